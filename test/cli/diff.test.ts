/** `tally diff` through the built command: revisions, files, folders; and `tally log` by selection and as a record. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { LoggedChange } from '../../src/history/change-log.js';
import { TestRepository, temporaryFolder, write } from '../io/temporary.js';
import { temporaryFolder as lastingFolder, removeFolders, tally } from './tally.js';

afterAll(removeFolders);

const first = `kind: checklist
id: east
title: 华东
version: 1.0.0
requirements:
  - id: RW-2024-001
    statement: 新客户从60家提升至100家
    priority: P1
    goals:
      - id: G-001
        statement: 新增客户100家
        kpis: [新签合同数≥100家]
        owner: 王总监
        due: 2024-09-30
        notes: 重点覆盖上海
`;
const lowered = first.replace('≥100家', '≥80家');
const slipped = lowered.replace('2024-09-30', '2024-10-31');

function repository(): TestRepository {
  const made = new TestRepository(lastingFolder());
  made.commit('first', { 'a.yaml': first });
  made.git('tag', 'v1');
  made.commit('lowered', { 'a.yaml': lowered });
  made.commit('slipped', { 'a.yaml': slipped });
  return made;
}

function changesOf(folder: string, ...args: string[]): LoggedChange[] {
  const run = tally([...args, '--format', 'json'], { cwd: folder });
  expect(run.err).toBe('');
  expect(run.code).toBe(0);
  return JSON.parse(run.out).changes;
}

function told(changes: readonly LoggedChange[]): string[] {
  return changes.map(({ class: name, from, to }) => `${name}: ${from ?? '-'} → ${to ?? '-'}`);
}

const goalLowered = 'target-lowered: ≥100家 → ≥80家';
const goalSlipped = 'due-slipped: 2024-09-30 → 2024-10-31';
const ownerChanged = 'owner-changed: 王总监 → 李总监';

describe('what is compared', () => {
  const made = repository();
  const { folder } = made;
  write(folder, {
    'a.yaml': slipped.replace('王总监', '李总监'),
    'old/x.yaml': first,
    'new/x.yaml': lowered,
    'old.txt': 'no checklist\n',
  });

  test.each<[what: string, args: string[], told: string[]]>([
    ['the files with the last commit', ['a.yaml'], [ownerChanged]],
    ['the files with a tag', ['v1', 'a.yaml'], [goalLowered, ownerChanged, goalSlipped]],
    ['two revisions', ['v1', 'HEAD~1'], [goalLowered]],
    ['a range', ['v1..HEAD'], [goalLowered, goalSlipped]],
    ['an open range', ['HEAD~1..'], [goalSlipped]],
    ['backwards', ['HEAD', 'HEAD~1'], ['due-advanced: 2024-10-31 → 2024-09-30']],
    ['two files', ['old/x.yaml', 'new/x.yaml'], [goalLowered]],
    ['two folders', ['old', 'new'], [goalLowered]],
    ['a chosen class', ['v1..HEAD', '--class', 'target'], [goalLowered]],
    ['a chosen owner', ['a.yaml', '--owner', '李总监'], [ownerChanged]],
    ['nothing', ['HEAD', 'HEAD'], []],
  ])('%s', (_, args, expected) => {
    expect(told(changesOf(folder, 'diff', ...args)).sort()).toEqual([...expected].sort());
  });

  test('has no commit to name, but the same keys', () => {
    const [change] = changesOf(folder, 'diff', 'v1..HEAD', '--field', 'due');
    expect(change).toMatchObject({
      ...{ id: 'G-001', ref: 'east#G-001', file: 'a.yaml', field: 'goals/G-001/due', kind: 'changed', days: 31 },
      ...{ gravity: 'major', revision: null, author: null, email: null, date: null },
    });
  });

  test('fails only where it is asked to', () => {
    expect(tally(['diff', 'v1', 'HEAD'], { cwd: folder }).code).toBe(0);
    expect(tally(['diff', 'v1', 'HEAD', '--fail-on', 'minor'], { cwd: folder }).code).toBe(1);
    expect(tally(['diff', 'HEAD', 'HEAD', '--fail-on', 'editorial'], { cwd: folder }).code).toBe(0);
  });

  test('is shown with the kind of each change', () => {
    const run = tally(['diff', 'v1..HEAD', '--lang', 'zh-Hans'], { cwd: folder });
    expect(run.out).toContain('目标调低');
    expect(run.out).toContain('推迟31天');
    expect(run.out).toContain('从 v1 到 HEAD 共2项差异：重大2项，一般0项，文字0项。');
  });

  test.each<[args: string[], said: RegExp]>([
    [['nope'], /"nope" is neither a revision/],
    [['v1..nope'], /no revision "nope"/],
    [['old.txt', 'a.yaml'], /could not be read.*old\.txt/],
    [['--class', 'nope'], /--class cannot be "nope"/],
  ])('%j is refused', (args, said) => {
    const run = tally(['diff', ...args], { cwd: folder });
    expect(run.code).toBe(2);
    expect(run.err).toMatch(said);
  });
});

test('before the first commit everything is new', () => {
  const made = new TestRepository();
  write(made.folder, { 'a.yaml': first });
  expect(changesOf(made.folder, 'diff').map(({ class: name }) => name)).toEqual(['item-added']);
});

test('a file that cannot be read on one side is not told as gone', () => {
  const made = repository();
  write(made.folder, { 'a.yaml': `${first}  - [\n`, 'b.yaml': 'kind: checklist\nid: b\n' });
  const run = tally(['diff', '--format', 'json'], { cwd: made.folder });
  expect(JSON.parse(run.out)).toMatchObject({ complete: false, unread: [{ file: 'a.yaml', reason: 'syntax' }] });
  expect(JSON.parse(run.out).changes.map(({ file }: LoggedChange) => file)).toEqual(['b.yaml']);
  expect(run.err).toContain('a.yaml');
});

test('settings say how grave a class of changes is', () => {
  const made = repository();
  write(made.folder, { 'tally.yaml': 'gravity: { due-slipped: minor, target-lowered: 文字 }\n' });
  const gravity = changesOf(made.folder, 'log', 'v1..').map((change) => [change.class, change.gravity]);
  expect(gravity).toEqual([
    ['due-slipped', 'minor'],
    ['target-lowered', 'editorial'],
  ]);
  write(made.folder, { 'tally.yaml': 'gravity: { due-sliped: minor }\n' });
  const run = tally(['log'], { cwd: made.folder });
  expect(run.code).toBe(2);
  expect(run.err).toContain('due-slipped');
});

describe('the log', () => {
  const made = repository();
  made.commit(
    'slipped again\n\nThe partner is late.\n\nReason: 乙方延期\nConfirmed-by: 陈总监\nConfirmed-by: 法务\nRefs: #12,\n  M-3',
    { 'a.yaml': slipped.replace('2024-10-31', '2024-11-15') },
  );
  const { folder } = made;

  test('tells reason, confirmation and references of the commit', () => {
    expect(changesOf(folder, 'log')[0]).toMatchObject({
      subject: 'slipped again',
      reason: '乙方延期',
      confirmedBy: ['陈总监', '法务'],
      refs: ['#12, M-3'],
      reverts: null,
    });
    expect(changesOf(folder, 'log')[1]).toMatchObject({ subject: 'slipped', reason: null, confirmedBy: [], refs: [] });
  });

  test.each<[args: string[], subjects: string[]]>([
    [
      ['--class', 'due-slipped'],
      ['slipped again', 'slipped'],
    ],
    [
      ['--class', 'due,target-lowered'],
      ['slipped again', 'slipped', 'lowered'],
    ],
    [
      ['--owner', '王总监', '--field', 'due'],
      ['slipped again', 'slipped'],
    ],
    [['--owner', '李'], []],
    [['--gravity', 'minor'], []],
    [
      ['--author', 'WANG@'],
      ['slipped again', 'slipped', 'lowered', 'first'],
    ],
    [['--author', '李'], []],
    [['v1..HEAD~1'], ['slipped', 'lowered']],
    [
      ['v1..', 'a.yaml', '--id', 'G-001'],
      ['slipped again', 'slipped', 'lowered'],
    ],
  ])('%j', (args, subjects) => {
    expect(changesOf(folder, 'log', ...args).map(({ subject }) => subject)).toEqual(subjects);
  });

  test('tells what moved more than once', () => {
    const run = tally(['log', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(run.out).chains).toEqual([
      {
        id: 'G-001',
        ref: 'east#G-001',
        file: 'a.yaml',
        field: 'goals/G-001/due',
        moves: [{ class: 'due-slipped', times: 2 }],
        days: 46,
        from: '2024-09-30',
        to: '2024-11-15',
        since: { date: '2024-07-01', version: null },
      },
    ]);
    expect(tally(['log'], { cwd: folder }).out).toContain(
      'goal G-001 deadline: slipped 2 times, +46 days since 2024-07-01 (2024-09-30 → 2024-11-15)',
    );
  });

  test('since the version that stood then, where the log tells it', () => {
    const again = repository();
    const bumped = slipped.replace('version: 1.0.0', 'version: 1.1.0');
    again.commit('bump', { 'a.yaml': bumped });
    again.commit('slip', { 'a.yaml': bumped.replace('2024-10-31', '2024-11-15') });
    expect(tally(['log'], { cwd: again.folder }).out).toContain('slipped 2 times, +46 days since 1.0.0');
  });

  test('is a record of changes in Markdown', () => {
    const run = tally(['log', '--format', 'markdown', '--lang', 'zh-Hans', 'v1..'], { cwd: folder });
    expect(run.out.split('\n')).toEqual([
      '# 需求变更记录表',
      '',
      '| 序号 | 日期 | 变更人 | 条目 | 字段 | 变更前 | 变更后 | 变更类型 | 原因 | 确认人 | 关联 | 提交 |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      expect.stringMatching(
        /^\| 1 \| 2024-07-01 \| 王敏 \| 目标 G-001 \| 量化指标 新签合同数 目标值 \| ≥100家 \| ≥80家 \| 目标调低 \| lowered \| {2}\| {2}\| [0-9a-f]{8} \|$/,
      ),
      expect.stringMatching(/^\| 2 .* \| 2024-09-30 \| 2024-10-31 \| 推迟31天 \| slipped \|/),
      expect.stringMatching(/^\| 3 .* \| 推迟15天 \| 乙方延期 \| 陈总监, 法务 \| #12, M-3 \|/),
      '',
    ]);
  });

  test('is CSV, with a byte order mark only in a file', () => {
    const run = tally(['log', '--format', 'csv', 'v1..HEAD~2'], { cwd: folder });
    const lines = run.out.split('\r\n');
    expect(lines[0]).toMatch(/^no\.,date,who,item,field,from,to,/);
    expect(lines[1]).toMatch(/^1,2024-07-01,王敏,goal G-001,/);
    expect(lines).toHaveLength(3);
    const file = join(temporaryFolder(), 'log.csv');
    tally(['log', '--format', 'csv', '--output', file], { cwd: folder });
    expect(readFileSync(file, 'utf8').charCodeAt(0)).toBe(0xfeff);
  });
});

test('what a hostile repository says reaches neither terminal nor spreadsheet, and nothing of it runs', () => {
  const made = new TestRepository();
  const evil = '\u001b]0;owned\u0007\u009b31m\u202e';
  const name = `=cmd|' /C calc'!A0${evil}`;
  const goals = (due: string) =>
    `kind: checklist\nid: a\ngoals:\n  - { id: G, statement: "=1+1|<b>", due: ${due}, notes: "\\e[31m" }\n`;
  const file = `\u001b[2Jx.yaml`;
  made.commit('first', { [file]: goals('2024-09-30'), '.gitattributes': '* diff=evil filter=evil\n' });
  write(made.folder, { [file]: goals('2024-10-31') });
  made.git('commit', '-q', '-a', '-m', `${evil}=danger`, '--author', `${name} <a@b>`);
  made.git('update-ref', 'refs/heads/--output=x', 'HEAD~1');
  const trap = join(made.folder, 'ran');
  for (const key of ['core.fsmonitor', 'diff.evil.textconv', 'diff.external', 'filter.evil.clean', 'gpg.program'])
    made.git('config', key, `touch ${trap};`);
  write(made.folder, { [file]: goals('2024-11-30') });
  expect(existsSync(trap)).toBe(false);
  const before = readdirSync(made.folder).sort();
  const runs = [
    ['log'],
    ['log', '--format', 'csv'],
    ['log', '--format', 'markdown'],
    ['log', '--format', 'json'],
    ['diff'],
    ['diff', '--format', 'json'],
    ['show', 'G'],
    ['show', 'G', '--format', 'json'],
    ['show', 'G', '--at=--output=x'],
    ['diff', '--', '--output=x'],
    ['diff', '--', '--output=x..HEAD'],
    ['log', '--', '--output=x..HEAD'],
  ].map((args) => tally(args, { cwd: made.folder }));
  for (const { out, err } of runs) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e]/);
  }
  expect(runs.map(({ code }) => code)).toEqual(runs.map(() => 0));
  expect(runs[1]?.out).not.toMatch(/(^|,|")[=+@]/m);
  expect(runs[1]?.out).toContain("'=cmd|");
  expect(runs[2]?.out).toContain('=cmd\\|');
  expect(JSON.parse(runs[3]?.out ?? '').changes[0].author).toBe(name);
  expect(existsSync(trap)).toBe(false);
  expect(readdirSync(made.folder).sort()).toEqual(before);
});

test('outside a repository two files are compared all the same', () => {
  const folder = temporaryFolder({ 'a.yaml': first, 'b.yaml': lowered });
  mkdirSync(join(folder, 'sub'));
  expect(told(changesOf(folder, 'diff', 'a.yaml', 'b.yaml'))).toEqual([goalLowered]);
  const run = tally(['diff'], { cwd: folder });
  expect(run.code).toBe(2);
  expect(run.err).toMatch(/not in a git repository/);
});
