/** `tally rollover DOC --to 2024Q4`: a document for the next period with the goals that are still open. */
import { type CarriedKpi, carriedKpis } from '../analyse/rollover.js';
import { newDocument } from '../edit/new-document.js';
import type { FileEdit, Operation, Value } from '../edit/plan.js';
import { writtenValue } from '../edit/written-value.js';
import { nodeAt } from '../load/tree.js';
import { rolloverMessages } from '../messages/rollover.js';
import type { Commitment, Item } from '../model/kernel.js';
import { under } from '../model/place.js';
import { columns, type Planned, runEdit } from './editing.js';
import { UsageError } from './fault.js';
import { newIds } from './new-ids.js';
import { note } from './notes.js';
import { type FoundDocument, oneDocument } from './one-document.js';
import { type Invocation, optionText } from './spec.js';
import type { Session } from './workspaces.js';

export async function runRollover(invocation: Invocation): Promise<number> {
  const [name] = invocation.positionals;
  const period = optionText(invocation, 'to')?.trim();
  if (!period) throw new UsageError(rolloverMessages.noPeriod);
  return runEdit(invocation, (session) => rollOver(oneDocument(name, session), period, invocation, session));
}

async function rollOver(
  found: FoundDocument,
  period: string,
  invocation: Invocation,
  session: Session,
): Promise<Planned> {
  const { loaded, document } = found;
  const open = document.commitments.filter(({ kind, status }) => kind === 'goal' && status !== 'closed');
  if (document.id === null)
    throw new UsageError(rolloverMessages.noDocumentId, { file: session.view.shown(document.file) });
  if (open.length === 0) throw new UsageError(rolloverMessages.nothingOpen, { id: document.id });
  const nameless = open
    .flatMap((goal) => [goal, ...(goal.within === null ? [] : [goal.within])])
    .some(({ id }) => id === null);
  if (nameless) throw new UsageError(rolloverMessages.noIds, { id: document.id });
  const ids = await newIds(loaded, session);
  const next = new NextPeriod(
    found,
    period,
    new Map(open.map(({ id }) => [id ?? '', ids.next('goal', document)])),
    open,
  );
  if (loaded.workspace.documents.some(({ id }) => id === next.id))
    throw new UsageError(rolloverMessages.taken, { id: next.id });
  const file = optionText(invocation, 'file') ?? fileFor(document.file, period);
  const text = newDocument(next.value(), document.kind, document.language);
  const kept = next.kept();
  if (kept.length > 0) note(rolloverMessages.keptText, session.language, { kpis: kept.join(', ') });
  return { loaded, plan: [{ file, create: text }, carried(open, found, invocation, session)] };
}

/** The old goals are closed as carried over. */
function carried(
  open: readonly Commitment[],
  { document: { file }, loaded }: FoundDocument,
  invocation: Invocation,
  { today }: Session,
): FileEdit {
  const fields = { status: 'closed', closed: today, outcome: 'carried' };
  const root = loaded.workspace.treeOf(file)?.root;
  const tableOf = ({ at }: Commitment) => {
    const node = root === undefined ? undefined : nodeAt(root, at.path);
    return node?.kind === 'mapping' ? node.table?.header.start : undefined;
  };
  // One goal of each table asks for its columns.
  const asking = new Map(open.map((goal) => [tableOf(goal), goal]));
  const asked = [...asking.values()].flatMap(({ at }) => columns(invocation, at, Object.keys(fields)));
  const operations = open.flatMap(({ at }): Operation[] =>
    Object.entries(fields).map(([name, value]) => ({ do: 'set', at: under(at, name), value })),
  );
  return { file, operations: [...asked, ...operations] };
}

const oldPeriod = /[-_.]?(?:19|20)\d\d(?:[-_.]?(?:[QqHh]\d|\d{2}))?$/;

function renamed(name: string, period: string): string {
  return `${name.replace(oldPeriod, '')}-${period.replace(/[^\p{L}\p{N}._-]+/gu, '-')}`;
}

/** Beside the old file, by the period; YAML, whatever the old one is. */
function fileFor(file: string, period: string): string {
  const at = file.lastIndexOf('/') + 1;
  const stem = file.slice(at).replace(/\.[^.]+$/, '');
  return `${file.slice(0, at)}${renamed(stem, period)}.yaml`;
}

/** What was said of how a goal goes belongs to the period that is over. */
const left: ReadonlySet<string> = new Set([
  ...['id', 'start', 'due', 'progress', 'status', 'closed', 'outcome', 'agreement', 'positions'],
  ...['kpis', 'risks', 'serves', 'parent', 'dependsOn', 'conflicts', 'source', 'continues', 'outputs'],
]);

class NextPeriod {
  readonly id: string;
  readonly #found: FoundDocument;
  readonly #period: string;
  readonly #open: readonly Commitment[];
  /** New ids by old goals. */
  readonly #ids: ReadonlyMap<string, string>;
  readonly #kpis: ReadonlyMap<Commitment, readonly CarriedKpi[]>;

  constructor(found: FoundDocument, period: string, ids: ReadonlyMap<string, string>, open: readonly Commitment[]) {
    const { workspace } = found.loaded;
    this.#found = found;
    this.#period = period;
    this.#open = open;
    this.id = renamed(found.document.id ?? '', period);
    this.#ids = ids;
    this.#kpis = new Map(
      open.map((goal) => [goal, carriedKpis(goal, workspace.companions.progressOf(goal), workspace.readings)]),
    );
  }

  /** KPIs with a last value that stay one text, which has no place for it. */
  kept(): string[] {
    return [...this.#kpis.values()].flat().flatMap(({ kpi, parts, from }) => {
      return kpi.text !== null && parts === null && from !== null ? [`${kpi.text} (${from})`] : [];
    });
  }

  value(): { readonly [key: string]: Value } {
    const { document, loaded } = this.#found;
    const root = loaded.workspace.treeOf(document.file)?.root;
    const written = root === undefined ? undefined : nodeAt(root, ['parties']);
    const parties = written === undefined ? null : writtenValue(written);
    const needs = new Map<Item, Value[]>();
    const alone: Value[] = [];
    for (const goal of this.#open) {
      const home = goal.within === null ? alone : (needs.get(goal.within) ?? []);
      if (goal.within !== null) needs.set(goal.within, home);
      home.push(this.#goal(goal));
    }
    const requirements = [...needs].map(([need, goals]) => ({ ref: this.#nameOf(need), goals }));
    const title =
      document.title === null ? null : `${document.title.replace(/\s*[(（][^()（）]*[)）]$/, '')} (${this.#period})`;
    return {
      kind: document.kind,
      id: this.id,
      ...(title === null ? {} : { title }),
      status: 'draft',
      ...(Array.isArray(parties) ? { parties } : {}),
      ...(requirements.length === 0 ? {} : { requirements }),
      ...(alone.length === 0 ? {} : { goals: alone }),
    };
  }

  /** Ids of the settings' form are found from everywhere, others by their full name. */
  #nameOf(item: Item): string {
    const { settings } = this.#found.loaded;
    const isWide = item.id !== null && new RegExp(settings.idPattern, 'u').test(item.id);
    return isWide ? (item.id ?? '') : (item.ref ?? '');
  }

  #goal(goal: Commitment): Value {
    const { workspace } = this.#found.loaded;
    const root = workspace.treeOf(goal.at.file)?.root;
    const node = root === undefined ? undefined : nodeAt(root, goal.at.path);
    const said = node === undefined ? null : writtenValue(node);
    const whole = said !== null && typeof said === 'object' && !Array.isArray(said) ? said : {};
    const { statement, ...others } = Object.fromEntries(Object.entries(whole).filter(([name]) => !left.has(name)));
    const links = {
      serves: goal.serves.map((text) => this.#reference(text)),
      parent: goal.parent === null ? '' : this.#reference(goal.parent),
      dependsOn: goal.dependsOn.map((text) => this.#reference(text)),
    };
    return {
      id: this.#ids.get(goal.id ?? '') ?? '',
      ...(statement === undefined ? {} : { statement }),
      ...(goal.kpis.length === 0 ? {} : { kpis: this.#kpisOf(goal) }),
      ...others,
      due: '',
      ...Object.fromEntries(Object.entries(links).filter(([, value]) => value.length > 0)),
      continues: goal.ref ?? goal.id ?? '',
    };
  }

  /** What else is carried over goes by its new id; the rest stands in the old document. */
  #reference(text: string): string {
    const { document } = this.#found;
    const own = text.startsWith(`${document.id}#`) ? text.slice((document.id ?? '').length + 1) : text;
    const carriedAs = this.#ids.get(own);
    if (carriedAs !== undefined) return carriedAs;
    const item = [...document.requirements, ...document.commitments].find(({ id }) => id === own);
    return item === undefined ? text : this.#nameOf(item);
  }

  #kpisOf(goal: Commitment): Value {
    return (this.#kpis.get(goal) ?? []).map(({ kpi, parts, from }): Value => {
      if (kpi.text !== null) {
        return parts === null || from === null ? kpi.text : { ...parts, from };
      }
      const { id, metric, target, unit, basis, period, aggregate, acceptance, judge } = kpi;
      const fields = { id, metric, target, unit, from: from ?? kpi.from, basis, period, aggregate, acceptance, judge };
      return Object.fromEntries(Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== null));
    });
  }
}
