/** What the goals of a document need, what it has, and what is short. MISSION A4: "2 engineers, 200,000 yuan short". */
import { normalise } from '../../language/normal.js';
import { type QuantityReading, readQuantity } from '../../language/quantity.js';
import { clean, convert } from '../../language/unit-groups.js';
import type { Workspace } from '../../load/workspace.js';
import type { Day } from '../../model/day.js';
import type { Commitment, Document } from '../../model/kernel.js';
import type { ResourceKind, ResourceNeed, StatedShortage } from '../../model/results.js';
import { labelFor } from '../named.js';
import { relatedWords } from '../terms.js';
import { shortagesIn } from './shortage.js';
import { busiest, type Stretch, stretchOf } from './timeline.js';

interface Need {
  readonly amount: string;
  readonly by: Commitment;
  readonly stretch: Stretch;
}

interface Demand {
  readonly name: string;
  readonly needs: Need[];
  stock?: string;
  readonly stated: StatedShortage[];
}

/**
 * One line a resource, in the order they are first needed, then what nobody needs. A resource that is no quantity
 * (客户名单: 市场部提供) is unknown, never enough. What comes back when a goal is done (people, equipment) is short only
 * where goals that overlap need more than there is; a goal without dates overlaps with all.
 */
export function resourcesOf(document: Document, workspace: Workspace): ResourceNeed[] {
  const demands = new Map<string, Demand>();
  const demandFor = (name: string): Demand => {
    const key = keyOf(name);
    const known = demands.get(key) ?? { name, needs: [], stated: [] };
    demands.set(key, known);
    return known;
  };
  const open = document.commitments.filter(({ kind }) => kind !== 'response');
  for (const commitment of open) {
    const stretch = stretchOf(commitment, document, workspace.readings);
    for (const [name, amount] of Object.entries(commitment.resources)) {
      demandFor(name).needs.push({ amount, by: commitment, stretch });
    }
  }
  for (const [name, amount] of Object.entries(document.available)) demandFor(name).stock = amount;
  for (const { resource, ...stated } of open.flatMap(shortagesOf)) {
    demandMeant(demands, resource ?? stated.name, demandFor).stated.push(stated);
  }
  return [...demands.values()].map((demand) => lineOf(document, demand));
}

/** One key for a resource however it is typed. */
export function keyOf(name: string): string {
  return normalise(name).text.trim().toLowerCase();
}

/** What a commitment says is short, in a resource's amount (`resource` is then its name) or in its notes. */
export function shortagesOf(commitment: Commitment): (StatedShortage & { readonly resource: string | null })[] {
  const by = labelFor(commitment);
  const amounts = Object.entries(commitment.resources).flatMap(([resource, text]) =>
    shortagesIn(text).map((said) => ({ ...said, by, resource })),
  );
  const notes = commitment.notes === null ? [] : shortagesIn(commitment.notes);
  return [...amounts, ...notes.map((said) => ({ ...said, by, resource: null }))];
}

/** The resource that a person means by 技术人员: one of that name, else one that shares its words, else a line of its own. */
function demandMeant(demands: ReadonlyMap<string, Demand>, name: string, demandFor: (name: string) => Demand): Demand {
  const same = demands.get(keyOf(name));
  if (same !== undefined) return same;
  const [alike, ...others] = [...demands.values()].filter((demand) => relatedWords(demand.name, name));
  return alike !== undefined && others.length === 0 ? alike : demandFor(name);
}

function lineOf(document: Document, { name, needs, stock, stated }: Demand): ResourceNeed {
  const unit = unitOf([...needs.map(({ amount }) => amount), ...(stock === undefined ? [] : [stock])]);
  const kind = kindOf(name, unit);
  const { needed: most, neededBy, when } = neededAtOnce(needs, unit, kind);
  // What is only said to be short is needed, nobody knows how much of it.
  const needed = needs.length === 0 && stated.length > 0 ? null : most;
  const available = stock === undefined ? null : inUnit(stock, unit);
  const short = needed === null || available === null ? null : clean(Math.max(0, needed - available));
  return {
    name,
    file: document.file,
    kind,
    needed,
    available,
    short,
    unit,
    neededBy: neededBy.map(labelFor),
    ...(when === null ? {} : { when }),
    ...(stated.length === 0 ? {} : { stated }),
  };
}

interface Peak {
  readonly needed: number | null;
  readonly neededBy: readonly Commitment[];
  readonly when: { readonly start: Day; readonly end: Day } | null;
}

function neededAtOnce(needs: readonly Need[], unit: string, kind: ResourceKind): Peak {
  const amounts = needs.map(({ amount, stretch, by }) => ({ amount: inUnit(amount, unit), stretch, by }));
  const known = amounts.flatMap(({ amount, ...need }) => (amount === null ? [] : [{ ...need, amount }]));
  const everybody = needs.map(({ by }) => by);
  if (known.length < amounts.length) return { needed: null, neededBy: everybody, when: null };
  if (kind !== 'people' && kind !== 'equipment') {
    return { needed: clean(known.reduce((sum, { amount }) => sum + amount, 0)), neededBy: everybody, when: null };
  }
  const { load, members, from, to } = busiest(known);
  const when = from === null || to === null || needs.length === 1 ? null : { start: from, end: to };
  return { needed: clean(load), neededBy: members.map(({ by }) => by), when };
}

/** The first unit that is written. */
function unitOf(amounts: readonly string[]): string {
  for (const amount of amounts) {
    const unit = ownQuantity(amount)?.unit;
    if (unit) return unit;
  }
  return '';
}

/** The amount that is needed, not the one that is said to be short of it. */
function ownQuantity(amount: string): QuantityReading | null {
  const read = readQuantity(amount);
  const [stated] = shortagesIn(amount);
  if (read === null || stated === undefined || !amount.startsWith(stated.text)) return read;
  return null;
}

function inUnit(amount: string, unit: string): number | null {
  const read = ownQuantity(amount);
  return read === null || read.value2 !== undefined ? null : convert(read.value, read.unit, unit);
}

const peopleUnit =
  /^(?:人|名|位|个人|people|persons?|staff|headcount|fte|heads?|agents?|engineers?|developers?|consultants?)$/;
const peopleName =
  /人员|工程师|顾问|员工|专员|经理|司机|技师|团队|人力|engineer|agent|staff|people|developer|consultant|operator/;
const effortUnit =
  /^(?:人[天日月周年时]|人工日|工时|工日|person[- ]?(?:day|month|week|hour|year)s?|man[- ]?(?:day|month|week|hour|year)s?)$/;
const equipmentUnit = /^(?:台|辆|间|架|部|座|艘|条产线|vehicles?|rooms?|machines?|servers?|lines?)$/;

/** What a resource is, by its unit and, for a bare count, by its name. */
function kindOf(name: string, unit: string): ResourceKind {
  const plain = keyOf(unit);
  if (readQuantity(`1${unit}`)?.kind === 'money') return 'money';
  if (effortUnit.test(plain)) return 'effort';
  if (peopleUnit.test(plain)) return 'people';
  if (equipmentUnit.test(plain)) return 'equipment';
  return (plain === '' || plain === '个') && peopleName.test(keyOf(name)) ? 'people' : 'other';
}
