import { parseEvents, YAMLException } from 'js-yaml';
import type { Diagnostic } from '../model/finding.js';
import type { Source } from '../model/source.js';
import type { Span } from '../text/span.js';
import { checkLimits, yamlLimits } from './limits.js';
import type { Tree } from './tree.js';
import { buildTree } from './yaml/build.js';
import { findConflicts } from './yaml/conflicts.js';
import { diagnostic, Findings } from './yaml/findings.js';
import { type Refusal, refusalOf } from './yaml/refusal.js';

export interface ParsedYaml {
  /** Null where the text cannot be read as a mapping at all. An empty text is an empty mapping. */
  readonly tree: Tree | null;
  /** In file order. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * The parser refused the text. `diagnostics` then holds its first error only; `explainSyntax` has them all, and its
   * answer takes the place of this one.
   */
  readonly refused: boolean;
}

/**
 * Reads YAML text (or the stretch `span` of it, as front matter) into the located tree. Spans count in the whole text.
 * `list`: the text is a list (a companion file), which becomes the only field of the root, under this name.
 * Never throws for bad input; takes time in proportion to the text.
 */
export function parseYaml(
  source: Source,
  span: Span = { start: 0, end: source.text.length },
  list: string | null = null,
): ParsedYaml {
  const limit = checkLimits(source, span);
  if (limit !== null) return { tree: null, diagnostics: [limit], refused: false };
  const conflicts = findConflicts(source, span);
  if (conflicts.length > 0) return { tree: null, diagnostics: conflicts, refused: false };
  const whole = span.start === 0 && span.end === source.text.length;
  const slice = whole ? source.text : source.text.slice(span.start, span.end);
  try {
    return read(source, span, slice, list);
  } catch (error) {
    return refused(source, span, refusalIn(error, span));
  }
}

/** Where the parser gives up on a text, or null where it reads it (or a bound is passed). */
export function firstRefusal(source: Source, span: Span): Refusal | null {
  if (checkLimits(source, span) !== null || findConflicts(source, span).length > 0) return null;
  try {
    parseEvents(source.text.slice(span.start, span.end), parserOptions);
    return null;
  } catch (error) {
    const refusal = refusalIn(error, span);
    return isTooDeep(refusal) ? null : refusal;
  }
}

/** Two more than our own depth: the parser counts the scalar, and looks once for a key before a flow collection. */
const parserOptions = { maxDepth: yamlLimits.depth + 2 };

function read(source: Source, span: Span, slice: string, list: string | null): ParsedYaml {
  const events = parseEvents(slice, parserOptions);
  const findings = new Findings(source.path);
  const { tree, stopped } = buildTree(source.text, span, slice, events, findings, list);
  const diagnostics = stopped ? findings.list.slice(-1) : findings.list;
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  return { tree, diagnostics, refused: false };
}

/** The parser's complaint; anything else that was thrown is our own fault and goes on. */
function refusalIn(error: unknown, span: Span): Refusal {
  if (!(error instanceof YAMLException)) throw error;
  return { at: span.start + (error.mark?.position ?? 0), reason: error.reason };
}

function isTooDeep({ reason }: Refusal): boolean {
  return reason.includes('maxDepth');
}

function refused(source: Source, span: Span, refusal: Refusal): ParsedYaml {
  if (!isTooDeep(refusal)) return { tree: null, diagnostics: [refusalOf(source, span, refusal)], refused: true };
  const place = { start: refusal.at, end: refusal.at + 1 };
  const deep = diagnostic(source.path, 'limit', 'error', 'tooDeep', place, { data: { limit: yamlLimits.depth } });
  return { tree: null, diagnostics: [deep], refused: false };
}
