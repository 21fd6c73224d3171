import { describe, expect, test } from 'vitest';
import type { LoggedChange } from '../../src/history/change-log.js';
import { withReverts } from '../../src/history/reverts.js';
import { change } from './log-words.js';

/** Oldest first: what each change takes back. */
function reverts(...oldestFirst: Partial<LoggedChange>[]): (string | null)[] {
  const changes = oldestFirst.map((of, index) => change({ revision: `r${index}`, ...of }));
  return withReverts(changes.reverse())
    .reverse()
    .map((each) => each.reverts);
}

describe('a change takes back', () => {
  test('the last one of its field, where it goes the other way', () => {
    expect(reverts({ from: '1', to: '2' }, { from: '2', to: '1' })).toEqual([null, 'r0']);
    expect(reverts({ from: '1', to: '2' }, { from: '2', to: '3' }, { from: '3', to: '2' })).toEqual([null, null, 'r1']);
  });

  test('what was taken away', () => {
    const gone = { field: 'goals/G-1', kind: 'removed', class: 'item-removed', from: 'x', to: null } as const;
    const back = { field: 'goals/G-1', kind: 'added', class: 'item-added', from: null, to: 'x' } as const;
    expect(reverts(gone, back)).toEqual([null, 'r0']);
    // To remove what was added is a decision, not a revert.
    expect(reverts(back, gone)).toEqual([null, null]);
  });

  test('what git says that its commit takes back', () => {
    expect(reverts({ from: '1', to: '2' }, { from: '2', to: '3', reverts: 'abc' })).toEqual([null, 'abc']);
  });

  test('one that is older than all that are looked at', () => {
    const change0 = change({ revision: 'r0', from: '1', to: '2' });
    const [first] = withReverts([change({ revision: 'r1', from: '2', to: '1' })], [change0]);
    expect(first?.reverts).toBe('r0');
  });

  test.each([
    ['another field', { field: 'goals/G-1/start' }],
    ['another item', { ref: 'east#G-2' }],
    ['another file', { currentFile: 'b.yaml' }],
    ['another value', { to: '0' }],
    ['the same commit', { revision: 'r0' }],
  ])('nothing in %s', (_, other) => {
    expect(reverts({ from: '1', to: '2' }, { from: '2', to: '1', ...other })).toEqual([null, null]);
  });
});
