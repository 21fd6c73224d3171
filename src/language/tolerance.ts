/** A tolerance after a quantity makes it a range: 100%±2%, 28±2%, 20±2℃, 100g±5% (a share of the number itself). */
import { amountAt } from './amount.js';
import { bounded, type Draft, type Quantity } from './draft.js';
import { unitAt } from './unit.js';
import { clean } from './unit-groups.js';

const plusMinus = /\s?(?:±|\+\/-)\s?/y;

export function withTolerance(text: string, lower: string, quantity: Quantity): Quantity {
  if (quantity.value2 !== undefined || quantity.bound === '>' || quantity.bound === '<') return quantity;
  plusMinus.lastIndex = quantity.end;
  if (!plusMinus.test(text)) return quantity;
  const amount = amountAt(text, plusMinus.lastIndex, false);
  if (amount === null) return quantity;
  const unit = unitAt(text, lower, amount.end);
  const ofItself = unit?.kind === 'percent' && quantity.kind !== 'percent' && quantity.unit !== '';
  if (!ofItself && unit !== null && quantity.unit !== '' && unit.unit !== quantity.unit) return quantity;
  const step = ofItself ? (Math.abs(quantity.value) * amount.value) / 100 : amount.value;
  const range: Draft = { ...quantity, value: clean(quantity.value - step), value2: clean(quantity.value + step) };
  range.joined = 'dash';
  range.end = unit?.end ?? amount.end;
  if (quantity.unit === '' && unit !== null) {
    range.unit = unit.unit;
    range.kind = unit.kind;
  }
  return bounded(text, range);
}
