import { describe, expect, it } from 'vitest';
import { type DatedChange, termsHistory } from '../../src/history/terms.js';
import { loadWorkspace } from '../../src/load/load.js';
import type { Document } from '../../src/model/kernel.js';

const [deal] = loadWorkspace([
  {
    path: 'deal.yaml',
    text: 'kind: checklist\nid: deal\nversion: 1.0.0\nrequirements:\n  - { id: R-1, goals: [{ id: G-1, statement: x }] }\n',
  },
]).documents as [Document];
const [need] = deal.requirements as [Document['requirements'][number]];
const [goal] = deal.commitments as [Document['commitments'][number]];

const change = (revision: string, of: string, field: string, more: Partial<DatedChange> = {}): DatedChange =>
  ({
    ...{ id: of.split('#')[1] ?? of, ref: of, file: 'deal.yaml', field, kind: 'changed', from: 'a', to: 'b' },
    ...{ class: 'scope-changed', gravity: 'major', matchedBy: 'id', terms: true, revision },
    ...more,
  }) as DatedChange;

const ofNeed = (revision: string, more: Partial<DatedChange> = {}) =>
  change(revision, 'deal#R-1', 'requirements/R-1/statement', more);
const ofGoal = (revision: string, more: Partial<DatedChange> = {}) =>
  change(revision, 'deal#G-1', 'goals/G-1/statement', more);
const created = (revision: string) =>
  change(revision, 'deal', '', { kind: 'added', class: 'item-added', includes: ['R-1', 'G-1'], from: null });
const version = (revision: string) =>
  change(revision, 'deal', 'version', { class: 'version-changed', gravity: 'minor', terms: undefined as never });
const noTerms = { terms: undefined as never };

describe('when an item was touched', () => {
  it.each<[string, DatedChange[], number | null, number | null]>([
    ['the need, then the goal', [ofGoal('3'), ofNeed('2'), created('1')], 1, 0],
    ['the goal, then the need', [ofNeed('3'), ofGoal('2'), created('1')], 0, 1],
    ['both at once', [ofNeed('2'), ofGoal('2'), created('1')], 0, 0],
    [
      'only progress of the goal',
      [ofGoal('3', { class: 'progress-recorded', ...noTerms }), ofNeed('2'), created('1')],
      1,
      2,
    ],
    ['notes of the goal', [ofGoal('3', { gravity: 'editorial', ...noTerms }), ofNeed('2'), created('1')], 1, 0],
    ['the need, the commit naming the goal', [ofNeed('2', { refs: ['G-1'] }), created('1')], 0, 0],
    ['only the wording of the need', [ofNeed('2', noTerms), created('1')], 1, 1],
    ['nothing that the history tells of', [], null, null],
  ])('%s', (_, changes, terms, any) => {
    const history = termsHistory(changes);
    expect(history.of(need, deal).terms).toBe(terms);
    expect(history.of(goal, deal).any).toBe(any);
  });

  it('an item is followed through a new id', () => {
    const renamed = change('3', 'deal#R-1', 'requirements/R-1/id', { class: 'id-changed', from: 'R-9' });
    const before = change('2', 'deal#R-9', 'requirements/R-9/statement');
    expect(termsHistory([renamed, before, created('1')]).of(need, deal).change).toBe(renamed);
    expect(termsHistory([{ ...renamed, ...noTerms }, before]).of(need, deal).change).toBe(before);
  });
});

describe('whether terms changed since the version did', () => {
  it.each<[string, DatedChange[], boolean | null]>([
    ['after it', [ofGoal('3'), version('2'), created('1')], true],
    ['with it', [version('2'), ofGoal('2'), created('1')], false],
    ['before it', [version('3'), ofGoal('2'), created('1')], false],
    ['since the document came', [ofGoal('2'), created('1')], true],
    ['not at all', [created('1')], false],
    ['only in its notes', [ofGoal('3', noTerms), version('2')], false],
    ['where nothing tells', [], null],
  ])('%s', (_, changes, expected) => expect(termsHistory(changes).changedSinceVersion(deal)).toBe(expected));
});
