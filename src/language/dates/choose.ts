/** Which of the things that a phrase says about time is its deadline. */
import type { Tokens } from './found.js';
import type { Mention, Placed } from './mention.js';
import { isMark } from './tokens.js';

/**
 * The mention that counts. What stands outside brackets goes before what stands in them; a day or period on the
 * calendar before a rhythm that comes later, before a start, before 长期, before a length of time, before a step.
 */
export function choose(all: readonly Placed[], tokens: Tokens): Mention | null {
  const kept = all.some(({ struck }) => !struck) ? all.filter(({ struck }) => !struck) : all;
  const moved = kept.find((mention) => mention.moved && mention.kind === 'calendar');
  if (moved !== undefined) return moved;
  const outside = kept.filter(({ bracketed }) => !bracketed);
  const open = outside.length > 0 ? outside : kept;
  return (
    rhythm(open, tokens) ??
    dated(open, tokens) ??
    opening(open) ??
    open.find(({ kind }) => kind === 'ongoing') ??
    dated(kept, tokens) ??
    counting(open) ??
    counting(kept) ??
    kept.find(({ kind }) => kind === 'release') ??
    null
  );
}

/** A rhythm counts where it is said first, or where a period only says when it runs (2024年每季度, Q3 weekly). */
function rhythm(mentions: readonly Placed[], tokens: Tokens): Mention | null {
  const at = mentions.findIndex(({ kind }) => kind === 'recurring');
  const found = mentions[at];
  if (found === undefined) return null;
  const date = mentions.findIndex(({ kind }) => kind === 'calendar');
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
  const named = dates.find(({ due }) => due) ?? first;
  const start = mentions.find(({ kind, at }) => kind === 'start' && at < named.at);
  if (start?.period !== undefined && named.from === undefined)
    return { ...named, from: start.from ?? start.period, at: start.at };
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

function bothDates(first: Placed, second: Placed): boolean {
  return (
    first.period?.kind === 'date' &&
    second.period?.kind === 'date' &&
    first.period.year !== null &&
    second.period.year !== null
  );
}

/** Only a start: the end is open, unless a length of time is counted from it. */
function opening(mentions: readonly Placed[]): Mention | null {
  const start = mentions.find(({ kind }) => kind === 'start');
  if (start === undefined) return null;
  const length = mentions.find((mention) => mention.kind === 'relative' && !mention.weak && mention.at >= start.next);
  return length ?? { ...start, kind: 'ongoing' };
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
