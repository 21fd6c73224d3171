/**
 * When what was agreed was last changed, for the rules that ask whether somebody followed: `link-suspect` (a need
 * changed after its goal was last touched) and `version-bumped` (terms changed and the version did not).
 */
import type { Document, Item } from '../model/kernel.js';
import type { Change, ChangeClass } from '../model/results.js';
import { addressOf, fieldName } from './address.js';

/** A change, and its commit; null for what is not committed yet. */
export interface DatedChange extends Change {
  readonly revision: string | null;
  /** The name that the file goes by now. */
  readonly currentFile?: string;
  readonly author?: string;
  readonly date?: string;
  /** Items that the commit names: somebody looked at them. */
  readonly refs?: readonly string[];
}

/**
 * Numbers of commits, counted from the newest that changed anything: 0 is the newest, a greater number is longer ago.
 * Null where the history does not tell.
 */
export interface Touched {
  /** The newest commit that changed the terms of the item, or brought it. */
  readonly terms: number | null;
  /** The newest commit that changed anything of it but how it goes, or that names it (`Refs: G-001`). */
  readonly any: number | null;
  /** The newest change of a term; null where none was changed since the item came. */
  readonly change: DatedChange | null;
}

export interface TermsHistory {
  of(item: Item, document: Document): Touched;
  /**
   * Whether terms of the document or its items changed after its version last did (in a later commit); null where the
   * history tells of neither.
   */
  changedSinceVersion(document: Document): boolean | null;
}

const never: Touched = { terms: null, any: null, change: null };

/** How it goes says nothing of whether somebody looked at what was agreed. */
const tracking: ReadonlySet<ChangeClass> = new Set([
  'progress-recorded',
  'confirmation',
  'closed',
  'reopened',
] as const);

/** What a change log (newest first, as `changeLog` gives it) tells of terms. Items are followed through new ids and documents. */
export function termsHistory(newestFirst: readonly DatedChange[]): TermsHistory {
  const names = new Names();
  const items = new Map<string, Touched>();
  const documents = new Map<string, { terms: number | null; version: number | null }>();
  let number = -1;
  let revision: string | null | undefined;
  for (const change of newestFirst) {
    if (change.revision !== revision) number++;
    revision = change.revision;
    const isOfTerms = change.terms === true;
    const changed = isOfTerms && change.kind === 'changed' ? change : null;
    for (const name of tracking.has(change.class) ? [] : names.of(change)) {
      const known = items.get(name) ?? never;
      const terms = known.terms ?? (isOfTerms ? number : null);
      items.set(name, { any: known.any ?? number, terms, change: known.change ?? changed });
    }
    for (const name of names.looked(change)) {
      const known = items.get(name) ?? never;
      items.set(name, { ...known, any: known.any ?? number });
    }
    const document = names.document(change);
    const known = documents.get(document) ?? { terms: null, version: null };
    documents.set(document, {
      terms: known.terms ?? (isOfTerms ? number : null),
      version: known.version ?? (givesVersion(change) ? number : null),
    });
    names.follow(change);
  }
  return {
    of: (item, document) => items.get(nameOf(item, document)) ?? never,
    changedSinceVersion: (document) => {
      const { terms, version } = documents.get(document.id ?? document.file) ?? { terms: null, version: null };
      return version === null ? null : terms !== null && terms < version;
    },
  };
}

/** A version was written, or the document came with the one it had. */
function givesVersion({ field, class: name }: DatedChange): boolean {
  return (field === 'version' && name === 'version-changed') || (field === '' && name === 'item-added');
}

function nameOf(item: Item, document: Document): string {
  return item.ref ?? `${document.file}\0${fieldName(addressOf(item))}`;
}

/** The names of today for those that older changes use. */
class Names {
  readonly #items = new Map<string, string>();
  readonly #documents = new Map<string, string>();

  /** The items that a change is about, what came or went with them included. */
  of(change: DatedChange): string[] {
    const { ref, field, includes = [], file, currentFile = file } = change;
    const document = ref?.split('#')[0];
    const inner = document === undefined ? [] : includes.map((id) => this.#item(`${document}#${id}`));
    const [section, name] = field.split('/');
    if (name === undefined) return inner;
    return [ref === null || !ref.includes('#') ? `${currentFile}\0${section}/${name}` : this.#item(ref), ...inner];
  }

  /** The items that its commit names. */
  looked({ ref, refs = [] }: DatedChange): string[] {
    const document = ref?.split('#')[0];
    return refs.flatMap((name) => {
      if (name.includes('#')) return [this.#item(name)];
      return document === undefined ? [] : [this.#item(`${document}#${name}`)];
    });
  }

  document({ ref, file, currentFile = file }: DatedChange): string {
    const written = ref?.split('#')[0];
    return written === undefined ? currentFile : (this.#documents.get(written) ?? written);
  }

  /** Changes before this one use the names from before it. */
  follow({ ref, field, kind, from, class: name, id }: DatedChange): void {
    if (from === null || ref === null) return;
    const [document = ''] = ref.split('#');
    if (name === 'id-changed' && field === 'id') this.#renameDocument(from, document);
    else if (name === 'id-changed' && field.endsWith('/id')) this.#items.set(`${document}#${from}`, this.#item(ref));
    else if (kind === 'moved' && id !== null) this.#items.set(`${from}#${id}`, this.#item(ref));
  }

  /** Names of items that are known by the document's old name stay theirs. */
  #renameDocument(from: string, to: string): void {
    this.#documents.set(from, this.#documents.get(to) ?? to);
    for (const [name, now] of [...this.#items]) {
      if (name.startsWith(`${to}#`)) this.#items.set(`${from}${name.slice(to.length)}`, now);
    }
  }

  #item(ref: string): string {
    const [document = '', id = ''] = ref.split('#');
    return this.#items.get(ref) ?? `${this.#documents.get(document) ?? document}#${id}`;
  }
}
