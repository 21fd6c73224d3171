import { isQuantified, nameOf } from '../analyse/measures.js';
import type { Report } from '../model/finding.js';
import type { Commitment, Document, Item } from '../model/kernel.js';
import { under } from '../model/place.js';
import { listed } from '../text/listed.js';
import { applicationOf } from './applies.js';
import type { Rule, RuleContext, RuleDocs } from './rule.js';

export const rule = {
  id: 'statement-specific',
  severity: 'warning',
  scope: 'document',
  options: {
    allow: {
      type: 'strings',
      default: [],
      description: {
        en: 'Words that are not vague in this house.',
        'zh-Hans': '在本单位不算模糊的词。',
        'zh-Hant': '在本單位不算模糊的詞。',
      },
    },
  },
  messages: {
    vague: {
      en: '“{what}” cannot be checked ({terms}); say from where to where or how much, such as “order processing time from 48 h to 24 h”.',
      'zh-Hans': '“{what}”过于笼统({terms})；请写明从多少到多少或达到多少，如“订单处理时效从48小时缩短至24小时”。',
      'zh-Hant': '「{what}」過於籠統({terms})；請寫明從多少到多少或達到多少，如「訂單處理時效從48小時縮短至24小時」。',
    },
    bare: {
      en: '“{what}” says nothing that could be checked; say how much by when, such as “order processing time from 48 h to 24 h”.',
      'zh-Hans': '“{what}”没有可检验的内容；请写明从多少到多少或达到多少，如“订单处理时效从48小时缩短至24小时”。',
      'zh-Hant': '「{what}」沒有可檢驗的內容；請寫明從多少到多少或達到多少，如「訂單處理時效從48小時縮短至24小時」。',
    },
    'by-goal': {
      en: 'The need “{what}” is general; only its goal makes it concrete. Say from where to where in the need itself.',
      'zh-Hans': '需求“{what}”较为笼统，靠目标才得以量化；建议在需求中写明从多少到多少。',
      'zh-Hant': '需求「{what}」較為籠統，靠目標才得以量化；建議在需求中寫明從多少到多少。',
    },
    'by-goal-many': {
      en: '{count} needs are general, such as “{what}”; only their goals make them concrete. Say from where to where in the need itself.',
      'zh-Hans': '有{count}个需求较为笼统，如“{what}”，靠目标才得以量化；建议在需求中写明从多少到多少。',
      'zh-Hant': '有{count}個需求較為籠統，如「{what}」，靠目標才得以量化；建議在需求中寫明從多少到多少。',
    },
  },
  check(document, context) {
    return [
      ...document.requirements.flatMap((requirement) => {
        const goals = context.links.goalsOf(requirement);
        const concrete = goals.some((goal) => isQuantified(goal, context.workspace.readings));
        return vague(requirement, context, concrete);
      }),
      ...document.commitments.flatMap((commitment) => ofCommitment(commitment, document, context)),
    ];
  },
} satisfies Rule;

/** A goal with a number beside it is specific by its KPI: that is what a KPI is for. */
function ofCommitment(commitment: Commitment, _document: Document, context: RuleContext): Report[] {
  if (applicationOf('statement-specific', commitment.kind) === 'off') return [];
  return isQuantified(commitment, context.workspace.readings) ? [] : vague(commitment, context, false);
}

function vague(item: Item, { workspace, options }: RuleContext, concrete: boolean): Report[] {
  if (item.shape === 'record' || item.statement === null) return [];
  const reading = workspace.readings.statement(item.statement);
  const allowed = options.allow as readonly string[];
  const terms = reading.terms.filter((term) => !allowed.includes(term));
  if (!reading.vague || (terms.length === 0 && reading.terms.length > 0)) return [];
  const at = under(item.at, 'statement');
  const what = nameOf(item);
  if (concrete) return [{ at, message: 'by-goal', data: { what }, severity: 'info' }];
  if (terms.length === 0) return [{ at, message: 'bare', data: { what } }];
  return [{ at, message: 'vague', data: { what, terms: listed(terms) } }];
}

export const docs = {
  summary: { en: 'Needs and goals are specific', 'zh-Hans': '需求与目标要具体', 'zh-Hant': '需求與目標要具體' },
  why: {
    en: 'A vague need is agreed on quickly and disputed for long: each side fills it with its own number. Not “raise efficiency” but “order processing time from 48 h to 24 h”. Where a goal with a number makes the need concrete, it is only a hint.',
    'zh-Hans':
      '笼统的需求容易谈拢，却争议不断，因为双方各有各的数字。不写“提升效率”，而写“订单处理时效从48小时缩短至24小时”。若已有量化的目标，则仅作提示。',
    'zh-Hant':
      '籠統的需求容易談攏，卻爭議不斷，因為雙方各有各的數字。不寫「提升效率」，而寫「訂單處理時效從48小時縮短至24小時」。若已有量化的目標，則僅作提示。',
  },
  examples: [
    {
      title: { en: 'from where to where', 'zh-Hans': '从多少到多少', 'zh-Hant': '從多少到多少' },
      input: `kind: checklist
requirements:
  - statement: 订单处理时效从48小时缩短至24小时
`,
      expect: [],
    },
    {
      title: {
        en: 'a wish, and a wish with a quantified goal',
        'zh-Hans': '愿望，与目标已量化的愿望',
        'zh-Hant': '願望，與目標已量化的願望',
      },
      input: `kind: checklist
requirements:
  - statement: 提升效率
  - statement: 客户售后响应速度提升
    goals:
      - { statement: 快速响应客户, kpis: [平均响应时间≤30分钟] }
`,
      expect: [
        '3:16 “提升效率” cannot be checked (提升); say from where to where or how much, such as “order processing time from 48 h to 24 h”.',
        '4:16 The need “客户售后响应速度提升” is general; only its goal makes it concrete. Say from where to where in the need itself.',
      ],
    },
  ],
} satisfies RuleDocs;
