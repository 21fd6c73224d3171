import type { Progress } from '../../model/kernel.js';
import type { Place } from '../../model/place.js';
import type { Mapping } from '../tree.js';
import * as read from './read.js';

/** The check-ins under `progress:`, as written. */
export function progressAt(node: Mapping, at: Place): readonly Progress[] {
  return read.mappingsAt(node, 'progress', at).map((entry) => ({
    at: entry.at,
    date: read.textAt(entry.node, 'date'),
    period: read.textAt(entry.node, 'period'),
    values: read.ownKeysAt(entry.node, 'values'),
    mode: read.choiceAt(entry.node, 'mode', 'mode') === 'added' ? 'added' : 'total',
    percent: read.textAt(entry.node, 'percent'),
    cause: causeOf(entry.node),
    remedy: read.textAt(entry.node, 'remedy'),
    next: read.textAt(entry.node, 'next'),
    note: read.textAt(entry.node, 'note'),
  }));
}

function causeOf(node: Mapping): Progress['cause'] {
  const parts = read.mappingAt(node, 'cause');
  if (parts !== null) {
    return { text: null, objective: read.textAt(parts, 'objective'), subjective: read.textAt(parts, 'subjective') };
  }
  const text = read.textAt(node, 'cause');
  return text === null ? null : { text, objective: null, subjective: null };
}
