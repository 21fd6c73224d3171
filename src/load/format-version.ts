import type { Diagnostic } from '../model/finding.js';
import { entry, type Tree } from './tree.js';

/** The newest version of the format that this tally reads. */
export const supportedFormat = 1;

/** `format: 2`: nothing can be said of a file whose format we do not know. Keys must be named in English already. */
export function newerFormat(tree: Tree, file: string): Diagnostic | null {
  const value = entry(tree.root, 'format')?.value;
  if (value?.kind !== 'scalar' || !/^\d{1,9}$/.test(value.value) || Number(value.value) <= supportedFormat) return null;
  const data = { text: value.value, supported: supportedFormat };
  const span = { start: value.start, end: value.end };
  return { rule: 'schema', severity: 'error', messageId: 'format-newer', data, file, span };
}

/** Whether a diagnostic says that a file needs a newer tally, which ends the command with exit code 2. */
export function isNewerFormat(diagnostic: Diagnostic): boolean {
  return diagnostic.rule === 'schema' && diagnostic.messageId === 'format-newer';
}
