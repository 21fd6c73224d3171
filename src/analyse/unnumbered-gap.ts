/** A KPI without a number: one that is a date, or that somebody judges. MISSION A3, A6. */
import type { DeadlineReading, KpiReading } from '../language/readings.js';
import type { Day } from '../model/day.js';
import type { Kpi } from '../model/kernel.js';
import type { GapKpi, GapState } from '../model/results.js';
import type { Conditions } from './kpi-gap.js';
import { nameIn, readAnswer } from './reported.js';

const noNumbers = {
  comparator: null,
  target: null,
  unit: '',
  actual: null,
  expected: null,
  attainment: null,
  deviation: null,
} as const;

/** Reached when a day that is not too late, or a plain yes, was recorded. Any other word leaves it unknown. */
export function withoutNumber(kpi: Kpi, { date }: KpiReading, conditions: Conditions): Omit<GapKpi, 'id' | 'metric'> {
  const written = recorded(kpi, conditions);
  const by = date?.due ?? conditions.due;
  const day = date === undefined || written === null ? null : dayIn(conditions.read(written));
  const answer = written === null ? null : readAnswer(written);
  const days = { ...(date?.due ? { targetDate: date.due } : {}), ...(day === null ? {} : { actualDate: day }) };
  if (day !== null) {
    const isLate = by !== null && day > by;
    return { ...noNumbers, ...days, state: isLate ? 'missed' : 'met' };
  }
  if (answer === true) return { ...noNumbers, ...days, state: 'met' };
  if (answer === false) return { ...noNumbers, ...days, state: unmet(by, conditions) };
  const unknown = date === undefined ? 'no-target' : written === null ? 'no-actual' : 'unreadable-actual';
  return { ...noNumbers, ...days, state: date === undefined ? 'unknown' : unmet(by, conditions), unknown };
}

/** The latest that was recorded of it. */
function recorded(kpi: Kpi, { alone, checkIns }: Conditions): string | null {
  const called = { names: [kpi.id, kpi.metric, kpi.text], nameless: kpi.metric === null, alone };
  let written: string | null = null;
  for (const { progress } of checkIns) {
    const name = nameIn(called, Object.keys(progress.values));
    if (name !== null) written = progress.values[name] ?? written;
  }
  return written;
}

function dayIn({ kind, due }: DeadlineReading): Day | null {
  return kind === 'date' ? due : null;
}

/** Not done so far: nothing says whether it will be in time. */
function unmet(by: Day | null, { isClosed, today }: Conditions): GapState {
  if (isClosed) return 'missed';
  return by !== null && by < today ? 'overdue' : 'unknown';
}
