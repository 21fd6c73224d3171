/** Which number comes next, and in which form. */
import { describe, expect, test } from 'vitest';
import { FreeIds, needSeries, seriesOf } from '../../src/edit/free-ids.js';

const pattern = /^[A-Z]{2,}-\d{4}-\d{3,}$/u;

test.each([
  [['G-001', 'G-002'], { prefix: 'G-', digits: 3 }],
  [['G1', 'G2', 'KR-10'], { prefix: 'G', digits: 1 }],
  [['目标-01'], { prefix: '目标-', digits: 2 }],
  [['customers', '2024'], null],
  [[], null],
])('%j count as %j', (ids, series) => {
  expect(seriesOf(ids)).toEqual(series);
});

describe('needs', () => {
  test.each([
    ['the ids there are, in this year', ['SD-2025-001', 'SD-2025-002'], pattern, { prefix: 'SD-2026-', digits: 3 }],
    ['the usual form where there are none', [], pattern, { prefix: 'RW-2026-', digits: 3 }],
    ['not what is of another form', ['A1', 'A2'], pattern, { prefix: 'RW-2026-', digits: 3 }],
    ['a form of the house', ['N-0007'], /^N-\d{4}$/u, { prefix: 'N-', digits: 4 }],
    ['a form that nobody could guess', [], /^[a-z]{7}$/u, null],
  ] as const)('%s', (_, ids, form, series) => {
    expect(needSeries(ids, form, 2026)).toEqual(series);
  });
});

test('the next number behind the highest that is written anywhere, each given once', () => {
  const free = new FreeIds();
  const texts = () => ['id: RW-2026-003', 'see RW-2026-011, XRW-2026-500 and RW-2026-0009x'];
  const series = { prefix: 'RW-2026-', digits: 3 };
  expect([1, 2].map(() => free.take(series, '', texts))).toEqual(['RW-2026-012', 'RW-2026-013']);
  const goals = { prefix: 'G-', digits: 3 };
  expect(free.take(goals, 'a.yaml', () => [])).toBe('G-001');
  expect(free.take(goals, 'b.yaml', () => [])).toBe('G-002');
});
