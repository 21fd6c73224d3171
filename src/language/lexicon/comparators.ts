import type { Comparator } from '../readings.js';

/**
 * Words that bound a number. Legal reading (Civil Code art. 1259): 以上、以下、以内、届满 include the number,
 * 不满、超过、以外 do not; 低于, 高于, 不足, 突破 and 逾 exclude it as everyday language does.
 */
export interface ComparatorFamily {
  readonly comparator: Comparator;
  /** `near`: only right before the number (超过, over). `far`: other words may stand between (至少开展一次). */
  readonly reach: 'near' | 'far';
  readonly words: string;
}

export const comparatorsBefore: readonly ComparatorFamily[] = [
  // At least.
  {
    comparator: '>=',
    reach: 'far',
    words:
      '不低于|不少于|不小于|不得低于|不得少于|不得小于|不应低于|不应少于|应不低于|应不少于|不能低于|不能少于|不可低于|不亚于|不下于|不下|不短于|不早于|至少|起码|大于等于|大于或等于|大于、等于|大于和等于|高于或等于|高于等于|高于或者等于|等于或大于|达到或超过|达到并超过|超过或等于|不差于|不劣于|' +
      '≥|>=|=>|⩾|&ge;|&gt;=|at least|minimum of|a minimum of|no less than|not less than|no fewer than|not fewer than|no lower than|not lower than|not below|no worse than|greater than or equal to|more than or equal to|equal to or greater than|min:|floor of|at or above|at or over|equal or greater than|greater or equal to|not under|gte',
  },
  { comparator: '>=', reach: 'near', words: '最少|最低|最小|下限|保底|底线|底线为|minimum|min|min.' },
  // At most. 控制在 caps what follows even without 以内.
  {
    comparator: '<=',
    reach: 'far',
    words:
      '不超过|不高于|不大于|不多于|不超出|不超|不突破|不得超过|不得高于|不得大于|不得多于|不得超出|不应超过|不应高于|不应大于|应不超过|应不高于|应不大于|不能超过|不能高于|不可超过|不长于|不晚于|不迟于|不逾|不得逾|不应逾|不可逾|未逾|未超过|至多|控制在|控制到|控制为|压控在|稳控在|限制在|限定在|约束在|压减在|小于等于|小于或等于|低于或等于|低于等于|等于或小于|少于或等于|少于等于|' +
      '≤|<=|=<|⩽|&le;|&lt;=|at most|maximum of|a maximum of|no more than|not more than|no greater than|not greater than|no higher than|not higher than|no later than|no longer than|not longer than|not exceed|not exceeding|does not exceed|do not exceed|not to exceed|never exceed|never exceeds|not above|not over|less than or equal to|fewer than or equal to|equal to or less than|max:|capped at|cap of|at or below|at or under|equal or less than|less or equal to|up to and including|lte',
  },
  {
    comparator: '<=',
    reach: 'near',
    words:
      '最多|最高|最大|最长|最迟|最晚|上限|上限为|封顶|within|up to|upto|limited to|limit of|as many as|maximum|max|max.',
  },
  // More than.
  {
    comparator: '>',
    reach: 'near',
    words:
      '超过|超出|超越|突破|高于|大于|多于|优于|长于|逾|超|高出|胜过|快于|好于|大过|>|&gt;|＞|more than|over|above|exceeds|exceed|exceeding|exceeded|greater than|higher than|larger than|better than|longer than|beyond|surpass|surpasses|surpassing|north of|upwards of|in excess of|gt',
  },
  // Less than.
  {
    comparator: '<',
    reach: 'near',
    words:
      '低于|小于|少于|不足|不到|不满|未满|未达到|未达|短于|弱于|<|&lt;|＜|less than|fewer than|below|under|lower than|smaller than|shorter than|faster than|quicker than|sub|sub-|lt',
  },
  // About.
  {
    comparator: 'approx',
    reach: 'near',
    words:
      '大约|大概|约为|约|将近|接近|近|~|≈|≅|about|around|approximately|approx.|approx|roughly|circa|ca.|nearly|almost|close to|some',
  },
  // Exactly.
  {
    comparator: '=',
    reach: 'near',
    words: '等于|=|==|equal to|equals|exactly',
  },
];

/** Bounds that follow the number and its unit; tried in this order at the end of the unit. */
export const comparatorsAfter: readonly (readonly [Comparator, RegExp])[] = [
  [
    '>=',
    /\s*(?:\(含[^()]{0,6}\)|\(不含税\)|[,、]?\s*含|[及和或]者?|及其)?\s*(?:以上|之上|或更[多高长大]|或以上|往上|起步|打底)(?:\s*\(含[^()]{0,6}\)|\s*\(包含[^()]{0,6}\))?/y,
  ],
  [
    '<=',
    /\s*(?:\(含[^()]{0,6}\)|[,、]?\s*含|[及和或]者?|及其)?\s*(?:以下|之下|以内|之内|或更[少低短小]|或以下|为限|封顶)(?:\s*\(含[^()]{0,6}\))?/y,
  ],
  ['<=', /\s*(?:范围|区间)?内(?![部容外涵在需控审训核生网资阁蒙])/y],
  ['>', /\s*(?:以外|之外|开外|有余|出头|多(?![个次家种项类]))/y],
  ['approx', /\s*(?:左右|上下|前后|附近|许)/y],
  ['>=', /\s*\+(?!\s*[\d$¥€£])/y],
  ['>=', /\s*,?\s*(?:or|and)\s+(?:more|higher|above|better|greater|over|longer|up|beyond|later)\b/iy],
  ['<=', /\s*,?\s*(?:or|and)\s+(?:less|fewer|lower|below|under|faster|shorter|earlier|sooner)\b/iy],
  ['<=', /\s*(?:max(?:imum)?|at most|tops)\b/iy],
  ['>=', /\s*(?:minimum|at least|or\s*\+)(?!\s*\d)\b/iy],
];
