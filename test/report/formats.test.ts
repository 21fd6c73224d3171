/** Each format read back by its own consumer or held against its official schema, on findings that try to break it. */
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse as parseJunit } from 'junit2json';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, test } from 'vitest';
import checkResult from '../../schemas/check-result.schema.json' with { type: 'json' };
import { defaultSettings } from '../../src/config/settings.js';
import { render } from '../../src/lint/message.js';
import { countSeverities } from '../../src/lint/result.js';
import { lint } from '../../src/lint/run.js';
import { loadWorkspace } from '../../src/load/load.js';
import type { Finding } from '../../src/model/finding.js';
import { checkMarkdown } from '../../src/report/check-markdown.js';
import type { CheckReport } from '../../src/report/check-report.js';
import { checkstyle } from '../../src/report/checkstyle.js';
import { github } from '../../src/report/github.js';
import { gitlab } from '../../src/report/gitlab.js';
import { jsonl } from '../../src/report/jsonl.js';
import { junit } from '../../src/report/junit.js';
import { plain } from '../../src/report/paint.js';
import { sarif } from '../../src/report/sarif.js';
import { forTerminal, forWorkflowLog, forXml } from '../../src/text/encode.js';

/** Names that are markup, commands, links or escape sequences somewhere. */
const nasty = [
  '王敏、李雷 & <b>"陈"</b>',
  '王敏\\u001b[31m、李雷',
  '王敏、李雷\\n::error::x',
  '王敏、李雷##[add-mask]x %0A',
  '王敏、李雷 [x](http://a) | `y` @all #1 ]]>',
  '王敏、李雷\\u0000\\ufffe\\u202e',
];
const lines = '第一行\n::error::第二行\r\n\u001b]0;x\u0007 <c a="b">&amp;';
const file = '清单/华东 #1.yaml';
const text = `kind: checklist\nid: a\ngoals:\n${nasty
  .map(
    (owner, index) =>
      `  - { id: G-${index + 1}, statement: 新签合同100份, kpis: [新签合同数≥100份], due: 2026-09-30, owner: "${owner.replaceAll('"', '\\"')}" }\n`,
  )
  .join('')}`;

function report(
  sources: Readonly<Record<string, string>> = { [file]: text },
  more: Partial<CheckReport> = {},
): CheckReport {
  const workspace = loadWorkspace(Object.entries(sources).map(([path, content]) => ({ path, text: content })));
  const found = lint(workspace, defaultSettings, { today: '2026-01-01' });
  const [first] = found;
  // Of a message that no catalogue has the id is shown: so anything can be said.
  const findings =
    first === undefined ? [] : [...found, { ...first, rule: 'own', severity: 'warning' as const, messageId: lines }];
  const counts = { files: 1, documents: 1, requirements: 0, goals: nasty.length, ...countSeverities(findings) };
  const same = (name: string) => name;
  return {
    result: {
      findings,
      clean: ['空.yaml'],
      baseline: null,
      summary: counts,
      today: '2026-01-01',
      timezone: 'UTC',
      complete: true,
      unread: [],
    },
    view: { language: 'zh-Hans', paint: plain, columns: null, shown: same, tracked: (name) => `sub/${name}` },
    textOf: (name) => sources[name] ?? '',
    quiet: false,
    failOn: 'error',
    ...more,
  };
}

const findings = report().result.findings;
const words = (finding: Finding): string => forTerminal(render(finding, 'zh-Hans'), { lines: true });

test('the findings hold what may break a format', () => {
  expect(findings.filter(({ rule }) => rule === 'owner-single').length).toBe(nasty.length);
  expect(findings.map(words).join('')).toMatch(/<b>"陈"<\/b>[\s\S]*\\x1b\[31m[\s\S]*\n::error/);
});

describe('sarif', () => {
  // Draft 4, of which it uses nothing that draft 7 reads otherwise but the name of `id`.
  const { $schema: _draft, id: _id, ...schema } = sarifSchema;
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  const run = (made: CheckReport) => JSON.parse(sarif(made)).runs[0];

  test('is SARIF 2.1.0 by the schema of OASIS, which does refuse what is not', () => {
    expect(validate(JSON.parse(sarif(report()))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(validate(JSON.parse(sarif(report()).replaceAll('"level": "error"', '"level": "fatal"')))).toBe(false);
  });

  test('names each file by a relative URI, and every rule it refers to', () => {
    const { results, tool } = run(report());
    expect(results.length).toBe(findings.length);
    for (const [index, result] of results.entries()) {
      const { uri } = result.locations[0].physicalLocation.artifactLocation;
      expect(decodeURIComponent(uri)).toBe(`sub/${file}`);
      expect(uri).toMatch(/^[\w./%-]+$/);
      expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.message.text).toBe(words(findings[index] as Finding).replaceAll('](', '] ('));
    }
  });

  test('fingerprints stay when lines move and words elsewhere change, and go with the item', () => {
    const prints = (content: string) =>
      run(report({ [file]: content })).results.map((one: { partialFingerprints: object }) =>
        JSON.stringify(one.partialFingerprints),
      );
    const moved = text.replace('goals:', '\n# 说明\ntitle: 华东\ngoals:');
    expect(prints(moved).sort()).toEqual(prints(text).sort());
    expect(new Set(prints(text)).size).toBe(findings.length);
    expect(prints(text.replaceAll('id: G-', 'id: H-'))).not.toEqual(prints(text));
  });

  test('says what did not fit and what could not be read', () => {
    const made = report();
    const [first] = findings;
    const many = { ...made.result, findings: Array.from({ length: 25_001 }, () => first as Finding) };
    const cut = run({
      ...made,
      result: { ...many, complete: false, unread: [{ file: 'x.yaml', reason: 'permission' }] },
    });
    expect(cut.results).toHaveLength(25_000);
    const said = cut.invocations[0].toolExecutionNotifications.map(
      (one: { message: { text: string } }) => one.message.text,
    );
    expect(said).toEqual([expect.stringContaining('x.yaml'), expect.stringContaining('25001')]);
  });
});

describe('junit', () => {
  test('is read back as it was meant: failures are what fails the run', async () => {
    const parsed = (await parseJunit(junit(report()))) as {
      testsuite: { name: string; testcase: Record<string, unknown>[] }[];
    };
    expect(parsed.testsuite.map(({ name }) => name)).toEqual([`sub/${file}`, 'sub/空.yaml']);
    const cases = parsed.testsuite[0]?.testcase ?? [];
    expect(cases).toHaveLength(findings.length);
    cases.forEach((one, index) => {
      const finding = findings[index] as Finding;
      const failure = (one.failure as { message: string }[] | undefined)?.[0];
      expect(failure !== undefined).toBe(finding.severity === 'error');
      if (failure !== undefined) expect(failure.message).toBe(words(finding).replace(/[\ufffe]/g, '\ufffd'));
    });
    const strict = (await parseJunit(junit(report(undefined, { failOn: 'never' })))) as { failures: number };
    expect(Number(strict.failures)).toBe(0);
  });
});

describe('checkstyle', () => {
  test('is well-formed XML that gives every message back', () => {
    const xml = checkstyle(report());
    expect(XMLValidator.validate(xml)).toBe(true);
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      htmlEntities: true,
      trimValues: false,
    });
    const { error } = parser.parse(xml).checkstyle.file;
    expect(error.map((one: { message: string }) => one.message)).toEqual(
      findings.map((finding) => words(finding).replace(/[\ufffe]/g, '\ufffd')),
    );
    expect(error.map((one: { line: string }) => Number(one.line))).toEqual(
      findings.map(({ range }) => range.start.line),
    );
  });

  test('no text makes it anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        const xml = `<a b="${forXml(any)}">${forXml(any)}</a>`;
        expect(XMLValidator.validate(xml)).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
    );
  });
});

/** A line as the runner of GitHub Actions reads it: https://docs.github.com/actions (workflow commands). */
function command(line: string): { name: string; properties: Record<string, string>; message: string } | null {
  const [, name, written = '', message = ''] = /^\s*::([a-z-]+)(?: ([^:]*))?::(.*)$/s.exec(line) ?? [];
  if (name === undefined) return null;
  const unescaped = (escaped: string) =>
    escaped
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%');
  const properties = Object.fromEntries(
    written.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1))]),
  );
  return { name, properties, message: unescaped(message) };
}

describe('github', () => {
  test('one command a finding, errors first, nothing of a file’s content is a command', () => {
    const lines = github(report()).trimEnd().split('\n');
    const commands = lines.map(command).filter((one) => one !== null);
    expect(commands).toHaveLength(findings.length);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(commands.slice(0, errors.length).map(({ message }) => message)).toEqual(errors.map(words));
    expect(new Set(commands.slice(0, errors.length).map(({ name }) => name))).toEqual(new Set(['error']));
    for (const { properties } of commands) expect(properties.file).toBe(`sub/${file}`);
    expect(lines.at(-1)).toMatch(/^共\d+个问题/);
  });

  test('says that ten are drawn when there are more', () => {
    const made = report();
    const many = { ...made.result, findings: [...findings, ...findings] };
    expect(github({ ...made, result: many })).toContain('只显示10条');
    expect(github({ ...made, result: { ...made.result, findings: findings.slice(0, 9) } })).not.toContain('只显示10条');
  });

  test('a line of the log is never a command', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('::', ':', '##', '[error]', 'error', ' ', '\n', 'x')), (parts) => {
        const line = forWorkflowLog(parts.join(''));
        expect(line).not.toMatch(/^\s*::|##\[|\n/);
      }),
    );
  });
});

describe('gitlab', () => {
  /** The keys that GitLab requires of a Code Quality report, and their values. */
  const validate = new Ajv().compile({
    type: 'array',
    items: {
      type: 'object',
      required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
      properties: {
        description: { type: 'string', minLength: 1 },
        check_name: { type: 'string' },
        fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
        location: {
          type: 'object',
          required: ['path', 'lines'],
          properties: {
            path: { type: 'string', pattern: '^(?!\\./|/)' },
            lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
          },
        },
      },
    },
  });

  test('has what GitLab asks for, each fingerprint once', () => {
    const made = report();
    const issues = JSON.parse(
      gitlab({
        ...made,
        result: { ...made.result, findings: [...findings, ...findings.slice(0, 1).map((one) => ({ ...one }))] },
      }),
    );
    expect(validate(issues), JSON.stringify(validate.errors)).toBe(true);
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(
      findings.length + 1,
    );
    expect(issues.slice(0, findings.length).map((one: { description: string }) => one.description)).toEqual(
      findings.map(words),
    );
  });
});

describe('markdown', () => {
  interface Node {
    readonly type: string;
    readonly value?: string;
    readonly children?: readonly Node[];
  }
  const tree = (markdown: string) =>
    fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }) as Node;
  const plainText = (node: Node): string =>
    node.type === 'html'
      ? node.value === '<br>'
        ? '\n'
        : ''
      : (node.value ?? (node.children ?? []).map(plainText).join(''));
  const kinds = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(kinds)];

  test('is one table with a row a finding, and its cells say what the findings say', () => {
    const root = tree(checkMarkdown(report()));
    const table = root.children?.find(({ type }) => type === 'table');
    const rows = (table?.children ?? []).slice(1).map((row) => (row.children ?? []).map(plainText));
    expect(rows).toHaveLength(findings.length);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(rows.slice(0, errors.length).map((cells) => cells[3])).toEqual(errors.map(words));
    expect(kinds(root).filter((type) => ['link', 'image', 'inlineCode', 'emphasis', 'strong'].includes(type))).toEqual(
      [],
    );
    expect(checkMarkdown(report())).not.toMatch(/@all|#1[^.]/);
  });

  test('fits into a comment, and says what is left out', () => {
    const made = report();
    const many = {
      ...made.result,
      findings: Array.from({ length: 2_000 }, () => findings[0] as Finding),
      complete: false,
    };
    const comment = checkMarkdown({ ...made, result: { ...many, unread: [{ file: 'x', reason: 'missing' }] } });
    expect(comment.length).toBeLessThan(65_536);
    const left = Number(/另有(\d+)个问题/.exec(comment)?.[1]);
    expect(comment.match(/^\| 错误|^\| 警告|^\| 提示/gm)).toHaveLength(2_000 - left);
    expect(comment).toContain('有1个文件无法读取');
  });
});

describe('jsonl', () => {
  test('every line is a finding of the contract, the last one the summary', () => {
    const lines = jsonl(report())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const whole = { ...lines.at(-1), findings: lines.slice(0, -1) };
    const validate = new Ajv({ strict: false }).compile(checkResult);
    expect(validate(whole), JSON.stringify(validate.errors)).toBe(true);
    expect(whole.findings).toHaveLength(findings.length);
  });
});
