import type { Text } from '../model/language.js';

/** What import and export say: files that cannot be read, and how each thing was read. */
export const exchangeMessages = {
  empty: {
    en: 'The file is empty.',
    'zh-Hans': '文件是空的。',
    'zh-Hant': '檔案是空的。',
  },
  damaged: {
    en: 'The file is damaged or was cut off. Open it in the program that made it and save it again.',
    'zh-Hans': '文件已损坏或不完整。请在原程序中打开并重新保存。',
    'zh-Hant': '檔案已損毀或不完整。請在原程式中開啟並重新儲存。',
  },
  notOffice: {
    en: 'This is a ZIP archive, but no workbook (.xlsx) and no Word document (.docx).',
    'zh-Hans': '这是一个压缩文件，但不是工作簿(.xlsx)，也不是 Word 文档(.docx)。',
    'zh-Hant': '這是一個壓縮檔，但不是活頁簿(.xlsx)，也不是 Word 文件(.docx)。',
  },
  openDocument: {
    en: 'This is an OpenDocument file (.ods, .odt). Save it as .xlsx or .docx.',
    'zh-Hans': '这是 OpenDocument 文件(.ods、.odt)。请另存为 .xlsx 或 .docx。',
    'zh-Hant': '這是 OpenDocument 檔案(.ods、.odt)。請另存為 .xlsx 或 .docx。',
  },
  encrypted: {
    en: 'The file has a password. Open it, take the password off (File › Info › Protect) and save it again.',
    'zh-Hans': '文件设有密码。请打开文件，取消密码(文件 › 信息 › 保护)后重新保存。',
    'zh-Hant': '檔案設有密碼。請開啟檔案，取消密碼(檔案 › 資訊 › 保護)後重新儲存。',
  },
  binaryWorkbook: {
    en: 'This is a workbook in a binary format (.xls, .xlsb). Save it as .xlsx.',
    'zh-Hans': '这是二进制格式的工作簿(.xls、.xlsb)。请另存为 .xlsx。',
    'zh-Hant': '這是二進位格式的活頁簿(.xls、.xlsb)。請另存為 .xlsx。',
  },
  binaryDocument: {
    en: 'This is a Word document in the old binary format (.doc). Save it as .docx.',
    'zh-Hans': '这是旧格式的 Word 文档(.doc)。请另存为 .docx。',
    'zh-Hant': '這是舊格式的 Word 文件(.doc)。請另存為 .docx。',
  },
  pdf: {
    en: 'A PDF has no cells to read. Import the workbook or document that it was made from.',
    'zh-Hans': 'PDF 中没有可读取的单元格。请导入生成它的工作簿或文档。',
    'zh-Hant': 'PDF 中沒有可讀取的儲存格。請匯入產生它的活頁簿或文件。',
  },
  html: {
    en: 'This is a web page, whatever its name says. Open it in a spreadsheet program and save it as .xlsx.',
    'zh-Hans': '无论文件名如何，其内容是网页。请用表格程序打开并另存为 .xlsx。',
    'zh-Hant': '無論檔名如何，其內容是網頁。請用試算表程式開啟並另存為 .xlsx。',
  },
  notText: {
    en: 'This is neither an office file nor text.',
    'zh-Hans': '这既不是 Office 文件，也不是文本。',
    'zh-Hant': '這既不是 Office 檔案，也不是文字。',
  },
  unknownEncoding: {
    en: 'The text is in none of UTF-8, UTF-16, GB18030 and Big5. Save it as “CSV UTF-8”.',
    'zh-Hans': '文本不是 UTF-8、UTF-16、GB18030 或 Big5 编码。请另存为“CSV UTF-8”。',
    'zh-Hant': '文字不是 UTF-8、UTF-16、GB18030 或 Big5 編碼。請另存為「CSV UTF-8」。',
  },
  alreadyOurs: {
    en: 'This is a checklist already; there is nothing to import.',
    'zh-Hans': '这已经是清单文件，无需导入。',
    'zh-Hant': '這已經是清單檔案，無需匯入。',
  },
  documentType: {
    en: 'The file declares a document type (DTD), which no office program writes; it is not read.',
    'zh-Hans': '文件中含有 DTD 声明，办公软件不会写入此类内容，因此不予读取。',
    'zh-Hant': '檔案中含有 DTD 宣告，辦公軟體不會寫入此類內容，因此不予讀取。',
  },
  fileTooLarge: {
    en: 'The file has {size} MB; at most {limit} MB are read.',
    'zh-Hans': '文件有 {size} MB，最多读取 {limit} MB。',
    'zh-Hant': '檔案有 {size} MB，最多讀取 {limit} MB。',
  },
  tooLargeInside: {
    en: 'Unpacked, {name} is larger than {limit} MB. Often these are empty rows: delete all rows below the table and save it again.',
    'zh-Hans': '解压后 {name} 超过 {limit} MB，多为空行所致：请删除表格下方的所有行后重新保存。',
    'zh-Hant': '解壓後 {name} 超過 {limit} MB，多為空白列所致：請刪除表格下方的所有列後重新儲存。',
  },
  cellTooLong: {
    en: 'A cell ({sheet} {cell}) holds more than {limit} characters, more than any office program writes; the file is not read.',
    'zh-Hans': '单元格({sheet} {cell})超过 {limit} 个字符，办公软件不会写出这样的单元格，因此不予读取。',
    'zh-Hant': '儲存格({sheet} {cell})超過 {limit} 個字元，辦公軟體不會寫出這樣的儲存格，因此不予讀取。',
  },
  tooManyCells: {
    en: 'There are more than {limit} filled cells ({sheet}); import a part of them.',
    'zh-Hans': '有内容的单元格超过 {limit} 个({sheet})，请分批导入。',
    'zh-Hant': '有內容的儲存格超過 {limit} 個({sheet})，請分批匯入。',
  },
  noSheet: {
    en: 'There is no sheet “{sheet}”. There are: {sheets}.',
    'zh-Hans': '没有名为“{sheet}”的工作表。现有：{sheets}。',
    'zh-Hant': '沒有名為「{sheet}」的工作表。現有：{sheets}。',
  },
  cannotCompose: {
    en: 'What was read cannot be written as a checklist: {reason}.',
    'zh-Hans': '读到的内容无法写成清单：{reason}。',
    'zh-Hant': '讀到的內容無法寫成清單：{reason}。',
  },
  ownExport: {
    en: 'The file is an export of checklists: `tally import --into` takes its edits back. Here it becomes a new checklist, without its keys and computed sheets ({sheets}).',
    'zh-Hans':
      '该文件由 tally 导出：用 `tally import --into` 可取回其中的修改。这里按新清单导入，不含其键列和计算得出的工作表({sheets})。',
    'zh-Hant':
      '該檔案由 tally 匯出：用 `tally import --into` 可取回其中的修改。這裡按新清單匯入，不含其鍵欄和計算得出的工作表({sheets})。',
  },
  misnamed: {
    en: 'The name ends with {extension}, but the content is {format}; it was read as that.',
    'zh-Hans': '文件名以 {extension} 结尾，但内容是 {format}，按后者读取。',
    'zh-Hant': '檔名以 {extension} 結尾，但內容是 {format}，按後者讀取。',
  },
  macros: {
    en: 'The file has macros; they were neither run nor taken over.',
    'zh-Hans': '文件含有宏，既未运行，也未导入。',
    'zh-Hant': '檔案含有巨集，既未執行，也未匯入。',
  },
  externalLinks: {
    en: 'The file links to other files; the links were not followed, the values are those last saved.',
    'zh-Hans': '文件链接了其他文件；未打开链接，数值以上次保存为准。',
    'zh-Hant': '檔案連結了其他檔案；未開啟連結，數值以上次儲存為準。',
  },
  formulas: {
    en: '{n} {n:cell holds a formula|cells hold formulas}; the values last saved were read, and will not follow the formulas.',
    'zh-Hans': '有 {n} 个单元格是公式；读取的是上次保存的结果，此后不再随公式变化。',
    'zh-Hant': '有 {n} 個儲存格是公式；讀取的是上次儲存的結果，此後不再隨公式變化。',
  },
  formulasUnsaved: {
    en: '{n} {n:formula has|formulas have} no saved value and {n:is|are} read as blank. Open the file in a spreadsheet program and save it.',
    'zh-Hans': '有 {n} 个公式没有保存结果，按空白读取。请用表格程序打开并保存后再导入。',
    'zh-Hant': '有 {n} 個公式沒有儲存結果，按空白讀取。請用試算表程式開啟並儲存後再匯入。',
  },
  encoding: {
    en: 'The text is in {encoding}; the checklist is written in UTF-8.',
    'zh-Hans': '文本编码为 {encoding}；清单按 UTF-8 写入。',
    'zh-Hant': '文字編碼為 {encoding}；清單按 UTF-8 寫入。',
  },
  madeDate: {
    en: 'the date {value} in the format {format}',
    'zh-Hans': '日期序号 {value}，格式 {format}',
    'zh-Hant': '日期序號 {value}，格式 {format}',
  },
  madeNumber: {
    en: 'the number {value} in the format {format}',
    'zh-Hans': '数值 {value}，格式 {format}',
    'zh-Hant': '數值 {value}，格式 {format}',
  },
  mergedFrom: {
    en: 'merged with the cell above',
    'zh-Hans': '与上方单元格合并',
    'zh-Hant': '與上方儲存格合併',
  },
  kpisSplit: {
    en: 'read as {n} KPIs',
    'zh-Hans': '读作 {n} 个指标',
    'zh-Hant': '讀作 {n} 個指標',
  },
  sheetWithout: {
    en: 'left out: no table with a column for a need or a goal',
    'zh-Hans': '未导入：没有含需求列或目标列的表格',
    'zh-Hant': '未匯入：沒有含需求欄或目標欄的表格',
  },
  sheetRepeats: {
    en: 'left out: it repeats “{sheet}”; --sheet takes it instead',
    'zh-Hans': '未导入：与“{sheet}”内容重复；可用 --sheet 改为导入此表',
    'zh-Hant': '未匯入：與「{sheet}」內容重複；可用 --sheet 改為匯入此表',
  },
  nothingToImport: {
    en: 'Nothing was imported: no table has a column for a need or a goal and one more that is known. `columns:` in tally.yaml can name your headers.',
    'zh-Hans':
      '未导入任何内容：没有表格同时具有需求列或目标列以及另一个可识别的列。可在 tally.yaml 的 columns 中指定您的表头。',
    'zh-Hant':
      '未匯入任何內容：沒有表格同時具有需求欄或目標欄以及另一個可辨識的欄位。可在 tally.yaml 的 columns 中指定您的表頭。',
  },
  wouldOverwrite: {
    en: '{file} is there already and stays as it is; give another name with --output.',
    'zh-Hans': '{file} 已存在，保持不变；请用 --output 指定其他文件名。',
    'zh-Hant': '{file} 已存在，保持不變；請用 --output 指定其他檔名。',
  },
  keptInYaml: {
    en: '{n} {n:text|texts} of no field kept under custom: {texts}',
    'zh-Hans': '{n} 处不属于任何字段的内容保留在自定义字段中：{texts}',
    'zh-Hant': '{n} 處不屬於任何欄位的內容保留在自訂欄位中：{texts}',
  },
  keptAsProse: { en: 'kept beside the table', 'zh-Hans': '保留在表格之外', 'zh-Hant': '保留在表格之外' },
  rowLeft: { en: 'row {row} ({text}):', 'zh-Hans': '第 {row} 行({text})：', 'zh-Hant': '第 {row} 列({text})：' },
  moreCells: { en: '… and {n} more like these', 'zh-Hans': '……另有 {n} 处同类', 'zh-Hant': '……另有 {n} 處同類' },
  standardInput: { en: 'standard input', 'zh-Hans': '标准输入', 'zh-Hant': '標準輸入' },
  counts: {
    en: '{requirements} {requirements:need|needs}, {goals} {goals:goal|goals}',
    'zh-Hans': '共 {requirements} 条需求、{goals} 个目标',
    'zh-Hant': '共 {requirements} 條需求、{goals} 個目標',
  },
  mintedNeeds: {
    en: '{n} {n:need|needs} had no id: {first} … {last}',
    'zh-Hans': '{n} 条需求没有编号，已编为 {first} … {last}',
    'zh-Hant': '{n} 條需求沒有編號，已編為 {first} … {last}',
  },
  mintedGoals: {
    en: '{n} {n:goal|goals} had no id: {first} … {last}',
    'zh-Hans': '{n} 个目标没有编号，已编为 {first} … {last}',
    'zh-Hant': '{n} 個目標沒有編號，已編為 {first} … {last}',
  },
  written: {
    en: 'wrote {file}; next: tally check {file}',
    'zh-Hans': '已生成 {file}；下一步：tally check {file}',
    'zh-Hant': '已產生 {file}；下一步：tally check {file}',
  },
  dryRun: {
    en: 'Nothing was written. {file} would be:',
    'zh-Hans': '未写入文件。{file} 的内容将是：',
    'zh-Hant': '未寫入檔案。{file} 的內容將是：',
  },
  exportName: {
    en: '{file}: the name must end with .xlsx or .csv.',
    'zh-Hans': '{file}：文件名须以 .xlsx 或 .csv 结尾。',
    'zh-Hant': '{file}：檔名須以 .xlsx 或 .csv 結尾。',
  },
  exportExists: {
    en: '{file} is there already, and somebody may have edited it. `tally import --into` takes edits back; --yes replaces the file.',
    'zh-Hans': '{file} 已存在，其中可能有他人的修改。可用 `tally import --into` 取回修改；加 --yes 则替换该文件。',
    'zh-Hant': '{file} 已存在，其中可能有他人的修改。可用 `tally import --into` 取回修改；加 --yes 則取代該檔案。',
  },
  nothingToExport: {
    en: 'There are no needs and no goals in {where} to hand over.',
    'zh-Hans': '{where} 中没有可导出的需求和目标。',
    'zh-Hant': '{where} 中沒有可匯出的需求和目標。',
  },
  noSuchForm: {
    en: 'There is nothing to put into the form {form}.',
    'zh-Hans': '没有可填入表单 {form} 的内容。',
    'zh-Hant': '沒有可填入表單 {form} 的內容。',
  },
  noHistory: {
    en: 'No git repository, so the form “{form}” is left out.',
    'zh-Hans': '不在 git 仓库中，略去“{form}”。',
    'zh-Hant': '不在 git 儲存庫中，略去「{form}」。',
  },
  exportedForm: {
    en: '{name} ({n} {n:row|rows})',
    'zh-Hans': '{name}({n}行)',
    'zh-Hant': '{name}({n}列)',
  },
  exported: {
    en: 'wrote {file}: {forms}',
    'zh-Hans': '已生成 {file}：{forms}',
    'zh-Hant': '已產生 {file}：{forms}',
  },
  noKeys: {
    en: 'No sheet has the hidden column of keys that an export gives its rows, so nothing can be matched. Import it as a new checklist, without --into.',
    'zh-Hans': '没有工作表带有导出时写入的隐藏键列，无法对应各行。请不加 --into，作为新清单导入。',
    'zh-Hant': '沒有工作表帶有匯出時寫入的隱藏鍵欄，無法對應各列。請不加 --into，作為新清單匯入。',
  },
  notWithInto: {
    en: '{name} means nothing with --into.',
    'zh-Hans': '{name} 不能与 --into 同用。',
    'zh-Hant': '{name} 不能與 --into 同用。',
  },
  computedChanged: {
    en: '“{sheet}” was edited, but it is computed; nothing is taken from it.',
    'zh-Hans': '“{sheet}”被修改过，但该表由计算得出，其中的修改不会取回。',
    'zh-Hant': '「{sheet}」被修改過，但該表由計算得出，其中的修改不會取回。',
  },
  columnNotTaken: {
    en: 'In “{sheet}” the column “{header}” is none of the export; nothing is taken from it.',
    'zh-Hans': '“{sheet}”中的“{header}”列不是导出的列，其中的内容不会取回。',
    'zh-Hant': '「{sheet}」中的「{header}」欄不是匯出的欄位，其中的內容不會取回。',
  },
  otherDocuments: {
    en: '{n} {n:row is|rows are} of other checklists and left alone.',
    'zh-Hans': '有 {n} 行属于其他清单，未处理。',
    'zh-Hant': '有 {n} 列屬於其他清單，未處理。',
  },
  removedKept: {
    en: 'The rows of {items} were taken out. They are kept; --yes removes them.',
    'zh-Hans': '{items} 的行已被删去。这里予以保留；加 --yes 则删除。',
    'zh-Hant': '{items} 的列已被刪去。這裡予以保留；加 --yes 則刪除。',
  },
  halfRemoved: {
    en: 'The rows of {items} were taken out of one sheet and stand in another; they are kept.',
    'zh-Hans': '{items} 的行只从部分工作表中删去，其他工作表中仍在；这里予以保留。',
    'zh-Hant': '{items} 的列只從部分工作表中刪去，其他工作表中仍在；這裡予以保留。',
  },
  removeQuestion: {
    en: 'The rows of {items} were taken out. Remove them here too?',
    'zh-Hans': '{items} 的行已被删去。这里也删除吗？[y/N] ',
    'zh-Hant': '{items} 的列已被刪去。這裡也刪除嗎？[y/N] ',
  },
  conflicts: {
    en: '{n} {n:change was|changes were} not made:',
    'zh-Hans': '有 {n} 处修改未写入：',
    'zh-Hant': '有 {n} 處修改未寫入：',
  },
  lacksColumn: {
    en: '--add-columns adds the columns that the table lacks.',
    'zh-Hans': '加 --add-columns 可为表格添加缺少的列。',
    'zh-Hant': '加 --add-columns 可為表格新增缺少的欄。',
  },
  givenLabel: { en: 'exported', 'zh-Hans': '导出时', 'zh-Hant': '匯出時' },
  hereLabel: { en: 'here', 'zh-Hans': '现为', 'zh-Hant': '現為' },
  thereLabel: { en: 'in the file', 'zh-Hans': '表中', 'zh-Hant': '表中' },
  whereLabel: { en: 'cell', 'zh-Hans': '位置', 'zh-Hant': '位置' },
  bothChanged: {
    en: 'changed on both sides',
    'zh-Hans': '双方都改过',
    'zh-Hant': '雙方都改過',
  },
  stateUnknown: {
    en: 'changed here since, and the file does not say from what',
    'zh-Hans': '此处已有变动，而文件中没有导出时的内容',
    'zh-Hant': '此處已有變動，而檔案中沒有匯出時的內容',
  },
  sheetsDiffer: {
    en: 'changed differently in several places of the file',
    'zh-Hans': '表中几处改得不一致',
    'zh-Hant': '表中幾處改得不一致',
  },
  goneHere: {
    en: 'no longer here',
    'zh-Hans': '此处已删除',
    'zh-Hant': '此處已刪除',
  },
  removedThere: {
    en: 'taken out of the file, but changed here since; kept',
    'zh-Hans': '表中已删去，但此处已有变动；予以保留',
    'zh-Hant': '表中已刪去，但此處已有變動；予以保留',
  },
  notAChoice: {
    en: 'not one of the words of this field',
    'zh-Hans': '不是该字段的可选值',
    'zh-Hant': '不是該欄位的可選值',
  },
  notPairs: {
    en: 'not of the form name: amount',
    'zh-Hans': '不是“名称：数量”的形式',
    'zh-Hant': '不是「名稱：數量」的形式',
  },
  nestedGoal: {
    en: 'the goal stands inside its need; move it in the file',
    'zh-Hans': '目标写在其需求之内，请在文件中移动',
    'zh-Hant': '目標寫在其需求之內，請在檔案中移動',
  },
  idStays: {
    en: 'an id names its item for good',
    'zh-Hans': '编号一经使用不再更改',
    'zh-Hant': '編號一經使用不再更改',
  },
  idTaken: {
    en: 'the id is taken; clear its cell for a new one',
    'zh-Hans': '编号已被占用；清空该单元格可得到新编号',
    'zh-Hant': '編號已被佔用；清空該儲存格可得到新編號',
  },
  refusedEdit: {
    en: 'cannot be written: {why}',
    'zh-Hans': '无法写入：{why}',
    'zh-Hant': '無法寫入：{why}',
  },
} satisfies Record<string, Text>;

export type ExchangeMessageId = keyof typeof exchangeMessages;
