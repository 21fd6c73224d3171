/** What somebody promises, and the parts it is made of. The sections of every document kind are built of these. */
import { z } from 'zod';
import { choice, field, map, openChoice, ownKeys, required, text, texts } from './field-schema.js';
import { progress } from './progress-schema.js';

const id = field('terms', text, 'The name it is referred to by; unique in the document.', 'G-001');
const custom = field('editorial', ownKeys, 'Fields of your own, each with a text.', { 合同编号: 'HT-2024-018' });

export const kpi = map('kpi', 'One measure: what is counted, and how far it must get.', {
  id: field('terms', text, 'Names the KPI where its metric may change.', 'K-1'),
  metric: field('terms', text, 'What is measured.', '客户留存率', 'retention'),
  target: field('terms', text, 'Comparator, number and unit; a range such as 3~5 天 is one target.', '>= 85%', '100家'),
  unit: field('terms', text, 'Unit of the target where it stands apart from the number.', '家'),
  from: field('terms', text, 'Where it starts from.', '78%'),
  basis: field('terms', text, 'What a relative change is measured against.', '同比', 'year over year'),
  period: field('terms', text, 'The period it is counted over.', 'quarter', '每季度'),
  by: field('terms', text, 'The day by which this KPI holds, when it is not the due date.', '2024-07-15'),
  aggregate: field('terms', choice('aggregate'), 'How values of several periods or parts become one.', 'sum'),
  perPeriod: field('terms', ownKeys, 'The share of each period.', { '2025-Q1': '12家', '2025-Q2': '13家' }),
  partOf: field('terms', text, 'The metric of the parent goal that this one adds to.', '新客户签约量'),
  acceptance: field('terms', text, 'How it is shown to be met.', '以双方盖章合同为准'),
  judge: field('terms', text, 'Who judges a KPI that has no number.', '客户代表'),
});

export const output = map('output', 'Something that is handed over.', {
  name: field('terms', text, 'What it is called.', '验收单'),
  file: field('tracking', text, 'Its file in the repository.', 'files/acceptance.pdf'),
  item: field('tracking', text, 'The item that it is, by reference.', 'hengyuan#CU-1'),
  status: field('tracking', choice('outputStatus'), 'Whether it has been handed over.', 'delivered'),
  date: field('tracking', text, 'When it was handed over.', '2024-08-14'),
});

const after = required('terms', text, 'The event it counts from.', '合同签订');
const amount = (unit: string) => field('terms', z.int().min(0), `How many ${unit} after the event.`, 5);

export const due = z.union([
  text,
  map('due-after', 'A deadline relative to an event.', {
    after,
    workdays: amount('working days'),
    days: amount('calendar days'),
    hours: amount('hours'),
  }),
]);

export const owner = z.union([
  text,
  map('owner', 'The accountable party and its contact.', {
    party: field('terms', text, 'Id or name of the party.', 'b'),
    person: field('terms', text, 'The one person.', '陈志远'),
  }),
]);

export const risk = map('risk', 'A risk and the promise that answers it.', {
  id,
  class: field('terms', openChoice('riskClass'), 'Where it comes from: a word of the list, or your own.', 'market'),
  statement: field('terms', text, 'What could happen.', '竞品价格战'),
  likelihood: field('tracking', text, 'How likely it is, on your scale.', 4, '高'),
  impact: field('tracking', text, 'How much it would hurt, on your scale.', 3, '中'),
  trigger: field('terms', text, 'The sign that it has come.', '竞品报价低于我方10%'),
  response: field('terms', text, 'What is done about it.', '分阶段投入'),
  owner: field('terms', owner, 'The one who answers it.', '李经理'),
  due: field('terms', due, 'By when the response stands.', '2024-08-01'),
  every: field('terms', openChoice('every'), 'How often it is looked at.', 'month'),
  status: field('tracking', choice('status'), 'Whether it is still open.', 'open'),
  closed: field('tracking', text, 'When it was closed.', '2024-09-30'),
  notes: field('editorial', text, 'Anything else.', '季度会上再议'),
  custom,
});

const position = map('position', 'What a party asked or offered in one round of the negotiation.', {
  round: field('tracking', text, 'Number or name of the round.', 1),
  party: field('tracking', text, 'Whose position it is.', 'b'),
  value: field('tracking', text, 'What they said.', '≥80家'),
  date: field('tracking', text, 'When they said it.', '2024-07-03'),
});

const conflict = map('conflict', 'A goal or need that pulls the other way.', {
  with: field('terms', text, 'Reference of the goal or need.', 'G-004'),
  statement: field('terms', text, 'Where they clash.', '成本控制与品质提升冲突'),
  response: field('terms', text, 'How it is settled.', '优先保障核心环节品质'),
});

export const goal = map('goal', 'A goal: what is promised, how it is measured, by whom and by when.', {
  id,
  statement: field('terms', text, 'What will be so.', '季度新增客户100家'),
  type: field('terms', choice('type'), 'An outcome reached, or a process carried through.', 'outcome'),
  core: field('terms', z.boolean(), 'A core goal; every P1 need has one.', true),
  kpis: field(
    'terms',
    z.union([text, z.array(z.union([text, kpi]))]),
    'Measures: texts, or maps with their parts apart.',
    ['新签合同数≥100家', { metric: '客户留存率', target: '>= 85%', from: '78%', period: 'quarter' }],
  ),
  acceptance: field('terms', text, 'How it is shown to be reached.', '以双方盖章合同为准'),
  outputs: field('terms', z.array(output), 'What is handed over.', [{ name: '验收单', status: 'pending' }]),
  owner: field('terms', owner, 'The one accountable person, post or party; others are `helpers`.', '王总监', {
    party: 'b',
    person: '陈志远',
  }),
  party: field('terms', text, 'The party or department that answers for it.', 'a'),
  helpers: field('terms', texts, 'Who helps.', ['市场部']),
  start: field('terms', text, 'First day.', '2024-07-01'),
  due: field('terms', due, 'A day, a date-time, a phrase, or a time after an event.', '2024年Q3末', {
    after: '合同签订',
    workdays: 5,
  }),
  every: field('terms', openChoice('every'), 'How often it reports.', 'week'),
  review: field('terms', text, 'When an open-ended goal is looked at.', '每季度', '2024-12-31'),
  agreement: field('tracking', choice('agreement'), 'Whether the parties agree on it.', 'agreed'),
  positions: field('tracking', z.array(position), 'How the parties came to it.', [
    { round: 1, party: 'b', value: '≥80家' },
  ]),
  resources: field('terms', ownKeys, 'What it needs.', { 预算: '500万元', 技术工程师: '5名' }),
  risks: field('terms', z.array(z.union([text, risk])), 'What could stop it, and the response.', [
    { id: 'K-1', statement: '竞品价格战', response: '分阶段投入', owner: '李经理' },
  ]),
  conflicts: field('terms', z.array(conflict), 'What it clashes with.', [
    { with: 'G-004', response: '优先保障核心环节品质' },
  ]),
  dependsOn: field('terms', texts, 'What must be done first, by reference.', ['G-002']),
  parent: field('terms', text, 'The goal it is part of, by reference.', 'sales-2025#G-1'),
  weight: field('terms', text, 'Its share of the goal it is part of; the shares of all parts make 100 %.', '40%'),
  serves: field('terms', texts, 'The needs it serves, by reference; a nested goal serves the need around it.', [
    'RW-2024-001',
  ]),
  source: field('editorial', text, 'Where it came from, by reference.', 'M1#D-1'),
  continues: field(
    'editorial',
    text,
    'The goal of an earlier period that it takes up, by reference.',
    'plan-2024Q3#G-1',
  ),
  progress: field('tracking', z.array(progress), 'Check-ins, oldest first.', [
    { date: '2024-07-31', values: { 新签合同数: 42 } },
  ]),
  status: field('tracking', choice('status'), 'Open or closed; behind and overdue are computed, never typed.', 'open'),
  closed: field('tracking', text, 'When it was closed.', '2024-09-28'),
  outcome: field('tracking', choice('outcome'), 'How it ended.', 'met'),
  notes: field('editorial', text, 'Anything else.', '重点覆盖上海、杭州、南京'),
  custom,
});
