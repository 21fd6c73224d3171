/**
 * Lines that YAML refuses, and the habit behind each: a full-width colon, a masked name, a comparator, a quote in the
 * middle. Looked for only in a text that was refused, so a lawful text never meets them.
 */

import type { YamlMessageId } from '../../messages/yaml.js';
import type { Diagnostic } from '../../model/finding.js';
import type { MessageData } from '../../model/language.js';
import type { Source } from '../../model/source.js';
import type { Span } from '../../text/span.js';
import { isFieldWord } from './field-words.js';
import { diagnostic, type Extras, fixOf } from './findings.js';
import { closingQuote, column, type Line, openBrackets, readLines } from './lines.js';
import { plainSpaces, quoted } from './quote.js';

/** What a trap says of a line. */
interface Caught {
  readonly messageId: YamlMessageId;
  readonly span: Span;
  readonly data?: MessageData;
  readonly fix?: {
    readonly description: YamlMessageId;
    readonly span: Span;
    readonly text: string;
    readonly safe?: boolean;
  };
}

/** A line among its neighbours. */
interface Scene {
  readonly text: string;
  readonly line: Line;
  readonly value: Span;
  /** It begins in the column of a field or list that is open here, or opens a new one. */
  readonly aligned: boolean;
  /** A field would stand here: others begin in this column. */
  readonly amongFields: boolean;
  readonly before: Line | undefined;
  readonly after: Line | undefined;
}

type Trap = (scene: Scene) => Caught | null;

/** Each line that fell into a trap, with what is to be said of it; one trap a line, the surest first. */
export function findLineTraps(source: Source, span: Span): Diagnostic[] {
  const { text, path } = source;
  const lines = readLines(text, span);
  const found: Diagnostic[] = [];
  const columns = new Columns();
  lines.forEach((line, i) => {
    const value = { start: line.value, end: line.end };
    const after = lines[i + 1];
    const aligned = columns.place(line);
    const amongFields =
      columns.has(column(line)) || (after !== undefined && after.key !== null && column(after) === column(line));
    const scene: Scene = { text, line, value, aligned, amongFields, before: lines[i - 1], after };
    for (const trap of traps) {
      const caught = trap(scene);
      if (caught === null) continue;
      found.push(toDiagnostic(path, caught));
      break;
    }
  });
  return found;
}

/** The columns in which fields and lists are open, outermost first. */
class Columns {
  readonly #open: number[] = [];

  has(column: number): boolean {
    return this.#open.includes(column);
  }

  /** Takes a line in; false where it goes back to a column that nothing began in. */
  place(line: Line): boolean {
    if (line.closes || (line.key === null && !line.dash)) return true;
    const at = line.content - line.start;
    let left = false;
    while ((this.#open.at(-1) ?? -1) > at) {
      this.#open.pop();
      left = true;
    }
    const known = this.#open.at(-1) === at;
    if (!known) this.#open.push(at);
    if (column(line) > at) this.#open.push(column(line));
    return known || !left;
  }
}

function toDiagnostic(path: string, { messageId, span, data, fix }: Caught): Diagnostic {
  const extras: Extras = {
    ...(data && { data }),
    ...(fix && { fix: fixOf(path, fix.description, fix.safe ?? false, fix.span, fix.text) }),
  };
  return diagnostic(path, 'syntax', 'error', messageId, span, extras);
}

/** The longest piece of a text that a message repeats. */
const longest = 40;

export function excerpt(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function quoteWhole({ text, value }: Scene, safe = true): NonNullable<Caught['fix']> {
  return { description: 'fixQuote', span: value, text: quoted(text.slice(value.start, value.end)), safe };
}

const badSpaces: Trap = ({ text, line }) => {
  const indent = text.slice(line.start, line.content);
  const span = { start: line.start, end: line.content };
  if (/[\u3000\u00a0]/.test(indent)) {
    return { messageId: 'wideSpace', span, fix: { description: 'fixSpaces', span, text: plainSpaces(indent) } };
  }
  if (!indent.includes('\t')) return null;
  return { messageId: 'tabIndent', span, fix: { description: 'fixSpaces', span, text: indent.replaceAll('\t', '  ') } };
};

/** `]` straight under its field, as JSON is often written: YAML wants it further in. */
const closingBracket: Trap = ({ text, line }) => {
  if (!line.closes) return null;
  const at = { start: line.content, end: line.content };
  const span = { start: line.content, end: line.content + 1 };
  return {
    messageId: 'closingBracket',
    span,
    data: { sign: text.charAt(line.content) },
    fix: { description: 'fixSpaces', span: at, text: '  ', safe: true },
  };
};

/** A line without `: ` whose neighbours are fields of the same column, and which has a colon of another kind. */
const wrongColon: Trap = ({ text, line, amongFields }) => {
  if (line.key !== null) return null;
  const body = text.slice(line.body, line.end);
  const at = body.search(/[:：]/);
  if (at < 1 || /^["'[{]/.test(body) || body.startsWith('//', at + 1)) return null;
  const key = body.slice(0, at).trim();
  if (!isFieldWord(key) && !(amongFields && key.length <= longest / 2)) return null;
  const colon = { start: line.body + at, end: line.body + at + 1 };
  return {
    messageId: body[at] === ':' ? 'colonWithoutSpace' : 'wideColon',
    span: colon,
    data: { key, value: excerpt(body.slice(at + 1).trim()) },
    fix: { description: 'fixColon', span: colon, text: ': ', safe: isFieldWord(key) },
  };
};

/** `owner: *总监(甲方)`: an alias of nothing. */
const maskedName: Trap = (scene) => {
  const { text, value } = scene;
  const { line } = scene;
  if (line.key !== null && text[line.key.start] === '*') {
    const key = text.slice(line.key.start, line.key.end);
    const fix = { description: 'fixQuote', span: line.key, text: quoted(key), safe: true } as const;
    return { messageId: 'undefinedAlias', span: line.key, data: { text: key }, fix };
  }
  const name = text[value.start] === '*' ? /^\*[^\s,[\]{}]*/.exec(text.slice(value.start, value.end))?.[0] : undefined;
  if (name === undefined) return null;
  const alone = value.start + name.length === value.end;
  if (alone && text.includes(`&${name.slice(1)}`)) return null;
  return {
    messageId: 'undefinedAlias',
    span: value,
    data: { text: excerpt(text.slice(value.start, value.end)) },
    fix: quoteWhole(scene),
  };
};

const comparator: Trap = (scene) => {
  const value = scene.text.slice(scene.value.start, scene.value.end);
  if (!/^[|>]/.test(value) || /^[|>](?:[+-][1-9]?|[1-9][+-]?)?(?:\s+#.*)?$/.test(value)) return null;
  return { messageId: 'comparatorAsBlock', span: scene.value, data: { text: excerpt(value) }, fix: quoteWhole(scene) };
};

const reserved: Trap = (scene) => {
  const value = scene.text.slice(scene.value.start, scene.value.end);
  const sign = /^(?:[@`%,\]}]|\?\s)/.exec(value)?.[0].trim();
  // A bracket or comma may close or continue what an earlier line opened; only behind a key it cannot.
  if (sign === undefined || (scene.line.key === null && /[,\]}]/.test(sign))) return null;
  return {
    messageId: 'reservedStart',
    span: scene.value,
    data: { sign, text: quoted(excerpt(value)) },
    fix: quoteWhole(scene),
  };
};

const bang: Trap = (scene) => {
  const value = scene.text.slice(scene.value.start, scene.value.end);
  const name = /^!\S*/.exec(value)?.[0];
  if (name === undefined || /^[!-~]*$/.test(name)) return null;
  return {
    messageId: 'reservedStart',
    span: scene.value,
    data: { sign: '!', text: quoted(excerpt(value)) },
    fix: quoteWhole(scene),
  };
};

const dashBehindKey: Trap = (scene) => {
  const { text, line, value } = scene;
  if (line.key === null || text[value.start] !== '-' || text[value.start + 1] !== ' ') return null;
  return { messageId: 'listOnKeyLine', span: value, fix: quoteWhole(scene, false) };
};

const quotes: Trap = (scene) => {
  const { text, line, value } = scene;
  const sign = text[value.start];
  if (sign !== '"' && sign !== "'") return null;
  const closed = closingQuote(text, value.start, value.end);
  const isClosed = closed > value.start + 1 && text[closed - 1] === sign && closed <= value.end;
  if (!isClosed || (closed === value.end && !endsQuote(text, value))) {
    return opensNext(scene) ? { messageId: 'unclosedQuote', span: { start: value.start, end: line.end } } : null;
  }
  const rest = text.slice(closed, value.end).trim();
  if (rest === '' || /^(?:#|[,\]}:])/.test(rest)) return null;
  const whole = quoted(text.slice(value.start, value.end));
  return { messageId: 'textAfterQuote', span: value, data: { text: excerpt(rest), whole }, fix: quoteWhole(scene) };
};

/** Whether the quote at the end of a value really closes it. */
function endsQuote(text: string, value: Span): boolean {
  return value.end - value.start > 1 && closingQuote(text, value.start, value.end + 1) === value.end;
}

/** The next line starts something of its own, so a value left open here was not meant to go on. */
function opensNext({ line, after }: Scene): boolean {
  if (after === undefined) return true;
  return (after.key !== null || after.dash) && after.content - after.start <= column(line);
}

const brackets: Trap = (scene) => {
  const { text, line, value } = scene;
  const sign = text[value.start];
  if (sign !== '[' && sign !== '{') return null;
  const written = text.slice(value.start, value.end);
  if (line.leftOpen) return { messageId: 'unclosedBracket', span: value, data: { sign } };
  if (openBrackets(written) > 0) return null;
  const rest = behindBracket(written);
  if (rest === '' || /^[#,\]}:]/.test(rest)) return null;
  return {
    messageId: 'textAfterBracket',
    span: value,
    data: { whole: quoted(excerpt(written)) },
    fix: quoteWhole(scene),
  };
};

/** What follows the bracket that closes the first one. */
function behindBracket(written: string): string {
  let open = 0;
  for (let i = 0; i < written.length; i++) {
    const sign = written[i];
    if (sign === '"' || sign === "'") i = closingQuote(written, i, written.length) - 1;
    else if (sign === '[' || sign === '{') open++;
    else if ((sign === ']' || sign === '}') && --open === 0) return written.slice(i + 1).trim();
  }
  return '';
}

const colonInValue: Trap = (scene) => {
  const { text, line, value } = scene;
  if (line.key === null) return null;
  const written = text.slice(value.start, value.end);
  const plain = /^[^"'[{|>#&*!@`%]/.test(written) ? (written.split(' #', 1)[0] ?? '') : '';
  if (!/:(?:\s|$)/.test(plain)) return null;
  const span = { start: value.start, end: value.start + plain.trimEnd().length };
  const whole = quoted(text.slice(span.start, span.end));
  return {
    messageId: 'colonInValue',
    span,
    data: { whole: excerpt(whole) },
    fix: { description: 'fixQuote', span, text: whole, safe: true },
  };
};

/** A field further in than the text of the field before it, or in a column where no field began. */
const misaligned: Trap = ({ text, line, before, aligned }) => {
  if (line.key === null && !line.dash) return null;
  const underText =
    before !== undefined &&
    before.key !== null &&
    before.value < before.end &&
    !/[&!|>]/.test(text.charAt(before.value)) &&
    line.content - line.start > column(before);
  return underText || !aligned ? { messageId: 'badIndent', span: { start: line.content, end: line.end } } : null;
};

/** Words among fields, without any colon. */
const noColon: Trap = ({ text, line, amongFields }) => {
  if (line.key !== null || line.dash || /["'[{\]}]/.test(text.charAt(line.body))) return null;
  const span = { start: line.body, end: line.end };
  return amongFields
    ? { messageId: 'keyWithoutColon', span, data: { text: excerpt(text.slice(span.start, span.end)) } }
    : null;
};

const traps: readonly Trap[] = [
  badSpaces,
  closingBracket,
  wrongColon,
  maskedName,
  comparator,
  reserved,
  bang,
  dashBehindKey,
  quotes,
  brackets,
  misaligned,
  colonInValue,
  noColon,
];
