/**
 * The worked example: what the commands say of it is checked in, and every figure in that is worked out again here, out
 * of the raw files, by a few lines that share nothing with the tool.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { project, tally } from '../cli/tally.js';

const folder = join(project, 'examples/negotiation-zh/worked');
const raw = (file: string): string => readFileSync(join(folder, file), 'utf8');
const day = ['--today', '2024-10-08'];
const period = ['--period', '2024Q3'];

const outputs: Readonly<Record<string, readonly string[]>> = {
  'match.txt': ['match', ...day],
  'gap.txt': ['gap', ...day],
  'review.md': ['review', ...period, ...day, '--format', 'markdown'],
  'review.txt': ['review', ...period, ...day, '--format', 'text'],
  'brief.md': ['report', 'brief', ...period, ...day, '--format', 'markdown'],
  'agenda.md': ['agenda', ...day, '--format', 'markdown'],
  'agenda.ics': ['agenda', ...day, '--format', 'ics'],
  'remind.txt': ['remind', ...day],
};

test.each(Object.entries(outputs))('%s is what the command prints', async (name, args) => {
  const run = tally([...args, '--lang', 'zh-Hans'], { cwd: folder });
  expect(run).toMatchObject({ code: 0, err: '' });
  await expect(run.out).toMatchFileSnapshot(join(folder, 'outputs', name));
});

interface Kpi {
  readonly metric: string;
  readonly target: string;
  readonly from?: string;
}
interface Goal {
  readonly id: string;
  readonly kpis: readonly Kpi[];
  readonly start: string;
  readonly due: string;
  readonly owner: string;
  readonly resources?: Readonly<Record<string, string>>;
  readonly risks?: readonly { readonly due: string }[];
}
const list = parse(raw('checklist.yaml'), { schema: 'failsafe' }) as {
  readonly available: Readonly<Record<string, string>>;
  readonly requirements: readonly { readonly id: string; readonly goals: readonly Goal[] }[];
};
const entries = parse(raw('progress/east-2024.yaml'), { schema: 'failsafe' }) as readonly {
  readonly id: string;
  readonly date: string;
  readonly values: Readonly<Record<string, string>>;
}[];
const goals = list.requirements.flatMap((need) => need.goals);

const numberIn = (text: string): number =>
  Number(/-?\d+(?:\.\d+)?/.exec(text)?.[0]) * (text.includes('万') ? 10_000 : 1);
const tenth = (value: number): number => Math.round(value * 10) / 10;
const daysFrom = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;

/** Each KPI with its last value, worked out: shares in percent. */
const rows = goals.flatMap((goal) =>
  goal.kpis.map(({ metric, target, from }) => {
    const value = entries.filter(({ id }) => id === goal.id).findLast(({ values }) => metric in values)?.values[metric];
    const [wanted, actual] = [numberIn(target), value === undefined ? null : numberIn(value)];
    const elapsed = Math.min(1, daysFrom(goal.start, '2024-10-08') / daysFrom(goal.start, goal.due));
    const base = from === undefined ? 0 : numberIn(from);
    const falls = target.startsWith('≤');
    const reached = actual === null || wanted === 0 ? null : falls ? wanted / actual : actual / wanted;
    return {
      id: goal.id,
      metric,
      actual,
      attainment: wanted === 0 && actual === 0 ? 100 : reached === null ? null : tenth(reached * 100),
      deviation: actual === null || wanted === 0 ? null : tenth(((actual - wanted) / wanted) * 100),
      expected: base + (wanted - base) * elapsed,
    };
  }),
);

const short = Object.entries(list.available).map(([name, stock]) => {
  const needed = goals.reduce(
    (sum, { resources = {} }) => sum + (name in resources ? numberIn(resources[name] ?? '') : 0),
    0,
  );
  return { name, needed, available: numberIn(stock), short: needed - numberIn(stock) };
});

describe('by another way', () => {
  test('the gap', () => {
    const run = tally(['gap', ...day, '--format', 'json'], { cwd: folder });
    const told = JSON.parse(run.out).goals.flatMap((goal: { id: string; kpis: Record<string, number | null>[] }) =>
      goal.kpis.map(({ metric, actual, attainment, deviation, expected }) => {
        const percent = (ratio: number | null | undefined) => (ratio == null ? null : tenth(ratio * 100));
        return {
          id: goal.id,
          metric,
          actual,
          attainment: percent(attainment),
          deviation: percent(deviation),
          expected,
        };
      }),
    );
    for (const [index, row] of rows.entries()) {
      const { expected, ...others } = told[index];
      expect(others).toEqual({ ...row, expected: undefined });
      // A mark is a level: what it should be by now is what it should be.
      if (row.metric !== '客户满意度') expect(expected).toBeCloseTo(row.expected, 3);
    }
    expect(told).toHaveLength(rows.length);
  });

  test('the resources', () => {
    const { resources } = JSON.parse(tally(['match', ...day, '--format', 'json'], { cwd: folder }).out);
    expect(resources).toMatchObject(short);
  });

  test('the degrees of match, from what each need still lacks', () => {
    const { requirements } = JSON.parse(tally(['match', ...day, '--format', 'json'], { cwd: folder }).out);
    for (const { degree, reasons } of requirements as { degree: number; reasons: { share: number; of: number }[] }[]) {
      const lacking = reasons.reduce((sum, { share, of }) => sum + of - share, 0);
      expect(degree).toBeCloseTo(1 - lacking, 2);
    }
  });

  /** Numbers as people read them: `1,000,000`, `-16.7`, `2024-10-08` as one. */
  const numbers = (text: string): string[] =>
    [...text.matchAll(/\d{4}-\d\d-\d\d|\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number.replaceAll(',', ''));

  test('no figure in the outputs comes from anywhere else', () => {
    const days = [...goals.map(({ due }) => due), ...goals.flatMap(({ risks = [] }) => risks.map(({ due }) => due))];
    const lastOf = (id: string): string => entries.findLast((entry) => entry.id === id)?.date ?? '';
    const worked = [
      ...rows.flatMap(({ attainment, deviation, expected }) => [attainment, deviation, tenth(expected)]),
      ...short.flatMap(({ needed, available, short: lacking }) => [needed, available, lacking]),
      ...rows.map(({ actual }) => actual),
      ...goals.flatMap(({ kpis }) => kpis.map(({ target }) => numberIn(target))),
      ...days.flatMap((due) => [daysFrom('2024-10-08', due), daysFrom('2024-09-30', due)]),
      ...goals.map(({ id }) => daysFrom(lastOf(id), '2024-10-08')),
    ].flatMap((value) => (value === null ? [] : [String(Math.abs(value))]));
    const own = numbers(`${raw('checklist.yaml')} ${raw('progress/east-2024.yaml')} ${[...day, ...period].join(' ')}`);
    const known = new Set([...worked, ...own, '2024-07-01', '2024-09-30', '2024-10-08']);
    // Counts and places of a line, of at most all the items that there are.
    for (let count = 0; count <= goals.length + 1; count++) known.add(String(count));
    for (const name of ['gap.txt', 'review.md', 'review.txt', 'brief.md', 'agenda.md', 'remind.txt']) {
      const strange = numbers(raw(`outputs/${name}`)).filter((number) => !known.has(number));
      expect(strange, name).toEqual([]);
    }
  });
});
