/** How cells of workbooks and separated text are read. */
import { describe, expect, test } from 'vitest';
import { readDelimited } from '../../src/exchange/delimited.js';
import { shownNumber } from '../../src/exchange/xlsx/number-format.js';
import { textsOf } from './files.js';

describe('numbers as their cells show them', () => {
  test.each([
    [0.1 + 0.2, null, '0.3'],
    [1200000, '#,##0', '1,200,000'],
    [0.85, '0%', '85%'],
    [-0.1667, '0.0%', '-16.7%'],
    [100, '0"家"', '100家'],
    [100, 'General"家"', '100家'],
    [5000000, '[$¥-804]#,##0.00', '¥5,000,000.00'],
    [1234.5, '#,##0.00_);[Red](#,##0.00)', '1,234.50'],
    [-1234.5, '#,##0.00_);[Red]\\(#,##0.00\\)', '(1,234.50)'],
    [0, '0;-0;"无"', '无'],
    [12345678, '0.0,,"百万"', '12.3百万'],
    [7, '000', '007'],
    [1.005, '0.00', '1.01'],
    [0.5, '# ?/?', '1/2'],
    [12_000_000, '0.00E+00', '1.20E+07'],
    [5, '[>=10]0"多";0"少"', '5少'],
    [5, 'nobody[[[', '5'],
    [45483, 'yyyy-mm-dd', '2024-07-10'],
    [45483, 'm/d/yy', '2024-07-10'],
    [45483, 'yyyy"年"m"月"d"日"', '2024年7月10日'],
    [45483, 'yyyy"年"mm"月"', '2024年07月'],
    [45483, '[DBNum1]yyyy"年"m"月"d"日"', '2024年7月10日'],
    [45483, 'mmm-yy', '2024-07'],
    [45483.604166667, 'yyyy/m/d h:mm', '2024-07-10 14:30'],
    [0.604166667, 'h:mm', '14:30'],
    [1.5, '[h]:mm', '36:00'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [-1, 'yyyy-mm-dd', '-1'],
  ] as const)('%s as %s', (value, format, shown) => {
    expect(shownNumber(value, format, false)).toBe(shown);
  });

  test('days counted from 1904', () => {
    expect(shownNumber(44021, 'yyyy-mm-dd', true)).toBe('2024-07-10');
  });
});

describe('separated text', () => {
  const rows = (text: string | Uint8Array) =>
    textsOf(readDelimited(typeof text === 'string' ? Buffer.from(text) : text));

  test.each([
    ['commas', '需求,目标,责任人\n"甲,乙",丙,丁\n'],
    ['semicolons', '需求;目标;责任人\r\n甲,乙;丙;丁\r\n'],
    ['tabs', '需求\t目标\t责任人\n甲,乙\t丙\t丁'],
    ['pipes', '需求|目标|责任人\n甲,乙|丙|丁'],
    ['said first', 'sep=;\n需求;目标;责任人\n甲,乙;丙;丁\n'],
  ])('%s', (_, text) => {
    expect(rows(text)).toEqual([
      ['需求', '目标', '责任人'],
      ['甲,乙', '丙', '丁'],
    ]);
  });

  test('lines and quotes inside cells, as the clipboard has them', () => {
    expect(rows('需求\t目标\n"第一行\n第二行"\t"他说""好"""\n')[1]).toEqual(['第一行\n第二行', '他说"好"']);
  });

  test('a quote that nothing closes is a character', () => {
    expect(rows('需求,目标\n"甲,乙\n')[1]).toEqual(['"甲', '乙']);
  });

  test('what was kept from being a formula is what it was', () => {
    expect(rows(`需求,目标\n'=1+1,'-5%\n`)[1]).toEqual(['=1+1', '-5%']);
  });

  test('Big5', () => {
    // 需求,目標 / 甲,乙 in Big5.
    const bytes = Uint8Array.of(
      0xbb,
      0xdd,
      0xa8,
      0x44,
      0x2c,
      0xa5,
      0xd8,
      0xbc,
      0xd0,
      0x0a,
      0xa5,
      0xd2,
      0x2c,
      0xa4,
      0x41,
    );
    expect(rows(bytes)).toEqual([
      ['需求', '目標'],
      ['甲', '乙'],
    ]);
  });
});
