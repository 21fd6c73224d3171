/** Notices when something in folders changes. Nothing is read here: what changed is for the next run to see. */
import { type FSWatcher, watch } from 'node:fs';

/** Editors write a file in several steps: a change counts once nothing more has come for so many milliseconds. */
const quiet = 120;

const signals = ['SIGINT', 'SIGTERM'] as const;

export class Watching {
  readonly #watchers = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | undefined;
  #changed = false;
  #stopped = false;
  #wake: (() => void) | undefined;
  readonly #stop = (): void => {
    this.#stopped = true;
    this.#wake?.();
  };

  /** From here on Ctrl-C (and a request to end) is an answer of `next`, also while nobody waits for it. */
  constructor() {
    for (const signal of signals) process.on(signal, this.#stop);
  }

  /** From here on exactly these folders (absolute) are watched, not what is below them. */
  follow(folders: Iterable<string>): void {
    const wanted = new Set(folders);
    for (const [folder, watcher] of this.#watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of wanted) if (!this.#watchers.has(folder)) this.#add(folder);
  }

  /** Ends when something has changed since the last call, or when it is stopped; says which. */
  async next(): Promise<'changed' | 'stopped'> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      if (this.#changed || this.#stopped) resolve();
    });
    this.#changed = false;
    return this.#stopped ? 'stopped' : 'changed';
  }

  close(): void {
    for (const signal of signals) process.off(signal, this.#stop);
    this.follow([]);
    clearTimeout(this.#timer);
  }

  #add(folder: string): void {
    try {
      const watcher = watch(folder, () => this.#notice());
      // A folder that is deleted ends its watcher; the folder above tells of it.
      watcher.on('error', () => watcher.close());
      this.#watchers.set(folder, watcher);
    } catch {
      // Gone since it was seen, or more than the system watches: the others are.
    }
  }

  #notice(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#changed = true;
      this.#wake?.();
    }, quiet);
  }
}
