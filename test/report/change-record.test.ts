/** 《需求变更记录表》: every cell is encoded for where it goes. */
import { describe, expect, it, test } from 'vitest';
import { changeCsv, changeRecord, type RecordedChange } from '../../src/report/change-record.js';
import { forCsv, forMarkdownCell } from '../../src/text/encode.js';

const change = (subject: string, revision: string): RecordedChange => ({
  ...{ id: 'G', ref: 'a#G', file: 'a.yaml', field: 'goals/G/due', kind: 'changed', from: '9|30', to: '=1+1' },
  ...{ class: 'due-changed', gravity: 'major', matchedBy: 'id', revision, subject, author: '王敏' },
});

test('commits are numbered oldest first', () => {
  const lines = changeRecord([change('third', '3'), change('second', '2'), change('first', '1')], 'en').split('\n');
  expect(lines.slice(4, 7).map((line) => line.split(' | ').filter((_, at) => at === 0 || at === 8))).toEqual([
    ['| 1', 'first'],
    ['| 2', 'second'],
    ['| 3', 'third'],
  ]);
});

test('without a commit its cells are empty', () => {
  const { revision, subject, author, ...bare } = change('x', '1');
  expect(changeRecord([bare], 'zh-Hant').split('\n')[4]).toBe(
    '| 1 |  |  | 目標 G | 截止時間 | 9\\|30 | =1+1 | 截止時間調整 |  |  |  |  |',
  );
  expect(changeCsv([bare], 'en').split('\r\n')[1]).toBe(
    "1,,,goal G,deadline,9|30,'=1+1,deadline changed,,,,,,major,a.yaml,,",
  );
});

describe('a field of a CSV file', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-5%', "'-5%"],
    ['@x', "'@x"],
    [' =1', "' =1"],
    ['＝1+1', "'＝1+1"],
    ['≥85%', '≥85%'],
    ['\u001b[31m', '\\x1b[31m'],
  ])('%j', (text, field) => {
    expect(forCsv(text)).toBe(field);
  });
});

describe('a cell of a Markdown table', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['a\\', 'a\\\\'],
    ['*x* _y_ `z`', '\\*x\\* \\_y\\_ \\`z\\`'],
    ['<script>&', '&lt;script>&amp;'],
    ['![x](http://e)', '!\\[x\\](http://e)'],
    ['two\nlines', 'two<br>lines'],
    ['\u202eevil', '\\\\u202eevil'],
  ])('%j', (text, cell) => {
    expect(forMarkdownCell(text)).toBe(cell);
  });
});
