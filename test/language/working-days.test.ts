import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { china } from '../../src/language/china.js';
import { addWorkdays, holidayCalendar, monFri } from '../../src/language/working-days.js';
import { addDays, daysBetween } from '../../src/model/day.js';

const certainly = (day: string) => ({ day, certain: true, unpublished: [] });

describe('Monday to Friday', () => {
  it.each([
    ['2024-07-01', 1, '2024-07-02'],
    ['2024-07-05', 1, '2024-07-08'],
    ['2024-07-05', 5, '2024-07-12'],
    ['2024-07-06', 1, '2024-07-08'],
    ['2024-07-07', 5, '2024-07-12'],
    ['2024-09-26', 10, '2024-10-10'],
    ['2024-07-08', -1, '2024-07-05'],
    ['2024-07-07', -1, '2024-07-05'],
    ['2024-07-12', -5, '2024-07-05'],
    ['2024-07-06', 0, '2024-07-06'],
    ['2024-07-05', 1.5, '2024-07-09'],
  ])('%s and %d working days is %s', (from, count, expected) => {
    expect(addWorkdays(from, count)).toEqual(certainly(expected));
  });

  it('is five days a week, whatever the week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: -60, max: 60 }), (offset, weeks) => {
        const from = addDays('2020-01-06', offset);
        const reached = addWorkdays(from, weeks * 5);
        if (weeks !== 0 && monFri.stateOf(from) === 'worked')
          expect(reached).toEqual(certainly(addDays(from, weeks * 7)));
        else expect(Math.abs(daysBetween(from, reached?.day ?? from))).toBeLessThanOrEqual(Math.abs(weeks) * 7 + 2);
      }),
    );
  });

  it('does not walk to where nobody plans', () => {
    expect(addWorkdays('2024-07-01', 1e15)).toBeNull();
    expect(addWorkdays('2024-07-01', -1e6)).toBeNull();
    expect(addWorkdays('2024-07-01', Number.NaN)).toBeNull();
  });
});

describe('China', () => {
  it.each([
    ['2024-09-26', 10, '2024-10-15'],
    ['2024-09-30', 1, '2024-10-08'],
    ['2024-10-08', -1, '2024-09-30'],
    ['2024-09-28', 1, '2024-09-29'],
    ['2025-01-24', 2, '2025-01-27'],
    ['2018-12-28', 2, '2019-01-02'],
    ['2026-12-01', 5, '2026-12-08'],
  ])('%s and %i working days is %s', (from, count, expected) => {
    expect(addWorkdays(from, count, china)).toEqual(certainly(expected));
  });

  it('says which years it does not know, and counts Monday to Friday there', () => {
    expect(addWorkdays('2099-09-24', 10, china)).toEqual({ day: '2099-10-08', certain: false, unpublished: [2099] });
    expect(addWorkdays('2003-12-25', 5, china)).toEqual({ day: '2004-01-02', certain: false, unpublished: [2003] });
    expect(addWorkdays('2099-12-30', 3, china)?.unpublished).toEqual([2100]);
    expect(addWorkdays('2098-12-28', 3, china)?.unpublished).toEqual([2099]);
  });

  it('knows the days before New Year only with the year that begins', () => {
    expect(china.stateOf('2018-12-29')).toBe('worked');
    expect(china.stateOf('2018-12-31')).toBe('off');
    const last = Array.from({ length: 200 }, (_, index) => 2004 + index).find(
      (year) => typeof china.stateOf(`${year + 1}-06-16`) === 'object',
    );
    expect(last).toBeGreaterThanOrEqual(2026);
    expect(typeof china.stateOf(`${last}-12-28`)).toBe('string');
    expect(china.stateOf(`${last}-12-30`)).toEqual({ unpublished: (last ?? 0) + 1 });
  });
});

it('a calendar of ours covers the years it is told of', () => {
  const calendar = holidayCalendar('ours', {
    off: new Set(['2025-01-01']),
    worked: new Set(['2025-01-04']),
    years: new Set([2025]),
  });
  expect(calendar.stateOf('2025-01-01')).toBe('off');
  expect(calendar.stateOf('2025-01-04')).toBe('worked');
  expect(calendar.stateOf('2025-01-05')).toBe('off');
  expect(calendar.stateOf('2025-01-06')).toBe('worked');
  expect(calendar.stateOf('2024-12-31')).toEqual({ unpublished: 2024 });
  expect(addWorkdays('2024-12-31', 2, calendar)).toEqual(certainly('2025-01-03'));
});
