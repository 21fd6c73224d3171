/** What a reporter of `check` gets, and what several of them need of it. */
import { render } from '../lint/message.js';
import type { CheckResult, FailOn } from '../lint/result.js';
import { type Finding, severities } from '../model/finding.js';
import type { View } from './view.js';

export interface CheckReport {
  readonly result: CheckResult;
  readonly view: View;
  /** The text of a file by its workspace path. */
  readonly textOf: (file: string) => string;
  readonly quiet: boolean;
  readonly failOn: FailOn;
}

/** The findings in words, the gravest first and else in file order: where a consumer stops reading, the rest matters less. */
export function gravestFirst(findings: readonly Finding[]): Finding[] {
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

export function said(finding: Finding, { view }: CheckReport): string {
  return render(finding, view.language);
}

/** By file, in the order they come. */
export function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group === undefined) groups.set(finding.file, [finding]);
    else group.push(finding);
  }
  return groups;
}
