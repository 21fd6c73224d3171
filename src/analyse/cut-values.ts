import type { Mapping, Node, Tree } from '../load/tree.js';
import type { Workspace } from '../load/workspace.js';
import type { Diagnostic } from '../model/finding.js';
import type { Path, Place } from '../model/place.js';
import type { Span } from '../text/span.js';

/**
 * The keys of a map whose values lost their tail to a comma: of `{ 收入: 2,500万元 }` the key 收入. What is left of
 * such a value (2) is not what was meant, and nobody should reckon with it. The loader says where it happened.
 */
export function cutKeys(workspace: Workspace, { file, path }: Place): ReadonlySet<string> {
  const cuts = cutsIn(workspace.diagnostics).get(file);
  const tree = cuts === undefined ? null : workspace.treeOf(file);
  const node = tree === null ? null : nodeAt(tree, path);
  if (cuts === undefined || node === null) return none;
  const cut = node.entries.filter(({ value }) =>
    cuts.some((span) => span.start <= value.start && value.end <= span.end),
  );
  return new Set(cut.map(({ key }) => key.value));
}

const none: ReadonlySet<string> = new Set();

const known = new WeakMap<readonly Diagnostic[], ReadonlyMap<string, readonly Span[]>>();

/** What commas cut, by file; looked for once, for it is asked for at every check-in. */
function cutsIn(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Span[]> {
  const seen = known.get(diagnostics);
  if (seen !== undefined) return seen;
  const cuts = new Map<string, Span[]>();
  for (const { messageId, file, span } of diagnostics) {
    if (messageId === 'cutAtComma') cuts.set(file, [...(cuts.get(file) ?? []), span]);
  }
  known.set(diagnostics, cuts);
  return cuts;
}

function nodeAt({ root }: Tree, path: Path): Mapping | null {
  let node: Node | undefined = root;
  for (const segment of path) {
    if (node?.kind === 'list') node = node.items[Number(segment)];
    else if (node?.kind === 'mapping') node = node.entries.find(({ name }) => name === segment)?.value;
    else return null;
  }
  return node?.kind === 'mapping' ? node : null;
}
