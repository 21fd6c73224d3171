/** Workspaces out of a few lines of YAML. */
import { type Links, linksOf } from '../../src/analyse/links.js';
import { loadWorkspace } from '../../src/load/load.js';
import type { Workspace } from '../../src/load/workspace.js';

/** One checklist with the id `a`, from the lines below `kind` and `id`. Faults of the text fail the test. */
export function checklist(body: string): { workspace: Workspace; links: Links } {
  return workspaceOf({ 'a.yaml': `kind: checklist\nid: a\n${body}` });
}

export function workspaceOf(files: Readonly<Record<string, string>>): { workspace: Workspace; links: Links } {
  const workspace = loadWorkspace(Object.entries(files).map(([path, text]) => ({ path, text })));
  const [fault] = workspace.diagnostics;
  if (fault !== undefined) throw new Error(`${fault.messageId} ${JSON.stringify(fault.data)}`);
  return { workspace, links: linksOf(workspace) };
}
