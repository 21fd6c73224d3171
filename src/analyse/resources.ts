/** What the goals of a document need, what it has, and what is short. MISSION A4: "2 engineers, 200,000 yuan short". */
import { normalise } from '../language/normal.js';
import { readQuantity } from '../language/quantity.js';
import { clean, convert } from '../language/unit-groups.js';
import type { Document } from '../model/kernel.js';
import type { ResourceNeed } from '../model/results.js';
import { labelFor } from './named.js';

interface Demand {
  readonly name: string;
  readonly amounts: string[];
  readonly neededBy: string[];
}

/**
 * One line a resource, in the order they are first needed, then what nobody needs. A resource that is no quantity
 * (客户名单: 市场部提供) is unknown, never enough.
 */
export function resourcesOf(document: Document): ResourceNeed[] {
  const demands = new Map<string, Demand>();
  const demandFor = (name: string): Demand => {
    const key = normalise(name).text.trim().toLowerCase();
    const known = demands.get(key) ?? { name, amounts: [], neededBy: [] };
    demands.set(key, known);
    return known;
  };
  for (const commitment of document.commitments) {
    for (const [name, amount] of Object.entries(commitment.resources)) {
      const demand = demandFor(name);
      demand.amounts.push(amount);
      demand.neededBy.push(labelFor(commitment));
    }
  }
  const stock = new Map<Demand, string>();
  for (const [name, amount] of Object.entries(document.available)) stock.set(demandFor(name), amount);
  return [...demands.values()].map((demand) => lineOf(document, demand, stock.get(demand)));
}

function lineOf(document: Document, { name, amounts, neededBy }: Demand, stock: string | undefined): ResourceNeed {
  const unit = unitOf([...amounts, ...(stock === undefined ? [] : [stock])]);
  const needed = amounts.length === 0 ? 0 : sum(amounts.map((amount) => inUnit(amount, unit)));
  const available = stock === undefined ? null : inUnit(stock, unit);
  const short = needed === null || available === null ? null : clean(Math.max(0, needed - available));
  return { name, file: document.file, needed, available, short, unit, neededBy };
}

/** The first unit that is written. */
function unitOf(amounts: readonly string[]): string {
  for (const amount of amounts) {
    const unit = readQuantity(amount)?.unit;
    if (unit) return unit;
  }
  return '';
}

function inUnit(amount: string, unit: string): number | null {
  const read = readQuantity(amount);
  return read === null || read.value2 !== undefined ? null : convert(read.value, read.unit, unit);
}

function sum(amounts: readonly (number | null)[]): number | null {
  let total = 0;
  for (const amount of amounts) {
    if (amount === null) return null;
    total += amount;
  }
  return clean(total);
}
