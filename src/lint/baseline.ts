/**
 * Faults that were there when somebody said "from now on" (存量问题): accepted by rule, item and field, never by line, so
 * that they stay accepted when lines move and come back when the item is another.
 */

/** One fault as it is recognised tomorrow. */
export interface Fault {
  readonly rule: string;
  /** `document#id`, the document for what is of no item; null for an item that has no id to be known by. */
  readonly item: string | null;
  readonly field: string;
  readonly file: string;
}

export interface BaselineEntry {
  readonly rule: string;
  readonly item: string;
  readonly field: string;
  /** How many faults are alike in all three. */
  readonly count: number;
}

/** The text of a baseline file: one entry a line, in order, so that two branches rarely meet in one. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  return `{\n  "schemaVersion": 1,\n  "findings": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`;
}

/** Reads a baseline file; null where it is none. */
export function readBaseline(text: string): BaselineEntry[] | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const { schemaVersion, findings } = (read ?? {}) as { schemaVersion?: unknown; findings?: unknown };
  return schemaVersion === 1 && Array.isArray(findings) && findings.every(isEntry) ? findings : null;
}

function isEntry(entry: Partial<BaselineEntry> | null): entry is BaselineEntry {
  const texts = [entry?.rule, entry?.item, entry?.field];
  return texts.every((text) => typeof text === 'string') && Number.isInteger(entry?.count) && (entry?.count ?? 0) > 0;
}

/** The entries of faults, and the faults that cannot be accepted: their items have no id. */
export function entriesOf(faults: readonly Fault[]): { entries: BaselineEntry[]; nameless: Fault[] } {
  const entries = new Map<string, BaselineEntry>();
  for (const { rule, item, field } of faults) {
    if (item === null) continue;
    const key = keyOf({ rule, item, field });
    entries.set(key, { rule, item, field, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return {
    entries: [...entries.keys()].sort().flatMap((key) => entries.get(key) ?? []),
    nameless: faults.filter(({ item }) => item === null),
  };
}

function keyOf({ item, rule, field }: Pick<BaselineEntry, 'rule' | 'item' | 'field'>): string {
  return [item, rule, field].join('\0');
}

/** Both, as far as they agree: what of a baseline is still there. */
export function stillThere(accepted: readonly BaselineEntry[], today: readonly BaselineEntry[]): BaselineEntry[] {
  const counts = new Map(today.map((entry) => [keyOf(entry), entry.count]));
  return accepted.flatMap((entry) => {
    const count = Math.min(entry.count, counts.get(keyOf(entry)) ?? 0);
    return count === 0 ? [] : [{ ...entry, count }];
  });
}

/** All of both, the higher count of what is in both. */
export function withOld(next: readonly BaselineEntry[], old: readonly BaselineEntry[]): BaselineEntry[] {
  const all = new Map(next.map((entry) => [keyOf(entry), entry]));
  for (const entry of old) {
    const count = Math.max(entry.count, all.get(keyOf(entry))?.count ?? 0);
    all.set(keyOf(entry), { ...entry, count });
  }
  return [...all.keys()].sort().flatMap((key) => all.get(key) ?? []);
}

/** Ticks off the accepted faults as they are met. */
export class Ledger {
  readonly #left: Map<string, number>;
  readonly #entries: readonly BaselineEntry[];
  /** The accepted faults that are still there. */
  readonly met: Fault[] = [];

  constructor(entries: readonly BaselineEntry[]) {
    this.#entries = entries;
    this.#left = new Map(entries.map((entry) => [keyOf(entry), entry.count]));
  }

  /** Whether a fault is an accepted one; of more than were accepted, the later ones are not. */
  readonly accepts = (fault: Fault): boolean => {
    if (fault.item === null) return false;
    const key = keyOf({ ...fault, item: fault.item });
    const left = this.#left.get(key) ?? 0;
    if (left === 0) return false;
    this.#left.set(key, left - 1);
    this.met.push(fault);
    return true;
  };

  /** What was accepted and is no longer there, with how many of each. */
  get stale(): BaselineEntry[] {
    return this.#entries.flatMap((entry) => {
      const count = this.#left.get(keyOf(entry)) ?? 0;
      return count === 0 ? [] : [{ ...entry, count }];
    });
  }
}
