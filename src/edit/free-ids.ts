/** Ids that nothing has yet: the next number behind the highest that is written anywhere. */

/** How ids of a kind are counted: `RW-2024-` and 3 digits. */
export interface Series {
  readonly prefix: string;
  readonly digits: number;
}

/** The series that most of some ids are of, the later one where two have as many; null where none is counted. */
export function seriesOf(ids: readonly string[]): Series | null {
  const counts = new Map<string, { series: Series; count: number }>();
  let best: { series: Series; count: number } | null = null;
  for (const id of ids) {
    const [, prefix, number] = /^(.*?\D)(\d+)$/.exec(id) ?? [];
    if (prefix === undefined || number === undefined) continue;
    const known = counts.get(prefix) ?? { series: { prefix, digits: number.length }, count: 0 };
    known.count++;
    counts.set(prefix, known);
    if (best === null || known.count >= best.count) best = known;
  }
  return best?.series ?? null;
}

/**
 * The series of this year's needs: that of the ids there are, its year exchanged, else the usual one. Null where
 * neither is of the form that the settings ask for.
 */
export function needSeries(ids: readonly string[], pattern: RegExp, year: number): Series | null {
  const known = seriesOf(ids.filter((id) => pattern.test(id)));
  const usual = ['RW', 'REQ'].flatMap((name) => [3, 4].map((digits) => ({ prefix: `${name}-${year}-`, digits })));
  const own =
    known === null ? [] : [{ ...known, prefix: known.prefix.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/, String(year)) }];
  return [...own, ...usual].find(({ prefix, digits }) => pattern.test(prefix + '1'.padStart(digits, '0'))) ?? null;
}

/** Gives out numbers of series, each once. */
export class FreeIds {
  readonly #next = new Map<string, number>();
  readonly #given = new Set<string>();

  /** An id that stands in none of the texts and was not given for them before. */
  take({ prefix, digits }: Series, scope: string, texts: () => Iterable<string>): string {
    const key = `${scope}\0${prefix}`;
    const idOf = (number: number) => prefix + String(number).padStart(digits, '0');
    let number = this.#next.get(key) ?? highest(prefix, texts()) + 1;
    while (this.#given.has(idOf(number))) number++;
    this.#next.set(key, number + 1);
    this.#given.add(idOf(number));
    return idOf(number);
  }
}

function highest(prefix: string, texts: Iterable<string>): number {
  const written = new RegExp(
    `(?<![\\p{L}\\p{N}._-])${prefix.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(\\d{1,9})(?!\\d)`,
    'gu',
  );
  let most = 0;
  for (const text of texts) for (const [, number] of text.matchAll(written)) most = Math.max(most, Number(number));
  return most;
}
