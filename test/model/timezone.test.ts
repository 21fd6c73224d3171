import { describe, expect, test } from 'vitest';
import { dayIn, isTimezone } from '../../src/model/timezone.js';

const byIntl = (timeZone: string, moment: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);

/** Every 37 hours through three years: all seasons, all hours. */
const moments = Array.from({ length: 700 }, (_, index) => new Date(Date.UTC(2024, 0, 1) + index * 37 * 3_600_000));

describe.each([
  'UTC',
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Macau',
  'Asia/Taipei',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Europe/Berlin',
  'America/New_York',
])('%s', (zone) => {
  test('is a zone', () => expect(isTimezone(zone)).toBe(true));
  test('has the days that Intl gives it', () => {
    for (const moment of moments) expect(dayIn(zone, moment)).toBe(byIntl(zone, moment));
  });
});

test.each(['', 'Mars/Olympus', 'constructor', '+25:00'])('%j is no zone', (name) => {
  expect(isTimezone(name)).toBe(false);
  expect(dayIn(name, new Date())).toBeNull();
});
