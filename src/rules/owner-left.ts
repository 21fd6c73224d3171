import type { Person } from '../config/settings.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'owner-left',
  severity: 'warning',
  scope: 'commitment',
  messages: {
    leaves: {
      en: '{name} leaves on {until}, before the deadline {due}; hand it over in time.',
      'zh-Hans': '{name}于{until}离任，早于截止时间{due}；请及时移交。',
      'zh-Hant': '{name}於{until}離任，早於截止時間{due}；請及時移交。',
    },
    left: {
      en: '{name} left on {until}, and this is still open; name a new owner.',
      'zh-Hans': '{name}已于{until}离任，而此项尚未完成；请指定新的责任人。',
      'zh-Hant': '{name}已於{until}離任，而此項尚未完成；請指定新的責任人。',
    },
    'leaves-to': {
      en: '{name} leaves on {until}, before the deadline {due}; hand it over to {successor}.',
      'zh-Hans': '{name}于{until}离任，早于截止时间{due}；请移交给{successor}。',
      'zh-Hant': '{name}於{until}離任，早於截止時間{due}；請移交給{successor}。',
    },
    'left-to': {
      en: '{name} left on {until}, and this is still open; the successor is {successor}.',
      'zh-Hans': '{name}已于{until}离任，而此项尚未完成；继任者是{successor}。',
      'zh-Hant': '{name}已於{until}離任，而此項尚未完成；繼任者是{successor}。',
    },
  },
  check(commitment, document, { workspace, settings, today }) {
    if (commitment.owner === null || commitment.status === 'closed' || settings.people.length === 0) return [];
    const due = workspace.readings.due(commitment, document)?.due ?? null;
    return workspace.readings.owner(commitment.owner).owners.flatMap(({ name, span }) => {
      const person = settings.people.find((candidate) => isCalled(candidate, name));
      const until = person?.until == null ? null : workspace.readings.deadline(person.until).due;
      if (person === undefined || until === null) return [];
      const gone = until < today;
      if (!gone && (due === null || until >= due)) return [];
      const { successor } = person;
      const at = { ...under(commitment.at, 'owner'), within: [span.start, span.end] as const };
      const data = { name, until, due: due ?? '', ...(successor === null ? {} : { successor }) };
      return [{ at, message: `${gone ? 'left' : 'leaves'}${successor === null ? '' : '-to'}`, data }];
    });
  },
} satisfies Rule;

function isCalled(person: Person, name: string): boolean {
  return person.name === name || person.id === name || person.aliases.includes(name);
}

export const docs = {
  summary: {
    en: 'The owner is still there at the deadline',
    'zh-Hans': '截止时责任人仍在任',
    'zh-Hant': '截止時責任人仍在任',
  },
  why: {
    en: 'People move on; what they promised stays. Where the roster knows the last day of an owner, a deadline after it needs a new one.',
    'zh-Hans': '人会离任，承诺还在。名册中写明离任日期的责任人，若截止时间在其后，就要移交。',
    'zh-Hant': '人會離任，承諾還在。名冊中寫明離任日期的責任人，若截止時間在其後，就要移交。',
  },
  examples: [
    {
      title: { en: 'there until the end', 'zh-Hans': '任期之内', 'zh-Hant': '任期之內' },
      settings: 'people: [{ name: 王敏, until: 2099-12-31 }]\n',
      input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, owner: 王敏, due: 2099-09-30 }
`,
      expect: [],
    },
    {
      title: { en: 'gone before it is due', 'zh-Hans': '截止前离任', 'zh-Hant': '截止前離任' },
      settings: 'people: [{ name: 王敏, until: 2099-08-31, successor: 李强 }]\n',
      input: `kind: checklist
goals:
  - { statement: 季度新增客户100家, owner: 王敏, due: 2099-09-30 }
`,
      expect: ['3:37 王敏 leaves on 2099-08-31, before the deadline 2099-09-30; hand it over to 李强.'],
    },
  ],
} satisfies RuleDocs;
