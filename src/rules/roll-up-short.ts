import type { Links } from '../analyse/links.js';
import { makesOne, rollUpOf, weightOf, weightsOf, wholesOf } from '../analyse/matching/roll-up.js';
import { kpiPlace, nameOf } from '../analyse/measures.js';
import type { Report } from '../model/finding.js';
import type { Commitment, Document } from '../model/kernel.js';
import { under } from '../model/place.js';
import { amount } from '../text/amount.js';
import { listed } from '../text/listed.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'roll-up-short',
  severity: 'error',
  scope: 'commitment',
  messages: {
    short: {
      en: '“{what}” asks {target} of {metric}, its parts plan {planned} ({parts}): {short} are planned by nobody.',
      'zh-Hans': '“{what}”的{metric}目标为{target}，下级合计{planned}({parts})，还有{short}无人承担。',
      'zh-Hant': '「{what}」的{metric}目標為{target}，下級合計{planned}({parts})，還有{short}無人承擔。',
    },
    over: {
      en: '“{what}” allows {target} of {metric}, its parts take {planned} ({parts}).',
      'zh-Hans': '“{what}”的{metric}上限为{target}，下级合计{planned}({parts})，已超出。',
      'zh-Hant': '「{what}」的{metric}上限為{target}，下級合計{planned}({parts})，已超出。',
    },
    unweighted: {
      en: '“{what}” has weights on some of its parts, but none on “{part}”; give each its share of 100 %.',
      'zh-Hans': '“{what}”的部分下级写了权重，“{part}”却没有；请补全，合计为100%。',
      'zh-Hant': '「{what}」的部分下級寫了權重，「{part}」卻沒有；請補全，合計為100%。',
    },
    weights: {
      en: 'The weights of the parts of “{what}” make {sum}, not 100 %.',
      'zh-Hans': '“{what}”的下级权重合计{sum}，应为100%。',
      'zh-Hant': '「{what}」的下級權重合計{sum}，應為100%。',
    },
  },
  check(commitment, document, { workspace, links, whole: all }) {
    if (document.status === 'archived' || commitment.status === 'closed') return [];
    if (links.partsOf(commitment).length === 0) return [];
    const reports = wholesOf(commitment, workspace).flatMap((whole): Report[] => {
      const { state, planned, short, parts } = rollUpOf(commitment, whole, workspace, links);
      if (state !== 'short' && state !== 'over') return [];
      const { unit } = whole.target;
      const data = {
        what: nameOf(commitment),
        metric: whole.metric,
        target: amount(whole.target.value, unit),
        planned: amount(planned ?? 0, unit),
        short: amount(short ?? 0, unit),
        parts: listed(parts.map(({ ref, planned: own }) => `${ref} ${own ?? '?'}`)),
      };
      return [{ at: kpiPlace(whole.kpi, whole.target.span), message: state, data }];
    });
    reports.push(...weightReports(commitment, document, links));
    // What seems planned by nobody may stand in a file that could not be read.
    return reports.length > 0 && all.complete ? reports : [];
  },
} satisfies Rule;

function weightReports(commitment: Commitment, document: Document, links: Links): Report[] {
  const weights = weightsOf(commitment, document, links);
  if (weights === null || makesOne(weights)) return [];
  const parts = links.partsOf(commitment);
  const what = nameOf(commitment);
  const bare = parts.find((part) => weightOf(part) === null);
  if (bare !== undefined)
    return [{ at: under(bare.at, 'weight'), message: 'unweighted', data: { what, part: nameOf(bare) } }];
  const [first] = parts;
  const sum = `${Math.round(weights.sum * 1000) / 10} %`;
  return first === undefined ? [] : [{ at: under(first.at, 'weight'), message: 'weights', data: { what, sum } }];
}

export const docs = {
  summary: {
    en: 'The parts of a goal add up to it',
    'zh-Hans': '目标分解后合计不缺额',
    'zh-Hant': '目標分解後合計不缺額',
  },
  why: {
    en: 'A goal of 50 customers with tasks for 3 and 15 leaves 32 to nobody, and nobody notices until the year is over. Only like metrics add up, by one name or by `partOf`; rates and durations never do, and a goal with nothing below that adds to it is unknown, not wrong. Weights, where they are written, make 100 %.',
    'zh-Hans':
      '目标50家客户，任务只有3家和15家，剩下32家无人承担，往往到年底才发现。只有同一指标(同名或以 partOf 注明)才能相加，比率和时长不能；下级没有可计入的内容时视为未知，不算错误。写了权重的，合计应为100%。',
    'zh-Hant':
      '目標50家客戶，任務只有3家和15家，剩下32家無人承擔，往往到年底才發現。只有同一指標(同名或以 partOf 註明)才能相加，比率和時長不能；下級沒有可計入的內容時視為未知，不算錯誤。寫了權重的，合計應為100%。',
  },
  examples: [
    {
      title: { en: 'the parts make the whole', 'zh-Hans': '分解足额', 'zh-Hant': '分解足額' },
      input: `kind: checklist
goals:
  - { id: G-1, statement: 新增客户50家, kpis: [新客户签约量50家] }
  - { id: T-1, statement: 老渠道签约, parent: G-1, weight: 60%, kpis: [新客户签约量30家] }
  - id: T-2
    statement: 展会带动签约
    parent: G-1
    weight: 40%
    kpis: [{ metric: 展会带动签约量, target: 20家, partOf: 新客户签约量 }]
`,
      expect: [],
    },
    {
      title: {
        en: '32 of 50 are planned by nobody',
        'zh-Hans': '50家中有32家无人承担',
        'zh-Hant': '50家中有32家無人承擔',
      },
      input: `kind: checklist
goals:
  - { id: G-1, statement: 新增客户50家, kpis: [新客户签约量50家] }
  - { id: T-1, statement: 老渠道签约, parent: G-1, weight: 40%, kpis: [新客户签约量3家, 拜访量10家] }
  - { id: T-2, statement: 新渠道签约, parent: G-1, weight: 40%, kpis: [新客户签约量15家] }
`,
      expect: [
        '3:43 “新增客户50家” asks 50家 of 新客户签约量, its parts plan 18家 (T-1 3, T-2 15): 32家 are planned by nobody.',
        '4:55 The weights of the parts of “新增客户50家” make 80 %, not 100 %.',
      ],
    },
  ],
} satisfies RuleDocs;
