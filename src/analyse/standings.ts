/** How the goals of a workspace stand, each worked out once: by its own check-ins, and by those of its parts. MISSION E4. */
import type { KpiTarget } from '../language/readings.js';
import { clean, convert } from '../language/unit-groups.js';
import type { Workspace } from '../load/workspace.js';
import type { Day } from '../model/day.js';
import type { Commitment, CommitmentKind, Kpi } from '../model/kernel.js';
import type { GapState } from '../model/results.js';
import { GoalGap, type Standing, worst } from './goal-gap.js';
import type { Links } from './links.js';
import { contributionsTo, wholesOf } from './matching/roll-up.js';

const covered: ReadonlySet<CommitmentKind> = new Set(['goal', 'task', 'group'] as const);

export class Standings {
  readonly #workspace: Workspace;
  readonly #links: Links;
  readonly #today: Day;
  readonly #known = new Map<Commitment, Standing>();
  /** What is being worked out: parts that stand in a circle end there. */
  readonly #open = new Set<Commitment>();

  constructor(workspace: Workspace, links: Links, today: Day) {
    this.#workspace = workspace;
    this.#links = links;
    this.#today = today;
  }

  /** Whether a commitment has a line of its own in the gap. */
  static covers(this: void, { kind }: Commitment): boolean {
    return covered.has(kind);
  }

  of(goal: Commitment): Standing {
    const known = this.#known.get(goal);
    if (known !== undefined) return known;
    this.#open.add(goal);
    const parts = this.#links.partsOf(goal).filter((part) => Standings.covers(part) && !this.#open.has(part));
    const gap = new GoalGap(this.#workspace, this.#links.documentOf(goal), goal, this.#today, (kpi, target) =>
      this.#reachedBelow(goal, kpi, target),
    );
    const own = gap.standing();
    const standing = parts.length === 0 ? own : { ...own, state: this.#withParts(goal, own, parts) };
    this.#open.delete(goal);
    this.#known.set(goal, standing);
    return standing;
  }

  /**
   * A whole is held back by its weakest part. Its own recorded figures have the last word when they say that it is met,
   * and a whole is not overdue or missed because a part is: it is behind.
   */
  #withParts(goal: Commitment, own: Standing, parts: readonly Commitment[]): GapState {
    const ownRecord = own.kpis.some(({ source, state }) => source !== 'parts' && state !== 'unknown');
    if (goal.status === 'closed' || own.state === 'overdue' || own.state === 'missed') return own.state;
    if (own.state === 'met' && ownRecord) return 'met';
    const below = parts.map((part) => heldBack[this.of(part).state]);
    const ownStates = goal.kpis.length === 0 ? [] : [own.state];
    return worst([...ownStates, ...below]);
  }

  /** What the parts reached of a metric together; null where one of them is not known. */
  #reachedBelow(goal: Commitment, kpi: Kpi, target: KpiTarget): number | null {
    const whole = wholesOf(goal, this.#workspace).find((one) => one.kpi === kpi && sameTarget(one.target, target));
    if (whole === undefined || this.#links.partsOf(goal).length === 0) return null;
    let sum = 0;
    const contributions = contributionsTo(goal, whole, this.#workspace, this.#links);
    for (const { part, kpi: own, target: ownTarget } of contributions) {
      if (this.#open.has(part)) return null;
      const row = this.of(part).kpis.find(({ metric }) => metric === (ownTarget.metric || own.metric || ''));
      const value = row === undefined || row.actual === null ? null : convert(row.actual, row.unit, target.unit);
      if (value === null) return null;
      sum += value;
    }
    return contributions.length === 0 ? null : clean(sum);
  }
}

const heldBack: Readonly<Record<GapState, GapState>> = {
  met: 'met',
  'on-track': 'on-track',
  'at-risk': 'at-risk',
  behind: 'behind',
  overdue: 'behind',
  missed: 'behind',
  unknown: 'unknown',
};

function sameTarget(a: KpiTarget, b: KpiTarget): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end;
}
