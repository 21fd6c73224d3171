/** What every editing command promises, in YAML with English and with Chinese keys and in a table. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { runProgram } from '../../src/cli.js';
import { keyIn } from '../../src/language/names.js';
import { loadWorkspace } from '../../src/load/load.js';
import { temporaryFolder } from '../io/temporary.js';

vi.mock('../../src/io/output.js', async (original) => ({
  ...(await original<typeof import('../../src/io/output.js')>()),
  writeOut: () => {},
  writeError: () => {},
}));

function yamlIn(language: 'en' | 'zh-Hans'): string {
  const k = (name: string): string => keyIn(language, name);
  return `# 说明：首行
${k('kind')}: checklist
${k('id')}: east
${k('requirements')}:
  - ${k('id')}: RW-2024-001   # 第一条
    ${k('statement')}: 华东新客户60家到100家
    ${k('goals')}:
      - ${k('id')}: G-001
        ${k('statement')}: "季度新增客户100家"
        ${k('kpis')}: [新签合同数≥100家,   客户留存率≥85%]   # 两个指标
        ${k('owner')}: '王敏(甲方)'
        ${k('due')}: 2024-09-30
      # 下一个目标
      - { ${k('id')}: G-002, ${k('statement')}: 老客户续约, ${k('owner')}: 李雷, ${k('due')}: 2024-12-31, ${k('dependsOn')}: [G-001] }
  - ${k('id')}: RW-2024-002
    ${k('statement')}: 缩短合同审批流程
${k('goals')}:
  - ${k('id')}: G-003
    ${k('statement')}: 合同审批时效≤3天   # 尚未对应
    ${k('owner')}: 赵凯
`;
}

const table = `---
kind: checklist
id: east   # 编号
---

正文：| 不是表格

| 序号 | 编号 | 需求具体描述 | 目标编号 | 对应目标项 | 目标量化指标(KPI) | 责任方 | 时间节点 | 备注 |
|---|:--|---|---|---|---|---|---|---|
| 1 | RW-2024-001 | 华东新客户60家到100家   | G-001 | 季度新增客户100家 | 新签合同数≥100家 | 王敏(甲方) | 2024-09-30 | 首条 \\| 重点 |
| 2 | RW-2024-002 | 缩短合同审批流程 | | | | | | |

| 目标编号 | 对应目标项 | 责任方 | 依赖 |
|---|---|---|---|
| G-002 | 老客户续约 | 李雷 | G-001 |
| G-003 | 合同审批时效≤3天 | 赵凯 |  |
`;

const forms = { 'English keys': yamlIn('en'), 'Chinese keys': yamlIn('zh-Hans'), table };

/** A command, how many of the old lines it may alter, and whether a second run may do more. */
const commands: [args: readonly string[], altered: number, again?: 'more'][] = [
  [['set', 'G-001', 'due=2024-10-31'], 1],
  [['set', 'G-001', 'statement='], 1],
  [['record', 'G-001', '新签合同数=42'], 0],
  [['add', 'requirement', '描述=安全'], 0, 'more'],
  [
    ['add', 'goal', '--to', 'RW-2024-002', '描述=三天内批完', '指标=审批≤3天', '责任人=赵凯', '截止=2024-12-31'],
    1,
    'more',
  ],
  [['link', 'G-002', 'RW-2024-002', '--add-columns'], 1],
  [['close', 'G-002', '--outcome', 'met', '--add-columns'], 1],
  [['renumber', 'G-001', 'G-101'], 2],
  [['reassign', '王敏', '孙七'], 1],
  [['rollover', 'east', '--to', '2024Q4', '--add-columns'], 1],
  [['match', '--apply', 'G-003=RW-2024-002', '--add-columns'], 0],
  [['ids'], 0],
];

async function run(folder: string, args: readonly string[]): Promise<number> {
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(folder);
  try {
    return await runProgram([...args, '--today', '2024-08-31'], '0');
  } catch (error) {
    // A refusal in words; anything else is a fault of ours.
    if (!(error instanceof Error && 'text' in error)) throw error;
    return 2;
  } finally {
    cwd.mockRestore();
  }
}

function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length + 1),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  );
}

const remarks = (text: string): string[] => text.match(/(?:^|\s)# .*$/gm)?.map((remark) => remark.trim()) ?? [];

/** Cells without the white space and the dashes between bars. */
const cells = (text: string): string[] =>
  text.split(/(?<!\\)[|\r\n]/).flatMap((part) => part.trim().match(/[^\s:-].*/) ?? []);

describe.each(Object.entries(forms))('%s', (form, written) => {
  const file = form === 'table' ? 'east.md' : 'east.yaml';
  const source = `\uFEFF${written.replaceAll('\n', '\r\n')}`;

  test.each(commands)('%j', async (args, altered, again) => {
    const folder = temporaryFolder({ [file]: source });
    expect(await run(folder, [...args, '--dry-run'])).toBe(0);
    expect(contents(folder)).toEqual({ [file]: source });

    expect(await run(folder, args)).toBe(0);
    const after = contents(folder);
    const text = after[file] ?? '';
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(remarks(text)).toEqual(remarks(source));
    const lines = text.split('\r\n');
    const gone = source.split('\r\n').filter((line) => !lines.includes(line));
    if (form !== 'table' || !args.includes('--add-columns')) expect(gone.length).toBeLessThanOrEqual(altered);
    // A new column lengthens every line of its table, and keeps all cells.
    else for (const cell of cells(source)) expect(cells(text)).toContain(cell);
    const { diagnostics } = loadWorkspace(
      Object.entries(after).map(([path, own]) => ({ path, text: own.replace('\uFEFF', '') })),
    );
    expect(diagnostics).toEqual([]);

    if (again === 'more') return;
    await run(folder, args);
    expect(contents(folder)).toEqual(after);
  });
});
