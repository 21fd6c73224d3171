/**
 * Stretches of a phrase whose digits are no amount: dates and years, and names (ISO 27001, P95, 7×24, v2.1, Top 10).
 * Only *that* it is a date is decided here; which day it is, `deadline.ts` says.
 */
import type { IgnoredReason } from './readings.js';

export interface Stretch {
  readonly end: number;
  readonly reason: IgnoredReason;
}

type Pattern = readonly [IgnoredReason, RegExp];

/** Tried in order where a digit stands. The sticky flag keeps each from looking further. */
const atDigit: readonly Pattern[] = [
  // 2021-2025年, 2024至2026年
  ['year', /(?:19|20)\d\d\s?年?(?:度)?\s?[-~至到]\s?(?:19|20)\d\d\s?(?:年度?|(?![\d.%万亿]))(?:期间|底|末|前)?/y],
  ['year', /1[01]\d\s?[-~至到]\s?1[0-3]\d\s?年度?/y],
  [
    'date',
    /(?:19|20)\d\d\s?年\s?(?:\d{1,2}\s?月(?:份)?\s?(?:\d{1,2}\s?[日号])?|第?[一二三四1-4]季度?|[上下]半年|Q[1-4])(?:底|末|初|[上中下]旬)?/y,
  ],
  ['year', /(?:19|20)\d\d\s?(?:财|学)?年(?:度|[底末初终]|中期)?/y],
  ['date', /(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:T[\d:]+)?/y],
  ['date', /(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])(?![\d.]|\s?[%万亿])/y],
  ['date', /(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d)/y],
  ['date', /(?:0?[1-9]|1[0-2])([-/.])(?:0?[1-9]|[12]\d|3[01])\1(?:(?:19|20)\d\d|\d\d)(?![\d.])/y],
  // ROC years: 113年7月, 105年度, 106.2.17.
  [
    'date',
    /(?:8\d|9\d|1[0-3]\d)\s?年\s?(?:\d{1,2}\s?月(?:份)?(?:\s?\d{1,2}\s?[日号])?|第?[一二三四1-4]季|[上下]半年)[底末初]?/y,
  ],
  ['year', /(?:8\d|9\d|1[0-3]\d)\s?(?:学)?年(?:度|底|末|[前起])/y],
  ['date', /(?:9\d|1[0-3]\d)([./-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/y],
  ['year', /(?:9\d|1[0-2]\d)\s?年(?![以内限期经历寿质的])/y],
  ['version', /\d+\.\d+\.\d+[\w.-]*/y],
  // Hot lines, fairs, lists of firms, telephone and file numbers, services round the clock.
  [
    'name',
    /(?:12345|12315|12306|110|119|120|122)(?=热线|平台|报警|急救|电话|指挥)|(?:10|50|100|500|1000)强(?!度)|618(?=大促|活动|年中|购物|期间)|3\.15|\d{3,4}-\d{3,4}-?\d{4}|20\d\d-0\d{2,}|24小时(?=值班|服务|在线|响应机制|监控|监测|热线|开放|营业|待命|不间断|全天候|客服|制|值守|轮班)/y,
  ],
  // 满200减30: the name of an offer.
  ['name', /(?<=满)\d+(?:\.\d+)?元?[减送返]\d+(?:\.\d+)?元?/y],
  // 1+N, 1+3+X: a scheme and its parts.
  ['name', /\d(?:\+\d)*\+[NXn](?![A-Za-z0-9])/y],
  ['name', /(?:80\/20|70\/30|60\/40|50\/50|90\/10)(?![\d%])/y],
  ['date', /(?:[1-9]|1[0-2])\s?[-~至到]\s?(?:[1-9]|1[0-2])\s?月(?:份|底|末)?/y],
  [
    'date',
    /(?:0?[1-9]|1[0-2])\s?月(?:份)?\s?(?:(?:0?[1-9]|[12]\d|3[01])\s?[日号]?(?![\d.%个家万亿])(?:[-~至到](?:\d{1,2}月)?\d{1,2}[日号])?)?(?:[底末初]|[上中下]旬)?/y,
  ],
  ['date', /(?:0?[1-9]|[12]\d|3[01])\s?日(?!内|以内|之内|[均常程报志元]|历天)(?:[前]|之前|以前)?/y],
  ['date', /(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])(?=\s?(?:日|号|前|之前|以前|截止))/y],
  ['date', /[1-4一二三四]季度(?:[末底初])?/y],
  // 24/7, 7×24, 5x8, 1920x1080, 3x3.
  [
    'name',
    /24\s?\/\s?7(?:\s?\/\s?365)?|7\s?[/*x×X]\s?24(?:\s?[/*x×X]\s?365)?|5\s?[*x×X]\s?8|24\s?[x×X*]\s?7|\d{2,}\s?[x×]\s?\d{2,}/y,
  ],
  [
    'date',
    /(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:\s?[-~至到]\s?(?:[01]?\d|2[0-4]):[0-5]\d)?(?:\s?[ap]m)?(?![\d.:])/iy,
  ],
  ['date', /(?:[1-9]|1[0-2])\s?[ap]\.?m\b/iy],
  [
    'date',
    /\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b(?:,?\s(?:19|20)\d\d)?/iy,
  ],
  ['name', /\d+(?:st|nd|rd|th)\b/iy],
  // Ranks and generations: 5A, 3C, 5G, 4K, 1080p, 3D.
  [
    'name',
    /(?:[2-6]G(?![A-Za-z/]|\s?(?:内存|memory))|[345]A(?=级|景)|[2348]K(?=\s?(?:video|视频|超高清|分辨率|画质|resolution))|[23]D|[345]C(?![A-Za-z])|(?:360|480|720|1080|2160)[pP]|[2-8]S(?=管理|标准|现场|\b(?!\s?[,;]))|[2][BCG](?![A-Za-z]))(?![A-Za-z0-9])/y,
  ],
];

/** A bare year in English or Chinese running text; `2000` and other round numbers need `by`, `in`, 至 before them. */
const bareYear = /(?:19[5-9]|20[0-9])\d(?![\d,]|\.\d|\s?[%‰万亿千百])/y;

/** What follows the base of a rate: 十万人口死亡率, 万元GDP能耗, 每千人口床位数. */
const ofRate =
  '(?=(?:事故|火灾|刑事|交通|设备)?(?:死亡|伤亡|伤害|事故|故障|投诉|发病|患病|犯罪|发案|差错|缺陷|不良|返修|维修)[一-鿿]{0,3}率|[一-鿿A-Z]{0,5}(?:能耗|水耗|电耗|油耗|煤耗|排放量|拥有量|床位数|医师数|医生数|护士数))';

const yearPair = /(?:19|20)(\d\d)\s?[-/]\s?(\d\d)\s?(?:财年|学年度?|年度?)?(?!\d|[-/.]\d|\s?[%万亿])/y;

/** 2026-27年度, 2025/26: a year that runs into the next one; null where the two do not follow each other. */
function yearPairAt(text: string, index: number): number | null {
  yearPair.lastIndex = index;
  const pair = yearPair.exec(text);
  if (pair === null || (Number(pair[1]) + 1) % 100 !== Number(pair[2])) return null;
  return yearPair.lastIndex;
}

/**
 * Names that begin like an amount, looked at first: 20亿级项目 (a size), 5xx, 99分位, 360度评估, 30日留存率, and the base
 * of a rate (十万人口死亡率, 百公里油耗), which counts nothing.
 */
const namesFirst = new RegExp(
  `\\d+(?:\\.\\d+)?\\s?[十百千万亿]+(?:元|吨|平方米|千瓦|人|美元)?级(?![别及]?以[上下])|[1-5]xx(?![a-z0-9])|\\d\\d(?:\\.\\d+)?\\s?(?:百?分位数?|percentile)|360°?度?(?=评|全景|考核|反馈|环评)|\\d{1,3}\\s?(?:日|天|个?月)(?:内|后)?(?=留存|复购|回购|活跃|续费|动销|再入院|存活|病死|退货)|10{0,6}(?:0|[百千万亿]{1,2})(?:名|个)?(?:从业人员|人口?|户|车|吨|公里|工时|小时|次|元|平方米|行代码)${ofRate}`,
  'iy',
);

/** Units that no date or name has behind its digits; most numbers are settled here. */
const plainAmount = /[\d.,]+\s?[%‰万亿千元个家次项人名件起分场]/y;

/** The digits at `index` as a date or a name, or null when they may be an amount. */
export function stretchAtDigit(text: string, index: number): Stretch | null {
  namesFirst.lastIndex = index;
  if (namesFirst.test(text)) return { end: namesFirst.lastIndex, reason: 'name' };
  plainAmount.lastIndex = index;
  if (plainAmount.test(text)) return null;
  const pair = yearPairAt(text, index);
  if (pair !== null) return { end: pair, reason: 'year' };
  for (const [reason, pattern] of atDigit) {
    pattern.lastIndex = index;
    if (pattern.test(text)) return { end: pattern.lastIndex, reason };
  }
  return null;
}

/** Whether four digits may be a year by themselves. */
export function mayBeYear(text: string, index: number): boolean {
  bareYear.lastIndex = index;
  return bareYear.test(text);
}

/** Names that begin with a letter and carry digits. */
const standards =
  /(?:iso(?:\/(?:iec|ts|tr))?|iec|ieee|iatf|gb(?:\/t)?|gb\/z|rfc|wcag|soc|pci[- ]dss|cmmi|tls|ssl|http|nist(?: sp)?|fips|ohsas|haccp|en|din|ansi|astm|as|ccpa|cfr|owasp|asvs|itil|cobit|tapa|ts|qs|sa|sox|ifrs|ias|pep|cve|cwe|cvss|utf|sha|md|aes|rsa|mp|h|oauth|ipv|web|industry|python|node(?:\.js)?|java|php|chrome|firefox|safari|windows|ios|android|ubuntu|debian|postgres(?:ql)?|mysql|react|vue|angular|rust|go|ruby|rails|gpt|claude|llama)[\s/-]{0,2}v?\d[\d.]*(?:[-:/.]\d+)*(?:[-:]?\d{4})?(?:\s?(?:aaa?|level\s?\d|type\s?(?:ii?|[12])))?(?![\d%]|xx)/iy;

/** A word that numbers what follows it: phase 2, month 6, tier 1, top 10, sprint 5, #12. */
const numbered =
  /(?:phase|stage|step|level|tier|severity|sev|band|zone|top|sprint|section|chapter|version|release|task|story|issue|ticket|item|milestone|month|week|day|year|quarter|round|part|appendix|figure|table|page|line|rank|grade|class|type|group|batch|wave|iteration|epic|objective|goal|kr|key result|priority|category|no\.|number|scope|gate|build|port|error|status|code|version|v|q|h|fy|track|rule|article|clause|schedule|exhibit|lot|unit|room|floor|building|day-|option|test|scenario|case|claim|pr|bug|ver\.?|rev\.?)[\s-]?#?\d+(?:\.\d+)*(?![\d%]|\.\d|[a-z]|\s?(?:%|万|亿|个|家))/iy;

/** Scope 1 and 2, Tier 1/2, Sev 1 & 2: the word numbers both. */
const numberedToo =
  /(?:phase|stage|level|tier|severity|sev|band|zone|grade|class|type|group|category|priority|scope)s?\s\d(?:,\s?\d)*\s?(?:and|&|\/|or|to|-)\s?\d(?![\d%.:]|\s?%)/iy;

const month =
  /(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s(?:19|20)\d\d)?(?![\d%.])|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s(?:19|20)\d\d/iy;

const quarter =
  /(?:[qh][1-4]|fy)\s?(?:[''/-]?\s?(?:fy\s?)?(?:(?:19|20)\d\d|\d\d(?!\s?[家个项万亿次人名件元套台场]))(?:[-/]\d\d)?)?(?![\d%.])|(?:end of|eoy|by|in|since|until|during|through|of)\s(?:the\s)?(?:year\s)?(?:19[5-9]|20[0-9])\d(?![\d%/-]|[.,]\d|\s?[a-z]*s\b)/iy;

/** Letters glued to digits: P95, K8s, T+3, COVID-19, recall@10; not money (USD500) and not ROI300%. */
const glued = /[a-z]+(?:@\[[\d.:]{1,20}\]|(?:[-+@]?\d[a-z0-9]*(?:\.\d+)*)+)/iy;
const gluedAmount = /^(?:rmb|usd|us|nt|hk|cny|eur|gbp|ntd)\d/i;
const amountFollows = /\s?(?:[%‰]|万|亿|元|个百分点)/y;

/** A date or name that begins with the letter at `index`. */
export function stretchAtLetter(text: string, index: number): Stretch | null {
  for (const [reason, pattern] of [
    ['date', month],
    ['date', quarter],
    ['name', standards],
    ['name', numberedToo],
    ['name', numbered],
  ] as const) {
    pattern.lastIndex = index;
    if (pattern.test(text)) return { end: pattern.lastIndex, reason };
  }
  glued.lastIndex = index;
  const match = glued.exec(text);
  if (match === null || gluedAmount.test(match[0])) return null;
  const digit = match[0].search(/\d/);
  amountFollows.lastIndex = glued.lastIndex;
  if (amountFollows.test(text) && !/\d[a-z]/i.test(match[0]) && !/^[pvqlth]\d/i.test(match[0]))
    return { end: index + digit, reason: 'name' };
  return { end: glued.lastIndex, reason: 'name' };
}

/** Plans and periods written with a numeral in characters. */
const atCharacter: readonly Pattern[] = [
  ['period', /十[一二三四五六]五(?:规划|期间|时期|计划|末)?/y],
  [
    'date',
    /[一二三四]季度(?:末|底|初)?|[一二三四五六七八九十]{1,2}月(?:份)?(?:[一二三四五六七八九十]{1,3}[日号])?(?:底|末|前)?|二[〇○零][〇○零一二三四五六七八九]{2}年/y,
  ],
  // ROC years: 一二四年, 民国一百一十四年.
  [
    'year',
    /一[〇○零一二三][〇○零一二三四五六七八九]年(?:度|底|末|前)?|(?<=民国)[一二三四五六七八九十百〇○零]{2,6}年(?:度|底|末|前)?|一百[零〇一二三四五六七八九十]{1,3}年(?=度|底|末|[一二三四五六七八九十]{1,2}月)度?/y,
  ],
  [
    'name',
    new RegExp(
      `[一二三四五六七八九]?[十百千]?[百千万亿]{1,2}(?:名|个)?(?:从业人员|人口?|户|车|吨|公里|工时|小时|次|元|平方米)${ofRate}|[一二三四五六七八九十][十百千万亿]+(?:元|吨|平方米|千瓦|人|美元)?级(?![别及]?以[上下])`,
      'iy',
    ),
  ],
  [
    'name',
    /[一二三四五六七八九十](?=级(?!以上)|线城市|等奖|年级|位一体|周年|号线|年行动|年规划|年计划|年期|角形|维|次产业|次供水|农(?!户)|公经费|会一课|品一标|重一大|严三实|学一做)/y,
  ],
  ['name', /一[一-鿿]一(?:[一-鿿])/y],
  ['name', /[一二三四五六七八九十]个一(?![个家名])/y],
  // 三个月留存率, 七日复购率
  [
    'name',
    /[一二三四五六七八九十两]{1,3}(?:日|天|个月|年)(?:内|后)?(?=留存|复购|回购|活跃|续费|动销|再入院|存活|病死|退货)/y,
  ],
  // 一次办结率, 一次性: the first time, not one time.
  ['name', /一次(?=性|[一-鿿]{1,6}率)/y],
];

export function stretchAtCharacter(text: string, index: number): Stretch | null {
  for (const [reason, pattern] of atCharacter) {
    pattern.lastIndex = index;
    if (pattern.test(text)) return { end: pattern.lastIndex, reason };
  }
  return null;
}

/** 第一季度, 第3名, 第二期: an ordinal is no amount. */
const ordinal = /第\s?(?:\d+(?:\.\d+)*|[零一二三四五六七八九十百]+)\s?(?:[一-鿿])?/y;
const ordinalQuarter = /第\s?[一二三四1-4]\s?季度?(?:末|底|初)?/y;

export function stretchAtOrdinal(text: string, index: number): Stretch | null {
  ordinalQuarter.lastIndex = index;
  if (ordinalQuarter.test(text)) return { end: ordinalQuarter.lastIndex, reason: 'date' };
  ordinal.lastIndex = index;
  return ordinal.test(text) ? { end: ordinal.lastIndex, reason: 'name' } : null;
}
