import type { Person } from '../config/settings.js';
import { nearest } from '../language/nearest.js';
import { under } from '../model/place.js';
import type { Rule, RuleContext, RuleDocs } from './rule.js';

export const rule = {
  id: 'owner-known',
  severity: 'warning',
  scope: 'commitment',
  messages: {
    unknown: {
      en: '{name} is nobody in the roster; correct the name, or add it to `people` in tally.yaml.',
      'zh-Hans': '人员名册中没有{name}；请更正姓名，或在 tally.yaml 的 people 中补上。',
      'zh-Hant': '人員名冊中沒有{name}；請更正姓名，或在 tally.yaml 的 people 中補上。',
    },
    near: {
      en: '{name} is nobody in the roster; did you mean {near}?',
      'zh-Hans': '人员名册中没有{name}；是否想写{near}？',
      'zh-Hant': '人員名冊中沒有{name}；是否想寫{near}？',
    },
  },
  check(commitment, document, context) {
    const { people } = context.settings;
    if (people.length === 0 || commitment.owner === null) return [];
    const names = namesOf(people);
    const reports = [];
    for (const { name, kind, span } of context.workspace.readings.owner(commitment.owner).owners) {
      // A masked name (`*总监`) hides who it is on purpose; a team is no person.
      if (kind === 'team' || /[*＊]/.test(name) || names.has(plain(name))) continue;
      if (
        document.parties.some(
          (party) => party.representatives.includes(name) || party.name === name || party.id === name,
        )
      )
        continue;
      const near = nearest(
        name,
        people.map((person) => person.name),
      );
      const at = { ...under(commitment.at, 'owner'), within: [span.start, span.end] as const };
      reports.push(
        near === null ? { at, message: 'unknown', data: { name } } : { at, message: 'near', data: { name, near } },
      );
    }
    return reports;
  },
} satisfies Rule;

const known = new WeakMap<readonly Person[], ReadonlySet<string>>();

/** Every name that the roster knows a person by; read once for a roster. */
function namesOf(people: RuleContext['settings']['people']): ReadonlySet<string> {
  let names = known.get(people);
  if (names === undefined) {
    names = new Set(
      people
        .flatMap(({ id, name, aliases, post }) => [
          name,
          ...aliases,
          ...(id === null ? [] : [id]),
          ...(post === null ? [] : [post]),
        ])
        .map(plain),
    );
    known.set(people, names);
  }
  return names;
}

function plain(name: string): string {
  return name.replace(/[\s@]+/g, '').toLowerCase();
}

export const docs = {
  summary: { en: 'The owner is in the roster', 'zh-Hans': '责任人在人员名册中', 'zh-Hant': '責任人在人員名冊中' },
  why: {
    en: 'A misspelt owner is nobody: no reminder reaches them and no report counts their work. The rule is silent while tally.yaml has no `people`.',
    'zh-Hans': '责任人姓名写错，就等于没有责任人：提醒送不到，统计也算不进去。tally.yaml 中没有 people 时不检查。',
    'zh-Hant': '責任人姓名寫錯，就等於沒有責任人：提醒送不到，統計也算不進去。tally.yaml 中沒有 people 時不檢查。',
  },
  examples: [
    {
      title: { en: 'by name or alias', 'zh-Hans': '姓名或别名', 'zh-Hant': '姓名或別名' },
      settings: 'people: [{ name: 王敏, aliases: [王总监] }]\n',
      input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, owner: 王总监(甲方) }
`,
      expect: [],
    },
    {
      title: { en: 'a slip of the pen', 'zh-Hans': '姓名有误', 'zh-Hant': '姓名有誤' },
      settings: 'people: [{ name: 王晓敏 }]\n',
      input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, owner: 王小敏 }
`,
      expect: ['3:37 王小敏 is nobody in the roster; did you mean 王晓敏?'],
    },
  ],
} satisfies RuleDocs;
