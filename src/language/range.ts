/** Two numbers joined: `3-5天`, `10万~20万元`, `10-20万元`, `65–80%`, `$2-3M`, `5至8`, `5 to 8`. */
import { type Amount, amountAt } from './amount.js';
import type { UnitKind } from './lexicon/units.js';
import { nounAt, rateAt, type UnitAt, unitAt } from './unit.js';
import { clean } from './unit-groups.js';

export interface RangeAt {
  readonly value: number;
  readonly value2: number;
  readonly joined: 'dash' | 'to';
  readonly unit: string;
  readonly kind: UnitKind | 'number';
  readonly end: number;
  readonly more: boolean;
  readonly period: string | undefined;
}

const join = /\s?(?:(-{1,2}|~{1,2})|(至|到|to(?= )))\s?/iy;
const joints = new Set(' -~至到');

/** The range that begins with `first` (and its own unit); a first unit must agree with the second. */
export function rangeAt(
  text: string,
  lower: string,
  first: Amount,
  own: UnitAt | null,
  money: boolean,
): RangeAt | null {
  const from = own?.end ?? first.end;
  if (!joints.has(text.charAt(from))) return null;
  join.lastIndex = from;
  const joint = join.exec(text);
  if (joint === null) return null;
  const at = join.lastIndex + (money && /[$¥€£]/.test(text.charAt(join.lastIndex)) ? 1 : 0);
  const second = amountAt(text, at, money);
  if (second === null || second.characters !== first.characters) return null;
  const unit = unitAt(text, lower, second.end) ?? (own === null ? nounUnit(text, second) : null);
  if (own !== null && unit !== null && !alike(own, unit)) return null;
  const value = scaledAlike(text, first, second, own !== null, at);
  const joined = joint[1] === undefined ? 'to' : 'dash';
  if (second.value === value || (joined === 'dash' && second.value < value)) return null;
  const named = unit ?? own;
  const rate = rateAt(text, unit?.end ?? second.end);
  return {
    value,
    value2: second.value,
    joined,
    unit: (named?.unit ?? '') + rate.text,
    kind: named?.kind ?? 'number',
    end: rate.end,
    more: second.more,
    period: rate.period,
  };
}

const plainDigits = /^[\d,.]+/;

/** 10-20万: the magnitude belongs to both. */
function scaledAlike(text: string, first: Amount, second: Amount, hasUnit: boolean, at: number): number {
  if (!second.scaled || first.scaled || hasUnit) return first.value;
  const plain = Number(plainDigits.exec(text.slice(at, second.end))?.[0].replace(/,/g, '') ?? Number.NaN);
  return first.value <= plain ? clean(first.value * (second.value / plain)) : first.value;
}

function alike(a: UnitAt, b: UnitAt): boolean {
  if (a.unit === b.unit) return true;
  return a.kind === b.kind && a.kind !== 'duration' && a.kind !== 'count' && a.kind !== 'measure' && a.kind !== 'data';
}

function nounUnit(text: string, amount: Amount): UnitAt | null {
  const noun = nounAt(text, amount.end, amount.value);
  return noun === null ? null : { unit: noun.unit, kind: 'count', end: noun.end };
}
