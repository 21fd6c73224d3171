/**
 * Words that are names of fields when a colon follows, in both scripts and in English: `责任人：王总监` was meant as a
 * field, `说明：以下内容` may well be prose. Not the format's aliases (the shape has those), only the common ones.
 */
const words = [
  'id kind title status version updated category topic statement priority need goal goals kpi kpis metric target unit',
  'acceptance owner helpers start due deadline every review progress requirements parties risks notes',
  '编号 類別 类别 需求类别 需求類別 需求 需求描述 需求具体描述 需求具體描述 优先级 優先級 提出方 提出人 目标 目標 目标项 目標項',
  '指标 指標 量化指标 量化指標 关键指标 關鍵指標 目标值 目標值 达成标准 達成標準 验收标准 驗收標準 责任人 責任人 责任方 責任方',
  '负责人 負責人 协同方 協同方 对接人 對接人 开始时间 開始時間 截止 截止时间 截止時間 截止日期 时间节点 時間節點 完成时间 完成時間',
  '状态 狀態 进展 進展 备注 備註 应对措施 應對措施',
];

const fieldWords = new Set(words.join(' ').split(' '));

/** Whether a word is commonly the name of a field. */
export function isFieldWord(word: string): boolean {
  return fieldWords.has(word.toLowerCase());
}
