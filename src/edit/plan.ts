/** What is to be changed, as data: so that it can be shown before it is done, and done twice without harm. */
import type { Language } from '../model/language.js';
import type { Place } from '../model/place.js';

/**
 * What a field is to hold. Keys are the format's English names, words of its vocabularies the English ones: the edit
 * writes both in the language of the document.
 */
export type Value = string | readonly Value[] | { readonly [key: string]: Value };

/** One change of a document. Each is read against the document as the ones before it left it. */
export type Operation =
  /** The field (or list item) holds this value, whatever it held; a field that is not there is added. */
  | { readonly do: 'set'; readonly at: Place; readonly value: Value }
  /** One more item at the end of the list at `at`, which is begun where there is none. */
  | { readonly do: 'insert'; readonly at: Place; readonly value: Value }
  /** The table that the item at `at` is a row of gets a column for this field, where it has none. */
  | { readonly do: 'column'; readonly at: Place; readonly name: string }
  /** The field or list item goes; what is not there stays away. */
  | { readonly do: 'remove'; readonly at: Place }
  /** The stretch `within` of a text becomes this. It must say `was`, or already say `text`. */
  | {
      readonly do: 'replace';
      readonly at: Place & { readonly within: readonly [number, number] };
      readonly was: string;
      readonly text: string;
    };

/** What is to be done with one file of the workspace, whose path is relative to its root. */
export type FileEdit =
  /** Changes inside a document. */
  | { readonly file: string; readonly operations: readonly Operation[] }
  /** One more entry of a companion (`progress/…`, `signoffs/…`), which is made, in this language, where it is not there. */
  | { readonly file: string; readonly entry: Value; readonly language: Language }
  /** A new file; one of that name that says something else is never overwritten. */
  | { readonly file: string; readonly create: string }
  /** The file goes by another name. */
  | { readonly file: string; readonly moveTo: string };

export type Plan = readonly FileEdit[];
