/**
 * Which generic rule asks what of which kind of commitment. A rule that is not listed asks the same of every kind.
 * An initiative (`group`) promises nothing itself, an action is measured by what it delivers, a response may stand
 * without a date when it has a rhythm: the kind of commitment decides, never the kind of document.
 */
import type { Severity } from '../model/finding.js';
import type { CommitmentKind } from '../model/kernel.js';

export type Application = Severity | 'off';
type Row = Readonly<Record<CommitmentKind, Application>>;

const kinds: readonly CommitmentKind[] = [
  'goal',
  'group',
  'task',
  'action',
  'point',
  'stage',
  'milestone',
  'response',
  'training',
  'standing',
  'provision',
];

/** A row of the table: `usual` for every kind but the exceptions. */
function row(usual: Application, exceptions: Partial<Row> = {}): Row {
  return Object.fromEntries(kinds.map((kind) => [kind, exceptions[kind] ?? usual])) as Record<
    CommitmentKind,
    Application
  >;
}

const measured: Partial<Row> = { goal: 'error', task: 'error', training: 'error', provision: 'error' };

export const applies: Readonly<Record<string, Row>> = {
  'owner-required': row('error', { group: 'off' }),
  'owner-single': row('error', { group: 'off' }),
  'owner-known': row('warning', { group: 'off' }),
  'owner-left': row('warning', { group: 'off' }),
  'due-required': row('error', { group: 'off', point: 'off', response: 'warning' }),
  'due-definite': row('error', { group: 'off', response: 'warning' }),
  'due-valid': row('error', { group: 'off' }),
  'due-order': row('error', { group: 'off' }),
  'due-overdue': row('warning', { group: 'off', standing: 'off' }),
  'kpi-required': row('off', { goal: 'error', task: 'error', training: 'warning', provision: 'error' }),
  'kpi-quantified': row('off', { ...measured, action: 'error' }),
  'kpi-basis': row('off', { goal: 'warning', task: 'warning', training: 'warning', provision: 'warning' }),
  'kpi-conflict': row('off', { goal: 'warning', task: 'warning', training: 'warning', provision: 'warning' }),
  'kpi-date-within-due': row('off', { ...measured, action: 'error' }),
  'kpi-measures-goal': row('off', { goal: 'info', task: 'info' }),
  'statement-specific': row('off', {
    goal: 'warning',
    task: 'warning',
    action: 'warning',
    response: 'warning',
    training: 'warning',
  }),
  'goal-serves-requirement': row('off', { goal: 'error', task: 'error', action: 'info' }),
  'deviation-cause': row('off', { goal: 'warning', task: 'warning', action: 'warning', training: 'warning' }),
  'progress-stale': row('off', {
    goal: 'warning',
    task: 'warning',
    action: 'warning',
    response: 'warning',
    standing: 'warning',
  }),
  'percent-agrees': row('off', { goal: 'warning', task: 'warning', action: 'warning', training: 'warning' }),
  'roll-up-short': row('off', { goal: 'error', group: 'error', task: 'warning' }),
  'link-suspect': row('off', { goal: 'warning', task: 'warning' }),
  'risk-answered': row('off', { response: 'warning' }),
};

/** What a rule asks of a kind of commitment, or undefined where the rule makes no difference between kinds. */
export function applicationOf(rule: string, kind: CommitmentKind): Application | undefined {
  return applies[rule]?.[kind];
}
