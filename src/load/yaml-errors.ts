/** All the errors of a YAML text that was refused. Costly, and loads the second parser: only when there is an error to show. */
import type { Diagnostic } from '../model/finding.js';
import type { Source } from '../model/source.js';
import { LineIndex } from '../text/line-index.js';
import type { Span } from '../text/span.js';
import { mayBeDeep } from './limits.js';
import { diagnostic } from './yaml/findings.js';
import { inPlainWords, type Refusal, trapsFrom } from './yaml/refusal.js';
import { firstRefusal, parseYaml } from './yaml.js';

/** Errors that are shown of one file; more would hide the first. */
const most = 20;

/** Errors that are counted; behind so many nobody needs the exact number. */
const mostCounted = 1000;

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
  const traps = trapsFrom(source, span, refusal, mostCounted);
  const lines = new LineIndex(source.text);
  const others = await secondOpinion(source, span);
  const rest = withoutEchoes(lines, refusal, traps, traps.length === 0 ? [refusal, ...others] : others);
  return capped(source, span, [...traps.map((trap) => ({ at: trap.span.start, trap })), ...rest]);
}

/** What the `yaml` package finds wrong, in our terms. */
async function secondOpinion(source: Source, span: Span): Promise<Refusal[]> {
  if (span.end - span.start > longest || mayBeDeep(source.text, span)) return [];
  const { parseDocument } = await import('yaml');
  const text = source.text.slice(span.start, span.end);
  const { errors } = parseDocument(text, { uniqueKeys: false, prettyErrors: false, keepSourceTokens: false });
  return errors.map((error) => ({ at: span.start + error.pos[0], reason: error.message }));
}

/** What to say of a place: a trap, or a refusal that is put into words only when it is shown. */
type Fault = (Refusal & { readonly trap?: never }) | { readonly at: number; readonly trap: Diagnostic };

/**
 * The refusals that say something new: one a line, none on a line that a trap explains (or just below it, where a
 * parser often notices), none that only follows from a quote or bracket left open before.
 */
function withoutEchoes(
  lines: LineIndex,
  first: Refusal,
  traps: readonly Diagnostic[],
  others: readonly Refusal[],
): Refusal[] {
  const line = (at: number) => lines.position(at).line;
  const open = traps.find((trap) => trap.messageId === 'unclosedQuote' || trap.messageId === 'unclosedBracket');
  const until = open?.span.start ?? Number.POSITIVE_INFINITY;
  const from = line(first.at);
  const taken = new Set(traps.flatMap((trap) => [line(trap.span.start), line(trap.span.start) + 1]));
  return others.filter(({ at, reason }) => {
    const here = line(at);
    if (here < from || at > until || taken.has(here) || (taken.size > 0 && /in YAML stream/.test(reason))) return false;
    taken.add(here);
    return true;
  });
}

function capped(source: Source, span: Span, faults: readonly Fault[]): Diagnostic[] {
  const shown = [...faults]
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map((fault) => fault.trap ?? inPlainWords(source, span, fault))
    .sort((a, b) => a.span.start - b.span.start);
  const last = shown.at(-1);
  if (last === undefined || faults.length <= most) return shown;
  const data = { n: faults.length - most };
  return [...shown, diagnostic(source.path, 'syntax', 'error', 'moreErrors', last.span, { data })];
}
