import type { Language, MessageData, Text } from '../model/language.js';

/**
 * Fills a text's places: `{name}` with the value, `{n:file|files}` with one of two words by `n`.
 * A place without a value stays as it is, so that a mistake is seen.
 */
export function say(text: Text, language: Language, data: MessageData = {}): string {
  const said = text[language];
  // Most have no places, and tables say thousands.
  if (!said.includes('{')) return said;
  return said.replace(/\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = data[name];
    if (value === undefined) return whole;
    if (one !== undefined && many !== undefined) return value === 1 ? one : many;
    return String(value);
  });
}
