/** Deadlines that come round: 每月5日前, every Friday, quarterly, 两周一次, 2x/week. */
import { rounds } from '../lexicon/deadlines.js';
import { dateAt } from './at.js';
import type { Tokens } from './found.js';
import type { Every, Mention } from './mention.js';
import { isMark, isPart, type Token, tight } from './tokens.js';

const roundWords: ReadonlySet<string> = new Set(rounds);

/** The rhythm that begins at a token, with all that its clause says of it. */
export function rhythmAt(tokens: Tokens, at: number): Mention | null {
  const token = tokens[at];
  if (token?.kind === 'rhythm') {
    const prefix = tokens[isMark(tokens[at - 1], '-') ? at - 2 : at - 1]?.text;
    const half = token.sense === 'year' && (prefix === 'semi' || prefix === 'bi');
    return clause(tokens, at, at + 1, half ? 'half' : asEvery(token.sense));
  }
  // 季度 and 年度 alone say how often; beside anything else they say less.
  if ((token?.text === '季度' || token?.text === '年度') && tokens[at + 1]?.kind !== 'edge')
    return { ...clause(tokens, at, at + 1, token.text === '季度' ? 'quarter' : 'year'), weak: true };
  if (token?.kind === 'every') return afterEvery(tokens, at, token);
  if (token?.text === 'once' || token?.text === 'twice' || token?.text === 'thrice') return timesA(tokens, at, at + 1);
  if (isPart(token, 'halfyear') && oneTime(tokens, at + 1)) return clause(tokens, at, at + 3, 'half');
  if (isHalfMonth(tokens, at) && oneTime(tokens, at + 2)) return clause(tokens, at, at + 4, 'month');
  if (token?.kind === 'number') return counted(tokens, at);
  return null;
}

function asEvery(sense: string): Every | undefined {
  return sense === 'some' ? undefined : (sense as Every);
}

function afterEvery(tokens: Tokens, at: number, token: Token): Mention | null {
  let from = at + 1;
  if (tokens[from]?.text === 'other' || tokens[from]?.text === 'single') from += 1;
  if (tokens[from]?.text === 'business' || tokens[from]?.text === 'working' || tokens[from]?.text === 'calendar')
    from += 1;
  let amount = 1;
  let ordinal = false;
  // Every second Thursday, every 3rd month, every last Friday.
  if (tokens[from]?.kind === 'number' || tokens[from]?.kind === 'ordinal' || tokens[from]?.text === 'last') {
    ordinal = tokens[from]?.kind !== 'number' || tokens[from]?.nth === true;
    amount = tokens[from]?.value || 1;
    from += 1;
  }
  const word = tokens[from];
  // 逢五逢十, 每逢节假日: what comes round is a day of the calendar, or anything at all.
  if (token.text.endsWith('逢') && (from > at + 1 || (word !== undefined && isAnything(word, token))))
    return clause(tokens, at, from, from > at + 1 ? 'month' : undefined);
  if (word === undefined) return null;
  if (isHalfMonth(tokens, from)) return clause(tokens, at, from + 2, 'month');
  const period = unitOf(word);
  if (period === 'year' && amount === 1 && !token.text.startsWith('各')) return yearly(tokens, at, from + 1);
  if (period !== null)
    return token.text === '各' && !tight(tokens, from)
      ? null
      : clause(tokens, at, from + 1, lengthened(period, amount));
  if (token.text === '各') return null;
  // Every first Monday is one a month; every second one comes each fortnight.
  if (word.kind === 'weekday') {
    const monthly = tokens[from + 1]?.text === 'of' || (ordinal && amount !== 2);
    return clause(tokens, at, from + 1, monthly ? 'month' : 'week');
  }
  if (word.kind === 'month') return clause(tokens, at, from + 1, 'year');
  const round =
    roundWords.has(word.text) ||
    word.kind === 'phase' ||
    word.kind === 'release' ||
    isPart(word, 'times') ||
    word.kind === 'event';
  return round ? clause(tokens, at, from + 1, undefined) : null;
}

function isAnything(word: Token, every: Token): boolean {
  return every.text === '每逢' && (word.kind === 'plain' || word.kind === 'event' || word.kind === 'other');
}

function isHalfMonth(tokens: Tokens, at: number): boolean {
  return isPart(tokens[at], 'half') && isPart(tokens[at + 1], 'month');
}

/** 一次, 一报, 一调度: what is done once a period. */
function oneTime(tokens: Tokens, at: number): boolean {
  const number = tokens[at];
  const what = tokens[at + 1];
  if (number?.kind !== 'number' || what === undefined) return false;
  if (isPart(what, 'times')) return true;
  const done = what.kind === 'plain' || (what.kind === 'other' && what.text === '');
  return done && number.value === 1 && number.digits === 0 && tight(tokens, at) && tight(tokens, at + 1);
}

/** The rhythm that a unit of time makes; `some` for hours. */
function unitOf(word: Token): Every | 'some' | null {
  if (word.kind === 'skeleton') {
    if (word.sense === 'halfyear') return 'half';
    if (word.sense === 'month' || word.sense === 'day' || word.sense === 'quarter' || word.sense === 'year')
      return word.sense;
    return word.sense === 'school' ? 'year' : null;
  }
  if (word.kind === 'half') return 'half';
  if (word.text === 'half') return 'half';
  if (word.kind !== 'unit') return null;
  const byUnit: Readonly<Record<string, Every | 'some'>> = {
    days: 'day',
    workdays: 'day',
    weeks: 'week',
    fortnights: 'week',
    months: 'month',
    quarters: 'quarter',
    years: 'year',
  };
  return byUnit[word.sense] ?? 'some';
}

/** Every 3 months is a quarter, every 6 a half. */
function lengthened(period: Every | 'some', amount: number): Every | undefined {
  if (period === 'some') return undefined;
  if (period !== 'month') return period;
  return amount === 3 ? 'quarter' : amount === 6 ? 'half' : amount === 12 ? 'year' : 'month';
}

/** 每年12月31日前: the day within the year is known. */
function yearly(tokens: Tokens, at: number, next: number): Mention {
  const from = tokens[next]?.text === '的' ? next + 1 : next;
  const found = dateAt(tokens, from);
  if (found === null || found.period.year !== null) return clause(tokens, at, next, 'year');
  return { ...clause(tokens, at, found.next, 'year'), period: found.period };
}

/** A rhythm owns the rest of its clause (每月5日前, weekly on Fridays) but no date with a year. */
function clause(tokens: Tokens, at: number, from: number, every: Every | undefined): Mention {
  let next = from;
  while (next < tokens.length) {
    const token = tokens[next];
    if (
      token === undefined ||
      isMark(token, ',;。.()[]、|') ||
      (token.digits === 4 && token.value >= 1990) ||
      token.kind === 'ongoing'
    )
      break;
    if (token.text === 'until' || token.text === '至' || token.text === 'through') break;
    next += 1;
  }
  return every === undefined ? { kind: 'recurring', at, next } : { kind: 'recurring', at, next, every };
}

/** `once a month`, `2x per week`, `2次/周`: the count stands before. */
function timesA(tokens: Tokens, at: number, from: number): Mention | null {
  const joint = tokens[from];
  const joins = joint?.text === 'a' || joint?.text === 'an' || joint?.kind === 'every' || isMark(joint, '/');
  const word = tokens[from + 1];
  const period = joins && word !== undefined ? unitOf(word) : null;
  return period === null ? null : clause(tokens, at, from + 2, lengthened(period, 1));
}

/** 2x/week, 3 times a month, 2次/周, 一周一次, 一年两次. */
function counted(tokens: Tokens, at: number): Mention | null {
  const next = tokens[at + 1];
  if (next === undefined) return null;
  if (next.text === 'x' || next.text === 'times' || next.text === 'time' || isPart(next, 'times')) {
    if (isPart(next, 'times') && isPart(tokens[at + 2], 'times')) return null;
    return timesA(tokens, at, at + 2);
  }
  if (isMark(next, '/') && tokens[at + 2]?.kind === 'unit') return timesA(tokens, at, at + 1);
  const period = unitOf(next);
  if (period === null || !oneTime(tokens, at + 2)) return null;
  return clause(tokens, at, at + 4, lengthened(period, tokens[at]?.value ?? 1));
}
