/**
 * The words around dates in a deadline, by family: rhythms, open ends, what a date counts from, steps of a plan. Chinese
 * words stand in normal form (simplified, half-width), English ones in lower case; grammar stays in `../dates/`.
 */

/** Weekdays in the plural are a rhythm: `Fridays`. */
// biome-ignore format: a word list reads better in rows
export const weekdayRhythms: Readonly<Record<string, string>> = {
  mondays: 'week', tuesdays: 'week', wednesdays: 'week', thursdays: 'week', fridays: 'week', saturdays: 'week',
  sundays: 'week', weekdays: 'day', weekends: 'week',
};

/** Periods and days counted from the day of reading: no clock is asked, so they stay relative. */
// biome-ignore format: a word list reads better in rows
export const runningPeriods: readonly string[] = [
  '本周', '这周', '这一周', '下周', '下下周', '下一周', '上周', '本星期', '下星期', '这个星期', '下个星期',
  '本周内', '当周', '次周', '本月', '这个月', '当月', '下月', '下个月', '下一个月', '次月', '翌月',
  '上月', '本季', '本季度', '这个季度', '当季', '当季度', '下季', '下季度', '下个季度',
  '下一季度', '次季', '上季度', '本学期', '下学期', '新学期', '上学期', '本期', '下期',
  '当期', '本轮', '下一轮', '本阶段', '下阶段', '下一阶段', '本次', '今天', '今日', '明天', '明日', '后天',
  '昨天', '当天', '当日', '次日', '翌日', '隔日', '即日', '即日起', '今晚', '明早', '当晚', '即时', '实时', '立即', '即刻', '马上', '立刻', '立行立改', '立查立改', '立说立行', '立知立改', '即知即改', '即查即改', '边查边改', '边学边改', 'immediate', 'immediately', 'instant', 'instantly', 'today', 'tomorrow', 'tonight', 'overnight', 'tmrw', 'realtime', '本周期', '下周期', '下次会议', '下次例会',
  '下个版本', '下个迭代', '下一迭代', '同步', '同期',
];

/** One word that says a rhythm. `some` is a rhythm whose length is not said. */
// biome-ignore format: a word list reads better in rows
export const rhythms: Readonly<Record<string, string>> = {
  daily: 'day', nightly: 'day', weekly: 'week', biweekly: 'week', fortnightly: 'week', monthly: 'month',
  bimonthly: 'month', semimonthly: 'month', semiweekly: 'week', triweekly: 'week', biennial: 'year', biennially: 'year',
  triennial: 'year', triennially: 'year', quarterly: 'quarter', semiannual: 'half', semiannually: 'half', biannual: 'half',
  biannually: 'half', annual: 'year', annually: 'year', yearly: 'year', hourly: 'some', recurring: 'some',
  periodic: 'some', periodically: 'some', regularly: 'some', recurrent: 'some', 日度: 'day', 逐日: 'day',
  按日: 'day', 按天: 'day', 天天: 'day', 每日: 'day', 每天: 'day', 每晚: 'day', 每早: 'day',
  每工作日: 'day', 每个工作日: 'day', 周度: 'week', 按周: 'week', 逐周: 'week', 双周: 'week', 隔周: 'week',
  单周: 'week', 月度: 'month', 按月: 'month', 逐月: 'month', 双月: 'month',
  隔月: 'month', 月均: 'month', 按季: 'quarter', 按季度: 'quarter', 逐季: 'quarter', 逐季度: 'quarter',
  分季度: 'quarter', 按半年: 'half', 半年度: 'half', 按年: 'year', 逐年: 'year', 按年度: 'year',
  分年度: 'year', 历年: 'year', 日日: 'day', 隔天: 'day', 周周: 'week', 月月: 'month', 季季: 'quarter', 年年: 'year', 隔年: 'year',
  每旬: 'some', 逐旬: 'some', 按旬: 'some', 旬度: 'some', 半月度: 'month', 按半月: 'month', 定期: 'some', 周期性: 'some', 不定期: 'some', 例行: 'some',
  经常: 'some', 经常性: 'some', 例会: 'week', 周例会: 'week', 月例会: 'month', 周会: 'week', 月会: 'month', 季度会: 'quarter',
};

/** Before a unit they make a rhythm: 每两周, every quarter. */
export const everyWords: readonly string[] = [
  '每',
  '每个',
  '每隔',
  '逢',
  '每逢',
  'alternate',
  'alternating',
  '每满',
  '各',
  '每一',
  'every',
  'each',
  'per',
];

/** What may come round instead of a unit of time: 每次, each release. */
// biome-ignore format: a word list reads better in rows
export const rounds: readonly string[] = [
  '次', '批', '批次', '轮', '版本', '迭代', '个版本', '个迭代', '学期', '期', '届', '班', '场', '阶段',
  '个阶段', '个学期', '班次', '项目',
];

/** Without an end. */
// biome-ignore format: a word list reads better in rows
export const ongoingWords: readonly string[] = [
  '长期', '持续', '赓续', '继续', '持续性', '持续推进', '持续优化', '持续开展', '常态', '常态化', '日常', '日常工作', '常年',
  '经久', '永久', '永续', '贯穿', '全程', '全过程', '全周期', '全生命周期', '一直', '始终', '不间断',
  '常抓不懈', '长效', '长远',  '随时', '滚动', '不限期', '无限期', '无期限', '不设期限', '进行中', '正在进行',
  '持续进行', '每时每刻', '终身', '全天候', '全时', 'ongoing', 'on-going', 'continuous', 'continuously',
  'continual', 'continually', 'continuing', 'continues', 'permanent', 'permanently', 'perpetual',
  'perpetually', 'perpetuity', 'evergreen', 'indefinite', 'indefinitely', 'always', 'rolling', 'throughout',
  'bau', 'cont', 'contd', 'everlasting', 'constant', 'constantly', 'forever', 'longterm',
];

/** The open end of a range: 至今, to present. */
// biome-ignore format: a word list reads better in rows
export const openEnds: readonly string[] = [
  '今', '至今', '至今日', '目前', '现在', 'present', 'now', 'date', 'current', 'onwards', 'onward',
];

/** Joins two ends of a range, beside the dash and the tilde. */
// biome-ignore format: a word list reads better in rows
export const toWords: readonly string[] = [
  '至', '到', 'to', 'through', 'thru', '直至', '直到', '截至', '截止', '延续至', '起至', '起到',
];

/** Ends a range or names a last day; joins only after a start. */
export const untilWords: readonly string[] = ['until', 'till', 'til'];

/** Makes the date before it a start: 2024年起. Only a following end makes it a deadline. */
// biome-ignore format: a word list reads better in rows
export const sinceWords: readonly string[] = [
  '起', '开始', '始', '起始', '启动', '以来', '起步', '起施行', '起实施', '起执行', '开工', '动工', '启用',
  '开建',
];

/** Makes the date after it a start. */
// biome-ignore format: a word list reads better in rows
export const fromWords: readonly string[] = [
  '自', '从', '自从', '始于', '起自', '开始于', '起始时间', '开始时间', '开始日期', '启动时间', '启动日期',
  '计划开始时间', '计划开始', '实际开始', 'from', 'since', 'starting', 'starts', 'start', 'begins',
  'commencing', 'effective', 'began', 'kicked',
];

/** Up to and with the period that follows or precedes; a deadline's last day counts, also with 前. */
// biome-ignore format: a word list reads better in rows
export const beforeWords: readonly string[] = [
  '前', '之前', '以前', 'by', 'before', 'prior', 'until', 'till', '内', '以内', '之内',
];

/** Says that the date which follows is the deadline. */
// biome-ignore format: a word list reads better in rows
export const dueWords: readonly string[] = [
  '于', '在', '截至', '截止', '截止到', '截止至', '截止于', '截止日期', '截止时间', '完成时间', '完成时限',
  '完成日期', '完成期限', '计划完成时间', '计划完成', '整改时限', '结束时间', '结束日期', '时限', '最迟',
  '最晚', '不迟于', '不晚于', '务必于', '力争', '结束', '完成', 'due', 'deadline', 'eta', 'by', 'before', 'until', 'till',
  'target', 'ends', 'complete', 'finish', 'deliver', 'delivery', 'closes', 'expires',
];

/** A new date replaces the old: the one that follows counts. */
// biome-ignore format: a word list reads better in rows
export const movedWords: readonly string[] = [
  '延期至', '延期到', '延至', '延长至', '延长到', '推迟至', '推迟到', '顺延至', '调整为', '调整至', '调整到',
  '改为', '改至', '改到', '提前至', '提前到', '变更为', '修订为', '延迟到', '延迟至', 'extended', 'postponed',
  'moved', 'revised', 'rescheduled', 'delayed', 'slipped', 'pushed',
];

/** After an event, before it, or counted from it. */
// biome-ignore format: a word list reads better in rows
export const afterWords: readonly string[] = [
  '后', '之后', '以后', '期满', '届满', 'after', 'following', 'post', 'once', 'upon', 'when', 'since', 'from', 'of',
];

/** Counts from the day of an event: 自合同生效之日起30日内. */
// biome-ignore format: a word list reads better in rows
export const dayOfWords: readonly string[] = [
  '之日', '之日起', '当日起', '次日起', '之时起', '时起', '起算', '之时', '起',
];

/** Counts back from an event: 提前3天. */
export const aheadWords: readonly string[] = ['提前', '提早', 'prior', 'ahead'];

/**
 * Events that stand for a day without naming one: before, after or at them a deadline is relative. Bare, they count only
 * in a short phrase.
 */
// biome-ignore format: a word list reads better in rows
export const events: readonly string[] = [
  '上线', '启动', '签约', '签订', '签署', '竣工', '开工', '投产', '验收', '终验', '初验', '结项', '结题',
  '立项', '交付', '到货', '到期', '开业', '开学', '毕业', '开幕', '闭幕', '会前', '会后', '会中', '会议',
  '赛前', '赛后', '课前', '课后', '会期', '期末', '期中', '试运行', '投运', '移交', '揭牌', '挂牌', '冻结',
  '封版', '提测', '转正', '入职', '离职', '生效', '竣工验收', '项目启动', '项目结束', '合同期', '合同期内',
  '项目期', '项目周期', '项目周期内', '项目进度', '工程进度', '施工进度', '学期末', '学期初', '项目期间', '任期内', '事前', '事中', '事后', '节前', '节后', '汛前', '汛期', '汛后', '春节',
  '国庆', '国庆节', '中秋', '中秋节', '五一', '劳动节', '端午', '端午节', '元旦', '清明', '清明节', '元宵',
  '元宵节', '双十一', '双11', '双十二', '六一八', '寒假', '暑假', '暑期', '两会', '年会',  
  '放假前', '投标', '开标', 'launch', 'kickoff', 'kick', 'go-live', 'golive', 'signing', 'signature',
  'closing', 'handover', 'completion', 'onboarding', 'christmas', 'thanksgiving', 'easter', 'go', 'freeze',
  'cutover', 'inception',
];

/** Of the events those that a plan brings about: behind a bare year they say what is done in it. */
// biome-ignore format: a word list reads better in rows
export const completionWords: readonly string[] = [
  '上线', '竣工', '投产', '验收', '终验', '初验', '结项', '结题', '立项', '交付', '投运', '移交', '揭牌', '挂牌', '试运行',
  '竣工验收', '签约', '签订', '签署', '开业', '到货', 'launch', 'go-live', 'golive', 'completion', 'handover', 'cutover',
];

/** Phases and sprints: a deadline told by the plan's own steps. */
// biome-ignore format: a word list reads better in rows
export const phaseWords: readonly string[] = [
  'phase', 'phases', 'stage', 'stages', 'sprint', 'sprints', 'iteration', 'milestone', 'milestones', 'wave',
  'gate', 'epic', 'cycle', 'increment', 'tranche', 'round', 'semester', 'term', 'module', '阶段', '里程碑',
  '迭代', '冲刺', '批次', '期', '轮', '波次', '步骤', '步', '学期', '节点', '环节', '课时', '批',
];

/** A release names no day. */
// biome-ignore format: a word list reads better in rows
export const releaseWords: readonly string[] = [
  'v', 'ver', 'version', 'release', 'mvp', 'ga', 'beta', 'alpha', 'rc', 'r', '版本', '版',
];

/** Words that hold characters of the families above but say no date. */
// biome-ignore format: a word list reads better in rows
export const plainWords: readonly string[] = [
  '当前', '前端', '后端', '前期', '后期', '后续', '前台', '后台', '前列', '前沿', '前置', '后勤', '售前',
  '售后', '今后', '此后', '此前', '先后', '前后', '最后', '落后', '前提', '前述', '前往', '背后', '善后',
  '往后', '滞后', '后备', '后果', '面前', '生前', '空前', '到位', '达到', '得到', '收到', '直接', '周边',
  '周期', '周密', '周全', '周转', '周到', '周围', '日志', '日报', '周报', '月报', '季报', '年报', '年龄',
  '年轻', '青年', '少年', '中心', '中国', '中央', '中小', '其中', '集中', '中期', '中间', '中层', '中型',
  '内容', '内部', '国内', '内控', '内外', '年级', '年薪', '起草', '引起', '一起', '发起', '初步', '初始',
  '初稿', '初审', '最初', '末端', '基层', '从事', '从严', '自动', '自主', '自行', '自查', '自我', '各自',
  '来自', '自身', '自治', '自愿', '自然', '按时', '及时', '准时', '同时', '随时随地', '到底', '彻底', '底线',
  '底层', '底数', '摸底', '止损', '防止', '停止', '禁止', '截止阀', '节假日', '工作日志', '在线', '在岗',
  '存在', '所在', '潜在', '在建', '由于', '关于', '对于', '用于', '属于', '大于', '小于', '低于', '高于',
  '等于', '基于', '位于', '处于', '便于', '利于', '至少', '甚至', '至关', '如期', '工期', '分期', '早期',
  '近期', '短期', '预期', '期望', '期限', '效期', '日期', '任期', '前一', '报到', '签到', '遇到', '看到',
  '感到', '做到', '找到', '版面', '版权', '出版', '第三方', '一带一路', '统一', '唯一', '一致', '一般', '一些',
  '一定', '一线', '一旦', '万一', '进一步', '一体', '一体化', '一把手', '一网通办', '长期目标', '长期规划', '长期合作', '长期价值', '长期发展', '全年目标', '全年任务', '全年计划', '年度目标', '年度任务', '年度计划',
];

/** Stand before an event and are no part of its name: 待审批通过后, 应在验收前. */
export const leadInWords: readonly string[] = ['待', '应在', '须在', '需在', '应于', '须于', '需于'];

/** Between two dates of a list. */
export const listWords: readonly string[] = ['和', '及', '与', '以及', 'and'];

/** Between two dates of which one is to be chosen. */
export const orWords: readonly string[] = ['或', '或者', '或是', 'or'];

/** What is done on a day on which something without an end is looked at again. */
// biome-ignore format: a word list reads better in rows
export const reviewWords: readonly string[] = [
  '复盘', '评审', '评估', '复审', '复评', '回顾', '检视', '审视', '复核', '复查', '再评', '考核', 'review', 'reviews', 'reviewed',
  'revisit', 'revisited', 're-evaluate', 're-evaluated', 'reassess', 'reassessed', 'assess', 'assessed', 'evaluated',
];
