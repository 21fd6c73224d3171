import type { Settings } from '../config/settings.js';
import { nearest } from '../language/nearest.js';
import type { Workspace } from '../load/workspace.js';
import { type Finding, reservedRules } from '../model/finding.js';
import { rules as everyRule } from '../rules/index.js';
import type { RuleContext, RuleOptions, Suppression } from '../rules/rule.js';
import { type Configuration, isOn, severityOf } from './severity.js';
import type { SuppressionComment } from './suppress.js';
import type { FileViews } from './views.js';

const known: ReadonlySet<string> = new Set(everyRule.map(({ id }) => id));
/** Nobody may silence what says that a file was not understood, or that something is silenced without a reason. */
const reserved: ReadonlySet<string> = new Set([
  ...reservedRules,
  ...everyRule.filter(({ scope }) => scope === 'suppression').map(({ id }) => id),
]);

/** Whether a rule's findings can be kept back by a comment. */
export function canBeSuppressed(rule: string): boolean {
  return !reserved.has(rule);
}

/** What the rules about suppressions say, once all other rules have run. */
export function judgeSuppressions(
  workspace: Workspace,
  configurationOf: (file: string) => Configuration,
  contextOf: (options: RuleOptions) => RuleContext,
  views: FileViews,
  preset: Settings['extends'],
): Finding[] {
  const findings: Finding[] = [];
  for (const { file } of [...workspace.documents, ...workspace.companions.all]) {
    const configuration = configurationOf(file);
    for (const comment of views.suppressions(file)?.comments ?? []) {
      const suppression = judged(comment, configuration);
      for (const configured of configuration.values()) {
        if (configured.rule.scope !== 'suppression') continue;
        for (const { message, data } of configured.rule.check(suppression, contextOf(configured.options))) {
          const severity = severityOf(configured, preset, undefined, undefined);
          if (severity === 'off') continue;
          findings.push({
            rule: configured.rule.id,
            messageId: message,
            data: data ?? {},
            severity,
            file,
            span: comment.comment,
            range: views.range(file, comment.comment),
            id: null,
            ref: null,
            path: '',
            field: '',
          });
        }
      }
    }
  }
  return findings;
}

function judged({ rules, reason, used }: SuppressionComment, configuration: Configuration): Suppression {
  const ran = (rule: string): boolean => {
    const configured = configuration.get(rule);
    return configured !== undefined && isOn(configured);
  };
  const open = rules.filter(canBeSuppressed);
  return {
    rules,
    reason,
    unused: open.filter((rule) => ran(rule) && !used.has(rule)),
    unknown: open
      .filter((rule) => !known.has(rule) && !configuration.has(rule))
      .map((name) => ({ name, near: nearest(name, known) })),
    reserved: rules.filter((rule) => !canBeSuppressed(rule)),
  };
}
