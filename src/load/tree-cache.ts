import type { Tree } from './tree.js';

/** The trees asked for last. Findings come file by file, so few are enough. */
export class TreeCache {
  readonly #read: (file: string) => Tree | null;
  readonly #trees = new Map<string, Tree | null>();

  constructor(read: (file: string) => Tree | null) {
    this.#read = read;
  }

  get(file: string): Tree | null {
    const known = this.#trees.get(file);
    if (known !== undefined) return known;
    const tree = this.#read(file);
    this.#trees.set(file, tree);
    const [oldest] = this.#trees.keys();
    if (this.#trees.size > kept && oldest !== undefined) this.#trees.delete(oldest);
    return tree;
  }
}

const kept = 8;
