/** How items and shares are said, in every report. */
import { matchMessages } from '../messages/match.js';
import { say } from '../messages/say.js';
import type { Language } from '../model/language.js';
import type { Named } from '../model/results.js';
import { forTerminal } from '../text/encode.js';
import { wrap } from '../text/width.js';

/** An item by its id and words, as far as they are written; a goal without words by its KPI. */
export function nameOf({ id, statement, kpi }: Named, language: Language): string {
  const words = statement ?? kpi ?? say(matchMessages.notWritten, language);
  return id === null ? words : `${id} ${words}`;
}

/** A full name without its document, where it stands beside one of the same document. */
export function besideRef(ref: string, other: string | null | undefined): string {
  const document = other?.slice(0, other.indexOf('#') + 1);
  return document && ref.startsWith(document) ? ref.slice(document.length) : ref;
}

/** A cell or line that names more of them than this is read by nobody. */
const mostClashing = 5;

/** Those that pull apart: `G-001 ↔ G-002`; of many the first, and how many more: `… ↔ G-005 ↔ … (+710)`. */
export function clashing(items: readonly string[]): string {
  const more = items.length - mostClashing;
  const shown = more > 0 ? [...items.slice(0, mostClashing), `… (+${more})`] : items;
  return shown.join(' ↔ ');
}

/** 0.6667 as `67%`. */
export function percent(ratio: number): string {
  return `${Math.round(ratio * 100)}%`;
}

/** A text in lines of at most so many columns, all of them further in. */
export function indented(text: string, indent: number, columns: number | null): string[] {
  const shown = forTerminal(text);
  const lines = columns === null ? [shown] : wrap(shown, Math.max(20, columns - indent));
  return lines.map((line) => ' '.repeat(indent) + line);
}
