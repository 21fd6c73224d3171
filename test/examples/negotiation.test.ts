/** The seed's own sample table, in its three forms: what a careful reader finds in it, and nothing that drowns it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project, tally } from '../cli/tally.js';

const forms = ['markdown', 'yaml', 'yaml-zh'] as const;
type Form = (typeof forms)[number];

interface Shown {
  readonly rule: string;
  readonly severity: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly file: string;
  readonly path: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

const negotiating = ['--today', '2024-06-28'];

function found(form: Form, flags: readonly string[]): Shown[] {
  const run = tally(['check', '--format', 'json', ...flags], { cwd: join(project, 'examples/negotiation-zh', form) });
  expect(run.err).toBe('');
  expect(run.code).toBe(1);
  return JSON.parse(run.out).findings;
}

/** What a finding points at, read from the file. */
function cut(form: Form, { file, range: { start, end } }: Shown): string {
  const lines = readFileSync(join(project, 'examples/negotiation-zh', form, file), 'utf8').split('\n');
  expect(start.line).toBe(end.line);
  return (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
}

/** Row 4 has no fault. The place is `line:column` in each of the three forms. */
const faults = [
  {
    row: 1,
    rule: 'kpi-measures-goal',
    severity: 'info',
    places: ['13:41', '12:16', '12:14'],
    text: '新签合同数≥100家',
  },
  {
    row: 2,
    rule: 'kpi-date-within-due',
    severity: 'error',
    places: ['14:45', '20:23', '20:21'],
    text: '2024年7月15日前',
  },
  { row: 3, rule: 'duration-mismatch', severity: 'warning', places: ['15:47', '28:23', '28:21'], text: '72小时' },
  { row: 5, rule: 'due-definite', severity: 'error', places: ['17:82', '46:14', '46:13'], text: '长期执行' },
] as const;

describe.each(forms)('%s', (form) => {
  const findings = found(form, negotiating);

  test.each(faults)('row $row: $rule at “$text”', ({ row, rule, severity, places, text }) => {
    const said = findings.filter((finding) => finding.rule === rule);
    expect(said).toHaveLength(1);
    const [fault] = said;
    if (fault === undefined) return;
    const { line, column } = fault.range.start;
    expect(fault.severity).toBe(severity);
    expect(`${line}:${column}`).toBe(places[forms.indexOf(form)]);
    expect(cut(form, fault)).toBe(text);
    expect(fault.path).toMatch(new RegExp(`^/requirements/${row - 1}/goals/0/`));
  });

  test('row 4 is clean', () => {
    expect(findings.filter(({ path }) => path.startsWith('/requirements/3/'))).toEqual([]);
  });

  test.each([
    ['while it is negotiated', negotiating],
    ['long after', ['--today', '2026-11-21']],
    ['today', []],
  ])('at most four lines besides, all of them info: %s', (_, flags) => {
    const others = found(form, flags).filter(({ rule }) => !faults.some((fault) => fault.rule === rule));
    expect(others.length).toBeLessThanOrEqual(4);
    expect(others.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

/**
 * A finding in terms that all forms share: list positions of KPIs differ (a cell holds two), and what is missing
 * because its table has no such column is said of the table.
 */
function alike({ rule, severity, path, data }: Shown): string {
  const missing = typeof data.columns === 'string' ? `/requirements/0/${data.columns.split(',')[0]}` : path;
  return `${severity} ${rule} ${missing.replace(/\/kpis\/\d+/, '/kpis')}`;
}

test.each([
  ['on a pinned day', negotiating],
  ['today', []],
])('the three forms have the same faults, %s', (_, flags) => {
  const [first = [], ...others] = forms.map((form) => found(form, flags).map(alike).sort());
  expect(first.length).toBeGreaterThanOrEqual(faults.length);
  for (const other of others) expect(other).toEqual(first);
});

test.each(forms)('only what is overdue depends on the day: %s', (form) => {
  const timeless = (flags: readonly string[]): Shown[] =>
    found(form, flags).filter(({ rule }) => rule !== 'due-overdue');
  expect(timeless([])).toEqual(timeless(negotiating));
  expect(timeless(['--today', '2031-01-01'])).toEqual(timeless(negotiating));
});
