import { nearest } from '../language/nearest.js';
import { normalise } from '../language/normal.js';
import type { Report } from '../model/finding.js';
import type { Commitment, Document, Party } from '../model/kernel.js';
import { type Place, under } from '../model/place.js';
import { listed } from '../text/listed.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'party-known',
  severity: 'warning',
  scope: 'document',
  messages: {
    unknown: {
      en: '“{party}” is none of the parties ({known}); correct it, or add it to the parties.',
      'zh-Hans': '“{party}”不是本文件的参与方({known})；请更正，或补入参与方。',
      'zh-Hant': '「{party}」不是本檔案的參與方({known})；請更正，或補入參與方。',
    },
    near: {
      en: '“{party}” is none of the parties; did you mean {near}?',
      'zh-Hans': '“{party}”不是本文件的参与方；是否想写{near}？',
      'zh-Hant': '「{party}」不是本檔案的參與方；是否想寫{near}？',
    },
  },
  check(document, { settings }) {
    const { parties } = document;
    if (parties.length === 0) return [];
    const people = settings.people.flatMap(({ id, name, aliases }) => [name, ...aliases, ...(id === null ? [] : [id])]);
    const known = new Set([...parties.flatMap(namesOf), ...people].map(plain));
    const labels = parties.flatMap(({ id, name }) => id ?? name ?? []);
    const reports: Report[] = [];
    for (const { party, at, mayBeId } of mentionsIn(document)) {
      if (piecesOf(party).every((piece) => piece.some((name) => known.has(plain(name))))) continue;
      const near = nearest(party, parties.flatMap(namesOf));
      // A department (销售部, legal) may own or confirm something without being a party; a letter that no party has is a slip.
      if (near === null && !(mayBeId && idLike.test(party))) continue;
      reports.push(
        near === null
          ? { at, message: 'unknown', data: { party, known: listed(labels) } }
          : { at, message: 'near', data: { party, near } },
      );
    }
    return reports;
  },
} satisfies Rule;

interface Mention {
  readonly party: string;
  readonly at: Place;
  /** Where an id of the parties is expected; who must confirm may stand outside them. */
  readonly mayBeId: boolean;
}

/** As people write ids of parties: `a`, `b2`. */
const idLike = /^[a-z][a-z0-9]{0,3}$/i;

function mentionsIn({ requirements, commitments, signatories }: Document): Mention[] {
  const mention = (party: string | null, at: Place, mayBeId = true): Mention[] =>
    party === null ? [] : [{ party, at, mayBeId }];
  return [
    ...signatories.flatMap(({ party, at }) => mention(party, under(at, 'party'), false)),
    ...requirements.flatMap(({ proposedBy, at }) => mention(proposedBy, under(at, 'proposedBy'))),
    ...commitments.flatMap((commitment) => mention(commitment.party, partyPlace(commitment))),
  ];
}

/** Written in `party`, or in the owner's parts: `owner: { party: b, person: 陈志远 }` reads `陈志远(b)`. */
function partyPlace({ owner, party, at }: Commitment): Place {
  const inOwner = owner !== null && (owner === party || owner.endsWith(`(${party})`));
  return inOwner ? under(at, 'owner', 'party') : under(at, 'party');
}

function namesOf({ id, name, representatives }: Party): string[] {
  return [id, name, ...representatives].filter((text) => text !== null);
}

/** Several parties (`甲方、乙方`), each whole and as what stands before and in its brackets: `甲方(王总监)`. */
function piecesOf(written: string): string[][] {
  const pieces = written.split(/[、,，;；/&\n]/).filter((piece) => piece.trim() !== '');
  return pieces.map((piece) => [piece, ...piece.split(/[()（）]/).filter((part) => part.trim() !== '')]);
}

function plain(name: string): string {
  return normalise(name)
    .text.toLowerCase()
    .replace(/[\s@]+/g, '');
}

export const docs = {
  summary: { en: 'A party is one of those listed', 'zh-Hans': '所写的参与方在列', 'zh-Hant': '所寫的參與方在列' },
  why: {
    en: 'A need proposed by nobody at the table, and a confirmation by a party that does not exist, bind nobody. The rule is silent while the document lists no parties.',
    'zh-Hans': '提出方不在参与方之列的需求、不存在的一方所作的确认，对谁都没有约束。文件没有列出参与方时不检查。',
    'zh-Hant': '提出方不在參與方之列的需求、不存在的一方所作的確認，對誰都沒有約束。檔案沒有列出參與方時不檢查。',
  },
  examples: [
    {
      title: { en: 'by id, by name, by representative', 'zh-Hans': '编号、名称、代表', 'zh-Hant': '編號、名稱、代表' },
      input: `kind: checklist
parties:
  - { id: a, name: 甲方, representatives: [王总监] }
  - { id: b, name: 乙方 }
requirements:
  - { statement: 季度新客户从60家提升至100家, proposedBy: a }
  - { statement: 合同审批不超过3个工作日, proposedBy: 乙方(陈志远) }
  - { statement: 客户响应时间从2小时缩短至30分钟, proposedBy: 王总监 }
`,
      expect: [],
    },
    {
      title: { en: 'nobody at the table', 'zh-Hans': '不在参与方之列', 'zh-Hant': '不在參與方之列' },
      input: `kind: checklist
parties:
  - { id: a, name: 甲方 }
  - { id: b, name: 乙方 }
requirements:
  - statement: 季度新客户从60家提升至100家
    proposedBy: c
    goals:
      - { statement: 季度新增客户100家, owner: { party: z, person: 王敏 } }
`,
      expect: [
        '7:17 “c” is none of the parties (a, b); correct it, or add it to the parties.',
        '9:50 “z” is none of the parties (a, b); correct it, or add it to the parties.',
      ],
    },
  ],
} satisfies RuleDocs;
