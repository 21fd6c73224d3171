import { describe, expect, test } from 'vitest';
import { frame } from '../../src/report/frame.js';
import { LineIndex } from '../../src/text/line-index.js';
import { width } from '../../src/text/width.js';

function framed(text: string, words: string, columns: number | null = null): string[] {
  const start = text.indexOf(words);
  const { code, carets } = frame(text, new LineIndex(text), { start, end: start + words.length }, columns);
  return [code, carets];
}

describe('frame', () => {
  test('carets stand under the very words', () => {
    expect(framed('owner: nobody\n', 'nobody')).toEqual(['    1 │ owner: nobody', '      │        ^^^^^^']);
  });

  test('a Chinese character is two columns wide', () => {
    expect(framed('| 需求 | 长期执行 |\n', '长期执行')).toEqual([
      '    1 │ | 需求 | 长期执行 |',
      '      │          ^^^^^^^^',
    ]);
  });

  test('a long line is cut to a window around the words', () => {
    const [code = '', carets = ''] = framed(`${'前'.repeat(80)}在此${'后'.repeat(80)}`, '在此', 40);
    expect(width(code)).toBeLessThanOrEqual(40);
    expect(code).toContain('在此');
    expect(width(code.slice(0, code.indexOf('在')))).toBe(carets.indexOf('^'));
  });

  test('escape bytes in the file are shown, not sent', () => {
    expect(framed('a: \u001b[31mred\n', 'red')[0]).toBe('    1 │ a: \\x1b[31mred');
  });
});
