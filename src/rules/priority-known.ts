import { nearest } from '../language/nearest.js';
import { normalise } from '../language/normal.js';
import { under } from '../model/place.js';
import { listed } from '../text/listed.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'priority-known',
  severity: 'warning',
  scope: 'requirement',
  messages: {
    unknown: {
      en: '“{priority}” is no priority here; take {known}, or add it to `priorities` in tally.yaml.',
      'zh-Hans': '“{priority}”不是已知的优先级；请用{known}，或在 tally.yaml 的 priorities 中补上。',
      'zh-Hant': '「{priority}」不是已知的優先級；請用{known}，或在 tally.yaml 的 priorities 中補上。',
    },
    near: {
      en: '“{priority}” is no priority here; did you mean {near}?',
      'zh-Hans': '“{priority}”不是已知的优先级；是否想写{near}？',
      'zh-Hant': '「{priority}」不是已知的優先級；是否想寫{near}？',
    },
  },
  check({ priority, at }, _document, { settings }) {
    if (priority === null) return [];
    const { priorities } = settings;
    const written = plain(priority);
    if (inWords.test(written) || priorities.some((known) => plain(known) === written)) return [];
    // Of P1 to P4, each is as near to P5 as the others.
    const near = written.length > 2 ? nearest(priority, [...priorities, ...words]) : null;
    const place = under(at, 'priority');
    return [
      near === null
        ? { at: place, message: 'unknown', data: { priority, known: listed(priorities) } }
        : { at: place, message: 'near', data: { priority, near } },
    ];
  },
} satisfies Rule;

const words: readonly string[] = ['high', 'medium', 'low', 'urgent', 'critical', 'normal'];
/** What tables write instead of a letter, in normal form. */
const inWords =
  /^(?:(?:最|极|较|很|特|中)?[高低]|(?:偏)?[中高低])(?:等|级|优先级?)?$|^(?:特急|加急|紧急|重要|一般|普通|必要|必须)$|^(?:very)?(?:high|medium|middle|mid|low|urgent|critical|normal|highest|lowest)(?:priority)?$/;

function plain(text: string): string {
  return normalise(text)
    .text.toLowerCase()
    .replace(/[\s_-]+/g, '');
}

export const docs = {
  summary: { en: 'The priority is one of the list', 'zh-Hans': '优先级在列表中', 'zh-Hant': '優先級在列表中' },
  why: {
    en: 'A priority that nobody knows sorts nothing: P5 is neither more nor less urgent than anything. The list is P1 to P4, in words high, medium and low, and is extended in tally.yaml.',
    'zh-Hans':
      '没有人认识的优先级起不到排序的作用：P5既不比别的急，也不比别的缓。列表为P1至P4，也可写高、中、低，并可在 tally.yaml 中扩充。',
    'zh-Hant':
      '沒有人認識的優先級起不到排序的作用：P5既不比別的急，也不比別的緩。列表為P1至P4，也可寫高、中、低，並可在 tally.yaml 中擴充。',
  },
  examples: [
    {
      title: { en: 'by letter, in words', 'zh-Hans': '级别，或文字', 'zh-Hant': '級別，或文字' },
      input: `kind: checklist
requirements:
  - { statement: 季度新客户从60家提升至100家, priority: P1 }
  - { statement: 合同审批不超过3个工作日, priority: 高 }
  - { statement: 客户响应时间从2小时缩短至30分钟, priority: medium }
`,
      expect: [],
    },
    {
      title: { en: 'no such priority', 'zh-Hans': '没有这一级', 'zh-Hant': '沒有這一級' },
      input: `kind: checklist
requirements:
  - { statement: 季度新客户从60家提升至100家, priority: P5 }
  - { statement: 合同审批不超过3个工作日, priority: hgih }
`,
      expect: [
        '3:46 “P5” is no priority here; take P1, P2, P3, P4, or add it to `priorities` in tally.yaml.',
        '4:42 “hgih” is no priority here; did you mean high?',
      ],
    },
  ],
} satisfies RuleDocs;
