/** The working days that the settings ask for. */
import { calendarFile, readCalendar, unreadableCalendar } from '../config/calendar.js';
import type { Settings } from '../config/settings.js';
import type { OpenedWorkspace } from '../io/files.js';
import { holidayCalendar, monFri, type WorkCalendar } from '../language/working-days.js';
import { refuseBadSettings } from './settings-faults.js';
import type { Invocation } from './spec.js';

/** What a workspace is set by, and how to read what that names. */
export type InForce = Pick<OpenedWorkspace, 'settingsSource' | 'beside'>;

/** Monday to Friday unless the settings say otherwise. Faults in a file they name end the run like their own. */
export async function calendarOf(
  { calendar }: Pick<Settings, 'calendar'>,
  { settingsSource, beside }: InForce,
  invocation: Invocation,
): Promise<WorkCalendar> {
  const file = calendarFile(calendar);
  if (file === null || settingsSource === null) return builtInCalendar(calendar);
  const source = await beside(settingsSource.path, file);
  if ('reason' in source) {
    refuseBadSettings(settingsSource, unreadableCalendar(settingsSource, source.reason), invocation);
    return monFri;
  }
  const read = readCalendar(source);
  refuseBadSettings(source, read.diagnostics, invocation);
  return read.calendar;
}

/** The same calendar, made anew from what can be sent to another thread. */
export async function calendarAgain({ name, holidays }: Omit<WorkCalendar, 'stateOf'>): Promise<WorkCalendar> {
  const isBuiltIn = holidays === undefined || calendarFile(name) === null;
  return isBuiltIn ? builtInCalendar(name) : holidayCalendar(name, holidays);
}

/** The calendar of a name that needs no file. China's holidays are loaded only where they are asked for. */
export async function builtInCalendar(name: string | null): Promise<WorkCalendar> {
  return name === 'cn' ? (await import('../language/china.js')).china : monFri;
}
