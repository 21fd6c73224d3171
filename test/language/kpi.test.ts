import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKpi } from '../../src/language/kpi.js';
import type { KpiTarget } from '../../src/language/readings.js';
import { processorTime } from './processor-time.js';

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

rows('数 and a number are an ordinary count', [
  ['新客户数50家', '= 50 家'],
  ['客户数50家', '= 50 家'],
  ['新增客户数100家', '= 100 家'],
  ['门店数30家', '= 30 家'],
  ['参会人数200人', '= 200 人'],
  ['合同数20份', '= 20 份'],
  ['客户数三十家', '= 30 家'],
  ['客戶數50家', '= 50 家'],
]);

rows('numbers in words', [
  ['GMV 5个亿', '= 500000000'],
  ['营收一个亿', '= 100000000'],
  ['融资2个多亿', '> 200000000'],
  ['获得3个亿元项目', '= 3 个'],
  ['良品率达到九成五', '= 95 %'],
  ['民眾滿意度達8成5以上', '>= 85 %'],
  ['优良率九成半', '= 95 %'],
  ['日活用户数破百万', '> 1000000'],
  ['票房破3亿', '> 300000000'],
  ['用户超百万', '> 1000000'],
  ['破损率≤1%', '<= 1 %'],
  ['营收三千万', '= 30000000'],
  ['減碳廿七·五萬噸', '= 275000 噸'],
  ['服务五点二万人', '= 52000 人'],
  ['一个客户', '= 1 个'],
  ['One new customer per month', '= 1 customer per month'],
  ['1 crash per 1 000 sessions', '= 1 crash'],
  ['1 in 4 users', '= 25 %'],
  ['Nine in ten invoices paid', '= 90 %'],
  ['Fewer than 1 in 1,000 requests fail', '< 0.1 %'],
  ['Rated 8 out of 10 by customers', '= 8 /10'],
  ['cut cost by a quarter', '= 25 %'],
  ['总经费约新台币743亿元', 'approx 74300000000 元'],
  ['不超过人民币1,000元', '<= 1000 元'],
  ['奖金1000美元5人', '= 1000 美元', '= 5 人'],
  ['Keep p99 latency at or below 350 ms', '<= 350 ms'],
  ['CSAT at or above 4.5', '>= 4.5'],
]);

rows('a tolerance is a range', [
  ['纯度100%±2%', 'between 98 102 %'],
  ['減量28±2%、32±2%', 'between 26 30 %', 'between 30 34 %'],
  ['净重100g±5%', 'between 95 105 g'],
  ['误差不大于±0.5%', '<= 0.5 %'],
]);

rows('one change said twice, or from a level it is a share of', [
  ['不良率由3%降到万分之五', '= 5 ‱ from 300'],
  ['营收 3,000 万 (2024: 2,400 万)', '= 30000000 from 24000000'],
  ['Revenue $3m (FY24 actual: $2.4m)', '= 3000000 $ from 2400000'],
  ['reduce time by 50% (from 20 to 10 min)', '= 50 % from 20'],
  ['审批时间缩短50%(从20天缩短到10天)', '= 50 % from 20'],
  ['单位成本降低20%(现100元)', '= 20 % from 100'],
  ['转介绍客户数由30家翻一番', '= 2 倍 from 30'],
  ['double the number of active users from 500', '= 2 x from 500'],
  ['数据恢复 3m 42s → <3m', '< 3 m from 3.7'],
]);

rows('the condition of a measurement is no target', [
  ['50个公式:< 50ms总耗时', '< 50 ms'],
  ['ingestion throughput (200–300 pages) ≤ 20 min', '<= 20 min'],
  ['响应时间≤2秒(1000并发)', '<= 2 秒'],
  ['1000并发下响应时间≤2秒', '<= 2 秒'],
  ['在500用户并发情况下,平均响应时间小于3秒', '< 3 秒'],
  ['100万条数据查询时延不超过3秒', '<= 3 秒'],
  ['<5 seconds for 100MB file upload', '< 5 seconds'],
  ['>90% for 1-2 char errors', '> 90 %'],
  ['p95 latency < 300 ms at 1000 rps', '< 300 ms'],
  ['< 150ms under normal load (1000 RPS)', '< 150 ms'],
  ['Filmmaker NPS (survey, n>=20)'],
  ['At least 5 sites with 100 users', '>= 5 sites', '= 100 users'],
  ['培训≥20场(400人次)', '>= 20 场', '= 400 人次'],
  ['10家企业:每家≥5万元', '= 10 家', '>= 50000 元'],
]);

rows('numbers inside a name', [
  ['引进20亿级项目不少于12个', '>= 12 个'],
  ['3个万吨级泊位', '= 3 个'],
  ['火灾十万人口死亡率控制在0.08以内', '<= 0.08'],
  ['每10万公里故障率≤1', '<= 1'],
  ['检查100户火灾隐患', '= 100 户'],
  ['第8.6代柔性显示生产线'],
  ['kNN recall@10 >85%', '> 85 %'],
  ['mAP@[.5:.95] ≥ 0.4', '>= 0.4'],
  ['5xx < 0.1%', '< 0.1 %'],
  ['99分位≤800毫秒', '<= 800 毫秒'],
  ['7日留存率≥40%', '>= 40 %'],
  ['事故起数控制在2010年水平'],
]);

rows('horizons, windows and years', [
  ['带动未来五年投资1000亿元以上', '>= 100000000000 元'],
  ['今后三年内覆盖率达到80%', '= 80 %'],
  ['Over the next 3 years, reduce churn to 5%', '= 5 %'],
  ['Battery must last 10 days', '= 10 days'],
  ['NPL rate within 6 months of origination'],
  ['24小时内响应率'],
  ['Response within 6 hours of report', '<= 6 hours'],
  ['available X% over a rolling 30 day period'],
  ['SLA 99.9% over any 30 day window', '= 99.9 %'],
  ['至一二四年,認證村里數達三千五百處', '= 3500 處'],
  ['預估至民國一二四年達5處', '= 5 處'],
  ['由112年80.2%提升至114年85%', '= 85 % from 80.2'],
]);

rows('alarms and commissions', [
  ['CPU利用率超过85%持续5分钟触发P1告警'],
  ['Alert if error rate > 2% for 10 minutes'],
  ['磁盘使用率≥90%连续3次触发告警'],
  ['告警后5分钟内响应', '<= 5 分钟'],
  ['回滚时间≤5分钟', '<= 5 分钟'],
  ['超额完成部分按5%计提奖金'],
  ['每单按2%返利'],
  ['5% commission on sales'],
  ['按时完成率≥95%', '>= 95 %'],
]);

rows('a minus', [
  ['-500万元', '= -5000000 元'],
  ['净利润≥-100万元', '>= -1000000 元'],
  ['净利润 -500万元', '= -5000000 元'],
  ['成本 -10万元', '= 100000 元'],
  ['Cash flow ≥ -$2m', '>= -2000000 $'],
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
    ['审批周期较合同签订前缩短30%', { basis: '较合同签订前', metric: '审批周期' }],
    ['能耗比改造前下降20%', { basis: '比改造前', metric: '能耗' }],
    ['故障率比同行平均水平低20%', { basis: '比同行平均水平', direction: 'decrease' }],
    ['下降10%(以2024年为基数)', { basis: '以2024年为基数' }],
    ['与改造前相比,能耗降低15%', { basis: '与改造前相比' }],
    ['营收增长20%(对标2024年)', { basis: '对标2024年' }],
    ['unit cost -10% vs FY2026', { basis: 'vs FY2026' }],
    ['Reduce cost 10% against the 2024 baseline', { basis: 'against the 2024 baseline' }],
    ['reduce latency by 30% over the current baseline', { basis: 'over the current baseline' }],
    ['Latency 20% lower than competitors', { basis: 'lower than competitors', direction: 'decrease' }],
    ['double the number of users from 500', { change: 'relative', direction: 'increase' }],
    ['不良率由3%降到万分之五', { change: 'absolute', direction: 'decrease' }],
    ['revenue up 20% YoY to £3m', { metric: 'revenue', basis: 'YoY' }],
    ['支持1000并发用户', { metric: '并发用户', unit: '并发用户' }],
    ['10+ 请求/秒', { unit: '请求/秒' }],
    ['碳排放强度0.5kgCO2e/度', { unit: 'kgCO2e/度' }],
    ['no more than 3 open P1 bugs', { metric: 'open P1 bugs', unit: 'bugs' }],
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
    ['将部署时间从2小时缩短到15分钟以内', '部署时间'],
    ['火灾十万人口死亡率控制在0.08以内', '火灾十万人口死亡率'],
    ['kNN recall@10 >85%', 'kNN recall@10'],
    ['API response time p95 < 2s', 'API response time p95'],
    ['Time to first byte under 200 ms', 'Time to first byte'],
    ['Reduce mean time to restore from 4h to under 1h', 'mean time to restore'],
    ['The system shall support 10,000 concurrent users', 'concurrent users'],
    ['Between 10 and 15 beta customers', 'beta customers'],
    ['年度总销售额:人民币1.2亿元', '总销售额'],
    ['再生水使用量每日20万吨', '再生水使用量'],
    ['双核机器理论性能翻倍', '双核机器理论性能'],
    ['近义词替换率0%', '近义词替换率'],
    ['服务满意度平均4.2分以上', '服务满意度'],
    ['培育“专精特新”企业50家', '培育“专精特新”企业'],
    ['净资产收益率提高到8.2%', '净资产收益率'],
    ['Keep latency under 5s', 'latency'],
    ['Ensure 95% coverage', 'coverage'],
    ['及时率100%', '及时率'],
    ['使用率≥80%', '使用率'],
    ['保证金≤10万元', '保证金'],
    ['内审次数≥2次', '内审次数'],
    ['共享设备≥3台', '共享设备'],
    ['持续时间≤3小时', '持续时间'],
    ['告警次数≤3次', '告警次数'],
    ['约谈次数≥3次', '约谈次数'],
    ['报警率≤1%', '报警率'],
    ['确保到课率≥95%', '到课率'],
    ['3人到任', '到任'],
    ['到课率≥95%', '到课率'],
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

test.each(['较快增长10%', '占比提升10%', 'Grow 10% over the next year', '复购率提升15%'])(
  '%s names no basis',
  (text) => {
    expect(readKpi(text).targets[0]?.basis).toBeUndefined();
  },
);

test.each([
  ['成本由100万元降至80万元（下降20%）', '20%', 'restated'],
  ['Cut lead time from 10 days to 6 days (-40%)', '-40%', 'restated'],
  ['Service credit of 5% if uptime drops below 99%', '5%', 'payment'],
  ['可用性低于99%，赔付月费的5%', '5%', 'payment'],
  ['Defect rate below 1% in all 4 plants', '4 plants', 'term'],
  ['超过60天未结的工单占比逐月下降', '60天', 'term'],
  ['2025-26学年就业率达到96%', '2025-26学年', 'year'],
])('%s leaves %s aside: %s', (phrase, words, reason) => {
  const { ignored } = readKpi(phrase);
  expect(ignored.map(({ span, reason }) => [phrase.slice(span.start, span.end), reason])).toContainEqual([
    words,
    reason,
  ]);
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
    for (const text of long) expect(processorTime(() => readKpi(text))).toBeLessThan(50);
  });
});
