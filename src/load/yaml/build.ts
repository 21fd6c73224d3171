import type { AliasEvent, Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import type { Span } from '../../text/span.js';
import { yamlLimits } from '../limits.js';
import type { Entry, Mapping, Node, Scalar, Tree } from '../tree.js';
import { type Anchored, Anchors } from './anchors.js';
import type { Findings } from './findings.js';
import { earlierKey, type Frame } from './frame.js';
import { afterBracket, afterIndicator, lineEnd, Notes, skipBlank } from './gaps.js';
import { readScalar } from './scalar.js';
import { Traps } from './traps.js';

const DOCUMENT = 1;
const SEQUENCE = 2;
const MAPPING = 3;
const SCALAR = 4;
const ALIAS = 5;

const COLON = 58;
const DASH = 45;
const BRACE = 123;
const FLOW = 2;

/** What the events became. */
export interface Built {
  /** Null where the root is no mapping or a bound is passed. */
  readonly tree: Tree | null;
  /** A bound is passed; nothing more is said than that. */
  readonly stopped: boolean;
}

/**
 * Makes the located tree out of the parser's events, in one pass and without recursion. The events are used up: each is
 * let go once it is read, which spares the collector a third of the work on a large file.
 */
export function buildTree(
  text: string,
  span: Span,
  slice: string,
  events: (Event | null)[],
  findings: Findings,
  list: string | null = null,
): Built {
  return new Builder(text, span, slice, findings).build(events, list);
}

class Builder {
  readonly #text: string;
  readonly #base: number;
  readonly #limit: number;
  /** What the parser read, to which its offsets belong. */
  readonly #slice: string;
  readonly #findings: Findings;
  readonly #traps: Traps;
  readonly #notes: Notes;
  readonly #anchors = new Anchors();
  readonly #frames: Frame[] = [];
  #frame: Frame | null = null;
  #root: Node | null = null;
  /** Behind the last token, quotes and line ends of block scalars included. */
  #cursor: number;
  /** Where the last value ends as people see it. */
  #end: number;
  /** Nodes so far, aliases followed. */
  #nodes = 0;
  #stopped = false;

  constructor(text: string, span: Span, slice: string, findings: Findings) {
    this.#text = text;
    this.#base = span.start;
    this.#limit = span.end;
    this.#slice = slice;
    this.#findings = findings;
    this.#traps = new Traps(text, span, findings);
    this.#notes = new Notes(text, span.start, span.end);
    this.#cursor = span.start;
    this.#end = span.start;
  }

  build(events: (Event | null)[], list: string | null): Built {
    let documents = 0;
    for (let i = 0; i < events.length && !this.#stopped; i++) {
      const event = events[i] ?? null;
      if (event === null) continue;
      events[i] = null;
      switch (event.type) {
        case SCALAR:
          this.#attach(this.#scalar(event));
          break;
        case MAPPING:
        case SEQUENCE:
          this.#open(event, this.#isPair(event, events[i + 1]));
          break;
        case ALIAS:
          this.#attach(this.#alias(event));
          break;
        case DOCUMENT:
          if (++documents > 1) {
            if (!isBlankDocument(events, i)) this.#secondDocument();
            i = events.length;
          }
          break;
        default:
          if (this.#frame !== null) this.#close(this.#frame);
      }
    }
    if (this.#notes.next < this.#limit) this.#notes.pass(this.#cursor, this.#limit, this.#limit);
    const root = this.#stopped ? null : this.#rootMapping(list);
    return { tree: root && { root, comments: this.#notes.comments }, stopped: this.#stopped };
  }

  #scalar(event: ScalarEvent): Scalar {
    this.#nodes++;
    if (event.tagStart >= 0) this.#refuseTag(event);
    if (event.valueStart < 0) return this.#empty(event);
    const start = event.valueStart + this.#base;
    const end = event.valueEnd + this.#base;
    if (this.#notes.next < end) this.#notes.pass(this.#cursor, start, end);
    const scalar = readScalar(this.#text, this.#slice, event, start, end);
    const isQuoted = scalar.style === 'single' || scalar.style === 'double';
    this.#cursor = isQuoted ? end + 1 : end;
    this.#end = isQuoted ? end + 1 : scalar.end;
    if (scalar.style === 'plain') this.#traps.plain(scalar);
    else if (scalar.start === scalar.end && !isQuoted) this.#traps.emptyBlock(scalar.end);
    if (event.anchorStart >= 0) this.#anchor(event).node = scalar;
    return scalar;
  }

  /** Nothing was written: it stands just behind the colon (or dash) that asks for it. */
  #empty(event: ScalarEvent): Scalar {
    const properties = Math.max(event.tagEnd, event.anchorEnd);
    const at = properties >= 0 ? properties + this.#base : this.#emptyPlace();
    if (this.#notes.next < at) this.#notes.pass(this.#cursor, at, at);
    this.#cursor = this.#end = Math.max(at, this.#cursor);
    const scalar: Scalar = { kind: 'scalar', start: at, end: at, value: '', style: 'empty', verbatim: true };
    if (event.anchorStart >= 0) {
      this.#anchor(event).node = scalar;
      this.#traps.emptyAnchor({ start: event.anchorStart + this.#base - 1, end: event.anchorEnd + this.#base });
    } else if (event.tagStart < 0) this.#traps.empty(scalar);
    return scalar;
  }

  #emptyPlace(): number {
    const frame = this.#frame;
    if (frame === null) return this.#cursor;
    const asksKey = frame.node.kind === 'mapping' && frame.key === null;
    if (asksKey) return skipBlank(this.#text, this.#cursor, this.#limit);
    const indicator = frame.node.kind === 'list' ? DASH : COLON;
    const behind = afterIndicator(this.#text, this.#cursor, this.#limit, indicator);
    if (behind >= 0) return behind;
    if (frame.node.kind === 'mapping' && frame.node.flow && frame.key !== null && !frame.dropped) {
      this.#traps.keyWithoutValue(frame.node, frame.key);
      frame.dropped = true;
    }
    return this.#cursor;
  }

  #open(event: MappingEvent | SequenceEvent, pair: boolean): void {
    const start = event.start + this.#base;
    if (event.tagStart >= 0) this.#refuseTag(event);
    if (this.#notes.next < start) this.#notes.pass(this.#cursor, start, start);
    const flow = event.style === FLOW;
    const node: Frame['node'] =
      event.type === MAPPING
        ? { kind: 'mapping', start, end: start, entries: [], flow }
        : { kind: 'list', start, end: start, items: [], flow };
    const anchored = event.anchorStart >= 0 ? this.#anchor(event) : null;
    const bracket = flow && !pair;
    this.#frame = { node, key: null, dropped: false, anchored, before: this.#nodes++, height: 1, bracket, keys: null };
    this.#frames.push(this.#frame);
    this.#cursor = Math.max(this.#cursor, bracket ? start + 1 : start);
    if (this.#frames.length > yamlLimits.depth) this.#stop('tooDeep', { start, end: start + 1 }, yamlLimits.depth);
  }

  /** Whether a flow mapping is the braceless pair of `[a: b]`, which starts where its key does, maybe in brackets too. */
  #isPair(event: MappingEvent | SequenceEvent, next: Event | null | undefined): boolean {
    if (event.type !== MAPPING || event.style !== FLOW) return false;
    if (this.#text.charCodeAt(event.start + this.#base) !== BRACE) return true;
    return (next?.type === MAPPING || next?.type === SEQUENCE) && next.start === event.start;
  }

  #close(frame: Frame): void {
    const { node } = frame;
    if (frame.bracket) {
      const end = afterBracket(this.#text, this.#cursor, this.#limit);
      if (this.#notes.next < end) this.#notes.pass(this.#cursor, end, end);
      this.#cursor = this.#end = end;
    }
    node.end = Math.max(this.#end, node.start);
    this.#frames.pop();
    const parent = this.#frames[this.#frames.length - 1] ?? null;
    this.#frame = parent;
    if (parent !== null && parent.height <= frame.height) parent.height = frame.height + 1;
    if (frame.anchored !== null) {
      frame.anchored.node = node;
      frame.anchored.size = this.#nodes - frame.before;
      frame.anchored.height = frame.height;
    }
    if (frame.bracket && node.kind === 'list') this.#traps.flowList(node);
    this.#attach(node);
  }

  /** Puts a finished node where it belongs. */
  #attach(node: Node): void {
    const frame = this.#frame;
    if (frame === null) this.#root = node;
    else if (frame.node.kind === 'list') {
      if (node.kind === 'scalar') this.#traps.listItem(frame.node, node);
      frame.node.items.push(node);
    } else if (frame.key === null) this.#key(frame, node);
    else this.#value(frame, frame.node, frame.key, node);
  }

  #key(frame: Frame, node: Node): void {
    if (node.kind === 'scalar') {
      frame.key = node.isNull ? this.#asText(node) : node;
      frame.dropped = this.#traps.refusedKey(frame.key);
      return;
    }
    frame.key = this.#asText(node);
    frame.dropped = true;
    this.#findings.replaceWithin(node);
    this.#findings.error('schema', 'keyNotText', node);
  }

  /** The text of a node as written: a key is a name, whatever YAML would make of it. */
  #asText({ start, end }: Node): Scalar {
    return { kind: 'scalar', start, end, value: this.#text.slice(start, end), style: 'plain', verbatim: true };
  }

  #value(frame: Frame, mapping: Mapping, key: Scalar, value: Node): void {
    frame.key = null;
    if (frame.dropped) {
      frame.dropped = false;
      return;
    }
    const { entries } = mapping;
    const first = earlierKey(frame, entries, key);
    if (first !== undefined) {
      const related = { span: { start: first.start, end: first.end }, messageId: 'firstOfKey' as const };
      this.#findings.error('duplicate-key', 'duplicateKey', key, { data: { key: key.value }, related });
    }
    const written: Entry = { key, name: key.value, value };
    entries.push(written);
    if (entries.length > yamlLimits.keys) this.#stop('tooManyKeys', key, yamlLimits.keys);
  }

  #alias(event: AliasEvent): Node {
    const start = event.anchorStart + this.#base - 1;
    const end = event.anchorEnd + this.#base;
    if (this.#notes.next < end) this.#notes.pass(this.#cursor, start, end);
    this.#cursor = this.#end = end;
    const name = this.#text.slice(start + 1, end);
    const anchored = this.#anchors.get(name);
    if (anchored === undefined) return this.#traps.undefinedAlias(start, end);
    const span = { start, end };
    if (anchored.node === null) {
      this.#findings.error('syntax', 'aliasCircle', span, { data: { name } });
      return { kind: 'scalar', ...span, value: '', style: 'alias', verbatim: false };
    }
    this.#spend(anchored, span);
    const { node } = anchored;
    if (node.kind === 'scalar') return { ...node, ...span, style: 'alias', verbatim: false };
    return { ...node, ...span, alias: true };
  }

  #spend(anchored: Anchored, span: Span): void {
    this.#nodes += anchored.size;
    if (!this.#anchors.spend(anchored)) this.#stop('tooManyAliases', span, yamlLimits.aliases);
    else if (this.#frames.length + anchored.height > yamlLimits.depth) this.#stop('tooDeep', span, yamlLimits.depth);
    const frame = this.#frame;
    if (frame !== null && frame.height <= anchored.height) frame.height = anchored.height + 1;
  }

  #anchor(event: { readonly anchorStart: number; readonly anchorEnd: number }): Anchored {
    return this.#anchors.open(this.#slice.slice(event.anchorStart, event.anchorEnd));
  }

  #refuseTag(event: { readonly tagStart: number; readonly tagEnd: number }): void {
    this.#traps.tag({ start: event.tagStart + this.#base, end: event.tagEnd + this.#base });
  }

  #stop(messageId: 'tooDeep' | 'tooManyKeys' | 'tooManyAliases', span: Span, limit: number): void {
    this.#stopped = true;
    this.#findings.error('limit', messageId, span, { data: { limit } });
  }

  #secondDocument(): void {
    const start = skipBlank(this.#text, this.#cursor, this.#limit);
    this.#findings.error('schema', 'secondDocument', { start, end: lineEnd(this.#text, start) });
  }

  /** The root as a mapping, with `list` as the name of all there is; a file with nothing in it is an empty one. */
  #rootMapping(list: string | null): Mapping | null {
    const root = this.#root;
    const at = root?.start ?? this.#base;
    if (root === null || (root.kind === 'scalar' && root.value === '')) {
      return { kind: 'mapping', start: at, end: root?.end ?? at, entries: [], flow: false };
    }
    if (list !== null) return listRoot(root, list);
    if (root.kind === 'mapping') return root;
    this.#traps.rootNotMapping(root);
    return null;
  }
}

/** A root that should be a list, as the only field of a mapping: every place then begins with a name. */
function listRoot(root: Node, name: string): Mapping {
  const { start, end } = root;
  const key: Scalar = { kind: 'scalar', start, end: start, value: name, style: 'plain', verbatim: false };
  return { kind: 'mapping', start, end, entries: [{ key, name, value: root }], flow: false };
}

/** Whether the document that starts at event `at` has nothing in it and is the last: a closing `---` says no more. */
function isBlankDocument(events: readonly (Event | null)[], at: number): boolean {
  const content = events[at + 1];
  const empty = content?.type === SCALAR && content.valueStart < 0 && content.anchorStart < 0 && content.tagStart < 0;
  return empty && at + 3 >= events.length;
}
