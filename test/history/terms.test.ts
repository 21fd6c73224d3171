import { describe, expect, test } from 'vitest';
import type { LoggedChange } from '../../src/history/change-log.js';
import { type DatedChange, termsHistory } from '../../src/history/terms.js';
import { loadSource } from '../../src/load/load.js';
import { itemsOf } from '../../src/model/kernel.js';
import { change } from './log-words.js';

const text = `kind: checklist
id: east
version: 1.1.0
requirements:
  - id: R-1
    statement: 新客户100家
    goals:
      - { id: G-1, statement: 签约, kpis: [签约≥100家] }
      - { statement: 回访, kpis: [回访≥50次] }
`;
const document = loadSource({ path: 'a.yaml', text }, { named: false, columns: {} }).document;
if (document === null) throw new Error('no document');

type Said = Omit<Partial<LoggedChange>, 'revision'> & { revision?: string | null; ofTerms?: boolean };

/** Newest first, a commit each unless they say their own. */
function ask(...newestFirst: readonly Said[]) {
  const changes = newestFirst.map(({ revision, ofTerms = true, ...of }, index): DatedChange => {
    const { terms: _, ...plain } = change(of);
    return { ...plain, ...(ofTerms ? { terms: true } : {}), revision: revision === undefined ? `r${index}` : revision };
  });
  const history = termsHistory(changes);
  return {
    of: (id: string | null) => {
      const item = itemsOf(document ?? never()).find((each) => each.id === id);
      return history.of(item ?? never(), document ?? never());
    },
    since: history.changedSinceVersion(document ?? never()),
  };
}

function never(): never {
  throw new Error('not there');
}

const tracking = { ofTerms: false, class: 'progress-recorded', field: 'goals/G-1/progress/x' } as const;
const bump = { id: 'east', ref: 'east', field: 'version', class: 'version-changed', ofTerms: false } as const;
const brought = { id: 'east', ref: 'east', field: '', class: 'item-added', kind: 'added' } as const;

describe('when terms last changed', () => {
  test('counts commits from the newest, what is not committed first', () => {
    const asked = ask(
      { ...tracking, revision: null },
      { ref: 'east#R-1', id: 'R-1', field: 'requirements/R-1/statement' },
      {},
    );
    expect(asked.of('G-1')).toMatchObject({ any: 2, terms: 2 });
    expect(asked.of('R-1')).toMatchObject({ any: 1, terms: 1 });
  });

  test('how it goes says nothing of whether somebody looked at it; its notes do, and a commit that names it', () => {
    const need = { ref: 'east#R-1', id: 'R-1', field: 'requirements/R-1/statement' } as const;
    expect(ask(tracking, need, {}).of('G-1').any).toBe(2);
    expect(ask({ class: 'editorial', field: 'goals/G-1/notes', ofTerms: false }, need, {}).of('G-1').any).toBe(0);
    expect(ask({ ...need, refs: ['G-1'] }, {}).of('G-1')).toMatchObject({ any: 0, terms: 1 });
  });

  test('the change itself is told, once there is one since the item came', () => {
    const asked = ask({ from: '80家', to: '100家' }, { ...brought, includes: ['R-1', 'G-1'] });
    expect(asked.of('G-1').change).toMatchObject({ from: '80家', to: '100家' });
    expect(asked.of('R-1').change).toBeNull();
  });

  test('an item came with the document that brought it', () => {
    expect(ask({ ...brought, includes: ['R-1', 'G-1'] }).of('G-1')).toMatchObject({ any: 0, terms: 0 });
  });

  test('an item without an id goes by its words', () => {
    const asked = ask({}, { id: null, ref: null, field: 'goals/回访/due' });
    expect(asked.of(null)).toMatchObject({ any: 1, terms: 1 });
  });

  test('an item is followed through new ids, other documents and new ids of documents', () => {
    const renamedItem = { class: 'id-changed', field: 'goals/G-1/id', from: 'G-01', to: 'G-1' } as const;
    const moved = { ref: 'east#G-01', id: 'G-01', kind: 'moved', class: 'moved', from: 'south' } as const;
    const renamedDocument = { id: 'south', ref: 'south', class: 'id-changed', field: 'id', from: 'old' } as const;
    const asked = ask(
      { ...renamedItem, ofTerms: false },
      { ...moved, ofTerms: false },
      { ...renamedDocument, ofTerms: false },
      { ref: 'old#G-01', id: 'G-01', field: 'goals/G-01/due' },
    );
    expect(asked.of('G-1')).toMatchObject({ any: 0, terms: 3 });
  });
});

describe('whether terms changed since the version did', () => {
  test.each([
    ['they did', [{}, bump], true],
    ['they did, uncommitted', [{ revision: null }, bump], true],
    ['in the commit of the version', [{ revision: 'r' }, { ...bump, revision: 'r' }], false],
    ['only progress was recorded', [tracking, bump], false],
    ['before it', [bump, {}], false],
    ['the version is the first', [{}, brought], true],
    ['nothing is known', [], null],
  ] as const)('%s', (_, changes, expected) => {
    expect(ask(...changes).since).toBe(expected);
  });
});
