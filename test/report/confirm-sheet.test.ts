import { expect, test } from 'vitest';
import { linksOf } from '../../src/analyse/links.js';
import { loadWorkspace } from '../../src/load/load.js';
import { type Sheet, sheetHtml, sheetMarkdown } from '../../src/report/confirm-sheet.js';
import { forHtml } from '../../src/text/encode.js';

function sheet(statement: string): Sheet {
  const text = `kind: checklist
id: east
title: ${JSON.stringify(statement)}
version: 1.2.0
parties: [{ id: b, name: ${JSON.stringify(statement)}, representatives: [陈志远] }]
requirements:
  - id: RW-2024-001
    statement: ${JSON.stringify(statement)}
    goals:
      - { id: G-001, statement: 季度新增客户100家, kpis: [新签合同数≥100家, 客户留存率≥85%], owner: 王总监, due: 2024-09-30 }
      - { id: G-002, statement: 另一个目标, owner: 王敏 }
goals: [{ id: G-003, statement: 没有需求的目标 }]
`;
  const workspace = loadWorkspace([{ path: 'east.yaml', text }]);
  const [document] = workspace.documents;
  if (document === undefined) throw new Error('no document');
  const signers = [{ party: 'b', name: statement, person: '陈志远', confirms: 'agree' }];
  return {
    document,
    links: linksOf(workspace),
    digest: 'v1:7f3a91c2',
    code: '7F3A-91C2',
    signers,
    today: '2024-07-01',
  };
}

const hostile = "<script>alert(1)</script> \" onload='x' & \u001b[31m </td></table>";

test('every text is encoded; there is no script and nothing from outside', () => {
  const page = sheetHtml(sheet(hostile), 'zh-Hans');
  expect(page).not.toMatch(/<script|<img|<link|https?:|src=|url\(|@import/i);
  expect(page).not.toContain('\u001b');
  expect(page).not.toContain('</td></table>');
  expect(page).toContain(forHtml(hostile));
  expect(page.match(/<table/g)?.length).toBe(page.match(/<\/table>/g)?.length);
});

test('the code stands in the running lines of every page, the page number in its margin', () => {
  const page = sheetHtml(sheet('x'), 'zh-Hans');
  expect(page.match(/class="running (?:top|bottom)">.*7F3A-91C2/g)).toHaveLength(2);
  expect(page).toContain('position: fixed');
  expect(page).toContain('counter(page)');
});

test('each need once with its goals, and goals without a need; what there is to sign', () => {
  for (const page of [sheetHtml(sheet('新客户'), 'en'), sheetMarkdown(sheet('新客户'), 'en')]) {
    expect(page.match(/RW-2024-001/g)).toHaveLength(1);
    for (const text of ['G-001', 'G-002', 'G-003', '王总监', '2024-09-30', '陈志远', 'Signature', '7F3A-91C2', '1.2.0'])
      expect(page).toContain(text);
    expect(page).toContain('does not replace the signature of a contract');
  }
  expect(sheetMarkdown(sheet('新客户'), 'en')).toContain('| 新签合同数≥100家<br>客户留存率≥85% |');
});
