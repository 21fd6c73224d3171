import type { Located } from './collapse.js';

/**
 * Leaves out what is said of a cell that repeats another one (同上, or blank under a merged cell) where the same is said
 * of that one: the fault is mended there, once. What is wrong only together with the rest of its own row stays.
 */
export function withoutRepeated(located: readonly Located[]): readonly Located[] {
  const repeating = located.filter(({ place }) => place.repeats !== undefined);
  if (repeating.length === 0) return located;
  const written = new Map<string, Located[]>();
  for (const one of located) {
    if (one.place.repeats !== undefined) continue;
    const alike = written.get(keyOf(one));
    if (alike === undefined) written.set(keyOf(one), [one]);
    else alike.push(one);
  }
  return located.filter((one) => {
    const { repeats } = one.place;
    if (repeats === undefined) return true;
    const alike = written.get(keyOf(one)) ?? [];
    return !alike.some(({ place: { span } }) => span.start >= repeats.start && span.end <= repeats.end);
  });
}

function keyOf({ rule, report: { at, message, data = {} } }: Located): string {
  return JSON.stringify([rule.id, at.file, message, data]);
}
