/** What a version brought, as plain text: the message of its commit and of its tag. */
import type { LoggedChange } from '../history/change-log.js';
import { historyMessages } from '../messages/history.js';
import { releaseMessages } from '../messages/release.js';
import { say } from '../messages/say.js';
import type { Language } from '../model/language.js';
import { type Gravity, gravityLevels } from '../model/results.js';
import { listed } from '../text/listed.js';
import { addressed, tellingWords } from './change-words.js';

/** So many changes of one gravity are told; git takes a message as one argument, and a reader not even that many. */
const mostTold = 100;

/** The changes by gravity, the gravest first, each with why; newest first within. */
export function releaseNotes(changes: readonly LoggedChange[], language: Language): string {
  if (changes.length === 0) return `${say(releaseMessages.noChanges, language)}\n`;
  return gravityLevels.flatMap((gravity) => section(gravity, changes, language)).join('\n');
}

function section(gravity: Gravity, all: readonly LoggedChange[], language: Language): string[] {
  const changes = all.filter((change) => change.gravity === gravity);
  if (changes.length === 0) return [];
  const lines = changes.slice(0, mostTold).map((change) => `- ${changeLine(change, language)}`);
  const left = changes.length - lines.length;
  if (left > 0) lines.push(`- ${say(releaseMessages.moreChanges, language, { n: left })}`);
  return [`## ${say(releaseMessages[gravity], language, { n: changes.length })}\n\n${lines.join('\n')}\n`];
}

/** `G-1 target: ≥100家 → ≥90家 (target lowered). Price war`. */
export function changeLine(change: LoggedChange, language: Language): string {
  const { item, field } = addressed(change, language);
  const said = change.kind === 'moved' ? null : (change.to ?? change.from);
  const values =
    change.kind === 'changed' || said === null ? `: ${change.from ?? '–'} → ${change.to ?? '–'}` : `: ${said}`;
  const telling = tellingWords(change, language);
  const why = change.reason === null ? '' : ` ${say(historyMessages.why, language)}: ${change.reason}`;
  const confirmed =
    change.confirmedBy.length === 0
      ? ''
      : ` ${say(historyMessages.confirmedBy, language)}: ${listed(change.confirmedBy, 5)}`;
  return `${item} ${field}${values}${telling === '' ? '' : ` (${telling})`}${why}${confirmed}`.replace(/\s+/g, ' ');
}
