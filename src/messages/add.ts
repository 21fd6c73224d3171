import type { Text } from '../model/language.js';

/** What `tally add` asks and refuses. */
export const addMessages = {
  needed: { en: 'An answer is needed.', 'zh-Hans': '此项必填。', 'zh-Hant': '此項必填。' },
  badKind: {
    en: '"{word}" cannot be added; it is one of requirement, goal, risk.',
    'zh-Hans': '不能新增“{word}”，可选：requirement(需求)、goal(目标)、risk(风险)。',
    'zh-Hant': '不能新增「{word}」，可選：requirement(需求)、goal(目標)、risk(風險)。',
  },
  whichGoal: {
    en: 'Say which goal it threatens: `--to G-001`.',
    'zh-Hans': '请用 `--to G-001` 写明该风险所属的目标。',
    'zh-Hant': '請用 `--to G-001` 寫明該風險所屬的目標。',
  },
  needStandsAlone: {
    en: 'A need belongs to a document, not to another item; use `--document`.',
    'zh-Hans': '需求属于文档而不属于其他条目，请用 `--document`。',
    'zh-Hant': '需求屬於文件而不屬於其他條目，請用 `--document`。',
  },
  notNeed: {
    en: '{id} is no need; a goal is added to a need.',
    'zh-Hans': '{id} 不是需求；目标应加在需求之下。',
    'zh-Hant': '{id} 不是需求；目標應加在需求之下。',
  },
  notGoal: {
    en: '{id} is no goal; a risk is added to a goal.',
    'zh-Hans': '{id} 不是目标；风险应加在目标之下。',
    'zh-Hant': '{id} 不是目標；風險應加在目標之下。',
  },
  noStatement: {
    en: 'Say what it is: `tally add {kind} statement="…"`.',
    'zh-Hans': '请写明内容：`tally add {kind} 描述="…"`。',
    'zh-Hant': '請寫明內容：`tally add {kind} 描述="…"`。',
  },
  askNeed: { en: 'Which need does it serve?', 'zh-Hans': '对应哪条需求？', 'zh-Hant': '對應哪條需求？' },
  askGoal: { en: 'Which goal does it threaten?', 'zh-Hans': '影响哪个目标？', 'zh-Hant': '影響哪個目標？' },
  askNeeded: { en: '{field}', 'zh-Hans': '{field}', 'zh-Hant': '{field}' },
  askOptional: { en: '{field} (empty: later)', 'zh-Hans': '{field}(可留空)', 'zh-Hant': '{field}(可留空)' },
} as const satisfies Readonly<Record<string, Text>>;
