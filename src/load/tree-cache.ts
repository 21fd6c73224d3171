import type { Tree } from './tree.js';

/** Characters of the files whose trees are kept from loading: those of an everyday workspace, so it is read once. */
const budget = 4_000_000;
/** Trees kept besides. Findings come file by file, so few are enough. */
const recent = 8;

/** The located trees of a workspace: of the first files as they were loaded, of others read again when asked for. */
export class TreeCache {
  readonly #read: (file: string) => Tree | null;
  readonly #loaded = new Map<string, Tree>();
  readonly #recent = new Map<string, Tree | null>();
  #left = budget;

  constructor(read: (file: string) => Tree | null) {
    this.#read = read;
  }

  /** Keeps a tree while there is room; `characters` is the length of its text. */
  offer(file: string, tree: () => Tree | null, characters: number): void {
    if (characters > this.#left) return;
    const kept = tree();
    if (kept === null) return;
    this.#left -= characters;
    this.#loaded.set(file, kept);
  }

  get(file: string): Tree | null {
    const known = this.#loaded.get(file) ?? this.#recent.get(file);
    if (known !== undefined) return known;
    const tree = this.#read(file);
    this.#recent.set(file, tree);
    const [oldest] = this.#recent.keys();
    if (this.#recent.size > recent && oldest !== undefined) this.#recent.delete(oldest);
    return tree;
  }
}
