import type { Language, Text } from '../model/language.js';

/** What the forms of the seeds are called, and their columns: words that our own reading of headers knows. */
export const formNames = {
  requirements: { en: 'Needs', 'zh-Hans': '需求明细表', 'zh-Hant': '需求明細表' },
  goals: { en: 'Goals', 'zh-Hans': '目标清单', 'zh-Hant': '目標清單' },
  checklist: { en: 'Checklist', 'zh-Hans': '对照清单', 'zh-Hant': '對照清單' },
  matching: { en: 'Matching', 'zh-Hans': '匹配分析表', 'zh-Hant': '匹配分析表' },
  tracking: { en: 'Tracking', 'zh-Hans': '目标达成跟踪表', 'zh-Hant': '目標達成跟蹤表' },
  changes: { en: 'Changes', 'zh-Hans': '需求变更记录表', 'zh-Hant': '需求變更記錄表' },
} satisfies Record<string, Text>;
export type FormId = keyof typeof formNames;

export const columnHeaders = {
  number: { en: 'No.', 'zh-Hans': '序号', 'zh-Hant': '序號' },
  document: { en: 'Document', 'zh-Hans': '所属清单', 'zh-Hant': '所屬清單' },
  id: { en: 'ID', 'zh-Hans': '编号', 'zh-Hant': '編號' },
  goalId: { en: 'Goal ID', 'zh-Hans': '目标编号', 'zh-Hant': '目標編號' },
  category: { en: 'Category', 'zh-Hans': '需求类别', 'zh-Hant': '需求類別' },
  requirement: { en: 'Requirement', 'zh-Hans': '需求具体描述', 'zh-Hant': '需求具體描述' },
  topic: { en: 'Topic', 'zh-Hans': '议题', 'zh-Hant': '議題' },
  priority: { en: 'Priority', 'zh-Hans': '优先级', 'zh-Hant': '優先級' },
  proposedBy: { en: 'Proposed by', 'zh-Hans': '提出方', 'zh-Hant': '提出方' },
  need: { en: 'Explicit/implicit', 'zh-Hans': '需求性质', 'zh-Hant': '需求性質' },
  source: { en: 'Source', 'zh-Hans': '来源', 'zh-Hant': '來源' },
  serves: { en: 'Serves', 'zh-Hans': '对应需求', 'zh-Hant': '對應需求' },
  goal: { en: 'Goal', 'zh-Hans': '对应目标项', 'zh-Hant': '對應目標項' },
  type: { en: 'Goal type', 'zh-Hans': '目标类型', 'zh-Hant': '目標類型' },
  core: { en: 'Core goal', 'zh-Hans': '核心目标', 'zh-Hant': '核心目標' },
  kpis: { en: 'KPI', 'zh-Hans': '量化指标(KPI)', 'zh-Hant': '量化指標(KPI)' },
  acceptance: { en: 'Acceptance', 'zh-Hans': '达成标准', 'zh-Hant': '達成標準' },
  owner: { en: 'Owner', 'zh-Hans': '责任方(对接人)', 'zh-Hant': '責任方(對接人)' },
  party: { en: 'Party', 'zh-Hans': '部门', 'zh-Hant': '部門' },
  helpers: { en: 'Helpers', 'zh-Hans': '协同方', 'zh-Hant': '協同方' },
  start: { en: 'Start', 'zh-Hans': '开始时间', 'zh-Hant': '開始時間' },
  due: { en: 'Due', 'zh-Hans': '时间节点', 'zh-Hant': '時間節點' },
  every: { en: 'Frequency', 'zh-Hans': '汇报频次', 'zh-Hant': '匯報頻次' },
  review: { en: 'Review', 'zh-Hans': '复盘时间', 'zh-Hant': '複盤時間' },
  status: { en: 'Status', 'zh-Hans': '状态', 'zh-Hant': '狀態' },
  closed: { en: 'Closed', 'zh-Hans': '实际完成时间', 'zh-Hant': '實際完成時間' },
  outcome: { en: 'Final outcome', 'zh-Hans': '达成情况', 'zh-Hant': '達成情況' },
  agreement: { en: 'Agreement', 'zh-Hans': '协商状态', 'zh-Hant': '協商狀態' },
  resources: { en: 'Resources', 'zh-Hans': '所需资源', 'zh-Hant': '所需資源' },
  dependsOn: { en: 'Depends on', 'zh-Hans': '前置任务', 'zh-Hant': '前置任務' },
  parent: { en: 'Parent goal', 'zh-Hans': '上级目标', 'zh-Hant': '上級目標' },
  notes: { en: 'Notes', 'zh-Hans': '备注说明', 'zh-Hant': '備註說明' },
} satisfies Record<string, Text>;
export type HeaderId = keyof typeof columnHeaders;

export function headerOf(id: HeaderId, language: Language): string {
  return columnHeaders[id][language];
}
