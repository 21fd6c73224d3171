/** The same needs and goals written as people write them: YAML with English or Chinese keys, or a Markdown table. */
import fc from 'fast-check';
import { keyIn } from '../../src/language/names.js';

/** One row. A null field is not written. */
export interface Row {
  readonly id: string | null;
  readonly category: string | null;
  readonly need: string;
  readonly goal: string | null;
  readonly kpis: readonly string[];
  readonly owner: string | null;
  readonly due: string | null;
  readonly serves: string | null;
  readonly notes: string | null;
}

export type Form = 'yaml' | 'yaml-zh' | 'markdown';

export interface Written {
  readonly file: string;
  readonly text: string;
}

const tails = ['', '', '', ' "甲"', " it's", ' a|b', ' c:\\d', '（👩‍👩‍👧）', ' # 3', ': 见附件', '，𠮷野家', ' é'];

/** A phrase of the list, at times with something behind it that needs quoting, or takes two columns or two units. */
function phrase(...phrases: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...phrases), fc.constantFrom(...tails)).map(([text, tail]) => text + tail);
}

function maybe<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(value, { freq: 4 });
}

export const row: fc.Arbitrary<Row> = fc.record({
  id: maybe(fc.constantFrom('RW-2024-001', 'RW-2024-002', 'RW-2024-003', '(2)', '需求1')),
  category: maybe(fc.constantFrom('业务', 'business', '合规', 'busines')),
  need: phrase(
    '华东区域新客户数量提升',
    '提升效率',
    '订单处理时效从48小时缩短至24小时',
    'Raise efficiency',
    '合同____份',
  ),
  goal: maybe(phrase('季度新增客户100家', '合同审批时效≤3个工作日', '上线自动分单', 'Process orders within 24 hours')),
  kpis: fc.array(
    phrase(
      '新签合同数≥100家',
      '新签合同数≤80家',
      '平均审批时长≤72小时',
      '资金到账时间：2024年7月15日前',
      '到账时间：2024年11月31日',
      '提升效率',
      '客户复购率提升15%',
      'order processing time <= 48 h',
      '由XX公司承建3座',
    ),
    { maxLength: 3 },
  ),
  owner: maybe(
    phrase('王敏', '王小敏', '王敏、李强', '*总监(甲方)', '全员', '待定', '@王敏', 'Ann Lee and Bob Ray', '赵云'),
  ),
  due: maybe(
    fc.constantFrom(
      '2024-07-10',
      '2024年7月10日',
      '2024-11-31',
      '长期执行',
      '尽快',
      '7月10日',
      '10个工作日内',
      '2024年Q3末',
    ),
  ),
  serves: maybe(fc.constantFrom('RW-2024-001', 'RW-2024-009', 'office#RW-2024-001')),
  notes: maybe(phrase('首付____万元', '首付: 300万', '待补充', '重点覆盖上海')),
});

/** How a scalar is written, where there is a choice. */
export const styles: fc.Arbitrary<readonly number[]> = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 7 });

export function write(rows: readonly Row[], form: Form, chosen: readonly number[], lineEnd: string): Written {
  let next = 0;
  const style = (): number => chosen[next++ % chosen.length] ?? 0;
  const lines = form === 'markdown' ? table(rows, style) : yaml(rows, form, style);
  return { file: form === 'markdown' ? 'list.md' : 'list.yaml', text: lines.join(lineEnd) + lineEnd };
}

type Style = () => number;

function yaml(rows: readonly Row[], form: Form, style: Style): string[] {
  const key = (name: string): string => keyIn(form === 'yaml-zh' ? 'zh-Hans' : 'en', name);
  const lines = [`${key('kind')}: checklist`, `${key('id')}: list`, `${key('requirements')}:`];
  const field = (indent: string, name: string, value: string | null): void => {
    if (value !== null) lines.push(`${indent}${key(name)}: ${scalar(value, style())}`);
  };
  for (const { id, category, need, goal, kpis, owner, due, serves, notes } of rows) {
    lines.push(`  - ${key('statement')}: ${scalar(need, style())}`);
    field('    ', 'id', id);
    field('    ', 'category', category);
    lines.push(`    ${key('goals')}:`, `      - ${key('x-row')}: 1`);
    field('        ', 'statement', goal);
    field('        ', 'owner', owner);
    field('        ', 'due', due);
    field('        ', 'notes', notes);
    if (serves !== null) lines.push(`        ${key('serves')}: [${scalar(serves, style())}]`);
    if (kpis.length > 0) lines.push(`        ${key('kpis')}:`);
    for (const kpi of kpis) lines.push(`          - ${scalar(kpi, style())}`);
  }
  return lines;
}

/** Plain where YAML allows, else in quotes; with escapes that nobody needs in every fifth. */
function scalar(text: string, style: number): string {
  const plain = /^[\p{L}\p{N}][^:#"'\\|\n]*[^\s:]$/u.test(text);
  if (style === 0 && plain) return text;
  if (style === 1) return `'${text.replaceAll("'", "''")}'`;
  const quoted = JSON.stringify(text);
  return style === 4
    ? quoted.replace(/\p{Script=Han}/u, (han) => `\\u${han.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : quoted;
}

const columns = [
  '编号',
  '需求类别',
  '需求具体描述',
  '对应目标项',
  '量化指标(KPI)',
  '责任人',
  '时间节点',
  '服务需求',
  '备注',
];

function table(rows: readonly Row[], style: Style): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cell = (text: string | null): string => marked(text ?? '', style());
  return [
    '---',
    'kind: checklist',
    'id: list',
    '---',
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map(({ id, category, need, goal, kpis, owner, due, serves, notes }) =>
      line([
        ...[id, category, need, goal].map(cell),
        kpis.map(cell).join('<br>'),
        ...[owner, due, serves, notes].map(cell),
      ]),
    ),
  ];
}

/** With emphasis in every fifth cell, and what Markdown would take for its own escaped. */
function marked(text: string, style: number): string {
  const escaped = text.replace(/[\\|_]|^\*/g, (character) => `\\${character}`);
  return style === 4 && /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(text) ? `**${escaped}**` : escaped;
}
