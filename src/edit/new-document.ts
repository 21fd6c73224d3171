/** A document that is not there yet, as YAML. */
import { kinds } from '../load/kinds/index.js';
import type { DocumentKind } from '../model/kernel.js';
import type { Language } from '../model/language.js';
import type { Value } from './plan.js';
import { newHouse, Writer } from './yaml/writer.js';

/** The text of a document with these fields, its keys and words in a language. */
export function newDocument(fields: { readonly [key: string]: Value }, kind: DocumentKind, language: Language): string {
  return `${new Writer(newHouse(language)).mapping(fields, kinds[kind].shape, '')}\n`;
}
