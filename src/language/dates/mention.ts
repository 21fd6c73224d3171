import type { DeadlineReading } from '../readings.js';
import type { Period } from './period.js';

export type Every = NonNullable<DeadlineReading['every']>;
export type Offset = NonNullable<DeadlineReading['offset']>;

/** One thing that a phrase says about time; tokens `[at, next)`. */
export interface Mention {
  readonly kind: 'calendar' | 'start' | 'recurring' | 'ongoing' | 'relative' | 'release';
  readonly at: number;
  readonly next: number;
  readonly period?: Period;
  /** First period of a range. */
  readonly from?: Period;
  /** Other dates that the phrase leaves to choose. */
  readonly others?: readonly Period[];
  /** When something without an end is looked at again. */
  readonly review?: Period;
  /** A range whose first day is not on the calendar: 即日起至…, from now until …. */
  readonly sinceNow?: true;
  readonly every?: Every;
  readonly offset?: Offset;
  /** Offsets in the normal form of the words that a relative deadline counts from. */
  readonly anchor?: readonly [number, number];
  /** A relative deadline that is only a word (季度, Day 2, 上线前) gives way to one that is a length of time. */
  readonly weak?: boolean;
}

/** A mention with where it stands. */
export interface Placed extends Mention {
  readonly bracketed: boolean;
  readonly struck: boolean;
  /** 延期至, extended to: this date replaced another. */
  readonly moved: boolean;
  /** Named as the deadline: 于, due, …前, …完成. */
  readonly due: boolean;
  /** Something is looked at again then: 每季度评审, review 2027-06-30. */
  readonly reviewing: boolean;
}

export function relative(at: number, next: number, more: Partial<Mention> = {}): Mention {
  return { kind: 'relative', at, next, ...more };
}
