/** What a parser's refusal means in plain words: by the trap its line fell into, else by what the parser says. */

import type { YamlMessageId } from '../../messages/yaml.js';
import type { Diagnostic } from '../../model/finding.js';
import type { Source } from '../../model/source.js';
import type { Span } from '../../text/span.js';
import { diagnostic } from './findings.js';
import { lineEnd } from './gaps.js';
import { excerpt, findLineTraps } from './line-traps.js';

/** Where the event parser gave up, and its reason. */
export interface Refusal {
  readonly at: number;
  readonly reason: string;
}

/** The first error of a refused text. */
export function refusalOf(source: Source, span: Span, refusal: Refusal): Diagnostic {
  return trapsFrom(source, span, refusal)[0] ?? inPlainWords(source, span, refusal);
}

/** The traps that explain the refusal or come after it; what lies before it the parser has read, so it is lawful. */
export function trapsFrom(source: Source, span: Span, { at }: Refusal): Diagnostic[] {
  const traps = findLineTraps(source, span);
  const end = lineEnd(source.text, at);
  const nearest = traps.findLastIndex((trap) => trap.span.start <= end);
  const trap = traps[nearest];
  return traps.slice(trap !== undefined && explains(source.text, trap, at) ? nearest : nearest + 1);
}

/** Errors that the parser notices only some lines later. */
const lateNoticed = new Set<string>(['unclosedQuote', 'unclosedBracket', 'wideColon', 'colonWithoutSpace']);

function explains(text: string, trap: Diagnostic, at: number): boolean {
  return lateNoticed.has(trap.messageId) || lineEnd(text, trap.span.start) >= at;
}

/** Words of either parser → ours. The first that matches counts. */
const meanings: readonly (readonly [RegExp, YamlMessageId])[] = [
  [/\btabs? /i, 'tabIndent'],
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
  const place = visible(source.text, span, at);
  const messageId = meanings.find(([words]) => words.test(reason))?.[1] ?? 'syntaxError';
  const text = excerpt(source.text.slice(place.start, place.end));
  const rule = messageId === 'nulCharacter' ? 'encoding' : 'syntax';
  return diagnostic(source.path, rule, 'error', messageId, place, {
    data: { text, reason: reason.replace(/\.$/, '') },
  });
}

/** From the place to the end of its line; where nothing is to be seen there, the last character before it. */
function visible(text: string, span: Span, at: number): Span {
  let start = Math.min(at, span.end);
  let end = Math.min(lineEnd(text, start), span.end);
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  if (end > start) return { start, end };
  while (start > span.start && text.charCodeAt(start - 1) <= 32) start--;
  return { start: Math.max(span.start, start - 1), end: start };
}
