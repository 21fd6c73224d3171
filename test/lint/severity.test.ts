import { describe, expect, test } from 'vitest';
import { check } from '../rules/run-example.js';

/** One error (no owner), one warning (no basis), one hint (no priority). */
const checklist = `kind: checklist
requirements:
  - id: RW-2024-001
    statement: 客户复购率从20%提升至23%
    goals:
      - { statement: 季度复购客户60家, kpis: [客户复购率提升15%], due: 2024-12-31 }
`;

function severities(settings?: string, file = 'a.yaml'): Record<string, string> {
  return Object.fromEntries(check({ [file]: checklist }, settings).map(({ rule, severity }) => [rule, severity]));
}

describe('how grave a finding is', () => {
  const recommended = { 'owner-required': 'error', 'kpi-basis': 'warning', 'priority-required': 'info' };
  test.each([
    ['by default', undefined, recommended],
    ['recommended', 'extends: recommended\n', recommended],
    ['strict makes warnings errors', 'extends: strict\n', { ...recommended, 'kpi-basis': 'error' }],
    ['a rule by its severity', 'rules: { owner-required: info }\n', { ...recommended, 'owner-required': 'info' }],
    ['a rule switched off', 'rules: { kpi-basis: off }\n', { 'owner-required': 'error', 'priority-required': 'info' }],
    [
      'what the settings say is not made stricter',
      'extends: strict\nrules: { kpi-basis: warning }\n',
      { ...recommended, 'kpi-basis': 'warning' },
    ],
    [
      'overrides by glob',
      'overrides: [{ files: ["*.yaml"], rules: { owner-required: warning } }]\n',
      { ...recommended, 'owner-required': 'warning' },
    ],
    ['overrides elsewhere', 'overrides: [{ files: ["old/**"], rules: { owner-required: off } }]\n', recommended],
    [
      'the last override counts',
      'overrides: [{ files: ["*"], rules: { owner-required: off } }, { files: [a.yaml], rules: { owner-required: info } }]\n',
      { ...recommended, 'owner-required': 'info' },
    ],
  ])('%s', (_title, settings, expected) => {
    expect(severities(settings)).toEqual(expected);
  });

  test('a workspace rule is judged by the settings of the file that it speaks of', () => {
    const twice =
      'kind: checklist\nrequirements: [{ id: RW-2024-001, statement: 合同3份, goals: [{ statement: 签约3份 }] }]\n';
    const settings = 'overrides: [{ files: [old/**], rules: { id-unique: off } }]\n';
    const found = (files: Record<string, string>): string[] =>
      check(files, settings)
        .filter(({ rule }) => rule === 'id-unique')
        .map(({ file }) => file);
    expect(found({ 'a.yaml': twice, 'b.yaml': twice })).toEqual(['b.yaml']);
    expect(found({ 'a.yaml': twice, 'old/b.yaml': twice })).toEqual([]);
  });

  test('what depends on today is a warning', () => {
    const late = check({
      'a.yaml': 'kind: checklist\ngoals: [{ statement: 签约3份, due: 2024-06-30, status: open }]\n',
    });
    expect(late.find(({ rule }) => rule === 'due-overdue')?.severity).toBe('warning');
  });

  test('options come from the settings', () => {
    const found = (settings?: string): number =>
      check(
        { 'a.yaml': 'kind: checklist\ngoals: [{ statement: 签约3份, due: 2024-06-30, status: open }]\n' },
        settings,
      ).filter(({ rule }) => rule === 'due-overdue').length;
    expect(found()).toBe(1);
    expect(found('rules: { due-overdue: { grace: 7 } }\n')).toBe(0);
  });
});
