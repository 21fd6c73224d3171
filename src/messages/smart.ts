import type { Text } from '../model/language.js';

/** The five questions of SMART, the answers, and what a goal lacks. */
export const smartMessages = {
  empty: { en: 'No goals.', 'zh-Hans': '没有目标。', 'zh-Hant': '沒有目標。' },
  specific: { en: 'S specific', 'zh-Hans': 'S 具体', 'zh-Hant': 'S 具體' },
  measurable: { en: 'M measurable', 'zh-Hans': 'M 可衡量', 'zh-Hant': 'M 可衡量' },
  achievable: { en: 'A achievable', 'zh-Hans': 'A 可实现', 'zh-Hant': 'A 可實現' },
  relevant: { en: 'R relevant', 'zh-Hans': 'R 相关', 'zh-Hant': 'R 相關' },
  'time-bound': { en: 'T time-bound', 'zh-Hans': 'T 有时限', 'zh-Hant': 'T 有時限' },
  yes: { en: 'yes', 'zh-Hans': '是', 'zh-Hant': '是' },
  partly: { en: 'partly', 'zh-Hans': '部分', 'zh-Hant': '部分' },
  no: { en: 'no', 'zh-Hans': '否', 'zh-Hant': '否' },
  unknown: { en: 'unknown', 'zh-Hans': '未知', 'zh-Hant': '未知' },
  missing: { en: 'missing: {what}', 'zh-Hans': '缺：{what}', 'zh-Hant': '缺：{what}' },
  and: { en: ', ', 'zh-Hans': '、', 'zh-Hant': '、' },
  statement: { en: 'a statement', 'zh-Hans': '目标描述', 'zh-Hant': '目標描述' },
  'specific-words': { en: 'words that can be checked', 'zh-Hans': '可检验的表述', 'zh-Hant': '可檢驗的表述' },
  owner: { en: 'exactly one owner', 'zh-Hans': '唯一责任人', 'zh-Hant': '唯一責任人' },
  number: { en: 'a number or a date to reach', 'zh-Hans': '要达到的数值或日期', 'zh-Hant': '要達到的數值或日期' },
  acceptance: { en: 'how it is accepted', 'zh-Hans': '达成标准', 'zh-Hant': '達成標準' },
  resources: { en: 'what it needs', 'zh-Hans': '所需资源', 'zh-Hant': '所需資源' },
  supply: {
    en: 'resources that are there or confirmed',
    'zh-Hans': '足够或已确认的资源',
    'zh-Hant': '足夠或已確認的資源',
  },
  agreement: { en: 'the agreement of the parties', 'zh-Hans': '各方的一致意见', 'zh-Hant': '各方的一致意見' },
  need: { en: 'a need that it serves', 'zh-Hans': '对应的需求', 'zh-Hant': '對應的需求' },
  'words-of-need': { en: 'the words of its need', 'zh-Hans': '与需求一致的内容', 'zh-Hant': '與需求一致的內容' },
  type: { en: 'the type its need asks for', 'zh-Hans': '与需求相符的目标类型', 'zh-Hant': '與需求相符的目標類型' },
  deadline: { en: 'a definite deadline', 'zh-Hans': '明确的截止时间', 'zh-Hant': '明確的截止時間' },
  start: { en: 'a start', 'zh-Hans': '开始时间', 'zh-Hant': '開始時間' },
} satisfies Record<string, Text>;
