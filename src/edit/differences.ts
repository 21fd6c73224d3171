/** What an edited text says or brings in that it should not. */
import type { Diagnostic } from '../model/finding.js';
import { type Path, pointer } from '../model/place.js';
import { shorten } from '../text/shorten.js';
import { type Meaning, sameMeaning } from './meaning.js';
import { Refused } from './refused.js';

/** A diagnostic that was not there before, wherever it stood. */
export function firstNew(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic | null {
  const known = new Map<string, number>();
  const keyOf = ({ rule, messageId, data }: Diagnostic) => `${rule} ${messageId} ${JSON.stringify(data)}`;
  for (const diagnostic of before) known.set(keyOf(diagnostic), (known.get(keyOf(diagnostic)) ?? 0) + 1);
  for (const diagnostic of after) {
    const left = known.get(keyOf(diagnostic)) ?? 0;
    if (left === 0) return diagnostic;
    known.set(keyOf(diagnostic), left - 1);
  }
  return null;
}

/** The first field in which a text says something else than it should. */
export function otherChange(expected: Meaning, said: Meaning): Refused {
  const { path, from, to } = firstDifference(expected, said, []);
  const shown = (meaning: Meaning) =>
    shorten(typeof meaning === 'string' ? meaning : meaning === null ? '' : JSON.stringify(meaning));
  return new Refused('otherChange', { path: pointer(path), from: shown(from), to: shown(to) });
}

function firstDifference(a: Meaning, b: Meaning, path: Path): { path: Path; from: Meaning; to: Meaning } {
  const isPair =
    a !== null && b !== null && typeof a === 'object' && typeof b === 'object' && Array.isArray(a) === Array.isArray(b);
  if (!isPair) return { path, from: a, to: b };
  const [left, right] = [a as Readonly<Record<string, Meaning>>, b as Readonly<Record<string, Meaning>>];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    if (sameMeaning(left[key] ?? null, right[key] ?? null)) continue;
    return firstDifference(left[key] ?? null, right[key] ?? null, [...path, Array.isArray(a) ? Number(key) : key]);
  }
  return { path, from: a, to: b };
}
