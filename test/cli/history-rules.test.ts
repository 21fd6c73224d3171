/** The rules that ask git: only with `--history`, or where the settings say so. */
import { describe, expect, it } from 'vitest';
import { TestRepository } from '../io/temporary.js';
import { type Run, tally } from './tally.js';

const deal = (need: number, goal: number): string => `kind: checklist
id: 华东
status: final
version: 1.0.0
updated: 2024-07-01
requirements:
  - id: RW-2024-001
    category: business
    statement: 季度新客户从60家提升至${need}家
    priority: P2
    goals:
      - { id: G-1, statement: 季度新增客户${goal}家, kpis: [新增客户数≥${goal}家], owner: 王敏, due: 2024-09-30 }
`;

const check = ({ folder }: TestRepository, ...args: string[]): Run =>
  tally(['check', '--format', 'concise', '--today', '2024-07-02', ...args], { cwd: folder });

function changed(message: string, need: number, goal: number, settings = ''): TestRepository {
  const made = new TestRepository();
  made.commit('定稿', { 'deal.yaml': deal(80, 80), 'tally.yaml': `language: en\n${settings}` });
  made.commit(message, { 'deal.yaml': deal(need, goal) });
  return made;
}

describe('a need that changed without its goal', () => {
  it('is told with --history, with who changed what', () => {
    const made = changed('客户要求提高', 100, 80);
    expect(check(made).out).not.toContain('link-suspect');
    expect(check(made, '--history').out).toMatch(
      /deal\.yaml:12:15: warning link-suspect.*RW-2024-001 changed on 2024-07-01 by 王敏 \(“季度新客户从60家提升至80家” → /,
    );
  });

  it('is asked for by the settings too', () => {
    expect(check(changed('客户要求提高', 100, 80, 'history: true\n')).out).toContain('link-suspect');
  });

  it('is right where the goal changed along, or the commit says that it still holds', () => {
    expect(check(changed('一起提高', 100, 100), '--history').out).not.toContain('link-suspect');
    expect(check(changed('客户要求提高\n\nRefs: G-1', 100, 80), '--history').out).not.toContain('link-suspect');
  });
});

describe('a version that stayed', () => {
  it('is told of a final document, and no more after a release', () => {
    const made = changed('下调', 70, 70);
    expect(check(made, '--history').out).toContain('has changed since version 1.0.0');
    const env = { HOME: made.folder, GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b.c', GIT_COMMITTER_NAME: 'a' };
    const more = { ...env, GIT_COMMITTER_EMAIL: 'a@b.c' };
    expect(tally(['release', '--today', '2024-07-02'], { cwd: made.folder, env: more }).code).toBe(0);
    expect(check(made, '--history').out).not.toContain('version-bumped');
  });
});
