/** What makes a finding the same finding tomorrow: its rule, item and field, never its line. */
import type { Finding } from '../model/finding.js';

/** The parts of a fingerprint. `item` is `document#id`, else the words that the message quotes, for want of an id. */
export interface Fingerprint {
  readonly rule: string;
  readonly item: string;
  readonly field: string;
}

/** The same for two findings that say the same of the same field of the same item. */
export function fingerprintOf({ rule, messageId, data, id, ref, file, field }: Finding): Fingerprint {
  if (ref !== null) return { rule, item: ref, field };
  if (id !== null) return { rule, item: `${file}#${id}`, field };
  const said = Object.entries(data)
    .filter(([, value]) => typeof value === 'string')
    .map(([, value]) => value);
  return { rule, item: [file, messageId, ...said].join(' '), field };
}

/** As one text, and of several that are alike the second as `…#2`, for consumers that want each to be unique. */
export function fingerprints(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const { rule, item, field } = fingerprintOf(finding);
      const text = JSON.stringify([rule, item, field]);
      const times = (seen.get(text) ?? 0) + 1;
      seen.set(text, times);
      return [finding, times === 1 ? text : `${text}#${times}`] as const;
    }),
  );
}
