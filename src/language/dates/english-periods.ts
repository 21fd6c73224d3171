/** Quarters, halves, weeks, seasons and fiscal years in English: Q3 2024, H2, FY25 Q3, W23, third quarter. */
import { fiscalYear, withFollowingYear, yearAfter } from './english-years.js';
import { type Found, isYear, type Tokens } from './found.js';
import { halfOf, isHalf, monthOf, type Period, quarterOf, seasonOf, weekOf, yearOf } from './period.js';
import { isMark, isPart, type Token, tight } from './tokens.js';

/** `third quarter of 2024`, `quarter 3`, `first half of FY25`. */
export function counted(tokens: Tokens, at: number, value: number, after: boolean): Found | null {
  const word = tokens[at]?.text;
  const next = after ? at + 2 : at + 1;
  if (word === 'quarter' || word === 'qtr') return ofSomeYear(tokens, { period: quarterOf(null, value), next });
  if (word !== 'half' || value > 2) return null;
  const found = withFollowingYear(tokens, { period: halfOf(null, value), next });
  if (found.period.year !== null || found.period.shift !== undefined) return found;
  // The first half of July, of the year; of anything else it is no date.
  const of = tokens[next]?.text === 'of' ? next + 1 : next;
  const month = tokens[of];
  if (month?.kind !== 'month') return found;
  return withFollowingYear(tokens, {
    period: monthOf(null, month.value, value === 1 ? 'middle' : 'end'),
    next: of + 1,
  });
}

/** With the year that follows; a quarter, half or week that does not exist is one only beside a year. */
function ofSomeYear(tokens: Tokens, bare: Found, afterYear = false): Found | null {
  const found = afterYear ? bare : withFollowingYear(tokens, bare);
  return found.period.problem === undefined || found.period.year !== null || afterYear ? found : null;
}

/** `Q3 2024`, `H2`, `FY25 Q3`, `W23`, `CW 23`; `afterYear` where the year stands before: `2025-Q3`. */
export function lettered(tokens: Tokens, at: number, token: Token, afterYear = false): Found | null {
  const number = tokens[at + 1];
  if (token.text === 'fy' || token.text === 'cy') return fiscal(tokens, at);
  if (number?.kind !== 'number' || number.digits === 0 || number.digits > 2) return null;
  if (token.text === 'q' || token.text === 'h' || token.text === 'hy') {
    if ((token.text !== 'q' && !isHalf(number.value)) || !tight(tokens, at + 1)) return null;
    const make = token.text === 'q' ? quarterOf : halfOf;
    const next = isPart(tokens[at + 2], 'quarter') ? at + 3 : at + 2;
    return ofSomeYear(tokens, { period: make(null, number.value), next: endOver(tokens, next) }, afterYear);
  }
  return isWeekWord(tokens, at, token, number)
    ? ofSomeYear(tokens, { period: weekOf(null, number.value), next: at + 2 }, afterYear)
    : null;
}

/** A calendar week: CW and KW always; W where it is padded, beyond a plan's own first weeks, or follows its year. */
function isWeekWord(tokens: Tokens, at: number, token: Token, number: Token): boolean {
  if (token.text === 'cw' || token.text === 'kw') return true;
  const before = isMark(tokens[at - 1], '-/') ? tokens[at - 2] : tokens[at - 1];
  const year = before?.kind === 'number' && before.digits === 4 && isYear(before.value);
  // Week 3 alone is the plan's own.
  if (token.text === 'week' || token.text === 'wk') return year || fullYearAfter(tokens, at + 2) !== null;
  if (token.text !== 'w' || !tight(tokens, at + 1)) return false;
  return year || number.value > 16 || (number.digits === 2 && number.value < 10) || yearAfter(tokens, at + 2) !== null;
}

/** A year in four digits that nothing goes on from: not the 2027 of `Week 3, 2027年7月`. */
function fullYearAfter(tokens: Tokens, at: number): number | null {
  const year = yearAfter(tokens, at);
  if (year === null || tokens[year.next]?.kind === 'number') return null;
  const written = tokens[year.next - 1];
  return written?.digits === 4 || isPart(written, 'year') || isMark(written, ')') ? year.year : null;
}

/** `week 27 2027`, `weeks 26-27 of 2027`. */
export function weekOfYear(tokens: Tokens, at: number, token: Token): Found | null {
  if (token.sense !== 'weeks') return null;
  const [first, last] = [tokens[at + 1], tokens[at + 3]];
  if (first?.kind !== 'number' || first.digits === 0) return null;
  const stretch = isMark(tokens[at + 2], '-~') && last?.kind === 'number';
  if (!stretch) return lettered(tokens, at, token);
  if (fullYearAfter(tokens, at + 4) === null) return null;
  const end = withFollowingYear(tokens, { period: weekOf(null, last.value), next: at + 4 });
  return { ...end, from: weekOf(end.period.year, first.value) };
}

function fiscal(tokens: Tokens, at: number): Found | null {
  const year = fiscalYear(tokens, at);
  if (year === null) return null;
  const from = isMark(tokens[year.next], '-/,') ? year.next + 1 : year.next;
  const letter = tokens[from];
  const number = tokens[from + 1];
  if (letter === undefined || !/^[qh]$/.test(letter.text) || number?.kind !== 'number') return year;
  const make: (year: number | null, value: number) => Period = letter.text === 'q' ? quarterOf : halfOf;
  return { period: make(year.period.year, number.value), next: from + 2 };
}

/** `Q3末`, `Q3 end`. */
function endOver(tokens: Tokens, at: number): number {
  return tokens[at]?.kind === 'edge' && tokens[at]?.sense === 'end' && tokens[at]?.text !== 'late' ? at + 1 : at;
}

export function season(tokens: Tokens, at: number, token: Token): Found | null {
  // 秋季学期 is a term of the school, not of the year.
  if (tokens[at + 1]?.kind === 'phase') return null;
  const found = withFollowingYear(tokens, { period: seasonOf(null, token.value), next: at + 1 });
  // `fall` and `spring` are verbs without a year.
  return found.period.year === null && (token.text === 'fall' || token.text === 'spring') && tokens.length > 3
    ? null
    : found;
}

/** `EOY`, `EOY 2025`; `year end` gets here too. */
export function yearly(tokens: Tokens, at: number): Found {
  return withFollowingYear(tokens, { period: yearOf(null), next: at });
}
