import type { Text } from '../model/language.js';

/** What the editing commands ask, print and refuse. */
export const editCommandMessages = {
  noSeries: {
    en: 'No id that tally could count on fits the settings ({pattern}); give one with `--id`.',
    'zh-Hans': '无法按设置的格式({pattern})推算下一个编号，请用 `--id` 指定。',
    'zh-Hant': '無法按設定的格式({pattern})推算下一個編號，請用 `--id` 指定。',
  },
  noDocument: {
    en: 'There is no document "{name}". Known: {known}',
    'zh-Hans': '没有名为“{name}”的文档。现有：{known}',
    'zh-Hant': '沒有名為「{name}」的文件。現有：{known}',
  },
  whichDocument: {
    en: 'There are several documents; say which with `--document`: {known}',
    'zh-Hans': '有多份文档，请用 `--document` 指定：{known}',
    'zh-Hant': '有多份文件，請用 `--document` 指定：{known}',
  },
  noNeed: {
    en: 'Say which needs {id} serves: `tally link {id} RW-2024-001`.',
    'zh-Hans': '请写明 {id} 对应的需求：`tally link {id} RW-2024-001`。',
    'zh-Hant': '請寫明 {id} 對應的需求：`tally link {id} RW-2024-001`。',
  },
  noGoal: {
    en: '{id} is no goal; the goal comes first, then the needs.',
    'zh-Hans': '{id} 不是目标；应先写目标，再写需求。',
    'zh-Hant': '{id} 不是目標；應先寫目標，再寫需求。',
  },
  notNeed: { en: '{id} is no need.', 'zh-Hans': '{id} 不是需求。', 'zh-Hant': '{id} 不是需求。' },
  otherWorkspace: {
    en: '{id} stands in another workspace (below another tally.yaml), where a reference would not find it.',
    'zh-Hans': '{id} 在另一个工作区(另有 tally.yaml)，无法引用。',
    'zh-Hant': '{id} 在另一個工作區(另有 tally.yaml)，無法引用。',
  },
  notClosable: {
    en: '{id} is no goal or other commitment, so it is not closed.',
    'zh-Hans': '{id} 不是目标等承诺事项，不能关闭。',
    'zh-Hant': '{id} 不是目標等承諾事項，不能關閉。',
  },
  noOutcome: {
    en: 'Say how {id} ended: --outcome met, missed, partly, carried or dropped.',
    'zh-Hans':
      '请写明 {id} 的结果：--outcome met(达成)、missed(未达成)、partly(部分达成)、carried(结转)或 dropped(取消)。',
    'zh-Hant':
      '請寫明 {id} 的結果：--outcome met(達成)、missed(未達成)、partly(部分達成)、carried(結轉)或 dropped(取消)。',
  },
  badId: {
    en: '"{id}" cannot be an id: letters, digits, dots, dashes and underscores, beginning with a letter or digit.',
    'zh-Hans': '“{id}”不能作为编号：只能由文字、数字、点、短横和下划线组成，以文字或数字开头。',
    'zh-Hant': '「{id}」不能作為編號：只能由文字、數字、點、短橫和下劃線組成，以文字或數字開頭。',
  },
  idTaken: {
    en: '{id} is taken already; nothing was written.',
    'zh-Hans': '编号 {id} 已被使用，未写入任何内容。',
    'zh-Hant': '編號 {id} 已被使用，未寫入任何內容。',
  },
  confirmedId: {
    en: '{n} {n:confirmation names|confirmations name} {id}, and stay as they were given: what was confirmed is never edited. They will need to be given anew.',
    'zh-Hans': '有 {n} 条确认记录提到 {id}，将保持原样：已确认的内容不作修改，需要重新确认。',
    'zh-Hant': '有 {n} 條確認記錄提到 {id}，將保持原樣：已確認的內容不作修改，需要重新確認。',
  },
  ownsNothing: {
    en: '{name} owns and helps with nothing here.',
    'zh-Hans': '没有由 {name} 负责或协同的事项。',
    'zh-Hant': '沒有由 {name} 負責或協同的事項。',
  },
  ownsNothingOpen: {
    en: '{name} owns and helps with nothing that is still open.',
    'zh-Hans': '没有由 {name} 负责或协同的未完成事项。',
    'zh-Hant': '沒有由 {name} 負責或協同的未完成事項。',
  },
  handover: {
    en: 'Handover from {from} to {to}, {date}: {n} {n:item|items}',
    'zh-Hans': '工作交接清单：{from} → {to}，{date}，共{n}项',
    'zh-Hant': '工作交接清單：{from} → {to}，{date}，共{n}項',
  },
  standing: { en: 'status', 'zh-Hans': '状态与进展', 'zh-Hant': '狀態與進展' },
  role: { en: 'role', 'zh-Hans': '角色', 'zh-Hant': '角色' },
  document: { en: 'document', 'zh-Hans': '文档', 'zh-Hant': '文件' },
  asOwner: { en: 'owner', 'zh-Hans': '责任人', 'zh-Hant': '責任人' },
  asHelper: { en: 'helper', 'zh-Hans': '协同方', 'zh-Hant': '協同方' },
  isClosed: { en: 'closed', 'zh-Hans': '已关闭', 'zh-Hant': '已關閉' },
  noProgress: { en: 'nothing reported', 'zh-Hans': '未记录进展', 'zh-Hant': '未記錄進展' },
  lesson: { en: 'lesson', 'zh-Hans': '经验教训', 'zh-Hant': '經驗教訓' },
  about: { en: 'about', 'zh-Hans': '关于', 'zh-Hant': '關於' },
  noLessons: { en: 'No lesson is found.', 'zh-Hans': '没有找到经验教训。', 'zh-Hant': '沒有找到經驗教訓。' },
} as const satisfies Readonly<Record<string, Text>>;
