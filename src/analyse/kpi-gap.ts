/** One KPI of a goal: its target against what the check-ins say. MISSION A6, E4, E5. */
import type { DeadlineReading, KpiReading, KpiTarget } from '../language/readings.js';
import { type Sense, senseOf } from '../language/sense.js';
import { clean } from '../language/unit-groups.js';
import type { Day } from '../model/day.js';
import type { Kpi } from '../model/kernel.js';
import type { GapKpi, GapPeriod, GapState } from '../model/results.js';
import { type CheckIn, howTogether, overallActual, type PeriodActual, type Series, seriesOf } from './actuals.js';
import { asksForEqual, attainmentOf } from './attainment.js';
import { kpiName } from './measures.js';
import { elapsed, expectedBy, mustHold, paceOf, paceState } from './pace.js';
import { type Cycle, cycleOf, isLastBefore, type Period, periodOf } from './periods.js';
import { type Actual, type Measured, measuredTargets, readActual } from './reported.js';
import { withoutNumber } from './unnumbered-gap.js';

/** What a KPI's state depends on besides its values. */
export interface Conditions {
  readonly today: Day;
  readonly due: Day | null;
  /** When the work on the goal begins; null where nothing says. */
  readonly start: Day | null;
  readonly isClosed: boolean;
  /** The goal's own words, for a KPI that names nothing. */
  readonly statement: string | null;
  /** Whether the goal has no other KPI. */
  readonly alone: boolean;
  readonly checkIns: readonly CheckIn[];
  /** How a date of this goal reads. */
  readonly read: (text: string) => DeadlineReading;
  /** Names of period targets that lost their tail to a comma. */
  readonly cutPlans: (kpi: Kpi) => ReadonlySet<string>;
  /** What the parts of the goal reached of a target together, in its unit; null where that cannot be told. */
  readonly fromParts?: (kpi: Kpi, target: KpiTarget) => number | null;
}

/** One row a target; one that says so where there is none. */
export function kpiRows(kpi: Kpi, reading: KpiReading, conditions: Conditions): GapKpi[] {
  const { id } = kpi;
  const metric = kpi.metric ?? kpiName(kpi);
  if (reading.targets.length === 0) return [{ id, metric, ...withoutNumber(kpi, reading, conditions) }];
  return measuredTargets(kpi, reading, conditions).map((measured) => {
    return { id, metric: measured.target.metric || metric, ...new TargetGap(measured, conditions).row() };
  });
}

type Row = Omit<GapKpi, 'id' | 'metric'>;

class TargetGap {
  readonly #measured: Measured;
  readonly #conditions: Conditions;
  readonly #sense: Sense;
  readonly #cycle: Cycle | null;
  readonly #by: Day | null;
  readonly #plans: ReadonlyMap<string, { readonly period: Period; readonly value: number }>;

  constructor(measured: Measured, conditions: Conditions) {
    const { kpi, target, input, metric } = measured;
    this.#measured = measured;
    this.#conditions = conditions;
    this.#sense = target.value !== 0 && asksForEqual(target, input) ? 'holding' : senseOf(target, metric);
    this.#cycle = cycleOf(kpi, target);
    this.#by = target.by?.due ?? (kpi.by === null ? null : conditions.read(kpi.by).due) ?? conditions.due;
    this.#plans = this.#plansOf(kpi);
  }

  row(): Row {
    const { target } = this.#measured;
    const series = seriesOf(this.#measured, this.#conditions.checkIns, this.#cycle);
    const latest = this.#cycle === null || series.total?.isLatest === true ? undefined : series.periods.at(-1);
    const row = latest === undefined ? this.#overall(series) : this.#latest(latest);
    const periods = series.periods.flatMap((reported) => this.#period(reported) ?? []);
    return {
      comparator: target.comparator,
      ...(target.value2 === undefined ? {} : { target2: target.value2 }),
      unit: target.unit,
      ...(target.from === undefined ? {} : { from: target.from }),
      ...row,
      ...(periods.length === 0 ? {} : { periods }),
    };
  }

  /** One value for all of the time. */
  #overall(series: Series): Omit<Row, 'comparator' | 'unit'> {
    const { target } = this.#measured;
    const recorded = overallActual(series, this.#measured);
    const actual = this.#orFromParts(recorded);
    const row = {
      target: target.value,
      ...this.#against(target, actual),
      expected: this.#expectedOverall(series),
      ...(actual === recorded ? {} : { source: 'parts' as const }),
    };
    if ('unknown' in actual) return { ...row, state: 'unknown', unknown: actual.unknown };
    const { met, attainment } = attainmentOf(target, this.#sense, actual.value);
    if (met) return { ...row, state: this.#held(target) };
    return { ...row, state: this.#unmet(() => this.#paceOverall(series, actual.value, attainment)) };
  }

  /** Where nobody recorded a value for the whole, what its parts reached is the value. */
  #orFromParts(recorded: Actual): Actual {
    if (!('unknown' in recorded) || recorded.unknown !== 'no-actual') return recorded;
    const { kpi, target } = this.#measured;
    const value = this.#conditions.fromParts?.(kpi, target) ?? null;
    return value === null ? recorded : { value };
  }

  /** What is counted, what moves from a baseline and what is planned by period should be so far by now. */
  #expectedOverall(series: Series): number | null {
    const { target } = this.#measured;
    const planned = howTogether(this.#measured) === 'sum' ? this.#plannedShare(series) : null;
    if (planned !== null) return clean(planned * target.value);
    const milestone = this.#cycle === null ? series.periods.at(-1) : undefined;
    const level = milestone === undefined ? null : this.#targetFor(milestone.period);
    if (level !== null) return level.value;
    return expectedBy(target, this.#sense, askedBy(this.#conditions, this.#by));
  }

  /** Of a target for each period, the latest that was reported. */
  #latest(reported: PeriodActual): Omit<Row, 'comparator' | 'unit'> {
    const target = this.#targetFor(reported.period) ?? this.#measured.target;
    const { actual, period } = reported;
    const expected = expectedBy(target, this.#sense, this.#askedIn(period));
    const row = { target: target.value, ...this.#against(target, actual), expected, period: period.label };
    if ('unknown' in actual) return { ...row, state: 'unknown', unknown: actual.unknown };
    const { isClosed, today } = this.#conditions;
    const { met, attainment } = attainmentOf(target, this.#sense, actual.value);
    if (!met) return { ...row, state: this.#unmet(() => this.#paceIn(period, target, actual.value, attainment)) };
    // It is to be reached again in each period to come.
    const by = this.#by;
    if (isClosed || by === null || isLastBefore(period, by)) return { ...row, state: this.#held(target) };
    return { ...row, state: by < today ? 'overdue' : 'on-track' };
  }

  /** A period against its own target; null where it has none. */
  #period({ period, actual }: PeriodActual): GapPeriod | null {
    const target = this.#targetFor(period);
    if (target === null) return null;
    const days = { ...(period.start && { start: period.start }), ...(period.end && { end: period.end }) };
    const row = { period: period.label, ...days, target: target.value, ...this.#against(target, actual) };
    if ('unknown' in actual) return { ...row, state: 'unknown' };
    const { today } = this.#conditions;
    const isOver = period.end === null || period.end < today;
    const { met, attainment } = attainmentOf(target, this.#sense, actual.value);
    if (met)
      return { ...row, state: isOver || period.end === today || !mustHold(target, this.#sense) ? 'met' : 'on-track' };
    return { ...row, state: isOver ? 'missed' : this.#paceIn(period, target, actual.value, attainment) };
  }

  #against(target: KpiTarget, actual: Actual): Pick<Row, 'actual' | 'attainment' | 'deviation'> {
    if ('unknown' in actual) return { actual: null, attainment: null, deviation: null };
    const { attainment, deviation } = attainmentOf(target, this.#sense, actual.value);
    return { actual: actual.value, attainment, deviation };
  }

  /** What is reached now may still be lost where it must hold until the end. */
  #held(target: KpiTarget): GapState {
    const { isClosed, today } = this.#conditions;
    const isOver = isClosed || (this.#by !== null && today >= this.#by);
    return isOver || !mustHold(target, this.#sense) ? 'met' : 'on-track';
  }

  #unmet(pace: () => GapState): GapState {
    const { isClosed, today } = this.#conditions;
    if (isClosed) return 'missed';
    return this.#by !== null && this.#by < today ? 'overdue' : pace();
  }

  #paceOverall(series: Series, actual: number, attainment: number | null): GapState {
    const { target } = this.#measured;
    const planned = howTogether(this.#measured) === 'sum' ? this.#plannedShare(series) : null;
    if (planned !== null) return paceState(target, this.#sense, actual, attainment, planned);
    const milestone = this.#cycle === null ? series.periods.at(-1) : undefined;
    const level = milestone === undefined ? null : this.#targetFor(milestone.period);
    if (level !== null) {
      const against = attainmentOf(level, this.#sense, actual);
      return against.met ? 'on-track' : paceState({ ...level }, this.#sense, actual, against.attainment, 1);
    }
    return paceState(target, this.#sense, actual, attainment, askedBy(this.#conditions, this.#by));
  }

  /** A period without days, or one that is over, had all its time. */
  #paceIn(period: Period, target: KpiTarget, actual: number, attainment: number | null): GapState {
    return paceState(target, this.#sense, actual, attainment, this.#askedIn(period));
  }

  #askedIn({ start, end }: Period): number {
    const { today } = this.#conditions;
    return start === null || end === null ? 1 : elapsed({ start, due: end, today });
  }

  /** What the periods that are over or reported plan, of the whole; null where no period has a target. */
  #plannedShare({ periods }: Series): number | null {
    const reported = new Set(periods.map(({ period }) => period.key));
    const plans = [...this.#plans.values()];
    if (plans.length === 0 || this.#measured.target.value <= 0) return null;
    const { today } = this.#conditions;
    const due = plans.filter(({ period }) => reported.has(period.key) || (period.end !== null && period.end < today));
    return due.reduce((sum, { value }) => sum + value, 0) / this.#measured.target.value;
  }

  #targetFor(period: Period): KpiTarget | null {
    const { target } = this.#measured;
    const plan = this.#plans.get(period.key);
    if (plan === undefined) return this.#cycle === null ? null : target;
    const { from: _from, value2: _value2, ...plain } = target;
    return { ...plain, value: plan.value };
  }

  #plansOf(kpi: Kpi): Map<string, { period: Period; value: number }> {
    const cut = this.#conditions.cutPlans(kpi);
    const plans = new Map<string, { period: Period; value: number }>();
    for (const [label, text] of Object.entries(kpi.perPeriod)) {
      const read = cut.has(label) ? null : readActual(text, this.#measured);
      if (read === null || 'unknown' in read) continue;
      const period = periodOf(label, this.#conditions.read(label));
      plans.set(period.key, { period, value: read.value });
    }
    return plans;
  }
}

/** The share of the time from a start to a due date that has passed; null where either is not known. */
function askedBy({ start, today }: Pick<Conditions, 'start' | 'today'>, due: Day | null): number | null {
  return start === null || due === null || start >= due ? null : elapsed({ start, due, today });
}

/** A percentage that somebody typed, as a state. */
export function typedState(
  percent: number,
  { today, due, start, isClosed }: Pick<Conditions, 'today' | 'due' | 'start' | 'isClosed'>,
): GapState {
  if (percent >= 1) return 'met';
  if (isClosed) return 'missed';
  return due !== null && due < today ? 'overdue' : paceOf(percent, askedBy({ start, today }, due));
}
