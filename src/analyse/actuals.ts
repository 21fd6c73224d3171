/** Check-ins → the actual value of a KPI. MISSION A6, E4. */
import { normalise } from '../language/normal.js';
import { readQuantity } from '../language/quantity.js';
import type { KpiTarget } from '../language/readings.js';
import { clean, convert } from '../language/unit-groups.js';
import type { Day } from '../model/day.js';
import type { Commitment, Kpi, Progress } from '../model/kernel.js';
import type { UnknownReason } from '../model/results.js';

/** One target of a KPI. */
export interface Measured {
  readonly kpi: Kpi;
  readonly target: KpiTarget;
  /** The phrase that the target's offsets are in. */
  readonly input: string;
  /** The target's own metric, else the KPI's. */
  readonly metric: string;
  /** The only target of its goal. */
  readonly alone: boolean;
}

export type Actual = { readonly value: number } | { readonly unknown: UnknownReason };

/** The check-ins up to a day, oldest first; those without a date stand where they are written. */
export function checkInsUntil(commitment: Commitment, dayOf: (text: string) => Day | null, today: Day): Progress[] {
  const dated = commitment.progress.map((progress, index) => ({
    progress,
    index,
    day: progress.date === null ? null : dayOf(progress.date),
  }));
  const past = dated.filter(({ day }) => day === null || day <= today);
  past.sort((a, b) =>
    a.day !== null && b.day !== null && a.day !== b.day ? (a.day < b.day ? -1 : 1) : a.index - b.index,
  );
  return past.map(({ progress }) => progress);
}

/**
 * The latest total, and the increments since; or all increments, where no total was ever given. Values for periods
 * (each the last one reported for it) are put together as the KPI says.
 */
export function actualOf(measured: Measured, checkIns: readonly Progress[]): Actual {
  const periods = new Map<string, Actual>();
  let sum: Actual | null = null;
  for (const progress of checkIns) {
    const text = valueFor(measured, progress.values);
    if (text === null) continue;
    const read = readActual(text, measured);
    if (progress.period !== null && progress.mode === 'total') periods.set(progress.period, read);
    else sum = addUp(sum, read, progress.mode);
  }
  return periods.size > 0 ? together([...periods.values()], measured) : (sum ?? { unknown: 'no-actual' });
}

/** An increment that cannot be read spoils the sum until the next total. */
function addUp(sum: Actual | null, next: Actual, mode: Progress['mode']): Actual {
  if (mode === 'total' || sum === null) return next;
  if ('unknown' in sum || 'unknown' in next) return 'unknown' in sum ? sum : next;
  return { value: clean(sum.value + next.value) };
}

/** Values of several periods as one. What is counted adds up; a rate, a time or a mark stands as last reported. */
function together(periods: readonly Actual[], { kpi, target }: Measured): Actual {
  const unknown = periods.find((period) => 'unknown' in period);
  const values = periods.flatMap((period) => ('unknown' in period ? [] : [period.value]));
  const last = periods.at(-1) ?? { unknown: 'no-actual' };
  const how = kpi.aggregate ?? (isCounted(target.unit) && target.period === undefined ? 'sum' : 'last');
  if (how === 'last' || how === 'none') return last;
  if (unknown !== undefined) return unknown;
  const sum = values.reduce((total, value) => total + value, 0);
  if (how === 'max') return { value: Math.max(...values) };
  return { value: clean(how === 'average' ? sum / values.length : sum) };
}

/** Whether amounts of a unit add up over time: pieces and money do. */
export function isCounted(unit: string): boolean {
  const kind = readQuantity(`1${unit}`)?.kind;
  return kind === 'number' || kind === 'count' || kind === 'money';
}

/** The value reported for a KPI: under its id, metric or text; under a name that holds one of them, if just one does. */
function valueFor({ kpi, target, metric, alone }: Measured, values: Readonly<Record<string, string>>): string | null {
  const names = [kpi.id, target.metric, metric, kpi.metric, kpi.text].map(plain).filter((name) => name !== '');
  const entries = Object.entries(values).map(([name, value]) => ({ name: plain(name), value }));
  const exact = entries.find(({ name }) => names.includes(name));
  if (exact !== undefined) return exact.value;
  const [only, ...others] = entries;
  if (only === undefined || others.length > 0 || !alone) return null;
  // One KPI, one value: a KPI without a name of its own, or a name cut short.
  const nameless = target.metric === '' && kpi.metric === null;
  return nameless || names.some((name) => name.includes(only.name) || only.name.includes(name)) ? only.value : null;
}

function plain(name: string | null): string {
  return name === null ? '' : normalise(name).text.toLowerCase().replace(/\s+/g, '');
}

function readActual(text: string, measured: Measured): Actual {
  const { target } = measured;
  const read = readQuantity(text);
  if (read === null || read.value2 !== undefined) return { unknown: 'unreadable-actual' };
  const negative = /[-]\s*$/.test(normalise(text.slice(0, read.span.start)).text);
  const value = negative ? -read.value : read.value;
  if (target.change === 'relative') return relativeActual(value, read.unit, target);
  const converted = convert(value, read.unit, target.unit);
  const scaled = read.unit === '' ? inWrittenUnit(text, value, measured) : null;
  if (read.unit !== '' || scaled === null)
    return converted === null ? { unknown: 'unit-differs' } : { value: converted };
  return scaled;
}

/** A change is reported as a change (12%), or as a level against the baseline. */
function relativeActual(value: number, unit: string, target: KpiTarget): Actual {
  if (unit === target.unit) return { value: Math.abs(value) };
  const { from } = target;
  if (from === undefined || from === 0) return { unknown: 'no-baseline' };
  const change = ((value - from) / Math.abs(from)) * 100;
  return { value: clean(target.direction === 'decrease' ? -change : change) };
}

/** How far apart a value and its target may be before a bare number is taken to be in another unit. */
const plausible = 50;

/**
 * A bare number is in the unit its target is written in: 2700 against 3000万元 is 2700万元, and 42 against 85% is 42%.
 * Where that and the number as it stands are both thinkable, or neither, nobody knows.
 */
function inWrittenUnit(text: string, value: number, { kpi, target, input }: Measured): Actual | null {
  const written = kpi.unit ?? input.slice(target.numberSpan.start, target.numberSpan.end).replace(leadingNumber, '');
  if (written === '') return null;
  const read = readQuantity(`${Math.abs(value)}${written}`);
  const scaled = read === null ? null : convert(Math.sign(value) * read.value, read.unit, target.unit);
  if (scaled === null) return { unknown: 'unit-differs' };
  if (scaled === value) return isShareOfOne(text, value, target) ? { unknown: 'unit-differs' } : { value };
  const near = (amount: number) =>
    amount === 0 || Math.abs(Math.log10(Math.abs(amount / target.value))) < Math.log10(plausible);
  if (target.value === 0 || near(scaled) === near(value)) return { unknown: 'unit-differs' };
  return { value: near(scaled) ? scaled : value };
}

/** 0.8 against 85%: 80% or 0.8%? */
function isShareOfOne(text: string, value: number, target: KpiTarget): boolean {
  return target.unit === '%' && /\./.test(text) && Math.abs(value) <= 1 && Math.abs(target.value) > 1;
}

/** What is left of `3000万元` without it is the unit as written, magnitude included. */
const leadingNumber = /^[\d.,，．０-９\s零〇一二两三四五六七八九十]+/;
