/** How the history names things: by their id or, where there is none, by what they say. */
import { kpiPhrase } from '../load/readings.js';
import type { CommitmentKind, Document, Item } from '../model/kernel.js';

/** The section of a document that a commitment of a kind stands in. */
const sections: Readonly<Record<CommitmentKind, string>> = {
  goal: 'goals',
  group: 'initiatives',
  task: 'tasks',
  action: 'actions',
  point: 'openPoints',
  stage: 'stages',
  milestone: 'milestones',
  response: 'risks',
  training: 'training',
  standing: 'cadence',
  provision: 'provisions',
};

/** The kind of the commitments in a section; null for needs and records. */
export function kindIn(section: string): CommitmentKind | null {
  const kinds = Object.keys(sections) as CommitmentKind[];
  return kinds.find((kind) => sections[kind] === section) ?? null;
}

export function sectionOf(item: Item): string {
  if (item.shape === 'commitment') return sections[item.kind];
  return item.shape === 'requirement' ? 'requirements' : `${item.kind}s`;
}

/** What an item says, in the fewest words: its statement or title, else how it is measured. */
export function sayingOf(item: Item): string | null {
  if (item.shape === 'record') return item.title;
  if (item.statement !== null || item.shape === 'requirement') return item.statement;
  const [kpi] = item.kpis;
  return kpi === undefined ? null : kpiPhrase(kpi);
}

/** `goals/G-001`. Of several items that say nothing, the place tells them apart. */
export function addressOf(item: Item): readonly string[] {
  return [sectionOf(item), item.id ?? sayingOf(item) ?? `#${numberOf(item)}`];
}

function numberOf(item: Item): number {
  const index = item.at.path.findLast((segment) => typeof segment === 'number');
  return typeof index === 'number' ? index + 1 : 1;
}

/** Segments as one text; RFC 6901 escapes what a name has of `/` and `~`. */
export function fieldName(segments: readonly string[]): string {
  return segments.map((segment) => segment.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}

/** What an item or document is called in `from` and `to`. */
export function labelOf(thing: Item | Document | null): string | null {
  if (thing === null) return null;
  if ('shape' in thing) return thing.id ?? sayingOf(thing);
  return thing.id ?? thing.file;
}
