/** Dates in a KPI: the day by which a target holds, and the KPI that is nothing but a date. */
import type { Phrase } from './phrase.js';
import type { KpiReading, KpiTarget } from './readings.js';

export function datesIn(_phrase: Phrase, targets: readonly KpiTarget[]): { targets: readonly KpiTarget[]; date?: NonNullable<KpiReading['date']> } {
  return { targets };
}
