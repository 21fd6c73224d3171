/**
 * Text that YAML accepts but reads otherwise than its writer meant. Only signs that have no lawful use, or hardly any,
 * are told of: a comma in prose, a comment or a colon in a sentence never is.
 */
import type { Span } from '../../text/span.js';
import type { List, Mapping, Node, Scalar } from '../tree.js';
import { isFieldWord } from './field-words.js';
import type { Findings } from './findings.js';
import { lineEnd } from './gaps.js';
import { plainSpaces, quoted } from './quote.js';

const SPACE = 32;
const TAB = 9;
const HASH = 35;
const wideColon = '：';

export class Traps {
  readonly #text: string;
  readonly #end: number;
  readonly #findings: Findings;

  constructor(text: string, span: Span, findings: Findings) {
    this.#text = text;
    this.#end = span.end;
    this.#findings = findings;
  }

  /** Every plain scalar comes by here, so it looks at one character and leaves. */
  plain(scalar: Scalar): void {
    if (this.#text.charCodeAt(scalar.end) === SPACE) this.#textAfterHash(scalar);
    if (!scalar.verbatim && scalar.isNull !== true) this.#swallowedLines(scalar);
  }

  /** `owner: #3` is empty: the rest is a comment. */
  empty(scalar: Scalar): void {
    if (this.#text.charCodeAt(scalar.end) === SPACE) this.#textAfterHash(scalar);
  }

  /** `见附件 #3 首付`: a number sign that counts, not a remark, though YAML drops the rest of the line. */
  #textAfterHash(scalar: Scalar): void {
    const text = this.#text;
    let hash = scalar.end;
    while (text.charCodeAt(hash) === SPACE || text.charCodeAt(hash) === TAB) hash++;
    if (text.charCodeAt(hash) !== HASH || hash >= this.#end) return;
    const end = Math.min(trimEnd(text, hash, lineEnd(text, hash)), this.#end);
    const rest = text.slice(hash, end);
    if (!/^#\d{1,3}(?![\d.\-/])/.test(rest)) return;
    const from = scalar.style === 'empty' ? hash : scalar.start;
    const whole = { start: from, end };
    const fix = /[\]}]/.test(rest)
      ? undefined
      : this.#findings.fix('fixQuote', false, whole, quoted(text.slice(from, end)));
    this.#findings.warning(
      'schema',
      'textAfterHash',
      { start: hash, end },
      { data: { text: rest }, ...(fix && { fix }) },
    );
  }

  /** A plain text over several lines that has taken in a line which looks like a field or a list of its own. */
  #swallowedLines(scalar: Scalar): void {
    const text = this.#text;
    let start = lineEnd(text, scalar.start);
    while (start < scalar.end) {
      while (start < scalar.end && text.charCodeAt(start) <= SPACE) start++;
      const end = Math.min(lineEnd(text, start), scalar.end);
      const line = text.slice(start, end);
      const field = /^(?:- )?([^\s:：]{1,20})\s?[:：]/.exec(line)?.[1];
      if (line.startsWith('- ') || (field !== undefined && isFieldWord(field))) {
        this.#findings.warning('schema', 'lineSwallowed', { start, end }, { data: { text: line } });
      }
      start = end;
    }
  }

  /** `target: >5` followed by nothing: YAML takes it for the head of a block of text. */
  emptyBlock(end: number): void {
    const head = /[|>][+-]?[1-9][+-]?$/.exec(this.#text.slice(Math.max(0, end - 4), end))?.[0];
    if (head === undefined) return;
    const span = { start: end - head.length, end };
    const fix = this.#findings.fix('fixQuote', true, span, quoted(head));
    this.#findings.error('schema', 'comparatorAsBlock', span, { data: { text: head }, fix });
  }

  /** `owner: &张三`: a name for a value that is not there. */
  emptyAnchor(span: Span): void {
    const text = this.#text.slice(span.start, span.end);
    const fix = this.#findings.fix('fixQuote', false, span, quoted(text));
    this.#findings.error('schema', 'anchorAlone', span, { data: { text }, fix });
  }

  tag(span: Span): void {
    this.#findings.error('schema', 'tag', span, { data: { text: this.#text.slice(span.start, span.end) } });
  }

  /** `*总监(甲方)` is a masked name far more often than an alias; it is read as the text it is. */
  undefinedAlias(start: number, end: number): Scalar {
    const span = { start, end };
    const value = this.#text.slice(start, end);
    const fix = this.#findings.fix('fixQuote', true, span, quoted(value));
    this.#findings.error('syntax', 'undefinedAlias', span, { data: { text: value }, fix });
    return { kind: 'scalar', ...span, value, style: 'plain', verbatim: true };
  }

  /** Says what is wrong with a key that cannot stand; true where its value must be left out. */
  refusedKey(key: Scalar): boolean {
    const first = key.value.charCodeAt(0);
    if (key.style === 'plain' && key.value === '<<') {
      this.#findings.error('schema', 'mergeKey', key);
      return true;
    }
    if (key.style === 'empty') {
      this.#findings.error('schema', 'emptyKey', { start: key.start, end: key.start + 1 });
      return true;
    }
    if (key.style !== 'plain' || (first !== 0x3000 && first !== 0xa0)) return false;
    const span = { start: key.start, end: key.start + (/^[\u3000\u00a0]+/.exec(key.value)?.[0].length ?? 1) };
    const fix = this.#findings.fix('fixSpaces', false, span, plainSpaces(this.#text.slice(span.start, span.end)));
    this.#findings.error('schema', 'wideSpace', span, { fix });
    return true;
  }

  /** A name without a colon in `{ }`: a colon of the wrong kind, or a text that a comma cut in two. */
  keyWithoutValue(mapping: Mapping, key: Scalar): void {
    if (key.style === 'plain' && this.#wrongColon(key, 'error', () => true)) return;
    const before = mapping.entries.at(-1)?.value;
    if (before?.kind !== 'scalar' || before.style !== 'plain' || key.style !== 'plain') {
      this.#findings.error('schema', 'keyWithoutValue', key, { data: { key: key.value } });
      return;
    }
    const span = { start: before.start, end: key.end };
    const text = this.#text.slice(span.start, span.end);
    const fix = /^[^\n\r]*,\S/.test(text) ? this.#findings.fix('fixQuote', false, span, quoted(text)) : undefined;
    this.#findings.error('schema', 'cutAtComma', span, { data: { text, rest: key.value }, ...(fix && { fix }) });
  }

  /** `- 责任人：王总监`: one text, though it looks like a field. Only for words that are names of fields. */
  listItem(list: List, item: Scalar): void {
    if (item.style === 'plain' && item.verbatim && !list.flow) this.#wrongColon(item, 'warning', isFieldWord);
  }

  #wrongColon(
    { value, start, end }: Scalar,
    severity: 'error' | 'warning',
    counts: (word: string) => boolean,
  ): boolean {
    const at = value.search(/[:：]/);
    if (at < 1 || value.startsWith('//', at + 1) || !counts(value.slice(0, at).trim())) return false;
    const wide = value.charAt(at) === wideColon;
    const colon = { start: start + at, end: start + at + 1 };
    const key = value.slice(0, at);
    const safe = severity === 'error' && isFieldWord(key.trim());
    const fix = this.#findings.fix('fixColon', safe, colon, ': ');
    this.#findings[severity]('schema', wide ? 'wideColon' : 'colonWithoutSpace', wide ? colon : { start, end }, {
      data: { key, value: value.slice(at + 1).trim() },
      fix,
    });
    return true;
  }

  /** `[甲，乙]` is one item, `[收入≥1,200万元]` two. */
  flowList(list: List): void {
    const [only, second] = list.items;
    if (only !== undefined && second === undefined) this.#wideCommas(only);
    for (let i = 0; i < list.items.length; i++) i = this.#splitNumber(list.items, i);
  }

  #wideCommas(item: Node): void {
    if (item.kind !== 'scalar' || item.style !== 'plain' || !/[，、]/.test(item.value)) return;
    const parts = item.value.split(/[，、]/);
    const fix = this.#findings.fix('fixCommas', false, item, parts.join(', '));
    this.#findings.warning('schema', 'wideComma', item, { data: { text: item.value, n: parts.length }, fix });
  }

  /** Tells of the number that begins in item `i` and goes on in the next ones; gives the last of them. */
  #splitNumber(items: readonly Node[], i: number): number {
    let last = i;
    while (goesOn(items[last], items[last + 1])) last++;
    const [first, end] = [items[i], items[last]];
    if (last === i || first === undefined || end === undefined) return i;
    const span = { start: first.start, end: end.end };
    const text = this.#text.slice(span.start, span.end);
    // `[100,200,300]` is a list of numbers; a unit or a name beside the digits tells of one number.
    if (/^[\d,]+$/.test(text)) return last;
    const fix = this.#findings.fix('fixQuote', false, span, quoted(text));
    this.#findings.warning('schema', 'numberSplit', span, { data: { text }, fix });
    return last;
  }

  /** The whole file is one text or a list. Where a colon of the wrong kind is to blame, that is said. */
  rootNotMapping(root: Node): void {
    if (root.kind === 'scalar' && root.style === 'plain') {
      const end = Math.min(lineEnd(this.#text, root.start), root.end);
      const line: Scalar = { ...root, end, value: this.#text.slice(root.start, end) };
      if (this.#wrongColon(line, 'error', () => true)) return;
    }
    const end = Math.min(lineEnd(this.#text, root.start), root.end);
    this.#findings.error('schema', root.kind === 'list' ? 'rootIsList' : 'rootIsText', { start: root.start, end });
  }
}

/** Whether two items of a list look like one number cut at its thousands: `收入≥1` and, with no space, `200万元`. */
function goesOn(left: Node | undefined, right: Node | undefined): boolean {
  if (left?.kind !== 'scalar' || right?.kind !== 'scalar' || right.start !== left.end + 1) return false;
  if (left.style !== 'plain' || right.style !== 'plain') return false;
  return /(?:^|[^\d.A-Za-z])\d{1,3}$/.test(left.value) && /^\d{3}(?!\d)/.test(right.value);
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) <= SPACE) end--;
  return end;
}
