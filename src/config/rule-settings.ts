/** What the settings say of rules: severities, options, and names that no rule has. */
import { valuesOf } from '../language/names.js';
import * as read from '../load/project/read.js';
import type { Mapping } from '../load/tree.js';
import { type Diagnostic, reservedRules } from '../model/finding.js';
import type { RuleConfig, RuleSetting, Settings } from './settings.js';
import { settingsShape } from './shape.generated.js';

/** The faults of a settings file, those about a rule's name said in terms of rules. */
export function aboutRules(diagnostics: readonly Diagnostic[], root: Mapping): Diagnostic[] {
  const keys = ruleKeys(root);
  return diagnostics.map((each) => (isUnknownKey(each, keys) ? unknownRule(each) : each));
}

function overrideMaps(root: Mapping): Mapping[] {
  const overrides = read.valueAt(root, 'overrides');
  return overrides?.kind === 'list' ? overrides.items.filter((item) => item.kind === 'mapping') : [];
}

/** Where the names of rules start. */
function ruleKeys(root: Mapping): ReadonlySet<number> {
  const holders = [root, ...overrideMaps(root)];
  const entries = holders.flatMap((holder) => read.mappingAt(holder, 'rules')?.entries ?? []);
  return new Set(entries.map(({ key }) => key.start));
}

function isUnknownKey({ messageId, span }: Diagnostic, keys: ReadonlySet<number>): boolean {
  return (messageId === 'unknown-key' || messageId === 'key-elsewhere') && keys.has(span.start);
}

/** A rule's name is no key: what is wrong is said of rules. The loader's own rules cannot be set at all. */
function unknownRule(diagnostic: Diagnostic): Diagnostic {
  const isReserved = reservedRules.some((rule) => rule === diagnostic.data.key);
  return { ...diagnostic, messageId: isReserved ? 'rule-always-on' : 'unknown-rule' };
}

/** `rule: warning` or `rule: {severity: warning, option: value}`; only rules that there are. */
export function rulesAt(parent: Mapping): Readonly<Record<string, RuleConfig>> {
  const written = read.mappingAt(parent, 'rules');
  const rules: Record<string, RuleConfig> = {};
  for (const { name } of written?.entries ?? []) {
    const shape = settingsShape.map?.fields?.rules?.map?.fields;
    if (written === null || shape === undefined || !Object.hasOwn(shape, name) || Object.hasOwn(rules, name)) continue;
    const long = read.mappingAt(written, name);
    const severity = long === null ? severityAt(written, name) : severityAt(long, 'severity');
    rules[name] = {
      ...(severity === null ? {} : { severity }),
      ...(long === null ? {} : { options: optionsOf(long, name) }),
    };
  }
  return rules;
}

function severityAt(node: Mapping, name: string): RuleSetting | null {
  const severity = read.choiceAt(node, name, 'severity');
  return valuesOf('severity').includes(severity ?? '') ? (severity as RuleSetting) : null;
}

/** The options that have the type they should have; the others were told of and keep their defaults. */
function optionsOf(node: Mapping, rule: string): Readonly<Record<string, unknown>> {
  const shape = settingsShape.map?.fields?.rules?.map?.fields?.[rule]?.map?.fields ?? {};
  const options: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    if (name === 'severity') continue;
    const value = field.list !== undefined ? read.textsAt(node, name) : read.textAt(node, name);
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    if (field.scalar?.is !== 'integer') options[name] = value;
    else if (Number.isInteger(Number(value)) && Number(value) >= field.scalar.minimum) options[name] = Number(value);
  }
  return options;
}

export function overridesAt(root: Mapping): Settings['overrides'] {
  return overrideMaps(root).map((node) => ({ files: read.textsAt(node, 'files'), rules: rulesAt(node) }));
}
