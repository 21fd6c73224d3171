/** One goal by the five questions of SMART, each answer with what is written for it. MISSION A3. */
import type { Workspace } from '../../load/workspace.js';
import type { Commitment, Document } from '../../model/kernel.js';
import type { SmartAnswer, SmartAspect, SmartGoal, SmartLack } from '../../model/results.js';
import type { Links } from '../links.js';
import { isQuantified, kpiName } from '../measures.js';
import { labelFor, namedOf } from '../named.js';
import { type Achievable, achievableIn } from './achievable.js';
import { sharedTerms, typeFits } from './reasons.js';

type Answer = SmartGoal['answers'][number];
type Evidence = Answer['evidence'][number];

/** The goals of a workspace by SMART, in document order. */
export function smartOf(workspace: Workspace, links: Links): SmartGoal[] {
  const achievable = achievableIn(workspace);
  return workspace.documents.flatMap((document) =>
    document.commitments
      .filter(({ kind }) => kind === 'goal')
      .map((goal) => ({
        ...namedOf(goal, document),
        answers: [
          specific(goal, workspace),
          measurable(goal, workspace),
          obtainable(goal, document, achievable),
          relevant(goal, links),
          timeBound(goal, document, workspace),
        ],
      })),
  );
}

function written(field: string, text: string | null): Evidence[] {
  return text === null || text === '' ? [] : [{ field, text }];
}

/** One yes or no a question: all of them, some, or none. */
function answered(aspect: SmartAspect, evidence: readonly Evidence[], missing: readonly (SmartLack | false)[]): Answer {
  const lacks = missing.filter((lack) => lack !== false);
  const answer: SmartAnswer = lacks.length === 0 ? 'yes' : lacks.length < missing.length ? 'partly' : 'no';
  return { aspect, answer, evidence, missing: lacks };
}

/** Says what will be so, in words that can be checked, and who answers for it. */
function specific(goal: Commitment, { readings }: Workspace): Answer {
  const { statement, owner } = goal;
  const isVague = statement === null || (readings.statement(statement).vague && !isQuantified(goal, readings));
  return answered(
    'specific',
    [...written('statement', statement), ...written('owner', owner)],
    [
      statement === null ? 'statement' : isVague && 'specific-words',
      (owner === null || !readings.owner(owner).single) && 'owner',
    ],
  );
}

function measurable(goal: Commitment, { readings }: Workspace): Answer {
  const kpis = goal.kpis.map(kpiName).flatMap((text) => written('kpis', text));
  const accepted = goal.acceptance ?? goal.kpis.find(({ acceptance }) => acceptance !== null)?.acceptance ?? null;
  return answered(
    'measurable',
    [...kpis, ...written('acceptance', accepted)],
    [!isQuantified(goal, readings) && 'number', accepted === null && 'acceptance'],
  );
}

function obtainable(goal: Commitment, document: Document, achievable: Achievable): Answer {
  const share = achievable(goal, document);
  const resources = Object.entries(goal.resources).map(([name, amount]) => ({
    field: `resources/${name}`,
    text: amount,
  }));
  const evidence = [...resources, ...written('agreement', goal.agreement)];
  const isAgreed = goal.agreement === 'agreed' || (goal.agreement === null && document.status === 'final');
  if (share === null && goal.agreement === null && !isAgreed) {
    return { aspect: 'achievable', answer: 'unknown', evidence, missing: ['resources', 'agreement'] };
  }
  return answered('achievable', evidence, [
    share === null ? 'resources' : share < 1 && 'supply',
    !isAgreed && 'agreement',
  ]);
}

/** Serves a need, speaks of it, and is of the type that the need asks for. */
function relevant(goal: Commitment, links: Links): Answer {
  const needs = links.requirementsOf(goal);
  const evidence = needs.map((need) => ({
    field: 'serves',
    text: [labelFor(need), need.statement].filter(Boolean).join(' '),
  }));
  if (needs.length === 0) return answered('relevant', evidence, ['need']);
  const speaks = needs.some((need) => sharedTerms(need, goal) >= speaking);
  return answered('relevant', evidence, [
    false,
    !speaks && 'words-of-need',
    !needs.some((need) => typeFits(need, goal) === 1) && 'type',
  ]);
}

/** A goal speaks of a need when it takes up this share of its telling words. */
const speaking = 0.5;

function timeBound(goal: Commitment, document: Document, { readings }: Workspace): Answer {
  const due = readings.due(goal, document);
  const isDefinite = due?.due != null || due?.kind === 'relative';
  const start = goal.start ?? document.updated;
  return answered(
    'time-bound',
    [...written('start', goal.start), ...written('due', goal.due), ...written('every', goal.every)],
    [!isDefinite && 'deadline', start === null && 'start'],
  );
}
