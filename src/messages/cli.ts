import type { Text } from '../model/language.js';

/** What the command line itself says: help headings, usage errors, notes on stderr. */
export const cliMessages = {
  tagline: {
    en: 'Checks that every need has a goal with a quantified KPI, one owner and a deadline.',
    'zh-Hans': '检查每条需求是否都有目标，且目标有量化指标、唯一责任人和截止时间。',
    'zh-Hant': '檢查每條需求是否都有目標，且目標有量化指標、唯一責任人和截止時間。',
  },
  usage: { en: 'Usage:', 'zh-Hans': '用法：', 'zh-Hant': '用法：' },
  arguments: { en: 'Arguments:', 'zh-Hans': '参数：', 'zh-Hant': '參數：' },
  options: { en: 'Options:', 'zh-Hans': '选项：', 'zh-Hant': '選項：' },
  commonOptions: { en: 'Options of every command:', 'zh-Hans': '通用选项：', 'zh-Hant': '通用選項：' },
  examples: { en: 'Examples:', 'zh-Hans': '示例：', 'zh-Hant': '範例：' },
  groupCheck: { en: 'Check and compare:', 'zh-Hans': '检查与对照：', 'zh-Hant': '檢查與對照：' },
  groupManage: { en: 'Start:', 'zh-Hans': '开始使用：', 'zh-Hant': '開始使用：' },
  groupEdit: { en: 'Edit:', 'zh-Hans': '编辑：', 'zh-Hant': '編輯：' },
  groupHistory: { en: 'History from git:', 'zh-Hans': '来自 git 的历史：', 'zh-Hant': '來自 git 的歷史：' },
  groupLearn: { en: 'Understand:', 'zh-Hans': '了解更多：', 'zh-Hant': '了解更多：' },
  helpOption: { en: 'show help', 'zh-Hans': '显示帮助', 'zh-Hant': '顯示說明' },
  versionOption: { en: 'show the version', 'zh-Hans': '显示版本号', 'zh-Hant': '顯示版本號' },
  choices: { en: 'one of {choices}', 'zh-Hans': '可选 {choices}', 'zh-Hant': '可選 {choices}' },
  moreHelp: {
    en: 'tally COMMAND --help says more. Exit code: 0 clean, 1 findings, 2 it could not be done.',
    'zh-Hans': '查看某个命令：tally COMMAND --help。退出码：0 无问题，1 有问题，2 无法执行。',
    'zh-Hant': '查看某個命令：tally COMMAND --help。結束碼：0 無問題，1 有問題，2 無法執行。',
  },
  unknownOption: {
    en: 'There is no option {name}.{hint}',
    'zh-Hans': '没有 {name} 这个选项。{hint}',
    'zh-Hant': '沒有 {name} 這個選項。{hint}',
  },
  unknownCommand: {
    en: 'There is no command {name}.{hint} "tally --help" lists them.',
    'zh-Hans': '没有 {name} 这个命令。{hint}用 tally --help 查看全部命令。',
    'zh-Hant': '沒有 {name} 這個命令。{hint}用 tally --help 查看全部命令。',
  },
  didYouMean: { en: ' Did you mean {name}?', 'zh-Hans': '您是否想用 {name}？', 'zh-Hant': '您是否想用 {name}？' },
  missingValue: {
    en: '{name} needs a value: {usage}.',
    'zh-Hans': '{name} 缺少取值：{usage}。',
    'zh-Hant': '{name} 缺少取值：{usage}。',
  },
  missingArgument: {
    en: 'tally {command} needs {name}.',
    'zh-Hans': 'tally {command} 缺少参数 {name}。',
    'zh-Hant': 'tally {command} 缺少參數 {name}。',
  },
  tooManyArguments: {
    en: 'tally {command} does not take that many arguments.',
    'zh-Hans': 'tally {command} 的参数过多。',
    'zh-Hant': 'tally {command} 的參數過多。',
  },
  badChoice: {
    en: '{name} cannot be "{value}"; it is one of {choices}.',
    'zh-Hans': '{name} 不能是“{value}”，可选：{choices}。',
    'zh-Hant': '{name} 不能是「{value}」，可選：{choices}。',
  },
  badDay: {
    en: '{name} wants a day such as 2024-09-30, not "{value}".',
    'zh-Hans': '{name} 应为 2024-09-30 这样的日期，而不是“{value}”。',
    'zh-Hant': '{name} 應為 2024-09-30 這樣的日期，而不是「{value}」。',
  },
  badCount: {
    en: '{name} wants a whole number, not "{value}".',
    'zh-Hans': '{name} 应为整数，而不是“{value}”。',
    'zh-Hant': '{name} 應為整數，而不是「{value}」。',
  },
  noPath: {
    en: '{file}: there is no such file or folder.',
    'zh-Hans': '{file}：没有这个文件或文件夹。',
    'zh-Hant': '{file}：沒有這個檔案或資料夾。',
  },
  notRegular: {
    en: '{file}: not a regular file (a pipe, socket or device), so it is not read.',
    'zh-Hans': '{file}：不是普通文件(管道、套接字或设备)，未读取。',
    'zh-Hant': '{file}：不是一般檔案(管道、通訊端或裝置)，未讀取。',
  },
  outside: {
    en: '{file}: a link that leads out of the workspace, so it is not followed.',
    'zh-Hans': '{file}：链接指向工作区之外，未跟随。',
    'zh-Hant': '{file}：連結指向工作區之外，未跟隨。',
  },
  denied: {
    en: '{file}: no permission to read it.',
    'zh-Hans': '{file}：没有读取权限。',
    'zh-Hant': '{file}：沒有讀取權限。',
  },
  unreadable: {
    en: '{file}: cannot be read.',
    'zh-Hans': '{file}：无法读取。',
    'zh-Hant': '{file}：無法讀取。',
  },
  noDocumentYaml: {
    en: '{file}: holds no checklist. Its first level needs "kind: checklist"; "tally init" writes a first one.',
    'zh-Hans': '{file}：不含清单。顶层需要“kind: checklist”；可用 tally init 生成一份。',
    'zh-Hant': '{file}：不含清單。頂層需要「kind: checklist」；可用 tally init 產生一份。',
  },
  noDocumentMarkdown: {
    en: '{file}: holds no checklist table that tally understands. "tally parse document {file}" says why.',
    'zh-Hans': '{file}：没有 tally 能识别的清单表格。用 tally parse document {file} 查看原因。',
    'zh-Hant': '{file}：沒有 tally 能識別的清單表格。用 tally parse document {file} 查看原因。',
  },
  nothingFound: {
    en: 'No checklist found in "{where}". A checklist is YAML or Markdown with "kind: checklist" at its head; "tally init" writes a first one.',
    'zh-Hans':
      '在“{where}”中没有找到清单。清单是开头写有“kind: checklist”的 YAML 或 Markdown 文件；可用 tally init 生成一份。',
    'zh-Hant':
      '在「{where}」中沒有找到清單。清單是開頭寫有「kind: checklist」的 YAML 或 Markdown 檔案；可用 tally init 產生一份。',
  },
  watching: {
    en: 'Watching for changes; Ctrl-C ends.',
    'zh-Hans': '正在监视文件变化，按 Ctrl-C 结束。',
    'zh-Hant': '正在監視檔案變化，按 Ctrl-C 結束。',
  },
  watchTerminal: {
    en: '--watch needs a terminal, and files to watch.',
    'zh-Hans': '--watch 需要在终端中使用，且须监视文件。',
    'zh-Hant': '--watch 需要在終端機中使用，且須監視檔案。',
  },
  watchWith: {
    en: '--watch looks at the files on disk, so it cannot be used with {other}.',
    'zh-Hans': '--watch 监视磁盘上的文件，不能与 {other} 同时使用。',
    'zh-Hant': '--watch 監視磁碟上的檔案，不能與 {other} 同時使用。',
  },
  nothingOurs: {
    en: 'None of the files is a checklist, so there is nothing to check.',
    'zh-Hans': '这些文件都不是清单，无需检查。',
    'zh-Hant': '這些檔案都不是清單，無需檢查。',
  },
  badSettings: {
    en: 'The settings have faults, so nothing was done:\n  {faults}',
    'zh-Hans': '设置文件有错误，未执行：\n  {faults}',
    'zh-Hant': '設定檔有錯誤，未執行：\n  {faults}',
  },
  cannotWrite: {
    en: '{file}: cannot be written ({reason}).',
    'zh-Hans': '{file}：无法写入({reason})。',
    'zh-Hant': '{file}：無法寫入({reason})。',
  },
  internal: {
    en: 'tally itself failed: {reason}. Please report it; --debug shows where.',
    'zh-Hans': 'tally 自身出错：{reason}。请反馈此问题；加 --debug 可查看位置。',
    'zh-Hant': 'tally 自身出錯：{reason}。請回報此問題；加 --debug 可查看位置。',
  },
  notARepository: {
    en: '{folder}: not in a git repository, so there is no history to read. "git init" begins one.',
    'zh-Hans': '{folder}：不在 git 仓库中，没有历史可读。可用 git init 建立仓库。',
    'zh-Hant': '{folder}：不在 git 儲存庫中，沒有歷史可讀。可用 git init 建立儲存庫。',
  },
  gitMissing: {
    en: 'git is not installed, or not on the PATH; the history cannot be read without it.',
    'zh-Hans': '未安装 git，或 git 不在 PATH 中，无法读取历史。',
    'zh-Hant': '未安裝 git，或 git 不在 PATH 中，無法讀取歷史。',
  },
  gitNotTrusted: {
    en: '{folder}: git refuses this folder because it belongs to somebody else. "git config --global --add safe.directory" with its path allows it.',
    'zh-Hans':
      '{folder}：该文件夹属于其他用户，git 拒绝读取。可用 git config --global --add safe.directory 加其路径来允许。',
    'zh-Hant':
      '{folder}：該資料夾屬於其他使用者，git 拒絕讀取。可用 git config --global --add safe.directory 加其路徑來允許。',
  },
  gitFailed: {
    en: '{folder}: git could not read the history: {reason}',
    'zh-Hans': '{folder}：git 无法读取历史：{reason}',
    'zh-Hant': '{folder}：git 無法讀取歷史：{reason}',
  },
  folderGone: {
    en: 'The current folder is no longer there.',
    'zh-Hans': '当前文件夹已不存在。',
    'zh-Hant': '目前的資料夾已不存在。',
  },
  outputIsInput: {
    en: '{file}: is one of the files that are read, so it is not overwritten; choose another --output.',
    'zh-Hans': '{file}：是被读取的文件之一，不予覆盖；请为 --output 另选文件。',
    'zh-Hant': '{file}：是被讀取的檔案之一，不予覆寫；請為 --output 另選檔案。',
  },
  unknownTimezone: {
    en: 'tally.yaml: there is no time zone "{name}"; write one such as Asia/Shanghai.',
    'zh-Hans': 'tally.yaml：没有名为“{name}”的时区，应写成 Asia/Shanghai 这样的名称。',
    'zh-Hant': 'tally.yaml：沒有名為「{name}」的時區，應寫成 Asia/Taipei 這樣的名稱。',
  },
  unknownSchema: {
    en: 'There is no schema "{name}"; there are {choices}.',
    'zh-Hans': '没有名为“{name}”的 schema，可选：{choices}。',
    'zh-Hant': '沒有名為「{name}」的 schema，可選：{choices}。',
  },
  unknownRule: {
    en: 'There is no rule "{name}".{hint} "tally rules" lists them.',
    'zh-Hans': '没有名为“{name}”的规则。{hint}用 tally rules 查看全部规则。',
    'zh-Hant': '沒有名為「{name}」的規則。{hint}用 tally rules 查看全部規則。',
  },
  unknownParseKind: {
    en: 'tally parse reads kpi, deadline, owner, statement or document, not "{name}".',
    'zh-Hans': 'tally parse 可解析 kpi、deadline、owner、statement 或 document，不能是“{name}”。',
    'zh-Hant': 'tally parse 可解析 kpi、deadline、owner、statement 或 document，不能是「{name}」。',
  },
  created: { en: 'wrote {file}', 'zh-Hans': '已生成 {file}', 'zh-Hant': '已產生 {file}' },
  kept: {
    en: 'kept {file}, which was there already',
    'zh-Hans': '{file} 已存在，保持不变',
    'zh-Hant': '{file} 已存在，保持不變',
  },
  nextStep: {
    en: 'Next: edit {file}, then run "tally check {folder}".',
    'zh-Hans': '下一步：编辑 {file}，然后运行 tally check {folder}。',
    'zh-Hant': '下一步：編輯 {file}，然後執行 tally check {folder}。',
  },
  stdinName: {
    en: 'reading standard input ("-") needs --stdin-filename, so that its format is known.',
    'zh-Hans': '从标准输入(-)读取时需用 --stdin-filename 指明文件名，以便判断格式。',
    'zh-Hant': '從標準輸入(-)讀取時需用 --stdin-filename 指明檔名，以便判斷格式。',
  },
} satisfies Record<string, Text>;
