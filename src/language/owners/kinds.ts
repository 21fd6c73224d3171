/** What a name is: a person, a post or a team; and whether a stretch of text is a whole name at all. */
import * as lexicon from '../lexicon/owners.js';
import type { OwnerKind } from '../readings.js';

const surnames: ReadonlySet<string> = new Set(lexicon.surnames);
const doubles: ReadonlySet<string> = new Set(lexicon.doubleSurnames);
const titles: ReadonlySet<string> = new Set(lexicon.titles);
const functions: ReadonlySet<string> = new Set(lexicon.chineseFunctions);
const teamEnds: ReadonlySet<string> = new Set(lexicon.teamSuffixes);
const roleEnds: ReadonlySet<string> = new Set(lexicon.roleSuffixes);
const teamWords: ReadonlySet<string> = new Set(lexicon.teamWords);
const roleWords: ReadonlySet<string> = new Set(lexicon.roleWords);
const functionWords: ReadonlySet<string> = new Set(lexicon.functionWords);

const longestEnd = 5;

function endsIn(text: string, ends: ReadonlySet<string>): number {
  for (let length = Math.min(longestEnd, text.length); length > 0; length -= 1) {
    if (ends.has(text.slice(-length))) return length;
  }
  return 0;
}

const chinese = /[\u4e00-\u9fff]/;
const allChinese = /^[\u4e00-\u9fff*○·]+$/;

/** A Chinese personal name of two to four characters, masked ones (张*, 王某) included. */
export function isChinesePerson(text: string): boolean {
  const name = text.length <= 4 && text.includes(' ') ? text.replace(/ /g, '') : text;
  if (name.length < 2 || name.length > 4 || !allChinese.test(name)) return false;
  if (functions.has(name) || titles.has(name)) return false;
  if (name.length === 2 && '小老阿'.includes(name.charAt(0)))
    return surnames.has(name.charAt(1)) || name.startsWith('阿');
  const double = doubles.has(name.slice(0, 2));
  if (!double && !surnames.has(name.charAt(0))) return false;
  const given = name.slice(double ? 2 : 1);
  if (titles.has(given)) return true;
  if (name.length === 4 && !double) return false;
  if (given === '' || given.length > (double ? 2 : 3)) return false;
  return endsIn(name, teamEnds) === 0 ? !looksLikePost(name) : name.length === 3 && !endsTeamly(name);
}

/** 安全员 and 施工方 are no people, though 安 and 施 are surnames; 王建国 and 张志远 are, whatever they end in. */
function looksLikePost(name: string): boolean {
  if (functions.has(name.slice(0, 2))) return true;
  const end = endsIn(name, roleEnds);
  return end > 1 || (end === 1 && /[员岗]$/.test(name)) || (name.length === 2 && /[员岗者]$/.test(name));
}

function endsTeamly(name: string): boolean {
  return functions.has(name.slice(0, 2)) || /[部处科室局委办厅院所组队厂站]$/.test(name) || endsIn(name, teamEnds) > 1;
}

/** 王总监, 何工: a surname and a title. */
export function isTitled(text: string): boolean {
  const double = doubles.has(text.slice(0, 2));
  return (
    (double || surnames.has(text.charAt(0)) || text.startsWith('*')) &&
    titles.has(text.slice(double ? 2 : 1)) &&
    !functions.has(text.slice(0, 2))
  );
}

interface Words {
  readonly words: readonly string[];
  readonly role: boolean;
  readonly team: boolean;
  /** All words are known functions or posts: no personal name among them. */
  readonly known: boolean;
}

function wordsOf(text: string): Words {
  const words = /[/&,]/.test(text) ? text.split(/[ /&,]+/).filter((word) => word !== '') : text.split(' ');
  let role = false;
  let team = false;
  let known = true;
  for (const word of words) {
    const plain = bareWord(word);
    if (roleWords.has(plain)) role = true;
    else if (teamWords.has(plain)) team = true;
    else if (!functionWords.has(plain) && !functionWords.has(plain.replace(/-/g, ' ')) && !partsKnown(plain))
      known = false;
  }
  return { words, role, team, known };
}

function bareWord(word: string): string {
  const lower = word.toLowerCase();
  return /[.()]/.test(lower) ? lower.replace(/[.()]/g, '') : lower;
}

function partsKnown(word: string): boolean {
  return (
    word.includes('-') &&
    word.split('-').every((part) => functionWords.has(part) || roleWords.has(part) || teamWords.has(part))
  );
}

const capitalised = /^\p{Lu}[\p{L}'’.-]*$/u;

/** A personal name in Latin letters: one to four capitalised words, none of them a function or a post. */
export function isLatinPerson(text: string): boolean {
  if (chinese.test(text)) return false;
  const words = text.split(' ');
  if (words.length > 4) return false;
  for (const word of words) {
    const plain = word.toLowerCase().replace(/\.$/, '');
    if (roleWords.has(plain) || teamWords.has(plain) || functionWords.has(plain)) return false;
    if (!capitalised.test(word) && !/^(?:de|van|von|der|la|bin|al|da|di|dos)$/.test(word)) return false;
    if (
      word.length > 1 &&
      word.length < 6 &&
      word === word.toUpperCase() &&
      !/^\p{Lu}\.?$/u.test(word) &&
      /^[A-Z]+$/.test(word)
    )
      return false;
  }
  return words.length > 0;
}

/** The kind of a name. */
export function kindOfName(text: string): OwnerKind {
  if (text.includes('@')) return 'person';
  if (chinese.test(text)) {
    const bare = text.replace(/ /g, '');
    if (bare.includes('·')) return 'person';
    if (isTitled(bare) && !bare.startsWith('*')) return 'person';
    if (isChinesePerson(bare)) return 'person';
    if (
      endsIn(bare.replace(/\*+$/, ''), roleEnds) > 0 &&
      endsIn(bare, teamEnds) <= endsIn(bare.replace(/\*+$/, ''), roleEnds)
    )
      return functions.has(bare) ? 'team' : 'role';
    return 'team';
  }
  return kindOfLatin(text);
}

function kindOfWord(word: string): OwnerKind {
  const plain = word.toLowerCase();
  if (roleWords.has(plain)) return 'role';
  if (teamWords.has(plain) || functionWords.has(plain) || partsKnown(plain)) return 'team';
  return isLatinPerson(word) || /^[a-z]/.test(word) ? 'person' : 'team';
}

/** The last word before `of` says what it is: Dev Team Lead is a post, CTO Office a team, Head of Sales a post. */
function kindOfLatin(text: string): OwnerKind {
  if (!/[ /&,]/.test(text)) return kindOfWord(text);
  const { role, team, known, words } = wordsOf(text);
  const head = wordsOf(text.split(/ (?:of|for) /)[0] ?? text);
  const last = wordsOf(head.words[head.words.length - 1] ?? '');
  if (last.role) return 'role';
  if (last.team) return 'team';
  if (role) return 'role';
  if (team) return 'team';
  if (isLatinPerson(text)) return 'person';
  return !known && /^[a-z]/.test(text) && words.length === 1 ? 'person' : 'team';
}

/** Whether a stretch can stand as a name of its own: a person, or something that ends as teams and posts do. */
export function isWholeName(text: string): boolean {
  if (text === '') return false;
  if (/^@/.test(text)) return true;
  if (chinese.test(text.charAt(text.length - 1)) || /[*)]$/.test(text)) {
    const bare = text.replace(/\([^()]*\)$/, '').replace(/\*+$/, '');
    return isChinesePerson(bare) || isTitled(bare) || endsIn(bare, teamEnds) > 0 || endsIn(bare, roleEnds) > 0;
  }
  const { role, team } = wordsOf(text);
  return role || team || isLatinPerson(text);
}

/** Whether a stretch names a function that stands for its team: 研发, 财务, Backend. */
export function isFunction(text: string): boolean {
  return functions.has(text) || (!chinese.test(text) && wordsOf(text).known);
}

/** Whether a stretch ends in a team's or post's word, which it may lend to what stands before it (研发/测试部). */
export function endsAsTeamOrPost(text: string): boolean {
  const bare = text.replace(/\([^()]*\)$/, '');
  if (chinese.test(bare))
    return bare.length > 1 && !isChinesePerson(bare) && (endsIn(bare, teamEnds) > 0 || endsIn(bare, roleEnds) > 0);
  const { words, role, team } = wordsOf(bare);
  return words.length > 1 && (role || team);
}

/** Whether some word of a Latin name is a post: `PM John Smith`. */
export function isRoleWord(word: string): boolean {
  return roleWords.has(word.toLowerCase().replace(/[.,]$/, ''));
}

export function isKnownWord(word: string): boolean {
  const plain = word.toLowerCase().replace(/[.,]$/, '');
  return roleWords.has(plain) || teamWords.has(plain) || functionWords.has(plain) || partsKnown(plain);
}

/** Where a personal name begins behind a post or team without a blank (项目经理张三, 市场部王强); 0 when it does not. */
export function personBehind(text: string): number {
  if (text.length < 4 || !allChinese.test(text)) return 0;
  for (const length of [3, 2, 4]) {
    const at = text.length - length;
    if (at < 2) continue;
    const name = text.slice(at);
    const head = text.slice(0, at);
    const plain = isTitled(name)
      ? endsIn(head, teamEnds) > 0
      : isChinesePerson(name) && (endsIn(head, teamEnds) > 0 || endsIn(head, roleEnds) > 1);
    if (
      plain &&
      !functions.has(name) &&
      !(endsIn(name, roleEnds) > 1 && !isTitled(name)) &&
      endsIn(text, teamEnds) === 0
    )
      return at;
  }
  return 0;
}
