import { describe, expect, test } from 'vitest';
import { linksOf } from '../../src/analyse/links.js';
import { loadWorkspace } from '../../src/load/load.js';
import type { Commitment, Document, Requirement } from '../../src/model/kernel.js';

function workspaceOf(files: Readonly<Record<string, string>>) {
  const workspace = loadWorkspace(Object.entries(files).map(([path, text]) => ({ path, text })));
  const items = workspace.documents.flatMap(({ requirements, commitments }) => [...requirements, ...commitments]);
  const byId = (id: string): Requirement | Commitment => {
    const item = items.find((candidate) => candidate.id === id);
    if (item === undefined) throw new Error(`no ${id}`);
    return item;
  };
  return {
    links: linksOf(workspace),
    requirement: (id: string) => byId(id) as Requirement,
    commitment: (id: string) => byId(id) as Commitment,
    document: (file: string) => workspace.documents.find((one) => one.file === file) as Document,
  };
}

const east = `kind: checklist
id: east
requirements:
  - id: R-1
    statement: 合同3份
    goals: [{ id: G-1, statement: 签约3份, risks: [{ id: K-1, statement: 价格战 }] }]
  - { id: R-2, statement: 合同5份 }
goals:
  - { id: G-2, statement: 签约5份, serves: [R-2, R-1] }
  - { id: G-3, statement: 拜访5家, parent: G-2 }
  - { id: G-4, statement: 拜访9家, parent: G-5 }
  - { id: G-5, statement: 拜访9家, parent: G-4, serves: [north#R-9, west#R-1] }
`;
const west = `kind: checklist
id: west
requirements:
  - { id: R-1, statement: 合同7份 }
  - { id: R-7, statement: 合同8份, goals: [{ id: G-7, statement: 签约8份, serves: [R-7] }] }
`;

describe('links', () => {
  const { links, requirement, commitment, document } = workspaceOf({ 'east.yaml': east, 'west.yaml': west });
  const ids = (items: readonly { id: string | null }[]): (string | null)[] => items.map(({ id }) => id);

  test.each([
    ['R-1', ['G-1', 'G-2'], 'nested and declared, in document order'],
    ['R-2', ['G-2'], 'declared'],
    ['R-7', ['G-7'], 'nested and declared counts once'],
  ])('%s is served by %j: %s', (id, goals) => {
    expect(ids(links.goalsOf(requirement(id)))).toEqual(goals);
  });

  test.each([
    ['G-1', ['R-1'], 'by nesting'],
    ['G-2', ['R-2', 'R-1'], 'by naming'],
    ['G-3', ['R-2', 'R-1'], 'through its parent'],
    ['G-4', ['R-1'], 'through a circle of parents, once'],
    ['K-1', ['R-1'], 'a risk through its goal'],
  ])('%s serves %j: %s', (id, requirements) => {
    expect(ids(links.requirementsOf(commitment(id)))).toEqual(requirements);
  });

  test.each([
    ['R-1', 'east.yaml', 'found', 'its own document first'],
    ['#R-1', 'east.yaml', 'found', 'this document by name'],
    ['west#R-1', 'east.yaml', 'found', 'another by name'],
    ['G-7', 'east.yaml', 'found', 'the workspace'],
    ['north#R-9', 'east.yaml', 'missing', 'a document that is not'],
    ['R-99', 'east.yaml', 'missing', 'an item that is not'],
  ])('%s from %s is %s: %s', (text, file, state) => {
    expect(links.resolve(text, document(file)).state).toBe(state);
  });

  test('an id that two other documents use is ambiguous', () => {
    const third = workspaceOf({
      'east.yaml': east,
      'west.yaml': west,
      'c.yaml': 'kind: checklist\ngoals: [{ statement: 甲 }]\n',
    });
    expect(third.links.resolve('R-1', third.document('c.yaml')).state).toBe('ambiguous');
  });

  test('every reference with its place', () => {
    const written = links.references.map(({ reference, resolution }) => [
      reference.text,
      reference.field,
      resolution.state,
    ]);
    expect(written).toContainEqual(['north#R-9', 'serves', 'missing']);
    expect(written).toContainEqual(['G-5', 'parent', 'found']);
    expect(links.references.find(({ reference }) => reference.text === 'west#R-1')?.reference.at.path).toEqual([
      'goals',
      3,
      'serves',
      1,
    ]);
  });
});
