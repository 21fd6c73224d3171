/** `tally baseline`: what was there stays accepted while lines move; what is new fails; what is gone is said. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TestRepository, temporaryFolder } from '../io/temporary.js';
import { tally } from './tally.js';

const checklist = `kind: checklist
id: a
requirements:
  - id: RW-2024-001
    priority: P2
    statement: 订单处理时效从48小时缩短至24小时
    goals:
      - id: G-1
        statement: 订单24小时内处理完毕
        kpis: [订单处理时长≤24小时]
        due: 2026-09-30
      - id: G-2
        statement: 每单处理费用降至10元
        kpis: [每单处理费用≤10元]
        owner: 王敏、李雷
        due: 2026-09-30
`;
const day = ['--today', '2026-01-01'];

function accepted(folder: string): string[] {
  const { findings } = JSON.parse(readFileSync(join(folder, 'tally-baseline.json'), 'utf8'));
  return findings.map(({ item, field, rule }: Record<string, string>) => `${item} ${field} ${rule}`);
}

function check(folder: string, ...args: string[]) {
  const run = tally(['check', '--format', 'json', ...day, ...args], { cwd: folder });
  const result = JSON.parse(run.out);
  return {
    ...run,
    result,
    errors: result.findings.filter((one: { severity: string }) => one.severity === 'error').length,
  };
}

describe('a baseline', () => {
  test('accepts today’s faults by rule, item and field; lines may move', () => {
    const folder = temporaryFolder({ 'a.yaml': checklist });
    const run = tally(['baseline', ...day], { cwd: folder });
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining('2 accepted faults (2 added, 0 removed)') });
    expect(accepted(folder)).toEqual(['a#G-1 owner owner-required', 'a#G-2 owner owner-single']);
    writeFileSync(join(folder, 'a.yaml'), `# 说明\n\n${checklist.replace('P2', 'P3')}`);
    const after = check(folder);
    expect(after).toMatchObject({ code: 0, errors: 0, result: { baseline: { known: 2, stale: [] } } });
    expect(after.err).toContain('2 accepted faults are still there');
    expect(check(folder, '--no-baseline')).toMatchObject({ code: 1, errors: 2 });
    expect(check(folder, '--quiet').err).toBe('');
  });

  test('a new fault fails, also one more of the same kind beside an accepted one', () => {
    const folder = temporaryFolder({ 'a.yaml': checklist.replaceAll(/ {4}priority: P2\n/g, '') });
    tally(['baseline', ...day], { cwd: folder });
    const more = `${checklist.replaceAll(/ {4}priority: P2\n/g, '')}  - id: RW-2024-002\n    statement: 客服响应从60分钟缩短至30分钟\n`;
    writeFileSync(join(folder, 'a.yaml'), more);
    const { result, code } = check(folder);
    expect(code).toBe(1);
    expect(result.findings.map(({ rule, id }: Record<string, string>) => `${rule} ${id}`)).toEqual([
      'priority-required RW-2024-002',
      'requirement-has-goal RW-2024-002',
    ]);
  });

  test('what is gone is said and pruned, and nothing new comes in by pruning', () => {
    const folder = temporaryFolder({ 'a.yaml': checklist });
    tally(['baseline', ...day], { cwd: folder });
    writeFileSync(join(folder, 'a.yaml'), checklist.replace('王敏、李雷', '王敏').replace('每单处理费用≤10元', '尽快'));
    const { err, code } = check(folder);
    expect(code).toBe(1);
    expect(err).toContain('a#G-2 owner owner-single');
    expect(tally(['baseline', '--prune', ...day], { cwd: folder }).out).toContain('(0 added, 1 removed)');
    expect(accepted(folder)).toEqual(['a#G-1 owner owner-required']);
    expect(check(folder).code).toBe(1);
  });

  test('items without an id and unreadable files are never accepted', () => {
    const folder = temporaryFolder({
      'a.yaml': checklist.replace('id: G-2\n        ', ''),
      'b.yaml': 'kind: checklist\nid: b\nid: b\n',
    });
    const run = tally(['baseline', ...day], { cwd: folder });
    expect(run.err).toMatch(/faults? of items without an id/);
    expect(run.err).toContain('must be mended');
    expect(accepted(folder).some((line) => line.includes('owner-single') || line.includes('duplicate-key'))).toBe(
      false,
    );
    expect(check(folder).code).toBe(1);
  });

  test('under --at and --staged it is the one of that moment', () => {
    const made = new TestRepository();
    made.commit('one', { 'a.yaml': checklist });
    tally(['baseline', ...day], { cwd: made.folder });
    expect(check(made.folder).code).toBe(0);
    expect(check(made.folder, '--at', 'HEAD').code).toBe(1);
    made.commit('two');
    expect(check(made.folder, '--at', 'HEAD').code).toBe(0);
  });

  test('another file by --baseline; one that is none ends the run', () => {
    const folder = temporaryFolder({ 'a.yaml': checklist, 'broken.json': '{' });
    expect(tally(['baseline', '--baseline', 'known.json', ...day], { cwd: folder }).code).toBe(0);
    expect(check(folder, '--baseline', 'known.json').code).toBe(0);
    expect(check(folder).code).toBe(1);
    for (const file of ['broken.json', 'missing.json'])
      expect(tally(['check', '--baseline', file], { cwd: folder }).code).toBe(2);
    expect(tally(['baseline'], { cwd: temporaryFolder({ 'a.yaml': 'kind: checklist\n' }) }).out).toContain(
      'nothing to accept',
    );
  });
});
