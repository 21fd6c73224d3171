import { describe, expect, test, vi } from 'vitest';
import { mayBeDeep, yamlLimits } from '../../src/load/limits.js';
import { parseYaml } from '../../src/load/yaml.js';
import { explainSyntax } from '../../src/load/yaml-errors.js';

/** Milliseconds, on a busy machine too; what is not linear takes minutes. */
const bearable = 10_000;

vi.setConfig({ testTimeout: 2 * bearable });

const read = (text: string) => parseYaml({ path: 'a.yaml', text });
const said = (text: string) => read(text).diagnostics.map(({ rule, messageId }) => `${rule} ${messageId}`);

const deepFlow = (depth: number) => `a: ${'['.repeat(depth - 1)}x${']'.repeat(depth - 1)}\n`;
const deepBlock = (depth: number) => Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}k:\n`).join('');
const deepDashes = (depth: number) => `a:\n  ${'- '.repeat(depth - 1)}x\n`;
const keys = (n: number) => Array.from({ length: n }, (_, i) => `k${i}: ${i}\n`).join('');

/** Nine levels of nine: 9⁹ nodes if anybody wrote them out. */
const laughs = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefghi'].map((line, i, all) => {
  if (i === 0) return line;
  const before = i === 1 ? 'a' : all[i - 1];
  return `${line}: &${line} [${Array(9).fill(`*${before}`).join(',')}]`;
});

describe('a bound that is passed costs the file, says which, and takes no time', () => {
  test.each([
    ['200 deep in brackets', deepFlow(200), 'tooDeep'],
    ['200 deep in lines', deepBlock(200), 'tooDeep'],
    ['200 deep in dashes', deepDashes(200), 'tooDeep'],
    ['100,000 deep and unclosed', `a: ${'['.repeat(100_000)}`, 'tooDeep'],
    ['50,000 keys', keys(50_000), 'tooManyKeys'],
    [
      '50,000 keys in brackets',
      `a: {${keys(50_000).replaceAll('\n', ',')}}`.replace(/.{900}/g, '$&\n  '),
      'tooManyKeys',
    ],
    ['20 MB', `a: 1\n${'# comment\n'.repeat(2_000_000)}`, 'tooLarge'],
    ['20 MB of Chinese', `a: 1\n${'# 注释注释\n'.repeat(1_300_000)}`, 'tooLarge'],
    ['a line of 1 MB', `a: 1\nb: ${'x'.repeat(yamlLimits.line)}\nc: 2\n`, 'lineTooLong'],
    ['billion laughs', `${laughs.join('\n')}\n`, 'tooManyAliases'],
    ['101 aliases', `a: &a 1\nb: [${'*a, '.repeat(101)}]\n`, 'tooManyAliases'],
    [
      'aliases that nest too deep',
      `${deepFlow(40).replace('a: ', 'a: &a ')}b: ${'['.repeat(40)}*a${']'.repeat(40)}\n`,
      'tooDeep',
    ],
  ])('%s', (_, text, messageId) => {
    const start = performance.now();
    expect(said(text)).toEqual([`limit ${messageId}`]);
    expect(read(text)).toMatchObject({ tree: null, refused: false });
    expect(performance.now() - start).toBeLessThan(bearable);
  });

  test.each([
    ['64 deep in brackets', deepFlow(64)],
    ['64 deep in lines', deepBlock(64)],
    ['64 deep in dashes', deepDashes(64)],
    ['10,000 keys', keys(10_000)],
    ['100 aliases', `a: &a 1\nb: [${'*a, '.repeat(100)}]\n`],
    ['15 MB', `a: 1\n${'# comment\n'.repeat(1_500_000)}`],
    ['lines ended by CR', `a: 1\r${'# comment\r'.repeat(200_000)}`],
    ['300 masked names, each its own finding', `a:\n${'  - "*总监"\n'.repeat(300)}`],
  ])('%s is within bounds', (_, text) => {
    expect(said(text)).toEqual([]);
  });

  test('65 deep is one too many', () => {
    for (const deep of [deepFlow, deepBlock, deepDashes]) expect(said(deep(65))).toEqual(['limit tooDeep']);
  });

  test('duplicates among 10,000 keys are found in no time', () => {
    const start = performance.now();
    expect(said(keys(5000).repeat(2))).toHaveLength(5000);
    expect(performance.now() - start).toBeLessThan(bearable);
  });
});

describe('the second parser is spared', () => {
  test('a refused text that might be deep is explained without it', async () => {
    const text = `a: @x\n${deepFlow(5000)}`;
    expect(mayBeDeep(text, { start: 0, end: text.length })).toBe(true);
    expect((await explainSyntax({ path: 'a.yaml', text })).map(({ messageId }) => messageId)).toEqual([
      'reservedStart',
    ]);
  });

  test.each([
    ['10,000 wrong lines', Array.from({ length: 10_000 }, (_, i) => `k${i}: @x\n`).join('')],
    ['a large text with one fault', `${keys(9000)}x: "a" b\n`],
    ['quotes that never close', `a: ${'"x '.repeat(20_000)}\n`],
    ['brackets that never close', Array.from({ length: 5000 }, (_, i) => `k${i}: [x\n`).join('')],
    ['100,000 faults in one line', `a: [${',x'.repeat(100_000)}\n`],
    ['100,000 lines with a fault', '@\n'.repeat(100_000)],
    ['3 MB', `${'# comment\n'.repeat(300_000)}a: @x\n`],
  ])('%s', async (_, text) => {
    const start = performance.now();
    const errors = await explainSyntax({ path: 'a.yaml', text });
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(21);
    expect(performance.now() - start).toBeLessThan(bearable);
  });
});
