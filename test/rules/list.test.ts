import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ruleDocs as pages } from '../../src/build/rule-docs.js';
import { languages, type Text } from '../../src/model/language.js';
import { applies } from '../../src/rules/applies.js';
import { ruleDocs } from '../../src/rules/docs.js';
import { rules } from '../../src/rules/index.js';
import { reservedDocs } from '../../src/rules/reserved.js';

/** What is in the folder besides rules. */
const frame = ['applies', 'docs', 'index', 'reserved', 'rule'];
const ids = rules.map(({ id }) => id);

test('the folder, the list and the docs hold the same rules', () => {
  const files = readdirSync('src/rules').map((name) => name.replace(/\.ts$/, ''));
  expect(files.filter((name) => !frame.includes(name)).sort()).toEqual(ids);
  expect(Object.keys(ruleDocs)).toEqual(ids);
  expect(ids).toEqual([...ids].sort());
});

test('every rule of the table exists', () => {
  for (const id of Object.keys(applies)) expect(ids).toContain(id);
});

test('every rule and every reserved rule has a page', () => {
  const names = [...ids, ...Object.keys(reservedDocs), 'README'].map((id) => `docs/rules/${id}.md`);
  expect([...pages().keys()].sort()).toEqual(names.sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has at least one good and one bad example', () => {
    const expected = ruleDocs[id]?.examples.map(({ expect: findings }) => findings.length) ?? [];
    expect(expected).toContain(0);
    expect(expected.some((count) => count > 0)).toBe(true);
  });

  test('says the same things about its value in every language', () => {
    for (const [message, text] of Object.entries(rule.messages as Record<string, Text>)) {
      const places = languages.map((language) => new Set(text[language].match(/\{\w+/g) ?? []));
      for (const set of places) {
        for (const place of set) expect([...(places[0] ?? [])], `${message}: ${text['zh-Hans']}`).toContain(place);
      }
      for (const language of languages) expect(text[language].trim()).not.toBe('');
    }
  });

  test('has a `-many` message only beside the message for one', () => {
    for (const message of Object.keys(rule.messages)) {
      if (message.endsWith('-many')) expect(Object.keys(rule.messages)).toContain(message.replace(/-many$/, ''));
    }
  });
});
