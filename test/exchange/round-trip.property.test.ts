/** Rows that come, go and change in a returned export: exactly those changes reach the document, and every other line stays. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settle } from '../../src/commands/settled.js';
import type { Loaded } from '../../src/commands/workspaces.js';
import { defaultSettings } from '../../src/config/settings.js';
import { editableForms } from '../../src/exchange/forms/editable.js';
import type { Form, FormRow } from '../../src/exchange/forms/form.js';
import { workbookOf } from '../../src/exchange/forms/package.js';
import { type ItemKind, type ItemState, statesOf } from '../../src/exchange/forms/states.js';
import { readBook } from '../../src/exchange/read.js';
import { mergeReturned } from '../../src/exchange/return/merge.js';
import { readReturned } from '../../src/exchange/return/returned.js';
import { loadWorkspace } from '../../src/load/load.js';
import type { Commitment, Document } from '../../src/model/kernel.js';

const numbers = [1, 2, 3, 4];

/** Each need with two goals, the last with none. */
const goalsOf = (need: number): number[] => (need === 4 ? [] : [need * 10, need * 10 + 1]);

const yaml = `# 保留
kind: checklist
id: east
requirements:
${numbers
  .map(
    (need) => `  - id: N-${need}
    category: business   # 业务
    statement: 需求${need}
${goalsOf(need).length === 0 ? '' : '    goals:\n'}${goalsOf(need)
  .map(
    (goal) => `      - id: G-${goal}\n        statement: 目标${goal}\n        owner: "林静"\n        due: 2024-09-30\n`,
  )
  .join('')}`,
  )
  .join('')}`;

const head = '---\nkind: checklist\nid: east\n---\n\n';
const columns =
  '| 序号 | 编号 | 需求类别 | 需求 | 目标编号 | 目标 | 责任人 | 截止 | 备注 |\n|--|--|:--|--|--|--|--|--|--|\n';
const goalCells = (goal: number | undefined): string =>
  goal === undefined ? ' | | | |' : ` G-${goal} | 目标${goal} | 林静 | 2024-09-30 |`;
const row = (need: number, goal: number | undefined, first: boolean): string =>
  `${first ? `| ${need} | N-${need} | ${need === 1 || need === 3 ? '业务' : ''} | 需求${need} |` : '|  |  |  |  |'}${goalCells(goal)} |\n`;
const markdown =
  head +
  columns +
  numbers
    .map((need) =>
      [goalsOf(need)[0], ...goalsOf(need).slice(1)].map((goal, index) => row(need, goal, index === 0)).join(''),
    )
    .join('');

interface Edits {
  /** Of goals by number: field → text. */
  readonly cells: readonly { readonly goal: number; readonly field: string; readonly text: string }[];
  readonly categories: readonly { readonly need: number; readonly text: string }[];
  readonly goneNeeds: readonly number[];
  readonly goneGoals: readonly number[];
  /** New needs, each with a goal or without. */
  readonly newNeeds: readonly { readonly text: string; readonly goal: string | null }[];
  /** New goals of needs that are there. In a table their blank cells would be those of the row above. */
  readonly newGoals: readonly { readonly need: number; readonly text: string }[];
}

const word = fc.stringMatching(/^[甲乙丙丁a-z0-9|*&<>#:=+@-]{1,8}$/);
const edits: fc.Arbitrary<Edits> = fc.record({
  cells: fc.uniqueArray(
    fc.record({
      goal: fc.constantFrom(10, 11, 20, 21, 30, 31),
      field: fc.constantFrom('owner', 'due', 'notes', 'statement'),
      text: word,
    }),
    { selector: ({ goal, field }) => `${goal} ${field}`, maxLength: 6 },
  ),
  categories: fc.uniqueArray(fc.record({ need: fc.constantFrom(...numbers), text: fc.constantFrom('资源', '流程') }), {
    selector: ({ need }) => need,
    maxLength: 3,
  }),
  goneNeeds: fc.uniqueArray(fc.constantFrom(...numbers), { maxLength: 3 }),
  goneGoals: fc.uniqueArray(fc.constantFrom(10, 11, 20, 21, 30, 31), { maxLength: 4 }),
  newNeeds: fc.array(fc.record({ text: word, goal: fc.option(word) }), { maxLength: 3 }),
  newGoals: fc.array(fc.record({ need: fc.constantFrom(...numbers), text: word }), { maxLength: 3 }),
});

/** Texts that differ, so that no two new items are taken for one. */
function told(wanted: Edits): Edits {
  const gone = new Set(wanted.goneNeeds);
  return {
    ...wanted,
    cells: wanted.cells.filter(({ goal }) => !gone.has(Math.floor(goal / 10)) && !wanted.goneGoals.includes(goal)),
    categories: wanted.categories.filter(({ need }) => !gone.has(need)),
    newNeeds: wanted.newNeeds.map(({ text, goal }, index) => ({
      text: `新需求${index}${text}`,
      goal: goal && `新目标${index}${goal}`,
    })),
    newGoals: wanted.newGoals
      .filter(({ need }) => !gone.has(need))
      .map(({ need, text }, index) => ({ need, text: `又一目标${index}${text}` })),
  };
}

function isGone(state: ItemState, { goneNeeds, goneGoals }: Edits): boolean {
  const number = Number(state.item.id?.slice(2));
  if (state.kind === 'requirement') return goneNeeds.includes(number);
  return goneGoals.includes(number) || goneNeeds.includes(Math.floor(number / 10));
}

/** A sheet as somebody leaves it who changes, takes out and adds rows. */
function edited(form: Form, states: readonly ItemState[], wanted: Edits): Form {
  const at = (kind: ItemKind, name: string) =>
    form.columns.findIndex(({ field }) => field?.of === kind && field.name === name);
  const byId = new Map(states.map((state) => [state.item.id, state]));
  const shown = (one: FormRow, kind: ItemKind) => byId.get(one.cells[at(kind, 'id')] ?? '');
  const rows = form.rows.flatMap((one): FormRow[] => {
    const [need, goal] = [shown(one, 'requirement'), shown(one, 'goal')];
    if (need !== undefined && isGone(need, wanted)) return [];
    const cells = [...one.cells];
    for (const { need: number, text } of wanted.categories)
      if (form.id === 'requirements' && `N-${number}` === need?.item.id) cells[at('requirement', 'category')] = text;
    if (goal !== undefined && isGone(goal, wanted)) {
      if (need === undefined) return [];
      // In the checklist the need keeps a row.
      form.columns.forEach(({ field }, index) => {
        if (field?.of === 'goal') cells[index] = '';
      });
    } else
      for (const { goal: number, field, text } of wanted.cells)
        if (`G-${number}` === goal?.item.id && at('goal', field) >= 0) cells[at('goal', field)] = text;
    return [{ ...one, cells }];
  });
  if (form.id !== 'checklist') return { ...form, rows };
  const blank = (values: readonly (readonly [ItemKind, string, string | null])[]): FormRow => ({
    key: '',
    cells: form.columns.map((_, index) => values.find(([kind, name]) => at(kind, name) === index)?.[2] ?? ''),
  });
  return {
    ...form,
    rows: [
      ...rows,
      ...wanted.newNeeds.map(({ text, goal }) =>
        blank([
          ['requirement', 'category', '业务'],
          ['requirement', 'statement', text],
          ['goal', 'statement', goal],
        ]),
      ),
      ...wanted.newGoals.map(({ need, text }) =>
        blank([
          ['requirement', 'id', `N-${need}`],
          ['goal', 'statement', text],
          ['goal', 'owner', '周航'],
          ['goal', 'due', '2025-01-31'],
        ]),
      ),
    ],
  };
}

function documentIn(path: string, text: string): { loaded: Loaded; document: Document } {
  const workspace = loadWorkspace([{ path, text }], { named: new Set([path]) });
  const [document] = workspace.documents;
  if (document === undefined) throw new Error(JSON.stringify(workspace.diagnostics));
  return { loaded: { workspace, settings: defaultSettings } as Loaded, document };
}

/** The text of a document after its export came back, and what was not taken. */
function comeBack(path: string, text: string, wanted: Edits) {
  const found = documentIn(path, text);
  const { document } = found;
  const servedBy = (goal: Commitment) => document.requirements.filter((need) => goal.within === need);
  const { forms, states } = editableForms([document], { language: 'zh-Hans', priorities: [], servedBy });
  const bytes = workbookOf(
    forms.map((form) => edited(form, states, wanted)),
    states,
    'zh-Hans',
  );
  const returned = readReturned(readBook(bytes, 'a.xlsx'));
  let last = 900;
  const merged = mergeReturned(returned, {
    states: statesOf(document, 'east', returned.language),
    document,
    names: ['east', path],
    additions: { mint: (kind) => `${kind === 'goal' ? 'G' : 'N'}-${last++}` },
  });
  const settled = settle(merged, { ...found, removes: true, invocation: { positionals: [], options: {} } });
  return { conflicts: settled.conflicts, text: settled.changes[0]?.after ?? text };
}

/** What a document says of each need and goal that is not gone, and of the new ones. */
function expected(states: readonly ItemState[], wanted: Edits): string[] {
  const there = states
    .filter((state) => !isGone(state, wanted))
    .map(({ fields, item }) => {
      const own = [
        ...wanted.cells.filter(({ goal }) => `G-${goal}` === item.id).map(({ field, text }) => [field, text]),
        ...wanted.categories.filter(({ need }) => `N-${need}` === item.id).map(({ text }) => ['category', text]),
      ];
      const { id: _, ...said } = Object.fromEntries([...fields, ...own]);
      return said;
    });
  const needs = wanted.newNeeds.flatMap(({ text, goal }) => [
    { category: '业务', statement: text },
    ...(goal === null ? [] : [{ serves: text, statement: goal }]),
  ]);
  const goals = wanted.newGoals.map(({ need, text }) => ({
    serves: `N-${need}`,
    statement: text,
    owner: '周航',
    due: '2025-01-31',
  }));
  return [...there, ...needs, ...goals].map(sorted).sort();
}

function said(states: readonly ItemState[]): string[] {
  const statements = new Map(states.map(({ item, fields }) => [item.id, fields.get('statement')]));
  return states
    .map(({ fields }) => {
      const { id: _, ...own } = Object.fromEntries(fields);
      const serves = own.serves?.startsWith('N-9') ? statements.get(own.serves) : own.serves;
      return serves === undefined ? own : { ...own, serves };
    })
    .map(sorted)
    .sort();
}

function sorted(fields: object): string {
  return JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe.each([
  ['YAML', 'a.yaml', yaml],
  ['Markdown', 'a.md', markdown],
])('%s', (_, path, text) => {
  test('exactly the rows that came, went and changed', () => {
    fc.assert(
      fc.property(edits.map(told), (wanted) => {
        const before = statesOf(documentIn(path, text).document, 'east', 'zh-Hans');
        const back = comeBack(path, text, wanted);
        expect(back.conflicts).toEqual([]);
        const after = statesOf(documentIn(path, back.text).document, 'east', 'zh-Hans');
        expect(said(after)).toEqual(expected(before, wanted));
        const kept = text.split('\n').filter((line) => !/[GN]-\d|目标|需求|业务|林静|30|goals:/.test(line));
        expect(back.text.split('\n')).toEqual(expect.arrayContaining(kept));
      }),
      { numRuns: Number(process.env.TALLY_RUNS ?? 40) },
    );
  });
});
