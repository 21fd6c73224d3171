import type { Links } from '../analyse/links.js';
import type { Settings } from '../config/settings.js';
import type { Workspace } from '../load/workspace.js';
import type { Day } from '../model/day.js';
import type { Report } from '../model/finding.js';
import type { Document } from '../model/kernel.js';
import { type Application, applicationOf } from '../rules/applies.js';
import type { Claim, Facts, Rule, RuleContext, RuleOptions, Whole } from '../rules/rule.js';
import { type Configuration, type ConfiguredRule, isOn } from './severity.js';

/** A report and the rule that made it. */
export interface Said {
  readonly configured: ConfiguredRule;
  readonly report: Report;
  /** What the rule asks of the kind of commitment that was looked at. */
  readonly application?: Application | undefined;
}

type Scoped<S extends Rule['scope']> = ConfiguredRule & { readonly rule: Extract<Rule, { scope: S }> };

/** Lets every rule look at what it is for, document by document, then at all of them together. */
export function* reports(
  workspace: Workspace,
  configurationOf: (file: string) => Configuration,
  contextOf: (options: RuleOptions) => RuleContext,
): Iterable<Said> {
  const used = new Set<Configuration>();
  for (const document of workspace.documents) {
    const configuration = configurationOf(document.file);
    used.add(configuration);
    yield* ofDocument(document, configuration, contextOf);
  }
  // A workspace rule looks once, with the options of the whole; each file's settings then decide on what it found.
  const whole = configurationOf('');
  for (const { rule, options } of inScope(whole, 'workspace', () => true)) {
    if (![whole, ...used].some((configuration) => on(configuration, rule.id))) continue;
    for (const report of rule.check(contextOf(options))) {
      const configured = configurationOf(report.at.file).get(rule.id);
      if (configured !== undefined) yield { configured, report };
    }
  }
}

/** What a document claims for itself alone, also by rules that its own settings switch off: others must not take it. */
export function* claims(
  document: Document,
  configuration: Configuration,
  settings: Settings,
): Iterable<readonly [ConfiguredRule, Claim]> {
  for (const configured of inScope(configuration, 'claim', () => true)) {
    for (const claim of configured.rule.claims(document, settings)) yield [configured, claim];
  }
}

function* ofDocument(
  document: Document,
  configuration: Configuration,
  contextOf: (options: RuleOptions) => RuleContext,
): Iterable<Said> {
  for (const configured of inScope(configuration, 'document')) {
    for (const report of configured.rule.check(document, contextOf(configured.options))) yield { configured, report };
  }
  for (const configured of inScope(configuration, 'requirement')) {
    const context = contextOf(configured.options);
    for (const requirement of document.requirements) {
      for (const report of configured.rule.check(requirement, document, context)) yield { configured, report };
    }
  }
  for (const configured of inScope(configuration, 'commitment')) {
    const context = contextOf(configured.options);
    for (const commitment of document.commitments) {
      const application = applicationOf(configured.rule.id, commitment.kind);
      if (application === 'off') continue;
      for (const report of configured.rule.check(commitment, document, context))
        yield { configured, report, application };
    }
  }
}

function inScope<S extends Rule['scope']>(configuration: Configuration, scope: S, wanted = isOn): Scoped<S>[] {
  const of = (configured: ConfiguredRule): configured is Scoped<S> => configured.rule.scope === scope;
  return [...configuration.values()].filter(of).filter(wanted);
}

function on(configuration: Configuration, rule: string): boolean {
  const configured = configuration.get(rule);
  return configured !== undefined && isOn(configured);
}

/** What rules may know besides what they look at, for any options. */
export function contexts(
  workspace: Workspace,
  links: Links,
  whole: Whole,
  settings: Settings,
  today: Day,
  facts: Facts,
): (options: RuleOptions) => RuleContext {
  const known = new Map<RuleOptions, RuleContext>();
  return (options) => {
    let context = known.get(options);
    if (context === undefined) {
      context = { workspace, settings, links, today, options, whole, facts };
      known.set(options, context);
    }
    return context;
  };
}
