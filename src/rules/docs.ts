/** What every rule is for, by its id: read by docs, `rules`, `explain` and tests; `check` never loads it. */

import type { Day } from '../model/day.js';
import { docs as agreementOpen } from './agreement-open.js';
import { docs as categoryKnown } from './category-known.js';
import { docs as conflictAnswered } from './conflict-answered.js';
import { docs as dependencyCycle } from './dependency-cycle.js';
import { docs as deviationCause } from './deviation-cause.js';
import { docs as dueDefinite } from './due-definite.js';
import { docs as dueOrder } from './due-order.js';
import { docs as dueOverdue } from './due-overdue.js';
import { docs as dueRequired } from './due-required.js';
import { docs as dueValid } from './due-valid.js';
import { docs as durationMismatch } from './duration-mismatch.js';
import { docs as goalServesRequirement } from './goal-serves-requirement.js';
import { docs as goalTypeFits } from './goal-type-fits.js';
import { docs as idFormat } from './id-format.js';
import { docs as idRequired } from './id-required.js';
import { docs as idUnique } from './id-unique.js';
import { docs as kpiBasis } from './kpi-basis.js';
import { docs as kpiConflict } from './kpi-conflict.js';
import { docs as kpiDateWithinDue } from './kpi-date-within-due.js';
import { docs as kpiMeasuresGoal } from './kpi-measures-goal.js';
import { docs as kpiQuantified } from './kpi-quantified.js';
import { docs as kpiRequired } from './kpi-required.js';
import { docs as linkSuspect } from './link-suspect.js';
import { docs as ownerKnown } from './owner-known.js';
import { docs as ownerLeft } from './owner-left.js';
import { docs as ownerRequired } from './owner-required.js';
import { docs as ownerSingle } from './owner-single.js';
import { docs as partyKnown } from './party-known.js';
import { docs as percentAgrees } from './percent-agrees.js';
import { docs as placeholderLeft } from './placeholder-left.js';
import { docs as priorityAligned } from './priority-aligned.js';
import { docs as priorityKnown } from './priority-known.js';
import { docs as priorityRequired } from './priority-required.js';
import { docs as progressNamesKpi } from './progress-names-kpi.js';
import { docs as progressQuantified } from './progress-quantified.js';
import { docs as progressStale } from './progress-stale.js';
import { docs as referenceResolves } from './reference-resolves.js';
import { docs as requirementDuplicate } from './requirement-duplicate.js';
import { docs as requirementHasGoal } from './requirement-has-goal.js';
import { docs as resourceShort } from './resource-short.js';
import { docs as riskAnswered } from './risk-answered.js';
import { docs as rollUpShort } from './roll-up-short.js';
import type { RuleDocs } from './rule.js';
import { docs as signoffComplete } from './signoff-complete.js';
import { docs as signoffEvidence } from './signoff-evidence.js';
import { docs as signoffGenuine } from './signoff-genuine.js';
import { docs as signoffStale } from './signoff-stale.js';
import { docs as statementSpecific } from './statement-specific.js';
import { docs as suppressionReason } from './suppression-reason.js';
import { docs as suppressionUnused } from './suppression-unused.js';
import { docs as topicKnown } from './topic-known.js';
import { docs as versionBumped } from './version-bumped.js';

/** The day on which examples are checked, so that they read the same for ever. */
export const exampleDay: Day = '2024-07-01';

export const ruleDocs: Readonly<Record<string, RuleDocs>> = {
  'agreement-open': agreementOpen,
  'category-known': categoryKnown,
  'conflict-answered': conflictAnswered,
  'dependency-cycle': dependencyCycle,
  'deviation-cause': deviationCause,
  'due-definite': dueDefinite,
  'due-order': dueOrder,
  'due-overdue': dueOverdue,
  'due-required': dueRequired,
  'due-valid': dueValid,
  'duration-mismatch': durationMismatch,
  'goal-serves-requirement': goalServesRequirement,
  'goal-type-fits': goalTypeFits,
  'id-format': idFormat,
  'id-required': idRequired,
  'id-unique': idUnique,
  'kpi-basis': kpiBasis,
  'kpi-conflict': kpiConflict,
  'kpi-date-within-due': kpiDateWithinDue,
  'kpi-measures-goal': kpiMeasuresGoal,
  'kpi-quantified': kpiQuantified,
  'kpi-required': kpiRequired,
  'link-suspect': linkSuspect,
  'owner-known': ownerKnown,
  'owner-left': ownerLeft,
  'owner-required': ownerRequired,
  'owner-single': ownerSingle,
  'party-known': partyKnown,
  'percent-agrees': percentAgrees,
  'placeholder-left': placeholderLeft,
  'priority-aligned': priorityAligned,
  'priority-known': priorityKnown,
  'priority-required': priorityRequired,
  'progress-names-kpi': progressNamesKpi,
  'progress-quantified': progressQuantified,
  'progress-stale': progressStale,
  'reference-resolves': referenceResolves,
  'requirement-duplicate': requirementDuplicate,
  'requirement-has-goal': requirementHasGoal,
  'resource-short': resourceShort,
  'risk-answered': riskAnswered,
  'roll-up-short': rollUpShort,
  'signoff-complete': signoffComplete,
  'signoff-evidence': signoffEvidence,
  'signoff-genuine': signoffGenuine,
  'signoff-stale': signoffStale,
  'statement-specific': statementSpecific,
  'suppression-reason': suppressionReason,
  'suppression-unused': suppressionUnused,
  'topic-known': topicKnown,
  'version-bumped': versionBumped,
};
