/** Which of the things that a phrase says about time is its deadline. */
import { beforeWords } from '../lexicon/deadlines.js';
import type { Tokens } from './found.js';
import type { Mention, Placed } from './mention.js';
import { daysOf, type Period, withYear } from './period.js';
import { isMark } from './tokens.js';

/**
 * The mention that counts. What stands outside brackets goes before what stands in them; a day or period on the
 * calendar before a rhythm that comes later, before a start, before 长期, before a length of time, before a step.
 */
export function choose(all: readonly Placed[], tokens: Tokens): Mention | null {
  const kept = all.some(({ struck }) => !struck) ? all.filter(({ struck }) => !struck) : all;
  if (!kept.some(({ kind }) => kind === 'ongoing')) return chosen(kept, tokens);
  // 长期,2027年6月30日复盘: that day ends nothing.
  const found = chosen(
    kept.filter(({ kind, reviewing }) => kind !== 'calendar' || !reviewing),
    tokens,
  );
  return found?.kind === 'ongoing' ? lookedAt(found, kept) : found;
}

/** Something without an end, with the rhythm and the day of its review, which may stand in brackets. */
function lookedAt(found: Mention, mentions: readonly Placed[]): Mention {
  const every = mentions.find(({ kind, weak, reviewing }) => kind === 'recurring' && (!weak || reviewing))?.every;
  const review = mentions.find(({ kind, reviewing }) => kind === 'calendar' && reviewing)?.period;
  return {
    ...found,
    ...(every === undefined || found.every !== undefined ? {} : { every }),
    ...(review === undefined ? {} : { review }),
  };
}

function chosen(kept: readonly Placed[], tokens: Tokens): Mention | null {
  const moved = kept.find((mention) => mention.moved && mention.kind === 'calendar');
  if (moved !== undefined) return moved;
  const outside = kept.filter(({ bracketed }) => !bracketed);
  const open = outside.length > 0 ? outside : kept;
  return (
    rhythm(open, tokens) ??
    allYear(open, tokens) ??
    completed(dated(open, tokens), kept) ??
    opening(open, tokens) ??
    open.find(({ kind }) => kind === 'ongoing') ??
    dated(kept, tokens) ??
    lengthFrom(kept, tokens) ??
    counting(open) ??
    counting(kept) ??
    kept.find(({ kind }) => kind === 'recurring') ??
    kept.find(({ kind }) => kind === 'release') ??
    null
  );
}

/** A rhythm counts where it is said first, or where a period only says when it runs (2024年每季度, Q3 weekly). */
function rhythm(mentions: readonly Placed[], tokens: Tokens): Mention | null {
  const at = mentions.findIndex(({ kind, weak }) => kind === 'recurring' && !weak);
  const found = mentions[at];
  if (found === undefined) return null;
  const date = mentions.findIndex(({ kind }) => kind === 'calendar');
  const always = mentions.find(({ kind, at: from }) => kind === 'ongoing' && from < found.at);
  if (always !== undefined && date < 0) return found.every === undefined ? always : { ...always, every: found.every };
  if (date < 0 || at < date) return found;
  const before = mentions[date];
  return at === date + 1 &&
    before !== undefined &&
    before.period?.kind !== 'date' &&
    before.next === found.at &&
    !before.due &&
    !isMark(tokens[found.at - 1], ',;')
    ? found
    : null;
}

function dated(mentions: readonly Placed[], tokens: Tokens): Mention | null {
  const dates = mentions.filter(({ kind }) => kind === 'calendar');
  const first = dates[0];
  if (first === undefined) return null;
  const named =
    lastStage(
      dates.filter(({ due }) => due),
      tokens,
    ) ?? first;
  const start = mentions.find(({ kind, at }) => kind === 'start' && at < named.at);
  if (start?.period !== undefined && named.period !== undefined && named.from === undefined) {
    const from = start.from ?? start.period;
    const over = from.first.month > named.period.last.month ? 1 : 0;
    return {
      ...named,
      period: withYear(named.period, from.year === null ? null : from.year + over),
      from,
      at: start.at,
    };
  }
  const lent = named.period?.year === null && named.period.shift === undefined ? yearBefore(dates, named) : null;
  if (lent !== null && named.period !== undefined) return { ...named, period: withYear(named.period, lent) };
  const second = dates[1];
  // Two days with nothing between are a start and an end.
  if (
    named === first &&
    second !== undefined &&
    second.at === first.next &&
    bothDates(first, second) &&
    tokens.length === second.next
  ) {
    return { ...second, from: first.from ?? first.period ?? second.period, at: first.at } as Mention;
  }
  return named;
}

/** 2026年持续推进,年底前完成: the year that a period before it names. */
function yearBefore(dates: readonly Placed[], named: Mention): number | null {
  for (const { at, period, from } of dates) {
    if (at < named.at && period?.kind === 'year' && from === undefined && period.year !== null) return period.year;
  }
  return null;
}

/** 2025年底前完成试点,2027年底前全面推开: of several stages, each with its date, the whole is due with the last. */
function lastStage(stages: readonly Placed[], tokens: Tokens): Placed | undefined {
  let [last] = stages;
  for (const next of stages) {
    const year = last?.period?.year ?? null;
    if (last?.period === undefined || next.period === undefined || !isLimit(tokens, next)) continue;
    const period = next.period.year === null ? withYear(next.period, year) : next.period;
    if (dayIn(period, year) > dayIn(last.period, year)) last = { ...next, period };
  }
  return last;
}

/** …前, by …: what 完成112年盘查 names is no limit. */
function isLimit(tokens: Tokens, { at, next }: Placed): boolean {
  return limits.has(tokens[next]?.text ?? '') || limits.has(tokens[at - 1]?.text ?? '');
}

const limits: ReadonlySet<string> = new Set(beforeWords);

/** The last day, comparable; without any year as if in one and the same. */
function dayIn(period: Period, year: number | null): string {
  return daysOf(period, period.year ?? year ?? 2000).due ?? '';
}

function bothDates(first: Placed, second: Placed): boolean {
  return (
    first.period?.kind === 'date' &&
    second.period?.kind === 'date' &&
    first.period.year !== null &&
    second.period.year !== null
  );
}

const wholeYear = /^(?:[全整]年度?|年度)$/;

/** 全年持续: without a year, 全年 only says that it never stops. */
function allYear(mentions: readonly Placed[], tokens: Tokens): Mention | null {
  const always = mentions.find(({ kind }) => kind === 'ongoing');
  const dates = mentions.filter(({ kind }) => kind === 'calendar');
  const [only] = dates;
  if (always === undefined || dates.length !== 1 || only?.period?.kind !== 'year') return null;
  if (only.period.year === null) return /^[全整]年/.test(tokens[only.at]?.text ?? '') ? always : null;
  // 2026年全年持续: what runs all the year is not done at its end.
  const whole = wholeYear.test(tokens[only.next - 1]?.text ?? '');
  return whole && always.at === only.next && only.from === undefined ? { ...always, period: only.period } : null;
}

/** Q4 (Oct-Dec 2025): the year in brackets is the year of the period before them. */
function completed(outer: Mention | null, all: readonly Placed[]): Mention | null {
  if (outer?.period === undefined || outer.period.year !== null || outer.from !== undefined) return outer;
  const inner = all.find(
    ({ kind, bracketed, period }) => kind === 'calendar' && bracketed && typeof period?.year === 'number',
  );
  if (inner?.period === undefined) return outer;
  const same = inner.period.last.month === outer.period.last.month;
  return same && inner.period.kind !== 'date'
    ? { ...outer, period: { ...outer.period, year: inner.period.year } }
    : inner;
}

/** Only a start: the end is open, unless a length of time is counted from it. */
function opening(mentions: readonly Placed[], tokens: Tokens): Mention | null {
  const start = mentions.find(({ kind }) => kind === 'start');
  return lengthFrom(mentions, tokens) ?? (start === undefined ? null : { ...start, kind: 'ongoing' });
}

/** A length of time that is counted from a start before it, also from one in brackets: 签订(2024-09-26)后10日内. */
function lengthFrom(mentions: readonly Placed[], tokens: Tokens): Mention | null {
  const start = mentions.find(({ kind }) => kind === 'start');
  if (start === undefined) return null;
  const length = mentions.find((mention) => mention.kind === 'relative' && !mention.weak && mention.at >= start.next);
  if (length === undefined) return null;
  const anchor = [tokens[start.at]?.start ?? 0, tokens[start.next - 1]?.end ?? 0] as const;
  return { ...length, at: start.at, anchor: length.anchor ?? anchor };
}

/** A length of time before a step of the plan before a bare event. */
function counting(mentions: readonly Placed[]): Mention | null {
  const relative = mentions.filter(({ kind }) => kind === 'relative');
  const [first] = relative.filter(({ weak }) => !weak);
  if (first === undefined) return relative[0] ?? null;
  // 5个工作日内出方案, 10个工作日内完成: the whole is due with the longer one.
  return relative.reduce<Mention>(
    (longest, next) => (longerThan(next, longest) ? { ...next, ...anchorOf(next, longest) } : longest),
    first,
  );
}

function longerThan(next: Mention, longest: Mention): boolean {
  if (next.offset === undefined || longest.offset === undefined) return false;
  return next.offset.unit === longest.offset.unit && next.offset.amount > longest.offset.amount;
}

function anchorOf(next: Mention, longest: Mention): Partial<Mention> {
  const anchor = next.anchor ?? longest.anchor;
  return anchor === undefined ? {} : { anchor };
}
