/** Finds what is wrong in a workspace file by file: in threads where there are many, and out of what was kept. */
import type { Settings } from '../config/settings.js';
import { type Listed, listedAt, type Take, type Unread } from '../io/files.js';
import type { WorkCalendar } from '../language/working-days.js';
import { Judge, type JudgedFile } from '../lint/alone.js';
import { byFile } from '../lint/order.js';
import { type FactGatherer, type Linted, settle } from '../lint/stepwise.js';
import type { Readings } from '../load/readings.js';
import type { Day } from '../model/day.js';
import { calendarAgain } from './calendar.js';
import type { CheckCache } from './check-cache.js';
import { type Loaded, loadOptions } from './workspaces.js';

/** Fewer are judged as soon by one thread: each has to find out anew how to run what it runs often. */
const manyFiles = 1500;

/** All findings of a workspace. `cached`: what was found earlier may be used, and what is found kept. */
export async function lintFiles(loaded: Loaded, today: Day, gatherer: FactGatherer, cached: boolean): Promise<Linted> {
  const cache = cached ? (await import('./check-cache.js')).openCheckCache(loaded, today) : null;
  const known = gatherer.asked ? null : (cache?.answer() ?? null);
  if (known !== null) return known;
  const judging = new Judging(loaded, today, cache);
  const judged = await judging.judged();
  const read = (file: string) => loaded.opened.again(file);
  const options = { ...loadOptions(loaded), readings: judging.readings, today, gatherer, read };
  const linted = await settle(judged, loaded.opened.unread, loaded.settings, options);
  const isOfFilesAlone = !gatherer.asked && !judged.some(({ isDue, isConfirmed }) => isDue || isConfirmed);
  if (isOfFilesAlone && linted.unread.length === 0) cache?.keepAnswer(linted);
  return linted;
}

/** What a thread needs to judge its share as this one does: plain data. */
interface Share {
  readonly root: string;
  readonly paths: readonly string[];
  readonly named: ReadonlySet<string>;
  readonly settings: Settings;
  readonly calendar: Omit<WorkCalendar, 'stateOf'>;
  readonly today: Day;
  readonly digests: boolean;
}

class Judging {
  readonly #loaded: Loaded;
  readonly #today: Day;
  readonly #cache: CheckCache | null;
  readonly #judge: Judge;

  constructor(loaded: Loaded, today: Day, cache: CheckCache | null) {
    this.#loaded = loaded;
    this.#today = today;
    this.#cache = cache;
    this.#judge = new Judge(loaded.settings, {
      ...loadOptions(loaded),
      today,
      ...(cache && { digestOf: cache.digestOf }),
    });
  }

  get readings(): Readings {
    return this.#judge.readings;
  }

  /** Every file of ours: in the order of their paths, or as they are held. */
  async judged(): Promise<readonly JudgedFile[]> {
    const { opened } = this.#loaded;
    const { known, others } = this.#cache?.files() ?? { known: [], others: [] };
    if (known.length === 0) {
      const all = opened.listed === null ? null : await this.#together(opened.listed);
      return this.#kept(all ?? Array.from(opened.each(), ({ source }) => this.#judge.judge(source)));
    }
    const listed = listedAt(opened.root, others, opened.named);
    const judged = await this.#together(listed);
    return this.#kept(judged ?? this.#some(listed, () => true), known);
  }

  #kept(judged: readonly JudgedFile[], known: readonly JudgedFile[] = []): readonly JudgedFile[] {
    const all = known.length === 0 ? judged : [...known, ...judged].sort(byFile);
    this.#cache?.keepFiles(all, judged.length);
    return all;
  }

  #some(listed: Listed, takes: Take): JudgedFile[] {
    return Array.from(listed.some(takes), ({ source }) => this.#judge.judge(source));
  }

  /** Null where there are too few, or it could not be done. */
  async #together(listed: Listed): Promise<readonly JudgedFile[] | null> {
    if (listed.paths.length < manyFiles) return null;
    const { shared, threadsFor } = await import('../io/threads.js');
    const threads = threadsFor(listed.paths.length);
    if (threads < 1) return null;
    const share = this.#shareOf(listed.paths);
    const results = await shared<JudgedFile | Unread>(share, threads, (takes) => this.#some(listed, takes));
    if (results === null) return null;
    listed.finish(results.filter(isUnread));
    return results.filter((one): one is JudgedFile => !isUnread(one)).sort(byFile);
  }

  #shareOf(paths: readonly string[]): Share {
    const { opened, settings, calendar } = this.#loaded;
    const { stateOf: _, ...plain } = calendar;
    const { root, named } = opened;
    return { root, paths, named, settings, calendar: plain, today: this.#today, digests: this.#cache !== null };
  }
}

function isUnread(one: JudgedFile | Unread): one is Unread {
  return 'reason' in one;
}

/** What a thread does that helps. */
export async function judgeInThread(): Promise<void> {
  const { given, help } = await import('../io/threads.js');
  const { root, paths, named, settings, calendar, today, digests } = given<Share>();
  const digestOf = digests ? (await import('./check-cache.js')).digestBy(named) : null;
  const judge = new Judge(settings, {
    named,
    columns: settings.columns,
    calendar: await calendarAgain(calendar),
    today,
    ...(digestOf && { digestOf }),
  });
  const listed = listedAt(root, paths, named);
  help<JudgedFile | Unread>(function* (takes) {
    for (const { source } of listed.some(takes)) yield judge.judge(source);
    yield* listed.unreadHere;
  });
}
