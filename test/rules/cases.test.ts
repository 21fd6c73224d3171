import { describe, expect, test } from 'vitest';
import { check } from './run-example.js';

/** What one rule says about a goal written in one line: the ids of its messages. */
function ofGoal(rule: string, goal: string, settings?: string): string[] {
  const text = `kind: checklist\nupdated: 2024-06-28\ngoals:\n  - { ${goal} }\n`;
  return ofText(rule, text, settings);
}

function ofText(rule: string, text: string, settings?: string): string[] {
  return check({ 'a.yaml': text }, settings)
    .filter((finding) => finding.rule === rule)
    .map(({ messageId }) => messageId);
}

describe('the date of a KPI against the deadline', () => {
  test.each([
    ['kpis: [资金到账时间:2024年7月15日前], due: 2024年7月10日', ['late']],
    ['kpis: [资金到账时间:2024年7月10日前], due: 2024年7月10日', []],
    ['kpis: [资金到账时间:7月15日前], due: 7月10日', ['late']],
    ['kpis: [资金到账时间:2024年7月], due: 2024年7月10日', []],
    ['kpis: [资金到账时间:2024年8月], due: 2024年7月10日', ['late']],
    ['kpis: [资金到账时间:2024年7月15日前], due: 长期执行', []],
    ['kpis: [{ metric: 到账, target: 500万元, by: 2024-07-15 }], due: 2024-07-10', ['late']],
  ])('%s', (goal, expected) => {
    expect(ofGoal('kpi-date-within-due', `statement: 资金到账, ${goal}`)).toEqual(expected);
  });
});

describe('working days against hours', () => {
  test.each([
    ['合同审批时效≤3个工作日', '平均审批时长≤72小时', ['weekend']],
    ['合同審批時效≤3個工作日', '平均審批時長≤72小時', ['weekend']],
    ['Contract approval within 3 working days', 'average approval time ≤ 72 hours', ['weekend']],
    ['合同审批时效≤3个工作日', '平均审批时长≤3个工作日', []],
    ['合同审批时效≤3天', '平均审批时长≤72小时', []],
    ['合同审批时效≤3个工作日', '客服响应时间≤2小时', []],
    ['对账5个工作日完成', '对账时长≤7天', []],
    ['对账5个工作日完成', '对账时长≤6天', ['weekend-days']],
    ['对账7天内完成', '对账时长≤5个工作日', []],
    ['对账5个工作日完成', '对账时长≤168小时', []],
    ['合同审批时效≤3个工作日', '合同审批时长≤8小时', []],
    ['合同审批时效≤72小时', '平均审批时长≤3个工作日', ['weekend']],
  ])('%s | %s', (statement, kpi, expected) => {
    expect(ofGoal('duration-mismatch', `statement: "${statement}", kpis: ["${kpi}"]`)).toEqual(expected);
  });
});

describe('what the goal asks for against what the KPI measures', () => {
  test.each([
    ['季度新增客户100家', '新签合同数≥100家', ['differs']],
    ['季度新增客戶100家', '新簽合約數≥100家', ['differs']],
    ['100 new customers a quarter', 'new contracts ≥ 100', ['differs']],
    ['季度新增客户100家', '新签客户数≥100家', []],
    ['季度新增顾客100家', '新增客户≥100家', []],
    ['季度新增客户100家', '新签合同数≥120家', []],
    ['客服平均响应时间≤30分钟', '首次回复≤30分钟', []],
    ['Backlog 300', 'open tickets <= 300', []],
    ['120 people trained', '120 trainees', []],
    ['落实500万启动资金', '到账金额≥500万元', []],
  ])('%s | %s', (statement, kpi, expected) => {
    expect(ofGoal('kpi-measures-goal', `statement: "${statement}", kpis: ["${kpi}"]`)).toEqual(expected);
  });
});

describe('targets that do not agree', () => {
  test.each([
    ['季度新增客户100家', ['新增客户≥80家'], ['looser']],
    ['季度新增客户100家', ['新增客户≥120家'], []],
    ['客服平均响应时间≤30分钟', ['平均响应时间≤60分钟'], ['looser']],
    ['控制成本', ['单件成本≤80元', '单件成本≥90元'], ['contradiction']],
    ['控制成本', ['单件成本≥80元', '单件成本≤90元'], []],
    ['客户服务', ['客户满意度≥90%', '客户留存率≤80%'], []],
    ['提高合格率', ['合格率95%，力争98%'], []],
  ])('%s | %j', (statement, kpis, expected) => {
    expect(ofGoal('kpi-conflict', `statement: "${statement}", kpis: ${JSON.stringify(kpis)}`)).toEqual(expected);
  });
});

describe('deadlines', () => {
  test.each([
    ['due: 长期执行', ['ongoing']],
    ['due: 长期执行, every: quarter', []],
    ['due: 长期执行, review: 2024-12-31', []],
    ['due: 每月5日前', []],
    ['due: 尽快', ['none']],
    ['due: 待定', ['none']],
    ['due: 2024-11-31', []],
    ['due: { after: 合同签订, workdays: 5 }', []],
    ['due: within 10 working days of signing', []],
  ])('definite? %s', (goal, expected) => {
    expect(ofGoal('due-definite', `statement: 签约3份, ${goal}`)).toEqual(expected);
  });

  test.each([
    ['due: 2024-11-31', ['no-such-day']],
    ['due: 2024-02-29', []],
    ['due: 2025年Q5', ['no-such-quarter']],
    ['due: 2025H3', ['no-such-half']],
    ['start: 2024年6月31日, due: 2024-12-31', ['no-such-day']],
  ])('valid? %s', (goal, expected) => {
    expect(ofGoal('due-valid', `statement: 签约3份, ${goal}`)).toEqual(expected);
  });

  const open = 'statement: 签约3份, due: 2024-06-01';
  test.each([
    ['one', `- { ${open}, status: open }`, ['overdue']],
    ['one, nothing tracked: the same as for several', `- { ${open} }`, ['untracked']],
    ['closed', `- { ${open}, status: closed }`, []],
    ['several, nothing tracked: said once', `- { ${open} }\n  - { ${open} }`, ['untracked-many']],
    ['several, one of them tracked', `- { ${open} }\n  - { ${open}, status: open }`, ['overdue', 'overdue']],
  ])('overdue? %s', (_title, goals, expected) => {
    expect(ofText('due-overdue', `kind: checklist\ngoals:\n  ${goals}\n`)).toEqual(expected);
  });
});

describe('deadlines that count from a day', () => {
  const from = (rule: string, goal: string, calendar = 'cn') =>
    ofGoal(rule, `statement: 签约3份, ${goal}`, `calendar: ${calendar}`);

  test.each([
    ['due: 2024年9月26日起10个工作日内', []],
    ['due: { after: 2024-09-26, workdays: 10 }', []],
    ['due: 2099年9月24日起10个工作日内', ['unpublished']],
    ['due: { after: 2099-09-24, workdays: 10 }', ['unpublished']],
    ['due: 2099年9月24日起10日内', []],
    ['due: 2098-12-28后3个工作日', ['unpublished']],
  ])('definite? %s', (goal, expected) => {
    expect(from('due-definite', goal)).toEqual(expected);
  });

  test('Monday to Friday is always known', () => {
    expect(from('due-definite', 'due: 2099年9月24日起10个工作日内', 'mon-fri')).toEqual([]);
  });

  test('an unpublished year is an info: nothing is wrong yet', () => {
    const text = 'kind: checklist\ngoals: [{ statement: 签约3份, due: 2099年9月24日起10个工作日内 }]\n';
    const found = check({ 'a.yaml': text }, 'calendar: cn').filter(({ rule }) => rule === 'due-definite');
    expect(found.map(({ severity }) => severity)).toEqual(['info']);
  });

  test.each([
    ['due-order', 'start: 2024-10-14, due: 2024-09-26后10个工作日', []],
    ['due-order', 'start: 2024-10-16, due: 2024-09-26后10个工作日', ['order']],
    ['kpi-date-within-due', 'kpis: [资金到账时间:2024年10月15日前], due: 2024-09-26后10个工作日', []],
    ['kpi-date-within-due', 'kpis: [资金到账时间:2024年10月16日前], due: 2024-09-26后10个工作日', ['late']],
    [
      'kpi-date-within-due',
      'kpis: [{ metric: 到账, target: 500万, by: 2024-09-26后10个工作日 }], due: 2024-10-14',
      ['late'],
    ],
    ['due-overdue', 'due: 2024年6月13日后10个工作日, status: open', ['overdue']],
    ['due-overdue', 'due: 2024年6月17日后10个工作日, status: open', []],
  ])('%s sees the day: %s', (rule, goal, expected) => {
    expect(from(rule, goal)).toEqual(expected);
  });
});

describe('owners', () => {
  test.each([
    ['owner: 王敏', []],
    ['owner: "*总监(甲方)"', []],
    ['owner: { party: b, person: 陈志远 }', []],
    ['party: b', []],
    ['owner: 全员', ['everybody']],
    ['owner: TBD', ['placeholder']],
    ['notes: 无', ['missing']],
  ])('required: %s', (goal, expected) => {
    expect(ofGoal('owner-required', `statement: 签约3份, ${goal}`)).toEqual(expected);
  });

  test.each([
    ['王敏、李强', ['several']],
    ['王敏和李强', ['several']],
    ['Ann Lee and Bob Ray', ['several']],
    ['乙方(陈志远)', []],
    ['R&D', []],
  ])('single: %s', (owner, expected) => {
    expect(ofGoal('owner-single', `statement: 签约3份, owner: "${owner}"`)).toEqual(expected);
  });

  const people = 'people: [{ id: wm, name: 王敏, aliases: [王总监], post: 销售总监 }]\n';
  test.each([
    ['王敏', people, []],
    ['王总监(甲方)', people, []],
    ['销售总监', people, []],
    ['李强', people, ['unknown']],
    ['*总监(甲方)', people, []],
    ['市场部', people, []],
    ['李强', undefined, []],
  ])('known: %s', (owner, settings, expected) => {
    expect(ofGoal('owner-known', `statement: 签约3份, owner: "${owner}"`, settings)).toEqual(expected);
  });
});

describe('relative changes', () => {
  test.each([
    ['客户复购率提升15%', ['basis']],
    ['客户复购率同比提升15%', []],
    ['客户复购率环比提升15%', ['period']],
    ['客户复购率季度环比提升15%', []],
    ['客户复购率从20%提升至23%', []],
    ['客户复购率≥23%', []],
  ])('%s', (kpi, expected) => {
    expect(ofGoal('kpi-basis', `statement: 复购, kpis: ["${kpi}"]`)).toEqual(expected);
  });
});

describe('placeholders', () => {
  test.each([
    ['首付____万元', ['left']],
    ['由XX公司承建', ['left']],
    ['【请填写】', ['left']],
    ['TBD', ['left']],
    ['等待定稿后归档', []],
    ['*总监确认', []],
    ['【重点】覆盖上海', []],
    ['XXL码200件', []],
  ])('%s', (notes, expected) => {
    expect(ofGoal('placeholder-left', `statement: 签约3份, notes: "${notes}"`)).toEqual(expected);
  });
});

describe('what depends on the state of a document', () => {
  const document = (status: string): string =>
    `kind: checklist\nstatus: ${status}\nrequirements:\n  - { statement: 合同3份, goals: [{ statement: 签约3份 }] }\n`;
  test.each([
    ['draft', ['missing']],
    ['final', ['final', 'final']],
  ])('ids in a %s', (status, expected) => {
    expect(ofText('id-required', document(status))).toEqual(expected);
  });

  test('the only goal of a need is told by the need, others are not', () => {
    const of = (goals: string): string[] =>
      ofText(
        'id-required',
        `kind: checklist\nrequirements:\n  - { id: RW-2024-001, statement: 合同3份, goals: [${goals}] }\n`,
      );
    expect(of('{ statement: 签约3份 }')).toEqual([]);
    expect(of('{ statement: 签约3份 }, { statement: 续约2份 }')).toEqual(['missing-many']);
  });

  test('what is archived is not overdue', () => {
    const text = 'kind: checklist\nstatus: archived\ngoals: [{ statement: 签约3份, due: 2023-06-01 }]\n';
    expect(ofText('due-overdue', text)).toEqual([]);
  });
});

describe('risks', () => {
  const risk = (fields: string): string =>
    `kind: checklist\ngoals:\n  - { statement: 签约3份, owner: 王敏, due: 2024-12-31, risks: [${fields}] }\n`;
  test.each([
    ['竞品价格战', ['risk-answered']],
    ['{ statement: 竞品价格战, response: 分阶段投入 }', ['due-required', 'owner-required']],
    ['{ statement: 竞品价格战, response: 分阶段投入, owner: 李强, every: month }', []],
  ])('%s', (fields, expected) => {
    const wanted = ['risk-answered', 'owner-required', 'due-required'];
    const found = check({ 'a.yaml': risk(fields) }).map(({ rule }) => rule);
    expect(found.filter((rule) => wanted.includes(rule)).sort()).toEqual(expected);
  });
});

describe('dependencies', () => {
  test('a long chain, and a circle at its end, once', () => {
    const goals = Array.from(
      { length: 3000 },
      (_, index) => `  - { id: G-${index}, statement: 签约3份, dependsOn: [G-${index === 2999 ? 2990 : index + 1}] }`,
    );
    expect(ofText('dependency-cycle', `kind: checklist\ngoals:\n${goals.join('\n')}\n`)).toEqual(['dependsOn']);
  });

  test('a goal that waits for itself', () => {
    expect(ofGoal('dependency-cycle', 'id: G-1, statement: 签约3份, dependsOn: [G-1]')).toEqual(['dependsOn']);
  });

  test('a part may be waited for by its whole', () => {
    const text =
      'kind: checklist\ngoals:\n  - { id: G-1, statement: 签约3份, dependsOn: [G-2] }\n  - { id: G-2, statement: 拜访9家, parent: G-1 }\n';
    expect(ofText('dependency-cycle', text)).toEqual([]);
  });
});

describe('a table of needs', () => {
  const table = (head: string, ...rows: string[]): string =>
    ['---', 'kind: checklist', 'id: d', '---', '', head, head.replace(/[^|]+/g, '---'), ...rows, ''].join('\n');
  const told = (text: string): string[] =>
    check({ 'a.md': text }).map(({ rule, messageId, data, range: { start } }) => {
      return `${start.line} ${rule} ${messageId}${'columns' in data ? ` ${data.columns}` : ''}`;
    });
  const head = '| 编号 | 需求 | 优先级 | 目标 | KPI | 责任人 | 截止 |';

  test('a row that says who and when, but no goal, has none: said once', () => {
    const row = '| RW-2024-001 | 破损率降至0.5%以下 | P2 | | | 王敏 | 2024-12-31 |';
    expect(told(table(head, row))).toEqual(['8 requirement-has-goal missing']);
  });

  test('no column for ids of goals is asked for while each need has one goal', () => {
    const row = (id: string): string =>
      `| ${id} | 合同${id}由3份增至5份 | P2 | 签约5份 | 签约≥5份 | 王敏 | 2024-12-31 |`;
    expect(told(table(head, row('RW-2024-001'), row('RW-2024-002')))).toEqual([]);
    const two = '| | | | 续约2份 | 续约≥2份 | 王敏 | 2024-12-31 |';
    expect(told(table(head, row('RW-2024-001'), two))).toEqual(['6 id-required missing-column goal-id']);
  });

  test('beside a table of goals: a need that none of them names, at its own row', () => {
    const needs = table(
      '| 编号 | 需求 | 优先级 |',
      '| RW-2024-001 | 合同由3份增至5份 | P2 |',
      '| RW-2024-002 | 续约由1份增至2份 | P2 |',
    );
    const goals = [
      '| 目标编号 | 对应需求 | 目标 | KPI | 责任人 | 截止 |',
      '|---|---|---|---|---|---|',
      '| G-1 | RW-2024-001 | 签约5份 | 签约≥5份 | 王敏 | 2024-12-31 |',
    ];
    expect(told(`${needs}\n${goals.join('\n')}\n`)).toEqual(['9 requirement-has-goal missing']);
  });

  test('P1 without a core goal: one line of info, strict or not, while no goal is marked', () => {
    const row = (id: string): string =>
      `| ${id} | 合同${id}由3份增至5份 | P1 | 签约5份 | 签约≥5份 | 王敏 | 2024-12-31 |`;
    const text = table(head, row('RW-2024-001'), row('RW-2024-002'));
    for (const settings of [undefined, 'extends: strict\n']) {
      const found = check({ 'a.md': text }, settings);
      expect(found.map(({ messageId, severity }) => [messageId, severity])).toEqual([['unmarked-many', 'info']]);
    }
  });

  test('a record lacks a field, not a column', () => {
    const text = table(
      '| 项目 | 内容 |',
      '| 编号 | RW-2024-001 |',
      '| 需求 | 合同由3份增至5份 |',
      '| 优先级 | P2 |',
      '| 目标 | 签约5份 |',
      '| KPI | 签约≥5份 |',
      '| 截止 | 2024-12-31 |',
    );
    expect(told(text)).toEqual(['6 owner-required missing-field owner']);
  });
});

describe('one id given twice', () => {
  const needs = `requirements:
  - { id: RW-2024-001, statement: 合同由3份增至5份, priority: P2 }
  - { id: RW-2024-001, statement: 续约由1份增至2份, priority: P2 }
`;
  const goal = `goals:
  - { id: G-1, serves: [RW-2024-001], statement: 签约5份, kpis: [签约≥5份], owner: 王敏, due: 2024-12-31 }
`;
  test('is one finding', () => {
    const found = check({ 'a.yaml': `kind: checklist\nid: a\n${needs}${goal}` });
    expect(found.map(({ rule }) => rule)).toEqual(['id-unique']);
  });

  test('in two documents: advice that helps, or none', () => {
    const own = (id: string): string =>
      `kind: checklist\n${id}records: []\n`.replace('records: []\n', '') +
      'requirements:\n  - { id: N-1, statement: 合同由3份增至5份, goals: [{ statement: 签约5份 }] }\n';
    const referring = 'kind: checklist\nid: c\ngoals:\n  - { id: G-1, serves: [N-1], statement: 签约5份 }\n';
    const said = (a: string, b: string): string[] =>
      check({ 'a.yaml': own(a), 'b.yaml': own(b), 'c.yaml': referring })
        .filter(({ rule }) => rule === 'reference-resolves')
        .map(({ messageId, data }) => `${messageId} ${data.full ?? ''}`.trim());
    expect(said('id: a\n', 'id: b\n')).toEqual(['ambiguous a#N-1']);
    expect(said('id: a\n', 'id: a\n')).toEqual(['nameless']);
    expect(said('', '')).toEqual(['nameless']);
  });
});

describe('names that the document does not have', () => {
  const parties = 'parties: [{ id: a, name: 甲方, representatives: [王总监] }, { id: b, name: 乙方 }]\n';
  test.each([
    ['proposedBy: a', []],
    ['proposedBy: 甲方', []],
    ['proposedBy: 甲方(王总监)', []],
    ['proposedBy: 甲方、乙方', []],
    ['proposedBy: 王总监', []],
    ['proposedBy: 丙方', ['near']],
    ['proposedBy: c', ['unknown']],
  ])('party: %s', (field, expected) => {
    const need = `requirements:\n  - { statement: 合同由3份增至5份, ${field} }\n`;
    expect(ofText('party-known', `kind: checklist\n${parties}${need}`)).toEqual(expected);
    expect(ofText('party-known', `kind: checklist\n${need}`)).toEqual([]);
  });

  test.each([
    ['P1', []],
    ['p1', []],
    ['高', []],
    ['中等', []],
    ['Medium', []],
    ['{ necessary: true, urgent: false }', []],
    ['P5', ['unknown']],
    ['0', ['unknown']],
    ['meduim', ['near']],
  ])('priority: %s', (priority, expected) => {
    const text = `kind: checklist\nrequirements:\n  - { statement: 合同由3份增至5份, priority: ${priority} }\n`;
    expect(ofText('priority-known', text)).toEqual(expected);
  });

  test.each([
    ['{ 签约数: 3份 }', []],
    ['{ 签约: 3份 }', []],
    ['{ 签约量: 3份 }', ['near']],
    ['{ 返修率: 3% }', ['unknown']],
  ])('progress: %s', (values, expected) => {
    const goal = `statement: 签约5份, kpis: [签约数≥5份], progress: [{ date: 2024-06-01, values: ${values} }]`;
    expect(ofGoal('progress-names-kpi', goal)).toEqual(expected);
  });
});
