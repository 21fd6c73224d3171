/** A change of confirmed text, as the few words that a line has room for. */
import type { Change, ChangeClass } from '../model/results.js';

/** Which of the catalogue's words tell it, and what fills them. */
export interface SaidChange {
  readonly words: 'lowered' | 'raised' | 'target' | 'due' | 'owner' | 'notation' | 'changed' | 'added' | 'removed';
  readonly data: { readonly what: string; readonly from: string; readonly to: string };
}

const words: Readonly<Partial<Record<ChangeClass, SaidChange['words']>>> = {
  'target-lowered': 'lowered',
  'target-raised': 'raised',
  'target-easier': 'target',
  'target-harder': 'target',
  'target-changed': 'target',
  'due-slipped': 'due',
  'due-advanced': 'due',
  'due-changed': 'due',
  'owner-changed': 'owner',
  'notation-only': 'notation',
};

/** The gravest first: a target before a deadline before the rest, notation last. */
const order: readonly SaidChange['words'][] = [
  'lowered',
  'raised',
  'target',
  'due',
  'owner',
  'removed',
  'added',
  'changed',
  'notation',
];

/** The change that says most, for where there is room for one. */
export function gravest(changes: readonly Change[]): Change | null {
  const rank = (change: Change): number => order.indexOf(saidChange(change).words);
  return [...changes].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

export function saidChange(change: Change): SaidChange {
  const { id, field, from, to, kind } = change;
  const [, , section, name] = field.split('/');
  const kpi = section === 'kpis' && name !== undefined ? name.replaceAll('~1', '/').replaceAll('~0', '~') : null;
  // A KPI that is told by its whole phrase says its own name.
  const measured = kpi === null || from?.includes(kpi) === true ? null : kpi;
  const what = [id, measured].filter((part) => part !== null).join(' ');
  const whole = kind === 'added' || kind === 'removed' ? kind : null;
  const known = from === null || to === null ? undefined : words[change.class];
  return { words: known ?? whole ?? 'changed', data: { what, from: from ?? '–', to: to ?? '–' } };
}
