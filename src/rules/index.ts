/** Every rule, in alphabetical order. A new rule is a file and a line here and in `docs.ts`. */
import { rule as agreementOpen } from './agreement-open.js';
import { rule as categoryKnown } from './category-known.js';
import { rule as conflictAnswered } from './conflict-answered.js';
import { rule as dependencyCycle } from './dependency-cycle.js';
import { rule as deviationCause } from './deviation-cause.js';
import { rule as dueDefinite } from './due-definite.js';
import { rule as dueOrder } from './due-order.js';
import { rule as dueOverdue } from './due-overdue.js';
import { rule as dueRequired } from './due-required.js';
import { rule as dueValid } from './due-valid.js';
import { rule as durationMismatch } from './duration-mismatch.js';
import { rule as goalServesRequirement } from './goal-serves-requirement.js';
import { rule as goalTypeFits } from './goal-type-fits.js';
import { rule as idFormat } from './id-format.js';
import { rule as idRequired } from './id-required.js';
import { rule as idUnique } from './id-unique.js';
import { rule as kpiBasis } from './kpi-basis.js';
import { rule as kpiConflict } from './kpi-conflict.js';
import { rule as kpiDateWithinDue } from './kpi-date-within-due.js';
import { rule as kpiMeasuresGoal } from './kpi-measures-goal.js';
import { rule as kpiQuantified } from './kpi-quantified.js';
import { rule as kpiRequired } from './kpi-required.js';
import { rule as linkSuspect } from './link-suspect.js';
import { rule as ownerKnown } from './owner-known.js';
import { rule as ownerLeft } from './owner-left.js';
import { rule as ownerRequired } from './owner-required.js';
import { rule as ownerSingle } from './owner-single.js';
import { rule as partyKnown } from './party-known.js';
import { rule as percentAgrees } from './percent-agrees.js';
import { rule as placeholderLeft } from './placeholder-left.js';
import { rule as priorityAligned } from './priority-aligned.js';
import { rule as priorityKnown } from './priority-known.js';
import { rule as priorityRequired } from './priority-required.js';
import { rule as progressNamesKpi } from './progress-names-kpi.js';
import { rule as progressQuantified } from './progress-quantified.js';
import { rule as progressStale } from './progress-stale.js';
import { rule as referenceResolves } from './reference-resolves.js';
import { rule as requirementDuplicate } from './requirement-duplicate.js';
import { rule as requirementHasGoal } from './requirement-has-goal.js';
import { rule as resourceShort } from './resource-short.js';
import { rule as riskAnswered } from './risk-answered.js';
import { rule as rollUpShort } from './roll-up-short.js';
import type { Rule } from './rule.js';
import { rule as signoffComplete } from './signoff-complete.js';
import { rule as signoffEvidence } from './signoff-evidence.js';
import { rule as signoffGenuine } from './signoff-genuine.js';
import { rule as signoffStale } from './signoff-stale.js';
import { rule as statementSpecific } from './statement-specific.js';
import { rule as suppressionReason } from './suppression-reason.js';
import { rule as suppressionUnused } from './suppression-unused.js';
import { rule as topicKnown } from './topic-known.js';
import { rule as versionBumped } from './version-bumped.js';

export const rules: readonly Rule[] = [
  agreementOpen,
  categoryKnown,
  conflictAnswered,
  dependencyCycle,
  deviationCause,
  dueDefinite,
  dueOrder,
  dueOverdue,
  dueRequired,
  dueValid,
  durationMismatch,
  goalServesRequirement,
  goalTypeFits,
  idFormat,
  idRequired,
  idUnique,
  kpiBasis,
  kpiConflict,
  kpiDateWithinDue,
  kpiMeasuresGoal,
  kpiQuantified,
  kpiRequired,
  linkSuspect,
  ownerKnown,
  ownerLeft,
  ownerRequired,
  ownerSingle,
  partyKnown,
  percentAgrees,
  placeholderLeft,
  priorityAligned,
  priorityKnown,
  priorityRequired,
  progressNamesKpi,
  progressQuantified,
  progressStale,
  referenceResolves,
  requirementDuplicate,
  requirementHasGoal,
  resourceShort,
  riskAnswered,
  rollUpShort,
  signoffComplete,
  signoffEvidence,
  signoffGenuine,
  signoffStale,
  statementSpecific,
  suppressionReason,
  suppressionUnused,
  topicKnown,
  versionBumped,
];
