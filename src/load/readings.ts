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
import { resolveDeadline } from '../language/resolve-deadline.js';
import { readStatement } from '../language/statement.js';
import { monFri, type WorkCalendar } from '../language/working-days.js';
import type { Commitment, Document, Kpi } from '../model/kernel.js';
import { detached } from '../text/detach.js';

/**
 * What the phrases of a workspace mean, read when first asked and kept: the same phrase reads the same forever.
 */
export class Readings {
  readonly #kpis = new Map<string, KpiReading>();
  /** By phrase: KPIs written with their parts apart. */
  readonly #apart = new Map<string, KpiReading>();
  readonly #deadlines = new Map<string, DeadlineReading>();
  readonly #owners = new Map<string, OwnerReading>();
  readonly #statements = new Map<string, StatementReading>();
  /** By what they were written for, which is asked about by many rules. */
  readonly #ofKpis = new WeakMap<Kpi, KpiReading>();
  readonly #dues = new WeakMap<Commitment, DeadlineReading | null>();
  readonly #contexts = new WeakMap<Commitment, DeadlineContext>();
  readonly #calendar: WorkCalendar;

  /** `calendar` says which days are worked, for deadlines that are counted in working days. */
  constructor(calendar: WorkCalendar = monFri) {
    this.#calendar = calendar;
  }

  kpi(text: string): KpiReading {
    return remember(this.#kpis, text, readKpi);
  }

  owner(text: string): OwnerReading {
    return remember(this.#owners, text, readOwner);
  }

  statement(text: string): StatementReading {
    return remember(this.#statements, text, readStatement);
  }

  /** A date phrase; a yearless one takes its year from the context or has none. */
  deadline(text: string, context: DeadlineContext = {}): DeadlineReading {
    const { reference = '' } = context;
    const read = (key: string): DeadlineReading => readDeadline(key.slice(reference.length + 1), context);
    return remember(this.#deadlines, `${reference}\0${text}`, read);
  }

  /** The same with its last day, where it counts from a day that is known: `2024-09-26后10个工作日`. */
  lastDay(text: string, context: DeadlineContext = {}): DeadlineReading {
    return resolveDeadline(this.deadline(text, context), this.#calendar, context);
  }

  /**
   * A commitment's due date: yearless dates take their year from `start`, then from the document's `updated`, and what
   * counts from a day is counted.
   */
  due(commitment: Commitment, document: Document): DeadlineReading | null {
    return kept(this.#dues, commitment, () => this.#readDue(commitment, document));
  }

  #readDue(commitment: Commitment, document: Document): DeadlineReading | null {
    const { due, dueAfter } = commitment;
    if (due === null) return null;
    const context = this.contextOf(commitment, document);
    if (dueAfter === null) return this.lastDay(due, context);
    const { event, amount, unit } = dueAfter;
    const reading = { input: due, kind: 'relative', due: null, relativeTo: event, offset: { amount, unit } } as const;
    return resolveDeadline(reading, this.#calendar, context);
  }

  /** What a yearless date in this row may borrow. */
  contextOf(commitment: Commitment, document: Document): DeadlineContext {
    return kept(this.#contexts, commitment, () => this.#readContext(commitment, document));
  }

  #readContext(commitment: Commitment, document: Document): DeadlineContext {
    for (const text of [commitment.start, document.updated]) {
      const reading = text === null ? null : this.deadline(text);
      const reference = reading?.start ?? reading?.due;
      if (reference) return { reference };
    }
    return {};
  }

  /**
   * A KPI however it is written. Written with its parts apart, the target is read alone and measures the metric that
   * stands beside it, whose words are nobody's comparator (`templates handed over`).
   */
  kpiOf(kpi: Kpi): KpiReading {
    return kept(this.#ofKpis, kpi, () => this.#readKpi(kpi));
  }

  #readKpi(kpi: Kpi): KpiReading {
    const phrase = kpiPhrase(kpi);
    const { metric } = kpi;
    if (kpi.text !== null || metric === null || kpi.target === null) return this.kpi(phrase);
    return remember(this.#apart, phrase, () => {
      const target = this.kpi(targetPhrase(kpi));
      return target.quantified ? measuring(target, metric) : this.kpi(phrase);
    });
  }
}

/** What a target measures is what its KPI names; of several targets, those that name something themselves do not. */
function measuring(reading: KpiReading, metric: string): KpiReading {
  const alone = reading.targets.length === 1;
  const targets = reading.targets.map(({ metricSpan, ...target }) =>
    alone || metricSpan === undefined ? { ...target, metric } : { ...target, metricSpan },
  );
  return { ...reading, targets };
}

/** The target with the unit that is written apart from it. */
function targetPhrase({ target, unit }: Kpi): string {
  const bare = unit !== null && target !== null && /[\d零一二三四五六七八九十百千万亿]$/.test(target);
  return bare ? target + unit : (target ?? '');
}

/** A structured KPI as the phrase a person would write: `客户留存率 >= 85%`. */
export function kpiPhrase(kpi: Kpi): string {
  if (kpi.text !== null) return kpi.text;
  return [kpi.metric, kpi.target === null ? null : targetPhrase(kpi)].filter((part) => part !== null).join(' ');
}

function kept<K extends object, T>(memory: WeakMap<K, T>, key: K, read: () => T): T {
  let reading = memory.get(key);
  if (reading === undefined) {
    reading = read();
    memory.set(key, reading);
  }
  return reading;
}

/** Phrases of each sort that are remembered; of a workspace with more, those seen last. */
const most = 10_000;

/** What is remembered is a text of its own, or the phrases would hold on to all the files that they are from. */
function remember<T>(memory: Map<string, T>, key: string, read: (key: string) => T): T {
  let reading = memory.get(key);
  if (reading === undefined) {
    const own = detached(key);
    reading = read(own);
    if (memory.size >= most) memory.clear();
    memory.set(own, reading);
  }
  return reading;
}
