import type { Text } from '../model/language.js';

/** Why an edit is not made, by the message id of the refusal. */
export const editMessages = {
  alias: {
    en: 'The value is repeated from elsewhere by * (an alias); write it out before changing it.',
    'zh-Hans': '该值是用 * 引用(别名)其他位置的内容，请先直接写出再修改。',
    'zh-Hant': '該值是用 * 引用(別名)其他位置的內容，請先直接寫出再修改。',
  },
  anchor: {
    en: 'The value is repeated elsewhere by * (it has an anchor &); a change here would change those places too. Write them out first.',
    'zh-Hans': '该值带锚点(&)，其他位置用 * 引用了它，修改会影响那些位置。请先把引用处直接写出。',
    'zh-Hant': '該值帶錨點(&)，其他位置用 * 引用了它，修改會影響那些位置。請先把引用處直接寫出。',
  },
  layout: {
    en: 'The text is laid out in a way that cannot be edited safely (tabs, a key on several lines, brackets left out); change it by hand.',
    'zh-Hans': '该处的排版(制表符、多行键名或省略的括号)无法安全地自动修改，请手动修改。',
    'zh-Hant': '該處的排版(定位字元、多行鍵名或省略的括號)無法安全地自動修改，請手動修改。',
  },
  wholeDocument: {
    en: 'A whole document cannot be set or removed.',
    'zh-Hans': '不能设置或删除整份文档。',
    'zh-Hant': '不能設定或刪除整份文件。',
  },
  notThere: {
    en: '{path} is not there.',
    'zh-Hans': '{path} 不存在。',
    'zh-Hant': '{path} 不存在。',
  },
  notMap: {
    en: '{path} is written as one text, which has no fields of its own.',
    'zh-Hans': '{path} 写成了一段文本，没有可单独修改的字段。',
    'zh-Hant': '{path} 寫成了一段文字，沒有可單獨修改的欄位。',
  },
  notList: {
    en: '{path} is no list; nothing can be added to it.',
    'zh-Hans': '{path} 不是列表，不能追加条目。',
    'zh-Hant': '{path} 不是清單，不能追加項目。',
  },
  notText: {
    en: '{path} is no text of which a part could be replaced.',
    'zh-Hans': '{path} 不是文本，无法替换其中一部分。',
    'zh-Hant': '{path} 不是文字，無法替換其中一部分。',
  },
  movedOn: {
    en: '“{text}” does not say “{was}” where it did.',
    'zh-Hans': '“{text}”中原来的“{was}”已不在原处。',
    'zh-Hant': '「{text}」中原來的「{was}」已不在原處。',
  },
  lastKey: {
    en: 'It is the only field of its group; remove the group instead.',
    'zh-Hans': '这是该分组唯一的字段，请删除整个分组。',
    'zh-Hant': '這是該分組唯一的欄位，請刪除整個分組。',
  },
  commentBehind: {
    en: 'A comment stands in between and would be lost; change it by hand.',
    'zh-Hans': '中间有注释，自动修改会丢失注释，请手动修改。',
    'zh-Hant': '中間有註解，自動修改會遺失註解，請手動修改。',
  },
  encoding: {
    en: 'The file is in {encoding}; only UTF-8 is edited. Save it as UTF-8 first.',
    'zh-Hans': '文件编码是 {encoding}，只能修改 UTF-8 文件。请先另存为 UTF-8。',
    'zh-Hant': '檔案編碼是 {encoding}，只能修改 UTF-8 檔案。請先另存為 UTF-8。',
  },
  unreadable: {
    en: 'The file cannot be read as a document, so it is not edited; `tally check` says why.',
    'zh-Hans': '文件无法作为文档读取，因此不作修改；运行 `tally check` 可查看原因。',
    'zh-Hant': '檔案無法作為文件讀取，因此不作修改；執行 `tally check` 可檢視原因。',
  },
  otherChange: {
    en: 'The change would also alter {path} (from “{from}” to “{to}”), so it is not made.',
    'zh-Hans': '该修改会连带改变 {path}(由“{from}”变为“{to}”)，因此未执行。',
    'zh-Hant': '該修改會連帶改變 {path}(由「{from}」變為「{to}」)，因此未執行。',
  },
  noColumn: {
    en: 'The table has no column “{header}”.',
    'zh-Hans': '表中没有“{header}”列。',
    'zh-Hant': '表中沒有「{header}」欄。',
  },
  noCell: {
    en: '{path} has no cell of its own in a table.',
    'zh-Hans': '{path} 在表格中没有对应的单元格。',
    'zh-Hant': '{path} 在表格中沒有對應的儲存格。',
  },
  cellMarkup: {
    en: 'The cell holds formatting or comments, so that a part of it cannot be replaced safely; set the whole cell or change it by hand.',
    'zh-Hans': '单元格中有格式标记或注释，无法安全地替换其中一部分。请整格设置，或手动修改。',
    'zh-Hant': '儲存格中有格式標記或註解，無法安全地替換其中一部分。請整格設定，或手動修改。',
  },
  noTable: {
    en: 'There is no table here that could take one more row of this kind.',
    'zh-Hans': '此处没有可以追加这类行的表格。',
    'zh-Hant': '此處沒有可以追加這類列的表格。',
  },
  noFrontMatter: {
    en: 'A field of the document stands between two --- lines at the top of the file, and the file has none.',
    'zh-Hans': '文档字段写在文件开头的两行 --- 之间，而该文件没有。',
    'zh-Hant': '文件欄位寫在檔案開頭的兩行 --- 之間，而該檔案沒有。',
  },
  exists: {
    en: '{file} is there already and says something else.',
    'zh-Hans': '{file} 已存在，且内容不同。',
    'zh-Hant': '{file} 已存在，且內容不同。',
  },
  noFile: {
    en: '{file} is not there.',
    'zh-Hans': '{file} 不存在。',
    'zh-Hant': '{file} 不存在。',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type EditMessageId = keyof typeof editMessages;

/** What an editing command says of what it did, or could not do. */
export const writeMessages = {
  staleLock: {
    en: 'The lock {file} was left by a run that is gone; it was taken over.',
    'zh-Hans': '锁文件 {file} 由已结束的进程遗留，现已接管。',
    'zh-Hant': '鎖定檔 {file} 由已結束的程序遺留，現已接管。',
  },
  changedMeanwhile: {
    en: '{file} was changed by somebody else meanwhile; nothing was written. Run the command again.',
    'zh-Hans': '{file} 在此期间被他人修改，未写入任何内容。请重新运行该命令。',
    'zh-Hant': '{file} 在此期間被他人修改，未寫入任何內容。請重新執行該命令。',
  },
  lockHeld: {
    en: 'Another run of tally (process {pid}) holds {file}; nothing was written. If no such process runs, delete that file.',
    'zh-Hans': '另一个 tally 进程({pid})正占用 {file}，未写入任何内容。若该进程已不存在，请删除此锁文件。',
    'zh-Hant': '另一個 tally 程序({pid})正在使用 {file}，未寫入任何內容。若該程序已不存在，請刪除此鎖定檔。',
  },
  halfWritten: {
    en: '{file}: cannot be written ({reason}), and these could not be put back as they were: {files}. Run the command again when the cause is gone.',
    'zh-Hans': '{file}：无法写入({reason})，且以下文件未能恢复原状：{files}。排除原因后请重新运行该命令。',
    'zh-Hant': '{file}：無法寫入({reason})，且以下檔案未能恢復原狀：{files}。排除原因後請重新執行該命令。',
  },
  written: {
    en: 'Written: {files}',
    'zh-Hans': '已写入：{files}',
    'zh-Hant': '已寫入：{files}',
  },
  removedFile: {
    en: 'Removed: {files}',
    'zh-Hans': '已删除：{files}',
    'zh-Hant': '已刪除：{files}',
  },
  moreChanges: {
    en: '… and {n} more {n:change|changes}; `tally diff` shows all.',
    'zh-Hans': '……另有{n}项变更，运行 `tally diff` 可查看全部。',
    'zh-Hant': '……另有{n}項變更，執行 `tally diff` 可檢視全部。',
  },
  nothingToChange: {
    en: 'Nothing to change: the files say so already.',
    'zh-Hans': '无需修改：文件内容已是如此。',
    'zh-Hant': '無需修改：檔案內容已是如此。',
  },
  noAssignment: {
    en: 'Say what to set, as FIELD=VALUE: `tally set {id} due=2024-09-30`.',
    'zh-Hans': '请写明要设置的内容，格式为 字段=值：`tally set {id} 截止=2024-09-30`。',
    'zh-Hant': '請寫明要設定的內容，格式為 欄位=值：`tally set {id} 截止=2024-09-30`。',
  },
  badAssignment: {
    en: '"{text}" is no FIELD=VALUE.',
    'zh-Hans': '“{text}”不是 字段=值 的格式。',
    'zh-Hant': '「{text}」不是 欄位=值 的格式。',
  },
  unknownField: {
    en: 'There is no field "{name}" here.{hint} Known: {known}.',
    'zh-Hans': '此处没有“{name}”字段。{hint}可用字段：{known}。',
    'zh-Hant': '此處沒有「{name}」欄位。{hint}可用欄位：{known}。',
  },
  unknownPart: {
    en: 'No "{name}" is found under {field}; there is: {known}.',
    'zh-Hans': '{field} 中没有“{name}”；现有：{known}。',
    'zh-Hant': '{field} 中沒有「{name}」；現有：{known}。',
  },
} as const satisfies Readonly<Record<string, Text>>;
