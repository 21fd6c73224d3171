/** The editing commands as a user runs them, on YAML with Chinese keys and on a table. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { remountReadOnly, TestRepository, temporaryFolder, tinyDisk, unmount } from '../io/temporary.js';
import { project, tally } from './tally.js';

const yaml = `文档类型: 对照清单
编号: east
标题: 华东市场拓展 (2024Q3)
需求:
  - 编号: RW-2024-001   # 首条
    描述: 华东新客户60家到100家
    目标:
      - 编号: G-001
        描述: 季度新增客户100家
        指标: [新签合同数≥100家, 客户留存率≥85%]
        责任人: "王敏(甲方)"
        截止: 2024-09-30   # Q3
      - 编号: G-002
        描述: 老客户续约
        责任人: 李雷
        协同方: [王敏, 市场部]
        前置事项: [G-001]
  - 描述: 资金支持
`;

const table = `---
kind: checklist
id: tab
---

| 序号 | 需求具体描述 | 对应目标项 | 目标量化指标(KPI) | 责任方 | 时间节点 | 备注 |
|---|---|---|---|---|---|---|
| 1 | 审批提速 | 三天内批完 | 审批时长≤3天 | 赵六 | 2024-09-30 | 无 |
|   |      | 电子用印 | 用印时长≤1天 | | 2024-12-31 | |
`;

const day = ['--today', '2024-08-31'];

function folderWith(files: Readonly<Record<string, string>> = { 'east.yaml': yaml }): string {
  return temporaryFolder(files);
}

/** Runs in a folder and must succeed. */
function done(folder: string, ...args: string[]): string {
  const run = tally([...args, ...day], { cwd: folder });
  expect(run.code, run.err + run.out).toBe(0);
  return run.out;
}

function refused(folder: string, ...args: string[]): string {
  const before = snapshot(folder);
  const run = tally([...args, ...day], { cwd: folder });
  expect(run.code, run.out).toBe(2);
  expect(run.err).not.toMatch(/^\s+at /m);
  expect(snapshot(folder)).toEqual(before);
  return run.err;
}

function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, 'latin1')];
    }),
  );
}

const text = (folder: string, file = 'east.yaml') => readFileSync(join(folder, file), 'utf8');

describe('set', () => {
  test('a field in its place, told as a change', () => {
    const folder = folderWith();
    const out = done(folder, 'set', 'G-001', '截止=2024-10-31', 'helpers=市场部、技术部');
    expect(text(folder)).toBe(
      yaml
        .replace('2024-09-30   # Q3', '2024-10-31   # Q3')
        .replace('"王敏(甲方)"\n', '"王敏(甲方)"\n        协同方: [市场部, 技术部]\n'),
    );
    expect(out).toMatch(/2024-09-30.*2024-10-31.*slipped by 31 days/);
  });

  test('--dry-run writes nothing, and git applies what it prints', () => {
    const folder = folderWith();
    const diff = done(folder, 'set', 'G-001', 'owner=李雷', '-n');
    expect(text(folder)).toBe(yaml);
    execFileSync('git', ['apply'], { cwd: folder, input: diff });
    const applied = text(folder);
    writeFileSync(join(folder, 'east.yaml'), yaml);
    done(folder, 'set', 'G-001', 'owner=李雷');
    expect(text(folder)).toBe(applied);
  });

  test('JSON has the plan and what it changes', () => {
    const folder = folderWith();
    const result = JSON.parse(done(folder, 'set', 'G-001', 'kpis/新签=新签合同数≥120家', '-n', '-f', 'json'));
    expect(result).toMatchObject({
      dryRun: true,
      files: [{ file: 'east.yaml', kind: 'changed' }],
      changes: [{ id: 'G-001', field: 'goals/G-001/kpis/新签合同数/target', from: '≥100家', to: '≥120家' }],
      plan: [
        { file: 'east.yaml', operations: [{ do: 'set', at: { path: ['requirements', 0, 'goals', 0, 'kpis', 0] } }] },
      ],
    });
    expect(text(folder)).toBe(yaml);
  });

  test('what is wrong is said, and nothing written', () => {
    const folder = folderWith();
    expect(refused(folder, 'set', 'G-001', 'foo=1')).toContain('no field "foo"');
    expect(refused(folder, 'set', 'G-001', '状态=也许')).toContain('也许');
    expect(refused(folder, 'set', 'G-009', 'due=2024-12-01')).toContain('G-00');
    expect(refused(folder, 'set', 'G-001')).toContain('FIELD=VALUE');
  });

  test('a byte order mark and CRLF stay', () => {
    const folder = folderWith({ 'east.yaml': `\uFEFF${yaml.replaceAll('\n', '\r\n')}` });
    done(folder, 'set', 'G-001', '截止=2024-10-31');
    expect(text(folder)).toBe(`\uFEFF${yaml.replace('2024-09-30', '2024-10-31').replaceAll('\n', '\r\n')}`);
  });

  test('GB18030 is not edited', () => {
    const folder = folderWith();
    const gb = Buffer.concat([
      Buffer.from('kind: checklist\ngoals:\n  - {id: G-1, statement: '),
      Buffer.from([0xd0, 0xc2, 0xd4, 0xf6]),
      Buffer.from('}\n'),
    ]);
    writeFileSync(join(folder, 'gb.yaml'), gb);
    expect(refused(folder, 'set', 'G-1', 'due=2024-12-01')).toContain('UTF-8');
  });

  test('a table without the column says so, or gets it', () => {
    const folder = folderWith({ 't.md': table });
    done(folder, 'ids');
    expect(refused(folder, 'set', 'G-001', '状态=关闭')).toContain('状态');
    done(folder, 'set', 'G-001', '状态=关闭', '--add-columns');
    expect(text(folder, 't.md')).toContain('| 时间节点 | 状态 | 备注 |');
    expect(text(folder, 't.md')).toContain('| 2024-09-30 | 关闭 | 无 |');
  });
});

describe('a disk that takes nothing: exit code 2, and nothing left behind', () => {
  const edits = [
    ['set', 'G-001', 'due=2024-10-31'],
    ['renumber', 'G-001', 'G-101'],
    ['close', 'G-001', '--outcome', 'met'],
    ['ids'],
  ];

  function onDisk(text: string, code: string, work: (disk: string) => void, skip: () => void): void {
    const disk = tinyDisk();
    if (disk === null) {
      skip();
      return;
    }
    try {
      writeFileSync(join(disk, 'east.yaml'), text);
      work(disk);
      for (const args of edits) expect(refused(disk, ...args)).toContain(code);
    } finally {
      unmount(disk);
    }
  }

  test('full: of four pages three are taken, and a second copy needs as many', ({ skip }) => {
    onDisk(`${yaml}# ${'x'.repeat(9000)}\n`, 'ENOSPC', () => {}, skip);
  });

  test('only to be read', ({ skip }) => {
    onDisk(yaml, 'EROFS', remountReadOnly, skip);
  });
});

describe('record', () => {
  test('a line beside the document, in its language', () => {
    const folder = folderWith();
    done(folder, 'record', 'G-001', '合同=42', '--date', '2024-07-31', '--cause-objective', '竞品价格战');
    done(folder, 'record', 'G-001', '新签合同数=60', '留存=80%', '--remedy', '增加拜访');
    expect(text(folder, 'progress/east.yaml')).toBe(
      '- { 编号: G-001, 日期: 2024-07-31, 实际值: { 新签合同数: 42 }, 偏差原因: { 客观原因: 竞品价格战 } }\n' +
        '- { 编号: G-001, 日期: 2024-08-31, 实际值: { 新签合同数: 60, 客户留存率: 80% }, 改进措施: 增加拜访 }\n',
    );
    expect(text(folder)).toBe(yaml);
    expect(done(folder, 'record', 'G-001', '新签合同数=60', '留存=80%', '--remedy', '增加拜访')).toContain(
      'Nothing to change',
    );
    expect(done(folder, 'gap', '--format', 'json')).toContain('"actual": 60');
  });

  test('what looks like a slip needs --yes', () => {
    const folder = folderWith();
    done(folder, 'record', 'G-001', '合同=42');
    expect(refused(folder, 'record', 'G-001', '合同=40')).toContain('42');
    expect(refused(folder, 'record', 'G-001', '合同=很多')).toContain('很多');
    expect(refused(folder, 'record', 'G-001', '合同=50', '--date', '2042-01-01')).toContain('2042-01-01');
    expect(refused(folder, 'record', 'G-001', '不存在=1')).toContain('新签合同数');
    expect(refused(folder, 'record', 'G-001')).toContain('KPI=VALUE');
    done(folder, 'record', 'G-001', '合同=40', '--yes');
    done(folder, 'record', 'G-001', '合同=5', '--added');
    expect(text(folder, 'progress/east.yaml')).toMatch(/计数方式: 增量 }\n$/);
  });

  test('inside the document where it has check-ins already', () => {
    const inline = yaml.replace(
      '截止: 2024-09-30   # Q3\n',
      '截止: 2024-09-30   # Q3\n        进展:\n          - {日期: 2024-07-01, 实际值: {新签合同数: 5}}\n',
    );
    const folder = folderWith({ 'east.yaml': inline });
    done(folder, 'record', 'G-001', '合同=42');
    expect(text(folder)).toContain('5}}\n          - {日期: 2024-08-31, 实际值: {新签合同数: 42}}\n');
    expect(existsSync(join(folder, 'progress'))).toBe(false);
  });

  test('four at once lose nothing', async () => {
    const folder = folderWith();
    const bin = join(project, 'bin/tally.js');
    const runs = [1, 2, 3, 4].map((n) => {
      const args = [bin, 'record', 'G-001', `新签合同数=${n}0`, '--yes', '--date', `2024-08-0${n}`, ...day];
      const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
      return new Promise((resolve) => child.on('close', resolve));
    });
    expect(await Promise.all(runs)).toEqual([0, 0, 0, 0]);
    expect(text(folder, 'progress/east.yaml').trim().split('\n').length).toBe(4);
  });
});

describe('add', () => {
  test('the next id over the work tree and every branch', () => {
    const repository = new TestRepository();
    const { folder } = repository;
    repository.commit('first', { 'east.yaml': yaml });
    repository.git('checkout', '-q', '-b', 'colleague');
    repository.commit('theirs', {
      'east.yaml': yaml.replace('- 描述: 资金支持', '- 编号: RW-2024-007\n    描述: 资金支持'),
    });
    repository.git('checkout', '-q', 'main');
    done(folder, 'add', 'requirement', '描述=安全', '类别=风险');
    done(
      folder,
      'add',
      'goal',
      '--to',
      'RW-2024-001',
      '描述=三天内批完',
      '指标=审批≤3天',
      '指标=一次通过率≥90%',
      '责任人=赵六',
    );
    done(folder, 'add', '风险', '--to', 'G-002', '描述=价格战', '应对措施=分阶段投入');
    expect(text(folder)).toContain('  - 编号: RW-2024-008\n    类别: 风险\n    描述: 安全\n');
    expect(text(folder)).toContain(
      '      - 编号: G-003\n        描述: 三天内批完\n        指标: [审批≤3天, 一次通过率≥90%]\n        责任人: 赵六\n',
    );
    expect(text(folder)).toContain(
      '        风险:\n          - 编号: K-1\n            描述: 价格战\n            应对措施: 分阶段投入\n',
    );
    expect(done(folder, 'check', '--format', 'concise', '--fail-on', 'never')).not.toMatch(/schema|syntax/);
  });

  test('a row of a table', () => {
    const folder = folderWith({ 't.md': table });
    done(folder, 'add', 'requirement', '描述=安全');
    const lines = text(folder, 't.md').trim().split('\n');
    expect(lines.at(-1)).toMatch(/^\| 2 +\| 安全 +\|( +\|){5}$/);
    expect(lines.length).toBe(table.trim().split('\n').length + 1);
  });

  test('off a terminal it does not ask', () => {
    const folder = folderWith();
    expect(refused(folder, 'add', 'goal', '--to', 'RW-2024-001')).toContain('statement');
    expect(refused(folder, 'add', 'story', '描述=x')).toContain('requirement, goal, risk');
    expect(refused(folder, 'add', 'risk', '描述=x')).toContain('--to');
  });
});

test('link adds a need once', () => {
  const folder = folderWith();
  done(folder, 'ids');
  done(folder, 'link', 'G-002', 'RW-2024-002');
  expect(text(folder)).toContain('对应需求: [RW-2024-002]');
  const linked = text(folder);
  expect(done(folder, 'link', 'G-002', 'RW-2024-002', 'RW-2024-001')).toContain('Nothing to change');
  expect(text(folder)).toBe(linked);
  expect(refused(folder, 'link', 'RW-2024-001', 'G-001')).toContain('no goal');
});

test('close says how it ended, and keeps what was learnt where it is found again', () => {
  const folder = folderWith();
  done(folder, 'close', 'G-001', '--outcome', 'partly', '--lesson', '付款与到货绑定');
  expect(text(folder)).toContain('        状态: 关闭\n        完成日期: 2024-08-31\n        结果: 部分达成\n');
  const closed = text(folder);
  done(folder, 'close', 'G-001', '--outcome', 'partly', '--lesson', '付款与到货绑定', '--today', '2024-09-09');
  expect(text(folder)).toBe(closed);
  expect(done(folder, 'lessons', '付款')).toContain('季度新增客户100家');
  expect(JSON.parse(done(folder, 'lessons', '-f', 'json')).lessons).toMatchObject([
    { id: 'L-1', statement: '付款与到货绑定' },
  ]);
  expect(done(folder, 'lessons', '不存在')).toContain('No lesson');
  expect(refused(folder, 'close', 'G-002')).toContain('--outcome');
});

test('ids: every item, a column where the table has none, and nothing the second time', () => {
  const folder = folderWith({ 'east.yaml': yaml.replace('编号: east\n', ''), 't.md': table });
  done(folder, 'ids');
  expect(text(folder)).toBe(yaml.replace('  - 描述: 资金支持', '  - 编号: RW-2024-002\n    描述: 资金支持'));
  expect(text(folder, 't.md')).toContain('| 序号 | 编号 | 需求具体描述 | 目标编号 | 对应目标项 |');
  expect(text(folder, 't.md')).toMatch(/\| 1 \| RW-2024-003 \| 审批提速 \| G-003 +\| 三天内批完 \|/);
  expect(done(folder, 'ids')).toContain('Nothing to change');
});

test('renumber follows every reference, and a document’s files', () => {
  const folder = folderWith({
    'east.yaml': yaml,
    'other.yaml':
      'kind: checklist\nid: other\ngoals:\n  - { id: X-1, statement: a, parent: "east#G-001", dependsOn: [east#G-002] }\n',
    'progress/east.yaml': '- { 编号: G-001, 日期: 2024-07-31, 实际值: { 新签合同数: 42 } }\n',
    'signoffs/east/a.yaml': `- party: a\n  person: 王敏\n  confirms: agree\n  scope: [G-001]\n  digest: v1:${'0'.repeat(64)}\n`,
  });
  const run = tally(['renumber', 'G-001', 'G-101', ...day], { cwd: folder });
  expect(run.code, run.err).toBe(0);
  expect(run.err).toContain('G-001');
  expect(text(folder)).toBe(yaml.replace('编号: G-001', '编号: G-101').replace('[G-001]', '[G-101]'));
  expect(text(folder, 'other.yaml')).toContain('parent: "east#G-101"');
  expect(text(folder, 'progress/east.yaml')).toContain('编号: G-101');
  expect(text(folder, 'signoffs/east/a.yaml')).toContain('scope: [G-001]');
  expect(refused(folder, 'renumber', 'G-101', 'G-002')).toContain('taken');
  expect(refused(folder, 'renumber', 'G-101', 'a b')).toContain('cannot be an id');
  done(folder, 'renumber', 'east', 'hd');
  expect(Object.keys(snapshot(folder)).sort()).toEqual([
    'east.yaml',
    'other.yaml',
    'progress/hd.yaml',
    'signoffs/hd/a.yaml',
  ]);
  expect(text(folder, 'other.yaml')).toContain('dependsOn: [hd#G-002]');
});

test('reassign: the owner by name, brackets kept, and the handover list', () => {
  const folder = folderWith();
  const out = done(folder, 'reassign', '王敏', '孙七', '--format', 'markdown', '--lang', 'zh-Hans');
  expect(out).toContain('工作交接清单：王敏 → 孙七');
  expect(out).toMatch(/\| G-001 \| 季度新增客户100家 \|.*责任人/);
  expect(text(folder)).toBe(yaml.replace('王敏(甲方)', '孙七(甲方)').replace('[王敏, ', '[孙七, '));
  expect(refused(folder, 'reassign', '王敏', '孙七')).toContain('王敏');
});

test('rollover: open goals into the next period, from where they stand', () => {
  const folder = folderWith();
  done(folder, 'record', 'G-001', '合同=60', '留存=80%');
  done(folder, 'rollover', 'east', '--to', '2024Q4');
  const next = text(folder, 'east-2024Q4.yaml');
  expect(next).toContain('标题: 华东市场拓展 (2024Q4)');
  expect(next).toContain('- { 衡量指标: 新签合同数, 目标值: ≥100家, 基线: 60 }');
  expect(next).toContain('延续自: east#G-001');
  expect(next).toContain('依赖: [G-003]');
  expect(text(folder).match(/结果: 结转/g)?.length).toBe(2);
  expect(done(folder, 'check', '--format', 'concise', '--fail-on', 'never')).not.toMatch(/schema|reference-resolves/);
  expect(refused(folder, 'rollover', 'east', '--to', '2025Q1')).toContain('No goal');
});

describe('check --fix', () => {
  const faulty =
    'kind: checklist\nid: f\ngoals:\n  - { id: G-1, statement: 新客户100家, kpis: [新客户≥100家], owner: *总监(甲方), due: 2024/9/1 }\n';

  test('traps, days and encoding; and nothing the second time', () => {
    const folder = folderWith({ 'f.yaml': faulty });
    const gb = Buffer.concat([
      Buffer.from('kind: checklist\nid: g\ngoals:\n  - {id: G-2, statement: '),
      Buffer.from([0xd0, 0xc2, 0xd4, 0xf6, 0xbf, 0xcd, 0xbb, 0xa7]),
      Buffer.from('}\n'),
    ]);
    writeFileSync(join(folder, 'g.yaml'), gb);
    const before = snapshot(folder);
    const shown = tally(['check', '--fix-dry-run', ...day], { cwd: folder });
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('+');
    expect(snapshot(folder)).toEqual(before);
    const run = tally(['check', '--fix', '--fail-on', 'never', ...day], { cwd: folder });
    expect(run.code, run.err).toBe(0);
    expect(text(folder, 'f.yaml')).toMatch(/owner: ['"]\*总监\(甲方\)['"], due: 2024-09-01/);
    expect(text(folder, 'g.yaml')).toContain('新增客户');
    const fixed = snapshot(folder);
    tally(['check', '--fix', '--fail-on', 'never', ...day], { cwd: folder });
    expect(snapshot(folder)).toEqual(fixed);
  });

  test('confirmed text stays as it was confirmed', () => {
    const folder = folderWith({
      'f.yaml': faulty,
      'signoffs/f/a.yaml': `- { party: a, person: 王敏, digest: "v1:${'0'.repeat(64)}" }\n`,
    });
    const run = tally(['check', '--fix', '--fail-on', 'never', ...day], { cwd: folder });
    expect(run.err).toContain('f.yaml');
    expect(text(folder, 'f.yaml')).toBe(faulty);
  });
});
