/** A text of one line as a YAML scalar that means exactly it. */
export function quoted(text: string): string {
  if (/[\p{Cc}]/u.test(text)) return JSON.stringify(text);
  return text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;
}

/** Indentation with full-width spaces (two columns each) and non-breaking ones made ordinary. */
export function plainSpaces(indent: string): string {
  return indent.replaceAll('\u3000', '  ').replaceAll('\u00a0', ' ');
}
