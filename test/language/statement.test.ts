import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStatement } from '../../src/language/statement.js';

describe('vague', () => {
  test.each([
    ['提升效率', ['提升']],
    ['降低成本', ['降低']],
    ['提升品牌影响力', ['提升', '影响力']],
    ['提升业绩', ['提升']],
    ['加强客户沟通', ['加强', '沟通']],
    ['客户售后响应速度提升', ['提升']],
    ['华东区域新客户数量提升', ['提升']],
    ['缩短合同审批流程', ['缩短']],
    ['群众获得感显著提升', ['获得感显著提升']],
    ['持续推进数字化转型', ['持续推进', '转型']],
    ['基本实现信息共享', ['基本实现']],
    ['建立长效机制', ['长效机制']],
    ['強化災害應變能力', ['強化']],
    ['2024年提升客户满意度', ['提升']],
    ['robust error handling', ['robust']],
    ['user-friendly interface', ['user-friendly']],
    ['Increase customer satisfaction', ['Increase']],
    ['Team morale high', ['morale', 'high']],
    ['响应要快', ['快']],
    ['服务要好', ['好']],
    ['妥適配置政府資源', ['妥適']],
    ['周延規劃配套措施', ['周延']],
    ['Adapts fluidly across breakpoints', ['fluidly']],
    ['Animations feel snappy', ['snappy']],
    ['Reduce document errors at intake', ['Reduce']],
    ['Reduce test flakiness', ['Reduce']],
    ['保持市场领先地位', ['保持', '领先']],
  ])('%s', (text, terms) => {
    expect(readStatement(text)).toMatchObject({ vague: true, terms });
  });
});

describe('specific: a measure, a deliverable, a law to comply with', () => {
  test.each([
    '季度新增客户100家',
    '将生产成本降低10%',
    '将订单处理时效从48小时缩短至24小时',
    '提升服务质量,客户满意度达到95%',
    '每月成交一家新客户',
    '重大事故为0',
    '资金到账时间:2024年7月15日前',
    '落实500万启动资金',
    '通过ISO27001认证',
    '完成渠道优化方案',
    '符合国家法律法规要求',
    '签订战略合作协议',
    '项目启动资金支持',
    'Ship a live demo',
    'Comply with GDPR',
    'Migrate the database to Postgres 16',
    'Zero critical security incidents',
    'Error rate < 0.1%',
    '保持所有字段名和数据结构不变',
    '接口保持向后兼容',
    'Keep the public API unchanged',
    'We will ship the portal',
    '高速公路通车',
    '',
  ])('%s', (text) => {
    expect(readStatement(text)).toEqual({ input: text, vague: false, terms: [], spans: [] });
  });
});

test('spans cut the terms out of the text, and no text breaks it', () => {
  const piece = fc.constantFrom(
    '提升',
    '效率',
    '显著',
    '，',
    '完成',
    '方案',
    'improve ',
    'robust ',
    '10',
    '%',
    '能力',
    '\u200b',
    '①',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((all) => all.join('')),
        fc.string(),
      ),
      (text) => {
        const { terms, spans, vague } = readStatement(text);
        expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(terms);
        expect(vague).toBe(terms.length > 0);
      },
    ),
  );
});
