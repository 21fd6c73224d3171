/** The checklist's tree onto the kernel's shapes. All texts as written; nothing is read, resolved or computed here. */
import type { Document, DocumentRecord, Party, Signatory } from '../../../model/kernel.js';
import type { Language } from '../../../model/language.js';
import type { Place } from '../../../model/place.js';
import { goalsAt, refOf, withResponses } from '../../project/commitment.js';
import * as read from '../../project/read.js';
import { needsAt } from '../../project/requirement.js';
import type { Mapping, Node, Tree } from '../../tree.js';

export function projectChecklist(tree: Tree, file: string, language: Language): Document {
  const { root } = tree;
  const at: Place = { file, path: [] };
  const id = read.textAt(root, 'id');
  const needs = needsAt(root, at, id);
  const goals = [...needs.goals, ...goalsAt(root, at, { document: id, within: null })];
  const topics = topicsAt(root, at, id);
  return {
    kind: 'checklist',
    id,
    at,
    file,
    language,
    title: read.textAt(root, 'title'),
    status: read.choiceAt(root, 'status', 'documentStatus'),
    version: read.textAt(root, 'version'),
    updated: read.textAt(root, 'updated'),
    of: read.textAt(root, 'of'),
    parties: partiesAt(root, at),
    signatories: signatoriesAt(root, at),
    topics: topics.flatMap((topic) => topic.title ?? []),
    available: read.ownKeysAt(root, 'available'),
    background: backgroundOf(root),
    requirements: needs.requirements,
    commitments: withResponses(goals),
    records: [...topics, ...lessonsAt(root, at, id)],
    custom: read.customOf(root),
  };
}

function partiesAt(root: Mapping, at: Place): readonly Party[] {
  return read.mappingsAt(root, 'parties', at).map((party) => ({
    at: party.at,
    id: read.textAt(party.node, 'id'),
    name: read.textAt(party.node, 'name'),
    side: read.openChoiceAt(party.node, 'side', 'side'),
    representatives: read.textsAt(party.node, 'representatives'),
    demands: read.textsAt(party.node, 'demands'),
  }));
}

function signatoriesAt(root: Mapping, at: Place): readonly Signatory[] {
  return read.mappingsAt(root, 'signatories', at).map((signatory) => ({
    at: signatory.at,
    party: read.textAt(signatory.node, 'party'),
    person: read.textAt(signatory.node, 'person'),
    confirms: read.openChoiceAt(signatory.node, 'confirms', 'confirms'),
  }));
}

/** MISSION A1. Written as one text or list of texts it stands under `text`. */
function backgroundOf(root: Mapping): Readonly<Record<string, readonly string[]>> {
  const parts = read.mappingAt(root, 'background');
  const names = parts === null ? ['text'] : ['motive', 'pains', 'value'];
  const background: Record<string, readonly string[]> = {};
  for (const name of names) {
    const texts = parts === null ? read.textsAt(root, 'background') : read.textsAt(parts, name);
    if (texts.length > 0) background[name] = texts;
  }
  return background;
}

function topicsAt(root: Mapping, at: Place, document: string | null): readonly DocumentRecord[] {
  return read.itemsAt(root, 'topics', at).flatMap((topic) => {
    if (topic.node.kind === 'list') return [];
    const parts = topic.node.kind === 'mapping' ? topic.node : null;
    const title = parts === null ? read.textOf(topic.node) : read.textAt(parts, 'title');
    if (parts === null && title === null) return [];
    return [recordOf('topic', topic.node, topic.at, document, { title, fields: fieldsOf(parts, ['notes']) })];
  });
}

function lessonsAt(root: Mapping, at: Place, document: string | null): readonly DocumentRecord[] {
  return read.mappingsAt(root, 'lessons', at).map(({ node, at: place }) => {
    const kind = read.openChoiceAt(node, 'kind', 'lessonKind');
    return recordOf('lesson', node, place, document, {
      title: read.textAt(node, 'statement'),
      links: [...read.textsAt(node, 'about'), ...read.textsAt(node, 'carriedInto')],
      fields: { ...fieldsOf(node, ['method']), ...(kind === null ? {} : { kind }) },
    });
  });
}

function fieldsOf(node: Mapping | null, names: readonly string[]): Readonly<Record<string, string>> {
  return node === null ? {} : read.fieldsAt(node, names);
}

function recordOf(
  kind: string,
  node: Node,
  at: Place,
  document: string | null,
  own: Pick<DocumentRecord, 'title' | 'fields'> & Partial<Pick<DocumentRecord, 'links'>>,
): DocumentRecord {
  const parts = node.kind === 'mapping' ? node : null;
  const id = parts === null ? null : read.textAt(parts, 'id');
  const custom = parts === null ? {} : read.customOf(parts);
  return { shape: 'record', kind, id, ref: refOf(document, id), at, custom, date: null, people: [], links: [], ...own };
}
