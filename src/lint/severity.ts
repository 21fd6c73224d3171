import { compileGlobs } from '../config/glob.js';
import type { RuleConfig, RuleSetting, Settings } from '../config/settings.js';
import type { Severity } from '../model/finding.js';
import type { Application } from '../rules/applies.js';
import type { Facts, Rule, RuleOptions } from '../rules/rule.js';

/** A rule as the settings want it for some files. */
export interface ConfiguredRule {
  readonly rule: Rule;
  /** What the settings say, or undefined where they leave it to the rule. */
  readonly setting: RuleSetting | undefined;
  readonly options: RuleOptions;
}

/** The rules for a file; files with the same overrides share one. */
export type Configuration = ReadonlyMap<string, ConfiguredRule>;

/** Works out, for any file, which rules hold and how: the rule's own words, then `rules`, then each fitting override. */
export function configurations(rules: readonly Rule[], settings: Settings): (file: string) => Configuration {
  const overrides = settings.overrides.map(({ files, rules: changes }) => ({ fits: compileGlobs(files), changes }));
  const known = new Map<string, Configuration>();
  return (file) => {
    const fitting = overrides.filter(({ fits }) => fits(file));
    const key = fitting.map((override) => overrides.indexOf(override)).join();
    let configuration = known.get(key);
    if (configuration === undefined) {
      configuration = configure(rules, [settings.rules, ...fitting.map(({ changes }) => changes)]);
      known.set(key, configuration);
    }
    return configuration;
  };
}

function configure(rules: readonly Rule[], layers: readonly Readonly<Record<string, RuleConfig>>[]): Configuration {
  return new Map(
    rules.map((rule) => {
      const options: Record<string, unknown> = {};
      for (const [name, option] of Object.entries(rule.options ?? {})) options[name] = option.default;
      let setting: RuleSetting | undefined;
      for (const layer of layers) {
        const config = Object.hasOwn(layer, rule.id) ? layer[rule.id] : undefined;
        setting = config?.severity ?? setting;
        Object.assign(options, config?.options);
      }
      return [rule.id, { rule, setting, options }];
    }),
  );
}

/** The same rules without those that need facts which nobody gathered. */
export function withFacts(
  configurationOf: (file: string) => Configuration,
  facts: Facts,
): (file: string) => Configuration {
  const known = new Map<Configuration, Configuration>();
  return (file) => {
    const whole = configurationOf(file);
    let able = known.get(whole);
    if (able === undefined) {
      able = new Map([...whole].filter(([, { rule }]) => rule.needs === undefined || facts[rule.needs] !== null));
      known.set(whole, able);
    }
    return able;
  };
}

/** Whether a rule has to run at all. */
export function isOn({ rule, setting }: ConfiguredRule): boolean {
  return (setting ?? rule.severity) !== 'off';
}

/**
 * The severity of one report. What the settings say of a rule holds for all that it finds; without them the report's
 * own word counts, then what the rule asks of this kind of commitment, then the rule. `strict` makes warnings errors.
 */
export function severityOf(
  { rule, setting }: ConfiguredRule,
  preset: Settings['extends'],
  application: Application | undefined,
  reported: Severity | undefined,
): Application {
  if (application === 'off') return 'off';
  if (setting !== undefined) return setting;
  const natural = rule.severity === 'off' ? 'off' : (reported ?? application ?? rule.severity);
  return preset === 'strict' && natural === 'warning' ? 'error' : natural;
}
