import type { Text } from '../model/language.js';

/** What `tally record` asks and refuses. */
export const recordMessages = {
  needed: { en: 'An answer is needed.', 'zh-Hans': '此项必填。', 'zh-Hant': '此項必填。' },
  anyway: { en: 'Record it all the same?', 'zh-Hans': '仍要记录吗？', 'zh-Hant': '仍要記錄嗎？' },
  stopped: { en: 'Nothing was written.', 'zh-Hans': '未写入任何内容。', 'zh-Hant': '未寫入任何內容。' },
  askValue: {
    en: '{kpi}: the value so far (empty: none)',
    'zh-Hans': '{kpi}：截至目前的实际值(留空则不记录)',
    'zh-Hant': '{kpi}：截至目前的實際值(留空則不記錄)',
  },
  noCommitment: {
    en: '{id} is no goal or other commitment, so nothing is recorded of it; name the goal.',
    'zh-Hans': '{id} 不是目标等承诺事项，不能记录进展；请写明目标的编号。',
    'zh-Hant': '{id} 不是目標等承諾事項，不能記錄進展；請寫明目標的編號。',
  },
  nothing: {
    en: 'Say what to record of {id}: KPI=VALUE ({known}), or --percent, --cause, --remedy, --next, --note.',
    'zh-Hans': '请写明 {id} 要记录什么：指标=实际值({known})，或 --percent、--cause、--remedy、--next、--note。',
    'zh-Hant': '請寫明 {id} 要記錄什麼：指標=實際值({known})，或 --percent、--cause、--remedy、--next、--note。',
  },
  noValue: {
    en: '"{text}" has no value; write KPI=VALUE.',
    'zh-Hans': '“{text}”没有值，应写成 指标=实际值。',
    'zh-Hant': '「{text}」沒有值，應寫成 指標=實際值。',
  },
  noKpis: {
    en: '{id} has no KPI; record --percent or a --note.',
    'zh-Hans': '{id} 没有指标，可用 --percent 或 --note 记录。',
    'zh-Hant': '{id} 沒有指標，可用 --percent 或 --note 記錄。',
  },
  whichKpi: {
    en: '{id} has several KPIs; say which, as KPI=VALUE: {known}.',
    'zh-Hans': '{id} 有多个指标，请写成 指标=实际值：{known}。',
    'zh-Hant': '{id} 有多個指標，請寫成 指標=實際值：{known}。',
  },
  unknownKpi: {
    en: 'No single KPI of {id} is called “{name}”; it has: {known}.',
    'zh-Hans': '“{name}”不能唯一对应 {id} 的指标，现有：{known}。',
    'zh-Hant': '「{name}」不能唯一對應 {id} 的指標，現有：{known}。',
  },
  twoCauses: {
    en: 'Give --cause, or --cause-objective and --cause-subjective, not both.',
    'zh-Hans': '--cause 与 --cause-objective、--cause-subjective 不能同时使用。',
    'zh-Hant': '--cause 與 --cause-objective、--cause-subjective 不能同時使用。',
  },
  future: {
    en: '{date} is after today ({today}); --yes records it all the same.',
    'zh-Hans': '{date} 晚于今天({today})；如确认无误，请加 --yes。',
    'zh-Hant': '{date} 晚於今天({today})；如確認無誤，請加 --yes。',
  },
  unreadable: {
    en: '“{value}” cannot be held against “{kpi}” (no number, or another unit). --yes records it all the same.',
    'zh-Hans': '“{value}”无法与“{kpi}”对照(不是数值，或单位不同)。如确认无误，请加 --yes。',
    'zh-Hant': '「{value}」無法與「{kpi}」對照(不是數值，或單位不同)。如確認無誤，請加 --yes。',
  },
  lower: {
    en: '“{kpi}” stood at {last} already, and values are totals so far: {value} is lower. Use --added for an increment, --yes to correct the total.',
    'zh-Hans': '“{kpi}”上次累计已是{last}，本次累计{value}更低。增量请用 --added，更正累计值请加 --yes。',
    'zh-Hant': '「{kpi}」上次累計已是{last}，本次累計{value}更低。增量請用 --added，更正累計值請加 --yes。',
  },
  noInline: {
    en: '{file} is a table, whose rows hold one check-in at most; leave out --inline, and it is written to progress/.',
    'zh-Hans': '{file} 是表格，每行最多容纳一次进展；去掉 --inline，进展会写入 progress/。',
    'zh-Hant': '{file} 是表格，每列最多容納一次進展；去掉 --inline，進展會寫入 progress/。',
  },
  noDocumentId: {
    en: '{file} has no id, which names the file for its check-ins; `tally ids` gives it one.',
    'zh-Hans': '{file} 没有文档编号，无法确定进展文件名；可运行 `tally ids` 补上编号。',
    'zh-Hant': '{file} 沒有文件編號，無法確定進展檔名；可執行 `tally ids` 補上編號。',
  },
  union: {
    en: '{file} is new. With `progress/*.yaml merge=union` in .gitattributes, check-ins by two people never conflict.',
    'zh-Hans': '新建 {file}。在 .gitattributes 中加入 `progress/*.yaml merge=union`，多人记录进展时不会冲突。',
    'zh-Hant': '新建 {file}。在 .gitattributes 中加入 `progress/*.yaml merge=union`，多人記錄進展時不會衝突。',
  },
} as const satisfies Readonly<Record<string, Text>>;
