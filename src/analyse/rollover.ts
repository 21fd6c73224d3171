/** The open goals of a document as the goals of the next period. MISSION A, E6. */
import type { KpiReading } from '../language/readings.js';
import type { Readings } from '../load/readings.js';
import type { Commitment, Kpi, Progress } from '../model/kernel.js';
import { kpiName } from './measures.js';
import { calledAs, measuredTargets, nameIn } from './reported.js';

/** A KPI that starts from where it was left. */
export interface CarriedKpi {
  readonly kpi: Kpi;
  /** The parts of one that was written as a text, where it comes apart; null where it stays a text. */
  readonly parts: { readonly metric: string; readonly target: string } | null;
  /** The last total that was reported, as written; null for none. */
  readonly from: string | null;
}

export function carriedKpis(goal: Commitment, progress: readonly Progress[], readings: Readings): CarriedKpi[] {
  const alone = goal.kpis.length === 1;
  return goal.kpis.map((kpi) => {
    const reading = readings.kpiOf(kpi);
    const [measured, ...others] = measuredTargets(kpi, reading, { statement: goal.statement, alone });
    const called =
      measured === undefined || others.length > 0
        ? { names: [kpi.id, kpi.metric, kpiName(kpi)], nameless: false, alone }
        : calledAs(measured);
    return { kpi, parts: partsOf(kpi, reading), from: lastTotal(called, progress) };
  });
}

/** `新签合同数≥100家` is `新签合同数` and `≥100家`, if it reads the same so. */
function partsOf({ text }: Kpi, { targets }: KpiReading): CarriedKpi['parts'] {
  const [target, ...others] = targets;
  if (text === null || target?.metricSpan === undefined || others.length > 0) return null;
  const { start, end } = target.metricSpan;
  const before = text.slice(0, start).trim();
  const metric = text.slice(start, end).trim();
  const rest = text
    .slice(end)
    .replace(/^[\s:：,，]+/, '')
    .trim();
  return before === '' && metric !== '' && /\d/.test(rest) ? { metric, target: rest } : null;
}

function lastTotal(called: Parameters<typeof nameIn>[0], progress: readonly Progress[]): string | null {
  for (const entry of [...progress].reverse()) {
    const name = nameIn(called, Object.keys(entry.values));
    if (name !== null) return entry.mode === 'added' ? null : (entry.values[name] ?? null);
  }
  return null;
}
