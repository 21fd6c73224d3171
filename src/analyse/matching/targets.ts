/** Targets of one metric that cannot both be met, or pull two ways; and goals that ask less than their need. */
import type { KpiTarget } from '../../language/readings.js';
import { senseOf } from '../../language/sense.js';
import { convert } from '../../language/unit-groups.js';
import type { Workspace } from '../../load/workspace.js';
import type { Commitment, Document, Requirement } from '../../model/kernel.js';
import { asksForEqual } from '../attainment.js';
import type { Links } from '../links.js';
import { measuresOf } from '../measures.js';
import { metricKey, relatedWords, shortFor } from '../terms.js';
import { type Clash, isOpen } from './clash.js';
import { mayOverlap, type Stretch, stretchOf } from './timeline.js';

/** A target of an open goal, and the values that meet it. */
interface Held {
  readonly goal: Commitment;
  readonly document: Document;
  readonly target: KpiTarget;
  /** As written. */
  readonly phrase: string;
  readonly low: number;
  readonly high: number;
  readonly stretch: Stretch;
}

/** No more targets of one metric are compared with each other than this: nobody reads the rest. */
const mostOfOneMetric = 50;

export function pullingApart(workspace: Workspace, links: Links): Clash[] {
  const byMetric = new Map<string, Held[]>();
  for (const document of workspace.documents) {
    for (const goal of document.commitments) {
      if (!isOpen(goal)) continue;
      for (const [key, held] of heldBy(goal, document, workspace)) {
        const others = byMetric.get(key);
        if (others === undefined) byMetric.set(key, [held]);
        else if (others.length < mostOfOneMetric) others.push(held);
      }
    }
  }
  return [...byMetric.values()].flatMap((held) => clashesAmong(held, links));
}

function* heldBy(goal: Commitment, document: Document, workspace: Workspace): Iterable<[key: string, held: Held]> {
  const stretch = stretchOf(goal, document, workspace.readings);
  for (const { kpi, reading } of measuresOf(goal, workspace.readings)) {
    for (const target of reading.targets) {
      const metric = target.metric || kpi.metric || '';
      const key = metricKey(metric);
      if (key === '') continue;
      const phrase =
        kpi.text === null
          ? `${metric} ${kpi.target ?? ''}`.trim()
          : reading.input.slice(target.span.start, target.span.end);
      const holding = target.value !== 0 && asksForEqual(target, reading.input);
      yield [key, { goal, document, target, phrase, stretch, ...valuesThatMeet(target, metric, holding) }];
    }
  }
}

function valuesThatMeet(target: KpiTarget, metric: string, holding: boolean): { low: number; high: number } {
  const { value, value2 = value } = target;
  const sense = holding ? 'holding' : senseOf(target, metric);
  if (sense === 'rising') return { low: value, high: Number.POSITIVE_INFINITY };
  if (sense === 'falling') return { low: Number.NEGATIVE_INFINITY, high: value };
  return { low: Math.min(value, value2), high: Math.max(value, value2) };
}

function clashesAmong(held: readonly Held[], links: Links): Clash[] {
  const clashes: Clash[] = [];
  const told = new Set<Commitment>();
  for (const [index, one] of held.entries()) {
    const other = held.slice(0, index).find((earlier) => clashOf(earlier, one, links) !== null);
    const kind = other === undefined ? null : clashOf(other, one, links);
    if (other === undefined || kind === null || told.has(one.goal)) continue;
    told.add(one.goal);
    const reason = `${other.phrase} ↔ ${one.phrase}`;
    clashes.push({ kind, items: [other.goal, one.goal], document: other.document, reason, response: null });
  }
  return clashes;
}

/** Targets of one goal are the business of `kpi-conflict`; a part has its own share of the whole. */
function clashOf(a: Held, b: Held, links: Links): 'incompatible-targets' | 'opposite-directions' | null {
  const related = links.partsOf(a.goal).includes(b.goal) || links.partsOf(b.goal).includes(a.goal);
  if (a.goal === b.goal || related || !mayOverlap(a.stretch, b.stretch)) return null;
  const [first, second] = [a.target, b.target];
  if ((first.period ?? '') !== (second.period ?? '')) return null;
  const directions = new Set([first.direction, second.direction]);
  if (!directions.has('reach') && directions.size === 2) return 'opposite-directions';
  if ((first.change === 'relative') !== (second.change === 'relative') || first.change === 'relative') return null;
  const scale = convert(1, second.unit, first.unit);
  if (scale === null || scale === 0) return null;
  return a.low > b.high * scale || b.low * scale > a.high ? 'incompatible-targets' : null;
}

/** A need says 100家, and the best of its goals 80家. */
export function lessThanNeeded(workspace: Workspace, links: Links): Clash[] {
  return workspace.documents.flatMap((document) =>
    document.requirements.flatMap((need) => {
      const goals = links.goalsOf(need).filter(isOpen);
      return askedBy(need, workspace).flatMap((asked): Clash[] => {
        const offers = goals.flatMap((goal) =>
          measuresOf(goal, workspace.readings).flatMap(({ kpi, reading }) =>
            reading.targets.flatMap((target) => {
              const enough = isEnough(
                target,
                target.metric || kpi.metric || goal.statement || '',
                asked,
                oneInTheOther,
              );
              return enough === null ? [] : [{ goal, enough, phrase: reading.input }];
            }),
          ),
        );
        const [first] = offers;
        // Several goals may share what the need asks: then their sum decides, which the roll-up tells.
        if (first === undefined || offers.length > 1 || first.enough) return [];
        const words = need.statement?.slice(asked.span.start, asked.span.end) ?? '';
        const reason = `${words} ↔ ${first.phrase}`;
        return [{ kind: 'less-than-needed', items: [need, first.goal], document, reason, response: null }];
      });
    }),
  );
}

/** The amounts that a need itself asks for. */
export function askedBy(need: Requirement, { readings }: Workspace): readonly KpiTarget[] {
  return need.statement === null ? [] : readings.kpi(need.statement).targets;
}

/**
 * Whether a target gives the amount that a need asks for, of a metric that is the `same`; null where the two cannot be
 * compared.
 */
export function isEnough(
  target: KpiTarget,
  metric: string,
  asked: KpiTarget,
  same: (asked: string, metric: string) => boolean,
): boolean | null {
  if ((target.change === 'relative') !== (asked.change === 'relative')) return null;
  if (asked.metric !== '' && metric !== '' && !same(asked.metric, metric)) return null;
  const value =
    convert(target.value, target.unit, asked.unit) ?? (relatedWords(target.unit, asked.unit) ? target.value : null);
  if (value === null) return null;
  const sense = senseOf(asked, asked.metric || metric);
  if (sense === 'holding') return value >= asked.value && value <= (asked.value2 ?? asked.value);
  return sense === 'rising' ? value >= asked.value : value <= asked.value;
}

/** One metric in more words than the other. */
function oneInTheOther(a: string, b: string): boolean {
  return shortFor(a, b) || shortFor(b, a);
}
