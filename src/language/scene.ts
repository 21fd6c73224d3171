/** What the parts of a grammar ask of the phrase as a whole; each question is answered once. */
import type { Span } from '../text/span.js';
import { type Part, type Phrase, type QuantityToken, reach } from './phrase.js';

/** A reward may be the thing counted (获得奖励3项); only beside points or money is it a rule. */
const rewards = /^(?:奖励|奖)$/;
const formulaSign =
  /÷|\)\s*[/×]\s*(?!\d+(?:\.\d+)?\s?(?:%|分))[(\w一-鿿]|[×*x]\s*100\s?%|[一-鿿]\/[^\d,;。]{2,30}[×*x]\s*100|计算公式|公式:|=\s*[a-z一-鿿][^,;。<>=]{1,60}?\s[/×÷*]\s/i;
/** 减10分, 扣2分, 加5分: the verb of a scoring rule right before its points. */
const takesPoints = /[减扣加计]/;
const penalWords = /违约金|赔付|赔偿|滞纳金|罚款|罚金|扣减|扣除|扣罚/;
const zeroWords = /零|杜绝|不发生|未发生|为0|无[^,;。]{0,10}(?:事故|投诉|违|差错|故障|事件|失误)/;

export class Scene {
  /** Token indexes of the quantities, in order. */
  readonly quantities: number[] = [];
  /** The part of each token; undefined for tokens that are no quantities (and not yet decided ones). */
  readonly parts: (Part | undefined)[];
  /** Comma clauses that hold an alarm, a scoring word. */
  readonly alarms = new Set<number>();
  readonly scores = new Set<number>();
  readonly weighted: boolean;
  /** Where the examples begin. */
  readonly example: number = Number.POSITIVE_INFINITY;
  readonly formula: boolean;
  /** Something is paid or taken for falling short. */
  readonly penal: boolean;
  /** It speaks of what somebody has not reached. */
  readonly missed: boolean;
  readonly zero: boolean;
  /** How many quantities are no durations. */
  readonly amounts: number;
  readonly #positions: number[];
  readonly #starts = new Map<number, number>();
  readonly #metrics = new Map<number, Span | null>();

  constructor(readonly phrase: Phrase) {
    this.parts = new Array(phrase.tokens.length).fill(undefined);
    this.#positions = new Array(phrase.tokens.length).fill(-1);
    let amounts = 0;
    let weighted = false;
    for (let index = 0; index < phrase.tokens.length; index++) {
      const token = phrase.tokens[index];
      if (token === undefined) continue;
      if (token.type === 'quantity') {
        this.#positions[index] = this.quantities.push(index) - 1;
        if (token.quantity.kind !== 'duration') amounts++;
        if (token.quantity.unit === '分' && takesPoints.test(phrase.text.charAt(token.start - 1)))
          this.scores.add(phrase.clauses[index] ?? 0);
      } else if (token.type === 'word') {
        const clause = phrase.clauses[index] ?? 0;
        if (token.role === 'alarm') this.alarms.add(clause);
        else if (token.role === 'weight') weighted = true;
        else if (token.role === 'scoring' && !rewards.test(phrase.text.slice(token.start, token.end))) {
          this.scores.add(clause);
        } else if (token.role === 'example' && token.start > 2) this.example = Math.min(this.example, token.start);
      }
    }
    this.amounts = amounts;
    this.weighted = weighted;
    const text = phrase.text.length > 2000 ? phrase.text.slice(0, 2000) : phrase.text;
    this.formula = this.quantities.length > 0 && formulaSign.test(text);
    this.zero = zeroWords.test(text);
    this.penal = penalWords.test(text);
    this.missed = text.includes('未');
  }

  quantity(index: number | null): QuantityToken | null {
    return index === null ? null : this.phrase.quantity(index);
  }

  /** The quantity after this one, and the one before. */
  next(index: number): number | null {
    return this.quantities[(this.#positions[index] ?? -1) + 1] ?? null;
  }

  previous(index: number): number | null {
    return this.quantities[(this.#positions[index] ?? 0) - 1] ?? null;
  }

  nextInClause(index: number): number | null {
    const next = this.next(index);
    return next !== null && this.phrase.clauses[next] === this.phrase.clauses[index] ? next : null;
  }

  /** The measure of a target that is already built. */
  metricOf(index: number | null): Span | null {
    return index === null ? null : (this.#metrics.get(index) ?? null);
  }

  setMetric(index: number, metric: Span | null): void {
    this.#metrics.set(index, metric);
  }

  /** Says that one quantity is where another starts from. */
  setStart(target: number, start: number): void {
    if (!this.#starts.has(target)) this.#starts.set(target, start);
  }

  startOf(target: number): number | null {
    return this.#starts.get(target) ?? null;
  }

  isTarget(index: number | null): boolean {
    return index !== null && this.parts[index]?.part === 'target';
  }

  /** The nearest target before a quantity. */
  targetBefore(index: number): number | null {
    let at = this.previous(index);
    for (let steps = 0; at !== null && steps < reach; steps++) {
      if (this.isTarget(at)) return at;
      at = this.previous(at);
    }
    return null;
  }
}
