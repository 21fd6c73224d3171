import type { Span } from '../../text/span.js';
import type { Entry, List, Mapping, Scalar } from '../tree.js';
import type { Anchored } from './anchors.js';

/** A collection that is being read. `end` is written when it closes. */
type Growing<T extends Span> = T & { end: number };

/** What is known of an open collection. */
export interface Frame {
  node: Growing<Mapping> | Growing<List>;
  /** Of a mapping: the key whose value comes next. */
  key: Scalar | null;
  /** The key is one that we refuse; its value is left out. */
  dropped: boolean;
  anchored: Anchored | null;
  /** Nodes read before it, to know its size when it closes. */
  before: number;
  /** Collections below it, the deepest way. */
  height: number;
  /** A flow collection ends with a bracket, but for the braceless pair of `[a: b]`. */
  bracket: boolean;
  /** Keys so far, once there are too many to compare one by one. */
  keys: Map<string, Scalar> | null;
}

/** From how many keys on a map is faster than looking at each. */
const mapFrom = 16;

/** The key of the same name that the mapping already has, if any. */
export function earlierKey(frame: Frame, entries: readonly Entry[], key: Scalar): Scalar | undefined {
  if (entries.length < mapFrom) {
    for (const entry of entries) if (entry.key.value === key.value) return entry.key;
    return undefined;
  }
  if (frame.keys === null) {
    frame.keys = new Map();
    for (const entry of entries) if (!frame.keys.has(entry.key.value)) frame.keys.set(entry.key.value, entry.key);
  }
  const first = frame.keys.get(key.value);
  if (first === undefined) frame.keys.set(key.value, key);
  return first;
}
