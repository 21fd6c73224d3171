/** What moves things without changing them, and changes hidden in it: renames, moves, conversions, rows. */
import type { TestRepository } from '../../io/temporary.js';

const document = (id: string, title: string, needs: string) =>
  `kind: checklist\nid: ${id}\ntitle: ${title}\nrequirements:\n${needs}`;

const need = (id: string, statement: string, goal: string) =>
  `  - id: ${id}\n    statement: ${statement}\n    goals:\n${goal}`;

const goal = (id: string, statement: string, kpi: string, owner: string, due: string) =>
  `      - { id: ${id}, statement: ${statement}, kpis: [${kpi}], owner: ${owner}, due: ${due} }\n`;

const one = need(
  'RW-2024-001',
  '新客户从60家提升至100家',
  goal('G-001', '新增客户100家', '新签合同数≥100家', '王总监', '2024-09-30'),
);
const two = need(
  'RW-2024-002',
  '订单处理时效从48小时缩短至24小时',
  goal('G-002', '上线自动分单', '处理时效≤24小时', '李经理', '2024-08-15'),
);
const three = need(
  'RW-2024-003',
  '客户投诉率从5%降至2%',
  goal('G-003', '投诉率下降', '投诉率≤2%', '赵主管', '2024-12-31'),
);

const head = '---\nkind: checklist\nid: east\ntitle: 华东\n---\n\n';
const columns = '| 序号 | 编号 | 需求具体描述 | 目标编号 | 对应目标项 | 量化指标(KPI) | 责任人 | 时间节点 |\n|---|---|---|---|---|---|---|---|\n';
const rowOf = {
  one: 'RW-2024-001 | 新客户从60家提升至100家 | G-001 | 新增客户100家 | 新签合同数≥100家 | 张总监 | 2024-09-30',
  two: 'RW-2024-002 | 订单处理时效从48小时缩短至24小时 | G-002 | 上线自动分单 | 处理时效≤24小时 | 李经理 | 2024-08-15',
  four: 'RW-2024-004 | 数据零泄露 | G-004 | 权限分级 | 泄露事件0起 | 孙工 | 2024-10-31',
};
const table = (...rows: string[]) =>
  head + columns + rows.map((row, index) => `| ${index + 1} | ${row} |\n`).join('');

const bare = (...rows: string[]) =>
  `---\nkind: checklist\nid: bare\n---\n\n| 序号 | 需求具体描述 | 对应目标项 | 量化指标(KPI) | 责任人 | 时间节点 |\n|---|---|---|---|---|---|\n${rows
    .map((row, index) => `| ${index + 1} | ${row} |\n`)
    .join('')}`;
const stock = '库存准确率提升 | 盘点准确 | 库存准确率≥98% | 周主管 | 2024-12-31';
const train = '新人培训缩短 | 培训提速 | 培训周期≤10天 | 吴经理 | 2024-11-30';
const rent = '仓租下降 | 续签降价 | 仓租降低5% | 郑经理 | 2024-10-31';

export function run(repository: TestRepository): void {
  const commit = (message: string, files: Readonly<Record<string, string>> = {}) => repository.commit(message, files);
  commit('first', {
    'east.yaml': document('east', '华东', one + two + three),
    'south.yaml': document('south', '华南', need('RW-2024-010', '南区客户20家', goal('G-010', '南区', '签约≥20家', '钱总监', '2024-09-30'))),
  });
  commit('re-ordered', { 'east.yaml': document('east', '华东', three + one + two) });
  repository.git('mv', 'east.yaml', 'east-china.yaml');
  commit('renamed');
  repository.git('mv', 'east-china.yaml', 'docs.yaml');
  commit('renamed and edited', { 'docs.yaml': document('east', '华东', three + one.replace('王总监', '张总监') + two) });
  repository.git('mv', 'docs.yaml', 'east.yaml');
  commit('a need moves to another file, and back is renamed', {
    'east.yaml': document('east', '华东', one.replace('王总监', '张总监') + two),
    'south.yaml': document('south', '华南', need('RW-2024-010', '南区客户20家', goal('G-010', '南区', '签约≥20家', '钱总监', '2024-09-30')) + three),
  });
  commit('a goal moves to another need', {
    'south.yaml': document(
      'south',
      '华南',
      need('RW-2024-010', '南区客户20家', goal('G-010', '南区', '签约≥20家', '钱总监', '2024-09-30') + goal('G-003', '投诉率下降', '投诉率≤2%', '赵主管', '2024-12-31')) +
        '  - { id: RW-2024-003, statement: 客户投诉率从5%降至2% }\n',
    ),
  });
  repository.git('rm', '-q', 'east.yaml');
  commit('YAML becomes Markdown', { 'east.md': table(rowOf.one, rowOf.two) });
  commit('a row is inserted', { 'east.md': table(rowOf.one, rowOf.four, rowOf.two) });
  commit('rows change places', { 'east.md': table(rowOf.two, rowOf.four, rowOf.one) });
  commit('a row slips', { 'east.md': table(rowOf.two.replace('2024-08-15', '2024-08-31'), rowOf.four, rowOf.one) });
  repository.git('rm', '-q', 'east.md');
  const four = need('RW-2024-004', '数据零泄露', goal('G-004', '权限分级', '泄露事件0起', '孙工', '2024-10-31'));
  commit('Markdown becomes YAML, and an owner changes in it', {
    'east.yaml': document('east', '华东', two.replace('2024-08-15', '2024-08-31') + four.replace('孙工', '周工') + one.replace('王总监', '张总监')),
  });
  commit('a table without ids', { 'bare.md': bare(stock, rent) });
  commit('a row is inserted without an id', { 'bare.md': bare(stock, train, rent) });
  commit('a row without an id changes place and owner', { 'bare.md': bare(train, rent, stock.replace('周主管', '冯主管')) });
  commit('a row without an id goes', { 'bare.md': bare(rent, stock.replace('周主管', '冯主管')) });
  commit('the document gets another id', { 'south.yaml': document('south-china', '华南', need('RW-2024-010', '南区客户20家', goal('G-010', '南区', '签约≥20家', '钱总监', '2024-09-30') + goal('G-003', '投诉率下降', '投诉率≤2%', '赵主管', '2024-12-31')) + '  - { id: RW-2024-003, statement: 客户投诉率从5%降至2% }\n') });
  repository.git('rm', '-q', 'bare.md');
  commit('a document goes');
}
