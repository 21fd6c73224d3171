/** The calendar file, read by a parser that is not ours. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../src/model/results.js';
import { calendar } from '../../src/report/calendar.js';

const item: AgendaItem = {
  id: 'G-1',
  ref: 'a#G-1',
  file: 'a.yaml',
  statement: '季度新增客户100家',
  kind: 'goal',
  owner: '王敏',
  party: null,
  due: '2024-12-31',
  days: 84,
  within: 'a#RW-1',
};

function events(items: readonly AgendaItem[], today = '2024-10-08') {
  const parsed = new ICAL.Component(ICAL.parse(calendar(items, today, 'zh-Hans')));
  return parsed.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('an event', () => {
  it('is the whole day on which it is due', () => {
    const [event] = events([item]);
    expect(event).toMatchObject({ uid: 'a#G-1@tallystick', summary: 'G-1 季度新增客户100家 (王敏)' });
    expect(event?.startDate.toString()).toBe('2024-12-31');
    expect(event?.endDate.toString()).toBe('2025-01-01');
    expect(event?.description).toBe('目标\n王敏\na#G-1\na#RW-1');
  });

  it('keeps its UID when its date moves', () => {
    const [before] = events([item]);
    const [after] = events([{ ...item, due: '2025-03-31' }], '2024-11-01');
    expect(after?.uid).toBe(before?.uid);
  });

  it('has a UID of its own without an id', () => {
    const bare = { ...item, id: null, ref: null };
    const [one, other] = events([bare, bare]);
    expect(one?.uid).not.toBe(other?.uid);
  });

  it.each(['a, b; c\\d', '两行\n文字', 'END:VEVENT\r\nBEGIN:VEVENT', '\u001b[31m红', '很长的事项'.repeat(40)])(
    'gives back %j as it was, but for what terminals act on',
    (statement) => {
      const [event, ...others] = events([{ ...item, statement, id: null, owner: null }]);
      expect(others).toEqual([]);
      expect(event?.summary).toBe(statement.replaceAll('\r\n', '\n').replaceAll('\u001b', '\\x1b'));
    },
  );
});

it('ends lines with CRLF, none longer than 75 octets, no character cut', () => {
  const text = calendar([{ ...item, statement: '很长的事项'.repeat(40) }], '2024-10-08', 'zh-Hans');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).not.toContain('\ufffd');
});

it('has no event for what has no date', () => {
  expect(events([{ ...item, due: null, days: null }])).toEqual([]);
});
