/**
 * Judges one file as if it were the only one. Most documents have to do with nobody else, and this is all there is to
 * say of them; `stepwise.ts` settles which these are. What comes out is plain data and depends on the text, the
 * settings and the day alone, so that it may come from another thread or from an earlier run.
 */
import { asksForConfirmations, hasSignoffs } from '../analyse/confirmed.js';
import { type Links, linksOf } from '../analyse/links.js';
import type { Settings } from '../config/settings.js';
import { isNewerFormat } from '../load/format-version.js';
import { type LoadedSource, loadSource, type WorkspaceOptions, workspaceOf } from '../load/load.js';
import { Readings } from '../load/readings.js';
import { isMarkdown } from '../load/sniff.js';
import type { Finding } from '../model/finding.js';
import type { Source } from '../model/source.js';
import { noFacts, type Whole } from '../rules/rule.js';
import { Claims, type Holder } from './claims.js';
import { ofItsOwn } from './kept.js';
import { type Acquaintance, acquaintanceOf } from './neighbours.js';
import { Linter, type LintOptions, namesNeeds } from './run.js';
import { FileViews } from './views.js';

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

/** One file, and what must be known of it to see whether it looks the same among others. */
export interface JudgedFile extends LintedFile {
  /** By which it is found again in a later run; null where nobody asked for it. */
  readonly digest: string | null;
  /** Of a document. */
  readonly id: string | null;
  /** Why nothing could be read of it, though it is ours. */
  readonly unread: string | null;
  /** The parser refused it, of whose errors only the first is among the findings. */
  readonly isRefused: boolean;
  /** Id of the document that it stands beside; its findings wait until that is known. */
  readonly beside: string | null;
  readonly isConfirmed: boolean;
  /** It says who has to confirm it. */
  readonly isDue: boolean;
  /** It asked what only the whole can tell, and was told that all is well. */
  readonly asks: boolean;
  readonly namesNeeds: boolean;
  readonly acquaintance: Acquaintance;
  readonly holds: readonly Holder[];
  /** What else is said of it does not depend on whether others had what it holds. */
  readonly isPlain: boolean;
}

export type JudgeOptions = Pick<LintOptions, 'today' | 'rules'> &
  Pick<WorkspaceOptions, 'named' | 'columns' | 'calendar'> & {
    /** Names a file by its content. */
    readonly digestOf?: (source: Source) => string;
  };

export class Judge {
  readonly #options: JudgeOptions;
  readonly #linter: Linter;
  /** What the phrases of all these files mean. */
  readonly readings: Readings;

  constructor(settings: Settings, options: JudgeOptions) {
    this.#options = options;
    this.#linter = new Linter(settings, options);
    this.readings = new Readings(options.calendar);
  }

  judge(source: Source): JudgedFile {
    const { path } = source;
    const { named, columns = {} } = this.#options;
    const loaded = loadSource(source, { named: named?.has(path) ?? false, columns });
    const workspace = workspaceOf([source], [loaded], { readings: this.readings }, () => loaded.tree());
    const links = linksOf(workspace);
    const views = new FileViews(workspace, () => loaded.tree());
    const { document, companion } = loaded;
    const claims = new Claims();
    const taken = document === null ? [] : this.#linter.claim(document, views, claims);
    const question = { asked: false };
    const whole = withoutOthers(links, question);
    const isBeside = companion !== null;
    const findings = isBeside ? [] : this.#linter.judge({ workspace, links, views, taken, whole, facts: noFacts });
    return {
      ...outcomeOf(path, loaded),
      findings: findings.map(ofItsOwn),
      digest: this.#options.digestOf?.(source) ?? null,
      id: document?.id ?? null,
      unread: loaded.unread,
      isRefused: loaded.refused !== null,
      beside: companion?.document ?? null,
      isConfirmed: hasSignoffs(workspace),
      isDue: document !== null && asksForConfirmations(workspace),
      asks: question.asked,
      namesNeeds: namesNeeds(links),
      acquaintance: document === null ? stranger : acquaintanceOf(document, links),
      holds: claims.held(),
      isPlain: !(taken.length > 0 || loaded.doubtful.size > 0 || isMarkdown(path) || views.maySuppress(path)),
    };
  }
}

const stranger: Acquaintance = { names: [], sought: [] };

/** Takes all to be well with what is not seen yet. */
function withoutOthers(links: Links, question: { asked: boolean }): Whole {
  const goalsNameNeeds = namesNeeds(links);
  return {
    get complete() {
      question.asked = true;
      return true;
    },
    documentIds: [],
    get goalsNameNeeds() {
      if (!goalsNameNeeds) question.asked = true;
      return goalsNameNeeds;
    },
  };
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
