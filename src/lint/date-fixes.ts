/** Calendar days in another notation (2024/9/1, 2024年9月1日) as ISO 8601 writes them: the same day, so a safe fix. */

import { normalise } from '../language/normal.js';
import { kinds } from '../load/kinds/index.js';
import { fieldOf, type Shape } from '../load/shape.js';
import type { Node } from '../load/tree.js';
import type { Workspace } from '../load/workspace.js';
import type { Document } from '../model/kernel.js';
import type { Path, Place } from '../model/place.js';

/** Fields that hold a day and nothing else. */
const dateFields: ReadonlySet<string> = new Set(['due', 'start', 'closed', 'updated', 'date', 'by', 'review']);

const wholeDay = /^(?:19|20)\d\d ?[-年./] ?\d{1,2} ?[-月./] ?\d{1,2} ?[日号]?$/;

export interface DateFix {
  readonly at: Place;
  readonly value: string;
}

/** The days of a document that are written otherwise, each with how ISO 8601 has it. */
export function dateFixes(document: Document, workspace: Workspace): DateFix[] {
  const root = workspace.treeOf(document.file)?.root;
  if (root === undefined) return [];
  return [...daysIn(root, [], kinds[document.kind].shape, '')].flatMap(({ path, text }): DateFix[] => {
    const { due, kind, ambiguous, alternatives } = workspace.readings.deadline(text);
    const isOne = kind === 'date' && due !== null && ambiguous === undefined && alternatives === undefined;
    return isOne && due !== text ? [{ at: { file: document.file, path }, value: due }] : [];
  });
}

function* daysIn(node: Node, path: Path, shape: Shape, name: string): Iterable<{ path: Path; text: string }> {
  if (node.kind === 'scalar') {
    const text = node.value.trim();
    const isOwn = node.style !== 'alias' && node.repeats === undefined;
    if (isOwn && dateFields.has(name) && wholeDay.test(normalise(text).text)) yield { path, text };
  } else if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) yield* daysIn(item, [...path, index], shape.list ?? {}, '');
  } else if (node.alias !== true) {
    for (const { name: own, value } of node.entries) {
      const field = fieldOf(shape.map, own);
      if (field !== undefined) yield* daysIn(value, [...path, own], field, own);
    }
  }
}
