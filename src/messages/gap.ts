import type { Text } from '../model/language.js';

/** What `tally gap` shows: coverage, states and why something is unknown. */
export const gapMessages = {
  empty: {
    en: 'No goals, so no gap can be told.',
    'zh-Hans': '没有目标，无法给出差距。',
    'zh-Hant': '沒有目標，無法給出差距。',
  },
  goal: { en: 'goal', 'zh-Hans': '目标', 'zh-Hant': '目標' },
  kpi: { en: 'KPI', 'zh-Hans': '量化指标', 'zh-Hant': '量化指標' },
  target: { en: 'target', 'zh-Hans': '目标值', 'zh-Hant': '目標值' },
  actual: { en: 'actual', 'zh-Hans': '实际值', 'zh-Hant': '實際值' },
  attainment: { en: 'attained', 'zh-Hans': '达成率', 'zh-Hant': '達成率' },
  deviation: { en: 'deviation', 'zh-Hans': '偏差率', 'zh-Hant': '偏差率' },
  due: { en: 'due', 'zh-Hans': '截止时间', 'zh-Hant': '截止時間' },
  owner: { en: 'owner', 'zh-Hans': '责任人', 'zh-Hant': '責任人' },
  state: { en: 'state', 'zh-Hans': '状态', 'zh-Hant': '狀態' },
  met: { en: 'met', 'zh-Hans': '已达成', 'zh-Hant': '已達成' },
  'on-track': { en: 'on track', 'zh-Hans': '正常', 'zh-Hant': '正常' },
  'at-risk': { en: 'at risk', 'zh-Hans': '有风险', 'zh-Hant': '有風險' },
  behind: { en: 'behind', 'zh-Hans': '落后', 'zh-Hant': '落後' },
  overdue: { en: 'overdue', 'zh-Hans': '逾期', 'zh-Hant': '逾期' },
  missed: { en: 'missed', 'zh-Hans': '未达成', 'zh-Hant': '未達成' },
  unknown: { en: 'unknown', 'zh-Hans': '未知', 'zh-Hant': '未知' },
  'no-target': { en: 'no number to reach', 'zh-Hans': '没有目标值', 'zh-Hant': '沒有目標值' },
  'no-actual': { en: 'nothing recorded', 'zh-Hans': '没有进展记录', 'zh-Hant': '沒有進展記錄' },
  'unreadable-actual': {
    en: 'the recorded value cannot be read',
    'zh-Hans': '记录的值无法读取',
    'zh-Hant': '記錄的值無法讀取',
  },
  'unit-differs': { en: 'recorded in another unit', 'zh-Hans': '记录的单位不同', 'zh-Hant': '記錄的單位不同' },
  'no-baseline': { en: 'no baseline to compare with', 'zh-Hans': '没有对比基准', 'zh-Hant': '沒有對比基準' },
  typed: { en: '{percent} (typed)', 'zh-Hans': '{percent}(手填)', 'zh-Hant': '{percent}(手填)' },
  yes: { en: 'yes', 'zh-Hans': '是', 'zh-Hant': '是' },
  no: { en: 'no', 'zh-Hans': '否', 'zh-Hant': '否' },
  dueOn: { en: 'due {due}', 'zh-Hans': '{due}截止', 'zh-Hant': '{due}截止' },
  coverage: {
    en: '{withGoal} of {requirements} {requirements:need has|needs have} a goal. Of {goals} {goals:goal|goals}: {quantified} quantified, {owned} with one owner, {dated} with a definite deadline.',
    'zh-Hans':
      '{requirements}条需求中{withGoal}条有目标。{goals}个目标中：{quantified}个已量化，{owned}个有唯一责任人，{dated}个有明确截止时间。',
    'zh-Hant':
      '{requirements}條需求中{withGoal}條有目標。{goals}個目標中：{quantified}個已量化，{owned}個有唯一責任人，{dated}個有明確截止時間。',
  },
  standing: {
    en: 'On {today}: {met} met, {behind} behind, {overdue} overdue, {unknown} unknown for lack of data.',
    'zh-Hans': '截至{today}：已达成{met}个，落后{behind}个，逾期{overdue}个，{unknown}个因缺少数据而未知。',
    'zh-Hant': '截至{today}：已達成{met}個，落後{behind}個，逾期{overdue}個，{unknown}個因缺少資料而未知。',
  },
  cause: { en: 'cause', 'zh-Hans': '原因', 'zh-Hant': '原因' },
  remedy: { en: 'remedy', 'zh-Hans': '改进措施', 'zh-Hant': '改進措施' },
} satisfies Record<string, Text>;
