import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/load/yaml.js';
import { explainSyntax } from '../../src/load/yaml-errors.js';
import { say } from '../../src/messages/say.js';
import { yamlMessages } from '../../src/messages/yaml.js';
import type { Diagnostic } from '../../src/model/finding.js';
import { type Language, languages } from '../../src/model/language.js';
import { plainData } from './plain.js';

async function faults(text: string): Promise<readonly Diagnostic[]> {
  const source = { path: 'a.yaml', text };
  const { diagnostics, refused } = parseYaml(source);
  return refused ? explainSyntax(source) : diagnostics;
}

/** Each fault as `messageId «the text it points at»`. */
const said = async (text: string) =>
  (await faults(text)).map(({ messageId, span }) => `${messageId} «${text.slice(span.start, span.end)}»`);

/** The text with every fix made. */
async function mended(text: string): Promise<string> {
  const edits = (await faults(text)).flatMap(({ fix }) => fix?.edits ?? []).sort((a, b) => b.span.start - a.span.start);
  return edits.reduce((done, { span, text: put }) => done.slice(0, span.start) + put + done.slice(span.end), text);
}

function data(text: string): unknown {
  const { tree, diagnostics } = parseYaml({ path: 'a.yaml', text });
  expect(diagnostics).toEqual([]);
  return tree && plainData(tree.root, text);
}

describe('a trap is named, and its fix means what was meant', () => {
  test.each<[string, string, string[], unknown]>([
    ['full-width colon', 'a: 1\n责任人：王总监\n', ['wideColon «：»'], { a: '1', 责任人: '王总监' }],
    ['on the first line', '责任人：王总监\na: 1\n', ['wideColon «：»'], { 责任人: '王总监', a: '1' }],
    ['in an item', 'x:\n  - 责任人：王总监\n', ['wideColon «：»'], { x: [{ 责任人: '王总监' }] }],
    ['in braces', 'x: {责任人：王总监}\n', ['wideColon «：»'], { x: { 责任人: '王总监' } }],
    ['colon without a space', 'a: 1\nowner:王总监\n', ['colonWithoutSpace «:»'], { a: '1', owner: '王总监' }],
    ['masked name', 'owner: *总监(甲方)\n', ['undefinedAlias «*总监(甲方)»'], { owner: '*总监(甲方)' }],
    ['masked name and more', 'owner: *总监 (甲方)\n', ['undefinedAlias «*总监 (甲方)»'], { owner: '*总监 (甲方)' }],
    ['handle', 'owner: @王敏\n', ['reservedStart «@王敏»'], { owner: '@王敏' }],
    [
      'handle before a comment',
      'a: @王敏  # 备注\nb: "x" y # z\n',
      ['reservedStart «@王敏»', 'textAfterQuote «"x" y»'],
      { a: '@王敏', b: '"x" y' },
    ],
    ['backtick', 'notes: `x` y\n', ['reservedStart «`x` y»'], { notes: '`x` y' }],
    ['percent sign', 'target: %50\n', ['reservedStart «%50»'], { target: '%50' }],
    ['comparator', 'target: >= 95%\n', ['comparatorAsBlock «>= 95%»'], { target: '>= 95%' }],
    ['without a space', 'target: >95%\n', ['comparatorAsBlock «>95%»'], { target: '>95%' }],
    ['and a number that could be a width', 'target: >5\na: 1\n', ['comparatorAsBlock «>5»'], { target: '>5', a: '1' }],
    ['full-width comma', 'x: [甲，乙]\n', ['wideComma «甲，乙»'], { x: ['甲', '乙'] }],
    ['enumeration comma', 'x: [甲、乙、丙]\n', ['wideComma «甲、乙、丙»'], { x: ['甲', '乙', '丙'] }],
    ['split number', 'x: [收入≥1,200万元]\n', ['numberSplit «收入≥1,200万元»'], { x: ['收入≥1,200万元'] }],
    [
      'cut at a comma',
      'x: {答复: 满足,50万元以上保留}\n',
      ['cutAtComma «满足,50万元以上保留»'],
      { x: { 答复: '满足,50万元以上保留' } },
    ],
    ['number sign', 'notes: 见附件 #3 首付\n', ['textAfterHash «#3 首付»'], { notes: '见附件 #3 首付' }],
    ['colon in a value', 'notes: 首付: 300万\n', ['colonInValue «首付: 300万»'], { notes: '首付: 300万' }],
    ['tab', 'a:\n\tb: 1\n', ['tabIndent «\t»'], { a: { b: '1' } }],
    ['full-width space', 'a:\n　b: 1\n', ['wideSpace «　»'], { a: { b: '1' } }],
    ['without a space, after a deeper line', 'a:\n  b: 1\nc:2\n', ['colonWithoutSpace «:»'], { a: { b: '1' }, c: '2' }],
    ['text behind quotes', 'x: "提升"效率\n', ['textAfterQuote «"提升"效率»'], { x: '"提升"效率' }],
    ['text behind brackets', 'x: [重要] 提升\n', ['textAfterBracket «[重要] 提升»'], { x: '[重要] 提升' }],
    ['closing bracket in column 1', 'x: [\n  甲\n]\n', ['closingBracket «]»'], { x: ['甲'] }],
    ['dash behind a field', 'x: - 无\n', ['listOnKeyLine «- 无»'], { x: '- 无' }],
    ['exclamation mark', 'x: !重要 提醒\n', ['reservedStart «!重要 提醒»'], { x: '!重要 提醒' }],
    ['ampersand', 'x: &张三\n', ['anchorAlone «&张三»'], { x: '&张三' }],
  ])('%s', async (_, text, expected, meant) => {
    expect(await said(text)).toEqual(expected);
    expect(data(await mended(text))).toEqual(meant);
  });

  test.each<[string, string, string[]]>([
    ['unclosed quote', 'a: "x\nb: 1\n', ['unclosedQuote «"x»']],
    ['unclosed bracket', 'a: [x, y\nb: 1\n', ['unclosedBracket «[x, y»']],
    ['conflict', 'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n', ['conflict «<<<<<<< HEAD»']],
    [
      'two conflicts',
      '<<<<<<< a\n=======\n>>>>>>> b\nx: 1\n<<<<<<< a\n=======\n>>>>>>> b\n',
      ['conflict «<<<<<<< a»', 'conflict «<<<<<<< a»'],
    ],
    ['merge key', 'a: &a {x: 1}\nb: {<<: *a}\n', ['mergeKey «<<»']],
    ['second document', 'a: 1\n---\nb: 1\n', ['secondDocument «---»']],
    ['tags', 'a: !!js/function x\nb: !own [1]\n', ['tag «!!js/function»', 'tag «!own»']],
    ['duplicate keys, however they are quoted', 'a: 1\n"a": 2\n', ['duplicateKey «a»']],
    ['a list grown into a text', 'a: x\n  - y\n', ['lineSwallowed «- y»']],
    ['a field grown into a text', 'a: x\n  责任人：y\n', ['lineSwallowed «责任人：y»']],
    [
      'two faults, one of them late',
      'a: 1\n目标：x\n责任人：y\nb: @z\n',
      ['wideColon «：»', 'wideColon «：»', 'reservedStart «@z»'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await said(text)).toEqual(expected);
  });
});

describe('lawful text is left alone', () => {
  test.each([
    'notes: 说明：以下为补充，含1,200万元、见附件。\n',
    'list:\n  - 背景：市场拓展\n  - 渠道、价格，以及服务\n  - 9:30 开会\n  - http://a.b/c:d\n',
    'x: [甲，乙, 丙]\ny: ["甲，乙"]\nz: [100,200,300]\nw: [1, 200万元]\nv: [G1,200]\n',
    'a: 1 # 说明\nb: 2 #说明\nc: 3 # 3 items\nd: 2024-09-30 #2024-06-30\ne: C#\nf: a#3\n',
    'on: 1\nyes: 2\nno: 3\noff: 4\ny: 5\n"null": 6\n',
    'target: "> 95%"\nother: ≥95%\nthird: <=3天\nfourth: |\n  >= 5\nfifth: >\n  text\nsixth: |2\n   text\n',
    'a: &a 王总监\nb: *a\nc: R&D\nd: a*b\ne: 50%\nf: a@b.c\ng: x!\n',
    'a: x ======= y\nb: |\n  <<<<<<< HEAD\n  =======\nc: "<<"\n',
    'a: text\n  over lines，说明：x\n  and more\nb: "[x"\nc: it\'s\nd: 5" 屏\n',
    'k: {a: 1, b: , "c": x}\nl: [a: 1]\n',
    '《目标》: x\n责任人(对接人): y\n时间 节点: z\n',
  ])('%j', async (text) => {
    expect(await said(text)).toEqual([]);
  });
});

test('on, yes and no are names like others', () => {
  expect(data('on: 1\nyes: 2\nno: 3\n')).toEqual({ on: '1', yes: '2', no: '3' });
});

test('what is explained is in order, within the text, and every message fills in', async () => {
  const line = fc.constantFrom(
    'a: 1',
    'b: @x',
    '责任人：王',
    'c: "x" y',
    '- d',
    '  e: f: g',
    '\th: 1',
    'i: [x',
    'j: "x',
    ']',
    'k: >=1',
    '# c',
    'words',
    '%x',
    'l: |',
    '',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
      const text = lines.join('\n');
      const all = await faults(text);
      expect(all.length > 0 || parseYaml({ path: 'a.yaml', text }).tree !== null).toBe(true);
      let last = 0;
      for (const { span, messageId, data: filled } of all) {
        expect(span.start >= last && span.end >= span.start && span.end <= text.length).toBe(true);
        last = span.start;
        for (const language of languages) expect(message(messageId, language, filled)).not.toMatch(/\{\w+\}/);
      }
    }),
    { numRuns: 1500 },
  );
});

function message(messageId: string, language: Language, filled: Diagnostic['data']): string {
  // What a file says may look like a place to fill; braces of the file are not the message's.
  const safe = Object.fromEntries(
    Object.entries(filled).map(([name, value]) => [name, String(value).replace(/[{}]/g, '')]),
  );
  return say(yamlMessages[messageId as keyof typeof yamlMessages], language, safe);
}
