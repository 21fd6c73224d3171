/** The kinds of documents. A new one is a folder beside `checklist` and a line here. */
import type { Document, DocumentKind } from '../../model/kernel.js';
import type { Language } from '../../model/language.js';
import { checklistShape } from '../shape.generated.js';
import type { Shape } from '../shape.js';
import type { Tree } from '../tree.js';
import { projectChecklist } from './checklist/project.js';

export interface Kind {
  readonly shape: Shape;
  /** Onto the kernel's shapes, after the shape walk has named the tree's keys. */
  project(tree: Tree, file: string, language: Language): Document;
}

export const kinds: Readonly<Record<DocumentKind, Kind>> = {
  checklist: { shape: checklistShape, project: projectChecklist },
};
