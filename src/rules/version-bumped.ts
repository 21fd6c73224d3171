import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'version-bumped',
  severity: 'warning',
  scope: 'document',
  needs: 'history',
  messages: {
    same: {
      en: 'What was agreed has changed since version {version}, and the version is still the same; tally release gives the next one.',
      'zh-Hans': '版本{version}之后，约定的内容已有变更，版本号却未更新；请用 tally release 发布下一版本。',
      'zh-Hant': '版本{version}之後，約定的內容已有變更，版本號卻未更新；請用 tally release 發布下一版本。',
    },
  },
  check(document, { facts }) {
    const { terms = null, released } = facts.history ?? {};
    const { version, status, id } = document;
    if (terms === null || version === null) return [];
    // A draft may change as often as it likes; what was released or called final may not.
    if (status !== 'final' && !released?.has(`${id}@${version}`)) return [];
    if (terms.changedSinceVersion(document) !== true) return [];
    return [{ at: under(document.at, 'version'), message: 'same', data: { version } }];
  },
} satisfies Rule;

const deal = (version: string, due: string, status = 'final'): string =>
  `kind: checklist\nid: deal\nstatus: ${status}\nversion: ${version}\nrequirements:\n  - id: R-1\n    goals: [{ id: G-1, statement: 新客户100家, due: ${due} }]\n`;

export const docs = {
  summary: {
    en: 'Terms of a final or released document changed, its version did not',
    'zh-Hans': '定稿或已发布的清单内容已变更，版本号未更新',
    'zh-Hant': '定稿或已發布的清單內容已變更，版本號未更新',
  },
  why: {
    en: 'A version is what the parties point at. Two texts of one version are two agreements, and nobody knows which one was meant. Drafts are left alone. Asked only with `--history`, since it takes the whole change log.',
    'zh-Hans':
      '版本号是各方共同的依据。同一版本有两种内容，就成了两份约定，谁也说不清指的是哪一份。草稿不受此限。需读取全部变更记录，仅在使用 `--history` 时检查。',
    'zh-Hant':
      '版本號是各方共同的依據。同一版本有兩種內容，就成了兩份約定，誰也說不清指的是哪一份。草稿不受此限。需讀取全部變更記錄，僅在使用 `--history` 時檢查。',
  },
  examples: [
    {
      title: {
        en: 'a new deadline, a new version',
        'zh-Hans': '改了期限，也改了版本',
        'zh-Hant': '改了期限，也改了版本',
      },
      before: deal('1.0.0', '2024-09-30'),
      input: deal('2.0.0', '2024-10-31'),
      expect: [],
    },
    {
      title: { en: 'a draft', 'zh-Hans': '草稿', 'zh-Hant': '草稿' },
      before: deal('0.1.0', '2024-09-30', 'draft'),
      input: deal('0.1.0', '2024-10-31', 'draft'),
      expect: [],
    },
    {
      title: {
        en: 'a new deadline in the same version',
        'zh-Hans': '改了期限，版本未变',
        'zh-Hant': '改了期限，版本未變',
      },
      before: deal('1.0.0', '2024-09-30'),
      input: deal('1.0.0', '2024-10-31'),
      expect: [
        '4:10 What was agreed has changed since version 1.0.0, and the version is still the same; tally release gives the next one.',
      ],
    },
  ],
} satisfies RuleDocs;
