import type { Slot } from '../../markdown/grid.js';
import { entryOf, mappingOf, ownEntry, partsOf, piece } from '../../markdown/nodes.js';
import type { Entry, Scalar } from '../../tree.js';

/** `预算:500万元`, or a name that ends where its amount begins: `差旅预算4万元`. */
const withColon = /^([^:：]{1,40})[:：]\s*(\S.*)$/s;
const withAmount = /^([^\d\s]{1,40})\s*(\d.*)$/s;

/** The `resources` of a row: name → amount, when each part of the cell says both; else the cell whole, under its header. */
export function resourcesOf(slot: Slot): Entry {
  const parts = partsOf(slot.scalar);
  const entries = parts.map(resource);
  const whole = entries.some((entry) => entry === null);
  const named = entries.filter((entry): entry is Entry => entry !== null);
  return entryOf('resources', slot, mappingOf(slot.scalar, whole ? [ownEntry(slot)] : named));
}

function resource(part: Scalar): Entry | null {
  const match = withColon.exec(part.value) ?? withAmount.exec(part.value);
  const [, name = '', amount = ''] = match ?? [];
  if (match === null || name.trim() === '') return null;
  const key = piece(part, 0, name.length);
  return { key, name: key.value, value: piece(part, part.value.length - amount.length, part.value.length) };
}
