import type { Commitment, Requirement } from '../../model/kernel.js';
import type { Place } from '../../model/place.js';
import type { Mapping } from '../tree.js';
import { goalsAt, refOf } from './commitment.js';
import * as read from './read.js';

export interface Needs {
  readonly requirements: readonly Requirement[];
  /** The goals of all of them, and of entries that only refer to a need elsewhere. */
  readonly goals: readonly Commitment[];
}

/** The entries under `requirements:`. One with a `ref` is no need of its own: its goals serve the need it names. */
export function needsAt(node: Mapping, at: Place, document: string | null): Needs {
  const requirements: Requirement[] = [];
  const goals: Commitment[] = [];
  for (const entry of read.mappingsAt(node, 'requirements', at)) {
    const ref = read.textAt(entry.node, 'ref');
    if (ref !== null) {
      goals.push(...goalsAt(entry.node, entry.at, { document, within: null }, [ref]));
      continue;
    }
    const requirement = requirementOf(entry.node, entry.at, document);
    requirements.push(requirement);
    goals.push(...requirement.goals);
  }
  return { requirements, goals };
}

function requirementOf(node: Mapping, at: Place, document: string | null): Requirement {
  const id = read.textAt(node, 'id');
  const goals: Commitment[] = [];
  const requirement: Requirement = {
    shape: 'requirement',
    id,
    ref: refOf(document, id),
    at,
    custom: read.customOf(node),
    category: read.openChoiceAt(node, 'category', 'category'),
    topic: read.textAt(node, 'topic'),
    statement: read.textAt(node, 'statement'),
    priority: priorityOf(node),
    proposedBy: read.textAt(node, 'proposedBy'),
    need: read.choiceAt(node, 'need', 'need') === 'implicit' ? 'implicit' : 'explicit',
    source: read.textAt(node, 'source'),
    acceptance: read.textAt(node, 'acceptance'),
    goals,
  };
  goals.push(...goalsAt(node, at, { document, within: requirement }));
  return requirement;
}

/** Necessity × urgency, MISSION A2: P1 both, P2 necessary only, P3 urgent only, P4 neither. */
function priorityOf(node: Mapping): string | null {
  const parts = read.mappingAt(node, 'priority');
  if (parts === null) return read.textAt(node, 'priority');
  const necessary = read.flagAt(parts, 'necessary');
  const urgent = read.flagAt(parts, 'urgent');
  if (necessary === null || urgent === null) return null;
  if (necessary) return urgent ? 'P1' : 'P2';
  return urgent ? 'P3' : 'P4';
}
