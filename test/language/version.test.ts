import { describe, expect, it } from 'vitest';
import { compareVersions, isPlain, nextVersion, readVersion, versionText } from '../../src/language/version.js';

const read = (text: string): string | null => {
  const version = readVersion(text);
  return version === null ? null : versionText(version);
};

describe('versions as people write them', () => {
  it.each([
    ['1.2.0', '1.2.0'],
    ['1.2', '1.2.0'],
    ['3', '3.0.0'],
    ['v2.0', '2.0.0'],
    ['V0.3', '0.3.0'],
    ['Ｖ１．２', '1.2.0'],
    ['版本1.1', '1.1.0'],
    ['1.3.0-rc.1', '1.3.0'],
    ['1.2(征求意见)', '1.2.0'],
    ['第2版', '2.0.0'],
    ['第三稿', '0.3.0'],
    ['二稿', '0.2.0'],
    ['第十二稿', '0.12.0'],
    ['Draft 4', '0.4.0'],
    ['初稿', '0.1.0'],
    ['定稿', '1.0.0'],
    ['終稿', '1.0.0'],
    ['final', '1.0.0'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each(['2024.07.01', '2024-07', '修订中', '', 'latest', '1.2.3.4.5'])('%s is no version', (text) =>
    expect(read(text)).toBeNull(),
  );

  it('a release writes three numbers', () => {
    expect(isPlain('1.2.0')).toBe(true);
    for (const text of ['1.2', 'v1.2.0', '1.2.0-rc.1', '第三稿']) expect(isPlain(text)).toBe(false);
  });
});

describe('the version after', () => {
  const from = { major: 1, minor: 2, patch: 3 };
  it.each([
    ['major', '2.0.0'],
    ['minor', '1.3.0'],
    ['patch', '1.2.4'],
  ] as const)('a %s step is %s', (step, expected) => expect(versionText(nextVersion(from, step))).toBe(expected));

  it('the first is 1.0.0, whatever the step', () => {
    expect(versionText(nextVersion(null, 'patch'))).toBe('1.0.0');
  });

  it('1.10.0 comes after 1.9.0', () => {
    expect(compareVersions({ major: 1, minor: 10, patch: 0 }, { major: 1, minor: 9, patch: 0 })).toBeGreaterThan(0);
  });
});
