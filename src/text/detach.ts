/**
 * A text of its own. A stretch cut out of a file's text keeps the whole text in memory; what is kept of thousands of
 * versions (a change, a reading) must not.
 */
export function detached(text: string): string;
export function detached(text: string | null): string | null;
export function detached(text: string | null): string | null {
  // Joining makes a new text, and cutting it keeps that one only.
  return text === null ? null : ` ${text}`.slice(1);
}
