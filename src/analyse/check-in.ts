/** What a person says of a goal's KPIs, put under the names and held against what was said before. MISSION A6. */
import { senseOf } from '../language/sense.js';
import type { Readings } from '../load/readings.js';
import type { Commitment, Kpi, Progress } from '../model/kernel.js';
import { kpiName } from './measures.js';
import { type Called, calledAs, isCounted, type Measured, measuredTargets, nameIn, readActual } from './reported.js';

/** One thing that a check-in may report a value of. */
export interface Reportable {
  /** What its values are written under. */
  readonly name: string;
  /** How a person would recognise it: its whole text. */
  readonly label: string;
  readonly called: Called;
  /** Null for a KPI without a number. */
  readonly measured: Measured | null;
}

/** What may be reported of a goal; each goes by the name that was used before, else by its own. */
export function reportables(goal: Commitment, progress: readonly Progress[], readings: Readings): Reportable[] {
  const alone = goal.kpis.length === 1;
  return goal.kpis.flatMap((kpi): Reportable[] => {
    const targets = measuredTargets(kpi, readings.kpiOf(kpi), { statement: goal.statement, alone });
    const label = kpiName(kpi);
    if (targets.length === 0) return [reportable(unnumbered(kpi, alone), ownName(kpi), label, null, progress)];
    return targets.map((measured) => {
      const name = kpi.id ?? (measured.target.metric || ownName(kpi));
      return reportable(calledAs(measured), name, label, measured, progress);
    });
  });
}

function unnumbered({ id, metric, text }: Kpi, alone: boolean): Called {
  return { names: [id, metric, text], nameless: false, alone };
}

function ownName(kpi: Kpi): string {
  return kpi.id ?? kpi.metric ?? kpiName(kpi);
}

function reportable(
  called: Called,
  own: string,
  label: string,
  measured: Measured | null,
  progress: readonly Progress[],
): Reportable {
  for (const { values } of [...progress].reverse()) {
    const used = nameIn(called, Object.keys(values));
    if (used !== null) return { name: used, label, called, measured };
  }
  return { name: own, label, called, measured };
}

/** The one that a written name means: in full, else the only one that holds it; null for none or several. */
export function reportableCalled(written: string | null, all: readonly Reportable[]): Reportable | null {
  if (written === null) return all.length === 1 ? (all[0] ?? null) : null;
  const exact = all.filter(({ called }) => nameIn({ ...called, alone: false }, [written]) !== null);
  const [one, ...others] = exact.length > 0 ? exact : all.filter(({ label, name }) => (label + name).includes(written));
  return one !== undefined && others.length === 0 ? one : null;
}

/** Whether a value cannot be held against the target: no quantity, or in a unit of something else. */
export function isUnreadable(value: string, { measured }: Reportable): boolean {
  if (measured === null) return false;
  const read = readActual(value, measured);
  return 'unknown' in read && (read.unknown === 'unreadable-actual' || read.unknown === 'unit-differs');
}

/**
 * The last total that was reported, where a new one is lower and what is counted only grows: so many contracts signed
 * are signed. Null where there is nothing to ask.
 */
export function lastTotalAbove(
  value: string,
  { called, measured }: Reportable,
  progress: readonly Progress[],
): string | null {
  if (measured === null || !isCounted(measured.target.unit) || measured.target.change === 'relative') return null;
  if (senseOf(measured.target, measured.metric) !== 'rising') return null;
  const read = readActual(value, measured);
  for (const entry of [...progress].reverse()) {
    if (entry.mode === 'added' || entry.period !== null) continue;
    const name = nameIn(called, Object.keys(entry.values));
    const text = name === null ? undefined : entry.values[name];
    if (text === undefined) continue;
    const last = readActual(text, measured);
    return 'value' in read && 'value' in last && read.value < last.value ? text : null;
  }
  return null;
}
