/** `kpis/新签合同数/target`, `截止`, `resources/预算`: a field of an item, as the command line names it. */
import { keysMeantBy } from '../language/names.js';
import { nearest } from '../language/nearest.js';
import { kinds } from '../load/kinds/index.js';
import { fieldOf, type Shape } from '../load/shape.js';
import { entry, type Node } from '../load/tree.js';
import { cliMessages } from '../messages/cli.js';
import { writeMessages } from '../messages/edit.js';
import { say } from '../messages/say.js';
import type { Language } from '../model/language.js';
import type { Path } from '../model/place.js';
import { listed } from '../text/listed.js';
import { UsageError } from './fault.js';
import type { FoundItem } from './one-item.js';
import type { Session } from './workspaces.js';

export interface NamedField {
  readonly path: Path;
  readonly shape: Shape;
}

/** The place below an item that a written field means; a UsageError that names the fields there are. */
export function namedField(written: string, { item, document, workspace }: FoundItem, session: Session): NamedField {
  let shape: Shape = kinds[document.kind].shape;
  let node: Node | undefined = workspace.treeOf(item.at.file)?.root;
  for (const segment of item.at.path) ({ shape, node } = below(shape, node, segment));
  const path = [...item.at.path];
  for (const name of written.split('/').map((text) => text.trim())) {
    const segment = segmentOf(name, shape, node, written, session);
    path.push(segment);
    ({ shape, node } = below(shape, node, segment));
  }
  return { path, shape };
}

function below(
  shape: Shape,
  node: Node | undefined,
  segment: string | number,
): { shape: Shape; node: Node | undefined } {
  if (typeof segment === 'number') {
    return { shape: shape.list ?? shape, node: node?.kind === 'list' ? node.items[segment] : node };
  }
  return {
    shape: fieldOf(shape.map, segment) ?? shape.map?.each ?? {},
    node: node?.kind === 'mapping' ? entry(node, segment)?.value : undefined,
  };
}

function segmentOf(
  name: string,
  shape: Shape,
  node: Node | undefined,
  written: string,
  { language }: Session,
): string | number {
  if (shape.map?.each !== undefined || /^x-/.test(name)) return name;
  const isList = node?.kind === 'list' || (shape.list !== undefined && shape.map === undefined);
  if (isList) return indexOf(name, node, written);
  return fieldNamed(name, shape, language);
}

/** The English name of a field of a map; a UsageError that lists them where there is none such. */
export function fieldNamed(name: string, { map }: Shape, language: Language): string {
  const meant = [name, ...keysMeantBy(name)].find((each) => fieldOf(map, each) !== undefined);
  if (meant !== undefined) return meant;
  const known = Object.keys(map?.fields ?? {});
  const near = nearest(name, known);
  const hint = near === null ? '' : say(cliMessages.didYouMean, language, { name: near });
  throw new UsageError(writeMessages.unknownField, { name, hint, known: listed(known, 40) });
}

/** Which item of a list: by its number from 1, its id, or what it is called. */
function indexOf(name: string, node: Node | undefined, written: string): number {
  const items = node?.kind === 'list' ? node.items : node === undefined ? [] : [node];
  const names = items.map(namesOf);
  const exact = names.findIndex((own) => own.includes(name));
  if (exact >= 0) return exact;
  if (/^[1-9]\d{0,3}$/.test(name) && Number(name) <= items.length + 1) return Number(name) - 1;
  const holding = names.flatMap((own, index) => (own.some((text) => text.includes(name)) ? [index] : []));
  const [only, ...others] = holding;
  if (only !== undefined && others.length === 0) return only;
  const known = listed(
    names.map(([first = '']) => first),
    20,
  );
  throw new UsageError(writeMessages.unknownPart, { name, field: written, known });
}

function namesOf(node: Node): string[] {
  if (node.kind === 'scalar') return [node.value.trim()];
  if (node.kind === 'list') return [];
  return ['id', 'metric', 'statement', 'name', 'title', 'date', 'with', 'party'].flatMap((key) => {
    const value = entry(node, key)?.value;
    return value?.kind === 'scalar' && value.value !== '' ? [value.value.trim()] : [];
  });
}
