/**
 * What a phrase means. A reading is a pure function of the phrase (and, for dates, of the row's own context):
 * never of a clock, a locale or the network. Every offset is into the phrase as it was given.
 */
import type { Day } from '../model/day.js';
import type { Span } from '../text/span.js';

export type Comparator = '>=' | '<=' | '>' | '<' | '=' | 'between' | 'approx';

/** A stretch of a phrase that was not taken, and why (a key of `ignoredMessages` in `messages/reading.ts`). */
export interface Ignored {
  readonly span: Span;
  readonly reason: IgnoredReason;
}

export type IgnoredReason =
  | 'year'
  | 'date'
  | 'period'
  | 'weight'
  | 'formula'
  | 'scoring'
  | 'alarm'
  | 'version'
  | 'name'
  | 'list-number'
  | 'placeholder'
  | 'term'
  | 'example'
  | 'baseline'
  | 'effort'
  | 'restated'
  | 'payment';

export interface KpiTarget {
  /** What is measured, as written; '' when the phrase does not say. */
  readonly metric: string;
  readonly comparator: Comparator;
  /** In the base unit: `1.2亿元` is 120000000 with unit `元`; `15%` stays 15 with unit `%`; `3倍` is 3 with `倍`. */
  readonly value: number;
  /** The upper end of `between`. */
  readonly value2?: number;
  /** As written, magnitude words taken out (`万元` → `元`); '' where there is none. */
  readonly unit: string;
  readonly direction: 'increase' | 'decrease' | 'reach';
  /** Where it starts from, in `unit`; of a relative change in the unit of the measure (由30家翻一番 starts from 30). */
  readonly from?: number;
  readonly change?: 'absolute' | 'relative';
  /** What a relative change is measured against, as written (`环比`, `year over year`). */
  readonly basis?: string;
  /** The period it is counted over, as written (`每季度`, `per month`, `季度`). */
  readonly period?: string;
  /** The date inside the phrase by which it holds. */
  readonly by?: DeadlineReading & { readonly span: Span };
  /** The whole target phrase. */
  readonly span: Span;
  /** The number with its unit. */
  readonly numberSpan: Span;
  readonly metricSpan?: Span;
}

export interface KpiReading {
  readonly input: string;
  /** There is at least one target with a number, or a date that is the target itself. */
  readonly quantified: boolean;
  readonly targets: readonly KpiTarget[];
  /** A KPI that *is* a date: `资金到账时间:2024年7月15日前`. */
  readonly date?: DeadlineReading & { readonly span: Span };
  readonly ignored: readonly Ignored[];
}

export type DeadlineKind =
  | 'date'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'range'
  | 'recurring'
  | 'relative'
  | 'ongoing'
  | 'none';

export interface DeadlineReading {
  readonly input: string;
  readonly kind: DeadlineKind;
  /** The last day that still counts; null where the phrase names none or no year. */
  readonly due: Day | null;
  /** Month and day without a year (`--09-30` is written `09-30`). */
  readonly monthDay?: string;
  /** With a time of day: `2024-08-15T17:00`. */
  readonly dueAt?: string;
  /** First day of a range, month, quarter, half or year. */
  readonly start?: Day;
  /** What a relative deadline counts from, as written; '' when it does not say. */
  readonly relativeTo?: string;
  readonly offset?: {
    readonly amount: number;
    readonly unit: 'workdays' | 'days' | 'weeks' | 'months' | 'years' | 'hours' | 'minutes';
  };
  /** Of a relative deadline whose day was worked out: working days were counted in years that are not published. */
  readonly certain?: false;
  /** Those years, earliest first; for their days Monday to Friday is assumed. */
  readonly unpublished?: readonly number[];
  /** How often, for `recurring`. */
  readonly every?: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';
  /** When something without an end is looked at again: `ongoing (review 2027-06-30)`. */
  readonly review?: Day;
  /** Day and month cannot be told apart (`01/07/2025`): the days it may mean, earlier first. `due` is then null. */
  readonly ambiguous?: readonly [Day, Day];
  /** The last days of two or more dates to choose from (6月30日或7月30日), earliest first; `due` is the last of them. */
  readonly alternatives?: readonly Day[];
  /** Why no calendar has this day or period: `11-31`, `Q5 2025`. */
  readonly invalid?:
    | 'no-such-day'
    | 'no-such-week'
    | 'no-such-month'
    | 'no-such-quarter'
    | 'no-such-half'
    | 'range-backwards';
  /** The stretch of the phrase that says it. */
  readonly span?: Span;
}

/** What a yearless date may borrow: the row's own start, or the document's date. Never the clock. */
export interface DeadlineContext {
  /** A day on or after which a yearless date falls (`start`, then `updated`, or `--today` when the user gave it). */
  readonly reference?: Day;
}

export type OwnerKind = 'person' | 'role' | 'team';

export interface OwnerName {
  readonly name: string;
  readonly kind: OwnerKind;
  /** The party or department in brackets: `王总监(甲方)` → `甲方`. */
  readonly organisation?: string;
  readonly span: Span;
}

export interface OwnerReading {
  readonly input: string;
  /** Distinct accountable parties; supporters (协办, reviewers) are not among them. */
  readonly owners: readonly OwnerName[];
  readonly helpers: readonly OwnerName[];
  /** Exactly one. */
  readonly single: boolean;
  /** Why nobody is named though something is written. */
  readonly nobody?: 'blank' | 'placeholder' | 'everybody';
}

export interface StatementReading {
  readonly input: string;
  /** A need or goal without anything that could be checked. */
  readonly vague: boolean;
  /** The words that make it vague, as written. */
  readonly terms: readonly string[];
  readonly spans: readonly Span[];
}
