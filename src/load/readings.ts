import { readDeadline } from '../language/deadline.js';
import { readKpi } from '../language/kpi.js';
import { readOwner } from '../language/owner.js';
import type {
  DeadlineContext,
  DeadlineReading,
  KpiReading,
  OwnerReading,
  StatementReading,
} from '../language/readings.js';
import { readStatement } from '../language/statement.js';
import type { Commitment, Document, Kpi } from '../model/kernel.js';

/**
 * What the phrases of a workspace mean, read when first asked and kept: the same phrase reads the same forever.
 */
export class Readings {
  readonly #kpis = new Map<string, KpiReading>();
  readonly #deadlines = new Map<string, DeadlineReading>();
  readonly #owners = new Map<string, OwnerReading>();
  readonly #statements = new Map<string, StatementReading>();

  kpi(text: string): KpiReading {
    return remember(this.#kpis, text, () => readKpi(text));
  }

  owner(text: string): OwnerReading {
    return remember(this.#owners, text, () => readOwner(text));
  }

  statement(text: string): StatementReading {
    return remember(this.#statements, text, () => readStatement(text));
  }

  /** A date phrase; a yearless one takes its year from the context or has none. */
  deadline(text: string, context: DeadlineContext = {}): DeadlineReading {
    return remember(this.#deadlines, `${context.reference ?? ''}\0${text}`, () => readDeadline(text, context));
  }

  /** A commitment's due date: yearless dates take their year from `start`, then from the document's `updated`. */
  due(commitment: Commitment, document: Document): DeadlineReading | null {
    if (commitment.due === null) return null;
    return this.deadline(commitment.due, this.contextOf(commitment, document));
  }

  /** What a yearless date in this row may borrow. */
  contextOf(commitment: Commitment, document: Document): DeadlineContext {
    for (const text of [commitment.start, document.updated]) {
      const reading = text === null ? null : this.deadline(text);
      const reference = reading?.start ?? reading?.due;
      if (reference) return { reference };
    }
    return {};
  }

  /** A KPI however it is written: the phrase, or metric, target, from and unit put together as one would say it. */
  kpiOf(kpi: Kpi): KpiReading {
    return this.kpi(kpiPhrase(kpi));
  }
}

/** A structured KPI as the phrase a person would write: `客户留存率 >= 85%`, `审批时长 从10天 <= 3天`. */
export function kpiPhrase(kpi: Kpi): string {
  if (kpi.text !== null) return kpi.text;
  const unit =
    kpi.unit !== null && kpi.target !== null && /[\d零一二三四五六七八九十百千万亿]$/.test(kpi.target) ? kpi.unit : '';
  return [kpi.metric, kpi.target === null ? null : kpi.target + unit].filter((part) => part !== null).join(' ');
}

function remember<T>(memory: Map<string, T>, key: string, read: () => T): T {
  let reading = memory.get(key);
  if (reading === undefined) {
    reading = read();
    memory.set(key, reading);
  }
  return reading;
}
