import type { Text } from '../model/language.js';

/** What people call the fields, by their English names; headers are read by the lexicon, this is only for telling. */
export const fieldLabels = {
  id: { en: 'id', 'zh-Hans': '编号', 'zh-Hant': '編號' },
  category: { en: 'category', 'zh-Hans': '需求类别', 'zh-Hant': '需求類別' },
  topic: { en: 'topic', 'zh-Hans': '议题', 'zh-Hant': '議題' },
  requirement: { en: 'need', 'zh-Hans': '需求', 'zh-Hant': '需求' },
  requirements: { en: 'needs', 'zh-Hans': '需求', 'zh-Hant': '需求' },
  statement: { en: 'statement', 'zh-Hans': '描述', 'zh-Hant': '描述' },
  priority: { en: 'priority', 'zh-Hans': '优先级', 'zh-Hant': '優先級' },
  proposedBy: { en: 'proposer', 'zh-Hans': '提出方', 'zh-Hant': '提出方' },
  need: { en: 'explicit or implicit', 'zh-Hans': '显性或隐性', 'zh-Hant': '顯性或隱性' },
  source: { en: 'source', 'zh-Hans': '来源', 'zh-Hant': '來源' },
  goal: { en: 'goal', 'zh-Hans': '目标', 'zh-Hant': '目標' },
  goals: { en: 'goal', 'zh-Hans': '目标', 'zh-Hant': '目標' },
  type: { en: 'goal type', 'zh-Hans': '目标类型', 'zh-Hant': '目標類型' },
  core: { en: 'core goal', 'zh-Hans': '核心目标', 'zh-Hant': '核心目標' },
  kpi: { en: 'KPI', 'zh-Hans': '量化指标', 'zh-Hant': '量化指標' },
  kpis: { en: 'KPI', 'zh-Hans': '量化指标', 'zh-Hant': '量化指標' },
  metric: { en: 'metric', 'zh-Hans': '指标名称', 'zh-Hant': '指標名稱' },
  target: { en: 'target', 'zh-Hans': '目标值', 'zh-Hant': '目標值' },
  unit: { en: 'unit', 'zh-Hans': '单位', 'zh-Hant': '單位' },
  from: { en: 'starting value', 'zh-Hans': '起始值', 'zh-Hant': '起始值' },
  basis: { en: 'basis', 'zh-Hans': '对比基准', 'zh-Hant': '對比基準' },
  period: { en: 'period', 'zh-Hans': '统计周期', 'zh-Hant': '統計週期' },
  by: { en: 'date of the KPI', 'zh-Hans': '指标日期', 'zh-Hant': '指標日期' },
  acceptance: { en: 'acceptance', 'zh-Hans': '达成标准', 'zh-Hant': '達成標準' },
  judge: { en: 'judge', 'zh-Hans': '评判人', 'zh-Hant': '評判人' },
  outputs: { en: 'output', 'zh-Hans': '输出物', 'zh-Hant': '輸出物' },
  owner: { en: 'owner', 'zh-Hans': '责任人', 'zh-Hant': '責任人' },
  party: { en: 'party', 'zh-Hans': '责任方', 'zh-Hant': '責任方' },
  helpers: { en: 'helpers', 'zh-Hans': '协同方', 'zh-Hant': '協同方' },
  start: { en: 'start', 'zh-Hans': '开始时间', 'zh-Hant': '開始時間' },
  due: { en: 'deadline', 'zh-Hans': '截止时间', 'zh-Hant': '截止時間' },
  deadline: { en: 'deadline', 'zh-Hans': '截止时间', 'zh-Hant': '截止時間' },
  every: { en: 'rhythm', 'zh-Hans': '频次', 'zh-Hant': '頻次' },
  review: { en: 'review date', 'zh-Hans': '复盘时间', 'zh-Hant': '複盤時間' },
  status: { en: 'status', 'zh-Hans': '状态', 'zh-Hant': '狀態' },
  closed: { en: 'closing date', 'zh-Hans': '完成时间', 'zh-Hant': '完成時間' },
  serves: { en: 'need served', 'zh-Hans': '对应需求', 'zh-Hant': '對應需求' },
  parent: { en: 'parent goal', 'zh-Hans': '上级目标', 'zh-Hant': '上級目標' },
  dependsOn: { en: 'depends on', 'zh-Hans': '前置事项', 'zh-Hant': '前置事項' },
  response: { en: 'response', 'zh-Hans': '应对措施', 'zh-Hant': '應對措施' },
  risks: { en: 'risk', 'zh-Hans': '风险', 'zh-Hant': '風險' },
  conflicts: { en: 'conflict', 'zh-Hans': '冲突', 'zh-Hant': '衝突' },
  progress: { en: 'progress', 'zh-Hans': '进展', 'zh-Hant': '進展' },
  resources: { en: 'resources', 'zh-Hans': '所需资源', 'zh-Hant': '所需資源' },
  notes: { en: 'notes', 'zh-Hans': '备注', 'zh-Hant': '備註' },
} satisfies Record<string, Text>;

/** The word for a field, or the field's own name where there is none. */
export function fieldLabel(field: string): Text {
  const label: Text | undefined = (fieldLabels as Readonly<Record<string, Text>>)[field];
  return label ?? { en: field, 'zh-Hans': field, 'zh-Hant': field };
}
