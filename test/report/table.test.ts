import { describe, expect, test } from 'vitest';
import { drawTable } from '../../src/report/table.js';
import { width } from '../../src/text/width.js';

const head = ['需求', 'goal', '状态'];
const rows = [
  ['华东区域季度新客户从60家提升至100家，含上海、杭州与南京', 'New customers in East China 👍', '匹配'],
  ['', 'x', 'b\u001b[31mc'],
];

describe('drawTable', () => {
  test.each([45, 60, 80, 120])('keeps within %i columns and loses no character', async (columns) => {
    const drawn = await drawTable(head, rows, columns);
    for (const line of drawn.trimEnd().split('\n')) expect(width(line)).toBeLessThanOrEqual(columns);
    const cells = (column: number): string =>
      drawn
        .split('\n')
        .filter((line) => line.startsWith('│'))
        .map((line) => (line.split('│')[column + 1] ?? '').replace(/\s/g, ''))
        .join('');
    expect(cells(0)).toBe(`需求${rows[0]?.[0]}`);
    expect(cells(1)).toBe('goalNewcustomersinEastChina👍x');
  });

  test('where words would have to be broken, rows become blocks of lines', async () => {
    const drawn = await drawTable(['需求', 'deadline'], [['缩短合同审批流程', '2024-09-30']], 18);
    expect(drawn).toBe('需求      缩短合同\n          审批流程\ndeadline  2024-09-\n          30\n');
    expect(
      await drawTable(
        ['需求', 'due'],
        [
          ['缩短合同审批流程', '2024-09-30'],
          ['', 'x'],
        ],
        18,
      ),
    ).toBe('需求  缩短合同审批\n      流程\ndue   2024-09-30\n\ndue   x\n');
  });

  test('every line is as wide as the others', async () => {
    const lines = (await drawTable(head, rows, 50)).trimEnd().split('\n');
    expect(new Set(lines.map(width)).size).toBe(1);
  });

  test('escape bytes are shown, not sent', async () => {
    const drawn = await drawTable(head, rows, 80);
    expect(drawn).toContain('b\\x1b[31mc');
    expect(drawn).not.toContain('\u001b');
  });

  test('a dense table has one line below its header and none between rows', async () => {
    const drawn = await drawTable(
      ['a', 'b'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
      null,
      { dense: true },
    );
    expect(drawn).toBe('┌───┬───┐\n│ a │ b │\n├───┼───┤\n│ 1 │ 2 │\n│ 3 │ 4 │\n└───┴───┘\n');
  });

  test('colour is by line and does not change what is measured', async () => {
    const paint = (text: string): string => `\u001b[31m${text}\u001b[39m`;
    const drawn = await drawTable(['a'], [[{ text: '一二三四五六七八', paint }]], 12);
    const plainLines = drawn.replaceAll('\u001b[31m', '').replaceAll('\u001b[39m', '').trimEnd().split('\n');
    expect(new Set(plainLines.map(width)).size).toBe(1);
  });

  test.each([
    [null, {}],
    [60, {}],
    [80, { dense: true }],
  ])('many rows are drawn as few are: %j columns, %j', async (columns, options) => {
    const more = [...rows, ['一行\n两行', '', 'x'], ['', '', '']].map((row) => [
      row[0] ?? '',
      { text: row[1] ?? '', paint: (line: string) => `\u001b[31m${line}\u001b[39m` },
      row[2] ?? '',
    ]);
    const many = await drawTable(head, more, columns, { ...options, many: 0 });
    expect(many).toBe(await drawTable(head, more, columns, options));
    expect(await drawTable(head, [], columns, { ...options, many: 0 })).toBe(
      await drawTable(head, [], columns, options),
    );
  });
});
