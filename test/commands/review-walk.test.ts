/** `tally review --interactive`, answered by a script: what is asked about, and what is written of the answers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runReviewWalk } from '../../src/commands/review-walk.js';
import type { OptionValue } from '../../src/commands/spec.js';
import type { Asker } from '../../src/io/ask.js';
import { tally } from '../cli/tally.js';
import { temporaryFolder } from '../io/temporary.js';

vi.mock('../../src/io/output.js', async (original) => ({
  ...(await original<typeof import('../../src/io/output.js')>()),
  writeOut: () => {},
  writeError: () => {},
}));

const yaml = `文档类型: 对照清单
编号: east
目标:
  - { 编号: G-1, 描述: 新签合同20家, 指标: [新签合同数≥20家], 责任人: 王敏, 开始: 2024-01-01, 截止: 2024-12-31 }  # 首要
  - { 编号: G-2, 描述: 覆盖率, 指标: [覆盖率≥80%], 责任人: 李磊, 开始: 2024-01-01, 截止: 2024-12-31, 进展: [{ 日期: 2024-09-30, 实际值: { 覆盖率: 60% } }] }
  - { 编号: G-3, 描述: 已达成, 指标: [签约≥2家], 责任人: 李磊, 截止: 2024-12-31, 进展: [{ 日期: 2024-09-30, 实际值: { 签约: 3家 } }] }
`;

/** Answers by a part of the question; an empty one to all others, null for Ctrl-C. */
function asker(answers: Readonly<Record<string, string | null>>, asked: string[]): () => Promise<Asker> {
  const answerTo = (question: string): string | null => {
    asked.push(question);
    const part = Object.keys(answers).find((each) => question.includes(each));
    return part === undefined ? '' : (answers[part] ?? null);
  };
  return async () => ({
    confirm: async () => false,
    text: async (question) => answerTo(question),
    select: async () => null,
  });
}

async function walk(
  answers: Readonly<Record<string, string | null>>,
  options: Readonly<Record<string, OptionValue>> = {},
): Promise<{ folder: string; asked: string[] }> {
  const folder = temporaryFolder({ 'east.yaml': yaml });
  const asked: string[] = [];
  const said = { today: '2024-10-08', lang: 'zh-Hans', interactive: true as const, ...options };
  expect(await runReviewWalk({ positionals: [folder], options: said }, asker(answers, asked))).toBe(0);
  return { folder, asked };
}

test('asks of what is due, causes only of what falls short, and records each answer in its place', async () => {
  const { folder, asked } = await walk({ 新签合同数: '9家', 客观原因: '竞品价格战', 改进措施: '增加拜访' });
  expect(asked.map((question) => question.replace(/[：(].*/, ''))).toEqual([
    ...['新签合同数≥20家', '下一步'],
    ...['覆盖率≥80%', '客观原因', '主观原因', '改进措施', '下一步'],
  ]);
  expect(readFileSync(join(folder, 'progress/east.yaml'), 'utf8')).toBe(
    '- { 编号: G-1, 日期: 2024-10-08, 实际值: { 新签合同数: 9家 } }\n',
  );
  const added = ', { 日期: 2024-10-08, 偏差原因: { 客观原因: 竞品价格战 }, 改进措施: 增加拜访 }';
  expect(readFileSync(join(folder, 'east.yaml'), 'utf8')).toBe(
    yaml.replace('覆盖率: 60% } }', `覆盖率: 60% } }${added}`),
  );
});

test('of a period that is over, for its last day', async () => {
  const { folder } = await walk({ 新签合同数: '9家' }, { period: '2024Q3' });
  expect(readFileSync(join(folder, 'progress/east.yaml'), 'utf8')).toContain('日期: 2024-09-30');
});

test.each([
  ['stopped at the first question', { 新签合同数: null, 改进措施: 'x' }, {}],
  ['only looked at', { 新签合同数: '9家', 改进措施: 'x' }, { 'dry-run': true }],
] as const)('%s, nothing is written', async (_, answers, options) => {
  const { folder } = await walk(answers, options);
  expect(readFileSync(join(folder, 'east.yaml'), 'utf8')).toBe(yaml);
  expect(existsSync(join(folder, 'progress'))).toBe(false);
});

test('without a terminal, or of another day, it says what to do', () => {
  const folder = temporaryFolder({ 'east.yaml': yaml });
  expect(tally(['review', '-i'], { cwd: folder })).toMatchObject({ code: 2, out: '' });
  expect(tally(['review', '-i', '--as-of', '2024-09-01'], { cwd: folder }).err).toContain('--as-of');
});
