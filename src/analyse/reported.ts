/** What one check-in says of a KPI, in the unit of its target. MISSION A6, E4. */
import { normalise } from '../language/normal.js';
import { type QuantityReading, readQuantity } from '../language/quantity.js';
import type { KpiReading, KpiTarget } from '../language/readings.js';
import { clean, convert } from '../language/unit-groups.js';
import type { Kpi } from '../model/kernel.js';
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

/** The targets of a KPI as they are measured. `statement` is the goal's, `alone` says that it has no other KPI. */
export function measuredTargets(
  kpi: Kpi,
  { input, targets }: KpiReading,
  goal: { readonly statement: string | null; readonly alone: boolean },
): Measured[] {
  return targets.map((read) => {
    // The base of a relative change is a level, in no unit of the change.
    const from = read.from ?? (read.change === 'relative' ? undefined : baselineOf(kpi, read.unit));
    const target = from === undefined ? read : { ...read, from };
    const metric = target.metric || kpi.metric || (goal.statement ?? '');
    return { kpi, target, input, metric, alone: targets.length === 1 && goal.alone };
  });
}

export type Actual = { readonly value: number } | { readonly unknown: UnknownReason };

/** What a KPI may be called in a check-in, and whether it is the only one that could be meant. */
export interface Called {
  readonly names: readonly (string | null)[];
  /** Without a name of its own. */
  readonly nameless: boolean;
  readonly alone: boolean;
}

export function calledAs({ kpi, target, metric, alone }: Measured): Called {
  const nameless = target.metric === '' && kpi.metric === null;
  return { names: [kpi.id, target.metric, metric, kpi.metric, kpi.text], nameless, alone };
}

/** The name in a check-in's values that means a KPI: its id, metric or text, or one that holds it, if just one does. */
export function nameIn({ names, nameless, alone }: Called, written: readonly string[]): string | null {
  const known = names.map(plain).filter((name) => name !== '');
  const exact = written.find((name) => known.includes(plain(name)));
  if (exact !== undefined) return exact;
  const [only, ...others] = written;
  if (only === undefined || others.length > 0 || !alone) return null;
  // One KPI, one value: a KPI without a name of its own, or a name cut short.
  const short = plain(only);
  return nameless || known.some((name) => name.includes(short) || short.includes(name)) ? only : null;
}

function plain(name: string | null): string {
  return name === null ? '' : normalise(name).text.toLowerCase().replace(/\s+/g, '');
}

/** A value as written, in the unit of the target. */
export function readActual(text: string, measured: Measured): Actual {
  const { target } = measured;
  const read = readQuantity(text);
  if (read === null || read.value2 !== undefined) return { unknown: 'unreadable-actual' };
  const value = isNegative(text, read) ? -read.value : read.value;
  if (target.change === 'relative') return relativeActual(value, read.unit, measured);
  if (read.unit === '') {
    const scaled = hasMagnitude(text, read) ? inBaseUnit(value, target) : inWrittenUnit(text, value, measured);
    if (scaled !== null) return scaled;
  }
  const converted = convert(value, read.unit, unitOf(target, read.unit));
  if (converted !== null) return { value: converted };
  // 营收5亿 names no currency: what is reported in one is of the same size or of another thing.
  const isBare = target.unit === '' && (read.kind === 'money' || read.kind === 'count');
  return isBare && isNear(value, target) ? { value } : { unknown: 'unit-differs' };
}

/** `家/季度` is reported in 家. */
function unitOf({ unit }: KpiTarget, reported: string): string {
  return /[/每]/.test(reported) ? unit : unit.replace(/\s*[/／].*$/, '');
}

/** A change is reported as a change (12%); or, where there is a baseline in its unit, as a level against that. */
function relativeActual(value: number, unit: string, { kpi, target }: Measured): Actual {
  const base = baselineOf(kpi, unit) ?? (unit === target.unit ? target.from : undefined);
  if (base === undefined || base === 0) {
    return unit === target.unit ? { value: Math.abs(value) } : { unknown: 'no-baseline' };
  }
  const change = ((value - base) / Math.abs(base)) * 100;
  return { value: clean(target.direction === 'decrease' ? -change : change) };
}

/** `from:` of a KPI written with its parts apart, in a unit; undefined where it is none of that. */
export function baselineOf(kpi: Kpi, unit: string): number | undefined {
  const read = kpi.from === null ? null : readQuantity(kpi.from);
  if (kpi.from === null || read === null || read.value2 !== undefined) return undefined;
  const value = isNegative(kpi.from, read) ? -read.value : read.value;
  return (read.unit === '' ? value : convert(value, read.unit, unit)) ?? undefined;
}

function isNegative(text: string, { span }: QuantityReading): boolean {
  return /-\s*$/.test(normalise(text.slice(0, span.start)).text);
}

/** How far apart a value and its target may be before a bare number is taken to be in another unit. */
const plausible = 50;

function isNear(amount: number, target: KpiTarget): boolean {
  return amount === 0 || Math.abs(Math.log10(Math.abs(amount / target.value))) < Math.log10(plausible);
}

/** 1亿, 42万, 3k: the number says its own size. */
function hasMagnitude(text: string, { span }: QuantityReading): boolean {
  return /[十百千万亿萬億百千kKmM]/.test(text.slice(span.start, span.end));
}

/** 1亿 of 5亿元 is 1亿元; no number of that size is a share or a time. */
function inBaseUnit(value: number, { unit }: KpiTarget): Actual {
  return isCounted(unit) ? { value } : { unknown: 'unit-differs' };
}

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
  if (target.value === 0 || isNear(scaled, target) === isNear(value, target)) return { unknown: 'unit-differs' };
  return { value: isNear(scaled, target) ? scaled : value };
}

/** 0.8 against 85%: 80% or 0.8%? */
function isShareOfOne(text: string, value: number, target: KpiTarget): boolean {
  return target.unit === '%' && /\./.test(text) && Math.abs(value) <= 1 && Math.abs(target.value) > 1;
}

/** What is left of `3000万元` without it is the unit as written, magnitude included. */
const leadingNumber = /^[-−\d.,，．０-９\s零〇一二两三四五六七八九十]+/;

/** Whether amounts of a unit add up over time: pieces and money do. */
export function isCounted(unit: string): boolean {
  let known = counted.get(unit);
  if (known === undefined) {
    const kind = readQuantity(`1${unit}`)?.kind;
    known = kind === 'number' || kind === 'count' || kind === 'money';
    // A unit may be any text, so there may be any number of them.
    if (counted.size >= 1000) counted.clear();
    counted.set(unit, known);
  }
  return known;
}

/** Asked for every check-in of every KPI, of a few units. */
const counted = new Map<string, boolean>();

/** 60% (or 60) as 0.6; null where it is no share. 0.6 may be 60 % or less than one: nobody knows. */
export function readPercent(text: string): number | null {
  const read = readQuantity(text);
  if (read === null || read.value2 !== undefined || (read.unit !== '' && read.unit !== '%')) return null;
  if (read.unit === '' && /\./.test(text) && read.value <= 1) return null;
  return clean(read.value / 100);
}

const yes = /^(?:是|已?完成|已?通过|已?达成|yes|true|done|completed?|passed)$/i;
const no = /^(?:否|未完成|未通过|未达成|没有|no|false|not (?:yet|done|passed))$/i;

/** A plain yes or no; null for any other word. */
export function readAnswer(text: string): boolean | null {
  const words = normalise(text).text.trim();
  return yes.test(words) ? true : no.test(words) ? false : null;
}
