import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/config/read.js';
import { defaultSettings } from '../../src/config/settings.js';
import { say } from '../../src/messages/say.js';
import { schemaMessages } from '../../src/messages/schema.js';
import type { Text } from '../../src/model/language.js';

function read(text: string) {
  const { settings, diagnostics } = readSettings({ path: 'tally.yaml', text });
  const messages: Readonly<Record<string, Text>> = schemaMessages;
  const said = diagnostics.map(({ messageId, data, span }) => {
    const message = messages[messageId];
    return `${text.slice(span.start, span.end)} → ${message === undefined ? messageId : say(message, 'en', data)}`;
  });
  return { settings, said };
}

test('an empty file leaves the defaults', () => {
  expect(read('')).toEqual({ settings: { ...defaultSettings, file: 'tally.yaml' }, said: [] });
});

test('everything written', () => {
  const text = `
timezone: Asia/Shanghai
language: zh-Hans
calendar: cn
include: [docs/**]
exclude: archive/**
categories: [business, strategy]
ids: { pattern: 'RW-\\d{4}-\\d{3}' }
extends: strict
people:
  - { id: chen, name: 陈总监, aliases: [陈志远], emails: a@b.c, party: 恒远物流, role: 运营总监, until: 2025-12-31, successor: fang }
columns: { 牵头人: owner }
`;
  const { settings, said } = read(text);
  expect(said).toEqual([]);
  expect(settings).toMatchObject({
    timezone: 'Asia/Shanghai',
    language: 'zh-Hans',
    calendar: 'cn',
    include: ['docs/**'],
    exclude: ['archive/**'],
    categories: ['business', 'strategy'],
    idPattern: 'RW-\\d{4}-\\d{3}',
    extends: 'strict',
    people: [
      {
        id: 'chen',
        name: '陈总监',
        aliases: ['陈志远'],
        emails: ['a@b.c'],
        party: '恒远物流',
        post: '运营总监',
        from: null,
      },
    ],
    columns: { 牵头人: 'owner' },
  });
});

test('in Chinese', () => {
  const { settings, said } = read('语言: 简体中文\n名册: [{ 姓名: 陈总监, 岗位: 总监 }]\n继承: 严格\n');
  expect(said).toEqual([]);
  expect(settings).toMatchObject({
    language: 'zh-Hans',
    extends: 'strict',
    people: [{ name: '陈总监', post: '总监' }],
  });
});

describe('rules', () => {
  test.each([
    ['rules: { due-overdue: error }', { 'due-overdue': { severity: 'error' } }],
    ['rules: { due-overdue: 关闭 }', { 'due-overdue': { severity: 'off' } }],
    ['rules: { due-overdue: { grace: 3 } }', { 'due-overdue': { options: { grace: 3 } } }],
    [
      'rules: { placeholder-left: { severity: info, words: [待补] } }',
      { 'placeholder-left': { severity: 'info', options: { words: ['待补'] } } },
    ],
    ['规则: { owner-known: off }', { 'owner-known': { severity: 'off' } }],
  ])('%s', (text, expected) => {
    const { settings, said } = read(`${text}\n`);
    expect(said).toEqual([]);
    expect(settings.rules).toMatchObject(expected);
  });

  test.each([
    ['rules: { due-overdue: fatal }', 'fatal → `due-overdue` is “fatal”; it takes one of off, info, warning, error.'],
    ['rules: { due-overdu: error }', 'due-overdu → unknown key `due-overdu`; did you mean `due-overdue`?'],
    ['rules: { due-overdue: { grac: 3 } }', 'grac → unknown key `grac`; did you mean `grace`?'],
    [
      'rules: { due-overdue: { grace: -3 } }',
      '-3 → `grace` takes a whole number of at least 0 without quotes, not “-3”.',
    ],
    [
      'rules: { due-overdue: [error] }',
      '[error] → `due-overdue` takes a text or `key: value` pairs, this is a list of 1.',
    ],
  ])('%s', (text, expected) => {
    const { settings, said } = read(`${text}\n`);
    expect(said).toEqual([expected]);
    expect(settings.rules['due-overdue']?.severity).toBeUndefined();
    expect(settings.rules['due-overdue']?.options ?? {}).toEqual({});
  });

  test('for some files only', () => {
    const { settings } = read('overrides:\n  - { files: archive/**, rules: { due-overdue: off } }\n');
    expect(settings.overrides).toEqual([{ files: ['archive/**'], rules: { 'due-overdue': { severity: 'off' } } }]);
  });
});

describe('faults', () => {
  test.each([
    ['langauge: en', 'langauge → unknown key `langauge`; did you mean `language`?'],
    ['language: zh', 'zh → `language` is “zh”; it takes one of en, zh-Hans, zh-Hant.'],
    ['people: [{ id: chen }]', '{ id: chen } → `name` is missing here.'],
    ['timezone: Asia/Beijing', 'Asia/Beijing → “Asia/Beijing” is no time zone; write one such as `Asia/Shanghai`.'],
    ['ids: { pattern: "RW-(" }', 'RW-( → “RW-(” is no regular expression.'],
    [
      'ids: { pattern: "(a+)+$" }',
      '(a+)+$ → “(a+)+$” may take forever to match: an id pattern repeats no group, and at most three parts are of open length.',
    ],
    ['format: 2', '2 → format 2 is newer than this tally reads (1); update tallystick.'],
    ['rules: { no-such-rule: error }', 'no-such-rule → there is no rule `no-such-rule`; `tally rules` lists them.'],
    ['rules: { syntax: off }', 'syntax → `syntax` is about reading the file itself and is always on.'],
    ['- a', '- a → rootIsList'],
  ])('%s', (text, expected) => {
    const { said, settings } = read(`${text}\n`);
    expect(said).toEqual([expected]);
    expect(settings).toMatchObject({ language: null, timezone: null, idPattern: defaultSettings.idPattern, rules: {} });
  });
});
