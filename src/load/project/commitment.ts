/** Commitments out of the located tree: goals now, the other kinds' sections the same way. */
import type {
  Commitment,
  CommitmentKind,
  Conflict,
  DueAfter,
  Output,
  Position,
  Requirement,
} from '../../model/kernel.js';
import type { Place } from '../../model/place.js';
import { han } from '../../text/han.js';
import type { Mapping, Node } from '../tree.js';
import { kpisAt } from './kpi.js';
import { progressAt } from './progress.js';
import * as read from './read.js';

/** Where an item stands: what its reference begins with, and what it is nested in. */
export interface Surroundings {
  readonly document: string | null;
  readonly within: Requirement | Commitment | null;
}

/** The full name of an item, null where either part is missing. */
export function refOf(document: string | null, id: string | null): string | null {
  return document === null || id === null ? null : `${document}#${id}`;
}

/** A commitment written as a map. `serves` is what it serves besides what it is nested in. */
export function commitmentOf(
  node: Mapping,
  kind: CommitmentKind,
  at: Place,
  around: Surroundings,
  serves: readonly string[] = [],
): Commitment {
  const id = read.textAt(node, 'id');
  const risks: Commitment[] = [];
  const commitment: Commitment = {
    shape: 'commitment',
    kind,
    id,
    ref: refOf(around.document, id),
    at,
    custom: read.customOf(node),
    statement: read.textAt(node, 'statement'),
    type: read.choiceAt(node, 'type', 'type'),
    core: read.flagAt(node, 'core') ?? false,
    kpis: kpisAt(node, at),
    outputs: outputsAt(node, at),
    ...accountable(node),
    ...timing(node),
    ...state(node),
    positions: positionsAt(node, at),
    resources: read.ownKeysAt(node, 'resources'),
    risks,
    conflicts: conflictsAt(node, at),
    dependsOn: read.textsAt(node, 'dependsOn'),
    parent: read.textAt(node, 'parent'),
    weight: read.textAt(node, 'weight'),
    serves: [...serves, ...read.textsAt(node, 'serves')],
    within: around.within,
    source: read.textAt(node, 'source'),
    continues: read.textAt(node, 'continues'),
    progress: progressAt(node, at),
    acceptance: read.textAt(node, 'acceptance'),
    notes: read.textAt(node, 'notes'),
    fields: read.fieldsAt(node, ownFields),
  };
  for (const risk of read.itemsAt(node, 'risks', at))
    risks.push(responseOf(risk.node, risk.at, around.document, commitment));
  return commitment;
}

/** Fields that only some kinds of commitment have. */
const ownFields = ['response', 'class', 'likelihood', 'impact', 'trigger'];

/** A risk is a promise to answer it; one written as a text is a statement and nothing more. */
function responseOf(node: Node, at: Place, document: string | null, within: Commitment): Commitment {
  if (node.kind === 'mapping') {
    const response = commitmentOf(node, 'response', at, { document, within });
    const origin = read.openChoiceAt(node, 'class', 'riskClass');
    return origin === null ? response : { ...response, fields: { ...response.fields, class: origin } };
  }
  const empty: Mapping = { kind: 'mapping', start: node.start, end: node.end, entries: [], flow: true };
  return { ...commitmentOf(empty, 'response', at, { document, within }), statement: read.textOf(node) };
}

/** `owner: {party: b, person: 陈志远}` is the phrase `陈志远(b)`, as it would be written in a cell. */
function accountable(node: Mapping): Pick<Commitment, 'owner' | 'party' | 'helpers'> {
  const helpers = read.textsAt(node, 'helpers');
  const party = read.textAt(node, 'party');
  const parts = read.mappingAt(node, 'owner');
  if (parts === null) return { owner: read.textAt(node, 'owner'), party, helpers };
  const person = read.textAt(parts, 'person');
  const side = read.textAt(parts, 'party');
  const owner = person !== null && side !== null ? `${person}(${side})` : (person ?? side);
  return { owner, party: party ?? side, helpers };
}

function timing(node: Mapping): Pick<Commitment, 'start' | 'due' | 'dueAfter' | 'every' | 'review'> {
  const parts = read.mappingAt(node, 'due');
  const dueAfter = parts === null ? null : dueAfterOf(parts);
  return {
    start: read.textAt(node, 'start'),
    due: parts === null ? read.textAt(node, 'due') : phraseOf(dueAfter, read.textAt(parts, 'after')),
    dueAfter,
    every: read.openChoiceAt(node, 'every', 'every'),
    review: read.textAt(node, 'review'),
  };
}

const units = ['workdays', 'days', 'hours'] as const;

function dueAfterOf(parts: Mapping): DueAfter | null {
  const event = read.textAt(parts, 'after');
  for (const unit of units) {
    const amount = read.textAt(parts, unit);
    if (event !== null && amount !== null && /^\+?\d{1,15}$/.test(amount))
      return { event, amount: Number(amount), unit };
  }
  return null;
}

const unitWords = { workdays: ['个工作日', 'working days'], days: ['天', 'days'], hours: ['小时', 'hours'] } as const;

/** The same deadline in words, in the language of the event, so that it reads like any other phrase. */
function phraseOf(due: DueAfter | null, event: string | null): string | null {
  if (event === null) return null;
  const chinese = han.test(event);
  if (due === null) return chinese ? `${event}后` : `after ${event}`;
  const [zh, en] = unitWords[due.unit];
  return chinese ? `${event}后${due.amount}${zh}内` : `within ${due.amount} ${en} of ${event}`;
}

function state(node: Mapping): Pick<Commitment, 'status' | 'closed' | 'outcome' | 'agreement'> {
  return {
    status: read.choiceAt(node, 'status', 'status'),
    closed: read.textAt(node, 'closed'),
    outcome: read.choiceAt(node, 'outcome', 'outcome'),
    agreement: read.choiceAt(node, 'agreement', 'agreement'),
  };
}

function outputsAt(node: Mapping, at: Place): readonly Output[] {
  return read.mappingsAt(node, 'outputs', at).map((output) => ({
    at: output.at,
    name: read.textAt(output.node, 'name'),
    file: read.textAt(output.node, 'file'),
    item: read.textAt(output.node, 'item'),
    status: read.choiceAt(output.node, 'status', 'outputStatus'),
    date: read.textAt(output.node, 'date'),
  }));
}

function positionsAt(node: Mapping, at: Place): readonly Position[] {
  return read.mappingsAt(node, 'positions', at).map((position) => ({
    round: read.textAt(position.node, 'round'),
    party: read.textAt(position.node, 'party'),
    value: read.textAt(position.node, 'value'),
    date: read.textAt(position.node, 'date'),
  }));
}

function conflictsAt(node: Mapping, at: Place): readonly Conflict[] {
  return read.mappingsAt(node, 'conflicts', at).map((conflict) => ({
    at: conflict.at,
    with: read.textAt(conflict.node, 'with'),
    statement: read.textAt(conflict.node, 'statement'),
    response: read.textAt(conflict.node, 'response'),
  }));
}

/** The goals under `goals:` of a need or of the document. */
export function goalsAt(node: Mapping, at: Place, around: Surroundings, serves: readonly string[] = []): Commitment[] {
  return read.mappingsAt(node, 'goals', at).map((goal) => commitmentOf(goal.node, 'goal', goal.at, around, serves));
}

/** Commitments in document order: the given ones, then the risk responses of each. */
export function withResponses(commitments: readonly Commitment[]): Commitment[] {
  return [...commitments, ...commitments.flatMap((commitment) => commitment.risks)];
}
