import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/config/settings.js';
import { render } from '../../src/lint/message.js';
import { lint } from '../../src/lint/run.js';
import { loadWorkspace } from '../../src/load/load.js';
import { check } from '../rules/run-example.js';

const seed = `---
kind: checklist
title: 商务洽谈需求及目标对照清单
---

| 序号 | 需求类别 | 需求具体描述 | 对应目标项 | 量化指标(KPI) | 责任方(对接人) | 时间节点 | 备注说明 |
|---|---|---|---|---|---|---|---|
| 1 | 业务需求 | 华东区域新客户数量提升 | 季度新增客户100家 | 新签合同数≥100家,客户留存率≥85% | *总监(甲方) | 2024年Q3末 | 重点覆盖上海、杭州、南京 |
| 2 | 资源需求 | 项目启动资金支持 | 落实500万启动资金 | 资金到账时间:2024年7月15日前 | *经理(乙方) | 2024年7月10日 | 分两笔到账,首付300万 |
| 3 | 流程需求 | 缩短合同审批流程 | 合同审批时效≤3个工作日 | 平均审批时长≤72小时 | *主管(法务部) | 2024年8月1日 | 优化线上审批系统 |
| 4 | 风险需求 | 保证项目数据安全 | 数据安全合规率100% | 通过ISO27001认证,零数据泄露事件 | *工程师(技术部) | 2024年Q4 | 第三方机构检测,12月31日前完成 |
| 5 | 服务需求 | 客户售后响应速度提升 | 客服平均响应时间≤30分钟 | 响应达标率≥90%,客户满意度≥4.5分(5分制) | *主管(客服部) | 长期执行 | 建立7×24小时值班机制 |
`;

describe('the sample table of the template', () => {
  const faults = [
    'kpi-measures-goal info 8',
    'kpi-date-within-due error 9',
    'duration-mismatch warning 10',
    'due-definite error 12',
  ];
  test.each(['2024-07-01', '2026-11-21'])('its true faults, and at most four lines beside them, on %s', (today) => {
    const findings = check({ 'a.md': seed }, undefined, today);
    const lines = findings.map(({ rule, severity, range }) => `${rule} ${severity} ${range.start.line}`);
    for (const fault of faults) expect(lines).toContain(fault);
    const beside = findings.filter((_finding, index) => !faults.includes(lines[index] ?? ''));
    expect(
      beside.map(({ severity, rule }) => `${severity} ${rule}`).filter((line) => !line.startsWith('info')),
    ).toEqual([]);
    expect(beside.length).toBeLessThanOrEqual(4);
    // The fourth row is clean.
    expect(lines.filter((line) => line.endsWith(' 11'))).toEqual([]);
  });

  test('each at the text it speaks of', () => {
    const cut = Object.fromEntries(
      check({ 'a.md': seed }).map(({ rule, span }) => [rule, seed.slice(span.start, span.end)]),
    );
    expect(cut['kpi-date-within-due']).toContain('2024年7月15日');
    expect(cut['duration-mismatch']).toContain('72小时');
    expect(cut['due-definite']).toBe('长期执行');
    expect(cut['kpi-measures-goal']).toContain('新签合同数');
  });
});

describe('what many rows lack is said once', () => {
  const table =
    '---\nkind: checklist\n---\n\n| 需求 | 目标 | 量化指标 |\n|---|---|---|\n| 合同3份 | 签约3份 | 签约≥3份 |\n| 合同5份 | 签约5份 | 签约≥5份 |\n';
  test('a missing column, at the header', () => {
    const owner = check({ 'a.md': table }).filter(({ rule }) => rule === 'owner-required');
    expect(owner).toHaveLength(1);
    expect(owner[0]).toMatchObject({
      messageId: 'missing-column',
      data: { columns: 'owner', count: 2 },
      severity: 'error',
    });
    expect(owner[0]?.range.start.line).toBe(5);
    expect(owner[0] && render(owner[0], 'zh-Hans')).toBe('这张表没有“责任人”一列，2行因此缺少该内容；请补上这一列。');
  });

  test('a hint to every item of a file, with the others beside it', () => {
    const text =
      'kind: checklist\nrequirements:\n  - { id: RW-2024-001, statement: 合同3份 }\n  - { id: RW-2024-002, statement: 合同5份 }\n';
    const [finding, ...others] = check({ 'a.yaml': text }).filter(({ rule }) => rule === 'priority-required');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ messageId: 'missing-many', data: { count: 2 }, id: 'RW-2024-001' });
    expect(finding?.related).toHaveLength(1);
  });
});

describe('what a finding knows', () => {
  const text =
    'kind: checklist\nid: east\nrequirements:\n  - id: R-1\n    statement: 合同3份\n    goals:\n      - { id: G-1, statement: 签约3份, owner: 王敏、李强 }\n';
  test('the innermost item, its full name and its path', () => {
    const owner = check({ 'a.yaml': text }).find(({ rule }) => rule === 'owner-single');
    expect(owner).toMatchObject({ id: 'G-1', ref: 'east#G-1', path: '/requirements/0/goals/0/owner', file: 'a.yaml' });
  });

  test('files and places in order', () => {
    const findings = check({ 'b.yaml': text, 'a.yaml': text.replaceAll('east', 'west') });
    const keys = findings.map(({ file, span, rule }) => [file, span.start, rule] as const);
    expect(keys.map(([file]) => file)).toEqual(keys.map(([file]) => file).toSorted());
    for (const file of ['a.yaml', 'b.yaml']) {
      const starts = keys.filter(([of]) => of === file).map(([, start]) => start);
      expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    }
  });

  test('long values are quoted by their beginning', () => {
    const message = render(
      { rule: 'owner-required', messageId: 'missing', data: { what: '很'.repeat(60) } },
      'zh-Hans',
    );
    expect(message).toContain(`“${'很'.repeat(39)}…”`);
  });
});

describe('while a file cannot be read', () => {
  const text =
    'kind: checklist\nrequirements:\n  - { id: RW-2024-001, statement: 合同3份 }\n  - statement: 合同5份\ngoals:\n  - { statement: 签约3份, serves: [RW-2024-009] }\n';
  const rules = (unread: readonly { file: string; reason: string }[]): string[] =>
    lint(loadWorkspace([{ path: 'a.yaml', text }], { unread }), defaultSettings, { today: '2024-07-01' })
      .filter(({ rule }) => rule === 'reference-resolves' || rule === 'requirement-has-goal')
      .map(({ rule, range }) => `${rule} ${range.start.line}`);

  test('what it could hold is not called missing', () => {
    expect(rules([])).toEqual(['requirement-has-goal 3', 'requirement-has-goal 4', 'reference-resolves 6']);
    expect(rules([{ file: 'b.yaml', reason: 'syntax' }])).toEqual(['requirement-has-goal 4']);
  });
});
