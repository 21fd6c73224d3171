import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { china } from '../../src/language/china.js';
import { readDeadline } from '../../src/language/deadline.js';
import { resolveDeadline } from '../../src/language/resolve-deadline.js';
import { monFri, type WorkCalendar } from '../../src/language/working-days.js';
import type { Day } from '../../src/model/day.js';

function resolve(text: string, calendar: WorkCalendar = china, reference?: Day) {
  const context = reference === undefined ? {} : { reference };
  return resolveDeadline(readDeadline(text, context), calendar, context);
}

describe('counted from a day that is known', () => {
  test.each([
    ['2024-09-26后10个工作日', '2024-10-15'],
    ['2024年9月26日起10个工作日内', '2024-10-15'],
    ['within 10 working days of 2024-09-26', '2024-10-15'],
    ['10 business days after 26 September 2024', '2024-10-15'],
    ['2024年7月1日起30日内', '2024-07-31'],
    ['2024-07-01 + 2 weeks', '2024-07-15'],
    ['2 weeks before 2024-09-26', '2024-09-12'],
    ['2024年9月26日后3个月', '2024-12-26'],
    ['2024年8月31日后6个月', '2025-02-28'],
    ['2023年8月31日起半年内', '2024-02-29'],
    ['2024年2月29日后1年', '2025-02-28'],
    ['2024-07-01后1.5天', '2024-07-03'],
    ['2024-07-01后24小时内', '2024-07-02'],
    ['2024-07-01后半个月', '2024-07-16'],
    ['2024年9月26日签订后10个工作日内', '2024-10-15'],
  ])('%s → %s', (text, due) => {
    const reading = resolve(text);
    expect(reading).toMatchObject({ kind: 'relative', due });
    expect(reading).not.toHaveProperty('certain');
  });

  test('to the minute where the event has a time', () => {
    expect(resolve('2024-09-26 14:30后24小时内')).toMatchObject({ due: '2024-09-27', dueAt: '2024-09-27T14:30' });
  });

  test('by the calendar', () => {
    expect(resolve('2024-09-26后10个工作日', monFri).due).toBe('2024-10-10');
  });

  test('a yearless event borrows its year like any date', () => {
    expect(resolve('9月26日后10个工作日').due).toBeNull();
    expect(resolve('9月26日后10个工作日', china, '2024-06-28').due).toBe('2024-10-15');
  });
});

test('years without published holidays are said', () => {
  expect(resolve('2099年9月24日起10个工作日内')).toMatchObject({
    due: '2099-10-08',
    certain: false,
    unpublished: [2099],
  });
  expect(resolve('2099年9月24日起10日内')).not.toHaveProperty('unpublished');
});

test.each([
  '合同签订后10个工作日内',
  '10个工作日内',
  'T+3',
  '2024年9月后3个月',
  '2024-02-30后10天',
  '2024-09-26后999999999个工作日',
  '2024-09-26后99999999999年',
  '2024-09-26',
])('%s stays as it was read', (text) => {
  expect(resolve(text)).toEqual(readDeadline(text));
});

test('never throws, and never a day that no calendar has', () => {
  const amount = fc.oneof(
    fc.integer({ min: 0, max: 99_999 }),
    fc.bigInt({ min: 0n, max: 10n ** 25n }),
    fc.double({ min: 0, max: 1e6, noNaN: true }),
  );
  const unit = fc.constantFrom('个工作日', '天', '周', '个月', '年', '小时', '分钟');
  fc.assert(
    fc.property(amount, unit, fc.constantFrom('1900-01-31', '2024-02-29', '2199-12-31'), (count, word, from) => {
      const { due } = resolve(`${from}后${count}${word}`);
      if (due !== null) expect(new Date(`${due}T00:00:00Z`).toISOString().slice(0, 10)).toBe(due);
    }),
  );
});
