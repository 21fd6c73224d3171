/** The next free id of a kind, over the work tree and the tips of all local branches. */
import { FreeIds, needSeries, type Series, seriesOf } from '../edit/free-ids.js';
import { type BranchText, textsOnBranches } from '../io/branches.js';
import { openRepository } from '../io/git.js';
import { editCommandMessages } from '../messages/edit-commands.js';
import type { Document, Item } from '../model/kernel.js';
import { UsageError } from './fault.js';
import type { Loaded, Session } from './workspaces.js';

export type IdKind = 'requirement' | 'goal' | 'risk' | 'lesson';

const usual: Readonly<Record<Exclude<IdKind, 'requirement'>, Series>> = {
  goal: { prefix: 'G-', digits: 3 },
  risk: { prefix: 'K-', digits: 1 },
  lesson: { prefix: 'L-', digits: 1 },
};

/** Gives out the ids of one run in one workspace. */
export async function newIds({ opened, workspace, settings }: Loaded, { today }: Session): Promise<NewIds> {
  const repository = openRepository(opened.root);
  const branches = repository.state === 'repository' ? await textsOnBranches(repository.repository) : [];
  const here = [...workspace.sources.values()].map(({ path, text }) => ({ path, text }));
  const needs = workspace.documents.flatMap(({ requirements }) => requirements.flatMap(({ id }) => id ?? []));
  const series = needSeries(needs, new RegExp(settings.idPattern, 'u'), Number(today.slice(0, 4)));
  return new NewIds([...here, ...branches], series, settings.idPattern);
}

export class NewIds {
  readonly #free = new FreeIds();
  readonly #texts: readonly BranchText[];
  readonly #needs: Series | null;
  readonly #pattern: string;

  constructor(texts: readonly BranchText[], needs: Series | null, pattern: string) {
    this.#texts = texts;
    this.#needs = needs;
    this.#pattern = pattern;
  }

  /** Needs are counted in the workspace, all else in its document where that has such ids already. */
  next(kind: IdKind, document: Document): string {
    if (kind === 'requirement') {
      if (this.#needs === null) throw new UsageError(editCommandMessages.noSeries, { pattern: this.#pattern });
      return this.#free.take(this.#needs, '', () => this.#texts.map(({ text }) => text));
    }
    const own = seriesOf(idsOf(kind, document));
    if (own !== null) return this.#free.take(own, document.file, () => this.#textsOf(document));
    // Nothing to go on: an id that no other document has either can be said without the document's name.
    return this.#free.take(usual[kind], '', () => this.#texts.map(({ text }) => text));
  }

  /** What speaks of a document: its own file at any time, and whatever names it. */
  #textsOf({ file, id }: Document): string[] {
    return this.#texts.flatMap(({ path, text }) => (path === file || (id !== null && text.includes(id)) ? text : []));
  }
}

function idsOf(kind: IdKind, { commitments, records }: Document): string[] {
  const items: readonly Item[] =
    kind === 'lesson'
      ? records.filter((record) => record.kind === 'lesson')
      : commitments.filter((commitment) => commitment.kind === (kind === 'risk' ? 'response' : 'goal'));
  return items.flatMap(({ id }) => id ?? []);
}
