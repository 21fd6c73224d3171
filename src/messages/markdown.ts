import type { Text } from '../model/language.js';

/** What reading Markdown tables says: diagnostics, and why a table or column was understood as it was. */
export const markdownMessages = {
  'markdown-front-matter-open': {
    en: 'The front matter has no closing line: put --- on a line of its own behind it.',
    'zh-Hans': '文件头没有结束行：请在其后单独一行写上 ---。',
    'zh-Hant': '檔案開頭的設定區沒有結束行：請在其後單獨一行寫上 ---。',
  },
  'markdown-cell-lost': {
    en: 'This row has more cells than the header: “{text}” stands under no column. Write a pipe inside a cell as \\|.',
    'zh-Hans': '这一行的单元格比表头多：“{text}”不属于任何一列。单元格内的竖线请写成 \\|。',
    'zh-Hant': '這一列的儲存格比表頭多：「{text}」不屬於任何一欄。儲存格內的直線請寫成 \\|。',
  },
  'markdown-no-table': {
    en: 'No table of needs and goals was found: a table needs a column for the need or the goal, and one more that is known. `tally parse document` says how each table was read.',
    'zh-Hans':
      '未找到需求与目标的表格：表格须有“需求”或“目标”列，以及至少一个其他可识别的列。用 tally parse document 可查看每张表格的识别结果。',
    'zh-Hant':
      '找不到需求與目標的表格：表格須有「需求」或「目標」欄，以及至少一個其他可辨識的欄位。用 tally parse document 可查看每張表格的辨識結果。',
  },
  'column-name': {
    en: '“{header}” is a name of {field}.',
    'zh-Hans': '“{header}”是 {field} 的列名。',
    'zh-Hant': '「{header}」是 {field} 的欄名。',
  },
  'column-ending': {
    en: '“{header}” ends with a name of {field}.',
    'zh-Hans': '“{header}”以 {field} 的列名结尾。',
    'zh-Hant': '「{header}」以 {field} 的欄名結尾。',
  },
  'column-document': {
    en: '“{header}” says the {field} of the document.',
    'zh-Hans': '“{header}”是文档的 {field}。',
    'zh-Hant': '「{header}」是文件的 {field}。',
  },
  'column-house': {
    en: 'The settings say that “{header}” is {field}.',
    'zh-Hans': '设置中规定“{header}”是 {field}。',
    'zh-Hant': '設定中規定「{header}」是 {field}。',
  },
  'column-unknown': {
    en: '“{header}” is no name we know; it is kept as a field of your own. `columns:` in tally.yaml can name it.',
    'zh-Hans': '“{header}”不是已知列名，按自定义字段保留；可在 tally.yaml 的 columns 中指定。',
    'zh-Hant': '「{header}」不是已知欄名，按自訂欄位保留；可在 tally.yaml 的 columns 中指定。',
  },
  'column-nameless': {
    en: 'The column has no header and is not read.',
    'zh-Hans': '该列没有表头，不予读取。',
    'zh-Hant': '該欄沒有表頭，不予讀取。',
  },
  'column-second': {
    en: '“{other}” is already {field}, so “{header}” is kept as a field of your own.',
    'zh-Hans': '“{other}”已经是 {field}，“{header}”按自定义字段保留。',
    'zh-Hant': '「{other}」已經是 {field}，「{header}」按自訂欄位保留。',
  },
  'column-effort': {
    en: '“{header}” holds durations such as “{example}”, no dates, so it is no deadline.',
    'zh-Hans': '“{header}”列填的是“{example}”这样的时长而非日期，不作为截止时间。',
    'zh-Hant': '「{header}」欄填的是「{example}」這樣的時長而非日期，不作為截止時間。',
  },
  'column-cells-dates': {
    en: '“{header}” holds dates such as “{example}”, so it is {field}.',
    'zh-Hans': '“{header}”列填的是“{example}”这样的日期，因此是 {field}。',
    'zh-Hant': '「{header}」欄填的是「{example}」這樣的日期，因此是 {field}。',
  },
  'column-cells-quantities': {
    en: '“{header}” holds bare quantities such as “{example}”, so it is {field} and not the goal.',
    'zh-Hans': '“{header}”列填的是“{example}”这样的数值，因此是 {field} 而不是目标描述。',
    'zh-Hant': '「{header}」欄填的是「{example}」這樣的數值，因此是 {field} 而不是目標描述。',
  },
  'column-cells-labels': {
    en: '“{header}” holds labels such as “{example}”, so it is {field}.',
    'zh-Hans': '“{header}”列的内容是“{example}”这样的代号，因此是 {field}。',
    'zh-Hant': '「{header}」欄的內容是「{example}」這樣的代號，因此是 {field}。',
  },
  'column-cells-names': {
    en: '“{header}” names what is measured and “{other}” holds the number, so it is {field}.',
    'zh-Hans': '“{header}”列只写衡量内容，数值在“{other}”列，因此是 {field}。',
    'zh-Hant': '「{header}」欄只寫衡量內容，數值在「{other}」欄，因此是 {field}。',
  },
  'table-both': {
    en: 'A table of needs and goals: {known} known columns.',
    'zh-Hans': '需求与目标的表格：识别出 {known} 个关键列。',
    'zh-Hant': '需求與目標的表格：辨識出 {known} 個關鍵欄位。',
  },
  'table-needs': {
    en: 'A table of needs, without a column for goals: {known} known columns.',
    'zh-Hans': '需求表格，没有目标列：识别出 {known} 个关键列。',
    'zh-Hant': '需求表格，沒有目標欄：辨識出 {known} 個關鍵欄位。',
  },
  'table-goals': {
    en: 'A table of goals, without a column for needs: {known} known columns.',
    'zh-Hans': '目标表格，没有需求列：识别出 {known} 个关键列。',
    'zh-Hant': '目標表格，沒有需求欄：辨識出 {known} 個關鍵欄位。',
  },
  'table-measures': {
    en: 'A table of measures with their owners and deadlines, each of which is a goal: {known} known columns.',
    'zh-Hans': '指标表格，每项指标连同责任人和截止时间视为一个目标：识别出 {known} 个关键列。',
    'zh-Hant': '指標表格，每項指標連同責任人和截止時間視為一個目標：辨識出 {known} 個關鍵欄位。',
  },
  'table-apart': {
    en: 'Taken as a tracking table: its rows add progress to the items of the document named by `of`.',
    'zh-Hans': '按跟踪表读取：各行的进展计入“of”所指文件的条目。',
    'zh-Hant': '按追蹤表讀取：各行的進展計入「of」所指檔案的條目。',
  },
  'table-record': {
    en: 'One record, a field a line: {known} known fields.',
    'zh-Hans': '单条记录，每行一个字段：识别出 {known} 个字段。',
    'zh-Hant': '單筆記錄，每列一個欄位：辨識出 {known} 個欄位。',
  },
  'table-no-need': {
    en: 'Left alone: no column for a need or a goal.',
    'zh-Hans': '未读取：没有需求列，也没有目标列。',
    'zh-Hant': '未讀取：沒有需求欄，也沒有目標欄。',
  },
  'table-too-few': {
    en: 'Left alone: beside the need or the goal, no other column is known.',
    'zh-Hans': '未读取：除需求或目标外，没有其他可识别的列。',
    'zh-Hant': '未讀取：除需求或目標外，沒有其他可辨識的欄位。',
  },
  'row-section': {
    en: 'A heading inside the table.',
    'zh-Hans': '表内的分节标题。',
    'zh-Hant': '表內的分節標題。',
  },
  'row-total': {
    en: 'A row of totals.',
    'zh-Hans': '合计行。',
    'zh-Hant': '合計列。',
  },
  'row-blank': {
    en: 'A row without content.',
    'zh-Hans': '空行。',
    'zh-Hant': '空白列。',
  },
  'row-header': {
    en: 'The header again.',
    'zh-Hans': '重复的表头。',
    'zh-Hant': '重複的表頭。',
  },
} satisfies Record<string, Text>;

export type MarkdownMessageId = keyof typeof markdownMessages;
