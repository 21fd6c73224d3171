/** How the parts of a gap are said, in a table as in a list. */
import { gapMessages } from '../messages/gap.js';
import { say } from '../messages/say.js';
import type { Language } from '../model/language.js';
import type { GapGoal, GapKpi, GapState } from '../model/results.js';
import { amount } from '../text/amount.js';
import type { Paint } from './paint.js';

export function metricOf({ id, metric, period }: GapKpi): string {
  return `${metric || (id ?? '–')}${period === undefined ? '' : ` (${period})`}`;
}

/** `≥100 家`, `10%–12%`, a date; a dash where there is none. */
export function targetOf({ comparator, target, target2, unit, targetDate }: GapKpi): string {
  if (target === null) return targetDate === undefined ? '–' : `≤${targetDate}`;
  const sign = comparator === null ? '' : signs[comparator];
  return `${sign}${amount(target, unit)}${target2 === undefined ? '' : `–${amount(target2, unit)}`}`;
}

const signs = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '', between: '', approx: '≈' } as const;

/** The value, else why there is none. */
export function actualOf({ actual, actualDate, unit, unknown, source, state }: GapKpi, language: Language): string {
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

export function deviationOf({ deviation }: GapKpi): string {
  return deviation === null ? '–' : `${deviation > 0 ? '+' : ''}${round(deviation * 100)}%`;
}

/** What was given as cause and remedy, each a line. */
export function explanationsOf({ cause, remedy }: GapGoal, language: Language): string[] {
  const lines: string[] = [];
  if (cause !== undefined) lines.push(`${say(gapMessages.cause, language)}: ${Object.values(cause).join('; ')}`);
  if (remedy !== undefined) lines.push(`${say(gapMessages.remedy, language)}: ${remedy}`);
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
