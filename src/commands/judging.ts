/** Judges the files of a workspace one by one, in threads where there are many. */
import type { Settings } from '../config/settings.js';
import { type Listed, listedAt, type Unread } from '../io/files.js';
import type { WorkCalendar } from '../language/working-days.js';
import { Judge, type JudgedFile } from '../lint/alone.js';
import type { Readings } from '../load/readings.js';
import type { Day } from '../model/day.js';
import { calendarAgain } from './calendar.js';
import { type Loaded, loadOptions } from './workspaces.js';

/** Fewer files are judged before a thread has started. */
const manyFiles = 128;

export interface JudgedFiles {
  /** Every file of ours, in no order. */
  readonly judged: readonly JudgedFile[];
  /** What phrases mean of those that were judged here. */
  readonly readings: Readings;
}

export async function judgeFiles(loaded: Loaded, today: Day): Promise<JudgedFiles> {
  const { opened, settings } = loaded;
  const judge = new Judge(settings, { ...loadOptions(loaded), today });
  const { listed } = opened;
  if (listed !== null && listed.paths.length >= manyFiles) {
    const judged = await judgeTogether(listed, judge, loaded, today);
    if (judged !== null) return { judged, readings: judge.readings };
  }
  return { judged: Array.from(opened.each(), ({ source }) => judge.judge(source)), readings: judge.readings };
}

/** What a thread needs to judge its share as this one does: plain data. */
interface Share {
  readonly root: string;
  readonly paths: readonly string[];
  readonly named: ReadonlySet<string>;
  readonly settings: Settings;
  readonly calendar: Omit<WorkCalendar, 'stateOf'>;
  readonly today: Day;
}

/** Null where that could not be done. */
async function judgeTogether(
  listed: Listed,
  judge: Judge,
  { opened: { root, named }, settings, calendar }: Loaded,
  today: Day,
): Promise<readonly JudgedFile[] | null> {
  const { shared, threadsFor } = await import('../io/threads.js');
  const threads = threadsFor(listed.paths.length);
  if (threads < 1) return null;
  const { paths } = listed;
  const { stateOf: _, ...plain } = calendar;
  const share: Share = { root, paths, named, settings, calendar: plain, today };
  const results = await shared<JudgedFile | Unread>(share, threads, (takes) =>
    Array.from(listed.some(takes), ({ source }) => judge.judge(source)),
  );
  if (results === null) return null;
  listed.finish(results.filter(isUnread));
  return results.filter((one): one is JudgedFile => !isUnread(one));
}

function isUnread(one: JudgedFile | Unread): one is Unread {
  return 'reason' in one;
}

/** What a thread does that helps. */
export async function judgeInThread(): Promise<void> {
  const { given, help } = await import('../io/threads.js');
  const { root, paths, named, settings, calendar, today } = given<Share>();
  const { columns } = settings;
  const judge = new Judge(settings, { named, columns, calendar: await calendarAgain(calendar), today });
  const listed = listedAt(root, paths, named);
  help<JudgedFile | Unread>(function* (takes) {
    for (const { source } of listed.some(takes)) yield judge.judge(source);
    yield* listed.unreadHere;
  });
}
