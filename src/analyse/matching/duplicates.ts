/** Needs, and goals, that say the same or nearly so. */
import { normalise } from '../../language/normal.js';
import type { Readings } from '../../load/readings.js';
import type { Workspace } from '../../load/workspace.js';
import type { Commitment, Document, Requirement } from '../../model/kernel.js';
import type { Duplicate } from '../../model/results.js';
import { ratio } from '../attainment.js';
import { kpiName } from '../measures.js';
import { namedOf } from '../named.js';
import { featuresOf, LikenessIndex } from './likeness.js';

/** As alike as this, two statements differ in a word that may not matter. */
const nearlyFrom = 0.85;

interface Said<T> {
  readonly item: T;
  readonly document: Document;
  readonly text: string;
  /** What two statements must share besides their words, to be one thing. */
  readonly apart: string;
}

/** Each pair once, the earlier item first; what is archived competes with nothing. */
export function duplicatesIn({ documents, readings }: Workspace): Duplicate[] {
  const live = documents.filter(({ status }) => status !== 'archived');
  const needs = live.flatMap((document) =>
    document.requirements.flatMap((item): Said<Requirement>[] =>
      item.statement === null ? [] : [{ item, document, text: item.statement, apart: '' }],
    ),
  );
  const goals = live.flatMap((document) =>
    document.commitments
      .filter(({ kind, statement, status }) => kind === 'goal' && statement !== null && status !== 'closed')
      .map((item): Said<Commitment> => {
        // One goal for each quarter, or for each region's owner, is no duplicate.
        const apart = `${readings.due(item, document)?.due ?? ''}\0${item.owner ?? ''}`;
        return { item, document, text: wordsOf(item), apart };
      }),
  );
  return [...pairsOf(needs, 'requirements', readings), ...pairsOf(goals, 'goals', readings)];
}

function pairsOf<T extends Requirement | Commitment>(
  all: readonly Said<T>[],
  kind: Duplicate['kind'],
  readings: Readings,
): Duplicate[] {
  const entries = all.map((said, index) => ({ item: { said, index }, features: featuresOf(said.text, readings) }));
  const index = new LikenessIndex(entries);
  return entries.flatMap(({ item, features }) =>
    index.like(features).flatMap(({ item: other, likeness }): Duplicate[] => {
      if (other.index <= item.index || other.said.apart !== item.said.apart) return [];
      const same = keyOf(item.said.text) === keyOf(other.said.text);
      if (!same && (likeness < nearlyFrom || !sameAmounts(features, entries[other.index]?.features))) return [];
      const items = [
        namedOf(item.said.item, item.said.document),
        namedOf(other.said.item, other.said.document),
      ] as const;
      return [{ kind, items, likeness: same ? 1 : Math.min(0.99, ratio(likeness)) }];
    }),
  );
}

function wordsOf({ statement, kpis }: Commitment): string {
  return [statement, ...kpis.map(kpiName)].join('\n');
}

/** Two statements with different numbers are two statements. */
function sameAmounts(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string> | undefined): boolean {
  const amounts = (features: ReadonlyMap<string, string>) => [...features.keys()].filter((key) => key.startsWith('q'));
  const [first, second] = [amounts(a), amounts(b ?? new Map())];
  return first.length === second.length && first.every((key) => second.includes(key));
}

/** A text without what two typists may do differently: case, width, script, spaces and punctuation. */
function keyOf(text: string): string {
  return normalise(text)
    .text.toLowerCase()
    .replace(/[\s，。、；：“”"'()（）,.;:!！]+/g, '');
}
