/**
 * Lints a workspace of any size: one file after the other, and none of them is held on to. Most documents have to do
 * with nobody else and are judged at once, while their tree is at hand. Those that others could make look different
 * (they refer to them, are referred to, or ask what only the whole can tell) are judged again at the end, together. The
 * findings are those of `lint` over the whole.
 */
import { asksForConfirmations, hasSignoffs } from '../analyse/confirmed.js';
import { type Links, linksOf } from '../analyse/links.js';
import type { Settings } from '../config/settings.js';
import { withAllErrors } from '../load/explain.js';
import { isNewerFormat } from '../load/format-version.js';
import { type LoadedSource, loadSource, loadWorkspace, type WorkspaceOptions, workspaceOf } from '../load/load.js';
import { Readings } from '../load/readings.js';
import type { Workspace } from '../load/workspace.js';
import type { Finding } from '../model/finding.js';
import type { Document } from '../model/kernel.js';
import type { Source } from '../model/source.js';
import { type Facts, noFacts, type Whole } from '../rules/rule.js';
import { detached } from '../text/detach.js';
import { ofItsOwn } from './kept.js';
import { Neighbours } from './neighbours.js';
import type { Said } from './reports.js';
import { Linter, type LintOptions, namesNeeds } from './run.js';
import { FileViews } from './views.js';

export interface StepwiseOptions
  extends Pick<LintOptions, 'today' | 'rules'>,
    Omit<WorkspaceOptions, 'unread' | 'readings'> {
  /** The text of a file that was added, once more. */
  readonly read: (file: string) => Source | null;
  /** Gathers what rules need besides; without it they run without. */
  readonly gatherer?: FactGatherer;
}

/** Gathers what rules need that costs more than the documents, where there is reason to. */
export interface FactGatherer {
  /** Somebody asked for the history in so many words. */
  readonly asked: boolean;
  /** Ids of the documents that the history speaks of. */
  documents(): Promise<readonly string[]>;
  /** What there is to know of these documents. */
  gather(workspace: Workspace): Promise<Facts>;
}

/** What became of one file. */
export interface LintedFile {
  readonly file: string;
  readonly is: 'document' | 'companion' | null;
  readonly requirements: number;
  readonly goals: number;
  /** It is in a format that this tally does not know. */
  readonly isTooNew: boolean;
  /** In file order. */
  readonly findings: readonly Finding[];
}

export interface Linted {
  /** By path, in code unit order. */
  readonly files: readonly LintedFile[];
  readonly unread: readonly Unread[];
}

interface Unread {
  readonly file: string;
  readonly reason: string;
}

export class Stepwise {
  readonly #options: StepwiseOptions;
  readonly #linter: Linter;
  readonly #readings: Readings;
  readonly #files = new Map<string, LintedFile>();
  readonly #taken = new Map<string, readonly Said[]>();
  readonly #neighbours = new Neighbours();
  /** Documents that asked what only the whole can tell. */
  readonly #asking = new Set<string>();
  readonly #refused = new Set<string>();
  /** Documents that say who has to confirm them. */
  readonly #due = new Set<string>();
  #hasSignoffs = false;
  readonly #unread: Unread[] = [];
  readonly #documentIds: string[] = [];
  #goalsNameNeeds = false;

  constructor(settings: Settings, options: StepwiseOptions) {
    this.#options = options;
    this.#linter = new Linter(settings, options);
    this.#readings = new Readings(options.calendar);
  }

  /** The next file, in the order of their paths. */
  add(source: Source): void {
    const { path } = source;
    const { named, columns = {} } = this.#options;
    const loaded = loadSource(source, { named: named?.has(path) ?? false, columns });
    const options = { ...this.#options, readings: this.#readings };
    const workspace = workspaceOf([source], [loaded], options, () => loaded.tree());
    const links = linksOf(workspace);
    const views = new FileViews(workspace, () => loaded.tree());
    const { document } = loaded;
    const taken = document === null ? [] : this.#linter.claim(document, views);
    const findings = this.#linter.judge({
      workspace,
      links,
      views,
      taken,
      whole: this.#wholeFor(path, links),
      facts: noFacts,
    });
    if (document !== null) this.#remember(document, links, taken);
    if (loaded.companion !== null) this.#neighbours.addBeside(loaded.companion);
    this.#hasSignoffs ||= hasSignoffs(workspace);
    if (document !== null && asksForConfirmations(workspace)) this.#due.add(path);
    if (loaded.unread !== null) this.#unread.push({ file: path, reason: loaded.unread });
    if (loaded.refused !== null) this.#refused.add(path);
    this.#files.set(path, { ...outcomeOf(path, loaded), findings: findings.map(ofItsOwn) });
  }

  /** All findings, once every file was added. `unread` are those that could not even be opened. */
  async finish(unread: readonly Unread[]): Promise<Linted> {
    const all = [...unread, ...this.#unread];
    const { gatherer } = this.#options;
    if (gatherer !== undefined && (this.#hasSignoffs || gatherer.asked)) {
      for (const id of await gatherer.documents()) this.#neighbours.seek(id);
    }
    const again = this.#again(all.length === 0);
    if (again.length > 0) await this.#judgeAgain(again, all.length === 0);
    return { files: [...this.#files.values()].sort((a, b) => (a.file < b.file ? -1 : 1)), unread: all };
  }

  /** Takes all to be well with what is not seen yet; who asked is remembered. */
  #wholeFor(file: string, links: Links): Whole {
    const asking = this.#asking;
    const goalsNameNeeds = namesNeeds(links);
    return {
      get complete() {
        asking.add(file);
        return true;
      },
      documentIds: [],
      get goalsNameNeeds() {
        if (!goalsNameNeeds) asking.add(file);
        return goalsNameNeeds;
      },
    };
  }

  #remember(document: Document, links: Links, taken: readonly Said[]): void {
    this.#neighbours.add(document, links);
    if (taken.length > 0) this.#taken.set(document.file, taken);
    if (document.id !== null) this.#documentIds.push(detached(document.id));
    this.#goalsNameNeeds ||= namesNeeds(links);
  }

  /** The files to be judged again, in order. */
  #again(complete: boolean): string[] {
    const again = new Set([...this.#refused, ...this.#due, ...this.#neighbours.files()]);
    if (!complete || this.#goalsNameNeeds) for (const file of this.#asking) again.add(file);
    return [...this.#files.keys()].filter((file) => again.has(file));
  }

  async #judgeAgain(files: readonly string[], complete: boolean): Promise<void> {
    const sources = files.map((file) => this.#options.read(file)).filter((source) => source !== null);
    const workspace = await withAllErrors(loadWorkspace(sources, { ...this.#options, readings: this.#readings }));
    const links = linksOf(workspace);
    const views = new FileViews(workspace, (file) => workspace.treeOf(file));
    const taken = files.flatMap((file) => this.#taken.get(file) ?? []);
    const whole = { complete, goalsNameNeeds: this.#goalsNameNeeds, documentIds: this.#documentIds };
    const facts = (await this.#options.gatherer?.gather(workspace)) ?? noFacts;
    const findings = byFile(this.#linter.judge({ workspace, links, views, taken, whole, facts }));
    for (const file of files) {
      const known = this.#files.get(file);
      if (known !== undefined) this.#files.set(file, { ...known, findings: (findings.get(file) ?? []).map(ofItsOwn) });
    }
  }
}

function outcomeOf(file: string, { document, companion, diagnostics }: LoadedSource): Omit<LintedFile, 'findings'> {
  return {
    file,
    is: document !== null ? 'document' : companion !== null ? 'companion' : null,
    requirements: document?.requirements.length ?? 0,
    goals: document?.commitments.filter(({ kind }) => kind === 'goal').length ?? 0,
    isTooNew: diagnostics.some(isNewerFormat),
  };
}

function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const others = files.get(finding.file);
    if (others === undefined) files.set(finding.file, [finding]);
    else others.push(finding);
  }
  return files;
}
