/** What `tally match` says below the table of needs: resources, roll-ups, conflicts, risks, what is said twice or not at all. */
import { matchMessages } from '../messages/match.js';
import { say } from '../messages/say.js';
import type { MessageData } from '../model/language.js';
import type { MatchConflict, MatchResult, MatchRisk, PartWeights, ResourceNeed, RollUp } from '../model/results.js';
import { amount } from '../text/amount.js';
import { type Cell, drawTable } from './table.js';
import type { View } from './view.js';
import { clashing, indented, nameOf, percent } from './words.js';

/** Each section as a block of lines; none where there is nothing to say. */
export async function matchSections(result: MatchResult, view: View): Promise<string[]> {
  const { resources, rollUps, weights, conflicts, risks, duplicates, uncovered } = result;
  const { language } = view;
  const off = weights.filter(({ sum }) => Math.abs(sum - 1) > 0.005);
  return [
    ...(resources.length === 0 ? [] : [await resourceTable(resources, view)]),
    ...section('rollUps', [...rollUpLines(rollUps, view), ...off.map((one) => weightLine(one, view))], view),
    ...section(
      'conflicts',
      conflicts.map((one) => conflictLine(one, view)),
      view,
    ),
    ...section(
      'risks',
      risks.map((one) => riskLine(one, view)),
      view,
    ),
    ...section(
      'duplicates',
      duplicates.map(({ items: [one, other], likeness }) => {
        return `${nameOf(one, language)} = ${nameOf(other, language)} (${percent(likeness)})`;
      }),
      view,
    ),
    ...section(
      'demands',
      uncovered.demands.map(({ party, demand }) => `${party}: ${demand}`),
      view,
    ),
    ...section(
      'topics',
      uncovered.topics.map(({ topic }) => topic),
      view,
    ),
    ...section(
      'outside',
      uncovered.requirements.map((need) => nameOf(need, language)),
      view,
    ),
  ];
}

/** A heading and lines, each wrapped to the screen; texts are encoded here. */
function section(heading: keyof typeof matchMessages, lines: readonly (string | Line)[], view: View): string[] {
  if (lines.length === 0) return [];
  const drawn = lines.flatMap((line) => {
    const { text, paint } = typeof line === 'string' ? { text: line, paint: (same: string) => same } : line;
    return indented(text, 2, view.columns).map((one, index) => paint(index === 0 ? one : `  ${one}`));
  });
  return [[say(matchMessages[heading], view.language), ...drawn].join('\n')];
}

interface Line {
  readonly text: string;
  readonly paint: (text: string) => string;
}

async function resourceTable(resources: readonly ResourceNeed[], view: View): Promise<string> {
  const t = (key: keyof typeof matchMessages, data: MessageData = {}): string =>
    say(matchMessages[key], view.language, data);
  const table = await drawTable(
    [t('resource'), t('needed'), t('available'), t('short'), t('neededBy')],
    resources.map((resource) => resourceRow(resource, view)),
    view.columns,
    { dense: true },
  );
  return table.trimEnd();
}

function resourceRow(resource: ResourceNeed, { language, paint }: View): Cell[] {
  const { name, needed, available, short, unit, neededBy, when, stated = [] } = resource;
  const t = (key: keyof typeof matchMessages, data: MessageData = {}): string =>
    say(matchMessages[key], language, data);
  const shown = (value: number | null): string => (value === null ? t('unknown') : amount(value, unit));
  const isShort = (short ?? 0) > 0 || stated.length > 0;
  return [
    { text: name },
    { text: [shown(needed), ...(when === undefined ? [] : [t('during', when)])].join('\n') },
    { text: shown(available) },
    {
      text: [shown(short), ...stated.map(({ by, text }) => t('stated', { by, text }))].join('\n'),
      ...(isShort ? { paint: paint.error } : short === null ? { paint: paint.warning } : {}),
    },
    { text: neededBy.join('\n') },
  ];
}

/** Goals with nothing below them share a line. */
function rollUpLines(rollUps: readonly RollUp[], view: View): Line[] {
  const { language, paint } = view;
  const bare = rollUps.filter(({ unknown }) => unknown === 'no-parts');
  const names = [...new Set(bare.map((one) => nameOf(one, language)))].join(', ');
  const data = { what: names, why: say(matchMessages['no-parts'], language) };
  const last =
    bare.length === 0 ? [] : [{ text: say(matchMessages['roll-up-unknown'], language, data), paint: paint.faint }];
  return [...rollUps.filter((one) => !bare.includes(one)).map((one) => rollUpLine(one, view)), ...last];
}

function rollUpLine(rollUp: RollUp, { language, paint }: View): Line {
  const { metric, unit, target, planned, short, state, unknown } = rollUp;
  const data = {
    what: [nameOf(rollUp, language), metric].filter((text) => text !== '').join(' / '),
    target: amount(target, unit),
    planned: amount(planned ?? 0, unit),
    short: amount(short ?? 0, unit),
    why: unknown === undefined ? '' : say(matchMessages[unknown], language),
  };
  const colours = { short: paint.error, over: paint.error, complete: paint.good, unknown: paint.faint };
  return { text: say(matchMessages[`roll-up-${state}`], language, data), paint: colours[state] };
}

function weightLine(weights: PartWeights, { language, paint }: View): Line {
  const data = { what: nameOf(weights, language), sum: percent(weights.sum) };
  return { text: say(matchMessages.weightsOff, language, data), paint: paint.error };
}

function conflictLine({ items, kind, reason, response }: MatchConflict, { language, paint }: View): Line {
  const answer = response ?? say(matchMessages.unanswered, language);
  const what = kind === 'declared' ? reason : [say(matchMessages[kind], language), reason].filter(Boolean).join(': ');
  const text = `${clashing(items)}${what === null ? '' : `  ${what}`}  → ${answer}`;
  return { text, paint: response === undefined ? paint.error : (same) => same };
}

function riskLine(risk: MatchRisk, { language, paint }: View): Line {
  const { goal, response, owner, due, score, likelihood, impact } = risk;
  const answer = response ?? say(matchMessages.unanswered, language);
  const who = [owner, due].filter((text) => text !== null).join(', ');
  const judged =
    score !== null
      ? say(matchMessages.riskScore, language, { score: String(score) })
      : likelihood === null && impact === null
        ? ''
        : say(matchMessages.riskUnjudged, language);
  const text = [
    `${goal === null ? '' : `${goal}: `}${nameOf(risk, language)}`,
    ...(judged === '' ? [] : [`[${judged}]`]),
    `→ ${answer}${who === '' ? '' : ` (${who})`}`,
  ].join('  ');
  return { text, paint: response === null ? paint.error : (same) => same };
}
