/** A text as an edit needs it: its located tree with the shape of what it is. */
import { companionPath } from '../load/companions/path.js';
import { companionShapes } from '../load/companions/shapes.js';
import { kinds } from '../load/kinds/index.js';
import { loadSource, type SourceOptions } from '../load/load.js';
import type { Shape } from '../load/shape.js';
import type { Mapping } from '../load/tree.js';
import type { Diagnostic } from '../model/finding.js';
import type { Document } from '../model/kernel.js';
import type { Language } from '../model/language.js';
import type { Source } from '../model/source.js';
import { Refused } from './refused.js';

export interface Reading {
  readonly root: Mapping;
  readonly shape: Shape;
  readonly language: Language;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a document or a companion; refuses what cannot be read as one. */
export function readText(source: Source, options: SourceOptions): Reading {
  const loaded = loadSource(source, options);
  const { document, companion, diagnostics } = loaded;
  const tree = loaded.tree();
  const language = (document ?? companion)?.language;
  if (tree === null || language === undefined) {
    const [fault] = diagnostics;
    throw fault === undefined ? new Refused('unreadable') : new Refused({ diagnostic: fault });
  }
  return { root: tree.root, shape: shapeOf(source.path, document), language, diagnostics };
}

/** A table kept apart is a companion and yet has the shape of a document. */
function shapeOf(path: string, document: Document | null): Shape {
  const holds = companionPath(path)?.holds;
  if (holds === 'progress' || holds === 'signoffs') return companionShapes[holds];
  return kinds[document?.kind ?? 'checklist'].shape;
}
