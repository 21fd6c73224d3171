/** What `tally init` writes, by language: settings and a first checklist that checks clean and shows good wording. */
import type { Day } from '../model/day.js';
import type { Language } from '../model/language.js';

export const settingsTemplate: Readonly<Record<Language, string>> = {
  en: `# Settings of tallystick. This folder and all below it are one workspace. Every line is optional.
language: en
# timezone: Europe/Berlin
# people:
#   - { name: Ana Ruiz, aliases: [Ana], emails: [ana@example.com] }
# rules:
#   owner-known: warning
`,
  'zh-Hans': `# tallystick 的设置。此文件夹及其下各级同属一个工作区，各行均可省略。
language: zh-Hans
calendar: cn                 # 按国务院公布的节假日计算工作日
# timezone: Asia/Shanghai
# people:
#   - { name: 王敏, aliases: [敏敏], emails: [wangmin@example.com] }
# rules:
#   owner-known: warning
`,
  'zh-Hant': `# tallystick 的設定。此資料夾及其下各級同屬一個工作區，各行均可省略。
language: zh-Hant
# timezone: Asia/Taipei
# people:
#   - { name: 王敏, aliases: [敏敏], emails: [wangmin@example.com] }
# rules:
#   owner-known: warning
`,
};

interface Words {
  readonly title: string;
  readonly need: string;
  readonly goal: string;
  readonly kpi: string;
  readonly acceptance: string;
  readonly owner: string;
  readonly notes: string;
  readonly party: string;
  readonly hint: string;
  readonly columns: readonly string[];
  readonly category: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Needs and goals',
    need: 'Shorten order processing from 48 h to 24 h',
    goal: 'Process orders within 24 hours',
    kpi: 'order processing time <= 24 h',
    acceptance: 'monthly report of the order system',
    owner: 'Ana Ruiz',
    notes: 'replace this example with your first need',
    party: 'Customer',
    hint: 'A need says what is wanted in figures; its goals say how it is measured, who owns it and by when.',
    columns: ['ID', 'Category', 'Requirement', 'Priority', 'Goal', 'KPI', 'Acceptance', 'Owner', 'Due', 'Notes'],
    category: 'process',
  },
  'zh-Hans': {
    title: '需求及目标对照清单',
    need: '订单处理时效从48小时缩短至24小时',
    goal: '订单在24小时内处理完毕',
    kpi: '订单处理时长≤24小时',
    acceptance: '以订单系统月报为准',
    owner: '王敏',
    notes: '请把本例换成您的第一条需求',
    party: '甲方',
    hint: '需求用数字说清要什么；目标写明如何衡量、谁负责、何时完成。',
    columns: [
      '编号',
      '需求类别',
      '需求具体描述',
      '优先级',
      '对应目标项',
      '量化指标(KPI)',
      '达成标准',
      '责任人',
      '截止时间',
      '备注',
    ],
    category: '流程需求',
  },
  'zh-Hant': {
    title: '需求及目標對照清單',
    need: '訂單處理時效從48小時縮短至24小時',
    goal: '訂單在24小時內處理完畢',
    kpi: '訂單處理時長≤24小時',
    acceptance: '以訂單系統月報為準',
    owner: '王敏',
    notes: '請把本例換成您的第一條需求',
    party: '甲方',
    hint: '需求用數字說清要什麼；目標寫明如何衡量、誰負責、何時完成。',
    columns: [
      '編號',
      '需求類別',
      '需求具體描述',
      '優先級',
      '對應目標項',
      '量化指標(KPI)',
      '達成標準',
      '責任人',
      '截止時間',
      '備註',
    ],
    category: '流程需求',
  },
};

/** A first checklist as YAML: one need with one goal, due on `due`. `id` starts with the year of `today`. */
export function yamlTemplate(language: Language, today: Day, due: Day): string {
  const w = words[language];
  return `# ${w.hint}
kind: checklist
id: first
title: ${w.title}
status: draft
version: 0.1.0
updated: ${today}
parties:
  - { id: a, name: ${w.party}, side: customer }
requirements:
  - id: RW-${today.slice(0, 4)}-001
    category: process            # business | resource | process | risk | service
    statement: ${w.need}
    priority: P1                 # P1 … P4
    proposedBy: a
    goals:
      - id: G-001
        statement: ${w.goal}
        type: process            # outcome | process
        core: true
        kpis:
          - ${w.kpi}
        acceptance: ${w.acceptance}
        owner: ${w.owner}
        due: ${due}
        notes: ${w.notes}
`;
}

/** The same as a Markdown table. */
export function markdownTemplate(language: Language, today: Day, due: Day): string {
  const w = words[language];
  const row = [
    `RW-${today.slice(0, 4)}-001`,
    w.category,
    w.need,
    'P2',
    w.goal,
    w.kpi,
    w.acceptance,
    w.owner,
    due,
    w.notes,
  ];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `---
kind: checklist
id: first
title: ${w.title}
status: draft
version: 0.1.0
updated: ${today}
---

# ${w.title}

${w.hint}

${line(w.columns)}
${line(w.columns.map(() => '---'))}
${line(row)}
`;
}
