/** Matching, gap, review, agenda and brief through the built command, on the annual plan and on a history. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TestRepository, temporaryFolder, write } from '../io/temporary.js';
import { project, tally } from './tally.js';

const plan = join(project, 'examples/annual-plan-zh');
const october = ['--today', '2024-10-08'];

function json(args: readonly string[], cwd = plan) {
  const run = tally([...args, '--format', 'json'], { cwd });
  expect(run.code, run.err).toBe(0);
  return JSON.parse(run.out);
}

describe('the annual plan', () => {
  test('says that 12 of 50 are planned by nobody, and what is short', () => {
    const { rollUps, resources, requirements } = json(['match', ...october]);
    expect(rollUps.find(({ id }: { id: string }) => id === 'G-1')).toMatchObject({
      state: 'short',
      planned: 38,
      short: 12,
    });
    expect(resources.map(({ name, short }: { name: string; short: number }) => [name, short])).toEqual([
      ['市场预算', 100_000],
      ['实施工程师', 1],
      ['展台讲解人员', null],
    ]);
    expect(requirements.at(-1)).toMatchObject({ status: 'unmatched', goals: [{ id: 'G-4', link: 'suggested' }] });
  });

  test('has the figures that a person works out', () => {
    const { goals } = json(['gap', ...october]);
    const rows = goals.flatMap(
      ({
        id,
        state,
        kpis,
      }: {
        id: string;
        state: string;
        kpis: { actual: number; attainment: number; deviation: number }[];
      }) => kpis.map(({ actual, attainment, deviation }) => [id, state, actual, attainment, deviation]),
    );
    expect(rows).toEqual([
      // 9 + 8 of T-1 and 9 of T-2.
      ['G-1', 'behind', 26, 0.52, -0.48],
      // 2250 + 3300 + 3000 of 12000.
      ['G-2', 'on-track', 85_500_000, 0.7125, -0.2875],
      ['G-3', 'behind', 60, 0.75, -0.25],
      ['G-4', 'met', 96, 1.0105, 0.0105],
      ['G-5', 'unknown', null, null, null],
      ['T-1', 'on-track', 17, 0.85, -0.15],
      ['T-2', 'behind', 9, 0.5, -0.5],
      ['T-2', 'behind', 60, 1.2, 0.2],
      ['T-3', 'at-risk', 10, 0.8333, -0.1667],
    ]);
  });

  test('is reviewed as a table, as Markdown and as a text for a chat that tell the same', () => {
    const args = ['review', '--period', '2024Q3', ...october, '--lang', 'zh-Hans'];
    const { rows } = json(args);
    const formats = ['table', 'markdown', 'text'].map(
      (format) => tally([...args, '--format', format], { cwd: plan }).out,
    );
    for (const text of formats) {
      expect(text).toContain('-16.7%');
      for (const { id } of rows) expect(text, id).toContain(id);
    }
    expect(formats[2]?.length).toBeLessThanOrEqual(2000);
  });

  test('gives each owner the text to send', () => {
    const args = ['remind', ...october, '--lang', 'zh-Hans'];
    const { reminders } = json(args);
    expect(reminders.map(({ owner, items }: { owner: string; items: object[] }) => [owner, items.length])).toEqual([
      ['何川', 2],
      ['唐宁', 2],
      ['林悦', 1],
    ]);
    const text = tally([...args, '--owner', '唐宁'], { cwd: plan }).out;
    expect(text).toBe(`${reminders[1].text}\n`);
    expect(text).toContain('1. G-3 地级市渠道覆盖率达到80%：上次更新进展为2024-08-30，已过39天；落后，缺改进措施\n');
    expect(tally([...args, '--owner', '无此人'], { cwd: plan }).out).toBe('没有需要提醒的事项。\n');
    expect(tally([...args, '--within', '3m'], { cwd: plan }).out).toContain('截止2024-12-31，还有84天');
  });

  test('is a brief with its decisions, lights and unknowns', () => {
    const brief = json(['report', 'brief', '--period', '2024Q3', ...october]);
    expect(
      brief.decisions.map(({ kind, about }: { kind: string; about: string[] }) => `${kind} ${about.join(' ')}`),
    ).toEqual([
      'agreement south-2024#G-3',
      'conflict south-2024#G-3 south-2024#G-5',
      'resource 市场预算',
      'resource 实施工程师',
      'roll-up south-2024#G-1',
      'remedy south-2024#G-1',
      'remedy south-2024#G-3',
      'remedy south-2024#T-2',
    ]);
    expect(brief.grey.map(({ id }: { id: string }) => id)).toEqual(['G-5']);
    const html = tally(['report', 'brief', '--period', '2024Q3', ...october, '--format', 'html'], { cwd: plan }).out;
    expect(html).toMatch(/^<!DOCTYPE html>/);
    expect(html).toContain('@media print');
  });

  test('refuses what is no period, no span and no form', () => {
    for (const args of [
      ['review', '--period', 'soon'],
      ['agenda', '--within', 'soon'],
      ['report', 'novel'],
    ]) {
      const run = tally(args, { cwd: plan });
      expect(run).toMatchObject({ code: 2, out: '' });
      expect(run.err).toMatch(/^tally: /);
    }
  });
});

const checklist = (target: number, due: string, value: number | null): string => `kind: checklist
id: a
requirements:
  - id: RW-1
    statement: 新客户
    goals:
      - id: G-1
        statement: 新客户签约
        kpis: [签约量${target}家]
        owner: 王敏
        start: 2024-01-01
        due: ${due}
${value === null ? '' : `        progress: [{ date: 2024-01-31, values: { 签约量: ${value} } }]\n`}`;

/** Three months of commits: a value, then a slipped date, then a lowered target. */
function history(): string {
  const { folder } = new TestRepository();
  const commit = (day: string, text: string, message: string) => {
    write(folder, { 'a.yaml': text });
    const env = {
      PATH: process.env.PATH,
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: '王敏',
      GIT_AUTHOR_EMAIL: 'w@example.com',
      GIT_COMMITTER_NAME: '王敏',
      GIT_COMMITTER_EMAIL: 'w@example.com',
      GIT_AUTHOR_DATE: `${day}T10:00:00+0800`,
      GIT_COMMITTER_DATE: `${day}T10:00:00+0800`,
    };
    execFileSync('git', ['add', '.'], { cwd: folder, env });
    execFileSync('git', ['commit', '-q', '-m', message], { cwd: folder, env });
  };
  commit('2024-01-10', checklist(20, '2024-06-30', null), 'plan');
  commit('2024-02-10', checklist(20, '2024-06-30', 5), 'first figures');
  commit('2024-03-10', checklist(20, '2024-09-30', 10), 'later');
  commit('2024-03-20', checklist(10, '2024-09-30', 10), '下调目标\n\nReason: 竞品降价');
  return folder;
}

describe('over a history', () => {
  test('the trend has a point a month, and the days that a deadline slipped', () => {
    const cwd = history();
    const { trend } = json(['gap', '--trend', '--today', '2024-04-01'], cwd);
    expect(trend.points).toMatchObject([
      { date: '2024-01-10' },
      { date: '2024-02-10' },
      { date: '2024-03-20', coverage: 1, met: 1 },
    ]);
    expect(trend.goals).toMatchObject([
      { ref: 'a#G-1', attainment: [null, 0.25, 1], slips: 1, days: 92, state: 'met' },
    ]);
    const run = tally(['gap', '--trend', '--today', '2024-04-01', '--lang', 'zh-Hans'], { cwd });
    expect(run.out).toContain('·▃█');
    expect(run.out).toContain('1次，共92天');
  });

  test('the gap of a revision, and of a day', () => {
    const cwd = history();
    const actual = (...args: string[]) => json(['gap', ...args], cwd).goals[0].kpis[0];
    expect(actual('--at', 'HEAD~1')).toMatchObject({ target: 20, actual: 10 });
    expect(actual('--as-of', '2024-02-15')).toMatchObject({ target: 20, actual: 5 });
    expect(actual('--as-of', '2024-01-15')).toMatchObject({ actual: null, state: 'unknown' });
    const early = tally(['gap', '--as-of', '2023-12-31'], { cwd });
    expect(early).toMatchObject({ code: 2, out: '' });
    expect(early.err).toContain('2023-12-31');
  });

  test('the review and the brief tell what was lowered and postponed, by whom and why', () => {
    const cwd = history();
    const changes = json(['review', '--period', '2024Q1', '--today', '2024-04-01'], cwd);
    expect(changes.history).toBe('complete');
    expect(changes.changes).toMatchObject([
      { class: 'target-lowered', author: '王敏', reason: '竞品降价', date: expect.stringContaining('2024-03-20') },
      { class: 'due-slipped', days: 92, reason: 'later' },
    ]);
    expect(
      json(['review', '--period', '2024Q1', '--today', '2024-04-01', '--since', '2024-03-15'], cwd).changes,
    ).toHaveLength(1);
    expect(tally(['report', 'brief', '--period', '2024Q1', '--today', '2024-04-01'], { cwd }).out).toContain(
      '竞品降价',
    );
  });

  test('outside a repository nobody knows, and it is said', () => {
    const cwd = temporaryFolder({ 'a.yaml': checklist(20, '2024-06-30', 5) });
    expect(json(['review', '--period', '2024Q1', '--today', '2024-04-01'], cwd).history).toBe('none');
    expect(tally(['gap', '--trend'], { cwd })).toMatchObject({ code: 2, out: '' });
  });
});

describe('a suggested link', () => {
  const copy = (): string => {
    const folder = temporaryFolder();
    cpSync(plan, folder, { recursive: true });
    return folder;
  };

  test('is written where a person names it, and nothing else is changed', () => {
    const cwd = copy();
    const before = readFileSync(join(cwd, 'plan.yaml'), 'utf8');
    const dry = tally(['match', '--apply', 'G-4=RW-2024-004', '--dry-run'], { cwd });
    expect(dry.code, dry.err).toBe(0);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(before);
    expect(tally(['match', '--apply', 'G-4=RW-2024-004'], { cwd }).code).toBe(0);
    const after = readFileSync(join(cwd, 'plan.yaml'), 'utf8').split('\n');
    const added = after.filter((line) => !before.split('\n').includes(line));
    expect(added.join('')).toContain('RW-2024-004');
    expect(json(['match', ...october], cwd).requirements.at(-1)).toMatchObject({ status: 'matched' });
  });

  test('is asked for at a terminal only', () => {
    expect(tally(['match', '--apply'], { cwd: copy() })).toMatchObject({ code: 2, out: '' });
    expect(tally(['match', '--apply', 'G-4'], { cwd: copy() })).toMatchObject({ code: 2, out: '' });
  });
});
