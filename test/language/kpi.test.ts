import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKpi } from '../../src/language/kpi.js';
import type { KpiTarget } from '../../src/language/readings.js';

/** `>= 85 %`, `between 3 5 天`, `= 24 小时 < 48`: comparator, values, unit and starting point of a target. */
function short(target: KpiTarget): string {
  const { comparator, value, value2, unit, from } = target;
  const values = value2 === undefined ? `${value}` : `${value} ${value2}`;
  return `${comparator} ${values} ${unit}`.trim() + (from === undefined ? '' : ` from ${from}`);
}

function reads(text: string): string[] {
  return readKpi(text).targets.map(short);
}

type Row = readonly [text: string, ...targets: string[]];

function rows(name: string, all: readonly Row[]): void {
  describe(name, () => {
    test.each(all.map(([text, ...targets]) => ({ text, targets })))('$text', ({ text, targets }) => {
      expect(reads(text)).toEqual(targets);
    });
  });
}

rows('the office templates', [
  ['新签合同数≥100家,客户留存率≥85%', '>= 100 家', '>= 85 %'],
  ['季度新增客户100家', '= 100 家'],
  ['落实500万启动资金', '= 5000000'],
  ['项目启动前落实500万启动资金', '= 5000000'],
  ['客户复购率提升15%', '= 15 %'],
  ['客服平均响应时间≤30分钟', '<= 30 分钟'],
  ['合同审批时效≤3个工作日', '<= 3 个工作日'],
  ['平均审批时长≤72小时', '<= 72 小时'],
  ['数据安全合规率100%', '= 100 %'],
  ['通过ISO27001认证,零数据泄露事件', '= 0'],
  ['响应达标率≥90%,客户满意度≥4.5分(5分制)', '>= 90 %', '>= 4.5 分'],
  ['建立7×24小时值班机制'],
  ['将生产成本降低10%', '= 10 %'],
  ['人均日处理订单量提升20%', '= 20 %'],
  ['将订单处理时效从48小时缩短至24小时', '= 24 小时 from 48'],
  ['活动期间(30天)老用户复购率提升至12%,新增复购用户5000人', '= 12 %', '= 5000 人'],
  ['需额外配置2名技术工程师,预算缺口20万', '= 2 名', '= 200000'],
  ['实现营收1.2亿元,新客户签约量突破50家', '= 120000000 元', '> 50 家'],
  ['客户满意度评分从85分提升至90分', '= 90 分 from 85'],
  ['将线索-签约周期从30天缩短至25天', '= 25 天 from 30'],
  ['完成华东10家重点客户拜访,签约3家', '= 10 家', '= 3 家'],
  ['营收增长15%、市场份额提升5%、新业务收入占比达20%', '= 15 %', '= 5 %', '= 20 %'],
  ['总时长不超过90分钟', '<= 90 分钟'],
  ['每个议题讨论时间不超过20分钟', '<= 20 分钟'],
  ['需求确认后5个工作日内输出活动方案,10个工作日内开发完成', '<= 5 个工作日', '<= 10 个工作日'],
  ['华东区域季度新客户从60家提升至100家', '= 100 家 from 60'],
  ['渠道覆盖率80%→实际60%', '= 60 % from 80'],
  ['客户拜访需差旅预算2万元', '= 20000 元'],
  ['提升效率'],
  ['提升品牌影响力'],
]);

rows('structured KPIs as a phrase', [
  ['客户留存率 >= 85%', '>= 85 %'],
  ['数据泄露事件 0 起', '= 0 起'],
  ['到账金额 150万元', '= 1500000 元'],
  ['审批时长 从10天 <= 3天', '<= 3 天 from 10'],
]);

rows('bounds: 以上, 以下, 以内 include the number, 不满, 超过, 以外 do not', [
  ['完好率98%以上', '>= 98 %'],
  ['满意度不低于90分', '>= 90 分'],
  ['至少开展一次全员培训', '>= 1 次'],
  ['单测覆盖率 80%+', '>= 80 %'],
  ['新增用户1万+', '>= 10000'],
  ['费用率控制在12%以下', '<= 12 %'],
  ['废品率控制在2%以内(含2%)', '<= 2 %'],
  ['偏差不超过5天', '<= 5 天'],
  ['2小时内到场', '<= 2 小时'],
  ['半小时内响应', '<= 0.5 小时'],
  ['流失率低于5%', '< 5 %'],
  ['不足3家', '< 3 家'],
  ['月活跃用户突破100万', '> 1000000'],
  ['超千人', '> 1000 人'],
  ['突破百亿元', '> 10000000000 元'],
  ['覆盖100余家', '> 100 家'],
  ['增长8%左右', 'approx 8 %'],
  ['约100家', 'approx 100 家'],
  ['近百家', 'approx 100 家'],
  ['errors &lt;5%', '< 5 %'],
  ['at least a 15% increase in sales', '>= 15 %'],
  ['no more than 2 critical incidents per quarter', '<= 2 incidents per quarter'],
  ['p95 latency under 500ms', '< 500 ms'],
  ['5 minutes max', '<= 5 minutes'],
  ['85% or better', '>= 85 %'],
  ['up to 3 retries', '<= 3 retries'],
  ['Lighthouse score of 95+', '>= 95'],
  ['within 10% of budget', '<= 10 %'],
  ['进入全国前10名', '<= 10 名'],
]);

rows('from one level to another', [
  ['页面加载时间从3s降到1.5s以内', '<= 1.5 s from 3'],
  ['从10+分钟缩短到30秒内', '<= 30 秒 from 600'],
  ['由去年的30%降到20%', '= 20 % from 30'],
  ['目前80%,目标95%', '= 95 % from 80'],
  ['合格率≥98%(现状95%)', '>= 98 % from 95'],
  ['投诉率≤0.1%(2023年为0.3%)', '<= 0.1 % from 0.3'],
  ['满意度85分提升至90分', '= 90 分 from 85'],
  ['Increase ARR from $12M to $18M', '= 18000000 $ from 12000000'],
  ['MTTR from 4 hours to 30 minutes', '= 30 minutes from 240'],
  ['Weekly active users: 5K → 12K', '= 12000 from 5000'],
  ['70% (up from 55%)', '= 70 % from 55'],
  ['Reduce the bundle from 1.2MB to <800KB', '< 800 KB from 1200'],
  ['raw colours 1611→0', '= 0 from 1611'],
]);

rows('several targets in one phrase', [
  ['销售额1亿元,其中A产品6000万元、B产品4000万元', '= 100000000 元', '= 60000000 元', '= 40000000 元'],
  ['分别不低于90%、80%', '>= 90 %', '>= 80 %'],
  ['隐患整改率、培训率均达到100%', '= 100 %'],
  ['①完成100家 ②新增50家', '= 100 家', '= 50 家'],
  ['1、完成销售额500万元;2、回款率95%', '= 5000000 元', '= 95 %'],
  ['30分钟内响应,2小时内到场', '<= 30 分钟', '<= 2 小时'],
  ['95% of tickets resolved within 24 hours', '= 95 %', '<= 24 hours'],
]);

rows('ranges, multiples and shares', [
  ['客单价提高10-15%', 'between 10 15 %'],
  ['控制在0.2~0.3以内', 'between 0.2 0.3'],
  ['不少于2~3次', 'between 2 3 次'],
  ['Between 5 and 10 case studies', 'between 5 10 studies'],
  ['产值翻一番', '= 2 倍'],
  ['用户数翻倍', '= 2 倍'],
  ['产值翻两番', '= 4 倍'],
  ['Double the number of users', '= 2 x'],
  ['2x throughput', '= 2 x'],
  ['成本减半', '= 50 %'],
  ['半数以上通过', '>= 50 %'],
  ['成本下降三成', '= 30 %'],
  ['≥4.2/5', '>= 4.2 /5'],
  ['培訓人數120人次/年', '= 120 人次/年'],
  ['由106年之75%提升至80%', '= 80 % from 75'],
  ['縮短至3個工作天', '= 3 個工作天'],
  ['就業人數成長5%', '= 5 %'],
  ['师生比达到1:18', '= 1 :18'],
]);

rows('zero in words', [
  ['主责交通事故为零', '= 0'],
  ['杜绝重大安全事故', '= 0'],
  ['不发生3人以上死亡事故', '= 0'],
  ['无重大投诉', '= 0'],
  ['零工伤、零火灾', '= 0', '= 0'],
  ['Zero critical vulnerabilities', '= 0'],
  ['No P0 bugs', '= 0'],
  ['no data loss', '= 0'],
  ['零售业务拓展'],
  ['Team happy (no burnout)'],
  ['zero-trust architecture'],
]);

rows('numbers that are no targets', [
  ['客户满意度(20%)'],
  ['营业收入利润率(权重:10%)'],
  ['净利润(还原75%研发费用)(权重:30%)'],
  ['出勤率98%(10分)', '= 98 %'],
  ['招聘完成率≥90%,每低1%扣0.5分', '>= 90 %'],
  ['按时提交率100%得10分,每延迟一天扣1分', '= 100 %'],
  ['≤1%，超过2%需整改', '<= 1 %'],
  ['Error rate < 1% (alert at 5%)', '< 1 %'],
  ['培训完成率=实际数/计划数×100%'],
  ['培训完成率=实际数/计划数×100%≥95%', '>= 95 %'],
  ['满意度=(总数-不满意数)÷总数'],
  ['事故不超过__起'],
  ['XX家'],
  ['2024年营收目标'],
  ['ISO 27001 certified'],
  ['Release v2.0'],
  ['P0故障响应'],
  ['Top 10 customers renewed'],
  ['建立三级管理体系'],
  ['完成一期工程'],
  ['24/7 support'],
  ['Q3 launch'],
  ['5-star rating'],
  ['客户投诉24小时内响应率≥95%', '>= 95 %'],
  ['500人以上企业覆盖率达到80%', '= 80 %'],
  ['政务服务一次办结率90%', '= 90 %'],
  ['统一标准'],
  ['数十家'],
  ['附件3'],
  ['一企一策'],
  ['三年行动方案'],
  ['近三年无重大违法', '= 0'],
  ['连续12个月无事故', '= 0'],
  ['双11销售额增长30%', '= 30 %'],
  ['12345热线满意率95%', '= 95 %'],
  ['105年達成率80%', '= 80 %'],
]);

describe('direction, change, basis and period', () => {
  test.each([
    ['国内生产总值增长6%以上', { direction: 'increase', change: 'relative' }],
    ['满意度提高到90%', { direction: 'increase', change: 'absolute' }],
    ['复购率提升5个百分点', { direction: 'increase', change: 'absolute' }],
    ['能耗 -15%', { direction: 'decrease', change: 'relative', value: 15 }],
    ['温度不低于-18℃', { direction: 'reach', value: -18 }],
    ['20% increase in conversion rate', { direction: 'increase', change: 'relative', metric: 'conversion rate' }],
    ['营收增长率≥15%', { direction: 'reach', metric: '营收增长率' }],
    ['提升15%(环比)', { basis: '环比' }],
    ['销售额比去年同期增长20%', { basis: '比去年同期' }],
    ['Revenue growth of 25% YoY', { basis: 'YoY' }],
    ['每季度召开一次专题会议', { period: '每季度', value: 1 }],
    ['员工流失率≤8%/年', { period: '年', unit: '%/年' }],
  ])('%s', (text, expected) => {
    expect(readKpi(text).targets[0]).toMatchObject(expected);
  });
});

describe('the metric is the trimmed noun phrase', () => {
  test.each([
    ['将订单处理时效从48小时缩短至24小时', '订单处理时效'],
    ['城镇新增就业1100万人以上', '城镇新增就业'],
    ['国内生产总值(GDP)增长6.5%左右', '国内生产总值'],
    ['转化率(Unit Session)，建议维持在10%以上', '转化率'],
    ['2025年底前开发至少1个标准化数据产品', '标准化数据产品'],
    ['每万人口高价值发明专利拥有量达到12件', '每万人口高价值发明专利拥有量'],
    ['确保全年利润总额达到2000万元', '利润总额'],
    ['应收账款周转天数≤45天', '应收账款周转天数'],
    ['需求响应时间不超过2小时', '需求响应时间'],
    ['500人以上企业覆盖率达到80%', '500人以上企业覆盖率'],
    ['P99<200ms', 'P99'],
    ['Increase monthly CTR from 1.7% to 2.0%.', 'monthly CTR'],
    ['Acquire 15 new enterprise customers', 'new enterprise customers'],
    ['Achieve 99.9% uptime', 'uptime'],
    ['LTV:CAC ratio ≥ 3:1', 'LTV:CAC ratio'],
    ['零数据泄露事件', '数据泄露事件'],
    ['A类客户回访率100%', 'A类客户回访率'],
    ['≥ 95%', ''],
  ])('%s', (text, metric) => {
    expect(readKpi(text).targets[0]?.metric).toBe(metric);
  });
});

describe('dates', () => {
  test('a KPI that is a date is quantified without targets', () => {
    const reading = readKpi('资金到账时间:2024年7月15日前');
    expect(reading).toMatchObject({ quantified: true, targets: [], date: { due: '2024-07-15' } });
    expect(reading.input.slice(reading.date?.span.start, reading.date?.span.end)).toContain('2024年7月15日');
  });

  test('the date by which a target holds', () => {
    expect(readKpi('2025年12月底前新建示范点12个').targets[0]?.by?.due).toBe('2025-12-31');
    expect(readKpi('Reduce churn to 5% by 2025-06-30').targets[0]?.by?.due).toBe('2025-06-30');
  });

  test('a deliverable with a date is no quantified KPI', () => {
    expect(readKpi('2025年完成平台升级').quantified).toBe(false);
  });
});

test('what was left aside is said with its reason', () => {
  const reading = readKpi('2024年客户满意度≥90%(10%)');
  expect(reading.ignored.map(({ span, reason }) => [reading.input.slice(span.start, span.end), reason])).toEqual([
    ['2024年', 'year'],
    ['10%', 'weight'],
  ]);
});

describe('properties', () => {
  const comparators = [
    ['≥', '>='],
    ['不低于', '>='],
    ['至少', '>='],
    ['≤', '<='],
    ['不超过', '<='],
    ['<', '<'],
    ['低于', '<'],
    ['超过', '>'],
    ['达到', '='],
  ] as const;
  const metrics = ['客户留存率', '平均响应时间', '合同履约率', '设备完好率', '投诉处理及时率'];

  test('a rendered target is read back', () => {
    const value = fc.integer({ min: 1, max: 9999 }).map((number) => number / 100);
    fc.assert(
      fc.property(
        fc.constantFrom(...metrics),
        fc.constantFrom(...comparators),
        value,
        fc.constantFrom('%', '小时', '万元', '次'),
        (metric, [word, comparator], number, unit) => {
          const [target, ...more] = readKpi(`${metric}${word}${number}${unit}`).targets;
          expect(more).toEqual([]);
          expect(target).toMatchObject({ metric, comparator, unit: unit === '万元' ? '元' : unit });
          expect(target?.value).toBeCloseTo(unit === '万元' ? number * 10_000 : number, 6);
        },
      ),
    );
  });

  test('traditional reads as simplified', () => {
    const pairs = [
      ['國內生產總值增長6%以上', '国内生产总值增长6%以上'],
      ['辦理宣導活動10場次,參與人數達500人次以上', '办理宣导活动10场次,参与人数达500人次以上'],
      ['平均辦理天數由30天縮短為20天', '平均办理天数由30天缩短为20天'],
      ['零資料外洩事件', '零资料外泄事件'],
    ] as const;
    for (const [traditional, simplified] of pairs) {
      const plain = (text: string) =>
        readKpi(text).targets.map(({ comparator, value, from, direction }) => ({ comparator, value, from, direction }));
      expect(plain(traditional)).toEqual(plain(simplified));
    }
  });

  const pieces = fc.constantFrom(
    ...[
      '客户',
      '满意度',
      '提升',
      '从',
      '至',
      '10',
      '1.2',
      '万元',
      '%',
      '≥',
      '不超过',
      '以上',
      ' ',
      '(',
      ')',
      ',',
      '；',
    ],
    ...[
      '零',
      '事故',
      '杜绝',
      '每',
      '月',
      '2024年',
      'Q3',
      'from ',
      'to ',
      'at least ',
      '/',
      '×',
      '=',
      '扣',
      '分',
      '一',
      '十',
    ],
    ...[
      '百',
      '第',
      '前',
      '翻番',
      'double ',
      '+',
      '−',
      '½',
      '①',
      '㎡',
      '🎉',
      '\u200b',
      '分之',
      '<br>',
      'ISO 27001',
      '\n',
    ],
  );

  test('no text breaks it, and every span cuts out of the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
          fc.string(),
        ),
        (text) => {
          const reading = readKpi(text);
          const spans = [
            ...reading.targets.flatMap(({ span, numberSpan, metricSpan }) => [span, numberSpan, metricSpan ?? span]),
            ...reading.ignored.map(({ span }) => span),
          ];
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          for (const target of reading.targets) {
            const cut =
              target.metricSpan === undefined ? '' : text.slice(target.metricSpan.start, target.metricSpan.end);
            expect(cut).toBe(target.metric);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('NFKC does not change a reading', () => {
    const wide = fc.constantFrom(
      ...['合格率≥９５％', '费用１，２００元', '投诉≤３次（每月）', '容量６００ＭＢ＋', '温度≥－１８℃', '面积500㎡'],
    );
    fc.assert(
      fc.property(wide, (text) => {
        expect(reads(text.normalize('NFKC'))).toEqual(reads(text));
      }),
    );
  });

  test('long input stays linear', () => {
    const long = ['5 ', '零', '翻番', '从10', '(5%)', ')(', '≥', 'the ', '100家', '提升至'].map((piece) =>
      piece.repeat(10_000 / piece.length),
    );
    readKpi(long[0] ?? '');
    const started = performance.now();
    for (const text of long) readKpi(text);
    // Ten phrases of 10 kB; a quadratic step would take many seconds.
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
