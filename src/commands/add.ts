/** `tally add requirement|goal|risk FIELD=VALUE…`: one more of them, with the next free id. */
import type { FileEdit, Value } from '../edit/plan.js';
import { askerOnTerminal } from '../io/ask.js';
import { kinds } from '../load/kinds/index.js';
import { fieldOf, type Shape } from '../load/shape.js';
import { isMarkdown } from '../load/sniff.js';
import { addMessages } from '../messages/add.js';
import { say } from '../messages/say.js';
import type { Commitment, Document, Requirement } from '../model/kernel.js';
import { type Place, under } from '../model/place.js';
import { assignmentOf, partsOf } from './assignment.js';
import { runEdit } from './editing.js';
import { UsageError } from './fault.js';
import { fieldNamed } from './field-path.js';
import { Interview } from './interview.js';
import { newIds } from './new-ids.js';
import { oneDocument } from './one-document.js';
import { oneItem } from './one-item.js';
import { type Invocation, optionText } from './spec.js';
import type { Loaded, Session } from './workspaces.js';

export type AddedKind = 'requirement' | 'goal' | 'risk';
export type Fields = Record<string, Value>;

const words: Readonly<Record<AddedKind, readonly string[]>> = {
  requirement: ['requirement', 'need', '需求'],
  goal: ['goal', '目标', '目標'],
  risk: ['risk', '风险', '風險'],
};

export async function runAdd(invocation: Invocation): Promise<number> {
  const [word = '', ...assignments] = invocation.positionals;
  const kind = (Object.keys(words) as AddedKind[]).find((each) => words[each].includes(word.toLowerCase()));
  if (kind === undefined) throw new UsageError(addMessages.badKind, { word });
  const interview = new Interview(kind);
  return runEdit(invocation, async (session) => {
    const asker = await askerOnTerminal(say(addMessages.needed, session.language));
    const to = optionText(invocation, 'to') ?? (await interview.parent(session, asker));
    const home = homeOf(kind, to, invocation, session);
    const given = fieldsOf(assignments, shapeOf(kind, home.document), session);
    const fields = await interview.fields(given, session, asker);
    return { loaded: home.loaded, plan: [await edit(kind, fields, home, invocation, session)] };
  });
}

/** Where a new item goes: the list at `at`, of a document. */
interface Home {
  readonly loaded: Loaded;
  readonly document: Document;
  readonly at: Place;
}

function homeOf(kind: AddedKind, to: string | undefined, invocation: Invocation, session: Session): Home {
  if (to === undefined) {
    if (kind === 'risk') throw new UsageError(addMessages.whichGoal);
    const { loaded, document } = oneDocument(optionText(invocation, 'document'), session);
    return { loaded, document, at: under(document.at, kind === 'goal' ? 'goals' : 'requirements') };
  }
  const { item, loaded, document } = oneItem(to, session);
  if (kind === 'requirement') throw new UsageError(addMessages.needStandsAlone);
  const fits = kind === 'goal' ? item.shape === 'requirement' : item.shape === 'commitment' && item.kind === 'goal';
  if (!fits) throw new UsageError(kind === 'goal' ? addMessages.notNeed : addMessages.notGoal, { id: to });
  return { loaded, document, at: under((item as Requirement | Commitment).at, kind === 'goal' ? 'goals' : 'risks') };
}

function shapeOf(kind: AddedKind, document: Document): Shape {
  const itemOf = (shape: Shape, name: string): Shape => fieldOf(shape.map, name)?.list ?? {};
  const requirement = itemOf(kinds[document.kind].shape, 'requirements');
  if (kind === 'requirement') return requirement;
  const goal = itemOf(requirement, 'goals');
  return kind === 'goal' ? goal : itemOf(goal, 'risks');
}

function fieldsOf(assignments: readonly string[], shape: Shape, { language }: Session): Fields {
  const fields: Fields = {};
  for (const text of assignments) {
    const { field, value } = assignmentOf(text);
    const [head = '', own] = field.split('/');
    const name = /^x-/.test(head) ? head : fieldNamed(head.trim(), shape, language);
    const part: Shape = fieldOf(shape.map, name) ?? {};
    if (own !== undefined) fields[name] = { ...(fields[name] as Fields | undefined), [own.trim()]: value };
    else if (part.list !== undefined)
      fields[name] = [...((fields[name] as Value[] | undefined) ?? []), ...partsOf(value, part)];
    else fields[name] = value;
  }
  return fields;
}

async function edit(
  kind: AddedKind,
  fields: Fields,
  home: Home,
  invocation: Invocation,
  session: Session,
): Promise<FileEdit> {
  const { loaded, document, at } = home;
  const id =
    optionText(invocation, 'id') ??
    (hasIds(kind, document) ? (await newIds(loaded, session)).next(kind, document) : null);
  const value = id === null ? fields : { id, ...fields };
  return { file: at.file, operations: [{ do: 'insert', at, value }] };
}

/** A table whose rows have no ids has no column for them. */
function hasIds(kind: AddedKind, { file, requirements, commitments }: Document): boolean {
  if (!isMarkdown(file)) return true;
  const items = kind === 'requirement' ? requirements : commitments.filter((one) => one.kind === 'goal');
  return items.some(({ id }) => id !== null);
}
