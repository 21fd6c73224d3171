import type { KpiReading, KpiTarget } from '../language/readings.js';
import type { Readings } from '../load/readings.js';
import type { Commitment, Item, Kpi } from '../model/kernel.js';
import { type Place, under } from '../model/place.js';
import type { Span } from '../text/span.js';

/** A KPI and what it means. */
export interface Measure {
  readonly kpi: Kpi;
  readonly reading: KpiReading;
}

export function measuresOf(commitment: Commitment, readings: Readings): Measure[] {
  return commitment.kpis.map((kpi) => ({ kpi, reading: readings.kpiOf(kpi) }));
}

/** Whether a commitment is measured by a number or by a date that is the KPI itself. */
export function isQuantified(commitment: Commitment, readings: Readings): boolean {
  return commitment.kpis.some((kpi) => readings.kpiOf(kpi).quantified);
}

/** Whether a goal says what is to be reached, be it in words, in a KPI or by what it delivers. */
export function saysSomething({ statement, kpis, outputs, acceptance }: Commitment): boolean {
  return statement !== null || kpis.some((kpi) => kpiName(kpi) !== '') || outputs.length > 0 || acceptance !== null;
}

/** What a goal's own words promise: `季度新增客户100家` is a target before any KPI is written. */
export function promisedTargets(commitment: Commitment, readings: Readings): readonly KpiTarget[] {
  return commitment.statement === null ? [] : readings.kpi(commitment.statement).targets;
}

type WrittenDate = NonNullable<KpiReading['date']>;

/** The dates inside a KPI, each once: the one that it is, and those by which its targets hold. */
export function datesOf({ date, targets }: KpiReading): readonly WrittenDate[] {
  const dates = new Map<number, WrittenDate>();
  for (const one of [date, ...targets.map(({ by }) => by)]) if (one !== undefined) dates.set(one.span.start, one);
  return [...dates.values()];
}

/** Where a stretch of a KPI's reading stands: in its text, or in the target of a KPI written with its parts apart. */
export function kpiPlace(kpi: Kpi, span: Span): Place {
  if (kpi.text !== null) return { ...kpi.at, within: [span.start, span.end] };
  return under(kpi.at, kpi.target === null ? 'metric' : 'target');
}

/** A KPI as it is quoted: its text, else its metric and target. */
export function kpiName({ text, metric, target, id }: Kpi): string {
  return text ?? ([metric, target].filter((part) => part !== null).join(' ') || (id ?? ''));
}

/** How an item is called in a message: by its words, else its id, its KPI, or the need that it is written under. */
export function nameOf(item: Item): string {
  const words = item.shape === 'record' ? item.title : item.statement;
  if (words !== null && words !== '') return words;
  if (item.id !== null) return item.id;
  if (item.shape !== 'commitment') return '…';
  const [kpi] = item.kpis;
  if (kpi !== undefined) return kpiName(kpi);
  return item.within === null ? '…' : nameOf(item.within);
}
