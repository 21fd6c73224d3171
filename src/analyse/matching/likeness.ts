/** How alike two texts are, by the words, neighbouring characters and quantities they share, rare ones counting more. */
import { stemmer } from 'stemmer';
import { normalise } from '../../language/normal.js';
import type { Readings } from '../../load/readings.js';
import { isCountingWord, withOneName } from '../terms.js';

/** A feature and how it is written in the text. */
type Features = ReadonlyMap<string, string>;

/** Made when first needed: its dictionary takes as long to load as a small checklist takes to read. */
let segmenter: Intl.Segmenter | undefined;

/** Feature kinds, told apart by their first character: words, pairs of characters, quantities. */
const kinds = { word: 'w', pair: 'p', quantity: 'q' } as const;
/** A pair of characters may be no word at all; a number with its unit is rarely shared by chance. */
const weightOf: Readonly<Record<string, number>> = { w: 1, p: 0.5, q: 1.5 };

/**
 * What a text is compared by: Chinese words and all pairs of neighbouring characters, stems of English words, amounts
 * with their units. Traditional characters are read as simplified ones, and synonyms as one word.
 */
export function featuresOf(text: string, readings: Readings): Features {
  const features = new Map<string, string>();
  const { text: normal, offset } = normalise(text);
  const plain = withOneName(normal.toLowerCase());
  const put = (feature: string, start: number, end: number) => {
    if (!features.has(feature)) features.set(feature, text.slice(offset(start), offset(end)));
  };
  for (const { 0: run, index } of plain.matchAll(/\p{Script=Han}+/gu)) {
    for (let at = 0; at + 2 <= run.length; at++) {
      put(kinds.pair + run.slice(at, at + 2), index + at, index + at + 2);
    }
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    for (const { segment, index: at } of segmenter.segment(run)) {
      if (segment.length > 1 && !isCountingWord(segment))
        put(kinds.word + segment, index + at, index + at + segment.length);
    }
  }
  for (const { 0: word, index } of plain.matchAll(/[a-z][a-z'’-]*[a-z]/g)) {
    if (!isCountingWord(word)) put(kinds.word + stemmer(word), index, index + word.length);
  }
  for (const { value, unit, numberSpan } of readings.kpi(text).targets) {
    const written = text.slice(numberSpan.start, numberSpan.end);
    features.set(`${kinds.quantity}${value} ${normalise(unit).text.toLowerCase()}`, written);
  }
  return features;
}

/** A text that was compared, and what it is compared by. */
export interface Entry<T> {
  readonly item: T;
  readonly features: Features;
}

export interface Alike<T> {
  readonly item: T;
  /** 0 to 1: the cosine of the two texts' weighted features. */
  readonly likeness: number;
  /** What both have, as the text that was asked for writes it; the most telling first, each said once. */
  readonly words: () => readonly string[];
}

/** A feature of more texts than this tells nothing, and is not followed. */
const commonest = 500;
const mostWords = 5;

/** Texts that can be asked which of them are like another one; time goes with what they share. */
export class LikenessIndex<T> {
  readonly #entries: readonly Entry<T>[];
  readonly #holders = new Map<string, number[]>();
  readonly #lengths: readonly number[];

  constructor(entries: readonly Entry<T>[]) {
    this.#entries = entries;
    entries.forEach(({ features }, index) => {
      for (const feature of features.keys()) {
        const holders = this.#holders.get(feature);
        if (holders === undefined) this.#holders.set(feature, [index]);
        else holders.push(index);
      }
    });
    this.#lengths = entries.map(({ features }) => this.#length(features));
  }

  /** Those that share anything, the most alike first; of equals, in the order given. */
  like(features: Features): Alike<T>[] {
    const products = new Map<number, number>();
    for (const feature of features.keys()) {
      const holders = this.#holders.get(feature) ?? [];
      if (holders.length > commonest) continue;
      const weight = this.#weight(feature) ** 2;
      for (const index of holders) products.set(index, (products.get(index) ?? 0) + weight);
    }
    const length = this.#length(features);
    const alike = [...products].flatMap(([index, product]) => {
      const entry = this.#entries[index];
      const lengths = length * (this.#lengths[index] ?? 0);
      if (entry === undefined || lengths === 0) return [];
      return [{ item: entry.item, likeness: product / lengths, entry, index }];
    });
    alike.sort((a, b) => b.likeness - a.likeness || a.index - b.index);
    return alike.map(({ item, likeness, entry }) => ({
      item,
      likeness,
      words: () => this.#shared(features, entry.features),
    }));
  }

  /** Words and amounts; pairs of characters only where nothing else is shared. */
  #shared(asked: Features, other: Features): string[] {
    const shared = [...asked.keys()].filter((feature) => other.has(feature));
    shared.sort((a, b) => this.#weight(b) - this.#weight(a));
    const isPair = (feature: string) => feature.startsWith(kinds.pair);
    const words = shared.filter((feature) => !isPair(feature));
    const telling = words.length > 0 ? words : shared.filter(isPair);
    return [...new Set(telling.map((feature) => asked.get(feature) ?? ''))].slice(0, mostWords);
  }

  #length(features: Features): number {
    let sum = 0;
    for (const feature of features.keys()) sum += this.#weight(feature) ** 2;
    return Math.sqrt(sum);
  }

  /** Rare features count more; one that no text has still counts, for it tells two texts apart. */
  #weight(feature: string): number {
    const holders = this.#holders.get(feature)?.length ?? 0;
    return (weightOf[feature.charAt(0)] ?? 1) * Math.log(1 + this.#entries.length / (1 + holders));
  }
}
