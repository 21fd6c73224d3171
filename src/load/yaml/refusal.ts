/** What a parser's refusal means in plain words: by the trap its line fell into, else by what the parser says. */

import type { YamlMessageId } from '../../messages/yaml.js';
import type { Diagnostic } from '../../model/finding.js';
import type { Source } from '../../model/source.js';
import type { Span } from '../../text/span.js';
import { diagnostic } from './findings.js';
import { lineEnd } from './gaps.js';
import { lineTraps } from './line-traps.js';
import { excerpt } from './scene.js';

/** Where the event parser gave up, and its reason. */
export interface Refusal {
  readonly at: number;
  readonly reason: string;
}

/** The first error of a refused text. */
export function refusalOf(source: Source, span: Span, refusal: Refusal): Diagnostic {
  return trapsFrom(source, span, refusal, 1)[0] ?? inPlainWords(source, span, refusal);
}

/**
 * The traps that explain the refusal and those that come after it, `most` of the latter; what lies before it the parser
 * has read, so it is lawful.
 */
export function trapsFrom(source: Source, span: Span, refusal: Refusal, most: number): Diagnostic[] {
  const end = lineEnd(source.text, refusal.at);
  const before: Diagnostic[] = [];
  const after: Diagnostic[] = [];
  for (const trap of lineTraps(source, span)) {
    if (trap.span.start > end) after.push(trap);
    else if (before.push(trap) > 2 * lookBack) before.splice(0, lookBack);
    if (after.length === most) break;
  }
  return [...explaining(source.text, before, refusal), ...after];
}

/** How many traps before a refusal may have to do with it: fields with a full-width colon come in rows. */
const lookBack = 100;

/** The last of the traps, as far back as they explain one another. */
function explaining(text: string, traps: readonly Diagnostic[], refusal: Refusal): Diagnostic[] {
  let first = traps.length;
  let from = refusal.at;
  for (
    let trap = traps[first - 1];
    trap !== undefined && explains(text, trap, from, refusal);
    trap = traps[first - 1]
  ) {
    from = trap.span.start;
    first--;
  }
  return traps.slice(first);
}

/** Faults that the parser notices only when the next field comes. */
const lateNoticed = new Set<string>([
  'unclosedQuote',
  'unclosedBracket',
  'wideColon',
  'colonWithoutSpace',
  'keyWithoutColon',
]);

/** Whether a trap is on the line of the refusal, or of a kind that shows late and not far before it. */
function explains(text: string, trap: Diagnostic, from: number, { at, reason }: Refusal): boolean {
  if (lineEnd(text, trap.span.start) >= at) return true;
  if (/directives end mark/.test(reason)) return trap.messageId === 'reservedStart';
  const between = text.slice(lineEnd(text, trap.span.start), from).trim();
  return lateNoticed.has(trap.messageId) && (trap.messageId === 'unclosedQuote' || !/[\n\r]/.test(between));
}

/** Words of either parser → ours. The first that matches counts. */
const meanings: readonly (readonly [RegExp, YamlMessageId])[] = [
  [/\btabs? /i, 'tabIndent'],
  [/cannot start with/, 'reservedStart'],
  [/null byte/, 'nulCharacter'],
  [/non-printable|valid JSON character/, 'controlCharacter'],
  [/escape sequence|hexadecimal/i, 'badEscape'],
  [/quoted scalar|closing ["']quote/, 'unclosedQuote'],
  [/flow (?:sequence|map|collection) in block|within a flow collection|deficient indentation/i, 'badIndent'],
  [/missed comma|Missing , /, 'missingComma'],
  [/found ','|Unexpected , in/, 'extraComma'],
  [/tag/i, 'tag'],
  [/multiple documents|document separator is expected/, 'unexpectedText'],
  [/expected ':'|multiline key|Implicit (?:map )?keys/, 'keyWithoutColon'],
  [/separated from the next token|whitespace character is expected|must be preceded by/, 'missingSpace'],
  [/same column|bad indentation of a sequence/, 'badIndent'],
  [/bad indentation|Unexpected|Nested mappings/, 'unexpectedText'],
];

export function inPlainWords(source: Source, span: Span, { at, reason }: Refusal): Diagnostic {
  const messageId = meaningOf(source.text, at, reason);
  const place = pointLike.has(messageId) ? point(source.text, messageId, at) : visible(source.text, span, at);
  const text = excerpt(
    source.text.slice(place.start, place.end).replace(/[,\]}].*/, messageId === 'reservedStart' ? '' : '$&'),
  );
  const data = { text, sign: source.text.charAt(place.start), reason: reason.replace(/\.$/, '') };
  const rule = messageId === 'nulCharacter' ? 'encoding' : 'syntax';
  return diagnostic(source.path, rule, 'error', messageId, place, { data });
}

function meaningOf(text: string, at: number, reason: string): YamlMessageId {
  if (reason === 'deficient indentation' && /\t[^\n\r]*$/.test(text.slice(Math.max(0, at - longestTabbed), at)))
    return 'tabInside';
  return meanings.find(([words]) => words.test(reason))?.[1] ?? 'syntaxError';
}

/** How far back a tab is looked for on a line. */
const longestTabbed = 200;

/** Faults of one character (an escape has two), not of what follows it. */
const pointLike = new Set<YamlMessageId>(['controlCharacter', 'badEscape', 'extraComma', 'missingSpace', 'tabInside']);

function point(text: string, messageId: YamlMessageId, at: number): Span {
  if (messageId === 'tabInside') return { start: text.lastIndexOf('\t', at), end: text.lastIndexOf('\t', at) + 1 };
  if (messageId !== 'badEscape') return { start: at, end: at + 1 };
  const start = text[at] === '\\' ? at : text.lastIndexOf('\\', at);
  return { start, end: Math.max(start, at) + (start === at ? 2 : 1) };
}

/** From the place to the end of its line; where nothing is to be seen there, the line that ends before it. */
function visible(text: string, span: Span, at: number): Span {
  const start = Math.min(at, span.end);
  const end = trimmed(text, start, Math.min(lineEnd(text, start), span.end));
  if (end > start) return { start, end };
  const last = trimmed(text, span.start, start);
  let first = last;
  while (first > span.start && !/[\n\r]/.test(text.charAt(first - 1))) first--;
  while (first < last && text.charCodeAt(first) <= 32) first++;
  return { start: first, end: last };
}

function trimmed(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) <= 32) end--;
  return end;
}
