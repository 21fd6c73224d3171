/** The versions of documents for a person: a table each, and what the next release would be. */
import type { KnownVersion } from '../history/released.js';
import { releaseMessages } from '../messages/release.js';
import { say } from '../messages/say.js';
import type { Language } from '../model/language.js';
import { type Gravity, gravityLevels } from '../model/results.js';
import { forTerminal } from '../text/encode.js';
import { type Cell, drawTable } from './table.js';
import type { View } from './view.js';

/** One document in the answer of `tally versions`. */
export interface DocumentVersions {
  readonly id: string;
  readonly title: string | null;
  readonly file: string;
  /** As written now. */
  readonly current: string | null;
  /** Newest first. */
  readonly versions: readonly KnownVersion[];
  /** Changes that no version has yet. */
  readonly unreleased: Readonly<Record<Gravity, number>>;
  /** The version that `tally release` would propose. */
  readonly next: string;
}

const shortRevision = 8;

export async function versionsText(documents: readonly DocumentVersions[], view: View): Promise<string> {
  const parts: string[] = [];
  for (const document of documents) parts.push(await documentText(document, view));
  return parts.join('\n');
}

async function documentText(document: DocumentVersions, view: View): Promise<string> {
  const { language, paint } = view;
  const t = (key: keyof typeof releaseMessages): string => say(releaseMessages[key], language);
  const title = forTerminal([document.id, document.title ?? ''].join(' ').trim());
  const next = forTerminal(nextWords(document, language));
  if (document.versions.length === 0) return `${next}\n`;
  const head = [t('version'), t('date'), t('commit'), t('tag'), t('by'), t('changes')];
  const rows = document.versions.map((version) => row(version, view));
  const table = await drawTable(head, rows, view.columns, { dense: true });
  return `${paint.strong(title)}\n${table}${next}\n`;
}

function row({ version, date, revision, tag, by, changes }: KnownVersion, { language, paint }: View): Cell[] {
  const commit = revision?.slice(0, shortRevision) ?? say(releaseMessages.onDisk, language);
  return [
    { text: version, paint: paint.strong },
    { text: date?.slice(0, 10) ?? '' },
    { text: commit, paint: paint.faint },
    { text: tag ?? '' },
    { text: by ?? '' },
    { text: gravityWords(changes, language) },
  ];
}

/** `2 major, 1 editorial`. */
export function gravityWords(counts: Readonly<Record<Gravity, number>>, language: Language): string {
  const words = gravityLevels
    .filter((gravity) => counts[gravity] > 0)
    .map((gravity) => say(releaseMessages[gravity], language, { n: counts[gravity] }));
  return words.join(say(releaseMessages.between, language)) || say(releaseMessages.noChanges, language);
}

function nextWords({ id, versions, unreleased, next }: DocumentVersions, language: Language): string {
  const [latest] = versions;
  if (latest === undefined) return say(releaseMessages.noVersions, language, { document: id, next });
  const n = unreleased.major + unreleased.minor + unreleased.editorial;
  const data = { document: id, n, version: latest.version, counts: gravityWords(unreleased, language), next };
  return say(n === 0 ? releaseMessages.upToDate : releaseMessages.unreleased, language, data);
}
