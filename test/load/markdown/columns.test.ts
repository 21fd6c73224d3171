import { describe, expect, test } from 'vitest';
import { readHeader } from '../../../src/language/headers.js';
import { columnFields, headerFamilies } from '../../../src/language/lexicon/headers.js';
import { normalise } from '../../../src/language/normal.js';
import { parseMarkdown } from '../../../src/load/markdown.js';
import { markdownMessages } from '../../../src/messages/markdown.js';
import { say } from '../../../src/messages/say.js';

/** header, the field it is on its own */
const headers: readonly (readonly [string, string | null])[] = [
  ['序号', 'number'],
  ['項次', 'number'],
  ['No.', 'number'],
  ['编号', 'id'],
  ['需求編號', 'id'],
  ['目标编号', 'goal-id'],
  ['需求类别', 'category'],
  ['需求具体描述', 'requirement'],
  ['需求', 'requirement'],
  ['诉求', 'requirement'],
  ['需求說明', 'requirement'],
  ['Business need', 'requirement'],
  ['对应目标项', 'goal'],
  ['Objective', 'goal'],
  ['量化指标(KPI)', 'kpi'],
  ['目标量化指标（KPI）', 'kpi'],
  ['KPI', 'kpi'],
  ['关键结果', 'kpi'],
  ['Key Result', 'kpi'],
  ['Success measure', 'kpi'],
  ['改善目標', 'goal'],
  ['关键举措', 'goal'],
  ['三级指标', 'metric'],
  ['年度指标值', 'target'],
  ['责任领导', 'owner'],
  ['衡量指标', 'metric'],
  ['目标值（万元）', 'target'],
  ['实际值', 'actual'],
  ['Actual', 'actual'],
  ['达成标准', 'acceptance'],
  ['驗收標準', 'acceptance'],
  ['责任方(对接人)', 'owner'],
  ['責任人', 'owner'],
  ['负责人', 'owner'],
  ['牵头单位', 'owner'],
  ['主办', 'owner'],
  ['Owner', 'owner'],
  ['DRI', 'owner'],
  ['Assignee', 'owner'],
  ['负责人 / Owner', 'owner'],
  ['配合单位', 'helpers'],
  ['协办', 'helpers'],
  ['时间节点', 'deadline'],
  ['截止时间', 'deadline'],
  ['完成时限', 'deadline'],
  ['整改时限', 'deadline'],
  ['完成时间', 'deadline'],
  ['ETA', 'deadline'],
  ['Due', 'deadline'],
  ['Due Date *', 'deadline'],
  ['Deadline', 'deadline'],
  ['备注说明', 'remarks'],
  ['備註', 'remarks'],
  ['Notes', 'remarks'],
  ['优先级', 'priority'],
  ['Priority', 'priority'],
  ['提出方', 'proposer'],
  ['Proposed by', 'proposer'],
  ['华东区责任人', 'owner'],
  ['Project due date', 'deadline'],
  ['预算', null],
  ['', null],
];

test.each(headers)('%s heads %s', (header, field) => {
  expect(readHeader(header)?.family.field ?? null).toBe(field);
});

describe('the lexicon', () => {
  const words = headerFamilies.flatMap(({ words: family }) => family.split('|'));
  test('has every word once', () => {
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
  test('is written in the normal form', () => {
    expect(words.filter((word) => word !== normalise(word).text.toLowerCase().trim())).toEqual([]);
  });
  test('has a family for every field', () => {
    const covered = new Set(headerFamilies.map(({ field }) => field));
    expect(columnFields.filter((field) => !covered.has(field))).toEqual([]);
  });
});

/** What a table's columns are, by header, and the reason of each. */
function columnsOf(rows: string, columns: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [head = '', ...body] = rows.trim().split('\n');
  const text = [head, head.replace(/[^|]+/g, '---'), ...body].join('\n');
  const [table] = parseMarkdown({ path: 'a.md', text }, { columns }).tables;
  return Object.fromEntries(
    (table?.columns ?? []).map(({ header, field, reason }) => [header, `${field} ${reason.messageId}`]),
  );
}

describe('what the cells decide', () => {
  const tables: readonly (readonly [name: string, table: string, columns: Record<string, string>])[] = [
    [
      '目标 with bare quantities is the measure',
      '|需求|目标|责任人|\n|a|≥ 4.5/5|甲|\n|b|50家|乙|',
      { 目标: 'kpi column-cells-quantities' },
    ],
    [
      '目标 in words is the goal',
      '|需求|目标|责任人|\n|a|季度新增客户100家|甲|\n|b|提升满意度|乙|',
      { 目标: 'goal column-name' },
    ],
    [
      'Target with dates is the deadline',
      '|Need|Goal|Target|\n|a|b|2025-09-30|\n|a|b|Q4 2025|',
      { Target: 'deadline column-cells-dates' },
    ],
    [
      '完成时间 with durations is no deadline',
      '|需求|目标|完成时间|\n|a|b|1 天|\n|a|b|3个工作日|',
      { 完成时间: 'null column-effort' },
    ],
    [
      '完成时间 with dates is',
      '|需求|目标|完成时间|\n|a|b|2024年8月1日|\n|a|b|9月底|',
      { 完成时间: 'deadline column-name' },
    ],
    [
      'metric, target and actual apart',
      '|目标|衡量指标|目标值|实际值|\n|新客户拓展|签约量|50家|12家|',
      {
        目标: 'goal column-name',
        衡量指标: 'metric column-name',
        目标值: 'target column-name',
        实际值: 'actual column-name',
      },
    ],
    [
      'a KPI that is only named beside its target is the metric',
      '|Objective|Key Result|Target|Owner|\n|Grow|New logos|≥ 30|Ann|\n|Grow|Retention|≥ 90%|Bo|',
      { 'Key Result': 'metric column-cells-names', Target: 'target column-cells-quantities' },
    ],
    [
      'a goal that is a quantity, beside its KPI',
      '|需求|目标|KPI|\n|扩充团队|5人到岗|到岗人数≥5人|\n|拓展客户|100家新客户|新客户数≥100家|',
      { 目标: 'goal column-name', KPI: 'kpi column-name' },
    ],
    [
      'labels in place of a KPI name the goal',
      '|KR|指标|目标|负责人|截止|\n|KR1|次日留存|40%|甲|2026-03-31|\n|KR2|7日留存|20%|乙|2026-03-31|',
      { KR: 'goal-id column-cells-labels', 指标: 'metric column-name', 目标: 'target column-cells-quantities' },
    ],
    ['a metric without a target is the KPI', '|需求|目标|衡量指标|\n|a|b|留存率≥85%|', { 衡量指标: 'kpi column-name' }],
    [
      'a person before a department',
      '|需求|目标|责任部门|责任人|\n|a|b|销售部|王总监|',
      { 责任部门: 'party column-name', 责任人: 'owner column-name' },
    ],
    ['a department where nobody else is', '|需求|目标|责任部门|\n|a|b|销售部|', { 责任部门: 'owner column-name' }],
    [
      'one column a field',
      '|需求|目标|备注|说明|\n|a|b|c|d|',
      { 备注: 'remarks column-name', 说明: 'null column-second' },
    ],
    ['编号 in a table of goals', '|编号|目标|KPI|\n|G-1|b|≥1|', { 编号: 'goal-id column-name' }],
    ['描述 where needs are spoken of', '|需求类别|描述|负责人|\n|业务|a|甲|', { 描述: 'requirement column-name' }],
    ['描述 elsewhere', '|议题|描述|负责人|\n|业务|a|甲|', { 描述: 'null column-unknown' }],
  ];
  test.each(tables)('%s', (_, table, columns) => {
    expect(columnsOf(table)).toMatchObject(columns);
  });

  test('house names go before everything', () => {
    const table = '|需求|交付指标|时间点|Owner|\n|a|≥1|2024-08-01|x|';
    const house = { 交付指标: 'kpi', 时间点: 'due', owner: 'remarks' };
    expect(columnsOf(table, house)).toMatchObject({
      交付指标: 'kpi column-house',
      时间点: 'deadline column-house',
      Owner: 'remarks column-house',
    });
  });
});

describe('whether a table is ours', () => {
  const tables: readonly (readonly [table: string, why: string])[] = [
    ['|需求|目标|\n|a|b|', 'table-both'],
    ['|需求类别|需求|优先级|\n|a|b|P1|', 'table-needs'],
    ['|目标|KPI|责任人|\n|a|b|c|', 'table-goals'],
    ['|行动项|负责人|截止时间|\n|a|b|c|', 'table-no-need'],
    ['|指标名称|目标值|责任部门|完成时限|\n|营业收入|≥3亿元|市场部|2026年底|', 'table-measures'],
    ['|指标名称|目标值|责任部门|\n|营业收入|≥3亿元|市场部|', 'table-no-need'],
    ['|Metric|Target|Owner|Due|\n|p95 latency|< 300 ms|Li|2026-06-30|', 'table-measures'],
    ['|目标|说明|\n|a|b|', 'table-too-few'],
    ['|字段|内容|\n|需求|a|\n|目标|b|\n|责任人|c|', 'table-record'],
  ];
  test.each(tables)('%j: %s', (rows, why) => {
    const [head = '', ...body] = rows.split('\n');
    const text = [head, head.replace(/[^|]+/g, '---'), ...body].join('\n');
    const [table] = parseMarkdown({ path: 'a.md', text }, { columns: {} }).tables;
    expect(table?.why.messageId).toBe(why);
    expect(table?.ours).toBe(!/no-need|too-few/.test(why));
    for (const { messageId, data } of [table?.why, ...(table?.columns ?? []).map(({ reason }) => reason)].flatMap(
      (r) => r ?? [],
    )) {
      expect(say(markdownMessages[messageId], 'en', data)).not.toMatch(/[{}]/);
    }
  });
});
