/** A plan on the files it names: what each says before and after. Nothing is read or written here but through `read`. */
import type { SourceOptions } from '../load/load.js';
import type { Source } from '../model/source.js';
import { applyOperations } from './apply.js';
import type { FileEdit, Plan } from './plan.js';
import { type Refusal, Refused } from './refused.js';

/** One file that is to say something else. */
export interface TextChange {
  readonly file: string;
  /** Null where there is no such file yet. */
  readonly before: Source | null;
  /** Null where the file goes. */
  readonly after: string | null;
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
    return [{ file, before, after: edit.create }];
  }
  if ('append' in edit) return [{ file, before, after: appended(now, edit.append, edit.head ?? '') }];
  if (now === null) throw new Refused('noFile', { file });
  if ('moveTo' in edit) {
    const there = done.get(edit.moveTo)?.before ?? reader.read(edit.moveTo);
    if (there !== null && there.text !== now) throw new Refused('exists', { file: edit.moveTo });
    return [
      { file: edit.moveTo, before: there, after: now },
      { file, before, after: null },
    ];
  }
  const source = before === null ? { path: file, text: now } : { ...before, text: now };
  const edited = applyOperations(source, edit.operations, reader.optionsOf(file));
  if (edited.state === 'refused') throw new Refused(edited.refusal);
  return [{ file, before, after: edited.text }];
}

/** A text behind the last line, in the line ends of the file. */
function appended(text: string | null, more: string, head: string): string {
  const there = text ?? head;
  const eol = /\r\n|\n/.exec(there)?.[0] ?? '\n';
  const lines = more
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .join(eol);
  return there + (there === '' || /[\r\n]$/.test(there) ? '' : eol) + lines + eol;
}
