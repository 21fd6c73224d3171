/** The class of a change, by the field that changed and what it changed from and to. MISSION A6. */
import type { FieldClass } from '../load/shape.js';
import type { ChangeClass, Gravity } from '../model/results.js';
import { detached } from '../text/detach.js';
import { dueVerdict, type Verdict } from './due-change.js';
import { type Sides, sameInWords } from './notation.js';
import { kpiVerdict } from './target-change.js';

/** A change of one field of an item or a document, named by the format's field names. */
export interface ChangedField {
  readonly of: 'item' | 'document';
  readonly classPath: readonly string[];
  readonly kind: 'added' | 'removed' | 'changed';
  readonly from: string | null;
  readonly to: string | null;
}

type Judge = (change: ChangedField, sides: Sides, fieldClass: FieldClass) => Verdict;

const always =
  (name: ChangeClass): Judge =>
  () => ({ class: name });

const scope = always('scope-changed');
const schedule: Judge = (change, sides) => sameDate(change, sides) ?? { class: 'schedule-changed' };
const link = always('link-changed');
const risk = always('risk-changed');
const agreement = always('agreement-changed');
const resources = always('resources-changed');
const parties = always('parties-changed');
const version = always('version-changed');

/** By the first segment of the field's address. What is not here goes by the class of its field. */
const judges: Readonly<Record<string, Judge>> = {
  id: always('id-changed'),
  statement: judgeStatement,
  priority: always('priority-changed'),
  acceptance: always('acceptance-changed'),
  owner: always('owner-changed'),
  party: always('owner-changed'),
  helpers: always('helpers-changed'),
  due: ({ from, to }, sides) => dueVerdict(from, to, sides),
  start: schedule,
  every: schedule,
  review: schedule,
  status: judgeStatus,
  closed: judgeClosing,
  outcome: judgeClosing,
  agreement,
  positions: agreement,
  resources,
  available: resources,
  dependsOn: link,
  parent: link,
  weight: link,
  serves: link,
  links: link,
  of: link,
  conflicts: risk,
  response: risk,
  class: risk,
  likelihood: risk,
  impact: risk,
  trigger: risk,
  kpis: judgeKpi,
  progress: always('progress-recorded'),
  parties,
  signatories: parties,
  version,
  updated: version,
};

const byFieldClass: Readonly<Record<FieldClass, Judge>> = {
  terms: scope,
  tracking: always('progress-recorded'),
  editorial: always('editorial'),
};

/** Names, which are what is written; and dates, which are no amounts. */
const exact: ReadonlySet<string> = new Set(['id', 'version', 'updated', 'due', 'start', 'every', 'review', 'closed']);

function sameDate({ from, to }: ChangedField, sides: Sides): Verdict | null {
  const verdict = dueVerdict(from, to, sides);
  return verdict.class === 'notation-only' ? verdict : null;
}

/** The class of a change of a field, whose own class is `fieldClass`. */
export function verdictOf(change: ChangedField, fieldClass: FieldClass, sides: Sides): Verdict {
  const [name = ''] = change.classPath;
  if (fieldClass === 'editorial' && name !== 'progress') return { class: 'editorial' };
  const { from, to } = change;
  if (!exact.has(name) && from !== null && to !== null && sameInWords(from, to, sides.readings))
    return { class: 'notation-only' };
  const judge = Object.hasOwn(judges, name) ? judges[name] : undefined;
  return (judge ?? byFieldClass[fieldClass])(change, sides, fieldClass);
}

/** A statement may hold the number that was agreed: 从60家提升至100家. */
function judgeStatement({ from, to }: ChangedField, sides: Sides): Verdict {
  if (from === null || to === null) return { class: 'scope-changed' };
  const one = sides.readings.kpi(detached(from));
  const other = sides.readings.kpi(detached(to));
  if (one.targets.length === 0 || other.targets.length === 0) return { class: 'scope-changed' };
  const verdict = kpiVerdict(one, other, sides);
  return directed.has(verdict.class) ? verdict : { class: 'scope-changed' };
}

const directed: ReadonlySet<ChangeClass> = new Set([
  'target-raised',
  'target-lowered',
  'target-easier',
  'target-harder',
] as const);

function judgeStatus({ of, from, to }: ChangedField): Verdict {
  if (of === 'item' && to === 'closed') return { class: 'closed' };
  return { class: of === 'item' && from === 'closed' ? 'reopened' : 'status-changed' };
}

function judgeClosing(change: ChangedField, sides: Sides): Verdict {
  return sameDate(change, sides) ?? { class: change.to === null ? 'reopened' : 'closed' };
}

/** A KPI that came or went, or a part of one that is written part by part. Its target is judged with the KPI. */
function judgeKpi({ classPath: [, part], kind, from, to }: ChangedField, sides: Sides): Verdict {
  switch (part) {
    case undefined:
      return { class: kind === 'added' ? 'kpi-added' : kind === 'removed' ? 'kpi-removed' : 'kpi-changed' };
    case 'id':
      return { class: 'id-changed' };
    case 'by':
      return dueVerdict(from, to, sides);
    case 'acceptance':
    case 'judge':
      return { class: 'acceptance-changed' };
    case 'partOf':
      return { class: 'link-changed' };
    default:
      return { class: 'kpi-changed' };
  }
}

/** How grave a change of a field of each class is. */
const gravities: Readonly<Record<FieldClass, Gravity>> = { terms: 'major', tracking: 'minor', editorial: 'editorial' };

/** Gravities that the settings give to classes of changes. */
export type OwnGravities = Readonly<Partial<Record<ChangeClass, Gravity>>>;

/** By the settings, else by what the field is for; the same in other words is editorial whatever the field. */
export function gravityOf(changed: ChangeClass, fieldClass: FieldClass, own: OwnGravities): Gravity {
  return own[changed] ?? (changed === 'notation-only' ? 'editorial' : gravities[fieldClass]);
}
