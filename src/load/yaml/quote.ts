/** A text of one line as a YAML scalar that means exactly it. */
export function quoted(text: string): string {
  if (/[\p{Cc}]/u.test(text)) return JSON.stringify(text);
  return text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`;
}
