/** HTML blocks as CommonMark knows them: seven ways to start, each with its own end. A table inside one is no table. */

const rawNames = /^<(?:script|pre|style|textarea)(?:[\s>]|$)/i;
const rawEnd = /<\/(?:script|pre|style|textarea)>/i;
const blockNames = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li ' +
    'link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot ' +
    'th thead title tr track ul'
  ).split(' '),
);
const blockStart = /^<\/?([a-z][a-z0-9-]*)(?:[\s>]|\/>|$)/i;
const attribute = String.raw`(?:\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:[^\s"'=<>${'`'}]+|'[^']*'|"[^"]*"))?)`;
/** One whole tag, opening or closing; also what an inline tag is. */
export const tag = new RegExp(String.raw`<(?:[a-z][a-z0-9-]*${attribute}*\s*\/?|\/[a-z][a-z0-9-]*\s*)>`, 'iy');

/** Where an HTML block ends: on the line that holds `mark`, or before the next blank line (null). */
export interface HtmlEnd {
  readonly mark: string | RegExp | null;
  /** A single complete tag on its line: the one start that may not interrupt a paragraph. */
  readonly weak: boolean;
}

const untilBlank: HtmlEnd = { mark: null, weak: false };

/** How the HTML block that starts with `line` (no white space before it) ends; null where none starts. */
export function htmlStart(line: string): HtmlEnd | null {
  if (line.charCodeAt(0) !== 60) return null;
  if (rawNames.test(line)) return { mark: rawEnd, weak: false };
  if (line.startsWith('<!--')) return { mark: '-->', weak: false };
  if (line.startsWith('<?')) return { mark: '?>', weak: false };
  if (line.startsWith('<![CDATA[')) return { mark: ']]>', weak: false };
  if (/^<![a-z]/i.test(line)) return { mark: '>', weak: false };
  const name = blockStart.exec(line)?.[1];
  if (name !== undefined && blockNames.has(name.toLowerCase())) return untilBlank;
  tag.lastIndex = 0;
  return tag.test(line) && line.slice(tag.lastIndex).trim() === '' ? { mark: null, weak: true } : null;
}

/** Whether a line of the block holds its end; `first` is the line that opened it. */
export function htmlEnds(line: string, end: HtmlEnd, first: boolean): boolean {
  if (end.mark === null) return false;
  if (typeof end.mark !== 'string') return end.mark.test(line);
  // `<!-->` and `<?>` close themselves: the search starts inside the opening mark.
  return (
    line.indexOf(end.mark, first ? Math.min(end.mark === '>' ? 3 : end.mark === '?>' ? 1 : 2, line.length) : 0) >= 0
  );
}
