/** `calendar:` of the settings, and the YAML file of holidays and working days that it may name. */

import { holidayCalendar, monFri, type WorkCalendar } from '../language/working-days.js';
import { encodingDiagnostics } from '../load/decode.js';
import * as read from '../load/project/read.js';
import type { Shape } from '../load/shape.js';
import type { Mapping, Node } from '../load/tree.js';
import { walkShape } from '../load/walk-shape.js';
import { parseYaml } from '../load/yaml.js';
import { addDays, type Day, day, daysBetween, parts } from '../model/day.js';
import type { Diagnostic } from '../model/finding.js';
import type { Source } from '../model/source.js';
import { settingsShape } from './shape.generated.js';

/** Calendars that need no file. */
const builtIn: ReadonlySet<string> = new Set(['cn', 'mon-fri']);

/** The file that the settings name as their calendar, relative to their own folder; null where they need none. */
export function calendarFile(calendar: string | null): string | null {
  return calendar === null || builtIn.has(calendar) ? null : calendar;
}

/** What is neither a calendar nor the name of a YAML file. */
export function calendarFaults(root: Mapping, file: string): readonly Diagnostic[] {
  const node = read.valueAt(root, 'calendar');
  const text = read.textOf(node);
  if (node === undefined || text === null || builtIn.has(text) || /\.ya?ml$/i.test(text)) return [];
  return [fault('calendar-unknown', text, node, file)];
}

/** Why the file that the settings name cannot be read, said where they name it. */
export function unreadableCalendar(settings: Source, reason: string): readonly Diagnostic[] {
  const { tree } = parseYaml(settings);
  if (tree === null) return [];
  // The settings may be written in Chinese: their keys have English names once they were walked.
  walkShape(tree, settingsShape, settings.path);
  const node = read.valueAt(tree.root, 'calendar');
  const text = read.textOf(node);
  if (node === undefined || text === null) return [];
  const messageId = reason === 'missing' || reason === 'leads-out' ? `calendar-${reason}` : 'calendar-unreadable';
  return [fault(messageId, text, node, settings.path)];
}

const days = { class: 'terms', scalar: { is: 'text' }, list: { scalar: { is: 'text' } } } as const;
const shape: Shape = {
  map: {
    fields: { format: { class: 'terms', scalar: { is: 'integer', minimum: 1 } }, holidays: days, workdays: days },
  },
};

export interface ReadCalendar {
  /** What could be read. */
  readonly calendar: WorkCalendar;
  readonly diagnostics: readonly Diagnostic[];
}

/** `holidays: [2025-01-01, 2025-01-28/2025-02-04]`, `workdays: [2025-01-26]`. It covers the years that it names. */
export function readCalendar(source: Source): ReadCalendar {
  const encoding = encodingDiagnostics(source);
  if (encoding.some(({ severity }) => severity === 'error')) return { calendar: monFri, diagnostics: encoding };
  const parsed = parseYaml(source);
  const found = [...encoding, ...parsed.diagnostics];
  if (parsed.tree === null) return { calendar: monFri, diagnostics: found };
  found.push(...walkShape(parsed.tree, shape, source.path).diagnostics);
  const off = daysUnder(parsed.tree.root, 'holidays', source.path, found);
  const worked = daysUnder(parsed.tree.root, 'workdays', source.path, found, off);
  const years = new Set([...off, ...worked].map((each) => parts(each).year));
  return { calendar: holidayCalendar(source.path, { off, worked, years }), diagnostics: found };
}

/** The days of a list; what is no day, and what is among the `others` too, is told. */
function daysUnder(
  root: Mapping,
  name: string,
  file: string,
  found: Diagnostic[],
  others: ReadonlySet<Day> = new Set(),
): ReadonlySet<Day> {
  const all = new Set<Day>();
  const written = read.valueAt(root, name);
  const nodes: readonly Node[] = written?.kind === 'list' ? written.items : written === undefined ? [] : [written];
  for (const node of nodes) {
    const text = read.textOf(node);
    if (text === null) continue;
    const stretch = stretchOf(text);
    if (typeof stretch === 'string') found.push(fault(stretch, text, node, file));
    else if (stretch.some((each) => others.has(each))) found.push(fault('calendar-both', text, node, file));
    else for (const each of stretch) all.add(each);
  }
  return all;
}

/** Nobody has a holiday of more days than this in one go; a slip in a year would be one. */
const longestStretch = 100;

/** `2025-01-28`, or `2025-01-28/2025-02-04` with both ends; else what is wrong with it. */
function stretchOf(text: string): readonly Day[] | 'calendar-day' | 'calendar-backwards' | 'calendar-long' {
  const [, first = '', last = first] = /^(\d{4}-\d\d-\d\d)(?:\s*\/\s*(\d{4}-\d\d-\d\d))?$/.exec(text) ?? [];
  const [start, end] = [dayIn(first), dayIn(last)];
  if (start === null || end === null) return 'calendar-day';
  const length = daysBetween(start, end);
  if (length < 0) return 'calendar-backwards';
  if (length >= longestStretch) return 'calendar-long';
  return Array.from({ length: length + 1 }, (_, index) => addDays(start, index));
}

function dayIn(text: string): Day | null {
  return day(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

function fault(
  messageId: string,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  file: string,
): Diagnostic {
  return { rule: 'schema', severity: 'error', messageId, data: { text }, file, span: { start, end } };
}
