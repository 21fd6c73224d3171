import { describe, expect, test } from 'vitest';
import { gravest, saidChange } from '../../src/analyse/said-change.js';
import { type SignoffQuestion, signatoryStandings } from '../../src/analyse/signoff-state.js';
import type { Person } from '../../src/config/settings.js';
import { entryText } from '../../src/edit/signoff-entry.js';
import { termsOf } from '../../src/history/agreed-terms.js';
import { loadWorkspace } from '../../src/load/load.js';

const text = `kind: checklist
id: east
signatories: [{ party: a, person: 王总监 }, { party: legal, confirms: compliant }]
goals:
  - { id: G-001, statement: 季度新增客户签约, kpis: [新签合同数≥100家], owner: 王总监, due: 2024-09-30 }
  - { id: G-002, statement: 订单24小时内处理完毕, kpis: [订单处理时长≤24小时], owner: 王敏, due: 2024-09-30 }
`;

interface Given {
  readonly party?: string;
  readonly person?: string | null;
  readonly confirms?: string;
  readonly scope?: readonly string[];
  readonly date?: string;
  /** The text as it was then. */
  readonly of?: string;
}

/** A confirmation of a text, as `tally sign` writes it. */
function entry({
  party = 'a',
  person = '王总监',
  confirms = 'agree',
  scope = [],
  date = '2024-07-01',
  of = text,
}: Given) {
  const [document] = loadWorkspace([{ path: 'east.yaml', text: of }]).documents;
  if (document === undefined) throw new Error('no document');
  const terms = termsOf(document, scope);
  const rest = { version: null, channel: 'git', evidence: null, comment: null, recordedBy: null };
  return entryText({ party, person, confirms, scope, date, terms, ...rest }, 'en');
}

function standings(given: readonly Given[], now = text, question: Partial<SignoffQuestion> = {}) {
  const files = new Map<string, string>();
  for (const one of given) {
    const path = `signoffs/east/${one.party ?? 'a'}.yaml`;
    files.set(path, (files.get(path) ?? '') + entry(one));
  }
  const sources = [{ path: 'east.yaml', text: now }, ...[...files].map(([path, lines]) => ({ path, text: lines }))];
  const { documents, companions, readings, diagnostics } = loadWorkspace(sources);
  expect(diagnostics).toEqual([]);
  const [document] = documents;
  if (document === undefined) throw new Error('no document');
  return signatoryStandings(document, companions, { people: [], readings, ...question });
}

/** `a current`, `legal missing`. */
function told(given: readonly Given[], now = text, question: Partial<SignoffQuestion> = {}): string[] {
  return standings(given, now, question).map(({ party, state, items }) => [party, state, ...items].join(' '));
}

const lower = text.replace('≥100家', '≥80家');

describe('how everybody stands to the text as it is', () => {
  const legal: Given = { party: 'legal', person: '赵律师', confirms: 'compliant' };
  const cases: readonly (readonly [string, readonly Given[], string, readonly string[]])[] = [
    ['nobody yet', [], text, ['a missing', 'legal missing']],
    ['one of two', [{}], text, ['a current', 'legal missing']],
    ['both', [{}, legal], text, ['a current', 'legal current']],
    [
      'legal agrees, and was asked whether it is compliant',
      [{ ...legal, confirms: 'agree' }],
      text,
      ['a missing', 'legal missing', 'legal current'],
    ],
    ['somebody else for the party', [{ person: '李雷' }], text, ['a missing', 'legal missing', 'a current']],
    [
      'notes and order changed',
      [{}],
      `${text}# later\n`.replace('owner: 王敏', 'notes: 好, owner: 王敏'),
      ['a current', 'legal missing'],
    ],
    ['a target changed', [{}], lower, ['a stale', 'legal missing']],
    ['and was confirmed again', [{}, { of: lower }], lower, ['a current', 'legal missing']],
    ['or only the item was', [{}, { of: lower, scope: ['G-001'] }], lower, ['a current', 'legal missing']],
    ['another item does not do', [{}, { of: lower, scope: ['G-002'] }], lower, ['a stale', 'legal missing']],
    [
      'reserved on an item',
      [{}, { confirms: 'reserve', scope: ['G-002'] }],
      text,
      ['a reserved G-002', 'legal missing'],
    ],
    ['and agreed since', [{}, { confirms: 'reserve', scope: ['G-002'] }, {}], text, ['a current', 'legal missing']],
    ['objected', [{}, { confirms: 'object' }], text, ['a objected', 'legal missing']],
    ['revoked', [{}, { confirms: 'revoke' }], text, ['a revoked', 'legal missing']],
    ['some items only', [{ scope: ['G-001'] }], text, ['a partial G-002', 'legal missing']],
    ['an item went', [{}], text.replace(/ {2}- \{ id: G-002.*\n/, ''), ['a stale', 'legal missing']],
    [
      'an item that was confirmed alone went',
      [{ scope: ['G-002'] }],
      text.replace(/ {2}- \{ id: G-002.*\n/, ''),
      ['a stale G-002', 'legal missing'],
    ],
  ];
  test.each(cases)('%s', (_, given, now, expected) => expect(told(given, now)).toEqual(expected));

  test('as of a day', () => {
    const given = [{}, { confirms: 'revoke', date: '2024-08-01' }];
    expect(told(given, text, { asOf: '2024-07-31' })[0]).toBe('a current');
    expect(told(given, text, { asOf: '2024-06-30' })[0]).toBe('a missing');
  });

  test('as far as one item goes', () => {
    expect(told([{}], lower, { item: 'G-002' })[0]).toBe('a current');
    expect(told([{}], lower, { item: 'G-001' })[0]).toBe('a stale G-001');
    expect(told([{}, { confirms: 'object', scope: ['G-002'] }], text, { item: 'G-002' })[0]).toBe('a objected G-002');
    expect(told([{}, { confirms: 'object', scope: ['G-002'] }], text, { item: 'G-001' })[0]).toBe('a current');
  });

  test('by another name of the roster', () => {
    const person: Person = {
      ...{ id: 'wang', name: '王总监', aliases: ['王建国'], emails: [], party: null, post: null, from: null },
      ...{ until: null, successor: null },
    };
    expect(told([{ person: '王建国' }])).toContain('a missing');
    expect(told([{ person: '王建国' }], text, { people: [person] })).toEqual(['a current', 'legal missing']);
  });
});

describe('what changed since', () => {
  test.each([
    ['≥100家', '≥80家', 'lowered', { what: 'G-001 新签合同数', from: '≥100家', to: '≥80家' }],
    ['≤24小时', '≤20小时', 'target', { what: 'G-002 订单处理时长', from: '≤24小时', to: '≤20小时' }],
    ['owner: 王敏', 'owner: 李雷', 'owner', { what: 'G-002', from: '王敏', to: '李雷' }],
    [
      'due: 2024-09-30 }\n  - { id: G-002',
      'due: 2024-10-31 }\n  - { id: G-002',
      'due',
      { what: 'G-001', from: '2024-09-30', to: '2024-10-31' },
    ],
    ['季度新增客户签约', '季度新增客户签约和回款', 'changed', { what: 'G-001' }],
  ] as const)('%s to %s', (from, to, words, data) => {
    const [standing] = standings([{}], text.replace(from, to));
    const change = gravest(standing?.changes ?? []);
    expect(change && saidChange(change)).toMatchObject({ words, data });
    expect(standing?.notationOnly).toBe(false);
  });

  test('only the notation', () => {
    const [standing] = standings([{}], text.replace('≥100家', '≥ 100 家'));
    expect(standing).toMatchObject({ state: 'stale', notationOnly: true });
  });

  test('the gravest of several is told', () => {
    const [standing] = standings([{}], lower.replace('王敏', '李雷').replace('due: 2024-09-30', 'due: 2024-10-31'));
    expect(standing?.changes.length).toBe(3);
    expect(saidChange(gravest(standing?.changes ?? []) ?? raise()).words).toBe('lowered');
  });
});

function raise(): never {
  throw new Error('no change');
}
