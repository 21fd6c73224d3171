import { describe, expect, test } from 'vitest';
import { calendarFile, readCalendar, unreadableCalendar } from '../../src/config/calendar.js';
import { readSettings } from '../../src/config/read.js';
import { addWorkdays } from '../../src/language/working-days.js';
import { say } from '../../src/messages/say.js';
import { schemaMessages } from '../../src/messages/schema.js';
import type { Diagnostic } from '../../src/model/finding.js';
import type { Text } from '../../src/model/language.js';

function told(text: string, diagnostics: readonly Diagnostic[]): string[] {
  const messages: Readonly<Record<string, Text>> = schemaMessages;
  return diagnostics.map(({ messageId, data, span }) => {
    const message = messages[messageId];
    return `${text.slice(span.start, span.end)} → ${message === undefined ? messageId : say(message, 'en', data)}`;
  });
}

function read(text: string) {
  const { calendar, diagnostics } = readCalendar({ path: 'holidays.yaml', text });
  return { calendar, said: told(text, diagnostics) };
}

const spring2025 = `holidays: [2025-01-01, 2025-01-28/2025-02-04]
workdays: [2025-01-26]
`;

test('days and ranges, and the years it covers', () => {
  const { calendar, said } = read(spring2025);
  expect(said).toEqual([]);
  expect(addWorkdays('2025-01-24', 3, calendar)).toEqual({ day: '2025-02-05', certain: true, unpublished: [] });
  expect(addWorkdays('2025-12-31', 1, calendar)).toEqual({ day: '2026-01-01', certain: false, unpublished: [2026] });
});

test.each([
  ['Chinese keys', '节假日: [2025-01-01]\n工作日: [2025-01-26]\n'],
  ['one day without a list', 'format: 1\nholidays: 2025-01-01\n'],
  ['quoted, with spaces', `holidays: ['2025-01-28 / 2025-02-04']\n`],
  ['own keys', 'x-source: https://example.com\nholidays: [2025-01-01]\n'],
])('%s are taken', (_title, text) => {
  const { calendar, said } = read(text);
  expect(said).toEqual([]);
  expect(calendar.stateOf('2025-06-16')).toBe('worked');
});

describe('faults', () => {
  test.each([
    [
      'holidays: [2025-02-30]',
      '2025-02-30 → “2025-02-30” is no day; write 2025-01-01, or 2025-01-28/2025-02-04 for several in a row.',
    ],
    [
      'holidays: [National Day]',
      'National Day → “National Day” is no day; write 2025-01-01, or 2025-01-28/2025-02-04 for several in a row.',
    ],
    [
      'holidays: [2025-02-04/2025-01-28]',
      '2025-02-04/2025-01-28 → “2025-02-04/2025-01-28” ends before it begins; write the first day first.',
    ],
    [
      'holidays: [2025-01-28/2052-02-04]',
      '2025-01-28/2052-02-04 → “2025-01-28/2052-02-04” is 100 days or more, longer than any holiday; check the years.',
    ],
    [
      'holidays: [2025-01-28/2025-02-04]\nworkdays: [2025-01-30]',
      '2025-01-30 → “2025-01-30” is a holiday and a working day here; take it out of one of them.',
    ],
    ['hollidays: [2025-01-01]', 'hollidays → unknown key `hollidays`; did you mean `holidays`?'],
  ])('%s', (text, expected) => {
    expect(read(text).said).toEqual([expected]);
  });

  test.each(['[', 'holidays: [2025-01-01', '- 2025-01-01', '\u0000'])('%j is no calendar', (text) => {
    expect(read(text).said).not.toEqual([]);
  });
});

describe('calendar: in the settings', () => {
  const settings = (calendar: string) => {
    const text = `calendar: ${calendar}\n`;
    const { settings, diagnostics } = readSettings({ path: 'tally.yaml', text });
    return { calendar: settings.calendar, said: told(text, diagnostics) };
  };

  test.each(['cn', 'mon-fri', 'holidays.yaml', 'calendars/office.yml'])('%s', (calendar) => {
    expect(settings(calendar)).toEqual({ calendar, said: [] });
  });

  test.each(['china', 'CN', 'holidays.ics'])('%s is none', (calendar) => {
    expect(settings(calendar).said).toEqual([
      `${calendar} → “${calendar}” is no calendar; write \`cn\`, \`mon-fri\`, or the name of a YAML file that lists holidays.`,
    ]);
  });

  test('only a file is looked for', () => {
    expect([null, 'cn', 'mon-fri', 'holidays.yaml'].map(calendarFile)).toEqual([null, null, null, 'holidays.yaml']);
  });

  test('a file that is not there is said where it is named', () => {
    const text = 'language: en\n工作日历: holidays.yaml\n';
    expect(told(text, unreadableCalendar({ path: 'tally.yaml', text }, 'missing'))).toEqual([
      'holidays.yaml → there is no file “holidays.yaml” beside these settings; the calendar is read from it.',
    ]);
    expect(unreadableCalendar({ path: 'tally.yaml', text }, 'leads-out')[0]?.messageId).toBe('calendar-leads-out');
    expect(unreadableCalendar({ path: 'tally.yaml', text }, 'permission')[0]?.messageId).toBe('calendar-unreadable');
  });
});
