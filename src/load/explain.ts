import type { Diagnostic } from '../model/finding.js';
import type { Workspace } from './workspace.js';

/**
 * The workspace with all the errors of the files that the YAML parser refused, where loading had only the first of
 * each. The second parser is loaded only when there is such a file.
 */
export async function withAllErrors(workspace: Workspace): Promise<Workspace> {
  if (workspace.refused.length === 0) return workspace;
  const { explainSyntax } = await import('./yaml-errors.js');
  const all = new Map<string, readonly Diagnostic[]>();
  for (const { file, span } of workspace.refused) {
    const source = workspace.sources.get(file);
    if (source !== undefined) all.set(file, await explainSyntax(source, span));
  }
  const diagnostics = workspace.diagnostics.filter(({ file, rule }) => !(all.has(file) && rule === 'syntax'));
  for (const explained of all.values()) diagnostics.push(...explained);
  return { ...workspace, diagnostics };
}
