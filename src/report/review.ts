/** The periodic review as a page: what to ask about, then the table of the period. MISSION E5 《季度复盘》. */
import { gapMessages } from '../messages/gap.js';
import { reviewMessages as texts } from '../messages/review.js';
import { say } from '../messages/say.js';
import type { Language, MessageData } from '../model/language.js';
import type { GapState, Review, ReviewChange, ReviewRow } from '../model/results.js';
import { amount } from '../text/amount.js';
import { deviationOf, targetOf } from './gap-words.js';
import type { Page, PageCell, Section, Tone } from './page.js';
import { nameOf } from './words.js';

export function reviewPage(review: Review, language: Language): Page {
  const t = (key: keyof typeof texts, data: MessageData = {}): string => say(texts[key], language, data);
  const { period, today } = review;
  return {
    title: t('title', { label: period.label }),
    about: [t('period', { start: period.start, end: period.end, today })],
    sections: [
      ...asking(review, language),
      ...changesSection(review, t('changes', { since: period.start }), language),
      rowsSection(review, language),
    ],
  };
}

/** What somebody has to be asked about; sections with nothing in them are left out. */
function asking({ checkIns, uncaused, closing }: Review, language: Language): Section[] {
  const t = (key: keyof typeof texts, data: MessageData = {}): string => say(texts[key], language, data);
  const nobody = t('nobody');
  const sections: Section[] = [
    {
      title: t('checkIns'),
      lines: checkIns.map(({ owner, last, days, every, never, ...goal }) => {
        const data = { what: nameOf(goal, language), owner: owner ?? nobody, last, days, every };
        return { text: t(never ? 'neverIn' : 'checkIn', data), tone: 'warning' };
      }),
    },
    {
      title: t('uncaused'),
      lines: uncaused.map(({ owner, state, lacks, ...goal }) => {
        const missing = lacks.map((lack) => t(lack === 'cause' ? 'lackCause' : 'lackRemedy')).join(t('or'));
        const data = {
          what: nameOf(goal, language),
          owner: owner ?? nobody,
          state: stateText(state, language),
          lacks: missing,
        };
        return { text: t('lacks', data), tone: 'error' };
      }),
    },
    {
      title: t('closing'),
      lines: closing.map(({ owner, due, days, state, ...goal }) => {
        const data = {
          what: nameOf(goal, language),
          owner: owner ?? nobody,
          due,
          days,
          state: stateText(state, language),
        };
        return { text: t('closes', data), tone: toneOf(state) };
      }),
    },
  ];
  return sections.filter(({ lines }) => lines !== undefined && lines.length > 0);
}

/** What was lowered or postponed; where no history says, that. */
export function changesSection({ changes, history }: Review, title: string, language: Language): Section[] {
  const unknown: PageCell[] =
    history === 'complete'
      ? []
      : [{ text: say(history === 'none' ? texts.noHistory : texts.partHistory, language), tone: 'faint' }];
  const lines = [
    ...changes.map((change): PageCell => ({ text: changeText(change, language), tone: 'warning' })),
    ...unknown,
  ];
  return lines.length === 0 ? [] : [{ title, lines }];
}

function changeText({ id, field, from, to, author, date, reason }: ReviewChange, language: Language): string {
  // The address begins with the section and the id, which is said before.
  const own = field.split('/').slice(2).join('/') || field;
  const data = {
    what: id ?? '',
    field: own,
    from: from ?? '–',
    to: to ?? '–',
    author,
    date: date.slice(0, 10),
    reason,
  };
  return say(texts.change, language, data).trim();
}

const columns = ['goal', 'kpi', 'target', 'actual', 'deviation', 'owner', 'state'] as const;

function rowsSection({ rows }: Review, language: Language): Section {
  const t = (key: keyof typeof texts): string => say(texts[key], language);
  if (rows.length === 0) return { title: t('table'), lines: [{ text: t('noRows'), tone: 'faint' }] };
  const head = [
    ...columns.map((key) => say(gapMessages[key], language)),
    t('objective'),
    t('subjective'),
    say(gapMessages.remedy, language),
    t('next'),
  ];
  return {
    title: t('table'),
    table: { head, rows: rows.map((row, index) => cellsOf(row, isSame(row, rows[index - 1]), language)) },
  };
}

/** Whether a row is of the goal of the row above it. */
export function isSame(row: ReviewRow, above: ReviewRow | undefined): boolean {
  return above !== undefined && row.file === above.file && row.id === above.id && row.statement === above.statement;
}

function cellsOf(row: ReviewRow, again: boolean, language: Language): PageCell[] {
  const { owner, state, objective, subjective, cause, remedy, next } = row;
  const once = (text: string | null): PageCell => ({ text: again ? '' : (text ?? '–') });
  return [
    once(nameOf(row, language)),
    { text: row.metric || '–' },
    { text: targetText(row) },
    { text: actualText(row, language) },
    { text: deviationOf(row) },
    once(owner),
    { text: stateText(state, language), tone: toneOf(state) },
    // A cause that nobody told apart stands under the first heading.
    once(objective ?? cause),
    once(subjective),
    once(remedy),
    once(next),
  ];
}

export function targetText({ comparator, target, target2, unit }: ReviewRow): string {
  return targetOf({ comparator, target, unit, ...(target2 === undefined ? {} : { target2 }) });
}

export function actualText({ actual, unit }: ReviewRow, language: Language): string {
  return actual === null ? say(texts.unknown, language) : amount(actual, unit);
}

export function stateText(state: GapState, language: Language): string {
  return say(gapMessages[state], language);
}

export function toneOf(state: GapState): Tone {
  const tones: Readonly<Record<GapState, Tone>> = {
    met: 'good',
    'on-track': 'good',
    'at-risk': 'warning',
    behind: 'error',
    overdue: 'error',
    missed: 'error',
    unknown: 'faint',
  };
  return tones[state];
}
