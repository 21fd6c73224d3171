import type { Recorded, RecordedConfirmations } from '../analyse/confirmations.js';
import type { Workspace } from '../load/workspace.js';
import type { Report } from '../model/finding.js';
import { type Place, under } from '../model/place.js';
import type { Rule, RuleDocs } from './rule.js';

export const rule = {
  id: 'signoff-genuine',
  severity: 'error',
  scope: 'workspace',
  needs: 'history',
  messages: {
    other: {
      en: 'The confirmation of {person} was recorded by {author} <{email}> ({revision}), which is none of their addresses; let them confirm themselves, or name another channel with evidence.',
      'zh-Hans':
        '{person}的确认由{author} <{email}> 记录({revision})，不是其本人邮箱；请由本人确认，或写明其他确认方式并附凭证。',
      'zh-Hant':
        '{person}的確認由{author} <{email}> 記錄({revision})，不是其本人電子郵件；請由本人確認，或寫明其他確認方式並附憑證。',
    },
    'not-in-roster': {
      en: 'The roster before {revision} gives {person} no address, so the recorded author {author} <{email}> says nothing; add it to `people` first, then confirm.',
      'zh-Hans':
        '提交{revision}之前的名册中没有{person}的邮箱，无法与记录作者{author} <{email}> 比对；请先在名册(people)中登记，再确认。',
      'zh-Hant':
        '提交{revision}之前的名冊中沒有{person}的電子郵件，無法與記錄作者{author} <{email}> 比對；請先在名冊(people)中登記，再確認。',
    },
    'no-roster': {
      en: 'There is no roster (`people` in tally.yaml) to hold the recorded author {author} <{email}> against; without one anybody may confirm for {person}.',
      'zh-Hans':
        '没有名册(tally.yaml 的 people)可与记录作者{author} <{email}> 比对；没有名册，任何人都可以代{person}确认。',
      'zh-Hant':
        '沒有名冊(tally.yaml 的 people)可與記錄作者{author} <{email}> 比對；沒有名冊，任何人都可以代{person}確認。',
    },
    unknown: {
      en: 'Who recorded this is not known: the history here does not reach back to it. Deepen the clone.',
      'zh-Hans': '无法得知由谁记录：此处的历史不够完整，请补全克隆。',
      'zh-Hant': '無法得知由誰記錄：此處的歷史不夠完整，請補全複製庫。',
    },
    gone: {
      en: 'The confirmation of {person} ({date}) was taken away or edited by {author} ({revision}); put it back as it was: a change of mind is a new entry.',
      'zh-Hans': '{person}的确认({date})被{author}删除或改动({revision})；请恢复原样，如有变化应另加一条。',
      'zh-Hant': '{person}的確認({date})被{author}刪除或改動({revision})；請恢復原樣，如有變化應另加一條。',
    },
    'gone-here': {
      en: 'The confirmation of {person} ({date}) is taken away or edited here, not yet committed; put it back as it was: a change of mind is a new entry.',
      'zh-Hans': '{person}的确认({date})在此被删除或改动(尚未提交)；请恢复原样，如有变化应另加一条。',
      'zh-Hant': '{person}的確認({date})在此被刪除或改動(尚未提交)；請恢復原樣，如有變化應另加一條。',
    },
  },
  check({ workspace, facts, whole }) {
    if (facts.history === null) return [];
    const { recorded, gone } = facts.history.signoffs;
    // A file that cannot be read may hold what seems to be gone.
    return [...recorded.flatMap(reportOf), ...(whole.complete ? goneReports(gone, workspace) : [])];
  },
} satisfies Rule;

function reportOf({ signoff, authorship }: Recorded): Report[] {
  const { state } = authorship;
  if (state === 'recorded' || state === 'uncommitted' || state === 'elsewhere') return [];
  const at = under(signoff.at, 'person');
  if (state === 'unknown') return [{ at, message: 'unknown', severity: 'info' }];
  const { author, email, revision } = authorship.by;
  const data = { person: signoff.person ?? '–', author, email, revision: revision.slice(0, 8) };
  return [{ at, message: state, data, ...(state === 'no-roster' ? { severity: 'warning' as const } : {}) }];
}

function goneReports(gone: RecordedConfirmations['gone'], workspace: Workspace): Report[] {
  return gone.flatMap(({ signoff, file, by }) => {
    const at = placeOf(file.file, file.document, workspace);
    if (at === null) return [];
    const data = { person: signoff.person ?? file.party, date: signoff.date ?? '–' };
    if (by === null) return [{ at, message: 'gone-here', data }];
    return [{ at, message: 'gone', data: { ...data, author: by.author, revision: by.revision.slice(0, 8) } }];
  });
}

/** The first entry of its file, else the document; null where that is gone too. */
function placeOf(file: string, document: string, { companions, documents }: Workspace): Place | null {
  const left = companions.all.find((companion) => companion.file === file);
  if (left?.holds === 'signoffs') return under(left.at, 'signoffs', 0, 'person');
  const [home] = documents.filter(({ id }) => id === document);
  return home === undefined ? null : under(home.at, 'id');
}

export const docs = {
  summary: {
    en: 'A confirmation in git was recorded by who confirms, and stays as it is',
    'zh-Hans': 'git 中的确认须由本人记录，且不得改动',
    'zh-Hant': 'git 中的確認須由本人記錄，且不得改動',
  },
  why: {
    en: 'Anybody can write a name into a file. git keeps the recorded author of each commit; it is held against the addresses of that person in the roster as it stood before that commit, whatever a mailmap says. It is a record and no more: who needs more asks for signed commits (`tally signoffs --verify-signatures`). Entries are appended; one that was edited or taken away is found. git is asked only where there are confirmations, or with `--history`.',
    'zh-Hans':
      '谁都可以在文件里写上别人的名字。git 保存每次提交的记录作者，此处与该次提交之前名册中本人的邮箱比对，不理会 mailmap。这只是记录；要求更高时，可要求签名提交(`tally signoffs --verify-signatures`)。确认只增不改，被改动或删除的会报告。只有存在确认记录或使用 `--history` 时才查询 git。',
    'zh-Hant':
      '誰都可以在檔案裡寫上別人的名字。git 保存每次提交的記錄作者，此處與該次提交之前名冊中本人的電子郵件比對，不理會 mailmap。這只是記錄；要求更高時，可要求簽名提交(`tally signoffs --verify-signatures`)。確認只增不改，被改動或刪除的會報告。只有存在確認記錄或使用 `--history` 時才查詢 git。',
  },
  examples: [
    {
      title: { en: 'recorded by themselves', 'zh-Hans': '由本人记录', 'zh-Hant': '由本人記錄' },
      input: 'kind: checklist\nid: east\n',
      settings: 'people: [{ name: 王总监, emails: [wang@example.com] }]\n',
      beside: { 'signoffs/east/a.yaml': '- { party: a, person: 王总监, digest: v1:0 }\n' },
      recordedBy: 'Wang@example.com',
      expect: [],
    },
    {
      title: { en: 'recorded by somebody else', 'zh-Hans': '由他人记录', 'zh-Hant': '由他人記錄' },
      input: 'kind: checklist\nid: east\n',
      settings: 'people: [{ name: 王总监, emails: [wang@example.com] }]\n',
      beside: {
        'signoffs/east/a.yaml':
          '- { party: a, person: 王总监, digest: v1:0 }\n- { party: a, person: 李雷, digest: v1:0 }\n',
      },
      recordedBy: 'li@example.com',
      expect: [
        '1:23 The confirmation of 王总监 was recorded by li <li@example.com> (0123abcd), which is none of their addresses; let them confirm themselves, or name another channel with evidence.',
        '2:23 The roster before 0123abcd gives 李雷 no address, so the recorded author li <li@example.com> says nothing; add it to `people` first, then confirm.',
      ],
    },
  ],
} satisfies RuleDocs;
