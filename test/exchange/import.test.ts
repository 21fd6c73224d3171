/** Tables of other programs as checklists: the same content gives the same checklist whatever it comes in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSource } from '../../src/load/load.js';
import type { Node } from '../../src/load/tree.js';
import { project } from '../cli/tally.js';
import { fixture, imported, inlineRow, tableOf, workbook } from './files.js';

const seedRows = readFileSync(join(project, 'examples/negotiation-zh/markdown/checklist.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('|--'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
const separated = (by: string) => seedRows.map((row) => row.join(by)).join('\r\n');

/** GB18030 by the decoder's own table: every double byte of the rows in use. */
function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, [number, number]>();
  for (let lead = 0xa1; lead <= 0xf7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from(
    [...text].flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : (codes.get(letter) ?? [0x3f]))),
  );
}

describe('the table of the seed', () => {
  const expected = [
    '| 序号 | 编号 | 需求类别 | 需求具体描述 | 目标编号 | 对应目标项 | 目标量化指标(KPI) | 责任方(对接人) | 时间节点 | 备注说明 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    '| 1 | RW-2024-001 | 业务需求 | 华东区域新客户数量提升 | G-001 | 季度新增客户100家 | 新签合同数≥100家<br>客户留存率≥85% | *总监(甲方) | 2024年Q3末 | 重点覆盖上海、杭州、南京 |',
    '| 2 | RW-2024-002 | 资源需求 | 项目启动资金支持 | G-002 | 落实500万启动资金 | 资金到账时间：2024年7月15日前 | *经理(乙方) | 2024年7月10日 | 分两笔到账，首付300万 |',
    '| 3 | RW-2024-003 | 流程需求 | 缩短合同审批流程 | G-003 | 合同审批时效≤3个工作日 | 平均审批时长≤72小时 | *主管(法务部) | 2024年8月1日 | 优化线上审批系统 |',
    '| 4 | RW-2024-004 | 风险需求 | 保证项目数据安全 | G-004 | 数据安全合规率100% | 通过ISO27001认证，零数据泄露事件 | *工程师(技术部) | 2024年Q4 | 第三方机构检测，12月31日前完成 |',
    '| 5 | RW-2024-005 | 服务需求 | 客户售后响应速度提升 | G-005 | 客服平均响应时间≤30分钟 | 响应达标率≥90%<br>客户满意度≥4.5分(5分制) | *主管(客服部) | 长期执行 | 建立7×24小时值班机制 |',
  ];

  test.each([
    ['xlsx of LibreOffice', () => fixture('seed-libreoffice.xlsx'), 'seed.xlsx'],
    ['docx of LibreOffice', () => fixture('seed-libreoffice.docx'), 'seed.docx'],
    [
      'csv in GB18030',
      () => gb18030(separated(';').replaceAll(/(?<=;|^)([^;\r\n]*，[^;\r\n]*)(?=;|\r|$)/gm, '"$1"')),
      'seed.csv',
    ],
    ['csv in UTF-16', () => Buffer.from(`\ufeff${separated('\t')}`, 'utf16le'), 'seed.csv'],
    ['csv in UTF-16 without a mark', () => utf16(separated('\t')), 'seed.csv'],
    ['csv in UTF-16, the other way round, without a mark', () => utf16(separated('\t')).swap16(), 'seed.csv'],
    ['cells pasted', () => Buffer.from(separated('\t')), ''],
    [
      'Markdown',
      () =>
        Buffer.from(
          `| ${seedRows.map((row) => row.join(' | ')).join(' |\n| ')} |\n`.replace('\n', `\n|${'---|'.repeat(8)}\n`),
        ),
      'seed.md',
    ],
  ])('%s', (_, bytes, name) => {
    expect(tableOf(imported(bytes(), { name: name || 'seed' }).text)).toEqual(expected);
  });

  test('titles over the table fill the front matter, the note below is kept', () => {
    const { text } = imported(fixture('seed-libreoffice.xlsx'), { name: 'a b.xlsx' });
    expect(text).toMatch(
      /^---\nkind: checklist\nid: a-b\ntitle: 商务洽谈需求及目标对照清单\nversion: 0\.2\.0\nupdated: 2024-06-28\n---\n/,
    );
    expect(text).toMatch(/\n\n注：本清单经双方确认后生效。\n$/);
  });

  test('as YAML, keys in the language of the headers', () => {
    const { text } = imported(fixture('seed-libreoffice.xlsx'), { to: 'yaml' });
    expect(text?.split('\n').slice(0, 17)).toEqual([
      '文档类型: 对照清单',
      '编号: needs',
      '标题: 商务洽谈需求及目标对照清单',
      '版本: 0.2.0',
      '更新日期: 2024-06-28',
      '需求:',
      '  - 编号: RW-2024-001',
      '    类别: 业务',
      '    描述: 华东区域新客户数量提升',
      '    目标:',
      '      - 编号: G-001',
      '        描述: 季度新增客户100家',
      '        指标: [新签合同数≥100家, 客户留存率≥85%]',
      '        责任人: "*总监(甲方)"',
      '        截止: 2024年Q3末',
      '        备注: 重点覆盖上海、杭州、南京',
      '  - 编号: RW-2024-002',
    ]);
  });
});

describe('merged cells', () => {
  test.each(['merged-openpyxl.xlsx', 'merged-libreoffice.xlsx'])(
    '%s: two header rows, a need of three rows',
    (name) => {
      const { text, sheets } = imported(fixture(name));
      const lines = tableOf(text);
      expect(lines[0]).toBe(
        '| 序号 | 编号 | 需求类别 | 需求描述 | 目标编号 | 目标项 | 量化指标 | 达成标准 | 责任人 | 协同方 | 时间节点 | 备注 | 附件 |',
      );
      expect(lines.slice(2, 6)).toEqual([
        '| 一、业务类 | | | | | | | | | | | | |',
        '| 1 | RW-2024-001 | 业务需求 | 华东区新客户从60家提升至100家 | G-001 | 新增客户100家 | 新签合同数≥100家<br>客户留存率≥85% | 双方盖章 | 王总监 | 市场部、销售部 | 2024-09-30 | 重点上海\\|杭州 | a.pdf |',
        '| | | | | | | 客户满意度≥4.5分 | 双方盖章 | | | | | b.pdf |',
        '| | | | | G-002 | 建立渠道 | 签约渠道≥10家 | 双方盖章 | 李经理 | | 2024-08-31 | | |',
      ]);
      const told = sheets[0]?.tables[0]?.draft.readings.map(({ cell, how }) => `${cell} ${how.messageId}`);
      expect(told).toEqual(expect.arrayContaining(['E4 kpisSplit', 'I4 madeDate', 'F5 mergedFrom', 'E7 madeNumber']));
    },
  );

  test('docx: a goal over two rows has both KPIs', () => {
    const { text } = imported(fixture('merged-libreoffice.docx'));
    const { document } = loadSource({ path: 'a.md', text: text ?? '' }, { named: true, columns: {} });
    expect(
      document?.requirements.map(({ statement, goals }) => [statement, goals.map(({ kpis }) => kpis.length)]),
    ).toEqual([
      ['客户响应提速', [2, 1]],
      ['系统稳定', [1]],
    ]);
  });

  test('an owner merged over two needs owns both', () => {
    const rows = [
      ['编号', '需求', '目标', '责任人'],
      ['1', '甲', '甲达成', '王敏'],
      ['2', '乙', '乙达成', ''],
    ];
    const sheet = `<sheetData>${rows.map((row, index) => inlineRow(index + 1, row)).join('')}</sheetData><mergeCells><mergeCell ref="D2:D3"/></mergeCells>`;
    expect(tableOf(imported(workbook(sheet)).text)[3]).toBe('| 2 | 乙 | G-002 | 乙达成 | 王敏 |');
  });
});

describe('ids', () => {
  const table = '编号,需求,目标编号,目标,责任人\nRW-2024-007,甲,,甲达成,王敏\n,乙,G-004,乙达成,李强\n,,,丙达成,赵磊\n';
  test('count on behind those given, here and in the workspace', () => {
    const { minted, text } = imported(table, { taken: { items: new Set(['RW-2024-019']), documents: new Set() } });
    expect(minted).toEqual({ requirements: ['RW-2024-020'], goals: ['G-005', 'G-006'] });
    expect(tableOf(text).slice(2)).toEqual([
      '| RW-2024-007 | 甲 | G-005 | 甲达成 | 王敏 |',
      '| RW-2024-020 | 乙 | G-004 | 乙达成 | 李强 |',
      '| | | G-006 | 丙达成 | 赵磊 |',
    ]);
  });

  test('start again with the year of the document', () => {
    const taken = { items: new Set(['RW-2024-019']), documents: new Set<string>() };
    expect(imported(table, { today: '2025-01-02', taken }).minted.requirements).toEqual(['RW-2025-001']);
  });

  test('a document of the same name goes by another', () => {
    const taken = { items: new Set<string>(), documents: new Set(['needs']) };
    expect(imported(table, { taken }).text).toContain('\nid: needs-2\n');
  });
});

describe('KPIs in one cell', () => {
  test.each([
    ['1、新签合同数≥100家 2、客户留存率≥85%', '新签合同数≥100家<br>客户留存率≥85%'],
    ['①新签合同数≥100家；②客户留存率≥85%', '新签合同数≥100家<br>客户留存率≥85%'],
    ['新签合同数≥100家、客户留存率≥85%', '新签合同数≥100家<br>客户留存率≥85%'],
    ['通过ISO27001认证，零数据泄露事件', '通过ISO27001认证，零数据泄露事件'],
    ['收入≥1,200万元', '收入≥1,200万元'],
    ['客户满意度≥4.5分(5分制，抽样)', '客户满意度≥4.5分(5分制，抽样)'],
    ['覆盖上海、杭州、南京3城', '覆盖上海、杭州、南京3城'],
  ])('%s', (cell, expected) => {
    const { text } = imported(`需求\t目标\t量化指标\n甲\t甲达成\t${cell}\n`);
    expect(tableOf(text)[2]).toBe(`| RW-2024-001 | 甲 | G-001 | 甲达成 | ${expected} |`);
  });
});

describe('several sheets', () => {
  const sheet = (name: string, number: number, header: string[], rows: string[][]) => ({
    [`xl/worksheets/sheet${number}.xml`]: `<worksheet><sheetData>${[header, ...rows].map((row, index) => inlineRow(index + 1, row)).join('')}</sheetData></worksheet>`,
    name,
  });
  function book(...sheets: ReturnType<typeof sheet>[]): Uint8Array {
    const type = 'http://x/worksheet';
    const parts: Record<string, string> = {
      'xl/workbook.xml': `<workbook><sheets>${sheets.map(({ name }, at) => `<sheet name="${name}" r:id="r${at + 1}"/>`).join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, at) => `<Relationship Id="r${at + 1}" Type="${type}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    };
    for (const { name: _, ...part } of sheets) Object.assign(parts, part);
    return workbook('', parts);
  }
  const both = sheet('对照', 1, ['需求', '目标', '责任人'], [['甲', '甲达成', '王敏']]);
  const needs = sheet('需求', 2, ['编号', '需求', '提出方'], [['', '甲', '乙方']]);
  const other = sheet('二期', 3, ['需求', '目标', '责任人'], [['丁', '丁达成', '李强']]);

  test('what repeats another is left out and said, the rest is one checklist', () => {
    const { sheets, counts } = imported(book(both, needs, other));
    expect(sheets.map(({ name, left }) => [name, left?.messageId])).toEqual([
      ['对照', undefined],
      ['需求', 'sheetRepeats'],
      ['二期', undefined],
    ]);
    expect(counts).toEqual({ requirements: 2, goals: 2 });
  });

  test('--sheet takes one by name or number', () => {
    for (const wanted of ['需求', '2'])
      expect(imported(book(both, needs, other), { sheet: wanted }).counts.requirements).toBe(1);
    expect(() => imported(book(both), { sheet: '别的' })).toThrow('There is no sheet “别的”. There are: 对照.');
  });
});

describe('no cell is lost', () => {
  // A quote alone means 同上.
  const word = fc.stringMatching(/^[甲乙丙a-z0-9|*_<>&\\"'`#~[\]%=+@-]{1,6}$/).filter((text) => !/^["']+$/.test(text));
  const headers = [
    '序号',
    '需求类别',
    '需求描述',
    '对应目标项',
    '量化指标',
    '责任人',
    '时间节点',
    '备注',
    '自有一',
    '自有二',
  ];
  const table = fc.record({
    title: fc.array(word, { maxLength: 2 }),
    rows: fc.array(fc.array(fc.option(word, { nil: '' }), { minLength: headers.length, maxLength: headers.length }), {
      minLength: 1,
      maxLength: 6,
    }),
    notes: fc.array(word, { maxLength: 2 }),
  });

  function bytesOf({ title, rows, notes }: { title: string[]; rows: string[][]; notes: string[] }): Uint8Array {
    const lines = [...title.map((text) => [text]), headers, ...rows];
    const below = notes.map((text, index) => inlineRow(lines.length + 2 + index, [`注：${text}`]));
    return workbook(
      `<sheetData>${lines.map((row, index) => inlineRow(index + 1, row)).join('')}${below.join('')}</sheetData>`,
    );
  }

  /** A number in the column of the categories may be the row's, where that column has headings. */
  const withoutNumbers = ([, category = '', ...others]: string[]): string[] =>
    /^\d{1,3}$/.test(category) ? others : [category, ...others];

  const checked = { numRuns: 40 };
  test('in Markdown: every cell is in the table or beside it, and the file has no fault', () => {
    fc.assert(
      fc.property(table, (input) => {
        const text = imported(bytesOf(input)).text ?? '';
        const { diagnostics } = loadSource({ path: 'a.md', text }, { named: true, columns: {} });
        expect(diagnostics).toEqual([]);
        const read = imported(text.replace(/^---\n[\s\S]*?\n---\n/, ''), { name: 'x.md' });
        const said = JSON.stringify(
          read.sheets.map(({ tables, texts }) => [tables.map(({ draft }) => [draft.headers, draft.rows]), texts]),
        );
        for (const cell of [...input.rows.flat(), ...input.title].filter((one) => one !== ''))
          expect(said).toContain(JSON.stringify(cell).slice(1, -1));
      }),
      checked,
    );
  });

  test('in YAML: every cell but the running number is a value', () => {
    fc.assert(
      fc.property(table, (input) => {
        const { text } = imported(bytesOf(input), { to: 'yaml' });
        const loaded = loadSource({ path: 'a.yaml', text: text ?? '' }, { named: true, columns: {} });
        expect(loaded.diagnostics).toEqual([]);
        const values: string[] = [];
        const collect = (node: Node): void => {
          if (node.kind === 'scalar') values.push(node.value);
          else if (node.kind === 'list') node.items.forEach(collect);
          else
            for (const { key, value } of node.entries) {
              values.push(key.value);
              collect(value);
            }
        };
        const tree = loaded.tree();
        if (tree !== null) collect(tree.root);
        const said = values.join('\n');
        for (const row of input.rows) for (const cell of withoutNumbers(row)) expect(said).toContain(cell);
      }),
      checked,
    );
  });
});
