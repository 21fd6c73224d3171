/** What `tally parse` tells a person: what it took, what it left out and why, in her language. */
import { expect, it } from 'vitest';
import { readDeadline } from '../../src/language/deadline.js';
import { readKpi } from '../../src/language/kpi.js';
import { readStatement } from '../../src/language/statement.js';
import type { Language } from '../../src/model/language.js';
import { plain } from '../../src/report/paint.js';
import { deadlineText, kpiText, statementText } from '../../src/report/reading.js';
import type { View } from '../../src/report/view.js';

const view = (language: Language): View => ({
  language,
  paint: plain,
  columns: null,
  shown: (file) => file,
  tracked: (file) => file,
});

const phrase = '重点客户满意度从85分提升至≥90分(权重20%)，投诉≤3次/月';

it('explains each target and, apart from them, what is none', () => {
  expect(kpiText(readKpi(phrase), view('zh-Hans')).split('\n')).toEqual([
    `${phrase}  已量化`,
    '  指标      重点客户满意度',
    '  比较      >= (不低于)',
    '  目标值    90 分',
    '  原文      90分',
    '  方向      提高',
    '  起始值    85 分',
    '  变化      绝对：按指标本身的单位变化',
    '',
    '  指标      投诉',
    '  比较      <= (不超过)',
    '  目标值    3 次/月',
    '  原文      3次/月',
    '  方向      达到某一水平',
    '  统计周期  月',
    '',
    '  未计入    20% (考核权重，不是目标值)',
  ]);
});

it.each([
  ['en', 'counts from  合同签订', 'how long     10 working days after'],
  ['zh-Hans', '起算点    合同签订', '时长      之后10个工作日'],
  ['zh-Hant', '起算點    合同签订', '時長      之後10個工作日'],
] as const)('says in %s from what a deadline counts and how long', (language, from, length) => {
  const text = deadlineText(readDeadline('合同签订后10个工作日内'), null, view(language));
  expect(text).toContain(from);
  expect(text).toContain(length);
});

it.each([
  ['en', 'rhythm    every month'],
  ['zh-Hans', '频次      每月'],
  ['zh-Hant', '頻次      每月'],
] as const)('says a rhythm in %s', (language, line) => {
  expect(deadlineText(readDeadline('每月5日前'), null, view(language))).toContain(line);
});

it.each([
  ['en', 'vague: “提升”, “影响力”, and no measure, deliverable or standard to go by'],
  ['zh-Hans', '模糊：“提升”、“影响力”，且没有可核对的数值、交付物或标准'],
] as const)('says in %s which words are vague and what would help', (language, verdict) => {
  expect(statementText(readStatement('提升品牌影响力'), view(language))).toBe(`提升品牌影响力  ${verdict}`);
});
