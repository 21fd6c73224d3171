/** `tally.yaml`: the one source of its shape and JSON Schema. Only the build and the tests load it. */
import { z } from 'zod';
import { choice, field, map, ownKeys, required, text, texts } from '../load/schema/field-schema.js';
import { changeClasses, matchReasons } from '../model/results.js';
import { defaultSettings, type RuleOption } from './settings.js';

/** What the settings need to know of a rule. */
export interface RuleFacts {
  readonly id: string;
  readonly severity: string;
  readonly summary?: string;
  readonly options?: Readonly<Record<string, RuleOption>>;
}

const person = map('person', 'Somebody who may own, sign or propose.', {
  id: field('terms', text, 'Short name.', 'chen'),
  name: required('terms', text, 'The name that documents use.', '陈总监'),
  aliases: field('terms', texts, 'Other names for the same person.', ['陈志远']),
  emails: field('terms', texts, 'Addresses, as in git.', ['chen@example.com']),
  party: field('terms', text, 'The party or organisation.', '恒远物流'),
  post: field('terms', text, 'The post.', '运营总监'),
  from: field('terms', text, 'First day.', '2024-03-01'),
  until: field('terms', text, 'Last day.', '2025-12-31'),
  successor: field('terms', text, 'Id or name of who took over.', 'fang'),
});

const ids = map('ids', 'How workspace-wide ids look.', {
  pattern: field(
    'terms',
    text,
    'A regular expression; ids that match it are unique in the workspace.',
    '^RW-\\d{4}-\\d{3}$',
  ),
});

const changeGravity = map(
  'gravity',
  'How grave changes of a class are, where it is not what the field says.',
  Object.fromEntries(
    changeClasses.map((name) => [name, field('terms', choice('gravity'), `Changes of class ${name}.`, 'minor')]),
  ),
);

const matchWeights = map(
  'match-weights',
  'Points of each reason for a match; what counts is their share of all points.',
  Object.fromEntries(
    matchReasons.map((reason) => {
      const usual = defaultSettings.match.weights[reason];
      return [reason, field('terms', z.int().min(0), `Points of \`${reason}\`. Default: ${usual}.`, usual)];
    }),
  ),
);

const match = map('match', 'How `tally match` judges.', {
  weights: field('terms', matchWeights, 'Points of each reason for a match.', { achievable: 20 }),
  capacity: field(
    'terms',
    z.int().min(1),
    `The most commitments that one owner may have open at once. Default: ${defaultSettings.match.capacity}.`,
    defaultSettings.match.capacity,
  ),
});

/** The settings' schema, each rule with its own options: an unknown rule or option is a finding. */
export function settingsSchema(rules: readonly RuleFacts[]) {
  const ruleSettings = map('rules', 'Severity and options of rules.', Object.fromEntries(rules.map(ruleField)));
  const override = map('override', 'Other rule settings for some files.', {
    files: required('terms', texts, 'Globs, relative to this file.', ['archive/**']),
    rules: required('terms', ruleSettings, 'Their rule settings; the last override that matches wins.', {
      'due-overdue': 'off',
    }),
  });
  return map('settings', 'Settings of a tallystick workspace. The folder of this file is its root; it is data only.', {
    format: field('terms', z.int().min(1), 'Version of the format; 1 when left out.', 1),
    include: field('terms', texts, 'Globs of the files to read; all files of ours when left out.', ['docs/**/*.md']),
    exclude: field('terms', texts, 'Globs of files to leave out.', ['archive/**']),
    language: field('terms', choice('language'), 'Language of messages.', 'zh-Hans'),
    timezone: field('terms', text, 'IANA name of the time zone that decides what day it is.', 'Asia/Shanghai'),
    calendar: field(
      'terms',
      text,
      'Working days: `cn`, `mon-fri` (the default), or a YAML file of holidays and working days.',
      'cn',
    ),
    people: field('terms', z.array(person), 'The roster.', [{ id: 'chen', name: '陈总监', party: '恒远物流' }]),
    categories: field('terms', texts, 'Categories of needs besides or instead of the five.', ['business', 'strategy']),
    priorities: field('terms', texts, 'Priorities, most pressing first.', ['P1', 'P2', 'P3', 'P4']),
    ids: field('terms', ids, 'How workspace-wide ids look.', { pattern: '^RW-\\d{4}-\\d{3}$' }),
    extends: field(
      'terms',
      choice('preset'),
      'The set of rules to start from; `strict` raises warnings to errors.',
      'strict',
    ),
    rules: field('terms', ruleSettings, 'A severity, or `{severity, option: value}`.', {
      'due-overdue': 'error',
      'progress-stale': { severity: 'info', days: 10 },
    }),
    overrides: field('terms', z.array(override), 'Other rule settings for some files.', [
      { files: ['archive/**'], rules: { 'due-overdue': 'off' } },
    ]),
    gravity: field('terms', changeGravity, 'Class of change → gravity in `tally log` and `tally diff`.', {
      'owner-changed': 'minor',
    }),
    history: field(
      'terms',
      z.boolean(),
      'Whether `check` asks git, as `--history` does, though nothing here needs it.',
      true,
    ),
    columns: field('terms', ownKeys, 'House names of Markdown columns: header → field.', { 牵头人: 'owner' }),
    match: field('terms', match, 'How needs and goals are matched.', { capacity: 8 }),
  });
}

const severity = field('terms', choice('severity'), 'How grave it is; `off` does not look for it.', 'warning');

/** Most rules have no options: they share one map. */
const plainRule = map('rule', 'Settings of a rule.', { severity });

/** `rule: warning`, or `rule: {severity: warning, option: value}`. */
function ruleField({ id, severity: usual, summary = '', options = {} }: RuleFacts) {
  const own = Object.entries(options).map(([name, option]) => [name, optionField(option)] as const);
  const fields = { severity, ...Object.fromEntries(own) };
  const long = own.length === 0 ? plainRule : map(`rule-${id}`, `Settings of ${id}.`, fields);
  const description = `${summary === '' ? '' : `${summary}. `}${usual === 'off' ? 'Off by default' : `Default: ${usual}`}.`;
  return [id, field('terms', z.union([choice('severity'), long]), description, usual)] as const;
}

function optionField(option: RuleOption) {
  const description = `${option.description.en} Default: ${JSON.stringify(option.default)}.`;
  if (option.type === 'integer') return field('terms', z.int().min(option.minimum ?? 0), description, option.default);
  return field('terms', option.type === 'string' ? text : texts, description, option.default);
}
