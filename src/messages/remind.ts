import type { Text } from '../model/language.js';

/** The text that `tally remind` gives to send. */
export const remindMessages = {
  head: {
    en: '{owner}, as of {today} your word is needed on {n} {n:item|items}:',
    'zh-Hans': '{owner}，您好。截至{today}，有{n}项需要您跟进：',
    'zh-Hant': '{owner}，您好。截至{today}，有{n}項需要您跟進：',
  },
  line: { en: '{what}: {reasons}', 'zh-Hans': '{what}：{reasons}', 'zh-Hant': '{what}：{reasons}' },
  between: { en: '; ', 'zh-Hans': '；', 'zh-Hant': '；' },
  late: {
    en: 'was due {due}, {days} {days:day|days} ago',
    'zh-Hans': '截止{due}，已逾期{days}天',
    'zh-Hant': '截止{due}，已逾期{days}天',
  },
  dueToday: { en: 'due today', 'zh-Hans': '今天截止', 'zh-Hant': '今天截止' },
  due: {
    en: 'due {due}, in {days} {days:day|days}',
    'zh-Hans': '截止{due}，还有{days}天',
    'zh-Hant': '截止{due}，還有{days}天',
  },
  silent: {
    en: 'last heard of on {last}, {days} {days:day|days} ago',
    'zh-Hans': '上次更新进展为{last}，已过{days}天',
    'zh-Hant': '上次更新進展為{last}，已過{days}天',
  },
  never: {
    en: 'begun on {last}, {days} {days:day|days} ago, and never heard of',
    'zh-Hans': '自{last}开始已{days}天，尚无进展记录',
    'zh-Hant': '自{last}開始已{days}天，尚無進展記錄',
  },
  lacking: { en: 'no {lacks}', 'zh-Hans': '缺{lacks}', 'zh-Hant': '缺{lacks}' },
  unexplained: {
    en: '{state}, no {lacks}',
    'zh-Hans': '{state}，缺{lacks}',
    'zh-Hant': '{state}，缺{lacks}',
  },
  answer: {
    en: 'Please answer with the number, the value so far, the cause of what is off, the remedy and the next step.',
    'zh-Hans': '请回复：序号、目前实际值、偏差原因、改进措施、下一步。',
    'zh-Hant': '請回覆：序號、目前實際值、偏差原因、改進措施、下一步。',
  },
  nobody: {
    en: 'Nobody has to be reminded of anything.',
    'zh-Hans': '没有需要提醒的事项。',
    'zh-Hant': '沒有需要提醒的事項。',
  },
} satisfies Record<string, Text>;
