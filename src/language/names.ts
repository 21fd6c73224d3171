/** The format's words in both directions: what a Chinese key or value stands for, and how an English one is written. */
import type { Language } from '../model/language.js';
import { keyNames } from './lexicon/keys.js';
import { type Vocabulary, vocabularies, type Words } from './lexicon/values.js';
import { normalise } from './normal.js';

let keysByWord: Map<string, string[]> | undefined;
const valuesByWord = new Map<Vocabulary, Map<string, string>>();

/** The English names that a written key may stand for, in lexicon order; the shape it stands in chooses. */
export function keysMeantBy(written: string): readonly string[] {
  if (keysByWord === undefined) {
    keysByWord = new Map();
    for (const [name, { zh, en = [] }] of Object.entries(keyNames)) {
      for (const word of [...zh.flat(), ...en]) add(keysByWord, word, name);
    }
  }
  return keysByWord.get(written) ?? keysByWord.get(normalise(written).text.trim()) ?? [];
}

function add(index: Map<string, string[]>, word: string, name: string): void {
  const names = index.get(word);
  if (names === undefined) index.set(word, [name]);
  else if (!names.includes(name)) names.push(name);
}

/** How a key is written in a language; keys without a Chinese name stay English. */
export function keyIn(language: Language, name: string): string {
  const pair = Object.hasOwn(keyNames, name) ? keyNames[name]?.zh[0] : undefined;
  return inLanguage(language, name, pair);
}

/** The English values of a vocabulary, in its order. */
export function valuesOf(vocabulary: Vocabulary): readonly string[] {
  return Object.keys(vocabularies[vocabulary]);
}

/** The Chinese words of a value, simplified and traditional, each once. */
export function wordsFor(vocabulary: Vocabulary, value: string): readonly string[] {
  return [...new Set(pairsOf(vocabulary, value).flat())];
}

/** The English value that a word stands for, or null: `结果型` → `outcome`. English is taken in its exact letters. */
export function valueMeantBy(vocabulary: Vocabulary, written: string): string | null {
  let index = valuesByWord.get(vocabulary);
  if (index === undefined) {
    index = new Map();
    for (const value of valuesOf(vocabulary)) {
      for (const word of [value, ...wordsFor(vocabulary, value)]) index.set(word, value);
    }
    valuesByWord.set(vocabulary, index);
  }
  return index.get(written) ?? index.get(normalise(written).text.trim()) ?? null;
}

/** How a value is written in a language. */
export function valueIn(language: Language, vocabulary: Vocabulary, value: string): string {
  return inLanguage(language, value, pairsOf(vocabulary, value)[0]);
}

function pairsOf(vocabulary: Vocabulary, value: string): Words {
  const words: Readonly<Record<string, Words>> = vocabularies[vocabulary];
  return Object.hasOwn(words, value) ? (words[value] ?? []) : [];
}

function inLanguage(language: Language, english: string, pair: readonly [string, string] | undefined): string {
  if (pair === undefined || language === 'en') return english;
  return language === 'zh-Hans' ? pair[0] : pair[1];
}

/** Whether a text has a character that only traditional Chinese writes: 責任人. A text alike in both has none: 描述. */
export function isTraditional(text: string): boolean {
  return normalise(text).text !== text.normalize('NFKC');
}
