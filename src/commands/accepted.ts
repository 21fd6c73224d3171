/** The baseline of a workspace: the file of accepted faults, from the same moment as everything else. */
import { relative, resolve } from 'node:path';
import { readNamed } from '../io/beside.js';
import { settingsName, slashed } from '../io/root.js';
import { type BaselineEntry, Ledger, readBaseline } from '../lint/baseline.js';
import { baselineMessages } from '../messages/baseline.js';
import { UsageError } from './fault.js';
import { failures } from './notes.js';
import { type Invocation, optionText } from './spec.js';
import type { Loaded } from './workspaces.js';

export const baselineName = 'tally-baseline.json';

/** The accepted faults of `--baseline`, or of the file in the workspace's root; null without either. */
export async function ledgerOf(loaded: Loaded, invocation: Invocation): Promise<Ledger | null> {
  if (invocation.options['no-baseline'] === true) return null;
  const entries = await acceptedIn(loaded, invocation);
  return entries === null ? null : new Ledger(entries);
}

/** The entries of the baseline file; null where there is none. A file that is no baseline ends the run. */
export async function acceptedIn({ opened }: Loaded, invocation: Invocation): Promise<BaselineEntry[] | null> {
  const given = optionText(invocation, 'baseline');
  const source = given === undefined ? await opened.beside(settingsName, baselineName) : readNamed(given);
  if ('reason' in source) {
    if (given === undefined && source.reason === 'missing') return null;
    throw new UsageError(failures[source.reason], { file: given ?? baselineName });
  }
  const entries = readBaseline(source.text);
  if (entries === null) throw new UsageError(baselineMessages.notOne, { file: given ?? baselineName });
  return entries;
}

/** Where the baseline of a workspace is written, relative to its root. */
export function baselineFile({ opened }: Loaded, invocation: Invocation): string {
  const given = optionText(invocation, 'baseline');
  return given === undefined ? baselineName : slashed(relative(opened.root, resolve(given)));
}
