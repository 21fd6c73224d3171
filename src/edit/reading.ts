/** A text as an edit needs it: its located tree with the shape of what it is. */
import { companionPath } from '../load/companions/path.js';
import { companionShapes } from '../load/companions/shapes.js';
import { kinds } from '../load/kinds/index.js';
import { loadSource, type SourceOptions } from '../load/load.js';
import type { Shape } from '../load/shape.js';
import type { Mapping, Tree } from '../load/tree.js';
import type { Workspace } from '../load/workspace.js';
import { type Content, isCompanion } from '../model/companion.js';
import type { Diagnostic } from '../model/finding.js';
import type { Document } from '../model/kernel.js';
import type { Language } from '../model/language.js';
import type { Source } from '../model/source.js';
import { Refused } from './refused.js';

export interface Reading {
  readonly source: Source;
  readonly content: Content;
  readonly root: Mapping;
  readonly shape: Shape;
  readonly language: Language;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a document or a companion; refuses what cannot be read as one. */
export function readText(source: Source, options: SourceOptions): Reading {
  refuseEncoding(source);
  const loaded = loadSource(source, options);
  const content = loaded.document ?? loaded.companion;
  const tree = loaded.tree();
  if (tree === null || content === null) {
    const [fault] = loaded.diagnostics;
    throw fault === undefined ? new Refused('unreadable') : new Refused({ diagnostic: fault });
  }
  return reading(source, content, tree, loaded.diagnostics);
}

/** A document of a workspace, which has read its text already. */
export function readingOf(document: Document, workspace: Workspace): Reading {
  const source = workspace.sources.get(document.file);
  const tree = workspace.treeOf(document.file);
  if (source === undefined || tree === null) throw new Refused('unreadable');
  refuseEncoding(source);
  const diagnostics = workspace.diagnostics.filter(({ file }) => file === document.file);
  return reading(source, document, tree, diagnostics);
}

function reading(source: Source, content: Content, { root }: Tree, diagnostics: readonly Diagnostic[]): Reading {
  return { source, content, root, shape: shapeOf(source.path, content), language: content.language, diagnostics };
}

/** What is in another encoding, or too large to be read, is not edited. */
function refuseEncoding({ encoding, size }: Source): void {
  if (encoding !== undefined && encoding !== 'utf-8-bom') throw new Refused('encoding', { encoding });
  if (size !== undefined) throw new Refused('unreadable');
}

/** A table kept apart is a companion and yet has the shape of a document. */
function shapeOf(path: string, content: Content): Shape {
  const holds = companionPath(path)?.holds;
  if (holds === 'progress' || holds === 'signoffs') return companionShapes[holds];
  return kinds[isCompanion(content) ? 'checklist' : content.kind].shape;
}
