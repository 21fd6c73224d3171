import type { Text } from '../model/language.js';

/** Labels and answers of `tally doctor`. */
export const doctorMessages = {
  missing: { en: 'not installed', 'zh-Hans': '未安装', 'zh-Hant': '未安裝' },
  cache: { en: 'cache', 'zh-Hans': '缓存', 'zh-Hant': '快取' },
  cacheHolds: {
    en: '{folder} ({entries} {entries:entry|entries}, {size} MB; safe to delete)',
    'zh-Hans': '{folder}({entries}项，{size} MB，可随时删除)',
    'zh-Hant': '{folder}({entries}項，{size} MB，可隨時刪除)',
  },
  noCache: {
    en: 'none: there is no home folder',
    'zh-Hans': '无：没有主目录',
    'zh-Hant': '無：沒有家目錄',
  },
  repository: { en: 'repository', 'zh-Hans': '仓库', 'zh-Hant': '儲存庫' },
  noRepository: {
    en: 'none: log, diff, --staged, --since and --at need one ("git init")',
    'zh-Hans': '无；log、diff、--staged、--since、--at 需要 git 仓库(git init)',
    'zh-Hant': '無；log、diff、--staged、--since、--at 需要 git 儲存庫(git init)',
  },
  noAccess: {
    en: 'git cannot read it ("tally log" says why)',
    'zh-Hans': 'git 无法读取(用 tally log 查看原因)',
    'zh-Hant': 'git 無法讀取(用 tally log 檢視原因)',
  },
  detached: { en: 'no branch', 'zh-Hans': '不在分支上', 'zh-Hant': '不在分支上' },
  history: { en: 'history', 'zh-Hans': '历史', 'zh-Hant': '歷史' },
  whole: { en: 'whole', 'zh-Hans': '完整', 'zh-Hant': '完整' },
  shallow: {
    en: 'shallow: earlier changes are missing ("git fetch --unshallow"; in CI "fetch-depth: 0")',
    'zh-Hans': '浅克隆：缺少更早的变更(git fetch --unshallow；CI 中设 fetch-depth: 0)',
    'zh-Hant': '淺層複製：缺少更早的變更(git fetch --unshallow；CI 中設 fetch-depth: 0)',
  },
  grafted: {
    en: 'altered locally (git grafts)',
    'zh-Hans': '在本地被嫁接(git grafts)',
    'zh-Hant': '在本地被嫁接(git grafts)',
  },
  index: { en: 'index', 'zh-Hans': '暂存区', 'zh-Hant': '暫存區' },
  tracked: { en: '{n} {n:file|files}', 'zh-Hans': '{n}个文件', 'zh-Hant': '{n}個檔案' },
  unmerged: { en: 'in conflict: {files}', 'zh-Hans': '有冲突：{files}', 'zh-Hant': '有衝突：{files}' },
  hooks: { en: 'hooks', 'zh-Hans': '钩子目录', 'zh-Hant': '掛鉤目錄' },
  'hook-none': {
    en: 'none ("tally hook install" writes one)',
    'zh-Hans': '无(可用 tally hook install 安装)',
    'zh-Hant': '無(可用 tally hook install 安裝)',
  },
  'hook-tally': { en: 'runs tally', 'zh-Hans': '运行 tally', 'zh-Hant': '執行 tally' },
  'hook-other': { en: 'somebody else’s', 'zh-Hans': '其他工具的钩子', 'zh-Hant': '其他工具的掛鉤' },
  workspace: { en: 'workspace', 'zh-Hans': '工作区', 'zh-Hant': '工作區' },
  settings: { en: 'settings', 'zh-Hans': '设置', 'zh-Hant': '設定' },
  noSettings: {
    en: 'none: the defaults hold ("tally init" writes some)',
    'zh-Hans': '无，使用默认设置(可用 tally init 生成)',
    'zh-Hant': '無，使用預設設定(可用 tally init 產生)',
  },
  baseline: { en: 'accepted faults', 'zh-Hans': '存量问题', 'zh-Hant': '存量問題' },
  present: { en: 'tally-baseline.json', 'zh-Hans': 'tally-baseline.json', 'zh-Hant': 'tally-baseline.json' },
  absent: { en: 'none', 'zh-Hans': '无', 'zh-Hant': '無' },
  schemas: { en: 'editor schemas', 'zh-Hans': '编辑器 schema', 'zh-Hant': '編輯器 schema' },
  'schemas-none': { en: 'none', 'zh-Hans': '无', 'zh-Hant': '無' },
  'schemas-current': { en: 'of this version', 'zh-Hans': '与当前版本一致', 'zh-Hant': '與目前版本一致' },
  'schemas-outdated': {
    en: 'of another version ("tally schema checklist --output .tally/checklist.schema.json" renews one)',
    'zh-Hans': '与当前版本不同(可用 tally schema checklist --output .tally/checklist.schema.json 更新)',
    'zh-Hant': '與目前版本不同(可用 tally schema checklist --output .tally/checklist.schema.json 更新)',
  },
  noFiles: {
    en: 'no YAML or Markdown file',
    'zh-Hans': '没有 YAML 或 Markdown 文件',
    'zh-Hant': '沒有 YAML 或 Markdown 檔案',
  },
  more: { en: '… and {n} more', 'zh-Hans': '……另有{n}个', 'zh-Hant': '……另有{n}個' },
  'state-document': { en: 'read', 'zh-Hans': '已读取', 'zh-Hant': '已讀取' },
  'state-companion': {
    en: 'read beside a document: check-ins, confirmations',
    'zh-Hans': '随文档读取：进展、确认',
    'zh-Hant': '隨文件讀取：進展、確認',
  },
  'state-faulty': {
    en: 'ours, with faults that keep it from being read ("tally check" says which)',
    'zh-Hans': '是清单，但有错误而无法读取(用 tally check 查看)',
    'zh-Hant': '是清單，但有錯誤而無法讀取(用 tally check 檢視)',
  },
  'state-unread': { en: 'could not be opened', 'zh-Hans': '无法打开', 'zh-Hant': '無法開啟' },
  'state-not-included': {
    en: 'left out: not among "include" in the settings',
    'zh-Hans': '未读取：不在设置的 include 之内',
    'zh-Hant': '未讀取：不在設定的 include 之內',
  },
  'state-excluded': {
    en: 'left out: among "exclude" in the settings',
    'zh-Hans': '未读取：在设置的 exclude 之内',
    'zh-Hant': '未讀取：在設定的 exclude 之內',
  },
  'state-ignored': {
    en: 'left out: git ignores it',
    'zh-Hans': '未读取：被 git 忽略',
    'zh-Hant': '未讀取：被 git 忽略',
  },
  'state-not-ours': {
    en: 'left out: no "kind: checklist" at the start of a line (in Markdown: in the front matter)',
    'zh-Hans': '未读取：行首没有“kind: checklist”(Markdown 应写在文件头)',
    'zh-Hant': '未讀取：行首沒有「kind: checklist」(Markdown 應寫在檔案頭)',
  },
} satisfies Record<string, Text>;
