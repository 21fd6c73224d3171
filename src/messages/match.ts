import type { Text } from '../model/language.js';

/** What `tally match` shows: statuses, reasons, resources. */
export const matchMessages = {
  empty: { en: 'No needs and no goals.', 'zh-Hans': '没有需求，也没有目标。', 'zh-Hant': '沒有需求，也沒有目標。' },
  need: { en: 'need', 'zh-Hans': '需求', 'zh-Hant': '需求' },
  goals: { en: 'goals', 'zh-Hans': '目标', 'zh-Hant': '目標' },
  status: { en: 'match', 'zh-Hans': '匹配情况', 'zh-Hant': '匹配情況' },
  degree: { en: 'degree', 'zh-Hans': '匹配度', 'zh-Hant': '匹配度' },
  missing: { en: 'what is missing', 'zh-Hans': '尚缺', 'zh-Hant': '尚缺' },
  matched: { en: 'matched', 'zh-Hans': '匹配', 'zh-Hant': '匹配' },
  partial: { en: 'partial', 'zh-Hans': '部分匹配', 'zh-Hant': '部分匹配' },
  unmatched: { en: 'unmatched', 'zh-Hans': '未匹配', 'zh-Hant': '未匹配' },
  emptyGoal: {
    en: 'a goal that says what will be reached',
    'zh-Hans': '写明内容的目标',
    'zh-Hant': '寫明內容的目標',
  },
  notWritten: { en: '(not written)', 'zh-Hans': '(未写明)', 'zh-Hant': '(未寫明)' },
  noGoal: { en: 'a goal', 'zh-Hans': '目标', 'zh-Hant': '目標' },
  notQuantified: {
    en: 'a number to reach in every goal',
    'zh-Hans': '带具体数值的量化指标',
    'zh-Hant': '帶具體數值的量化指標',
  },
  speaksOfOther: {
    en: 'goals and KPIs that speak of what the need asks',
    'zh-Hans': '与需求所述内容更贴近的目标和指标',
    'zh-Hant': '與需求所述內容更貼近的目標和指標',
  },
  doesNotFit: {
    en: 'the goal type that fits the need (and a core goal, if it is P1)',
    'zh-Hans': '与需求相符的目标类型(P1需求还须有核心目标)',
    'zh-Hant': '與需求相符的目標類型(P1需求還須有核心目標)',
  },
  notDated: { en: 'a definite deadline in every goal', 'zh-Hans': '明确的截止时间', 'zh-Hant': '明確的截止時間' },
  notOwned: { en: 'exactly one owner of every goal', 'zh-Hans': '唯一责任人', 'zh-Hant': '唯一責任人' },
  orphans: {
    en: '{n} {n:goal serves|goals serve} no need:',
    'zh-Hans': '{n}个无对应需求的目标：',
    'zh-Hant': '{n}個無對應需求的目標：',
  },
  resource: { en: 'resource', 'zh-Hans': '资源', 'zh-Hant': '資源' },
  needed: { en: 'needed', 'zh-Hans': '所需', 'zh-Hant': '所需' },
  available: { en: 'available', 'zh-Hans': '可用', 'zh-Hant': '可用' },
  short: { en: 'short', 'zh-Hans': '缺口', 'zh-Hant': '缺口' },
  neededBy: { en: 'needed by', 'zh-Hans': '使用方', 'zh-Hant': '使用方' },
  unknown: { en: 'unknown', 'zh-Hans': '未知', 'zh-Hant': '未知' },
  conflicts: { en: 'Conflicts:', 'zh-Hans': '冲突：', 'zh-Hant': '衝突：' },
  risks: { en: 'Risks:', 'zh-Hans': '风险：', 'zh-Hant': '風險：' },
  unanswered: { en: 'no response', 'zh-Hans': '没有应对措施', 'zh-Hant': '沒有應對措施' },
  summary: {
    en: '{n} {n:need|needs}: {matched} matched, {partial} partial, {unmatched} unmatched. {goals} {goals:goal|goals}, {orphans} without a need.',
    'zh-Hans':
      '共{n}条需求：匹配{matched}条，部分匹配{partial}条，未匹配{unmatched}条。共{goals}个目标，其中{orphans}个无对应需求。',
    'zh-Hant':
      '共{n}條需求：匹配{matched}條，部分匹配{partial}條，未匹配{unmatched}條。共{goals}個目標，其中{orphans}個無對應需求。',
  },
} satisfies Record<string, Text>;
