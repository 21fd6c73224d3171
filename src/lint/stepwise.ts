/**
 * Lints a workspace of any size: every file is judged alone, on its own or another thread, and none of them is held on
 * to. Those that others make look different (they refer to them, are referred to, claim what is taken, or ask what only
 * the whole can tell) are judged again at the end, together. The findings are those of `lint` over the whole.
 */
import { linksOf } from '../analyse/links.js';
import type { Settings } from '../config/settings.js';
import { withAllErrors } from '../load/explain.js';
import { loadWorkspace, type WorkspaceOptions } from '../load/load.js';
import type { Workspace } from '../load/workspace.js';
import type { Finding } from '../model/finding.js';
import type { Source } from '../model/source.js';
import { type Facts, noFacts } from '../rules/rule.js';
import type { JudgedFile, LintedFile } from './alone.js';
import { Claims, type Taken } from './claims.js';
import { ofItsOwn } from './kept.js';
import { Neighbours } from './neighbours.js';
import { byFile, inOrder } from './order.js';
import { Linter, type LintOptions } from './run.js';
import { FileViews } from './views.js';

export interface StepwiseOptions extends Pick<LintOptions, 'today' | 'rules'>, Omit<WorkspaceOptions, 'unread'> {
  /** The text of a file that was judged, once more. */
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

export interface Linted {
  /** By path, in code unit order. */
  readonly files: readonly LintedFile[];
  readonly unread: readonly Unread[];
}

interface Unread {
  readonly file: string;
  readonly reason: string;
}

/**
 * All findings of files that were judged one by one, in the order in which what they claim counts. `unread` are those
 * that could not even be opened.
 */
export async function settle(
  judged: readonly JudgedFile[],
  unread: readonly Unread[],
  settings: Settings,
  options: StepwiseOptions,
): Promise<Linted> {
  const known = new Whole(judged, unread);
  const again = await known.toJudgeAgain(options.gatherer);
  const linter = new Linter(settings, options);
  const found = again.length === 0 ? new Map<string, Finding[]>() : await judgeAgain(again, known, linter, options);
  const findingsOf = ({ file, findings }: JudgedFile): readonly Finding[] => {
    const taken = known.taken.get(file) ?? [];
    if (found.has(file) || taken.length === 0) return found.get(file)?.map(ofItsOwn) ?? findings;
    return [...findings, ...taken.flatMap((one) => linter.taken(file, one) ?? [])].sort(inOrder);
  };
  const files = judged.map((file) => lintedFile(file, findingsOf(file)));
  return { files: files.sort(byFile), unread: known.unread };
}

function lintedFile({ file, is, requirements, goals, isTooNew }: JudgedFile, findings: readonly Finding[]): LintedFile {
  return { file, is, requirements, goals, isTooNew, findings };
}

/** What all files together tell. */
class Whole {
  readonly files: readonly JudgedFile[];
  readonly unread: readonly Unread[];
  readonly claims = new Claims();
  /** By file, what earlier ones had. */
  readonly taken: ReadonlyMap<string, readonly Taken[]>;

  constructor(files: readonly JudgedFile[], unread: readonly Unread[]) {
    this.files = files;
    this.unread = [
      ...unread,
      ...files.flatMap(({ file, unread: reason }) => (reason === null ? [] : [{ file, reason }])),
    ];
    this.taken = new Map(files.map(({ file, holds }) => [file, this.claims.hold(file, holds)]));
  }

  get complete(): boolean {
    return this.unread.length === 0;
  }

  get goalsNameNeeds(): boolean {
    return this.files.some(({ namesNeeds }) => namesNeeds);
  }

  get documentIds(): readonly string[] {
    return this.files.flatMap(({ id }) => id ?? []);
  }

  /** The files of which what was found alone may not hold, in order. */
  async toJudgeAgain(gatherer: FactGatherer | undefined): Promise<string[]> {
    const neighbours = new Neighbours();
    for (const { file, acquaintance, beside } of this.files) {
      neighbours.add(file, acquaintance);
      if (beside !== null) neighbours.addBeside(file, beside);
    }
    if (gatherer !== undefined && (gatherer.asked || this.files.some(({ isConfirmed }) => isConfirmed)))
      for (const id of await gatherer.documents()) neighbours.seek(id);
    const met = neighbours.files();
    const isTold = this.complete && !this.goalsNameNeeds;
    return this.files
      .filter((one) => one.isRefused || one.isDue || (one.asks && !isTold) || met.has(one.file) || this.#isTangled(one))
      .map(({ file }) => file);
  }

  #isTangled({ file, isPlain }: JudgedFile): boolean {
    return !isPlain && this.taken.get(file)?.length !== 0;
  }
}

async function judgeAgain(
  files: readonly string[],
  { claims, complete, goalsNameNeeds, documentIds }: Whole,
  linter: Linter,
  options: StepwiseOptions,
): Promise<ReadonlyMap<string, Finding[]>> {
  const sources = files.map((file) => options.read(file)).filter((source) => source !== null);
  const workspace = await withAllErrors(loadWorkspace(sources, options));
  const links = linksOf(workspace);
  const views = new FileViews(workspace, (file) => workspace.treeOf(file));
  const taken = workspace.documents.flatMap((document) => linter.claim(document, views, claims));
  const whole = { complete, goalsNameNeeds, documentIds };
  const facts = (await options.gatherer?.gather(workspace)) ?? noFacts;
  const findings = new Map<string, Finding[]>(files.map((file) => [file, []]));
  for (const finding of linter.judge({ workspace, links, views, taken, whole, facts }))
    findings.get(finding.file)?.push(finding);
  return findings;
}
