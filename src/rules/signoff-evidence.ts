import type { Report } from '../model/finding.js';
import { under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'signoff-evidence',
  severity: 'warning',
  scope: 'document',
  needs: 'confirmations',
  messages: {
    none: {
      en: 'This confirmation was given outside git ({channel}) and nothing shows it; add the file (a scan, the message) as `evidence`.',
      'zh-Hans': '此确认在 git 之外作出({channel})，却没有凭证；请附上扫描件或消息截图等文件(evidence)。',
      'zh-Hant': '此確認在 git 之外作出({channel})，卻沒有憑證；請附上掃描件或訊息截圖等檔案(evidence)。',
    },
    missing: {
      en: 'The evidence {file} is not there; put it back.',
      'zh-Hans': '凭证{file}不存在；请放回该文件。',
      'zh-Hant': '憑證{file}不存在；請放回該檔案。',
    },
    unhashed: {
      en: 'Nobody can tell whether {file} is still what it was; write its SHA-256 beside it.',
      'zh-Hans': '无法判断{file}是否被改动过；请一并写上其 SHA-256。',
      'zh-Hant': '無法判斷{file}是否被改動過；請一併寫上其 SHA-256。',
    },
    changed: {
      en: '{file} is not the file that was given as evidence: its contents have changed.',
      'zh-Hans': '{file}已不是当初的凭证：文件内容被改动过。',
      'zh-Hant': '{file}已不是當初的憑證：檔案內容被改動過。',
    },
  },
  check(document, { workspace, facts }) {
    const hashes = facts.confirmations?.evidence ?? null;
    const reports: Report[] = [];
    for (const { signoff } of workspace.companions.signoffsOf(document)) {
      const { channel, evidence, at } = signoff;
      if (channel === null || channel === 'git') {
        if (evidence === null) continue;
      } else if (evidence?.file === null || evidence === null) {
        reports.push({ at: under(at, 'channel'), message: 'none', data: { channel } });
        continue;
      }
      const file = evidence.file ?? '';
      const place = under(at, 'evidence', 'file');
      if (!workspace.files.has(file)) reports.push({ at: place, message: 'missing', data: { file } });
      else if (evidence.sha256 === null) reports.push({ at: place, message: 'unhashed', data: { file } });
      else if (hashes !== null && hashes.get(file) !== evidence.sha256.toLowerCase())
        reports.push({ at: place, message: 'changed', data: { file }, severity: 'error' });
    }
    return reports;
  },
} satisfies Rule;

export const docs = {
  summary: {
    en: 'A confirmation outside git has evidence that is there and unchanged',
    'zh-Hans': 'git 之外的确认要有凭证，且凭证未被改动',
    'zh-Hant': 'git 之外的確認要有憑證，且憑證未被改動',
  },
  why: {
    en: 'Of a confirmation on paper, by mail or in a chat, git records only who typed it in. What shows it is the scan or the message itself, kept in the repository, with its SHA-256 in the entry.',
    'zh-Hans':
      '纸质、邮件或聊天中作出的确认，git 只记录了是谁录入的。能证明确认的是扫描件或消息本身：请存入仓库，并在记录中写明其 SHA-256。',
    'zh-Hant':
      '紙質、郵件或聊天中作出的確認，git 只記錄了是誰錄入的。能證明確認的是掃描件或訊息本身：請存入版本庫，並在記錄中寫明其 SHA-256。',
  },
  examples: [
    {
      title: { en: 'given in git', 'zh-Hans': '在 git 中确认', 'zh-Hant': '在 git 中確認' },
      input: 'kind: checklist\nid: east\n',
      beside: { 'signoffs/east/a.yaml': '- { party: a, channel: git, digest: v1:0 }\n' },
      expect: [],
    },
    {
      title: { en: 'on paper, without a scan', 'zh-Hans': '纸质确认，没有扫描件', 'zh-Hant': '紙質確認，沒有掃描件' },
      input: 'kind: checklist\nid: east\n',
      beside: {
        'signoffs/east/b.yaml': `- { party: b, channel: paper, digest: v1:0 }
- { party: b, channel: 邮件, evidence: { file: files/mail.eml }, digest: v1:0 }
`,
      },
      expect: [
        '1:24 This confirmation was given outside git (paper) and nothing shows it; add the file (a scan, the message) as `evidence`.',
        '2:46 The evidence files/mail.eml is not there; put it back.',
      ],
    },
  ],
} satisfies RuleDocs;
