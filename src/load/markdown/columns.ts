/** Which field each column of a table holds: by the user's own names, by its header, and by its cells where a header says it only half. */
import { type HeaderMeaning, headerWords, readHeader } from '../../language/headers.js';
import { type ColumnField, columnFields, fieldNamesInYaml } from '../../language/lexicon/headers.js';
import type { MarkdownMessageId } from '../../messages/markdown.js';
import type { MessageData } from '../../model/language.js';
import { type ColumnContents, readContents } from './contents.js';
import type { Cell, Table } from './scan.js';

/** Why something was understood as it was: a message and what fills it. */
export interface Reason {
  readonly messageId: MarkdownMessageId;
  readonly data: MessageData;
}

export interface Column {
  readonly header: Cell;
  readonly index: number;
  /** Null: kept as a field of the user's own. */
  readonly field: ColumnField | null;
  readonly reason: Reason;
}

interface Candidate {
  readonly header: Cell;
  readonly index: number;
  readonly meaning: HeaderMeaning | null;
  field: ColumnField | null;
  rank: number;
  reason: Reason;
}

/** House names (header → field) go before everything; a field has one column at most. */
export function decideColumns(table: Table, house: Readonly<Record<string, string>>): Column[] {
  const names = houseNames(house);
  const columns = table.header.cells.map((header, index) => candidate(table, header, index, names));
  dropWeak(columns);
  settleGoal(table, columns);
  settleRivals(columns);
  settleMeasures(table, columns);
  settleOwner(columns);
  settleIds(columns);
  return columns.map(({ header, index, field, reason }) => ({ header, index, field, reason }));
}

/** House names by the words of their headers; null for a column that the settings want kept out. */
export type HouseNames = ReadonlyMap<string, ColumnField | null>;

export function houseNames(house: Readonly<Record<string, string>>): HouseNames {
  const index = new Map<string, ColumnField | null>();
  for (const [header, name] of Object.entries(house)) {
    const known = columnFields.find((field) => field === name);
    const alias = Object.hasOwn(fieldNamesInYaml, name) ? fieldNamesInYaml[name] : undefined;
    index.set(headerWords(header), known ?? alias ?? null);
  }
  return index;
}

function candidate(table: Table, header: Cell, index: number, house: HouseNames): Candidate {
  const said = { header: header.value };
  const own = house.get(headerWords(header.value));
  if (own !== undefined) {
    const reason: Reason = { messageId: 'column-house', data: { ...said, field: own ?? '-' } };
    return { header, index, meaning: null, field: own, rank: -1, reason };
  }
  const meaning = readHeader(header.value);
  if (meaning === null) {
    const reason: Reason = { messageId: header.value === '' ? 'column-nameless' : 'column-unknown', data: said };
    return { header, index, meaning, field: null, rank: 0, reason };
  }
  const { family, by } = meaning;
  const named: Reason = {
    messageId: by === 'name' ? 'column-name' : 'column-ending',
    data: { ...said, field: family.field },
  };
  const found: Candidate = { header, index, meaning, field: family.field, rank: family.rank ?? 0, reason: named };
  if (family.ask !== undefined) askCells(found, contentsOf(table, index));
  return found;
}

function contentsOf(table: Table, index: number): ColumnContents {
  const cells = table.rows.map((row) => row.cells[index]?.value ?? '');
  return readContents(cells);
}

/** A header that may mean two things means what its cells are. */
function askCells(column: Candidate, { kind, example }: ColumnContents): void {
  const data = { header: column.header.value, example };
  const ask = column.meaning?.family.ask;
  if (ask === 'date-or-effort' && kind === 'efforts') become(column, null, { messageId: 'column-effort', data });
  else if (ask === 'goal-or-target' && kind === 'dates') {
    become(column, 'deadline', { messageId: 'column-cells-dates', data: { ...data, field: 'deadline' } });
  } else if (ask === 'goal-or-target' && kind === 'quantities') {
    become(column, 'target', { messageId: 'column-cells-quantities', data: { ...data, field: 'target' } });
  }
}

function become(column: Candidate, field: ColumnField | null, reason: Reason): void {
  column.field = field;
  column.reason = reason;
}

/** `描述` stands for the need only in a table that speaks of needs. */
function dropWeak(columns: readonly Candidate[]): void {
  const aboutNeeds = columns.some(
    ({ field }) => field === 'category' || field === 'proposer' || field === 'need' || field === 'goal',
  );
  for (const column of columns) {
    if (column.meaning?.family.weak && !aboutNeeds) become(column, null, unknown(column));
  }
}

/** 5人到岗 is a goal too, where its measure stands in a column of its own: 目标 is the target only beside a bare name. */
function settleGoal(table: Table, columns: readonly Candidate[]): void {
  const target = columns.find(({ field, meaning }) => field === 'target' && meaning?.family.ask === 'goal-or-target');
  const kpi = holder(columns, 'kpi');
  if (target === undefined || kpi === undefined || holder(columns, 'goal') !== undefined) return;
  if (contentsOf(table, kpi.index).kind !== 'names') become(target, 'goal', named(target, 'goal'));
}

function unknown(column: Candidate): Reason {
  return { messageId: 'column-unknown', data: { header: column.header.value } };
}

function holder(columns: readonly Candidate[], field: ColumnField): Candidate | undefined {
  return columns.find((column) => column.field === field);
}

/** The best of several columns for one field keeps it: the lower rank, then the one further left. */
function settleRivals(columns: readonly Candidate[]): void {
  for (const field of columnFields) {
    const [best, ...rivals] = columns.filter((column) => column.field === field).sort((a, b) => a.rank - b.rank);
    for (const rival of best === undefined ? [] : rivals) {
      const instead = rival.meaning?.family.instead;
      if (instead !== undefined && holder(columns, instead) === undefined) {
        become(rival, instead, named(rival, instead));
      } else {
        const data = { header: rival.header.value, field, other: best?.header.value ?? '' };
        become(rival, null, { messageId: 'column-second', data });
      }
    }
  }
}

function named(column: Candidate, field: ColumnField): Reason {
  return { messageId: 'column-name', data: { header: column.header.value, field } };
}

/**
 * A measure is one phrase (`kpi`) or comes apart (`metric`, `target`). A metric or a target alone is the phrase; a
 * phrase without any number beside a target is the metric.
 */
function settleMeasures(table: Table, columns: readonly Candidate[]): void {
  const kpi = holder(columns, 'kpi');
  const metric = holder(columns, 'metric');
  const target = holder(columns, 'target');
  if (
    kpi !== undefined &&
    target !== undefined &&
    metric === undefined &&
    contentsOf(table, kpi.index).kind === 'names'
  ) {
    become(kpi, 'metric', {
      messageId: 'column-cells-names',
      data: { header: kpi.header.value, field: 'metric', other: target.header.value },
    });
    return;
  }
  if (kpi !== undefined) {
    if (metric !== undefined && target !== undefined) {
      settleLabels(table, kpi, columns);
      return;
    }
    for (const other of [metric, target]) {
      if (other === undefined) continue;
      const data = { header: other.header.value, field: 'kpi', other: kpi.header.value };
      become(other, null, { messageId: 'column-second', data });
    }
    return;
  }
  if (metric === undefined && target === undefined) standInForKpi(columns);
  const single = metric === undefined ? target : target === undefined ? metric : undefined;
  if (single !== undefined) {
    const { header, reason } = single;
    const data = { ...reason.data, header: header.value, field: 'kpi' };
    become(
      single,
      'kpi',
      reason.messageId === 'column-cells-quantities' ? { ...reason, data } : { messageId: 'column-name', data },
    );
  }
}

/** KR1, KR2 beside a metric and a target measure nothing: they number the row's goal. */
function settleLabels(table: Table, kpi: Candidate, columns: readonly Candidate[]): void {
  const cells = table.rows.map((row) => row.cells[kpi.index]?.value ?? '').filter((cell) => cell !== '');
  if (cells.length === 0 || !cells.every((cell) => /^[a-z]{1,5}[ -]?\d+(?:\.\d+)*$/i.test(cell))) return;
  become(kpi, holder(columns, 'goal-id') === undefined ? 'goal-id' : null, {
    messageId: 'column-cells-labels',
    data: { header: kpi.header.value, example: cells[0] ?? '', field: 'goal-id' },
  });
}

/** 衡量标准 says when a goal is met, and how it is measured where nothing else does. */
function standInForKpi(columns: readonly Candidate[]): void {
  const acceptance = holder(columns, 'acceptance');
  if (acceptance === undefined || acceptance.rank < 0 || holder(columns, 'goal') === undefined) return;
  if (/衡量标准|评价标准/.test(headerWords(acceptance.header.value)))
    become(acceptance, 'kpi', named(acceptance, 'kpi'));
}

/** Where only a department answers, it is the owner. */
function settleOwner(columns: readonly Candidate[]): void {
  const party = holder(columns, 'party');
  if (holder(columns, 'owner') === undefined && party?.meaning !== null && party !== undefined && party.rank >= 0) {
    if (/责任|负责|主管|dep|team/.test(headerWords(party.header.value))) become(party, 'owner', named(party, 'owner'));
  }
}

/** 编号 names the need, or the goal where a table has goals only. */
function settleIds(columns: readonly Candidate[]): void {
  const id = holder(columns, 'id');
  if (id === undefined || id.rank < 0 || holder(columns, 'goal-id') !== undefined) return;
  const goalsOnly = holder(columns, 'requirement') === undefined;
  if (goalsOnly && !headerWords(id.header.value).includes('需求')) become(id, 'goal-id', named(id, 'goal-id'));
}

/** Fields that make a table one of needs and goals. */
const substance = new Set<ColumnField | null>([
  'requirement',
  'goal',
  'kpi',
  'metric',
  'target',
  'acceptance',
  'owner',
  'deadline',
  'priority',
  'category',
  'proposer',
]);

/** A measure, and who answers for it by when, are a goal without its words: 指标、目标值、责任部门、完成时限. */
function isMeasured(fields: ReadonlySet<ColumnField | null>): boolean {
  const measured = fields.has('kpi') || (fields.has('metric') && fields.has('target'));
  return measured && fields.has('owner') && fields.has('deadline');
}

/** What a row of a table kept apart names its item by, and what it says of how that goes. */
const naming: readonly ColumnField[] = ['goal-id', 'id', 'goal', 'requirement'];
const tracking: readonly ColumnField[] = ['actual', 'percent', 'cause', 'remedy', 'next'];

/**
 * Whether a table holds needs or goals: a column for one of them, and another that goes with it. In a file whose tables
 * belong to another document (`apart`), how they go is enough.
 */
export function isOurs(columns: readonly Column[], apart = false): { readonly ours: boolean; readonly why: Reason } {
  const all = new Set(columns.map((column) => column.field));
  if (apart && naming.some((field) => all.has(field)) && tracking.some((field) => all.has(field))) {
    const count = [...naming, ...tracking].filter((field) => all.has(field)).length;
    return { ours: true, why: { messageId: 'table-apart', data: { known: count } } };
  }
  const fields = [...all].filter((field) => substance.has(field));
  const known = fields.length;
  if (!fields.includes('requirement') && !fields.includes('goal') && !isMeasured(all)) {
    return { ours: false, why: { messageId: 'table-no-need', data: { known } } };
  }
  if (known < 2) return { ours: false, why: { messageId: 'table-too-few', data: { known } } };
  return { ours: true, why: { messageId: shapeOf(fields), data: { known } } };
}

function shapeOf(fields: readonly (ColumnField | null)[]): MarkdownMessageId {
  if (fields.includes('requirement')) return fields.includes('goal') ? 'table-both' : 'table-needs';
  return fields.includes('goal') ? 'table-goals' : 'table-measures';
}
