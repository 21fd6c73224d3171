import { describe, expect, test } from 'vitest';
import { china } from '../../src/language/china.js';
import { monFri } from '../../src/language/working-days.js';
import { loadWorkspace } from '../../src/load/load.js';

/** The due date of the one goal, as a calendar counts it. */
function due(goal: string, calendar = china) {
  const text = `kind: checklist\nupdated: 2024-06-28\ngoals:\n  - { ${goal} }\n`;
  const { documents, readings } = loadWorkspace([{ path: 'a.yaml', text }], { calendar });
  const [document] = documents;
  const [commitment] = document?.commitments ?? [];
  return document === undefined || commitment === undefined ? null : readings.due(commitment, document);
}

describe('a due date that counts from a day', () => {
  test.each([
    ['due: 2024年9月26日起10个工作日内', '2024-10-15'],
    ['due: 9月26日后10个工作日', '2024-10-15'],
    ['due: { after: 2024-09-26, workdays: 10 }', '2024-10-15'],
    ['due: { after: 2024年9月26日合同签订, workdays: 10 }', '2024-10-15'],
    ['due: { after: 9月26日, days: 10 }', '2024-10-06'],
    ['due: { after: 2024-09-26, hours: 24 }', '2024-09-27'],
  ])('%s', (goal, day) => {
    expect(due(goal)).toMatchObject({ kind: 'relative', due: day });
  });

  test('by the calendar that it was loaded with', () => {
    expect(due('due: 2024年9月26日起10个工作日内', monFri)?.due).toBe('2024-10-10');
  });

  test.each(['due: 合同签订后10个工作日内', 'due: { after: 合同签订, workdays: 10 }', 'due: 10个工作日内'])(
    'an event without a day leaves it open: %s',
    (goal) => {
      expect(due(goal)).toMatchObject({ kind: 'relative', due: null });
    },
  );

  test('the phrase itself reads the same whatever the calendar', () => {
    const { readings } = loadWorkspace([], { calendar: china });
    expect(readings.deadline('2024-09-26后10个工作日').due).toBeNull();
    expect(readings.lastDay('2024-09-26后10个工作日').due).toBe('2024-10-15');
  });
});
