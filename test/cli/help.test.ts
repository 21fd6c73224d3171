/** Help in three languages: every command has it, it fits the screen, and its second column is one column. */
import { describe, expect, test } from 'vitest';
import { specs } from '../../src/commands/specs.js';
import { languages } from '../../src/model/language.js';
import { width } from '../../src/text/width.js';
import { tally } from './tally.js';

const pages = [[], ...specs.map(({ name }) => [name])];

const printed = new Map<string, ReturnType<typeof tally>>();

/** Help as it is printed; each page once. */
function helpOf(lang: string, ...command: readonly string[]): ReturnType<typeof tally> {
  const args = [...command, '--help', '--lang', lang];
  const run = printed.get(args.join(' ')) ?? tally(args);
  printed.set(args.join(' '), run);
  return run;
}

describe.each(languages)('%s', (lang) => {
  test.each(pages)('tally %s --help', (...command) => {
    const run = helpOf(lang, ...command.filter((word) => word !== undefined));
    expect(run).toMatchObject({ code: 0, err: '' });
    const lines = run.out.split('\n');
    for (const line of lines) expect(width(line), line).toBeLessThanOrEqual(100);
    expect(new Set(described(lines).map(({ column }) => column)).size).toBe(1);
    expect(described(lines).length).toBeGreaterThan(1);
  });

  test('says what each option does in this language', () => {
    for (const { name, options } of specs) {
      const { out } = helpOf(lang, name);
      for (const option of options) {
        expect(out).toContain(`--${option.name}`);
        expect(out.replace(/\s+/g, '')).toContain(option.text[lang].replace(/\s+/g, ''));
      }
      expect(out).toContain(lang === 'en' ? 'Usage:' : '用法：');
    }
  });
});

/** Where the descriptions of options and commands begin, counted in columns of the screen. */
function described(lines: readonly string[]): { readonly column: number }[] {
  return lines.flatMap((line) => {
    const [, term] = /^( {2}(?:-|[a-z]).*?\S {2,})\S/.exec(line) ?? [];
    return term === undefined ? [] : [{ column: width(term) }];
  });
}

test('the names are the same in every language', () => {
  const named = (lang: string): string[] => helpOf(lang).out.match(/^ {2}[a-z-]+/gm) ?? [];
  expect(named('zh-Hans')).toEqual(named('en'));
  expect(named('zh-Hant')).toEqual(named('en'));
  for (const { name } of specs) expect(named('en').join()).toContain(name);
});

test.each([[['--version']], [['-V']], [['check', '--version']], [['gap', '-V']]])(
  'tally %j prints the version',
  (args) => {
    expect(tally(args)).toMatchObject({ code: 0, out: '0.1.0\n' });
  },
);
