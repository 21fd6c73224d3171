/** `tally record ID [KPI=VALUE…]`: one check-in of a goal, in a line of its own beside the document. MISSION A6, E4. */
import { isUnreadable, lastTotalAbove, type Reportable, reportableCalled, reportables } from '../analyse/check-in.js';
import type { FileEdit, Value } from '../edit/plan.js';
import { type Asker, askerOnTerminal } from '../io/ask.js';
import { isMarkdown } from '../load/sniff.js';
import { recordMessages } from '../messages/record.js';
import { say } from '../messages/say.js';
import type { Commitment, Progress } from '../model/kernel.js';
import { under } from '../model/place.js';
import { listed } from '../text/listed.js';
import { runEdit } from './editing.js';
import { UsageError } from './fault.js';
import { note } from './notes.js';
import { type FoundItem, oneItem } from './one-item.js';
import { type Invocation, optionText } from './spec.js';
import type { Session } from './workspaces.js';

export async function runRecord(invocation: Invocation, paths: readonly string[] = []): Promise<number> {
  const [id = '', ...written] = invocation.positionals;
  /** Questions are asked once, though a plan may be made twice. */
  const answered = new Set<string>();
  const planner = async (session: Session) => {
    const found = oneItem(id, session);
    const goal = goalOf(found);
    const asker = await askerOnTerminal(say(recordMessages.needed, session.language));
    const desk: Desk = { found, goal, session, invocation, asker, answered };
    const entry = await checkIn(written, desk);
    return { loaded: found.loaded, plan: isKnown(entry, progressOf(desk)) ? [] : [fileEdit(entry, desk)] };
  };
  return runEdit(invocation, planner, paths);
}

interface Desk {
  readonly found: FoundItem;
  readonly goal: Commitment;
  readonly session: Session;
  readonly invocation: Invocation;
  readonly asker: Asker | null;
  readonly answered: Set<string>;
}

/** A need with just one goal stands for it. */
function goalOf({ item }: FoundItem): Commitment {
  const goal = item.shape === 'requirement' && item.goals.length === 1 ? item.goals[0] : item;
  if (goal?.shape !== 'commitment') throw new UsageError(recordMessages.noCommitment, { id: item.id ?? '' });
  return goal;
}

function progressOf({ found, goal }: Desk): readonly Progress[] {
  return found.workspace.companions.progressOf(goal);
}

type CheckInValue = { readonly [key: string]: Value };

async function checkIn(written: readonly string[], desk: Desk): Promise<CheckInValue> {
  const { invocation, session } = desk;
  const option = (name: string): string | undefined => optionText(invocation, name)?.trim() || undefined;
  const date = option('date') ?? session.today;
  if (date > session.today && invocation.options.yes !== true)
    throw new UsageError(recordMessages.future, { date, today: session.today });
  const cause = causeOf(option);
  const others = {
    percent: option('percent'),
    cause,
    remedy: option('remedy'),
    next: option('next'),
    note: option('note'),
  };
  const says = Object.values(others).some((value) => value !== undefined);
  const values = await valuesOf(written, desk, says);
  const added = invocation.options.added === true && Object.keys(values).length > 0;
  const parts: [string, Value | undefined][] = [
    ['date', date],
    ['period', option('period')],
    ['values', Object.keys(values).length > 0 ? values : undefined],
    ['mode', added ? 'added' : undefined],
    ...Object.entries(others),
  ];
  return Object.fromEntries(parts.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

function causeOf(option: (name: string) => string | undefined): Value | undefined {
  const objective = option('cause-objective');
  const subjective = option('cause-subjective');
  if (objective === undefined && subjective === undefined) return option('cause');
  if (option('cause') !== undefined) throw new UsageError(recordMessages.twoCauses);
  return { ...(objective && { objective }), ...(subjective && { subjective }) };
}

async function valuesOf(written: readonly string[], desk: Desk, says: boolean): Promise<Record<string, string>> {
  const all = reportables(desk.goal, progressOf(desk), desk.found.workspace.readings);
  const given = written.map(assignment);
  if (given.length === 0 && !says) given.push(...(await askValues(all, desk)));
  const values: Record<string, string> = {};
  for (const { name, value } of given) {
    const reportable = reportableCalled(name, all);
    if (reportable === null) throw unknownKpi(name, all, desk);
    await accept(value, reportable, desk);
    values[reportable.name] = value;
  }
  return values;
}

/** `新签合同数=42`, or a bare value where there is one KPI only. A name may hold `<=`. */
function assignment(text: string): { name: string | null; value: string } {
  const [, name, value] = /^(.*\S)\s*=\s*([^=]*)$/s.exec(text) ?? [];
  const pair = name === undefined ? { name: null, value: text.trim() } : { name, value: (value ?? '').trim() };
  if (pair.value === '') throw new UsageError(recordMessages.noValue, { text });
  return pair;
}

async function askValues(
  all: readonly Reportable[],
  { asker, goal, session }: Desk,
): Promise<{ name: string; value: string }[]> {
  if (asker === null) throw new UsageError(recordMessages.nothing, { id: goal.id ?? '', known: knownNames(all) });
  const given: { name: string; value: string }[] = [];
  for (const { label, name } of all) {
    const value = await asker.text(say(recordMessages.askValue, session.language, { kpi: label }), { needed: false });
    if (value === null) throw new UsageError(recordMessages.stopped);
    if (value !== '') given.push({ name, value });
  }
  if (given.length === 0) throw new UsageError(recordMessages.stopped);
  return given;
}

function unknownKpi(name: string | null, all: readonly Reportable[], { goal }: Desk): UsageError {
  const data = { id: goal.id ?? '', known: knownNames(all) };
  if (all.length === 0) return new UsageError(recordMessages.noKpis, data);
  return name === null
    ? new UsageError(recordMessages.whichKpi, data)
    : new UsageError(recordMessages.unknownKpi, { ...data, name });
}

function knownNames(all: readonly Reportable[]): string {
  return listed(
    all.map(({ label }) => label),
    12,
  );
}

/** Whether a value may stand: what looks like a slip is asked about, or needs `--yes`. */
async function accept(value: string, reportable: Reportable, desk: Desk): Promise<void> {
  const { invocation, asker, session, answered } = desk;
  if (invocation.options.yes === true) return;
  const kpi = reportable.label;
  const last = invocation.options.added === true ? null : lastTotalAbove(value, reportable, progressOf(desk));
  const data = { kpi, value, last: last ?? '' };
  const doubt = isUnreadable(value, reportable)
    ? recordMessages.unreadable
    : last === null
      ? null
      : recordMessages.lower;
  if (doubt === null || answered.has(kpi)) return;
  if (asker === null) throw new UsageError(doubt, data);
  const question = `${say(doubt, session.language, data)} ${say(recordMessages.anyway, session.language)}`;
  if (!(await asker.confirm(question))) throw new UsageError(recordMessages.stopped);
  answered.add(kpi);
}

/** The same check-in a second time adds nothing. */
function isKnown(entry: CheckInValue, progress: readonly Progress[]): boolean {
  const said = JSON.stringify(plainOf(entry));
  return progress.some((known) => JSON.stringify(plainOf(known as unknown as CheckInValue)) === said);
}

const fields = ['date', 'period', 'percent', 'remedy', 'next', 'note'] as const;

function plainOf(entry: { readonly [key: string]: unknown }): unknown {
  const { cause, values, mode } = entry;
  const parts = typeof cause === 'string' ? { text: cause } : (cause as Record<string, string | null> | undefined);
  return [
    fields.map((field) => entry[field] ?? null),
    Object.entries((values as Record<string, string> | undefined) ?? {}),
    mode === 'added',
    [parts?.text ?? null, parts?.objective ?? null, parts?.subjective ?? null],
  ];
}

/** Where a check-in is written: inside the document where that has some already (or was asked for), else beside it. */
function fileEdit(entry: CheckInValue, { found, goal, invocation, session }: Desk): FileEdit {
  const { document, workspace } = found;
  const { file } = goal.at;
  const inline = invocation.options.inline === true;
  if (inline && isMarkdown(file)) throw new UsageError(recordMessages.noInline, { file });
  if (inline || (goal.progress.length > 0 && !isMarkdown(file))) {
    return { file, operations: [{ do: 'insert', at: under(goal.at, 'progress'), value: entry }] };
  }
  if (document.id === null) throw new UsageError(recordMessages.noDocumentId, { file });
  const beside = fileFor(document.id, workspace.files);
  if (!workspace.files.has(beside)) note(recordMessages.union, session.language, { file: beside });
  const name = goal.id === null ? { statement: goal.statement ?? '' } : { id: goal.id };
  return { file: beside, entry: { ...name, ...entry }, language: document.language };
}

function fileFor(id: string, files: ReadonlySet<string>): string {
  const other = `progress/${id}.yml`;
  return files.has(other) ? other : `progress/${id}.yaml`;
}
