import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdayOf } from '../../src/language/dates/period.js';
import { addWorkdays } from '../../src/language/working-days.js';
import { addDays, type Day } from '../../src/model/day.js';

describe('addWorkdays, Monday to Friday', () => {
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
  ])('%s and %i working days is %s', (from, count, expected) => {
    expect(addWorkdays(from, count)).toBe(expected);
  });

  it('is the same as walking day by day', () => {
    const walk = (from: Day, count: number): Day => {
      let at = from;
      for (let left = Math.abs(count); left > 0; ) {
        at = addDays(at, Math.sign(count));
        if (weekdayOf(at) < 6) left -= 1;
      }
      return at;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: -60, max: 60 }), (offset, count) => {
        const from = addDays('2020-01-01', offset);
        expect(addWorkdays(from, count)).toBe(walk(from, count));
      }),
    );
  });
});
