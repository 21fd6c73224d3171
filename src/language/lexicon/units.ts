/**
 * Units that follow a number, by what they count. Written in the normal form (simplified, lower case); what a reading
 * shows is always the unit as the phrase wrote it. A word in brackets after a unit names the characters that may
 * not follow it: 人 is a unit, 人才 is not.
 */
export type UnitKind =
  | 'percent'
  | 'permille'
  | 'points'
  | 'times'
  | 'duration'
  | 'money'
  | 'measure'
  | 'data'
  | 'count'
  | 'score'
  | 'rank';

export interface UnitFamily {
  readonly kind: UnitKind;
  readonly words: string;
}

export const unitFamilies: readonly UnitFamily[] = [
  // Shares. 个点 is what sales people say for percentage points.
  { kind: 'percent', words: '%|percent|per cent|pct|％' },
  { kind: 'permille', words: '‰|‱|ppm|ppb|dppm' },
  {
    kind: 'points',
    words:
      '个百分点|百分点|个点|个基点|基点|percentage points|percentage point|percent points|%pts|%-points|% points|ppts|pts|pp|bps|bp|basis points|basis point',
  },
  // Multiples of what was before.
  { kind: 'times', words: '倍[增率频]|x|×|fold|-fold|times' },
  // Durations; 工作日 and 自然日 are kept apart by whoever compares them.
  {
    kind: 'duration',
    words:
      '个工作日|工作日|个工作天|工作天|个自然日|自然日|个日历天|日历天|个小时|小时|个钟头|个工作小时|工作小时|个工时|工时|分钟|秒钟|秒|毫秒|微秒|天[津然]|个交易日|交易日|' +
      '个星期|星期|个周|周[年边期转报例会]|个半月|个月|个季度|季度|季|个年度|年[级轻均货]|日[均常程报益期]|ms|s|sec|secs|second|seconds|milliseconds|millisecond|µs|μs|us|ns|' +
      'min|mins|minute|minutes|h|hr|hrs|hour|hours|d|day|days|business days|business day|working days|working day|' +
      'workdays|workday|calendar days|calendar day|business hours|business hour|working hours|w|wk|wks|week|weeks|month|months|mo|mos|quarters|quarter|year|years|yr|yrs|sprints|sprint',
  },
  // Money. 元整 ends a formal amount.
  {
    kind: 'money',
    words:
      '元整|元[素旦件]|圆整|圆|美元|美金|欧元|日元|英镑|港元|港币|新台币|台币|人民币|块钱|usd|rmb|cny|eur|gbp|hkd|twd|ntd|sgd|jpy|inr|aud|cad|dollars|dollar|euros|euro|pounds|yuan|cents|cent',
  },
  // Physical measures.
  {
    kind: 'measure',
    words:
      '平方公里|平方千米|平方米|平方厘米|立方米|立方|平方|平米|平|公里|千米|海里|厘米|毫米|微米|纳米|英寸|寸|米[粉饭]|里[程面]|公顷|亩|吨标准煤|吨标煤|公吨co2e|公吨co2|吨co2e|吨co2|千克co2e|千克co2|吨二氧化碳当量|吨二氧化碳|吨碳当量|公吨|吨|公尺|公斤|千克|毫克|微克|克[服难]|斤|公升|毫升|升[级至到温降]|' +
      '千瓦时|兆瓦时|吉瓦时|度电|千瓦|兆瓦|吉瓦|瓦|千伏安|千伏|伏|安培|分贝|赫兹|兆赫|帕|兆帕|千卡|大卡|摄氏度|℃|°c|°f|°|度[假过]|箱|标箱|车皮|担|石|公分|坪|甲|' +
      'km2|km²|m2|m²|m3|m³|cm3|km|cm|mm|μm|µm|um|nm|m|inch|inches|ft|feet|mi|miles|mile|kg|g|mg|t|tons|ton|tonnes|tonne|lb|lbs|oz|l|ml|kl|kwh|mwh|gwh|twh|kw|mw|gw|kva|mva|v|kv|mv|a|ma|mah|ah|ω|khz|mhz|ghz|hz|db|dbm|dbi|kpa|mpa|psi|rpm|lux|lm|kcal|cal|tce|tco2|tco2e|co2e|kgco2e|kgco2|gco2e|gco2|ktco2e|mtco2e|k/ul|px|pt|rem|em|dpi|ppi|fps',
  },
  // Data and its rates.
  {
    kind: 'data',
    words:
      'kb|mb|gb|tb|pb|kib|mib|gib|tib|byte|bytes|bit|bits|kbps|mbps|gbps|tbps|mb/s|kb/s|gb/s|qps|tps|rps|iops|ops|req/s|rpm|loc|kloc|tokens|token|cores|core|vcpu|cpu|gpu|pods|nodes',
  },
  // Counted things in Chinese: measure words, and the nouns that do without one.
  {
    kind: 'count',
    words:
      '人次|人天|人日|人月|人年|人份|家次|户次|车次|台次|件次|例次|项次|场次|批次|班次|架次|航班|航次|趟|台套|套次|点次|头次|吨次|票次|店次|' +
      '家[庭长]|个|项|次[日月序于要生品第性]|人[均才民]|名[单称列下]|位[于置列居]|场[所地景]|件|起[来步草]|宗|例[如会]|案[例件]|篇|份|套|台[账阶湾]|辆|艘|架[构]|座|栋|幢|间[接]|处[理置]|所[有属以]|户[均籍外]|' +
      '条[件例]|款[项]|种[植类子]|类[型别]|批[准复]|期[间望]|届|轮[换]|门[店诊户]|节[能约点假]|课时|学时|学分|课次|课|本[科年月次地]|册|部[门分署]|集[中群成合]|张|幅[度]|枚|块|片[区]|株|棵|' +
      '笔|单[位元一独]|票|车|包|盒|袋|瓶|桶|只|头[部]|匹|尾|羽|对[应比]|双[方]|组[织长成]|队|支[持付]|班|床|席|桌|页|字|行[业动为政]|列|层[面级次]|口[径]|眼|根|段|道|环[节境比]|步|格|岗|校|村[民委级]|镇|乡[镇]|县[级域]|市[场级]|省[级]|区[域块县]|街道|社区|国[家内]|城[市镇]|' +
      '并发用户|并发连接|并发请求|并发|任务|请求|请求数|订单|连接|会话|线程|记录|行代码|条记录|条数据|笔订单|终端|企业|商户|员工|学员|学生|居民|家庭|样品|用户|客户|会员|粉丝|样本|点位|床位|席位|车位|泊位|岗位|站点|网点|站|店|库|厂|线|员|者|童|孔|束|堂|则|封|艇|剂|针|针次|剂次|台班|工日|标段|标|卷|期次|题|讲|集次|幕|首|曲|枪|桩|灯|井|口井|机位|人时|用例|工单|' +
      '箱次|圈|遍|回|届次|阶|档|成员|车间|院|馆|园|厅|局|镜|轨|杯|碗|餐|顿|晚|夜|趟次|版块|股|手|点赞|周岁|岁',
  },
  // Marks; 分 in a full score, stars.
  { kind: 'score', words: '分[析类配布开期别解支工公为钟之]|星|⭐|★|stars|star|points|point' },
];

/** Words after a number that make it a rank or a name, not an amount: 3级, 2号楼, 5A, 三年行动, 10周年. */
export const rankAfter =
  /级(?!及以上(?:预警|响应))|号(?![令])|楼|版(?!块)|周年|年级|星级|等奖|甲(?![种])|线城市|位一体|维|日游|年(?:期)?(?:行动|规划|计划|攻坚|倍增|总体)|开头|字头|码头|折线|点钟|点半|点(?=前|之前|以前|[0-5]\d分)|时(?=许|整)/y;

/** Units that a numeral in characters does not count with: 一期工程, 三类, 两方, 二级. */
export const notWithCharacters = new Set(
  '期|类|点|部|道|步|层|线|段|面|环|格|档|手|度|口|平|线|分|批|行|对|双|回|课|列|院|园|国|城|站|车|单|员|者|股|头|片|节|里|石|季|标|阶|根|灯|堂|讲|首|包|口|米|字|区|市|省|县|乡|村|镇|队|厂|库|校|局|寸|担|甲|箱|则|圈|遍|任务|请求|订单|连接|会话|线程|记录|终端|企业|员工|学员|学生|居民|家庭|样品|并发'.split(
    '|',
  ),
);

/** Units that name the counted thing themselves: 支持1000并发用户. */
export const countedThings: ReadonlySet<string> = new Set(
  '并发用户|并发连接|并发请求|任务|请求|订单|连接|会话|终端|企业|商户|员工|学员|学生|居民|家庭|样品|用户|客户|会员|粉丝|样本|点位|床位|车位|泊位|岗位|站点|网点|工单|用例'.split(
    '|',
  ),
);

/** The only units that 一 (and 二) counts with unless a comparator stands before: 一次, 一家; not 一类, 一起, 一部. */
export const countsWithOne = new Set(
  '个|次|家|项|名|人|位|场|份|篇|件|台|座|所|套|条|户|例|宗|辆|款|本|门|支|只|张|轮|人次|场次|批次|元|倍|个百分点|百分点|小时|分钟|秒|个月|个工作日|个小时|个季度|个星期'.split(
    '|',
  ),
);

/** Money signs before an amount, as written in the normal form. */
export const moneyBefore = [
  // Named in Chinese they give the unit only where none follows (新台币743亿元 is counted in 元).
  '新台币',
  '人民币',
  '台币',
  '港币',
  '港元',
  '美元',
  '美金',
  '欧元',
  '日元',
  '英镑',
  'us$',
  'nt$',
  'hk$',
  's$',
  'a$',
  'c$',
  '$',
  '¥',
  '€',
  '£',
  '₹',
  '₩',
  'usd',
  'rmb',
  'cny',
  'eur',
  'gbp',
  'ntd',
  'hkd',
];

/** Where a person may rate `n` of so many; other denominators are fractions or dates. */
export const scales: ReadonlySet<number> = new Set([
  4, 5, 6, 7, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 80, 100, 110, 120, 150, 200, 1000,
]);

/** Time words after `/`, 每 or `per`: a rate has a period. */
export const timeWords =
  /^(?:年度|年|半年|季度|季|月度|月|周|星期|天|日|小时|时|分钟|秒|班|years?|yr|annum|quarters?|qtr|months?|mo|weeks?|wk|days?|hours?|hr|h|minutes?|mins?|min|m|seconds?|secs?|sec|s|sprints?)$/;
