import type { Day } from '../model/day.js';
import type { Finding, Severity } from '../model/finding.js';
import type { BaselineEntry } from './baseline.js';

/** The whole answer of `check`; every format and the exit code come from this one object. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly summary: CheckSummary;
  /** The files of chosen documents that nothing was found in. */
  readonly clean: readonly string[];
  /** What was accepted and is not among the findings; null without a baseline. */
  readonly baseline: { readonly known: number; readonly stale: readonly BaselineEntry[] } | null;
  readonly today: Day;
  readonly timezone: string;
  /** False when a file could not be read, so that absence is no proof. */
  readonly complete: boolean;
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
}

export interface CheckSummary {
  readonly files: number;
  readonly documents: number;
  readonly requirements: number;
  readonly goals: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export type FailOn = Severity | 'never';

const rank: Readonly<Record<FailOn, number>> = { never: 3, error: 2, warning: 1, info: 0 };

/** Whether a finding of this severity is reason to fail. */
export function reaches(severity: Severity, failOn: FailOn): boolean {
  return rank[severity] >= rank[failOn];
}

/** Whether the findings are reason to fail: one at or above `failOn`, or more warnings than allowed. */
export function fails(result: CheckResult, failOn: FailOn, maxWarnings: number | null): boolean {
  if (maxWarnings !== null && result.summary.warnings > maxWarnings) return true;
  return result.findings.some(({ severity }) => reaches(severity, failOn));
}

/** How many findings of each severity. */
export function countSeverities(findings: readonly Finding[]): Pick<CheckSummary, 'errors' | 'warnings' | 'infos'> {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
