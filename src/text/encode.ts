/**
 * One encoder for each place a string may end up in. Everything that came from a file, git or the user passes
 * through the encoder of its sink; nothing else does.
 */

/**
 * For a terminal: control characters, which could move the cursor or start an escape sequence, and the bidirectional
 * overrides, which could show a line other than it is, become visible `\x1b`-style escapes. Line ends are kept when
 * `lines` is set.
 */
export function forTerminal(text: string, options: { readonly lines?: boolean } = {}): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/g, (character) => {
    if (character === '\t') return ' ';
    if (character === '\n' && options.lines === true) return character;
    const code = character.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** For a cell of a Markdown table: one line, pipes and markup that would change the table escaped. */
export function forMarkdownCell(text: string): string {
  return forTerminal(text, { lines: true })
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replace(/\r?\n/g, '<br>');
}
