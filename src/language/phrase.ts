/** A phrase under reading: its normal form, its tokens and the questions every part of the grammar asks of them. */

import type { Span } from '../text/span.js';
import type { Quantity } from './draft.js';
import type { Role } from './lexicon/words.js';
import type { Normal } from './normal.js';
import type { IgnoredReason } from './readings.js';
import type { Token } from './scan.js';

export type QuantityToken = Extract<Token, { type: 'quantity' }>;

/** What a quantity is in its phrase. */
export type Part =
  | { readonly part: 'target' }
  /** Where the target at the token index `of` starts from; -1 when no target takes it. */
  | { readonly part: 'from'; readonly of: number }
  | { readonly part: 'ignored'; readonly reason: IgnoredReason };

/** Between two words that belong together stand at most blanks, quotes and particles. */
const filler =
  /^[\s`*_"':~,、]*(?:(?:[的了为是在于约达到至成以]|水平|左右|the|a|an|of|by|to|at|is|be|are|was|平均|逐步|大幅|基础上|进一步|稳步|明显|比例|目标值?|标准|值|仅|只有|已|不含税|含税|人民币|金额|rate|average|an? average)[\s`*_"':~]*){0,4}$/i;

export const opens = '([【';
export const closes = ')]】';

/** How many tokens a question looks back or ahead; what belongs together stands closer, and time stays linear. */
export const reach = 40;

export class Phrase {
  readonly text: string;
  /** The number of the comma clause of each token, from 0. */
  readonly clauses: readonly number[];
  /** Where each comma clause begins and ends. */
  readonly #bounds: readonly Span[];

  constructor(
    readonly normal: Normal,
    readonly lower: string,
    readonly tokens: readonly Token[],
  ) {
    this.text = normal.text;
    const clauses: number[] = [];
    const bounds: { start: number; end: number }[] = [{ start: 0, end: this.text.length }];
    for (const token of tokens) {
      clauses.push(bounds.length - 1);
      if (token.type !== 'break' || !token.hard) continue;
      const open = bounds.at(-1);
      if (open !== undefined) open.end = token.start;
      bounds.push({ start: token.end, end: this.text.length });
    }
    this.clauses = clauses;
    this.#bounds = bounds;
  }

  at(index: number): Token | undefined {
    return index < 0 ? undefined : this.tokens[index];
  }

  quantity(index: number): QuantityToken | null {
    const token = this.at(index);
    return token?.type === 'quantity' ? token : null;
  }

  /** The text between two places holds nothing of weight. */
  near(from: number, to: number): boolean {
    if (to - from > 24) return false;
    return to <= from || filler.test(this.text.slice(from, to));
  }

  isHard(index: number): boolean {
    const token = this.at(index);
    return token === undefined || (token.type === 'break' && token.hard);
  }

  /** Offset where the comma clause of a token begins. */
  clauseStart(index: number): number {
    return this.#bounds[this.clauses[index] ?? 0]?.start ?? 0;
  }

  clauseEnd(index: number): number {
    return this.#bounds[this.clauses[index] ?? 0]?.end ?? this.text.length;
  }

  /** The word right before a token, fillers between them allowed. */
  wordBefore(index: number): { readonly role: Role; readonly index: number } | null {
    const token = this.at(index);
    const before = this.at(index - 1);
    if (token === undefined || before?.type !== 'word' || !this.near(before.end, token.start)) return null;
    return { role: before.role, index: index - 1 };
  }

  /** A comparator stands right before a token. */
  boundBefore(index: number): boolean {
    const token = this.at(index);
    const before = this.at(index - 1);
    return before?.type === 'compare' && token !== undefined && this.near(before.end, token.start);
  }

  /** Something is written before this place. */
  hasText(before: number): boolean {
    return this.text.slice(0, Math.min(before, 60)).trim() !== '';
  }

  /** The quantity stands alone in brackets: `(5%)`. */
  bracketed(index: number): boolean {
    const open = this.at(index - 1);
    const token = this.at(index);
    const close = this.at(index + 1);
    if (open?.type !== 'break' || close?.type !== 'break' || token === undefined) return false;
    if (!opens.includes(this.text.charAt(open.start)) || !closes.includes(this.text.charAt(close.start))) return false;
    if (token.start - open.end > 8 || close.start - token.end > 8) return false;
    return (
      this.text.slice(open.end, token.start).trim() === '' && this.text.slice(token.end, close.start).trim() === ''
    );
  }

  /** A stretch of the normal form as a stretch of the input. */
  span(start: number, end: number): Span {
    return { start: this.normal.offset(start), end: this.normal.offset(end) };
  }

  written(start: number, end: number): string {
    return this.normal.input.slice(this.normal.offset(start), this.normal.offset(end));
  }

  /** The unit as the phrase writes it (traditional stays traditional), full-width signs folded. */
  unit(quantity: Quantity): string {
    const { unit, start, end } = quantity;
    if (unit === '') return '';
    for (const from of [end - unit.length, start]) {
      if (this.text.slice(from, from + unit.length) !== unit) continue;
      const written = this.written(from, from + unit.length);
      return written === unit ? written.trim() : written.normalize('NFKC').trim();
    }
    return unit;
  }
}
