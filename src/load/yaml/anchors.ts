import { yamlLimits } from '../limits.js';
import type { Node } from '../tree.js';

/** A node that has a name to repeat it by. */
export interface Anchored {
  /** Null while the node is still being read: an alias to it there would be a circle. */
  node: Node | null;
  /** How many nodes it holds, itself included and aliases followed. */
  size: number;
  /** How many collections deep it is; 0 for a scalar. */
  height: number;
}

/** The anchors of a file and what their aliases have cost so far: few lines can name more nodes than a machine holds. */
export class Anchors {
  readonly #known = new Map<string, Anchored>();
  #aliases = 0;
  #nodes = 0;

  /** Names the node that is about to be read. A name may be given again: later aliases mean the later node. */
  open(name: string): Anchored {
    const anchored: Anchored = { node: null, size: 1, height: 0 };
    this.#known.set(name, anchored);
    return anchored;
  }

  get(name: string): Anchored | undefined {
    return this.#known.get(name);
  }

  /** Counts one use; true while all of them together are within bounds. */
  spend(anchored: Anchored): boolean {
    this.#aliases++;
    this.#nodes += anchored.size;
    return this.#aliases <= yamlLimits.aliases && this.#nodes <= yamlLimits.aliasedNodes;
  }
}
