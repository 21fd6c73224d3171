/** The texts in three languages say the same about the same values, each in its own characters. */
// @ts-expect-error: a table without types
import simplifiedTable from 'opencc-js/dict/STCharacters';
import { describe, expect, test } from 'vitest';
import { specs } from '../../src/commands/specs.js';
import { simplified, traditional } from '../../src/language/lexicon/traditional.generated.js';
import { languages } from '../../src/model/language.js';
import { everyText } from './texts.js';

const texts = [...(await everyText())];

test('the catalogues are found', () => {
  expect(texts.length).toBeGreaterThan(400);
});

test.each(texts)('%s fills the same places in every language', (_, text) => {
  const places = languages.map((language) => new Set(text[language].match(/(?<=\{)\w+(?=[}:])/g) ?? []));
  for (const set of places) expect([...set].sort()).toEqual([...(places[0] ?? [])].sort());
  for (const language of languages) expect(text[language].trim(), language).not.toBe('');
});

describe('commands and options that a text names exist', () => {
  const commands = specs.map(({ name }) => name);
  const options = new Set(['help', 'version', ...specs.flatMap((spec) => spec.options.map(({ name }) => name))]);
  test.each(texts)('%s', (_, text) => {
    for (const language of languages) {
      for (const [, name] of text[language].matchAll(/\btally ([a-z]+)\b(?! itself)/g)) {
        if (text[language].includes(`\`tally ${name}`) || language !== 'en') expect(commands).toContain(name);
      }
      for (const [, name = ''] of text[language].replace(/git [^`。；;]*/g, '').matchAll(/(?<![\w-])--([a-z][a-z-]*)/g))
        expect([...options]).toContain(name);
    }
  });
});

/** Simplified → the traditional character that usually stands for it; none where it is mostly the same (只, 面). */
const usually = new Map((simplifiedTable as string).split('|').map((row) => [row.charAt(0), row.slice(2)]));

/** Of those, the ones that good traditional texts write too. */
const both = '吃台';

function onlySimplified(character: string): boolean {
  return usually.has(character) && !both.includes(character);
}

function onlyTraditional(character: string): boolean {
  return traditional.includes(character) && !simplified.includes(character) && !usually.has(character);
}

/** Without what is quoted as code: a key or value is as the user writes it. */
function prose(text: string): string[] {
  return [...text.replace(/`[^`]*`/g, '')];
}

describe('characters', () => {
  test('the tables tell the scripts apart', () => {
    expect(['签', '责', '时'].every(onlySimplified)).toBe(true);
    expect(['簽', '責', '時', '籤'].every(onlyTraditional)).toBe(true);
    for (const one of '只面台王') expect(onlySimplified(one) || onlyTraditional(one)).toBe(false);
  });

  test.each(texts)('%s', (_, text) => {
    expect(prose(text['zh-Hans']).filter(onlyTraditional)).toEqual([]);
    expect(prose(text['zh-Hant']).filter(onlySimplified)).toEqual([]);
  });

  /** What a conversion character by character makes of words that part by meaning. */
  const wrong =
    /可以籤|籤字|籤署|籤約|籤訂|[^一二三四五六七八九十百千萬\d幾數每兩]隻[^雞貓狗]|檢査|発|鬆開發|乾擾|瞭如|標準値|麵向|麵板|迴答|範園|製定|製度|複盖|復製|彙報告|后[面來續]|裡程/;
  test.each(texts)('%s has no word converted wrongly', (_, text) => {
    expect(text['zh-Hant']).not.toMatch(wrong);
  });
});
