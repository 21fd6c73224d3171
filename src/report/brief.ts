/** One page for the person who decides. */
import { gapMessages } from '../messages/gap.js';
import { reviewMessages as texts } from '../messages/review.js';
import { say } from '../messages/say.js';
import type { Language, MessageData } from '../model/language.js';
import type { Brief, Decision, GapGoal, ResourceNeed } from '../model/results.js';
import { amount } from '../text/amount.js';
import { actualOf, deviationOf, explanationsOf, metricOf, targetOf } from './gap-words.js';
import type { Page, PageCell, Section, Tone } from './page.js';
import { changesSection, stateText } from './review.js';
import { besideRef, nameOf } from './words.js';

export function briefPage(brief: Brief, language: Language): Page {
  const t = (key: keyof typeof texts, data: MessageData = {}): string => say(texts[key], language, data);
  const { review, red, yellow, grey, next } = brief;
  const named = nameless(brief);
  const { period, today } = review;
  return {
    title: t('brief', { label: period.label }),
    about: [t('period', { start: period.start, end: period.end, today }), attained(brief, language)],
    sections: [
      {
        title: t('decisions'),
        lines: linesOr(
          brief.decisions.map((one) => decisionLine(one, named, language)),
          language,
        ),
      },
      ...goalsSection(t('red'), red, 'error', language),
      ...goalsSection(t('yellow'), yellow, 'warning', language),
      ...goalsSection(t('grey'), grey, 'faint', language),
      ...changesSection(review, t('moved'), language),
      ...resourcesSection(brief, language),
      { title: t('coming', { label: next.label }), lines: linesOr(comingLines(brief, language), language) },
    ],
  };
}

/** Every goal is counted, those of which nobody knows by their own name. */
function attained({ states, red, yellow }: Brief, language: Language): string {
  const n = Object.values(states).reduce((sum, count) => sum + count, 0);
  const data = {
    n,
    met: states.met,
    good: states['on-track'],
    yellow: yellow.length,
    red: red.length,
    unknown: states.unknown,
  };
  return say(texts.attained, language, data);
}

function linesOr(lines: readonly PageCell[], language: Language): readonly PageCell[] {
  return lines.length > 0 ? lines : [{ text: say(texts.nothing, language), tone: 'faint' }];
}

const decisionTexts = {
  agreement: texts.decisionAgreement,
  conflict: texts.decisionConflict,
  resource: texts.decisionResource,
  'roll-up': texts.decisionRollUp,
  remedy: texts.decisionRemedy,
} satisfies Record<Decision['kind'], unknown>;

/** How a full name is shown: without its document, where the brief is of one document only. */
function nameless({ review, coming }: Brief): (ref: string) => string {
  const files = new Set([...review.rows, ...coming].map(({ file }) => file));
  const one = review.rows.find(({ ref }) => ref !== null)?.ref;
  return (ref) => (files.size === 1 ? besideRef(ref, one) : ref);
}

function decisionLine(
  { kind, about, text, owner }: Decision,
  named: (ref: string) => string,
  language: Language,
): PageCell {
  const said = say(decisionTexts[kind], language, { about: about.map(named).join(' ↔ '), text: text ?? '–' });
  return { text: owner === null ? said : `${said} (${owner})` };
}

function goalsSection(title: string, goals: readonly GapGoal[], tone: Tone, language: Language): Section[] {
  if (goals.length === 0) return [];
  const lines = goals.map((goal): PageCell => {
    const kpis = goal.kpis
      .filter(({ state }) => state !== 'met' && state !== 'on-track')
      .map((kpi) => {
        const off = kpi.deviation === null ? '' : ` (${deviationOf(kpi)})`;
        return `${metricOf(kpi)} ${targetOf(kpi)} → ${actualOf(kpi, language)}${off}`;
      });
    const head = `${nameOf(goal, language)} [${stateText(goal.state, language)}] ${goal.owner ?? say(texts.nobody, language)}`;
    return { text: [head, ...kpis, ...explanationsOf(goal, language)].join(' | '), tone };
  });
  return [{ title, lines }];
}

function resourcesSection(brief: Brief, language: Language): Section[] {
  const { resources } = brief;
  if (resources.length === 0) return [];
  return [
    {
      title: say(texts.resources, language),
      lines: resources.map((one) => resourceLine(one, nameless(brief), language)),
    },
  ];
}

function resourceLine(
  { name, needed, available, short, unit, stated = [] }: ResourceNeed,
  named: (ref: string) => string,
  language: Language,
): PageCell {
  const shown = (value: number | null): string => (value === null ? say(texts.unknown, language) : amount(value, unit));
  const data = {
    name,
    needed: shown(needed),
    available: shown(available),
    short: shown(short),
  };
  const said = stated.map(({ by, text }) => say(gapMessages.labelled, language, { label: named(by), text }));
  return { text: [say(texts.resource, language, data), ...said].join(' | '), tone: 'error' };
}

function comingLines({ coming }: Brief, language: Language): PageCell[] {
  return coming.map(({ owner, due, next, ...goal }) => {
    const text = [due === null ? null : say(texts.dueOn, language, { due }), next].filter((part) => part !== null);
    const data = {
      what: nameOf(goal, language),
      owner: owner ?? say(texts.nobody, language),
      text: text.join(say(gapMessages.between, language)),
    };
    return { text: say(texts.comes, language, data) };
  });
}
