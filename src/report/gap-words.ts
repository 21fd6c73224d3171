/** How the parts of a gap are said, in a table as in a list. */
import { gapMessages } from '../messages/gap.js';
import { say } from '../messages/say.js';
import type { Language } from '../model/language.js';
import type { GapGoal, GapKpi, GapState } from '../model/results.js';
import { amount } from '../text/amount.js';
import type { Paint } from './paint.js';
import { besideRef } from './words.js';

export function metricOf({ id, metric, period }: GapKpi): string {
  return `${metric || (id ?? '–')}${period === undefined ? '' : ` (${period})`}`;
}

/** `≥100 家`, `10%–12%`, a date; a dash where there is none. */
export function targetOf({
  comparator,
  target,
  target2,
  unit,
  targetDate,
}: Pick<GapKpi, 'comparator' | 'target' | 'target2' | 'unit' | 'targetDate'>): string {
  if (target === null) return targetDate === undefined ? '–' : `≤${targetDate}`;
  const sign = comparator === null ? '' : signs[comparator];
  return `${sign}${amount(target, unit)}${target2 === undefined ? '' : `–${amount(target2, unit)}`}`;
}

/** What it should be by now, where that is less than the whole and it is not there yet. */
export function expectedOf({ expected, target, unit, state }: GapKpi, language: Language): string | null {
  if (expected === null || target === null || state === 'met') return null;
  // Rounded as a person would say it: 6.03 of 12 is 6.
  const shown = Math.round(expected * 10) / 10;
  return shown === target || shown === 0
    ? null
    : say(gapMessages.expectedNow, language, { expected: amount(shown, unit) });
}

const signs = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '', between: '', approx: '≈' } as const;

/** The value, else why there is none. */
export function actualOf({ actual, actualDate, unit, unknown, source, state }: GapKpi, language: Language): string {
  if (actual !== null && source === 'parts')
    return say(gapMessages.fromParts, language, { actual: amount(actual, unit) });
  if (actual !== null) return amount(actual, unit);
  if (actualDate !== undefined) return actualDate;
  if (source === 'typed') return '–';
  if (unknown !== undefined) return say(gapMessages[unknown], language);
  return say(gapMessages[state === 'met' ? 'yes' : 'no'], language);
}

export function attainmentOf({ attainment, source }: GapKpi, language: Language): string {
  if (attainment === null) return '–';
  const percent = `${round(attainment * 100)}%`;
  return source === 'typed' ? say(gapMessages.typed, language, { percent }) : percent;
}

export function deviationOf({ deviation }: Pick<GapKpi, 'deviation'>): string {
  return deviation === null ? '–' : `${deviation > 0 ? '+' : ''}${round(deviation * 100)}%`;
}

/** A cause, told apart where it was: `objective: …; subjective: …`. */
export function causeOf({ text, objective, subjective }: NonNullable<GapGoal['cause']>, language: Language): string {
  return [
    text,
    ...(objective === undefined ? [] : [say(gapMessages.objective, language, { text: objective })]),
    ...(subjective === undefined ? [] : [say(gapMessages.subjective, language, { text: subjective })]),
  ]
    .filter((part) => part !== undefined)
    .join(say(gapMessages.between, language));
}

/** The part that holds a whole back; null where none does. */
function weakestPart({ ref, parts = [], state }: GapGoal, language: Language): string | null {
  const order: readonly GapState[] = ['missed', 'overdue', 'behind', 'at-risk', 'unknown'];
  const worst = order.find((one) => parts.some((part) => part.state === one));
  const part = parts.find((one) => one.state === worst);
  if (part === undefined || state === 'met') return null;
  const data = { ref: besideRef(part.ref, ref), state: say(gapMessages[part.state], language) };
  if (part.weight === null) return say(gapMessages.partOf, language, data);
  return say(gapMessages.partWeighted, language, { ...data, weight: `${round(part.weight * 100)}%` });
}

/** What was given as cause and remedy, and what holds it back, each a line. */
export function explanationsOf(goal: GapGoal, language: Language): string[] {
  const { cause, remedy } = goal;
  const weakest = weakestPart(goal, language);
  const lines: string[] = weakest === null ? [] : [weakest];
  const put = (label: 'cause' | 'remedy', text: string): void => {
    lines.push(say(gapMessages.labelled, language, { label: say(gapMessages[label], language), text }));
  };
  if (cause !== undefined) put('cause', causeOf(cause, language));
  if (remedy !== undefined) put('remedy', remedy);
  return lines;
}

export function colourOf(state: GapState, paint: Paint): (text: string) => string {
  const colours: Readonly<Record<GapState, (text: string) => string>> = {
    met: paint.good,
    'on-track': paint.good,
    'at-risk': paint.warning,
    behind: paint.warning,
    overdue: paint.error,
    missed: paint.error,
    unknown: paint.faint,
  };
  return colours[state];
}

/** One decimal, as −16.7 %. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The state that a KPI is shown in: past its date without a figure it is late, like its goal. */
export function stateOf(kpi: GapKpi, goal: GapGoal): GapState {
  return kpi.state === 'unknown' && goal.state === 'overdue' ? 'overdue' : kpi.state;
}
