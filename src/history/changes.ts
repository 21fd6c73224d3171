/** Two states of one document or item → what is different, told field by field. */
import type { Kpi } from '../model/kernel.js';
import type { Verdict } from './due-change.js';
import { kpiChange, structuredVerdict } from './kpi-change.js';
import { plain, type Sides, sameInWords } from './notation.js';
import { Pairing, similarity } from './pair.js';
import type { Comparable, Fields, Part } from './parts.js';

/** A difference below the address of its document or item. */
export interface FieldChange {
  readonly path: readonly string[];
  /** The path by the format's field names alone, where the class of the field is looked up. */
  readonly classPath: readonly string[];
  readonly kind: 'added' | 'removed' | 'changed';
  readonly from: string | null;
  readonly to: string | null;
  /** What it means, where more than the field was looked at: of a KPI's target. */
  readonly verdict?: Verdict;
}

export function* fieldChanges(before: Comparable, after: Comparable, sides: Sides): Iterable<FieldChange> {
  yield* changesOfFields(before.fields, after.fields, [], []);
  const sections = new Set([...before.parts, ...after.parts].map((part) => part.section));
  for (const section of sections) yield* changesOfParts(inSection(before, section), inSection(after, section), sides);
}

function inSection(comparable: Comparable, section: string): Part[] {
  return comparable.parts.filter((part) => part.section === section);
}

function* changesOfFields(
  before: Fields,
  after: Fields,
  under: readonly string[],
  classUnder: readonly string[],
): Iterable<FieldChange> {
  for (const [name, { path }] of new Map([...before, ...after])) {
    const from = before.get(name)?.value ?? null;
    const to = after.get(name)?.value ?? null;
    if (from === to) continue;
    const kind = from === null ? 'added' : to === null ? 'removed' : 'changed';
    yield { path: [...under, ...path], classPath: [...classUnder, ...path], kind, from, to };
  }
}

function* changesOfParts(before: readonly Part[], after: readonly Part[], sides: Sides): Iterable<FieldChange> {
  const paired = new Pairing(before, after)
    .byKey(({ key }) => key, 'id')
    .byKey(({ saying }) => saying)
    .inGaps((one, other) => (sameMetric(one, other) ? 1 : similarity(one.saying, other.saying)))
    .result();
  for (const pair of paired.pairs) yield* changesOfPart(pair.before, pair.after, sides);
  for (const part of paired.added) yield whole(part, 'added');
  for (const part of paired.removed) yield whole(part, 'removed');
}

/** A KPI that lost its number goes by all of its words: 新签合同数 is 新签合同数明显提升. */
function sameMetric(one: Part, other: Part): boolean {
  if (one.kpi === undefined || other.kpi === undefined) return false;
  const [shorter, longer] = [plain(one.key), plain(other.key)].sort((a, b) => a.length - b.length);
  return shorter !== undefined && shorter.length > 1 && longer?.startsWith(shorter) === true;
}

function* changesOfPart(before: Part, after: Part, sides: Sides): Iterable<FieldChange> {
  const path = [after.section, after.key];
  if (before.kpi === undefined || after.kpi === undefined) {
    yield* changesOfFields(before.fields, after.fields, path, [after.section]);
    return;
  }
  const told = kpiChange(before.kpi, after.kpi, sides);
  if (told === null) {
    for (const change of changesOfFields(before.fields, after.fields, path, [after.section]))
      yield withVerdict(change, before.kpi, after.kpi, sides);
    return;
  }
  for (const { name, from, to, verdict } of told) {
    const named = name === null ? path : [after.section, name];
    yield { path: [...named, 'target'], classPath: ['kpis', 'target'], kind: 'changed', from, to, verdict };
  }
}

/** What the written target, its unit or its start mean is judged with the KPI they belong to. */
function withVerdict(change: FieldChange, before: Kpi, after: Kpi, sides: Sides): FieldChange {
  const { classPath, from, to } = change;
  const [, part] = classPath;
  if (part === 'from') {
    const same = from !== null && to !== null && sameInWords(from, to, sides.readings);
    return { ...change, verdict: { class: same ? 'notation-only' : 'target-changed' } };
  }
  if (part !== 'target' && part !== 'unit') return change;
  const verdict = structuredVerdict(before, after, sides);
  // Another metric is told of its own.
  return { ...change, verdict: verdict.class === 'kpi-changed' ? { class: 'target-changed' } : verdict };
}

function whole(part: Part, kind: 'added' | 'removed'): FieldChange {
  const said = part.saying === '' ? null : part.saying;
  const [from, to] = kind === 'added' ? [null, said] : [said, null];
  return { path: [part.section, part.key], classPath: [part.section], kind, from, to };
}
