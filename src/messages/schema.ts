import type { Text } from '../model/language.js';

/** What is said about a document or settings file that does not have the format's shape, by message id. */
export const schemaMessages = {
  'unknown-key': {
    en: 'unknown key `{key}`; write a field of your own as `x-{key}` or under `custom`.',
    'zh-Hans': '不认识的键“{key}”；自有字段请写成“x-{key}”，或放在“自定义”之下。',
    'zh-Hant': '不認識的鍵「{key}」；自有欄位請寫成「x-{key}」，或放在「自定義」之下。',
  },
  'unknown-key-near': {
    en: 'unknown key `{key}`; did you mean `{suggestion}`?',
    'zh-Hans': '不认识的键“{key}”，是否想写“{suggestion}”？',
    'zh-Hant': '不認識的鍵「{key}」，是否想寫「{suggestion}」？',
  },
  'key-elsewhere': {
    en: '`{key}` is a key of the format, but has no meaning here.',
    'zh-Hans': '“{key}”是本格式的键，但不能写在这里。',
    'zh-Hant': '「{key}」是本格式的鍵，但不能寫在這裡。',
  },
  'key-under': {
    en: '`{key}` has no meaning here; it belongs under {where}.',
    'zh-Hans': '“{key}”不能写在这里，应写在“{where}”之下。',
    'zh-Hant': '「{key}」不能寫在這裡，應寫在「{where}」之下。',
  },
  'key-at-top': {
    en: '`{key}` has no meaning here; it belongs at the top level of the document, without indent.',
    'zh-Hans': '“{key}”不能写在这里，应写在文档最外层(顶格)。',
    'zh-Hant': '「{key}」不能寫在這裡，應寫在文檔最外層(頂格)。',
  },
  'empty-value': {
    en: '`{key}` has no value.',
    'zh-Hans': '“{key}”没有值。',
    'zh-Hant': '「{key}」沒有值。',
  },
  'empty-item': {
    en: 'an entry of `{key}` is empty.',
    'zh-Hans': '“{key}”中有一项是空的。',
    'zh-Hant': '「{key}」中有一項是空的。',
  },
  'missing-key': {
    en: '`{key}` is missing here.',
    'zh-Hans': '此处缺少“{key}”。',
    'zh-Hant': '此處缺少「{key}」。',
  },
  'missing-kind': {
    en: 'the document does not say what it is; write `kind: checklist` at its start.',
    'zh-Hans': '文档没有说明类型，请在开头写“kind: checklist”。',
    'zh-Hant': '文檔沒有說明類型，請在開頭寫「kind: checklist」。',
  },
  'internal-document': {
    en: '`internal/` is kept for what the other side must not see, and holds no documents; move this one elsewhere. It was not read.',
    'zh-Hans': '“internal/”留给不对外的内容，不放文档；请把此文件移到别处。此文件未被读取。',
    'zh-Hant': '「internal/」留給不對外的內容，不放文檔；請把此檔案移到別處。此檔案未被讀取。',
  },
  'near-kind': {
    en: '`{text}` is no kind of document; did you mean `{suggestion}`? The file was not read.',
    'zh-Hans': '没有“{text}”这种文档，是否想写“{suggestion}”？此文件未被读取。',
    'zh-Hant': '沒有「{text}」這種文檔，是否想寫「{suggestion}」？此檔案未被讀取。',
  },
  'format-newer': {
    en: 'format {text} is newer than this tally reads ({supported}); update tallystick.',
    'zh-Hans': '格式版本{text}比本程序支持的版本({supported})新，请升级 tallystick。',
    'zh-Hant': '格式版本{text}比本程式支援的版本({supported})新，請升級 tallystick。',
  },
  'not-one-of': {
    en: '`{key}` is “{text}”; it takes one of {values}.',
    'zh-Hans': '“{key}”的值“{text}”无效，只能是：{values}。',
    'zh-Hant': '「{key}」的值「{text}」無效，只能是：{values}。',
  },
  'not-one-of-near': {
    en: '`{key}` is “{text}”; did you mean `{suggestion}`? It takes one of {values}.',
    'zh-Hans': '“{key}”的值“{text}”无效，是否想写“{suggestion}”？只能是：{values}。',
    'zh-Hant': '「{key}」的值「{text}」無效，是否想寫「{suggestion}」？只能是：{values}。',
  },
  'not-flag': {
    en: '`{key}` takes `true` or `false` without quotes, not “{text}”.',
    'zh-Hans': '“{key}”只能写“是”或“否”(true 或 false，不加引号)，不能写“{text}”。',
    'zh-Hant': '「{key}」只能寫「是」或「否」(true 或 false，不加引號)，不能寫「{text}」。',
  },
  'not-integer': {
    en: '`{key}` takes a whole number of at least {minimum} without quotes, not “{text}”.',
    'zh-Hans': '“{key}”只能写不小于{minimum}的整数(不加引号)，不能写“{text}”。',
    'zh-Hant': '「{key}」只能寫不小於{minimum}的整數(不加引號)，不能寫「{text}」。',
  },
  'owner-not-list': {
    en: '`{key}` takes one text, this is a list of {n}; others go to `helpers`.',
    'zh-Hans': '“{key}”只能写一人，这里是{n}项的列表；其余的人请写入“协同方”(helpers)。',
    'zh-Hant': '「{key}」只能寫一人，這裡是{n}項的列表；其餘的人請寫入「協同方」(helpers)。',
  },
  'text-not-list': {
    en: '`{key}` takes one text, this is a list of {n}.',
    'zh-Hans': '“{key}”只能写一段文字，这里是{n}项的列表。',
    'zh-Hant': '「{key}」只能寫一段文字，這裡是{n}項的列表。',
  },
  'text-not-map': {
    en: '`{key}` takes one text, this is a map that starts with `{text}:`; quote a text that has a colon in it.',
    'zh-Hans': '“{key}”只能写一段文字，这里是以“{text}:”开头的映射；文字里有冒号时请加引号。',
    'zh-Hant': '「{key}」只能寫一段文字，這裡是以「{text}:」開頭的映射；文字裡有冒號時請加引號。',
  },
  'list-not-text': {
    en: '`{key}` takes a list (a line `- …` for each entry), this is the text “{text}”.',
    'zh-Hans': '“{key}”应为列表(每项一行，以“- ”开头)，这里是文字“{text}”。',
    'zh-Hant': '「{key}」應為列表(每項一行，以「- 」開頭)，這裡是文字「{text}」。',
  },
  'list-not-map': {
    en: '`{key}` takes a list, this is a map; put `- ` before its first key `{text}`.',
    'zh-Hans': '“{key}”应为列表，这里是映射；请在第一个键“{text}”前加“- ”。',
    'zh-Hant': '「{key}」應為列表，這裡是映射；請在第一個鍵「{text}」前加「- 」。',
  },
  'map-not-text': {
    en: '`{key}` takes `key: value` pairs, this is the text “{text}”.',
    'zh-Hans': '“{key}”应为“键: 值”，这里是文字“{text}”。',
    'zh-Hant': '「{key}」應為「鍵: 值」，這裡是文字「{text}」。',
  },
  'map-not-list': {
    en: '`{key}` takes `key: value` pairs, this is a list of {n}.',
    'zh-Hans': '“{key}”应为“键: 值”，这里是{n}项的列表。',
    'zh-Hant': '「{key}」應為「鍵: 值」，這裡是{n}項的列表。',
  },
  'text-or-list-not-map': {
    en: '`{key}` takes a text or a list of texts, this is a map that starts with `{text}:`; quote a text that has a colon in it.',
    'zh-Hans': '“{key}”应为文字或文字列表，这里是以“{text}:”开头的映射；文字里有冒号时请加引号。',
    'zh-Hant': '「{key}」應為文字或文字列表，這裡是以「{text}:」開頭的映射；文字裡有冒號時請加引號。',
  },
  'text-or-map-not-list': {
    en: '`{key}` takes a text or `key: value` pairs, this is a list of {n}.',
    'zh-Hans': '“{key}”应为文字或“键: 值”，这里是{n}项的列表。',
    'zh-Hant': '「{key}」應為文字或「鍵: 值」，這裡是{n}項的列表。',
  },
  'item-text-not-list': {
    en: 'each entry of `{key}` is one text, this one is a list of {n}.',
    'zh-Hans': '“{key}”的每一项应为一段文字，这一项是{n}项的列表。',
    'zh-Hant': '「{key}」的每一項應為一段文字，這一項是{n}項的列表。',
  },
  'item-text-not-map': {
    en: 'each entry of `{key}` is one text, this one is a map that starts with `{text}:`; quote a text that has a colon in it.',
    'zh-Hans': '“{key}”的每一项应为一段文字，这一项是以“{text}:”开头的映射；文字里有冒号时请加引号。',
    'zh-Hant': '「{key}」的每一項應為一段文字，這一項是以「{text}:」開頭的映射；文字裡有冒號時請加引號。',
  },
  'item-map-not-text': {
    en: 'each entry of `{key}` is a map such as `- statement: …`, this one is the text “{text}”.',
    'zh-Hans': '“{key}”的每一项应写成“- 描述: …”这样的映射，这一项是文字“{text}”。',
    'zh-Hant': '「{key}」的每一項應寫成「- 描述: …」這樣的映射，這一項是文字「{text}」。',
  },
  'item-map-not-list': {
    en: 'each entry of `{key}` is a map such as `- statement: …`, this one is a list of {n}.',
    'zh-Hans': '“{key}”的每一项应写成“- 描述: …”这样的映射，这一项是{n}项的列表。',
    'zh-Hant': '「{key}」的每一項應寫成「- 描述: …」這樣的映射，這一項是{n}項的列表。',
  },
  'item-text-or-map-not-list': {
    en: 'each entry of `{key}` is a text or a map, this one is a list of {n}.',
    'zh-Hans': '“{key}”的每一项应为文字或映射，这一项是{n}项的列表。',
    'zh-Hant': '「{key}」的每一項應為文字或映射，這一項是{n}項的列表。',
  },
  'unknown-rule': {
    en: 'there is no rule `{key}`; `tally rules` lists them.',
    'zh-Hans': '没有名为“{key}”的规则；“tally rules”列出全部规则。',
    'zh-Hant': '沒有名為「{key}」的規則；「tally rules」列出全部規則。',
  },
  'rule-always-on': {
    en: '`{key}` is about reading the file itself and is always on.',
    'zh-Hans': '“{key}”针对文件能否读取，始终启用，不能设置。',
    'zh-Hant': '「{key}」針對檔案能否讀取，始終啟用，不能設定。',
  },
  'pattern-invalid': {
    en: '“{text}” is no regular expression.',
    'zh-Hans': '“{text}”不是正则表达式。',
    'zh-Hant': '「{text}」不是正規表示式。',
  },
  'pattern-long': {
    en: 'a pattern for ids has at most 200 characters.',
    'zh-Hans': '编号规则最多 200 个字符。',
    'zh-Hant': '編號規則最多 200 個字元。',
  },
  'pattern-slow': {
    en: '“{text}” may take forever to match: an id pattern repeats no group, and at most three parts are of open length.',
    'zh-Hans': '“{text}”的匹配可能永远不结束：编号规则不可重复分组，不定长的部分至多三处。',
    'zh-Hant': '「{text}」的比對可能永遠不結束：編號規則不可重複分組，不定長的部分至多三處。',
  },
  'weights-zero': {
    en: 'No reason would count for a match; give at least one of them points.',
    'zh-Hans': '所有匹配理由的权重都是0；请至少给一项设置权重。',
    'zh-Hant': '所有匹配理由的權重都是0；請至少給一項設定權重。',
  },
  'timezone-unknown': {
    en: '“{text}” is no time zone; write one such as `Asia/Shanghai`.',
    'zh-Hans': '“{text}”不是时区，请写“Asia/Shanghai”这样的名称。',
    'zh-Hant': '「{text}」不是時區，請寫「Asia/Shanghai」這樣的名稱。',
  },
  'calendar-unknown': {
    en: '“{text}” is no calendar; write `cn`, `mon-fri`, or the name of a YAML file that lists holidays.',
    'zh-Hans': '没有“{text}”这种工作日历，请写“cn”“mon-fri”，或列出节假日的 YAML 文件名。',
    'zh-Hant': '沒有「{text}」這種工作日曆，請寫「cn」「mon-fri」，或列出節假日的 YAML 檔案名稱。',
  },
  'calendar-missing': {
    en: 'there is no file “{text}” beside these settings; the calendar is read from it.',
    'zh-Hans': '此设置文件旁没有“{text}”，无法读取工作日历。',
    'zh-Hant': '此設定檔旁沒有「{text}」，無法讀取工作日曆。',
  },
  'calendar-leads-out': {
    en: 'the calendar “{text}” lies outside the folder of these settings and is not read; put it beside them.',
    'zh-Hans': '工作日历“{text}”在此设置文件所在文件夹之外，不予读取；请放到设置文件旁。',
    'zh-Hant': '工作日曆「{text}」在此設定檔所在資料夾之外，不予讀取；請放到設定檔旁。',
  },
  'calendar-unreadable': {
    en: 'the calendar “{text}” cannot be read; it must be a file that you may open.',
    'zh-Hans': '工作日历“{text}”无法读取；它应是一个有权打开的文件。',
    'zh-Hant': '工作日曆「{text}」無法讀取；它應是一個有權開啟的檔案。',
  },
  'calendar-day': {
    en: '“{text}” is no day; write 2025-01-01, or 2025-01-28/2025-02-04 for several in a row.',
    'zh-Hans': '“{text}”不是日期；请写2025-01-01，连续多日写2025-01-28/2025-02-04。',
    'zh-Hant': '「{text}」不是日期；請寫2025-01-01，連續多日寫2025-01-28/2025-02-04。',
  },
  'calendar-backwards': {
    en: '“{text}” ends before it begins; write the first day first.',
    'zh-Hans': '“{text}”的结束早于开始；请先写第一天。',
    'zh-Hant': '「{text}」的結束早於開始；請先寫第一天。',
  },
  'calendar-long': {
    en: '“{text}” is 100 days or more, longer than any holiday; check the years.',
    'zh-Hans': '“{text}”不少于100天，没有这么长的假期；请核对年份。',
    'zh-Hant': '「{text}」不少於100天，沒有這麼長的假期；請核對年份。',
  },
  'calendar-both': {
    en: '“{text}” is a holiday and a working day here; take it out of one of them.',
    'zh-Hans': '“{text}”既是节假日又是工作日；请从其中一处删去。',
    'zh-Hant': '「{text}」既是節假日又是工作日；請從其中一處刪去。',
  },
  'same-key-twice': {
    en: '`{key}` and `{first}` are the same key; the first one counts.',
    'zh-Hans': '“{key}”与“{first}”是同一个键，以先写的为准。',
    'zh-Hant': '「{key}」與「{first}」是同一個鍵，以先寫的為準。',
  },
  'first-written-here': {
    en: '`{first}` is written here',
    'zh-Hans': '“{first}”写在这里',
    'zh-Hant': '「{first}」寫在這裡',
  },
} satisfies Record<string, Text>;
