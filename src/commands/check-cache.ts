/**
 * What `check --cache` keeps of a workspace between runs: what was found of each file by its content, and the whole
 * answer by the files' stamps. Both are plain data that depend on nothing but what their keys name.
 */
import { type Cache, cacheKey, openCache } from '../io/cache.js';
import type { Listed, OpenedWorkspace } from '../io/files.js';
import { type Stamp, stampOf } from '../io/stamp.js';
import type { JudgedFile } from '../lint/alone.js';
import type { Linted } from '../lint/stepwise.js';
import type { Day } from '../model/day.js';
import type { Source } from '../model/source.js';
import type { Loaded } from './workspaces.js';

/** A share of new files that is worth writing all of them anew. */
const worthwhile = 1 / 50;

/** Null where nothing is kept: a moment of git is not on disk, or the system has no place for a cache. */
export function openCheckCache(loaded: Loaded, today: Day): CheckCache | null {
  const { listed } = loaded.opened;
  const cache = openCache();
  return listed === null || cache === null ? null : new CheckCache(cache, listed, loaded, today);
}

/** Names a file by its content, by how it is called, and by whether the user named it. */
export function digestBy(named: ReadonlySet<string>): (source: Source) => string {
  return ({ path, text, encoding, size }) => cacheKey(path, text, `${encoding} ${size} ${named.has(path)}`);
}

export class CheckCache {
  readonly #cache: Cache;
  /** One of each for a workspace: a later state takes the place of an earlier one. */
  readonly #place: string;
  /** All besides the files that findings depend on. */
  readonly #terms: string;
  readonly #listed: Listed;
  readonly #opened: OpenedWorkspace;
  readonly #stamp: Stamp | null;
  readonly digestOf: (source: Source) => string;

  constructor(cache: Cache, listed: Listed, { opened, settings, calendar }: Loaded, today: Day) {
    const { off = [], worked = [], years = [] } = calendar.holidays ?? {};
    this.#cache = cache;
    this.#place = cacheKey(opened.root);
    this.#terms = cacheKey(JSON.stringify([settings, calendar.name, [...off], [...worked], [...years]]), today);
    this.#opened = opened;
    this.#listed = listed;
    this.digestOf = digestBy(opened.named);
    this.#stamp = stampOf(opened.root, listed.paths, Date.now());
  }

  /** What a run found for which all was as it is now. */
  answer(): Linted | null {
    const [key, linted] = this.#read('answer');
    if (linted === undefined || key !== this.#answerKey()) return null;
    this.#listed.finish([]);
    // A folder that cannot be looked into has no stamp.
    return this.#opened.unread.length === 0 ? JSON.parse(linted) : null;
  }

  /** `linted` must have come from these files alone, and all of them. */
  keepAnswer(linted: Linted): void {
    if (this.#stamp?.isSettled)
      this.#cache.write('answer', this.#place, `${this.#answerKey()}\n${JSON.stringify(linted)}`);
  }

  /** Splits the files into those of which is known what was found, and the paths of the others. */
  files(): { readonly known: readonly JudgedFile[]; readonly others: readonly string[] } {
    const [terms, ...lines] = this.#read('files');
    if (terms !== this.#terms) return { known: [], others: this.#listed.paths };
    const kept = new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line]));
    const known: JudgedFile[] = [];
    const others: string[] = [];
    for (const { source } of this.#listed.some(() => true)) {
      const line = kept.get(this.digestOf(source));
      if (line === undefined) others.push(source.path);
      else known.push(JSON.parse(line.slice(line.indexOf(' '))));
    }
    this.#listed.finish([]);
    return { known, others };
  }

  keepFiles(judged: readonly JudgedFile[], fresh: number): void {
    if (fresh === 0 || fresh < judged.length * worthwhile) return;
    const lines = judged.map((file) => `${file.digest} ${JSON.stringify(file)}`);
    this.#cache.write('files', this.#place, [this.#terms, ...lines].join('\n'));
  }

  #read(kind: 'answer' | 'files'): string[] {
    return this.#cache.read(kind, this.#place)?.toString('utf8').split('\n') ?? [];
  }

  #answerKey(): string {
    return cacheKey(this.#terms, this.#stamp?.digest ?? '', [...this.#opened.named].join('\0'));
  }
}
