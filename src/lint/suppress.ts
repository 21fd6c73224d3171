import type { Comment, Node, Tree } from '../load/tree.js';
import type { LineIndex } from '../text/line-index.js';
import { firstIndex } from '../text/sorted.js';
import type { Span } from '../text/span.js';

/** A comment `tally: ignore[rule, rule2] ID, ID reason`. */
export interface SuppressionComment {
  readonly comment: Span;
  readonly rules: readonly string[];
  /** Only findings about these items; empty for all in the stretch. */
  readonly ids: ReadonlySet<string>;
  readonly reason: string;
  /** The rules of which it has kept a finding back. */
  readonly used: Set<string>;
}

/** The suppressions of one file. A look-up takes no longer than the file is deep, however many there are. */
export class Suppressions {
  readonly comments: readonly SuppressionComment[];
  readonly #lines: LineIndex;
  readonly #onLine = new Map<number, Stretch>();
  /** By start, the wider first; each knows the one around it. */
  #stretches: readonly Stretch[] = [];

  /** `isId` tells the ids of the file's items from words of a reason. */
  constructor(tree: Tree, text: string, lines: LineIndex, isId: (word: string) => boolean) {
    this.#lines = lines;
    const comments: SuppressionComment[] = [];
    const above: { comment: Comment; suppression: SuppressionComment }[] = [];
    for (const comment of tree.comments) {
      const suppression = parse(comment, isId);
      if (suppression === null) continue;
      comments.push(suppression);
      if (standsAlone(comment, text, lines)) above.push({ comment, suppression });
      else
        this.#add(
          this.#onLine,
          lines.position(comment.start).line,
          lines.lineSpan(lines.position(comment.start).line),
          suppression,
        );
    }
    this.comments = comments;
    if (above.length > 0) this.#stretches = this.#coverNodes(tree, above);
  }

  /** Whether a finding at a place, about these items, is kept back; the suppression remembers that it was needed. */
  suppress(rule: string, at: Span, ids: readonly string[]): boolean {
    let kept = useOne(this.#onLine.get(this.#lines.position(at.start).line), rule, ids);
    const last = lastStartingBy(this.#stretches, at.start);
    for (let stretch = last; stretch !== undefined; stretch = stretch.around) {
      if (at.start <= stretch.end && useOne(stretch, rule, ids)) kept = true;
    }
    return kept;
  }

  #coverNodes(tree: Tree, above: readonly { comment: Comment; suppression: SuppressionComment }[]): Stretch[] {
    const nodes = nodesOf(tree);
    const covered = new Map<Span, Stretch>();
    for (const { comment, suppression } of above) {
      const node = firstFrom(nodes, comment.end);
      if (node !== undefined) this.#add(covered, node, node, suppression);
    }
    const stretches = [...covered.values()].sort(byStart);
    const open: Stretch[] = [];
    for (const stretch of stretches) {
      while (open.length > 0 && (open.at(-1)?.end ?? 0) < stretch.end) open.pop();
      stretch.around = open.at(-1);
      open.push(stretch);
    }
    return stretches;
  }

  #add<K>(map: Map<K, Stretch>, key: K, { start, end }: Span, suppression: SuppressionComment): void {
    let stretch = map.get(key);
    if (stretch === undefined) {
      stretch = { start, end, byRule: new Map(), around: undefined };
      map.set(key, stretch);
    }
    const keys = suppression.rules.flatMap((rule) =>
      suppression.ids.size === 0 ? [rule] : [...suppression.ids].map((id) => `${rule} ${id}`),
    );
    // The first of several that say the same is the one that counts; the others are unused.
    for (const name of keys) if (!stretch.byRule.has(name)) stretch.byRule.set(name, suppression);
  }
}

/** A line, or a node with its children, and the suppressions that hold in it: by rule, or by rule and id. */
interface Stretch extends Span {
  readonly byRule: Map<string, SuppressionComment>;
  around: Stretch | undefined;
}

function useOne(stretch: Stretch | undefined, rule: string, ids: readonly string[]): boolean {
  if (stretch === undefined) return false;
  const keys = [rule, ...ids.map((id) => `${rule} ${id}`)];
  const suppression = keys.map((key) => stretch.byRule.get(key)).find((found) => found !== undefined);
  suppression?.used.add(rule);
  return suppression !== undefined;
}

function parse(comment: Comment, isId: (word: string) => boolean): SuppressionComment | null {
  const match = /^tally:\s*ignore\b\s*(?:\[([^\]]*)\])?([\s\S]*)$/.exec(comment.text.trim());
  if (match === null) return null;
  const rules = (match[1] ?? '').split(/[\s,，、]+/).filter((name) => name !== '');
  const ids = new Set<string>();
  let reason = (match[2] ?? '').trim();
  for (;;) {
    const word = /^([^\s,，、:：]+)[\s,，、:：]*/.exec(reason);
    if (word === null || !isId(word[1] ?? '')) break;
    ids.add(word[1] ?? '');
    reason = reason.slice(word[0].length);
  }
  return {
    comment: { start: comment.start, end: comment.end },
    rules: [...new Set(rules)],
    ids,
    reason: reason.replace(/^[\s:：,，—-]+/, '').trim(),
    used: new Set(),
  };
}

/** Whether a comment has its line to itself; then it speaks for what comes next. */
function standsAlone(comment: Comment, text: string, lines: LineIndex): boolean {
  const first = lines.lineSpan(lines.position(comment.start).line);
  const last = lines.lineSpan(lines.position(comment.end).line);
  const around = text.slice(first.start, comment.start) + text.slice(Math.min(comment.end, last.end), last.end);
  return around.replace(/[\s#]|<!--|-->/g, '') === '';
}

/** Everything that a comment can stand above: entries, list items and whole tables, by where they begin. */
function nodesOf(tree: Tree): Span[] {
  const spans: Span[] = [];
  const tables = new Map<number, { start: number; end: number }>();
  const seen = new Set<Node>();
  const waiting: Node[] = [tree.root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    // What an alias repeats is one node at several places.
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'list') {
      for (const item of node.items) {
        spans.push(item);
        waiting.push(item);
      }
    } else if (node.kind === 'mapping') {
      if (node.table !== undefined) widen(tables, node.table.header, node.table.row);
      for (const { key, value } of node.entries) {
        spans.push({ start: key.start, end: Math.max(key.end, value.end) });
        waiting.push(value);
      }
    }
  }
  return [...spans, ...tables.values()].sort(byStart);
}

function widen(tables: Map<number, { start: number; end: number }>, header: Span, row: Span): void {
  const table = tables.get(header.start);
  if (table === undefined) tables.set(header.start, { start: header.start, end: Math.max(header.end, row.end) });
  else table.end = Math.max(table.end, row.end);
}

/** Where two begin together, the wider comes first: the item before its first field. */
function byStart(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

function firstFrom(spans: readonly Span[], offset: number): Span | undefined {
  return spans[countBefore(spans, offset)];
}

function lastStartingBy<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans[countBefore(spans, offset + 1) - 1];
}

/** How many spans, sorted by start, begin before an offset. */
function countBefore(spans: readonly Span[], offset: number): number {
  return firstIndex(spans.length, (index) => (spans[index]?.start ?? 0) >= offset);
}
