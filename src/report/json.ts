/** The JSON contract, version 1: keys may be added, none removed. `file` is root-relative with `/`. */
import { render } from '../lint/message.js';
import type { CheckResult } from '../lint/result.js';
import type { Finding } from '../model/finding.js';
import type { Language } from '../model/language.js';

/** Any result as the document that goes out, `schemaVersion` first. */
export function json(result: object): string {
  return `${JSON.stringify({ schemaVersion: 1, ...result }, null, 2)}\n`;
}

/** `check --format json`. */
export function checkJson(result: CheckResult, language: Language): string {
  return json({
    findings: result.findings.map((finding) => findingJson(finding, language)),
    summary: result.summary,
    today: result.today,
    timezone: result.timezone,
    complete: result.complete,
    ...(result.unread.length > 0 ? { unread: result.unread } : {}),
  });
}

function findingJson(finding: Finding, language: Language): object {
  const { rule, messageId, severity, data, file, range, id, ref, path, related, fix } = finding;
  const text = (id: string, values: Finding['data']): string => render({ rule, messageId: id, data: values }, language);
  return {
    rule,
    messageId,
    severity,
    message: text(messageId, data),
    data,
    file,
    range,
    id,
    ref,
    path,
    ...(related === undefined
      ? {}
      : {
          related: related.map((place) => ({
            file: place.file,
            range: place.range,
            message: text(place.messageId, place.data),
          })),
        }),
    ...(fix === undefined
      ? {}
      : { fix: { safe: fix.safe, description: text(fix.description, fix.data), edits: fix.edits } }),
  };
}
