/** A plan on the files it names: what each says before and after. Nothing is read or written here but through `read`. */

import { companionPath } from '../load/companions/path.js';
import { loadSource, type SourceOptions } from '../load/load.js';
import type { Content } from '../model/companion.js';
import type { Source } from '../model/source.js';
import { applyEach } from './apply.js';
import { firstEntry } from './companion.js';
import type { FileEdit, Operation, Plan } from './plan.js';
import { readText } from './reading.js';
import { type Refusal, Refused } from './refused.js';

/** One file that is to say something else. */
export interface TextChange {
  readonly file: string;
  /** Null where there is no such file yet. */
  readonly before: Source | null;
  /** Null where the file goes. */
  readonly after: string | null;
  /** What it then says, where the edit has read that. */
  readonly content?: Content | null;
}

export type Applied =
  | { readonly state: 'applied'; readonly changes: readonly TextChange[] }
  | { readonly state: 'refused'; readonly file: string; readonly refusal: Refusal };

export interface PlanReader {
  /** A file as it stands; null where there is none. */
  read(file: string): Source | null;
  optionsOf(file: string): SourceOptions;
}

/** The changes of a plan, one a file, without those that change nothing; the first refusal ends it. */
export function applyPlan(plan: Plan, reader: PlanReader): Applied {
  const files = new Map<string, TextChange>();
  for (const edit of plan) {
    try {
      for (const change of changesOf(edit, reader, files)) files.set(change.file, change);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { state: 'refused', file: edit.file, refusal: error.refusal };
    }
  }
  const changes = [...files.values()].filter(({ before, after }) => (before?.text ?? null) !== after);
  return { state: 'applied', changes };
}

function changesOf(edit: FileEdit, reader: PlanReader, done: ReadonlyMap<string, TextChange>): TextChange[] {
  const known = done.get(edit.file);
  const before = known === undefined ? reader.read(edit.file) : known.before;
  const now = known === undefined ? (before?.text ?? null) : known.after;
  const { file } = edit;
  if ('create' in edit) {
    if (now !== null && now !== edit.create) throw new Refused('exists', { file });
    return [{ file, before, after: sound(file, edit.create, reader) }];
  }
  if ('entry' in edit) {
    const holds = companionPath(file)?.holds;
    if (holds !== 'progress' && holds !== 'signoffs') throw new Refused('noFile', { file });
    if (now === null || now.trim() === '')
      return [{ file, before, after: sound(file, firstEntry(holds, edit.entry, edit.language), reader) }];
    const operation: Operation = { do: 'insert', at: { file, path: [holds] }, value: edit.entry };
    return [operated(file, before, now, [operation], reader)];
  }
  if (now === null) throw new Refused('noFile', { file });
  if ('moveTo' in edit) {
    const there = done.get(edit.moveTo)?.before ?? reader.read(edit.moveTo);
    if (there !== null && there.text !== now) throw new Refused('exists', { file: edit.moveTo });
    return [
      { file: edit.moveTo, before: there, after: now },
      { file, before, after: null },
    ];
  }
  return [operated(file, before, now, edit.operations, reader)];
}

/** A text that nobody wrote before, which must have no fault. */
function sound(file: string, text: string, reader: PlanReader): string {
  const [fault] = loadSource({ path: file, text }, reader.optionsOf(file)).diagnostics;
  if (fault !== undefined) throw new Refused({ diagnostic: fault });
  return text;
}

function operated(
  file: string,
  before: Source | null,
  text: string,
  operations: readonly Operation[],
  reader: PlanReader,
): TextChange {
  const source = before === null ? { path: file, text } : { ...before, text };
  const options = reader.optionsOf(file);
  const { after, refused } = applyEach(() => readText(source, options), [operations], options);
  for (const refusal of refused.values()) throw new Refused(refusal);
  return { file, before, after: after?.source.text ?? text, content: after?.content ?? null };
}
