import type { Progress } from '../../model/kernel.js';
import type { Place } from '../../model/place.js';
import type { Mapping } from '../tree.js';
import * as read from './read.js';

/** The check-ins under `progress:`, as written. */
export function progressAt(node: Mapping, at: Place): readonly Progress[] {
  return read.mappingsAt(node, 'progress', at).map((entry) => progressOf(entry.node, entry.at));
}

export function progressOf(node: Mapping, at: Place): Progress {
  return {
    at,
    date: read.textAt(node, 'date'),
    period: read.textAt(node, 'period'),
    values: read.ownKeysAt(node, 'values'),
    mode: read.choiceAt(node, 'mode', 'mode') === 'added' ? 'added' : 'total',
    percent: read.textAt(node, 'percent'),
    cause: causeOf(node),
    remedy: read.textAt(node, 'remedy'),
    next: read.textAt(node, 'next'),
    note: read.textAt(node, 'note'),
  };
}

function causeOf(node: Mapping): Progress['cause'] {
  const parts = read.mappingAt(node, 'cause');
  if (parts !== null) {
    return { text: null, objective: read.textAt(parts, 'objective'), subjective: read.textAt(parts, 'subjective') };
  }
  const text = read.textAt(node, 'cause');
  return text === null ? null : { text, objective: null, subjective: null };
}
