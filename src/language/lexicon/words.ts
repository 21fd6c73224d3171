/**
 * The words of KPI phrases that are neither unit nor comparator, by the part they play. Families are one string of
 * words parted by `|`, in the normal form (simplified, lower case); the longest word at a place wins, so a family
 * `shield` may keep a longer everyday word from being read as a shorter one (规模以上, 增加值, 通过).
 */
export interface WordFamily {
  readonly role: Role;
  readonly words: string;
}

export type Role =
  | 'increase'
  | 'decrease'
  | 'to'
  | 'attain'
  | 'from'
  | 'arrow'
  | 'was'
  | 'was-near'
  | 'than'
  | 'each'
  | 'between'
  | 'respectively'
  | 'alarm'
  | 'scoring'
  | 'weight'
  | 'example'
  | 'zero-before'
  | 'zero-after'
  | 'shield';

export const wordFamilies: readonly WordFamily[] = [
  // Verbs and marks of a rise.
  {
    role: 'increase',
    words:
      '增长|成长|提昇|上昇|提升|提高|增加|上升|新增|净增|递增|增至|升至|增到|升到|上涨|涨|扩大|扩充|上调|调高|增进|改善|改进|增|升|提至|提速|加快|拉升|攀升|回升|增收|收益|↑|⬆|▲|' +
      'increase|increases|increased|increasing|grow|grows|growing|grew|growth|improve|improves|improved|improving|improvement|improvements|raise|raises|raised|raising|boost|boosts|boosted|boosting|lift|lifts|uplift|rise|rises|rising|gain|gains|expand|expands|expanding|scale|more|higher|faster|larger|greater|uptick|up',
  },
  // Verbs and marks of a fall.
  {
    role: 'decrease',
    words:
      '下降|降低|减少|缩短|压缩|压降|压减|下调|调低|缩减|削减|减轻|减至|降至|减到|降到|降为|下滑|回落|递减|降幅达|节约|节省|降|减|缩小|缩至|缩短至|↓|⬇|▼|' +
      'decrease|decreases|decreased|decreasing|reduce|reduces|reduced|reducing|reduction|reductions|cut|cuts|cutting|lower|lowers|lowered|lowering|drop|drops|dropped|dropping|decline|declines|declined|shrink|shrinks|shorten|shortens|shortening|minimize|minimise|trim|slash|fewer|less|slower|smaller|savings|saving|down',
  },
  // Nouns built on a change: the rate itself is measured, nothing is said of its direction.
  {
    role: 'shield',
    words:
      '增长率|增速|增幅|涨幅|跌幅|降幅|增加值|增长点|增加额|增长额|增量|提升率|提高率|下降率|降低率|减少率|增值|降水|降雨|降解|降噪|减排量|减值|减灾|减贫|升级|升学|升旗|提升工程|增强|改进率|改善率|压缩机|压缩包|扩大会议|升降|节约型|节约率|减速|降级|减持|增持|增发|增派|增设|加快推进|涨价|涨停|减振|减压|' +
      'hit rate|hit ratio|cache hit|year over year|year-over-year|year on year|year-on-year|month over month|month-over-month|quarter over quarter|quarter-over-quarter|growth rate|reduction rate|improvement rate|lower bound|more than|less than|higher than|lower than|fewer than|faster than|greater than|scale up|no more|drop rate|drop-off|cut-off|dropout',
  },
  // Everyday words that hold a comparator or another word of ours.
  {
    role: 'shield',
    words:
      '规模以上|限额以上|达标|达人|到账|到位|到岗|到期|到货|到场|到访|到达率|达成率|达产|为主|作为|行为|成为|人为|认为|以为|通过|经过|超过滤|超声|超市|超级|超时|超期|超支|超额|超标|超速|超限|超前|超导|超高|超大|超低|超越自我|不足之处|突破口|突破性|重大突破|附近|最近|近期|近视|近海|亲近|邻近|条约|节约用|预约|合约|签约|契约|制约|大约束|履约|违约|集约|公约|至关|至今|乃至|甚至|直至|冬至|夏至|自来|自动|自主|自贸|自费|自理|自愿|自学|自由|自我|自然|自查|自评|自行|自有|自建|自治|自助|自研|亲自|各自|来自|由于|理由|自由|事由|从业|从事|从而|从严|从紧|从优|服从|较大|较高|较多|较好|较快|较小|较强|较重|较低|比例|比率|比重|比赛|比较|占比|对比|同比|环比|配比|比对|性价比|比选|原因|原则|原料|原材|原创|原油|原始|平原|高原|还原|接到|收到|得到|做到|达到率|报到|周到|领到|迟到|遇到|找到|看到|感到|受到|一致|现场|现金|现代|现行|实现率|发现|体现|出现|当前位置|当前页|零售|零部件|零配件|零件|零散|零星|零工|零食|零钱|零时|零点|零下|零基础|零起点|零容忍|零距离|零门槛|零信任|零碳|零售额|零基预算|零担|零和|零费用|零跑动|零跑腿|零接触|无障碍|无人|无线|无纸|无形|无论|无锡|无缝|无菌|无害|无偿|无限|无感|扣件|如何|如果|如期|如实|例如期|升降机|每股|降本增效|降本|提质增效|增效|提速增效|减税降费|平均|人均|户均|年均|月均|日均|周均|季均|场均|单均|亩均|地均|件均|均衡|均价|均值|近义|近地|近景|近端|近郊|近战|近似|近况|近距离',
  },
  // Reaching a level: what follows is the level, not the step.
  { role: 'to', words: '至|到|为|to' },
  {
    role: 'attain',
    words:
      '达到|达|达成|实现|完成|保持|保持在|维持|维持在|稳定在|稳定|不变|reach|reaches|reaching|achieve|achieves|achieving|achieved|attain|hit|maintain|maintaining|keep|sustain',
  },
  // Where a change starts.
  { role: 'from', words: '从|由|自|from' },
  { role: 'arrow', words: '→|->|-->|=>|>>|➜|➔|⇒|⟶|➡' },
  // The present state beside the target: 原订16小时, 目前80%, (baseline 55%).
  {
    role: 'was',
    words: '原定|原订|原有|原来|原先|原本|原为|原计划|基线|基线值|基准值|基期|baseline|as-is|starting point',
  },
  {
    role: 'was-near',
    words:
      '现状|现状值|目前|当前|当前值|现有|现为|现在|现值|现|原|上年|去年|上年度|去年同期|上年同期|上年实际|上期|往年|历史|实际|实际值|初始值|起始值|起点|之前|was|were|currently|current|currently at|previously|previous|today|now|today:|vs|vs.|versus|prior|existing|up from|down from',
  },
  // A comparison: the number after it is what something is compared with.
  { role: 'than', words: '较|比|相比|相较|than|compared to|compared with|relative to|against' },
  { role: 'each', words: '每|每个|每隔|每当|per|each|every' },
  { role: 'between', words: '介于|between' },
  { role: 'respectively', words: '分别|各|均|respectively' },
  // Limits that start an action, not a target: 超过2%需整改.
  {
    role: 'alarm',
    words:
      '预警|报警|告警|警戒|熔断|回滚|约谈|问责|停工|停机整改|触发|警报|红线预警|alert|alerts|alarm|alarms|rollback|roll back|escalate|escalates|escalation|page on-call|trigger|triggers|triggered|warn|warning',
  },
  // How points are given or taken.
  {
    role: 'scoring',
    words:
      '扣完为止|扣分|加分|减分|得分标准|计分|评分标准|评分规则|不得分|得满分|得零分|赋分|加扣分|扣减|扣除|加计|封顶分|记分|扣罚|扣款|罚款|扣发|扣|罚|奖励|奖|deduct|deducted|bonus point',
  },
  {
    role: 'weight',
    words: '权重|权数|比重系数|分值|占分|标准分|考核分|基准分|基础分|系数|weight|weighting|weighted|weightage',
  },
  { role: 'example', words: '例如|比如|譬如|举例|示例|样例|e.g.|eg.|for example|for instance|such as' },
  // Zero in words before its noun, and after it.
  {
    role: 'zero-before',
    words:
      '杜绝|不发生|未发生|不出现|未出现|不得发生|不得出现|没有发生|没有出现|无发生|不再发生|严禁发生|坚决防止发生|零发生|不出|不产生',
  },
  {
    role: 'zero-after',
    words:
      '零发生|清零|归零|为零|是零|等于零|达到零|降为零|降至零|降到零|保持零|控制为零|零增长|动态清零|为“零”|为"零"|to zero|is zero|at zero|be zero',
  },
];

/** Words that say a number themselves: `[word, value, unit, direction]`. */
export const spokenQuantities: readonly (readonly [string, number, string, 'increase' | 'decrease' | 'reach', '>'?])[] =
  [
    ['翻番', 2, '倍', 'increase'],
    ['翻一番', 2, '倍', 'increase'],
    ['翻了一番', 2, '倍', 'increase'],
    ['翻1番', 2, '倍', 'increase'],
    ['翻一倍', 2, '倍', 'increase'],
    ['翻了一倍', 2, '倍', 'increase'],
    ['翻两番', 4, '倍', 'increase'],
    ['翻二番', 4, '倍', 'increase'],
    ['翻2番', 4, '倍', 'increase'],
    ['翻三番', 8, '倍', 'increase'],
    ['翻倍', 2, '倍', 'increase'],
    ['倍增', 2, '倍', 'increase'],
    ['成倍增长', 2, '倍', 'increase'],
    ['减半', 50, '%', 'decrease'],
    ['折半', 50, '%', 'decrease'],
    ['减少一半', 50, '%', 'decrease'],
    ['降低一半', 50, '%', 'decrease'],
    ['下降一半', 50, '%', 'decrease'],
    ['缩短一半', 50, '%', 'decrease'],
    ['半数', 50, '%', 'reach'],
    ['一半', 50, '%', 'reach'],
    ['过半', 50, '%', 'reach', '>'],
    ['过半数', 50, '%', 'reach', '>'],
    ['超半数', 50, '%', 'reach', '>'],
    ['超过半数', 50, '%', 'reach', '>'],
    ['double', 2, 'x', 'increase'],
    ['doubles', 2, 'x', 'increase'],
    ['doubled', 2, 'x', 'increase'],
    ['doubling', 2, 'x', 'increase'],
    ['twofold', 2, 'x', 'increase'],
    ['triple', 3, 'x', 'increase'],
    ['triples', 3, 'x', 'increase'],
    ['tripling', 3, 'x', 'increase'],
    ['quadruple', 4, 'x', 'increase'],
    ['halve', 50, '%', 'decrease'],
    ['halves', 50, '%', 'decrease'],
    ['halved', 50, '%', 'decrease'],
    ['halving', 50, '%', 'decrease'],
    ['cut in half', 50, '%', 'decrease'],
    ['in half', 50, '%', 'decrease'],
    ['by half', 50, '%', 'reach'],
    ['by a third', 100 / 3, '%', 'reach'],
    ['by one third', 100 / 3, '%', 'reach'],
    ['by a quarter', 25, '%', 'reach'],
    ['by two thirds', 200 / 3, '%', 'reach'],
    ['down a third', 100 / 3, '%', 'decrease'],
    ['up a third', 100 / 3, '%', 'increase'],
    ['half of', 50, '%', 'reach'],
    ['one third of', 100 / 3, '%', 'reach'],
    ['two thirds of', 200 / 3, '%', 'reach'],
    ['one-third of', 100 / 3, '%', 'reach'],
    ['two-thirds of', 200 / 3, '%', 'reach'],
    ['once a', 1, '', 'reach'],
    ['once per', 1, '', 'reach'],
    ['once every', 1, '', 'reach'],
    ['twice per', 2, '', 'reach'],
    ['twice a', 2, '', 'reach'],
  ];

/** Number words in English; `one` and `a` alone count nothing. */
export const spokenNumbers: ReadonlyMap<string, number> = new Map(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 2])
    .concat([
      ['one', 1],
      ['thirty', 30],
      ['forty', 40],
      ['fifty', 50],
      ['sixty', 60],
      ['ninety', 90],
      ['hundred', 100],
      ['dozen', 12],
    ]),
);
