import { normalise } from './normal.js';

/**
 * The candidate that somebody who wrote `written` most likely meant, or null when none is near: at most one slip in
 * three characters, three in all. Letter case, width and traditional characters count for nothing.
 */
export function nearest(written: string, candidates: Iterable<string>): string | null {
  const text = bare(written);
  if (text === '' || text.length > longest) return null;
  const limit = Math.min(3, Math.max(1, Math.floor(text.length / 3)));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(text, bare(candidate), bestDistance);
    // A word of one character is near to every other one: only the same character in another guise will do.
    if (distance < bestDistance && distance < candidate.length) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

const longest = 64;

function bare(word: string): string {
  return normalise(word)
    .text.toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/** Insertions, deletions, replacements and swaps of neighbours; `limit` or more is not counted further. */
function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cheapest(a, b, i, j, before, above, row));
    before = above;
    above = row;
  }
  return above[b.length] ?? limit;
}

function cheapest(
  a: string,
  b: string,
  i: number,
  j: number,
  before: number[],
  above: number[],
  row: number[],
): number {
  const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
  const cost = Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost;
}
