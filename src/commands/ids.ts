/** `tally ids [PATH…]`: every need, goal and risk gets an id that nothing had before. */
import { basename, dirname } from 'node:path';
import type { FileEdit, Operation } from '../edit/plan.js';
import { isChosen } from '../io/files.js';
import { findFrontMatter } from '../load/markdown/front-matter.js';
import { isMarkdown } from '../load/sniff.js';
import { nodeAt } from '../load/tree.js';
import type { Workspace } from '../load/workspace.js';
import type { Commitment, Document, Requirement } from '../model/kernel.js';
import { under } from '../model/place.js';
import { runEdit } from './editing.js';
import { type IdKind, type NewIds, newIds } from './new-ids.js';
import type { Invocation } from './spec.js';

export async function runIds(invocation: Invocation): Promise<number> {
  return runEdit(
    invocation,
    (session) =>
      Promise.all(
        session.loaded.map(async (loaded) => {
          const { workspace, opened } = loaded;
          const ids = await newIds(loaded, session);
          const names = new Set(workspace.documents.flatMap(({ id }) => id ?? []));
          const plan = workspace.documents
            .filter(({ file }) => isChosen(opened, file))
            .map((document): FileEdit => {
              return { file: document.file, operations: operationsFor(document, workspace, ids, names) };
            });
          return { loaded, plan };
        }),
      ),
    invocation.positionals,
  );
}

function operationsFor(document: Document, workspace: Workspace, ids: NewIds, names: Set<string>): Operation[] {
  const operations: Operation[] = [];
  if (document.id === null && canBeNamed(document, workspace)) {
    const value = nameFor(document.file, names);
    names.add(value);
    operations.push({ do: 'set', at: under(document.at, 'id'), value });
  }
  const items = [...document.requirements, ...document.commitments].filter(({ id }) => id === null);
  for (const item of items) {
    const kind = kindOf(item);
    if (kind === null || !isMap(item, workspace)) continue;
    operations.push({ do: 'column', at: item.at, name: 'id' });
    operations.push({ do: 'set', at: under(item.at, 'id'), value: ids.next(kind, document) });
  }
  return columnsFirst(operations);
}

/** The id of a Markdown document stands in its front matter. */
function canBeNamed({ file }: Document, workspace: Workspace): boolean {
  return !isMarkdown(file) || findFrontMatter(workspace.sources.get(file)?.text ?? '') !== null;
}

function kindOf(item: Requirement | Commitment): IdKind | null {
  if (item.shape === 'requirement') return 'requirement';
  return item.kind === 'response' ? 'risk' : item.kind === 'goal' ? 'goal' : null;
}

/** A risk that is one text has nowhere to put an id. */
function isMap({ at }: Requirement | Commitment, workspace: Workspace): boolean {
  const root = workspace.treeOf(at.file)?.root;
  return root !== undefined && nodeAt(root, at.path)?.kind === 'mapping';
}

/** One column a table is enough; asking for it before each cell would have the text read again each time. */
function columnsFirst(operations: readonly Operation[]): Operation[] {
  const columns = new Map<string, Operation>();
  for (const operation of operations) {
    if (operation.do === 'column')
      columns.set(String(operation.at.path.filter((part) => typeof part === 'string')), operation);
  }
  return [...columns.values(), ...operations.filter((operation) => operation.do !== 'column')];
}

/** A name out of the path: `清单` and `checklist` say nothing, so the folder's counts then. */
function nameFor(file: string, taken: ReadonlySet<string>): string {
  const stem = basename(file).replace(/\.[^.]+$/, '');
  const folder = basename(dirname(file));
  const plain =
    /^(?:checklist|清单|清單|index|readme|对照清单|對照清單)$/i.test(stem) && folder !== '.' ? folder : stem;
  const name = plain.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[^\p{L}\p{N}]+|-+$/gu, '') || 'document';
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name}-${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}
