import type { Text } from '../model/language.js';

/** Labels of the commands' own outputs: rules, explain, match, gap, log, parse. */
export const commandMessages = {
  rule: { en: 'rule', 'zh-Hans': '规则', 'zh-Hant': '規則' },
  severity: { en: 'severity', 'zh-Hans': '级别', 'zh-Hant': '級別' },
  summary: { en: 'what it asks', 'zh-Hans': '要求', 'zh-Hant': '要求' },
  off: { en: 'off', 'zh-Hans': '关闭', 'zh-Hant': '關閉' },
  why: { en: 'Why', 'zh-Hans': '为什么', 'zh-Hant': '為什麼' },
  options: { en: 'Options', 'zh-Hans': '选项', 'zh-Hant': '選項' },
  byDefault: { en: 'default {value}', 'zh-Hans': '默认 {value}', 'zh-Hant': '預設 {value}' },
  good: { en: 'Right: {title}', 'zh-Hans': '正确：{title}', 'zh-Hant': '正確：{title}' },
  bad: { en: 'Wrong: {title}', 'zh-Hans': '错误：{title}', 'zh-Hant': '錯誤：{title}' },
  configure: {
    en: 'In tally.yaml: rules: { {rule}: off | info | warning | error }',
    'zh-Hans': '在 tally.yaml 中设置：rules: { {rule}: off | info | warning | error }',
    'zh-Hant': '在 tally.yaml 中設定：rules: { {rule}: off | info | warning | error }',
  },
  alwaysOn: {
    en: 'Always on: without it nothing else could be checked.',
    'zh-Hans': '始终启用：否则其他检查无从谈起。',
    'zh-Hant': '始終啟用：否則其他檢查無從談起。',
  },
  when: { en: 'when', 'zh-Hans': '时间', 'zh-Hant': '時間' },
  who: { en: 'who', 'zh-Hans': '变更人', 'zh-Hant': '變更人' },
  item: { en: 'item', 'zh-Hans': '条目', 'zh-Hant': '條目' },
  field: { en: 'field', 'zh-Hans': '字段', 'zh-Hant': '欄位' },
  from: { en: 'from', 'zh-Hans': '变更前', 'zh-Hant': '變更前' },
  to: { en: 'to', 'zh-Hans': '变更后', 'zh-Hant': '變更後' },
  added: { en: 'added', 'zh-Hans': '新增', 'zh-Hant': '新增' },
  removed: { en: 'removed', 'zh-Hans': '删除', 'zh-Hant': '刪除' },
  changed: { en: 'changed', 'zh-Hans': '修改', 'zh-Hant': '修改' },
  moved: { en: 'moved', 'zh-Hans': '移动', 'zh-Hant': '移動' },
  noChanges: { en: 'No changes.', 'zh-Hans': '没有变更。', 'zh-Hant': '沒有變更。' },
  logSummary: {
    en: '{n} {n:change|changes} in {commits} {commits:commit|commits}, newest first.',
    'zh-Hans': '共{n}项变更，来自{commits}次提交，最新的在前。',
    'zh-Hant': '共{n}項變更，來自{commits}次提交，最新的在前。',
  },
  shallow: {
    en: 'The history here is not whole (a shallow clone), so earlier changes are missing. "git fetch --unshallow" brings them.',
    'zh-Hans': '此处的历史不完整(浅克隆)，更早的变更没有列出。用 git fetch --unshallow 可补全。',
    'zh-Hant': '此處的歷史不完整(淺層複製)，更早的變更沒有列出。用 git fetch --unshallow 可補全。',
  },
  grafted: {
    en: 'The history here was altered locally (git grafts), so it may not be what was committed.',
    'zh-Hans': '此处的历史在本地被嫁接(git grafts)过，可能与实际提交不同。',
    'zh-Hant': '此處的歷史在本地被嫁接(git grafts)過，可能與實際提交不同。',
  },
  'unreadable-versions': {
    en: 'Git does not have some versions here (a partial clone), so their changes are missing.',
    'zh-Hans': 'git 在此处缺少部分版本(部分克隆)，相应的变更没有列出。',
    'zh-Hant': 'git 在此處缺少部分版本(部分複製)，相應的變更沒有列出。',
  },
  unborn: {
    en: 'There is no commit yet, so there is no history.',
    'zh-Hans': '还没有提交，因此没有历史。',
    'zh-Hant': '還沒有提交，因此沒有歷史。',
  },
  skipped: {
    en: '{n} {n:version|versions} could not be read; what they changed is told at the next version that could: {files}',
    'zh-Hans': '有{n}个版本无法读取，其变更计入之后可读的版本：{files}',
    'zh-Hant': '有{n}個版本無法讀取，其變更計入之後可讀的版本：{files}',
  },
  seeCheck: {
    en: 'Nothing could be read of {where}; "tally check {where}" says what is wrong with it.',
    'zh-Hans': '{where} 中没有可读取的清单；用 tally check {where} 查看问题所在。',
    'zh-Hant': '{where} 中沒有可讀取的清單；用 tally check {where} 查看問題所在。',
  },
  leftOut: {
    en: '{n} {n:file|files} could not be read and {n:is|are} left out: {files}',
    'zh-Hans': '有{n}个文件无法读取，未计入：{files}',
    'zh-Hant': '有{n}個檔案無法讀取，未計入：{files}',
  },
} satisfies Record<string, Text>;
