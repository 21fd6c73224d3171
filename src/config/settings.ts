import type { Severity } from '../model/finding.js';
import type { Language, Text } from '../model/language.js';
import type { ChangeClass, Gravity, MatchReason } from '../model/results.js';

export type RuleSetting = Severity | 'off';
export type Preset = 'recommended' | 'strict';

/** One option of a rule: plain data, from which the settings' schema and the docs are made. */
export type RuleOption =
  | { readonly type: 'integer'; readonly default: number; readonly minimum?: number; readonly description: Text }
  | { readonly type: 'string'; readonly default: string; readonly description: Text }
  | { readonly type: 'strings'; readonly default: readonly string[]; readonly description: Text };

/** What one `rules:` line says: a severity, options, or both. */
export interface RuleConfig {
  readonly severity?: RuleSetting;
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface Person {
  readonly id: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly emails: readonly string[];
  readonly party: string | null;
  readonly post: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly successor: string | null;
}

/** `tally.yaml`, every field filled in. It is data only: nothing in it is ever executed. */
export interface Settings {
  /** Path of the settings file relative to the workspace root, or null when there is none. */
  readonly file: string | null;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly language: Language | null;
  /** IANA name, or null for the system's. */
  readonly timezone: string | null;
  /** Which days are worked: `cn`, `mon-fri` (what null means), or a file beside the settings that lists holidays. */
  readonly calendar: string | null;
  readonly people: readonly Person[];
  readonly categories: readonly string[];
  readonly priorities: readonly string[];
  /** Source of a regular expression for workspace-unique ids. */
  readonly idPattern: string;
  readonly extends: Preset;
  readonly rules: Readonly<Record<string, RuleConfig>>;
  readonly overrides: readonly {
    readonly files: readonly string[];
    readonly rules: Readonly<Record<string, RuleConfig>>;
  }[];
  /** Gravities of classes of changes, where they are not what the field says. */
  readonly gravity: Readonly<Partial<Record<ChangeClass, Gravity>>>;
  /** `check` asks git also where the documents give no reason to. */
  readonly history: boolean;
  /** House names for columns: header → field. */
  readonly columns: Readonly<Record<string, string>>;
  readonly match: MatchSettings;
}

/** How `tally match` judges. */
export interface MatchSettings {
  /** Points of each reason; what counts is their share of all points. */
  readonly weights: Readonly<Record<MatchReason, number>>;
  /** The most commitments that one owner may have open at once. */
  readonly capacity: number;
}

export const defaultSettings: Settings = {
  file: null,
  include: [],
  exclude: [],
  language: null,
  timezone: null,
  calendar: null,
  people: [],
  categories: ['business', 'resource', 'process', 'risk', 'service'],
  priorities: ['P1', 'P2', 'P3', 'P4'],
  idPattern: '^[A-Z]{2,}-\\d{4}-\\d{3,}$',
  extends: 'recommended',
  rules: {},
  overrides: [],
  gravity: {},
  history: false,
  columns: {},
  match: {
    weights: {
      'has-goal': 25,
      quantified: 20,
      'speaks-of-need': 20,
      achievable: 10,
      fits: 5,
      dated: 5,
      owned: 5,
      'conflicts-answered': 5,
      agreed: 5,
    },
    capacity: 5,
  },
};
