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

/** For a cell of a Markdown table: nothing in it may end the cell, start markup or HTML; line ends become `<br>`. */
export function forMarkdownCell(text: string): string {
  return forTerminal(text, { lines: true })
    .replace(/[\\`*_[\]|~]/g, (character) => `\\${character}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\n', '<br>');
}

/** For text and attribute values in HTML: nothing in it is markup. Line ends are kept. */
export function forHtml(text: string): string {
  return forTerminal(text, { lines: true }).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** What a spreadsheet takes for the start of a formula, full-width forms among them; behind apostrophes too, so that one more is told from those written. */
const formulaStart = /^'*\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/;

/**
 * For a field of a CSV file (RFC 4180): quoted where needed. What a spreadsheet would run as a formula gets an
 * apostrophe before it, so that it stays a text. `fromCsv` takes it away again.
 */
export function forCsv(text: string): string {
  const shown = forTerminal(text, { lines: true });
  const harmless = formulaStart.test(shown) ? `'${shown}` : shown;
  return /[",\n;]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A field of a CSV file, unquoted, as the text it was before `forCsv`. */
export function fromCsv(field: string): string {
  return field.startsWith("'") && formulaStart.test(field) ? field.slice(1) : field;
}

/** Line ends stay: in JSON they stand between tokens only. */
const unsafeInJson = new RegExp(unsafe.source.replace('\\u0000-\\u001f', '\\u0000-\\u0009\\u000b-\\u001f'), 'g');

/** For a JSON text that may be looked at on a terminal: the same JSON, with what terminals act on as `\u` escapes. */
export function forJson(json: string): string {
  return json.replace(unsafeInJson, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** For text and attribute values of XML 1.0, which has no place for most control characters even as references. */
export function forXml(text: string): string {
  return forTerminal(text, { lines: true })
    .replace(/[\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}

/** For the message of a workflow command of GitHub Actions (`::error::…`): one line, whatever is in it. */
export function forWorkflowMessage(text: string): string {
  return forTerminal(text, { lines: true }).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

/** For a property of such a command (`::error file=…,title=…::`). */
export function forWorkflowProperty(text: string): string {
  return forWorkflowMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** For a line of a GitHub Actions log that is no command: nothing in it may be taken for one. */
export function forWorkflowLog(text: string): string {
  return forTerminal(text)
    .replaceAll('##[', '## [')
    .replace(/^(\s*):(?=:)/, '$1: ');
}

/** For a cell of a table in a comment on a merge or pull request: as in Markdown, and nobody is called by `@name` or `#1`. */
export function forCommentCell(text: string): string {
  return forMarkdownCell(text).replace(/[@#!](?=[\p{L}\p{N}_])/gu, '$&<!-- -->');
}

/** For a text of SARIF, in which `[words](target)` would be a link. */
export function forSarifText(text: string): string {
  return forTerminal(text, { lines: true }).replaceAll('](', '] (');
}

/** For one line of a text that is pasted into a chat: no line ends, nothing that a terminal or a chat acts on. */
export function forChatLine(text: string): string {
  return forTerminal(text.replace(/\s+/g, ' ').trim());
}

/** For a text value of an iCalendar file (RFC 5545, 3.3.11). */
export function forCalendarText(text: string): string {
  return forTerminal(text.replace(/\r\n?/g, '\n'), { lines: true })
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n');
}
