import { describe, expect, test } from 'vitest';
import { check } from '../rules/run-example.js';

/** `rule line` of what is said about owners and suppressions. */
function said(text: string, file = 'a.yaml'): string[] {
  return check({ [file]: text })
    .filter(({ rule }) => /^(owner|suppression|due-required)/.test(rule))
    .map(({ rule, messageId, range }) => `${rule} ${messageId} ${range.start.line}`);
}

const goal = '{ statement: 签约3份, kpis: [签约≥3份], due: 2024-12-31 }';

describe('suppressions in YAML', () => {
  test.each([
    [
      'behind the item',
      `goals:\n  - ${goal} # tally: ignore[owner-required] 由总经办指定\n  - ${goal}\n`,
      ['owner-required missing 4'],
    ],
    [
      'above the item',
      `goals:\n  # tally: ignore[owner-required] 由总经办指定\n  - ${goal}\n  - ${goal}\n`,
      ['owner-required missing 5'],
    ],
    [
      'above the list, for all in it',
      `# tally: ignore[owner-required] 由总经办指定\ngoals:\n  - ${goal}\n  - ${goal}\n`,
      [],
    ],
    [
      'above a field, for that field alone',
      'goals:\n  - statement: 签约3份\n    # tally: ignore[owner-single] 双方共管\n    owner: 王敏、李强\n    due: 2024-12-31\n',
      [],
    ],
    [
      'several rules',
      `goals:\n  # tally: ignore[owner-required, due-required] 由总经办指定\n  - { statement: 签约3份 }\n`,
      [],
    ],
    [
      'only the items named',
      `# tally: ignore[owner-required] G-1, G-3 由总经办指定\ngoals:\n  - { id: G-1, statement: 签约1份, due: 2024-12-31 }\n  - { id: G-2, statement: 签约2份, due: 2024-12-31 }\n  - { id: G-3, statement: 签约3份, due: 2024-12-31 }\n`,
      ['owner-required missing 5'],
    ],
    ['without a reason', `goals:\n  - ${goal} # tally: ignore[owner-required]\n`, ['suppression-reason missing 3']],
    [
      'unused',
      `goals:\n  - { statement: 签约3份, owner: 王敏, due: 2024-12-31 } # tally: ignore[owner-required] 旧\n`,
      ['suppression-unused unused 3'],
    ],
    [
      'twice for one thing',
      `goals:\n  # tally: ignore[owner-required] 甲\n  # tally: ignore[owner-required] 乙\n  - ${goal}\n`,
      ['suppression-unused unused 4'],
    ],
    [
      'of a rule that is not',
      `goals:\n  - { statement: 签约3份, owner: 王敏, due: 2024-12-31 } # tally: ignore[owner] 旧\n`,
      ['suppression-unused unknown 3'],
    ],
    [
      'of no rule',
      `goals:\n  - { statement: 签约3份, owner: 王敏, due: 2024-12-31 } # tally: ignore 旧\n`,
      ['suppression-unused nameless 3'],
    ],
    [
      'of what cannot be ignored',
      `goals:\n  - { statement: 签约3份, owner: 王敏, due: 2024-12-31 } # tally: ignore[schema] 旧\n`,
      ['suppression-unused reserved 3'],
    ],
  ])('%s', (_title, text, expected) => {
    expect(said(`kind: checklist\n${text}`)).toEqual(expected);
  });

  test('a rule that did not run leaves no suppression unused', () => {
    const text = `kind: checklist\ngoals:\n  - ${goal} # tally: ignore[kpi-basis] 旧\n`;
    expect(said(text)).toContain('suppression-unused unused 3');
    const off = check({ 'a.yaml': text }, 'rules: { kpi-basis: off }\n').map(({ rule }) => rule);
    expect(off).not.toContain('suppression-unused');
  });

  test('a reserved rule is not suppressed', () => {
    const text = 'kind: checklist\ngoals:\n  - { statement: 签约3份, ownr: 王敏 } # tally: ignore[schema] 旧\n';
    expect(check({ 'a.yaml': text }).map(({ rule }) => rule)).toContain('schema');
  });
});

describe('suppressions in Markdown', () => {
  const head = '---\nkind: checklist\n---\n\n';
  const table = (first: string, second: string): string =>
    `| 编号 | 需求具体描述 | 对应目标项 | 量化指标 | 责任人 | 时间节点 |\n|---|---|---|---|---|---|\n| R-1 | 合同3份 | 签约3份 | 签约≥3份 | ${first} | 2024-12-31 |\n| R-2 | 合同5份 | 签约5份 | 签约≥5份 | ${second} | 2024-12-31 |\n`;
  test.each([
    [
      'in a cell of the row',
      head + table('<!-- tally: ignore[owner-required] 待指定 -->', ''),
      ['owner-required missing 8'],
    ],
    ['above the table', `${head}<!-- tally: ignore[owner-required] 由总经办指定 -->\n\n${table('', '')}`, []],
    [
      'above the table with ids',
      `${head}<!-- tally: ignore[owner-required] R-2: 由总经办指定 -->\n\n${table('', '')}`,
      ['owner-required missing 9'],
    ],
    [
      'without a reason',
      head + table('<!-- tally: ignore[owner-required] -->', '王敏'),
      ['suppression-reason missing 7'],
    ],
  ])('%s', (_title, text, expected) => {
    expect(said(text, 'a.md')).toEqual(expected);
  });
});
