/** Two states of one document or item → what is different, told field by field. */
import type { Readings } from '../load/readings.js';
import { kpiChange } from './kpi-change.js';
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
}

export function* fieldChanges(before: Comparable, after: Comparable, readings: Readings): Iterable<FieldChange> {
  yield* changesOfFields(before.fields, after.fields, [], []);
  const sections = new Set([...before.parts, ...after.parts].map((part) => part.section));
  for (const section of sections)
    yield* changesOfParts(inSection(before, section), inSection(after, section), readings);
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

function* changesOfParts(before: readonly Part[], after: readonly Part[], readings: Readings): Iterable<FieldChange> {
  const paired = new Pairing(before, after)
    .byKey(({ key }) => key, 'id')
    .byKey(({ saying }) => saying)
    .inGaps((one, other) => similarity(one.saying, other.saying))
    .result();
  for (const pair of paired.pairs) yield* changesOfPart(pair.before, pair.after, readings);
  for (const part of paired.added) yield whole(part, 'added');
  for (const part of paired.removed) yield whole(part, 'removed');
}

function* changesOfPart(before: Part, after: Part, readings: Readings): Iterable<FieldChange> {
  const path = [after.section, after.key];
  const told = before.kpi && after.kpi ? kpiChange(before.kpi, after.kpi, readings) : null;
  if (told === null) {
    yield* changesOfFields(before.fields, after.fields, path, [after.section]);
    return;
  }
  for (const { name, from, to } of told) {
    const named = name === null ? path : [after.section, name];
    yield { path: [...named, 'target'], classPath: ['kpis', 'target'], kind: 'changed', from, to };
  }
}

function whole(part: Part, kind: 'added' | 'removed'): FieldChange {
  const said = part.saying === '' ? null : part.saying;
  const [from, to] = kind === 'added' ? [null, said] : [said, null];
  return { path: [part.section, part.key], classPath: [part.section], kind, from, to };
}
