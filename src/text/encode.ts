/**
 * One encoder for each place a string may end up in. Everything that came from a file, git or the user passes
 * through the encoder of its sink; nothing else does.
 */

/** Control characters, bidirectional marks and overrides, and the separators that some terminals break lines at. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/g;

/**
 * For a terminal: control characters, which could move the cursor or start an escape sequence, and the bidirectional
 * overrides, which could show a line other than it is, become visible `\x1b`-style escapes. Line ends are kept when
 * `lines` is set.
 */
export function forTerminal(text: string, options: { readonly lines?: boolean } = {}): string {
  return text.replace(unsafe, (character) => {
    if (character === '\t') return ' ';
    if (character === '\n' && options.lines === true) return character;
    const code = character.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
