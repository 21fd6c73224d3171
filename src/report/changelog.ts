/** The changes as a changelog to read: by document and version (else by day), each under Added, Changed or Removed. */
import type { LoggedChange } from '../history/change-log.js';
import { historyMessages } from '../messages/history.js';
import { say } from '../messages/say.js';
import type { Language } from '../model/language.js';
import { forMarkdownCell } from '../text/encode.js';
import { changeLine } from './release-notes.js';

interface Section {
  /** Null for what changed since the last version. */
  readonly version: string | null;
  readonly date: string | null;
  readonly changes: LoggedChange[];
}

/** `all` are the changes that tell of versions; `changes` those to write down. Both newest first. */
export function changelog(changes: readonly LoggedChange[], all: readonly LoggedChange[], language: Language): string {
  const t = (key: keyof typeof historyMessages): string => say(historyMessages[key], language);
  const documents = byDocument(changes);
  const versions = byDocument(all.filter(({ field }) => field === 'version'));
  const lines = [`# ${t('changelog')}`, ''];
  for (const [document, own] of documents) {
    const name = documents.size > 1 ? document : '';
    for (const section of sectionsOf(own, versions.get(document) ?? [])) {
      const body = groupsOf(section.changes, language);
      if (body.length === 0) continue;
      const title = section.version ?? (section.date === null ? t('unreleased') : '');
      const heading = joined(' - ', joined(' ', name, title), section.date ?? '');
      lines.push(`## ${forMarkdownCell(heading)}`, '', ...body);
    }
  }
  if (lines.length === 2) lines.push(t('noChanges'), '');
  return lines.join('\n');
}

function joined(between: string, ...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(between);
}

function byDocument(changes: readonly LoggedChange[]): Map<string, LoggedChange[]> {
  const documents = new Map<string, LoggedChange[]>();
  for (const change of changes) {
    const document = change.ref?.split('#')[0] ?? change.currentFile;
    const known = documents.get(document);
    if (known === undefined) documents.set(document, [change]);
    else known.push(change);
  }
  return documents;
}

/** What came in with the commit that wrote a version, or before it, belongs to that version. */
function sectionsOf(changes: readonly LoggedChange[], bumps: readonly LoggedChange[]): Section[] {
  if (bumps.length === 0) return byDay(changes);
  const at = new Map(bumps.map((bump) => [bump.revision, bump]));
  const oldest = bumps.at(-1);
  const sections: Section[] = [];
  let section: Section = { version: null, date: null, changes: [] };
  const open = (version: string | null, date: string | null) => {
    section = { version, date, changes: [] };
    sections.push(section);
  };
  open(null, null);
  let revision = '';
  let isPastOldest = false;
  for (const change of changes) {
    const bump = at.get(change.revision);
    if (bump !== undefined && change.revision !== revision) open(bump.to, bump.date.slice(0, 10));
    // The version that the oldest bump replaced was there from the start.
    else if (revision === oldest?.revision && change.revision !== revision && !isPastOldest) {
      isPastOldest = true;
      open(oldest.from, changes.at(-1)?.date.slice(0, 10) ?? null);
    }
    revision = change.revision;
    section.changes.push(change);
  }
  return sections;
}

function byDay(changes: readonly LoggedChange[]): Section[] {
  const sections: Section[] = [];
  for (const change of changes) {
    const day = change.date.slice(0, 10);
    const last = sections.at(-1);
    if (last?.date === day) last.changes.push(change);
    else sections.push({ version: null, date: day, changes: [change] });
  }
  return sections;
}

/** What a release itself writes is the heading. */
const bookkeeping: ReadonlySet<string> = new Set(['version', 'updated']);

function groupsOf(changes: readonly LoggedChange[], language: Language): string[] {
  const told = changes.filter(({ field }) => !bookkeeping.has(field));
  const whole = ({ class: name }: LoggedChange) => name === 'item-added' || name === 'item-removed';
  const groups = [
    ['addedGroup', told.filter(({ class: name }) => name === 'item-added')],
    ['changedGroup', told.filter((change) => !whole(change))],
    ['removedGroup', told.filter(({ class: name }) => name === 'item-removed')],
  ] as const;
  return groups.flatMap(([title, of]) => {
    if (of.length === 0) return [];
    const lines = of.map((change) => `- ${forMarkdownCell(changeLine(change, language))}`);
    return [`### ${say(historyMessages[title], language)}`, '', ...lines, ''];
  });
}
