import type { Span } from '../text/span.js';
import type { Located } from './collapse.js';

/**
 * Leaves out what is said of a cell that repeats another one (同上, or blank under a merged cell) where the same is said
 * of that one: the fault is mended there, once. What is wrong only together with the rest of its own row stays; where
 * that cell is blank it is shown at the one that it repeats.
 */
export function withoutRepeated(
  located: readonly Located[],
  isBlank: (file: string, span: Span) => boolean,
): readonly Located[] {
  const repeating = located.filter(({ place }) => place.repeats !== undefined);
  if (repeating.length === 0) return located;
  const written = new Map<string, Located[]>();
  for (const one of located) {
    if (one.place.repeats !== undefined) continue;
    const alike = written.get(keyOf(one));
    if (alike === undefined) written.set(keyOf(one), [one]);
    else alike.push(one);
  }
  return located.flatMap((one) => {
    const { repeats, span } = one.place;
    if (repeats === undefined) return [one];
    const alike = written.get(keyOf(one)) ?? [];
    const { cell } = repeats;
    if (alike.some(({ place }) => place.span.start >= cell.start && place.span.end <= cell.end)) return [];
    if (!isBlank(one.report.at.file, span)) return [one];
    const shown = { ...one, place: { span: repeats.span } };
    written.set(keyOf(one), [...alike, shown]);
    return [shown];
  });
}

function keyOf({ rule, report: { at, message, data = {} } }: Located): string {
  return JSON.stringify([rule.id, at.file, message, data]);
}
