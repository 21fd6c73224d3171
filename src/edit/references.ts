/** Every place of a workspace where something is named by reference, to be named anew. */
import type { Mapping, Node } from '../load/tree.js';
import type { Workspace } from '../load/workspace.js';
import type { Document } from '../model/kernel.js';
import type { Path } from '../model/place.js';
import type { FileEdit, Operation } from './plan.js';

/** The fields whose texts are references, wherever they stand. */
const referring: ReadonlySet<string> = new Set([
  'serves',
  'dependsOn',
  'parent',
  'source',
  'with',
  'about',
  'carriedInto',
  'ref',
  'continues',
  'item',
]);

/** What a reference in a document is to say instead; null where it stays. */
export type Renaming = (reference: string, document: Document) => string | null;

/** The edits that rename references in all documents. */
export function renameReferences(workspace: Workspace, renamed: Renaming): FileEdit[] {
  return workspace.documents.flatMap((document): FileEdit[] => {
    const root = workspace.treeOf(document.file)?.root;
    const operations = root === undefined ? [] : [...inMapping(root, [], document, renamed)];
    return operations.length === 0 ? [] : [{ file: document.file, operations }];
  });
}

function* inMapping(mapping: Mapping, path: Path, document: Document, renamed: Renaming): Iterable<Operation> {
  if (mapping.alias === true) return;
  for (const { name, value } of mapping.entries) {
    yield* inNode(value, [...path, name], document, renamed, referring.has(name));
  }
}

function* inNode(node: Node, path: Path, document: Document, renamed: Renaming, refers: boolean): Iterable<Operation> {
  if (node.kind === 'mapping') yield* inMapping(node, path, document, renamed);
  else if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) yield* inNode(item, [...path, index], document, renamed, refers);
  } else if (refers && node.value !== '' && node.repeats === undefined) {
    const value = renamed(node.value.trim(), document);
    if (value !== null) yield { do: 'set', at: { file: document.file, path }, value };
  }
}
