/** A text in one line, cut to `limit` characters with `…` as the last, for quoting it in a message. */
export function shorten(text: string, limit = 40): string {
  // A text may be a whole chapter: look at no more of it than could be shown.
  const line = text
    .slice(0, limit * 4)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  if (characters.length <= limit && text.length <= limit * 4) return line;
  return `${characters
    .slice(0, limit - 1)
    .join('')
    .trimEnd()}…`;
}
