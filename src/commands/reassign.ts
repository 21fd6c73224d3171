/** `tally reassign OLD NEW`: what one person answers for becomes another's; prints the handover list 《工作交接清单》. */

import type { Person } from '../config/settings.js';
import type { Operation } from '../edit/plan.js';
import { entry, type Node, nodeAt } from '../load/tree.js';
import { editCommandMessages } from '../messages/edit-commands.js';
import type { Commitment, Document } from '../model/kernel.js';
import type { Path } from '../model/place.js';
import { type HandedOver, handoverMarkdown, handoverTable } from '../report/handover.js';
import { runEdit } from './editing.js';
import { UsageError } from './fault.js';
import { type Invocation, optionText } from './spec.js';
import type { Loaded, Session } from './workspaces.js';

export async function runReassign(invocation: Invocation): Promise<number> {
  const [from = '', to = ''] = invocation.positionals;
  const openOnly = invocation.options['open-only'] === true;
  return runEdit(invocation, async (session) => {
    const plans = session.loaded.map((loaded) => {
      const handover = new Handover(loaded, from, to, openOnly);
      for (const document of loaded.workspace.documents) handover.document(document);
      return { loaded, handover };
    });
    const items = plans.flatMap(({ handover }) => handover.items);
    if (items.length === 0)
      throw new UsageError(openOnly ? editCommandMessages.ownsNothingOpen : editCommandMessages.ownsNothing, {
        name: from,
      });
    const heading = await headingOf(items, { from, to }, session, invocation);
    return plans.map(({ loaded, handover }, index) => ({
      loaded,
      plan: [...handover.operations].map(([file, operations]) => ({ file, operations })),
      ...(index === 0 ? { heading, json: { handover: items } } : {}),
    }));
  });
}

function headingOf(
  items: readonly HandedOver[],
  people: { readonly from: string; readonly to: string },
  { view, today }: Session,
  invocation: Invocation,
): Promise<string> | string {
  const sheet = { items, ...people, date: today };
  return optionText(invocation, 'format') === 'markdown'
    ? handoverMarkdown(sheet, view.language)
    : handoverTable(sheet, view);
}

class Handover {
  readonly items: HandedOver[] = [];
  readonly operations = new Map<string, Operation[]>();
  readonly #loaded: Loaded;
  readonly #names: ReadonlySet<string>;
  readonly #to: string;
  readonly #openOnly: boolean;

  constructor(loaded: Loaded, from: string, to: string, openOnly: boolean) {
    this.#loaded = loaded;
    this.#names = namesOf(from, loaded.settings.people);
    this.#to = to;
    this.#openOnly = openOnly;
  }

  document(document: Document): void {
    for (const commitment of document.commitments) {
      if (this.#openOnly && commitment.status === 'closed') continue;
      const roles = [...this.#ofOwner(commitment), ...this.#ofHelpers(commitment)];
      if (roles.length > 0) this.items.push(this.#handedOver(commitment, document, roles));
    }
  }

  /** The stretch of the owner's phrase that is the name; the party in brackets stays. */
  #ofOwner(commitment: Commitment): ('owner' | 'helper')[] {
    const { readings } = this.#loaded.workspace;
    const node = this.#nodeAt(commitment, 'owner');
    const parts = node?.kind === 'mapping';
    const person = parts ? entry(node, 'person')?.value : node;
    if (person?.kind !== 'scalar') return [];
    const text = person.value.trim();
    const named = readings.owner(text).owners.find(({ name }) => this.#names.has(name));
    const span = named?.span ?? (this.#names.has(text) ? { start: 0, end: text.length } : null);
    if (span === null) return [];
    const path = [...commitment.at.path, 'owner', ...(parts ? ['person'] : [])];
    this.#replace(commitment, path, text, [span.start, span.end]);
    return ['owner'];
  }

  #ofHelpers(commitment: Commitment): ('owner' | 'helper')[] {
    const node = this.#nodeAt(commitment, 'helpers');
    const items = node?.kind === 'list' ? node.items : node === undefined ? [] : [node];
    return items.flatMap((item, index) => {
      if (item.kind !== 'scalar' || !this.#names.has(item.value.trim())) return [];
      const text = item.value.trim();
      const path = [...commitment.at.path, 'helpers', ...(node?.kind === 'list' ? [index] : [])];
      this.#replace(commitment, path, text, [0, text.length]);
      return ['helper' as const];
    });
  }

  #replace({ at: { file } }: Commitment, path: Path, text: string, within: readonly [number, number]): void {
    const operations = this.operations.get(file) ?? [];
    this.operations.set(file, operations);
    operations.push({ do: 'replace', at: { file, path, within }, was: text.slice(...within), text: this.#to });
  }

  #nodeAt(commitment: Commitment, name: string): Node | undefined {
    const root = this.#loaded.workspace.treeOf(commitment.at.file)?.root;
    return root === undefined ? undefined : nodeAt(root, [...commitment.at.path, name]);
  }

  #handedOver(commitment: Commitment, document: Document, roles: readonly ('owner' | 'helper')[]): HandedOver {
    const { workspace, prefix } = this.#loaded;
    const latest = workspace.companions.progressOf(commitment).at(-1);
    return {
      id: commitment.id,
      ref: commitment.ref,
      file: prefix + document.file,
      document: document.title ?? document.id,
      statement: commitment.statement,
      kpis: commitment.kpis.map((kpi) => kpi.text ?? [kpi.metric, kpi.target].filter(Boolean).join(' ')),
      due: commitment.due,
      status: commitment.status ?? 'open',
      progress:
        latest === undefined
          ? null
          : { date: latest.date, values: latest.values, percent: latest.percent, next: latest.next },
      helpers: commitment.helpers,
      role: roles.includes('owner') ? 'owner' : 'helper',
    };
  }
}

/** What somebody may be called: the name as given, and all that the roster knows of that person. */
function namesOf(name: string, people: readonly Person[]): ReadonlySet<string> {
  const known = people.filter((person) => person.name === name || person.id === name || person.aliases.includes(name));
  return new Set([
    name,
    ...known.flatMap(({ id, name: full, aliases }) => [...(id === null ? [] : [id]), full, ...aliases]),
  ]);
}
