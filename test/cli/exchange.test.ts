/** `tally import` and `tally export` as a user runs them. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readBook } from '../../src/exchange/read.js';
import { openArchive, writeArchive } from '../../src/exchange/zip.js';
import { sample } from '../house/sample.js';
import { project, removeFolders, tally, temporaryFolder } from './tally.js';

afterAll(removeFolders);

function folderWith(name: string, fixture: string): string {
  const cwd = temporaryFolder();
  cpSync(join(project, 'test/fixtures/exchange', fixture), join(cwd, name));
  return cwd;
}

const today = ['--today', '2024-07-01'];

describe('tally import', () => {
  test('shows how everything is read, writes, and never overwrites', () => {
    const cwd = folderWith('需求.xlsx', 'seed-libreoffice.xlsx');
    const first = tally(['import', '需求.xlsx', '--lang', 'zh-Hans', ...today], { cwd });
    expect(first).toMatchObject({ code: 0, err: '' });
    for (const line of [
      '责任方(对接人)',
      'A1  商务洽谈需求及目标对照清单 → 标题',
      '5 条需求没有编号，已编为 RW-2024-001 … RW-2024-005',
      '已生成 需求.md',
    ])
      expect(first.out).toContain(line);
    const written = readFileSync(join(cwd, '需求.md'), 'utf8');
    const second = tally(['import', '需求.xlsx', ...today], { cwd });
    expect(second.code).toBe(2);
    expect(second.err).toBe('tally: 需求.md is there already and stays as it is; give another name with --output.\n');
    expect(readFileSync(join(cwd, '需求.md'), 'utf8')).toBe(written);
  });

  test.each(['md', 'yaml'])('what it writes as %s has no fault of form', (to) => {
    const cwd = folderWith('a.xlsx', 'merged-libreoffice.xlsx');
    tally(['import', 'a.xlsx', '--output', `list.${to}`, ...today], { cwd });
    const { findings } = JSON.parse(tally(['check', '--format', 'json', ...today], { cwd }).out);
    const rules = findings.map(({ rule }: { rule: string }) => rule);
    expect(
      rules.filter((rule: string) => ['syntax', 'schema', 'duplicate-key', 'encoding', 'limit'].includes(rule)),
    ).toEqual([]);
    expect(rules).toContain('due-definite');
  });

  test('pasted cells go to standard output where that is asked for, the reading beside it', () => {
    const input = '需求\t目标\t责任人\n"甲\n两行"\t甲达成\t王敏\n';
    const run = tally(['import', '-', '--output', '-', ...today], { cwd: temporaryFolder(), input });
    expect(run.out).toContain('| RW-2024-001 | 甲<br>两行 | G-001 | 甲达成 | 王敏 |');
    expect(run.err).toContain('standard input:1');
  });

  test('--dry-run writes nothing, and its JSON has the text', () => {
    const cwd = folderWith('a.xlsx', 'seed-libreoffice.xlsx');
    const run = tally(['import', 'a.xlsx', '--dry-run', '--format', 'json', ...today], { cwd });
    const { written, text, minted, sheets } = JSON.parse(run.out);
    expect({
      written,
      needs: minted.requirements.length,
      taken: sheets.map((sheet: { taken: boolean }) => sheet.taken),
    }).toEqual({
      written: null,
      needs: 5,
      taken: [true, false],
    });
    expect(text).toContain('| 1 | RW-2024-001 |');
    expect(existsSync(join(cwd, 'a.md'))).toBe(false);
  });

  test('ids go on from those of the workspace', () => {
    const cwd = folderWith('a.xlsx', 'seed-libreoffice.xlsx');
    writeFileSync(
      join(cwd, 'old.yaml'),
      'kind: checklist\nid: a\nrequirements:\n  - id: RW-2024-041\n    statement: x\n',
    );
    tally(['import', 'a.xlsx', ...today], { cwd });
    const text = readFileSync(join(cwd, 'a.md'), 'utf8');
    expect(text).toContain('| 1 | RW-2024-042 |');
    expect(text).toContain('\nid: a-2\n');
  });

  test('house names of columns are known', () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'tally.yaml'), 'columns: { 想要的: requirement, 谁管: owner }\n');
    writeFileSync(join(cwd, 'a.csv'), '想要的,谁管\n甲,王敏\n');
    expect(tally(['import', 'a.csv'], { cwd }).code).toBe(0);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toContain('| 甲 | G-001 | 王敏 |');
  });

  test.each([
    ['a file without a table', 'a.csv', 'hello\n', 'Nothing was imported'],
    ['a file that is not there', 'b.xlsx', null, 'no such file'],
    [
      'an old workbook',
      'a.xls',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 1, 1, 1]),
      'a.xls: This is a workbook in a binary format (.xls, .xlsb). Save it as .xlsx.',
    ],
  ])('%s: exit 2 in words', (_, name, content, message) => {
    const cwd = temporaryFolder();
    if (content !== null) writeFileSync(join(cwd, name), content);
    const run = tally(['import', name], { cwd });
    expect(run.code).toBe(2);
    expect(run.err).toContain(message);
    expect(run.err).not.toContain('    at ');
  });
});

describe('tally export', () => {
  test('a sheet a form, in the language of the documents; the same bytes each time', () => {
    const cwd = sample();
    const args = ['checklist.md', ...today];
    expect(tally(['export', 'a.xlsx', ...args], { cwd, env: { TALLY_LANG: '' } }).code).toBe(0);
    tally(['export', 'b.xlsx', ...args], { cwd, env: { TALLY_LANG: '' } });
    const bytes = readFileSync(join(cwd, 'a.xlsx'));
    expect(Buffer.compare(bytes, readFileSync(join(cwd, 'b.xlsx')))).toBe(0);
    const { sheets } = readBook(bytes, 'a.xlsx');
    expect(sheets.map(({ name, hidden }) => (hidden ? `(${name})` : name))).toEqual([
      '需求明细表',
      '目标清单',
      '对照清单',
      '匹配分析表',
      '目标达成跟踪表',
      '需求变更记录表',
      '(tally)',
    ]);
    expect(sheets.slice(0, 4).map(({ rows }) => rows.length)).toEqual([6, 6, 6, 6]);
    const due = sheets[2]?.rows.map(({ cells }) => [...cells.values()].find(({ text }) => /^2024年7月10日/.test(text)));
    expect(due?.some((cell) => cell?.made?.messageId === 'madeDate')).toBe(true);
  });

  test('csv begins with a mark, and no cell of it is a formula', () => {
    const cwd = temporaryFolder();
    writeFileSync(
      join(cwd, 'a.yaml'),
      'kind: checklist\nid: a\nrequirements:\n  - id: RW-2024-001\n    statement: "=1+1"\n    proposedBy: "-5%"\n',
    );
    tally(['export', 'a.csv'], { cwd });
    const text = readFileSync(join(cwd, 'a.csv'), 'utf8');
    expect(text.startsWith('\ufeffNo.,ID,Category,Requirement,')).toBe(true);
    expect(text).toContain(",RW-2024-001,,'=1+1,,'-5%,");
  });

  test('one form, replaced only when told to', () => {
    const cwd = sample();
    expect(tally(['export', 'a.xlsx', '--form', 'tracking', ...today], { cwd }).out).toMatch(
      /^wrote a\.xlsx: Tracking \(\d+ rows\)\n$/,
    );
    const again = tally(['export', 'a.xlsx', ...today], { cwd });
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('is there already')]);
    expect(tally(['export', 'a.xlsx', '--yes', ...today], { cwd }).code).toBe(0);
  });

  test('without git the form of changes is left out, and that is said', () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'a.yaml'), 'kind: checklist\nrequirements: [{ statement: x }]\n');
    const run = tally(['export', 'a.xlsx'], { cwd });
    expect([run.code, run.err]).toEqual([0, 'tally: No git repository, so the form “Changes” is left out.\n']);
  });

  test('a checklist without needs and goals: there is nothing to hand over, exit 2', () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'a.yaml'), 'kind: checklist\ntitle: x\n');
    const run = tally(['export', 'a.csv'], { cwd });
    expect([run.code, run.err]).toEqual([2, 'tally: There are no needs and no goals in . to hand over.\n']);
    expect(existsSync(join(cwd, 'a.csv'))).toBe(false);
  });

  test.each([
    ['another ending', ['export', 'a.ods'], 'must end with .xlsx or .csv'],
    ['no document', ['export', 'a.xlsx'], 'no checklist'],
  ])('%s: exit 2', (_, args, message) => {
    const run = tally(args, { cwd: temporaryFolder() });
    expect(run.code).toBe(2);
    expect(run.err.toLowerCase()).toContain(message);
  });
});

describe('tally import --into', () => {
  const checklist = `---
kind: checklist
id: east
---

| 编号 | 需求 | 目标编号 | 目标 | 指标 | 责任人 | 截止 |
|---|---|---|---|---|---|---|
| RW-2024-001 | 新客户从60家提升至100家 | G-001 | 新增客户100家 | 新签合同数≥100家 | 王总监 | 2024-09-30 |
|  |  | G-002 | 渠道落地 | 渠道≥10家 | 李强 | 2024-08-01 |
`;

  function exported(file = 'forms.xlsx'): string {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'list.md'), checklist);
    expect(tally(['export', file, ...today], { cwd }).code).toBe(0);
    return cwd;
  }

  /** The workbook with its parts changed, as another program would write it. */
  function edited(cwd: string, change: (part: string, name: string) => string): void {
    const file = join(cwd, 'forms.xlsx');
    const archive = openArchive(readFileSync(file));
    const parts = archive.names.map((name) => [name, Buffer.from(archive.read(name) ?? []).toString()] as const);
    writeFileSync(file, writeArchive(parts.map(([name, part]) => [properName(name), change(part, name)])));
  }

  /** Archives are read in lower case; the parts are linked by their names as written. */
  const properName = (name: string): string =>
    name.replace('[content_types]', '[Content_Types]').replace('sharedstrings', 'sharedStrings');

  /** The deadline of the first goal, a serial number: 30 September becomes 31 October, in the list and in the checklist. */
  const postponed = (part: string, name: string): string =>
    /sheet[23]\.xml$/.test(name) ? part.replace('<v>45565</v>', '<v>45596</v>') : part;

  const takeBack = (cwd: string, ...more: string[]) =>
    tally(['import', 'forms.xlsx', '--into', 'list.md', '--lang', 'zh-Hans', ...more], { cwd });
  const listIn = (cwd: string): string => readFileSync(join(cwd, 'list.md'), 'utf8');

  test('unchanged: nothing is said to change, and no byte does', () => {
    const cwd = exported();
    const run = takeBack(cwd);
    expect([run.code, run.out, listIn(cwd)]).toEqual([0, '无需修改：文件内容已是如此。\n', checklist]);
  });

  test('an edit is shown, then made, and only it', () => {
    const cwd = exported();
    edited(cwd, postponed);
    expect(takeBack(cwd, '--dry-run').out).toContain('+| RW-2024-001 | 新客户从60家提升至100家 | G-001');
    expect(listIn(cwd)).toBe(checklist);
    const run = takeBack(cwd);
    expect([run.code, run.err]).toEqual([0, '']);
    expect(run.out).toContain('2024-10-31');
    expect(listIn(cwd)).toBe(checklist.replace('2024-09-30', '2024-10-31'));
    expect(takeBack(cwd).out).toBe('无需修改：文件内容已是如此。\n');
  });

  test('what changed here meanwhile is a conflict: told with both, exit 1', () => {
    const cwd = exported();
    edited(cwd, postponed);
    const now = checklist.replace('2024-09-30', '2024-11-15');
    writeFileSync(join(cwd, 'list.md'), now);
    const run = takeBack(cwd, '--format', 'json');
    expect([run.code, JSON.parse(run.out).conflicts]).toMatchObject([
      1,
      [{ item: 'G-001', field: 'due', given: '2024-09-30', here: '2024-11-15', there: '2024-10-31' }],
    ]);
    expect(listIn(cwd)).toBe(now);
  });

  test('a row that was taken out goes only when told to', () => {
    const cwd = exported();
    // The second goal: the third row of the goals and of the checklist.
    edited(cwd, (part, name) => (/sheet[23]\.xml$/.test(name) ? part.replace(/<row r="3"[^>]*>.*?<\/row>/, '') : part));
    const kept = takeBack(cwd);
    expect([kept.code, kept.out, listIn(cwd)]).toEqual([0, expect.stringContaining('G-002 的行已被删去'), checklist]);
    expect(takeBack(cwd, '--yes').code).toBe(0);
    expect(listIn(cwd)).toBe(checklist.replace(/\| {2}\| {2}\| G-002.*\n/, ''));
  });

  test('a column that the table lacks is added only when told to', () => {
    const cwd = exported('back.csv');
    const csv = readFileSync(join(cwd, 'back.csv'), 'utf8');
    writeFileSync(join(cwd, 'back.csv'), csv.replace('新签合同数≥100家,,', '新签合同数≥100家,双方盖章,'));
    const args = ['import', 'back.csv', '--into', 'list.md'];
    const refused = tally(args, { cwd });
    expect([refused.code, listIn(cwd)]).toEqual([1, checklist]);
    expect(refused.out).toContain('--add-columns');
    expect(tally([...args, '--add-columns'], { cwd }).code).toBe(0);
    expect(listIn(cwd)).toContain('| 双方盖章 |');
  });

  test('an export that is imported as a new checklist brings neither keys nor computed sheets', () => {
    const cwd = exported();
    const run = tally(['import', 'forms.xlsx', ...today], { cwd });
    expect(run.out).toContain('`tally import --into`');
    const text = readFileSync(join(cwd, 'forms.md'), 'utf8');
    expect(text).toContain('| RW-2024-001 |');
    expect(text).not.toMatch(/tally 1|匹配|~[\da-f]{12}/);
  });

  test('a file without keys, or a file that is no checklist: exit 2', () => {
    const cwd = exported();
    writeFileSync(join(cwd, 'other.csv'), '需求,目标\n甲,乙\n');
    expect(tally(['import', 'other.csv', '--into', 'list.md'], { cwd })).toMatchObject({ code: 2 });
    expect(tally(['import', 'forms.xlsx', '--into', 'none.md'], { cwd })).toMatchObject({ code: 2 });
    expect(listIn(cwd)).toBe(checklist);
  });
});

test('a column of one’s own that is called like one of ours comes back as it went', () => {
  const cwd = temporaryFolder();
  const table = `---
kind: checklist
id: s
---

| 需求 | 目标 | KPI | 责任人 | 截止日期 | 状态 |
|---|---|---|---|---|---|
| 增加顾问 | 顾问到岗 | 到岗人数≥2人 | 李雷 | 2099-12-31 | 有风险 |
| 缩短审批 | 审批提速 | 审批时长≤3天 | 王芳 | 2099-12-31 | 未开始 |
`;
  writeFileSync(join(cwd, 's.md'), table);
  expect(tally(['export', 's.xlsx', 's.md'], { cwd }).code).toBe(0);
  expect(tally(['import', 's.xlsx', '--into', 's.md'], { cwd })).toMatchObject({ code: 0 });
  expect(readFileSync(join(cwd, 's.md'), 'utf8')).toBe(table);
});
