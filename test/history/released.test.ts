import { describe, expect, it } from 'vitest';
import type { LoggedChange } from '../../src/history/change-log.js';
import {
  type DocumentHistory,
  nextRelease,
  proposedStep,
  unreleased,
  type VersionTag,
  versionsOf,
} from '../../src/history/released.js';
import type { Gravity } from '../../src/model/results.js';

/** A change of one field in a commit; of the document itself unless an item is named. */
function change(revision: string, field: string, more: Partial<LoggedChange> = {}): LoggedChange {
  const gravity: Gravity = field === 'version' ? 'minor' : 'major';
  return {
    ...{ id: 'deal', ref: 'deal', file: 'deal.yaml', currentFile: 'deal.yaml', matchedBy: 'id', field },
    ...{ kind: 'changed', from: null, to: null, class: 'scope-changed', gravity },
    ...{ revision, author: '王敏', email: 'wang@example.com', date: `2024-07-0${revision}T09:00:00+08:00` },
    ...{ subject: '', reason: null, confirmedBy: [], refs: [], reverts: null },
    ...more,
  } as LoggedChange;
}

const target = (revision: string) => change(revision, 'goals/G-1/kpis/x/target', { id: 'G-1', ref: 'deal#G-1' });
const created = (revision: string) => change(revision, '', { kind: 'added', class: 'item-added' });
const typed = (revision: string, from: string | null, to: string) => change(revision, 'version', { from, to });

function tag(version: string, commit: string, document = 'deal'): VersionTag {
  const date = '2024-07-09T10:00:00+08:00';
  return {
    ...{ name: `${document}@${version}`, document, version, commit, annotated: true },
    ...{ by: '李雷', email: 'lilei@example.com', date },
  };
}

/** Commits 1 to 6, oldest first as their names count. */
function history(more: Partial<DocumentHistory>): DocumentHistory {
  return { document: 'deal', current: null, changes: [], tags: [], revisions: ['6', '5', '4', '3', '2', '1'], ...more };
}

const brief = (told: DocumentHistory) =>
  versionsOf(told).map(({ version, revision, tag: name, changes }) => [version, revision, name, changes.major]);

describe('the versions of a document', () => {
  it('come from what was typed, each with the changes since the one before', () => {
    const changes = [target('5'), typed('4', '1.0.0', '1.1.0'), target('4'), target('3'), created('1')];
    expect(brief(history({ current: '1.1.0', changes }))).toEqual([
      ['1.1.0', '4', null, 2],
      ['1.0.0', '1', null, 1],
    ]);
  });

  it('a tag says who released it, and counts where it stands', () => {
    const changes = [typed('2', '0.1.0', '1.0.0'), created('1')];
    const told = history({ current: '1.0.0', changes, tags: [tag('1.0.0', '3'), tag('9.0.0', '3', 'other')] });
    expect(brief(told)).toEqual([
      ['1.0.0', '3', 'deal@1.0.0', 0],
      ['0.1.0', '1', null, 1],
    ]);
    expect(versionsOf(told)[0]).toMatchObject({ by: '李雷', date: '2024-07-09T10:00:00+08:00' });
  });

  it('a version that is only on disk is the newest and in no commit', () => {
    const changes = [typed('2', '1.0.0', '1.1.0'), created('1')];
    expect(brief(history({ current: '1.2.0', changes }))[0]).toEqual(['1.2.0', null, null, 0]);
  });

  it('a document that never had a version has none', () => {
    expect(brief(history({ changes: [target('2'), created('1')] }))).toEqual([]);
  });

  it('a tag on another branch stands last', () => {
    const told = history({ current: '1.0.0', changes: [created('1')], tags: [tag('2.0.0', 'elsewhere')] });
    expect(brief(told).at(-1)).toEqual(['2.0.0', 'elsewhere', 'deal@2.0.0', 0]);
  });
});

describe('what the next release is', () => {
  it('everything since the last version, but for the version itself', () => {
    const changes = [target('5'), typed('4', '1.0.0', '1.1.0'), target('3'), created('1')];
    expect(unreleased(history({ current: '1.1.0', changes })).map(({ revision }) => revision)).toEqual(['5']);
    expect(unreleased(history({ changes: [target('5'), created('1')] }))).toHaveLength(2);
  });

  it.each([
    ['terms', ['major'], 1, 'major'],
    ['progress', ['minor', 'editorial'], 1, 'minor'],
    ['notes', ['editorial'], 1, 'patch'],
    ['nothing', [], 1, 'patch'],
    ['terms of a draft', ['major'], 0, 'minor'],
    ['progress of a draft', ['minor'], 0, 'patch'],
  ] as const)('a change of %s: %j of %d.1.0 is a %s step', (_, gravities, major, expected) => {
    const changes = gravities.map((gravity) => change('5', 'notes', { gravity }));
    expect(proposedStep(changes, { major, minor: 1, patch: 0 })).toBe(expected);
  });
});

describe('the next release', () => {
  const agreed = [target('5'), typed('4', '1.0.0', '1.1.0'), created('1')];
  it.each([
    ['of what changed', '1.1.0', agreed, null, '2.0.0'],
    ['of the step asked for', '1.1.0', agreed, 'patch', '1.1.1'],
    ['of what was typed and not changed since', '1.1.0', agreed.slice(1), null, '1.1.0'],
    ['in numbers, whatever was written', 'V0.3', [typed('4', '第二稿', 'V0.3'), created('1')], null, '0.3.0'],
    ['after a pre-release', '1.3.0-rc.1', [target('5'), typed('4', '1.2.0', '1.3.0-rc.1')], null, '1.3.0'],
    ['of a document without any', null, [created('1')], null, '1.0.0'],
    ['after words that are no version', '修订中', [created('1')], null, '1.0.0'],
  ] as const)('%s: %s', (_, current, changes, step, expected) => {
    expect(nextRelease(history({ current, changes }), step).version).toBe(expected);
  });
});
