/** Versions as people write them (1.2.0, V0.3, 第三稿, 定稿) as the three numbers of semantic versioning. */
import { normalise } from './normal.js';
import { chineseNumber } from './numerals.js';

export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** `1.3.0-rc.1`: on the way to 1.3.0. */
  readonly pre?: true;
}

/** What a release raises. */
export const steps = ['major', 'minor', 'patch'] as const;
export type Step = (typeof steps)[number];

const numeral = '[\\d零一二三四五六七八九十]{1,6}';
const numbers = /^(?:v|ver\.?|version|版本)?\s*(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?([-+（(\s].*)?$/i;
const edition = new RegExp(`^第\\s*(${numeral})\\s*版$`);
const draft = new RegExp(`^(?:第?\\s*(${numeral})\\s*稿|draft\\s*(?:no\\.?\\s*)?(\\d{1,6}))$`, 'i');
const firstDraft = /^(?:初稿|草稿|草案|draft)$/i;
const finalText = /^(?:定稿|终稿|正式版|final)$/i;
/** A number that is a year belongs to a date. */
const firstYear = 1900;

/** The version that a text says, or null: V0.3 and 第三稿 are 0.3.0, 定稿 is 1.0.0, a date is none. */
export function readVersion(text: string): Version | null {
  const words = normalise(text).text.trim();
  const [, major, minor, patch, rest] = numbers.exec(words) ?? [];
  if (major !== undefined) {
    if (Number(major) >= firstYear) return null;
    const read = version(Number(major), Number(minor ?? 0), Number(patch ?? 0));
    return patch !== undefined && rest?.startsWith('-') ? { ...read, pre: true } : read;
  }
  const printed = numberIn(edition.exec(words)?.[1]);
  if (printed !== null) return version(printed, 0, 0);
  const [, chinese, english] = draft.exec(words) ?? [];
  const drafted = numberIn(chinese ?? english);
  if (drafted !== null) return version(0, drafted, 0);
  if (firstDraft.test(words)) return version(0, 1, 0);
  return finalText.test(words) ? version(1, 0, 0) : null;
}

function version(major: number, minor: number, patch: number): Version {
  return { major, minor, patch };
}

function numberIn(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+$/.test(text) ? Number(text) : chineseNumber(text);
}

export function versionText({ major, minor, patch }: Version): string {
  return `${major}.${minor}.${patch}`;
}

/** Whether a version is written as a release writes it: three numbers and nothing else. */
export function isPlain(text: string): boolean {
  const read = readVersion(text);
  return read !== null && versionText(read) === text.trim();
}

/** The version after `from`; the first one is 1.0.0, and after 1.3.0-rc.1 comes 1.3.0. */
export function nextVersion(from: Version | null, step: Step): Version {
  if (from === null) return version(1, 0, 0);
  if (from.pre) return version(from.major, from.minor, from.patch);
  switch (step) {
    case 'major':
      return version(from.major + 1, 0, 0);
    case 'minor':
      return version(from.major, from.minor + 1, 0);
    case 'patch':
      return version(from.major, from.minor, from.patch + 1);
  }
}

/** Negative where `one` is the earlier version. */
export function compareVersions(one: Version, other: Version): number {
  return one.major - other.major || one.minor - other.minor || one.patch - other.patch;
}
