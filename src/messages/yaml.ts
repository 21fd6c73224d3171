import type { Text } from '../model/language.js';

/** What reading a YAML file says: bounds, encodings, traps and refusals, by the message id of the diagnostic. */
export const yamlMessages = {
  tooLarge: {
    en: 'The file has {size} MB; more than {limit} MB is not read. Split it into several documents.',
    'zh-Hans': '文件大小为 {size} MB，超过 {limit} MB 的文件不予读取。请拆分成多个文件。',
    'zh-Hant': '檔案大小為 {size} MB，超過 {limit} MB 的檔案不予讀取。請拆分成多個檔案。',
  },
  lineTooLong: {
    en: 'This line has more than {limit} characters; the file is not read.',
    'zh-Hans': '这一行超过 {limit} 个字符，文件未读取。',
    'zh-Hant': '這一行超過 {limit} 個字元，檔案未讀取。',
  },
  tooDeep: {
    en: 'Lists and groups are nested more than {limit} deep here; the file is not read.',
    'zh-Hans': '此处列表或分组的嵌套超过 {limit} 层，文件未读取。',
    'zh-Hant': '此處清單或分組的巢狀超過 {limit} 層，檔案未讀取。',
  },
  tooManyKeys: {
    en: 'One group has more than {limit} keys; the file is not read. Use a list instead.',
    'zh-Hans': '同一分组的字段超过 {limit} 个，文件未读取。请改用列表。',
    'zh-Hant': '同一分組的欄位超過 {limit} 個，檔案未讀取。請改用清單。',
  },
  tooManyAliases: {
    en: 'Repeats by * (aliases) are used more than {limit} times or stand for too much; the file is not read. Write the values out.',
    'zh-Hans': '用 * 引用(别名)超过 {limit} 次，或引用的内容过大，文件未读取。请直接写出内容。',
    'zh-Hant': '用 * 引用(別名)超過 {limit} 次，或引用的內容過大，檔案未讀取。請直接寫出內容。',
  },

  encodingInvalid: {
    en: 'From here on the file is no readable text. Save it as UTF-8.',
    'zh-Hans': '从此处起无法按文本读取。请将文件另存为 UTF-8 编码。',
    'zh-Hant': '從此處起無法按文字讀取。請將檔案另存為 UTF-8 編碼。',
  },
  encodingGb18030: {
    en: 'The file is in GB18030 (GBK), not UTF-8; it was read all the same. Other tools will show it garbled: save it as UTF-8.',
    'zh-Hans': '文件编码是 GB18030(GBK)而不是 UTF-8，本次仍已读取；其他工具打开会是乱码，请另存为 UTF-8。',
    'zh-Hant': '檔案編碼是 GB18030(GBK)而不是 UTF-8，本次仍已讀取；其他工具開啟會是亂碼，請另存為 UTF-8。',
  },
  encodingUtf16: {
    en: 'The file is in UTF-16 ("Unicode"), not UTF-8; it was read all the same. git takes it for binary: save it as UTF-8.',
    'zh-Hans': '文件编码是 UTF-16(“Unicode”)而不是 UTF-8，本次仍已读取；git 会把它当作二进制文件，请另存为 UTF-8。',
    'zh-Hant': '檔案編碼是 UTF-16(「Unicode」)而不是 UTF-8，本次仍已讀取；git 會把它當作二進位檔案，請另存為 UTF-8。',
  },
  nulCharacter: {
    en: 'There is a NUL character here, which no text has: the file is damaged, or not a text file.',
    'zh-Hans': '此处有文本中不应出现的空字符(NUL)：文件已损坏，或不是文本文件。',
    'zh-Hant': '此處有文字中不應出現的空字元(NUL)：檔案已損壞，或不是文字檔。',
  },
  fixEncoding: { en: 'Save as UTF-8', 'zh-Hans': '转换为 UTF-8 编码', 'zh-Hant': '轉換為 UTF-8 編碼' },

  secondDocument: {
    en: 'A second document begins here; everything from here on is ignored. Put it into a file of its own.',
    'zh-Hans': '从这里开始是第二份文档，其后的内容都会被忽略。请另存为单独的文件。',
    'zh-Hant': '從這裡開始是第二份文件，其後的內容都會被忽略。請另存為單獨的檔案。',
  },
  mergeKey: {
    en: 'Merging with << is not supported, so that every commitment stands in full where it is signed. Write the fields out.',
    'zh-Hans': '不支持用 << 合并字段：每项承诺都应在原处完整写出。请直接写出各字段。',
    'zh-Hant': '不支援用 << 合併欄位：每項承諾都應在原處完整寫出。請直接寫出各欄位。',
  },
  tag: {
    en: '{text} is a YAML tag, and tags are not supported. Delete it; if it belongs to the text, put the text in quotes.',
    'zh-Hans': '{text} 是 YAML 标签，不支持标签。请删除；如果它是正文的一部分，请给整段文字加引号。',
    'zh-Hant': '{text} 是 YAML 標籤，不支援標籤。請刪除；如果它是正文的一部分，請給整段文字加引號。',
  },
  keyNotText: {
    en: 'A list or a group cannot be the name of a field. If text in brackets is meant, put it in quotes.',
    'zh-Hans': '字段名不能是列表或分组。如果是带括号的文字，请加引号。',
    'zh-Hant': '欄位名稱不能是清單或分組。如果是帶括號的文字，請加引號。',
  },
  emptyKey: {
    en: 'This colon has no field name before it.',
    'zh-Hans': '冒号前面缺少字段名。',
    'zh-Hant': '冒號前面缺少欄位名稱。',
  },
  duplicateKey: {
    en: 'The field "{key}" stands here twice; only the first counts. Delete one of them.',
    'zh-Hans': '字段“{key}”在此处重复，只有第一个有效。请删除其中一个。',
    'zh-Hant': '欄位「{key}」在此處重複，只有第一個有效。請刪除其中一個。',
  },
  firstOfKey: { en: 'the first one is here', 'zh-Hans': '第一个在这里', 'zh-Hant': '第一個在這裡' },
  rootIsText: {
    en: 'The file holds no fields, only text. A field is a name, a colon and a space: "title: …".',
    'zh-Hans': '文件中没有字段，只有一段文字。字段的写法是名称、英文冒号加空格，例如“title: …”。',
    'zh-Hant': '檔案中沒有欄位，只有一段文字。欄位的寫法是名稱、半形冒號加空格，例如「title: …」。',
  },
  rootIsList: {
    en: 'The file is a list. A document begins with fields, such as "kind: checklist", and the list stands under one of them.',
    'zh-Hans': '整个文件是一个列表。文档应以字段开头(如“kind: checklist”)，列表写在某个字段下面。',
    'zh-Hant': '整個檔案是一個清單。文件應以欄位開頭(如「kind: checklist」)，清單寫在某個欄位下面。',
  },
  aliasCircle: {
    en: '*{name} stands inside &{name} itself and would go round for ever.',
    'zh-Hans': '*{name} 位于 &{name} 自身之内，形成了循环引用。',
    'zh-Hant': '*{name} 位於 &{name} 自身之內，形成了循環引用。',
  },
  undefinedAlias: {
    en: 'A value that begins with * must be in quotes, or YAML takes {text} for a reference to something named elsewhere.',
    'zh-Hans': '以 * 开头的内容须加引号，否则 YAML 会把 {text} 当作引用。',
    'zh-Hant': '以 * 開頭的內容須加引號，否則 YAML 會把 {text} 當作引用。',
  },

  wideColon: {
    en: '"{key}" is followed by a full-width colon, so no field begins here. Write "{key}: {value}" with an ASCII colon and a space.',
    'zh-Hans': '“{key}”后面是全角冒号，未被识别为字段。请改用英文冒号加空格：“{key}: {value}”。',
    'zh-Hant': '「{key}」後面是全形冒號，未被識別為欄位。請改用半形冒號加空格：「{key}: {value}」。',
  },
  colonWithoutSpace: {
    en: 'The colon after "{key}" needs a space, or it is part of the text. Write "{key}: {value}".',
    'zh-Hans': '“{key}”的冒号后面缺少空格，未被识别为字段。请写成“{key}: {value}”。',
    'zh-Hant': '「{key}」的冒號後面缺少空格，未被識別為欄位。請寫成「{key}: {value}」。',
  },
  textAfterHash: {
    en: '"{text}" is dropped: after a space, # begins a comment. Put the whole value in quotes; for a comment, write a space after #.',
    'zh-Hans': '“{text}”会被忽略：空格后的 # 表示注释。如果是正文，请给整段内容加引号；如果是注释，请在 # 后加空格。',
    'zh-Hant': '「{text}」會被忽略：空格後的 # 表示註解。如果是正文，請給整段內容加引號；如果是註解，請在 # 後加空格。',
  },
  lineSwallowed: {
    en: '"{text}" was read as part of the text above it. Line it up with the other fields, or begin the list under a field with no value.',
    'zh-Hans': '“{text}”被当成上一行文字的延续。请与其他字段对齐；如果是列表，上一行的冒号后不应有内容。',
    'zh-Hant': '「{text}」被當成上一行文字的延續。請與其他欄位對齊；如果是清單，上一行的冒號後不應有內容。',
  },
  comparatorAsBlock: {
    en: 'A value that begins with > or | must be in quotes: YAML takes "{text}" for the start of a block of text.',
    'zh-Hans': '以 > 或 | 开头的内容须加引号：YAML 会把“{text}”当作多行文本的开头。',
    'zh-Hant': '以 > 或 | 開頭的內容須加引號：YAML 會把「{text}」當作多行文字的開頭。',
  },
  anchorAlone: {
    en: 'A value that begins with & must be in quotes: YAML takes {text} for a label and the field is empty.',
    'zh-Hans': '以 & 开头的内容须加引号：YAML 会把 {text} 当作标记，字段变成空值。',
    'zh-Hant': '以 & 開頭的內容須加引號：YAML 會把 {text} 當作標記，欄位變成空值。',
  },
  wideSpace: {
    en: 'This line is indented with full-width or non-breaking spaces. Use ordinary spaces.',
    'zh-Hans': '这一行用全角空格或不间断空格缩进。请改用普通(半角)空格。',
    'zh-Hant': '這一行用全形空格或不換行空格縮排。請改用一般(半形)空格。',
  },
  keyWithoutValue: {
    en: '"{key}" stands in { } without a colon. If text is meant, put it in quotes; if a list, write [ ].',
    'zh-Hans': '{ } 里的“{key}”没有冒号和值。如果是文字请加引号；如果是列表请用 [ ]。',
    'zh-Hant': '{ } 裡的「{key}」沒有冒號和值。如果是文字請加引號；如果是清單請用 [ ]。',
  },
  cutAtComma: {
    en: 'The comma cuts this value in two and "{rest}" is lost. Put the whole value in quotes.',
    'zh-Hans': '英文逗号把这段内容截成两半，“{rest}”会丢失。请给整段内容加引号。',
    'zh-Hant': '半形逗號把這段內容截成兩半，「{rest}」會遺失。請給整段內容加引號。',
  },
  wideComma: {
    en: 'This list has one item, for a full-width comma does not separate. If {n} items are meant, use ASCII commas; if one, put it in quotes.',
    'zh-Hans': '这个列表只有一项：全角逗号和顿号不分隔列表。如果是{n}项，请改用英文逗号；如果就是一项，请加引号。',
    'zh-Hant': '這個清單只有一項：全形逗號和頓號不分隔清單。如果是{n}項，請改用半形逗號；如果就是一項，請加引號。',
  },
  numberSplit: {
    en: '"{text}" became two items at its comma. Put it in quotes, or write the number without the comma.',
    'zh-Hans': '“{text}”在逗号处被拆成两项。请加引号，或去掉数字中的逗号。',
    'zh-Hant': '「{text}」在逗號處被拆成兩項。請加引號，或去掉數字中的逗號。',
  },
  fixQuote: { en: 'Write {text}', 'zh-Hans': '改为 {text}', 'zh-Hant': '改為 {text}' },
  fixColon: { en: 'Use an ASCII colon and a space', 'zh-Hans': '改用英文冒号加空格', 'zh-Hant': '改用半形冒號加空格' },
  fixCommas: { en: 'Separate with ASCII commas', 'zh-Hans': '改用英文逗号分隔', 'zh-Hant': '改用半形逗號分隔' },
  fixSpaces: { en: 'Indent with spaces', 'zh-Hans': '改用空格缩进', 'zh-Hant': '改用空格縮排' },

  conflict: {
    en: 'git left an unfinished merge here. Keep one side, delete the lines with <<<<<<<, ======= and >>>>>>>, and check again.',
    'zh-Hans': '这里有未解决的 git 合并冲突。请保留其中一方，删除 <<<<<<<、=======、>>>>>>> 各行后重新检查。',
    'zh-Hant': '這裡有未解決的 git 合併衝突。請保留其中一方，刪除 <<<<<<<、=======、>>>>>>> 各行後重新檢查。',
  },
  conflictEnd: { en: 'it ends here', 'zh-Hans': '冲突到这里结束', 'zh-Hant': '衝突到這裡結束' },
  tabIndent: {
    en: 'This line is indented with a tab. YAML allows spaces only.',
    'zh-Hans': '这一行用制表符(Tab)缩进。YAML 只允许用空格缩进。',
    'zh-Hant': '這一行用定位字元(Tab)縮排。YAML 只允許用空格縮排。',
  },
  tabInside: {
    en: 'A tab stands here where YAML wants a space.',
    'zh-Hans': '此处是制表符(Tab)，YAML 要求用空格。',
    'zh-Hant': '此處是定位字元(Tab)，YAML 要求用空格。',
  },
  closingBracket: {
    en: 'The closing {sign} must be indented further than its field.',
    'zh-Hans': '右括号 {sign} 的缩进须大于它所属的字段。',
    'zh-Hant': '右括號 {sign} 的縮排須大於它所屬的欄位。',
  },
  reservedStart: {
    en: 'A value that begins with {sign} must be in quotes: {text}',
    'zh-Hans': '以 {sign} 开头的内容须加引号：{text}',
    'zh-Hant': '以 {sign} 開頭的內容須加引號：{text}',
  },
  listOnKeyLine: {
    en: 'A list cannot begin on the line of its field. Put each "- " on a line of its own below, or put the value in quotes.',
    'zh-Hans': '列表不能与字段写在同一行。请把每个“- ”另起一行；如果是普通文字，请加引号。',
    'zh-Hant': '清單不能與欄位寫在同一行。請把每個「- 」另起一行；如果是一般文字，請加引號。',
  },
  unclosedQuote: {
    en: 'The quote that opens here is never closed.',
    'zh-Hans': '这里的引号没有闭合。',
    'zh-Hant': '這裡的引號沒有閉合。',
  },
  textAfterQuote: {
    en: 'Quotes must stand around the whole value, but "{text}" follows. Write {whole}',
    'zh-Hans': '引号须括住整段内容，但后面还有“{text}”。可写成 {whole}',
    'zh-Hant': '引號須括住整段內容，但後面還有「{text}」。可寫成 {whole}',
  },
  unclosedBracket: {
    en: 'The bracket {sign} that opens here is never closed.',
    'zh-Hans': '这里的 {sign} 没有闭合。',
    'zh-Hant': '這裡的 {sign} 沒有閉合。',
  },
  textAfterBracket: {
    en: 'A value that begins with a bracket must be in quotes unless the bracket holds all of it: {whole}',
    'zh-Hans': '以括号开头、括号后还有内容时，须给整段内容加引号：{whole}',
    'zh-Hant': '以括號開頭、括號後還有內容時，須給整段內容加引號：{whole}',
  },
  colonInValue: {
    en: 'A colon followed by a space may not stand inside a value. Put the value in quotes: {whole}',
    'zh-Hans': '内容中不能出现“冒号加空格”。请给整段内容加引号：{whole}',
    'zh-Hant': '內容中不能出現「冒號加空格」。請給整段內容加引號：{whole}',
  },
  badIndent: {
    en: 'This line does not line up with the lines it belongs to. Fields of one item begin in the same column.',
    'zh-Hans': '这一行的缩进与同级内容不一致。同一项的字段应从同一列开始。',
    'zh-Hant': '這一行的縮排與同級內容不一致。同一項的欄位應從同一欄開始。',
  },
  unexpectedText: {
    en: 'YAML cannot read this: "{text}". Check the indentation, and put a text with special characters in quotes.',
    'zh-Hans': 'YAML 无法读取这里：“{text}”。请检查缩进；含特殊符号的文字请加引号。',
    'zh-Hant': 'YAML 無法讀取這裡：「{text}」。請檢查縮排；含特殊符號的文字請加引號。',
  },
  keyWithoutColon: {
    en: 'A field was expected here, but "{text}" has no ": ".',
    'zh-Hans': '此处应为字段，但“{text}”缺少英文冒号加空格。',
    'zh-Hant': '此處應為欄位，但「{text}」缺少半形冒號加空格。',
  },
  controlCharacter: {
    en: 'There is an invisible control character here. Delete it.',
    'zh-Hans': '此处有不可见的控制字符，请删除。',
    'zh-Hant': '此處有不可見的控制字元，請刪除。',
  },
  badEscape: {
    en: 'In double quotes \\ begins a special sign, and {text} is none. Use single quotes, or write \\\\.',
    'zh-Hans': '双引号中的 \\ 表示转义，{text} 不是有效的转义。请改用单引号，或写成 \\\\。',
    'zh-Hant': '雙引號中的 \\ 表示跳脫，{text} 不是有效的跳脫字元。請改用單引號，或寫成 \\\\。',
  },
  missingComma: {
    en: 'A comma is missing before this item.',
    'zh-Hans': '这一项前面缺少逗号。',
    'zh-Hant': '這一項前面缺少逗號。',
  },
  extraComma: {
    en: 'There is one comma too many here.',
    'zh-Hans': '此处多了一个逗号。',
    'zh-Hant': '此處多了一個逗號。',
  },
  missingSpace: {
    en: 'A space is missing here.',
    'zh-Hans': '此处缺少空格。',
    'zh-Hant': '此處缺少空格。',
  },
  syntaxError: {
    en: 'YAML cannot read this: {reason}.',
    'zh-Hans': 'YAML 无法读取这里(解析器提示：{reason})。',
    'zh-Hant': 'YAML 無法讀取這裡(解析器提示：{reason})。',
  },
  moreErrors: {
    en: '{n} more {n:error|errors} in this file; mend the first ones and check again.',
    'zh-Hans': '此文件还有{n}处错误；请先修正前面的，再重新检查。',
    'zh-Hant': '此檔案還有{n}處錯誤；請先修正前面的，再重新檢查。',
  },
} satisfies Record<string, Text>;

export type YamlMessageId = keyof typeof yamlMessages;
