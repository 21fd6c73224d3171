/** Whatever the document and its hand: an edit changes what it says and not a byte besides. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CST, Lexer, parse } from 'yaml';
import { applyOperations } from '../../src/edit/apply.js';
import type { Operation, Value } from '../../src/edit/plan.js';
import { keyIn } from '../../src/language/names.js';
import { type Hand, hand, needs, runs, values, written } from './documents.js';

interface Data {
  [key: string]: unknown;
}

/** An edit, and what it makes of the same document read by another parser. */
interface Edit {
  readonly operation: Operation;
  readonly expected: (data: Data, key: (name: string) => string) => void;
  /** Lines that may differ: what is set stands in one; what is added only adds. */
  readonly lines: 'one' | 'more' | 'fewer';
}

const at = (...path: (string | number)[]) => ({ file: 'a.yaml', path });

function goalIn(data: Data, key: (name: string) => string, need: number, goal: number): Data {
  const items = data[key('requirements')] as Data[];
  return ((items[need] as Data)[key('goals')] as Data[])[goal] as Data;
}

const place = fc.constantFrom([0, 0], [0, 1], [1, 0]) as fc.Arbitrary<[number, number]>;

const setField: fc.Arbitrary<Edit> = fc
  .tuple(place, fc.constantFrom('statement', 'owner', 'due'), values)
  .map(([[need, goal], name, value]) => ({
    operation: { do: 'set', at: at('requirements', need, 'goals', goal, name), value },
    expected: (data, key) => {
      goalIn(data, key, need, goal)[key(name)] = value.trim();
    },
    lines: 'one',
  }));

const addField: fc.Arbitrary<Edit> = fc
  .tuple(place, fc.constantFrom('notes', 'start', 'acceptance'), values)
  .map(([[need, goal], name, value]) => ({
    operation: { do: 'set', at: at('requirements', need, 'goals', goal, name), value },
    expected: (data, key) => {
      goalIn(data, key, need, goal)[key(name)] = value.trim();
    },
    lines: 'more',
  }));

const setKpi: fc.Arbitrary<Edit> = fc.tuple(place, values).map(([[need, goal], value]) => ({
  operation: { do: 'set', at: at('requirements', need, 'goals', goal, 'kpis', 0), value },
  expected: (data, key) => {
    (goalIn(data, key, need, goal)[key('kpis')] as unknown[])[0] = value.trim();
  },
  lines: 'one',
}));

const addKpi: fc.Arbitrary<Edit> = fc.tuple(place, values).map(([[need, goal], value]) => ({
  operation: { do: 'insert', at: at('requirements', need, 'goals', goal, 'kpis'), value },
  expected: (data, key) => {
    (goalIn(data, key, need, goal)[key('kpis')] as unknown[]).push(value.trim());
  },
  lines: 'more',
}));

const checkIn: fc.Arbitrary<Edit> = fc.tuple(place, values).map(([[need, goal], note]) => ({
  operation: {
    do: 'insert',
    at: at('requirements', need, 'goals', goal, 'progress'),
    value: { date: '2024-07-31', values: { 新签合同数: '42' }, note },
  },
  expected: (data, key) => {
    const entry = { [key('date')]: '2024-07-31', [key('values')]: { 新签合同数: 42 }, [key('note')]: note.trim() };
    goalIn(data, key, need, goal)[key('progress')] = [entry];
  },
  lines: 'more',
}));

const addGoal: fc.Arbitrary<Edit> = fc.tuple(fc.constantFrom(0, 1), values, values).map(([need, statement, owner]) => ({
  operation: {
    do: 'insert',
    at: at('requirements', need, 'goals'),
    value: { id: 'G-009', statement, owner } satisfies Value,
  },
  expected: (data, key) => {
    const goals = ((data[key('requirements')] as Data[])[need] as Data)[key('goals')] as Data[];
    goals.push({ [key('id')]: 'G-009', [key('statement')]: statement.trim(), [key('owner')]: owner.trim() });
  },
  lines: 'more',
}));

const removeField: fc.Arbitrary<Edit> = fc
  .tuple(place, fc.constantFrom('owner', 'kpis', 'due'))
  .map(([[need, goal], name]) => ({
    operation: { do: 'remove', at: at('requirements', need, 'goals', goal, name) },
    expected: (data, key) => {
      delete goalIn(data, key, need, goal)[key(name)];
    },
    lines: 'fewer',
  }));

const edits = { setField, addField, setKpi, addKpi, checkIn, addGoal, removeField };

/** As texts: what one reader takes for a number another may not. */
function texts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(texts);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, texts(part)]));
  }
  return value === null ? null : String(value).trim();
}

/** The comments of a YAML text, in order. The lexer marks where a scalar follows. */
function remarks(text: string): string[] {
  const lexemes = [...new Lexer().lex(text)];
  return lexemes.filter((lexeme, i) => lexeme.startsWith('#') && lexemes[i - 1] !== CST.SCALAR);
}

function read(text: string): Data {
  return parse(text, { schema: 'failsafe', strict: true }) as Data;
}

/** Lines of one text that the other has not, and the other way round, in order. */
function differing(before: string, after: string, { eol }: Hand): { gone: string[]; come: string[] } {
  const [a, b] = [before.split(eol), after.split(eol)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { gone: a.slice(head, a.length - tail), come: b.slice(head, b.length - tail) };
}

test.each(Object.entries(edits))(
  'YAML, %s: exactly that change, in another reader’s eyes too, and every other line as it was',
  (_, edit) => {
    let made = 0;
    const numRuns = runs(60);
    fc.assert(
      fc.property(needs, hand, edit, (document, style, { operation, expected, lines }) => {
        const before = written(document, style);
        const edited = applyOperations({ path: 'a.yaml', text: before }, [operation], { named: true, columns: {} });
        if (edited.state === 'refused') {
          // A text that cannot be told from a slip even in quotes is not written.
          expect('diagnostic' in edited.refusal || 'messageId' in edited.refusal).toBe(true);
          throw new Error(`refused: ${JSON.stringify(edited.refusal)}\n${before}`);
        }
        made++;
        const data = read(before);
        expected(data, (name) => keyIn(style.language, name));
        expect(texts(read(edited.text))).toEqual(texts(data));
        const { gone, come } = differing(before, edited.text, style);
        const isOneLine =
          style.flowGoals || (lines === 'more' && operation.at.path.at(-1) === 'kpis' && style.flowKpis);
        if (lines === 'one' || isOneLine) expect(Math.max(gone.length, come.length)).toBeLessThanOrEqual(1);
        else if (lines === 'more') expect(gone).toEqual([]);
        // What was said beside the value stays.
        if (lines !== 'fewer') expect(remarks(edited.text)).toEqual(remarks(before));
        const again = applyOperations({ path: 'a.yaml', text: edited.text }, [operation], { named: true, columns: {} });
        if (operation.do !== 'insert') expect(again).toEqual({ state: 'edited', text: edited.text });
      }),
      { numRuns },
    );
    expect(made).toBe(numRuns);
  },
);

const cell = fc.constantFrom(
  '订单24小时',
  'a|b',
  '*总监(甲方)',
  '**粗**',
  '<5%',
  '`x`',
  '_a_',
  'a\\b',
  '[1]',
  '第一行\n第二行',
  '',
);
const rowCells = fc.tuple(cell, cell, cell);
const headers = ['对应目标项', '责任方', '备注'] as const;
const fields = ['statement', 'owner', 'notes'] as const;

/** A cell as an editor would show it: markup neither added nor lost. */
function cells(line: string): string[] {
  return line.split(/(?<!\\)\|/).slice(1, -1);
}

/** A page with a table of goals, whose cells have so many spaces behind them. */
function tableOf(body: readonly (readonly string[])[], pad: number): string[] {
  const line = (id: string, own: readonly string[]) =>
    `| ${id} | ${own.map((each) => each.replace(/[\\`*_[\]<|]/g, '\\$&').replaceAll('\n', '<br>') + ' '.repeat(pad)).join(' | ')} |`;
  return [
    '# 标题',
    '',
    `| 目标编号 | ${headers.join(' | ')} |`,
    '|---|---|---|---|',
    ...body.map(([statement, ...own], index) => line(`G-${index + 1}`, [statement || '无', ...own])),
    '',
    '结尾',
  ];
}

test('Markdown: one cell changes, its neighbours keep every character', () => {
  const rows = fc.array(rowCells, { minLength: 1, maxLength: 4 });
  const value = cell.filter((text) => text !== '');
  const plain = fc.tuple(rows, fc.nat(3), fc.nat(2), value, fc.constantFrom('\n', '\r\n'), fc.nat(6));
  fc.assert(
    fc.property(plain, ([body, row, column, text, eol, pad]) => {
      const target = row % body.length;
      const table = tableOf(body, pad);
      const before = table.join(eol);
      const operation: Operation = { do: 'set', at: at('goals', target, fields[column] ?? 'owner'), value: text };
      const edited = applyOperations({ path: 'a.md', text: before }, [operation], { named: true, columns: {} });
      if (edited.state === 'refused') throw new Error(JSON.stringify(edited.refusal));
      const after = edited.text.split(eol);
      expect(after.length).toBe(table.length);
      for (const [index, own] of table.entries()) {
        if (index !== 4 + target) expect(after[index]).toBe(own);
        else {
          const [old, fresh] = [cells(own), cells(after[index] ?? '')];
          expect(fresh.length).toBe(old.length);
          for (const [at, was] of old.entries()) if (at !== column + 1) expect(fresh[at]).toBe(was);
        }
      }
      const again = applyOperations({ path: 'a.md', text: edited.text }, [operation], { named: true, columns: {} });
      expect(again).toEqual({ state: 'edited', text: edited.text });
    }),
    { numRuns: runs(150) },
  );
});

test('Markdown: one more row, and no other line is touched', () => {
  const rows = fc.array(rowCells, { minLength: 1, maxLength: 4 });
  const value = cell.filter((text) => text !== '');
  fc.assert(
    fc.property(rows, value, value, fc.constantFrom('\n', '\r\n'), (body, statement, owner, eol) => {
      const table = tableOf(body, 0);
      const before = table.join(eol);
      const operation: Operation = { do: 'insert', at: at('goals'), value: { id: 'G-9', statement, owner } };
      const edited = applyOperations({ path: 'a.md', text: before }, [operation], { named: true, columns: {} });
      if (edited.state === 'refused') throw new Error(JSON.stringify(edited.refusal));
      const after = edited.text.split(eol);
      const added = 4 + body.length;
      expect([...after.slice(0, added), ...after.slice(added + 1)]).toEqual(table);
      expect(cells(after[added] ?? '')).toHaveLength(4);
    }),
    { numRuns: runs(100) },
  );
});

test('Markdown: a cell is emptied, its neighbours keep every character', () => {
  const rows = fc.array(
    fc.tuple(
      cell,
      cell,
      cell.filter((text) => text !== ''),
    ),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(rows, fc.nat(3), fc.constantFrom('\n', '\r\n'), (body, row, eol) => {
      const target = row % body.length;
      const table = tableOf(body, 1);
      const operation: Operation = { do: 'remove', at: at('goals', target, 'notes') };
      const source = { path: 'a.md', text: table.join(eol) };
      const edited = applyOperations(source, [operation], { named: true, columns: {} });
      if (edited.state === 'refused') throw new Error(JSON.stringify(edited.refusal));
      const after = edited.text.split(eol);
      expect(after.toSpliced(4 + target, 1)).toEqual(table.toSpliced(4 + target, 1));
      const [old, fresh] = [cells(table[4 + target] ?? ''), cells(after[4 + target] ?? '')];
      expect(fresh.slice(0, 3)).toEqual(old.slice(0, 3));
      expect(fresh[3]?.trim()).toBe('');
    }),
    { numRuns: runs(100) },
  );
});
