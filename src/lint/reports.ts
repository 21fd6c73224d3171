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
  for (const { rule, options } of inScope(whole, 'workspace')) {
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
  for (const configured of inScope(configuration, 'claim')) {
    for (const claim of configured.rule.claims(document, settings)) yield [configured, claim];
  }
}

function* ofDocument(
  document: Document,
  configuration: Configuration,
  contextOf: (options: RuleOptions) => RuleContext,
): Iterable<Said> {
  for (const configured of inScope(configuration, 'document')) {
    if (!isOn(configured)) continue;
    for (const report of configured.rule.check(document, contextOf(configured.options))) yield { configured, report };
  }
  for (const configured of inScope(configuration, 'requirement')) {
    if (!isOn(configured)) continue;
    const context = contextOf(configured.options);
    for (const requirement of document.requirements) {
      for (const report of configured.rule.check(requirement, document, context)) yield { configured, report };
    }
  }
  for (const configured of inScope(configuration, 'commitment')) {
    if (!isOn(configured)) continue;
    const context = contextOf(configured.options);
    for (const commitment of document.commitments) {
      const application = applicationOf(configured.rule.id, commitment.kind);
      if (application === 'off') continue;
      for (const report of configured.rule.check(commitment, document, context))
        yield { configured, report, application };
    }
  }
}

type Scoped<S extends Rule['scope']> = ConfiguredRule & { readonly rule: Extract<Rule, { scope: S }> };

const known = new WeakMap<Configuration, Map<Rule['scope'], readonly ConfiguredRule[]>>();

/** The rules of a scope, looked for once in a configuration that thousands of files may share. */
function inScope<S extends Rule['scope']>(configuration: Configuration, scope: S): readonly Scoped<S>[] {
  let scopes = known.get(configuration);
  if (scopes === undefined) {
    scopes = new Map();
    known.set(configuration, scopes);
  }
  let rules = scopes.get(scope);
  if (rules === undefined) {
    rules = [...configuration.values()].filter(({ rule }) => rule.scope === scope);
    scopes.set(scope, rules);
  }
  return rules as readonly Scoped<S>[];
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
