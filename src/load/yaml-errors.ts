/** All the errors of a YAML text that was refused. Costly, and loads the second parser: only when there is an error to show. */
import type { Diagnostic } from '../model/finding.js';
import type { Source } from '../model/source.js';
import type { Span } from '../text/span.js';
import { mayBeDeep } from './limits.js';
import { diagnostic } from './yaml/findings.js';
import { inPlainWords, type Refusal, trapsFrom } from './yaml/refusal.js';
import { firstRefusal, parseYaml } from './yaml.js';

/** Errors that are shown of one file; more would hide the first. */
const most = 20;

/** Longer texts are not read again: the second parser takes a second for some two million characters. */
const longest = 2_000_000;

/**
 * Every syntax error of a text that `parseYaml` refused, in file order, at most 20 and then how many more. For a text
 * that it did not refuse, its diagnostics.
 */
export async function explainSyntax(
  source: Source,
  span: Span = { start: 0, end: source.text.length },
): Promise<readonly Diagnostic[]> {
  const refusal = firstRefusal(source, span);
  if (refusal === null) return parseYaml(source, span).diagnostics;
  const traps = trapsFrom(source, span, refusal);
  const others = (await secondOpinion(source, span)).filter((other) => other.at >= lineStart(source.text, refusal.at));
  const all = withoutEchoes(source, span, traps, traps.length === 0 ? [refusal, ...others] : others);
  return capped(all);
}

/** What the `yaml` package finds wrong, in our terms. */
async function secondOpinion(source: Source, span: Span): Promise<Refusal[]> {
  if (span.end - span.start > longest || mayBeDeep(source.text, span)) return [];
  const { parseDocument } = await import('yaml');
  const text = source.text.slice(span.start, span.end);
  const { errors } = parseDocument(text, { uniqueKeys: false, prettyErrors: false, keepSourceTokens: false });
  return errors.map((error) => ({ at: span.start + error.pos[0], reason: error.message }));
}

/** One error a line: the trap where there is one, and nothing that only follows from something left open before. */
function withoutEchoes(
  source: Source,
  span: Span,
  traps: readonly Diagnostic[],
  others: readonly Refusal[],
): Diagnostic[] {
  const open = traps.find((trap) => trap.messageId === 'unclosedQuote' || trap.messageId === 'unclosedBracket');
  const until = open?.span.start ?? Number.POSITIVE_INFINITY;
  const taken = new Set<number>();
  for (const trap of traps) for (const line of linesFrom(source.text, trap.span.start)) taken.add(line);
  const kept = [...traps];
  for (const other of others) {
    const line = lineStart(source.text, other.at);
    if (other.at > until || taken.has(line) || (kept.length > 0 && /in YAML stream/.test(other.reason))) continue;
    taken.add(line);
    kept.push(inPlainWords(source, span, other));
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}

/** The starts of a line and of the one after it, where a parser often notices what went wrong in the first. */
function linesFrom(text: string, at: number): number[] {
  const next = text.indexOf('\n', at);
  return [lineStart(text, at), ...(next < 0 ? [] : [next + 1])];
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
}

function capped(all: readonly Diagnostic[]): Diagnostic[] {
  if (all.length <= most) return [...all];
  const shown = all.slice(0, most);
  const last = shown[most - 1];
  if (last === undefined) return shown;
  return [
    ...shown,
    diagnostic(last.file, 'syntax', 'error', 'moreErrors', last.span, { data: { n: all.length - most } }),
  ];
}
