import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forTerminal } from '../../src/text/encode.js';

test.each([
  ['plain 需求', 'plain 需求'],
  ['\u001b[31mred', '\\x1b[31mred'],
  ['a\tb', 'a b'],
  ['a\nb', 'a\\x0ab'],
  ['\u202eabc', '\\u202eabc'],
  ['\u009b31m', '\\x9b31m'],
])('%j is shown as %j', (text, shown) => {
  expect(forTerminal(text)).toBe(shown);
});

test('line ends are kept where lines are wanted', () => {
  expect(forTerminal('a\nb\rc', { lines: true })).toBe('a\nb\\x0dc');
});

test('nothing that moves a cursor is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for exactly them
      expect(forTerminal(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});
