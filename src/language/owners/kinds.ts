/** What a name is: a person, a post or a team; and whether a stretch of text is a whole name at all. */
import * as lexicon from '../lexicon/owners.js';
import type { OwnerKind } from '../readings.js';

const surnames: ReadonlySet<string> = new Set(lexicon.surnames);
const doubles: ReadonlySet<string> = new Set(lexicon.doubleSurnames);
const titles: ReadonlySet<string> = new Set(lexicon.titles);
const functions: ReadonlySet<string> = new Set(lexicon.chineseFunctions);
const teamEnds: ReadonlySet<string> = new Set(lexicon.teamSuffixes);
const roleEnds: ReadonlySet<string> = new Set(lexicon.roleSuffixes);
/** What an English word can be, as bits: a word of two families has both. */
const wordKinds = new Map<string, number>();
const roleWord = 1;
const teamWord = 2;
const functionWord = 4;
for (const [bit, family] of [
  [roleWord, lexicon.roleWords],
  [teamWord, lexicon.teamWords],
  [functionWord, lexicon.functionWords],
] as const)
  for (const word of family) wordKinds.set(word, (wordKinds.get(word) ?? 0) | bit);

const longestEnd = 5;

/** The characters that end a team's or a post's name: most other names are told by their last character. */
const endings = new Set<number>();
for (const family of [lexicon.teamSuffixes, lexicon.roleSuffixes])
  for (const end of family) endings.add(end.charCodeAt(end.length - 1));

function endsIn(text: string, ends: ReadonlySet<string>): number {
  if (!endings.has(text.charCodeAt(text.length - 1))) return 0;
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

/** The longest title and the longest surname. */
const longestTitled = 7;

/** 王总监, 何工: a surname and a title. */
export function isTitled(text: string): boolean {
  if (text.length > longestTitled) return false;
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
    const kind = wordKinds.get(plain);
    if (kind === undefined) known &&= partsKnown(plain);
    else if ((kind & roleWord) !== 0) role = true;
    else if ((kind & teamWord) !== 0) team = true;
  }
  return { words, role, team, known };
}

function bareWord(word: string): string {
  const lower = word.toLowerCase();
  return /[.()]/.test(lower) ? lower.replace(/[.()]/g, '') : lower;
}

/** Without the dot or comma that ends a word. */
function withoutEnd(word: string): string {
  const last = word.charAt(word.length - 1);
  return last === '.' || last === ',' ? word.slice(0, -1) : word;
}

function partsKnown(word: string): boolean {
  return word.includes('-') && word.split('-').every((part) => wordKinds.has(part));
}

const capitalised = /^\p{Lu}[\p{L}'’.-]*$/u;

/** A personal name in Latin letters: one to four capitalised words, none of them a function or a post. */
export function isLatinPerson(text: string): boolean {
  if (chinese.test(text)) return false;
  const words = text.split(' ');
  if (words.length > 4) return false;
  for (const word of words) {
    if (wordKinds.has(withoutEnd(word.toLowerCase()))) return false;
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

const families: ReadonlySet<string> = new Set(lexicon.familyNames);
const givens: ReadonlySet<string> = new Set(lexicon.givenNames);
const givenInitial = /^\p{Lu}\.(?: ?\p{Lu}\.)?$/u;

/** Smith, John and Okafor, J.: the family name first, told from `Alice, Bob` by the names themselves. */
export function isFamilyFirst(family: string, given: string): boolean {
  if (!capitalised.test(family) || wordKinds.has(family.toLowerCase())) return false;
  if (givenInitial.test(given)) return family.length > 2 && !givens.has(family.toLowerCase());
  const [first, initial] = given.split(' ');
  if (!givens.has((first ?? '').toLowerCase()) || (initial !== undefined && !givenInitial.test(initial))) return false;
  const lower = family.toLowerCase();
  return !givens.has(lower) && (families.has(lower) || familyShape.test(lower));
}

const familyShape = /^(?:o'|mc|mac)[a-z]{3,}$|..(?:son|sen|berg|stein|man|mann|ez|ski|sky|ov|wood|field|ton)$/;

/** The kind of a name. */
export function kindOfName(text: string): OwnerKind {
  if (text.includes('@')) return 'person';
  if (chinese.test(text)) {
    const bare = text.includes(' ') ? text.replace(/ /g, '') : text;
    if (bare.includes('·')) return 'person';
    if (isTitled(bare) && !bare.startsWith('*')) return 'person';
    if (isChinesePerson(bare)) return 'person';
    const role = endsIn(bare.endsWith('*') ? bare.replace(/\*+$/, '') : bare, roleEnds);
    return role > 0 && endsIn(bare, teamEnds) <= role && !functions.has(bare) ? 'role' : 'team';
  }
  return kindOfLatin(text);
}

function kindOfWord(word: string): OwnerKind {
  const plain = word.toLowerCase();
  const kind = wordKinds.get(plain);
  if (kind !== undefined && (kind & roleWord) !== 0) return 'role';
  if (kind !== undefined || partsKnown(plain)) return 'team';
  return isLatinPerson(word) || /^[a-z]/.test(word) ? 'person' : 'team';
}

const beforeOf = / (?:of|for) /;

/** The last word before `of` says what it is: Dev Team Lead is a post, CTO Office a team, Head of Sales a post. */
function kindOfLatin(text: string): OwnerKind {
  if (!/[ /&,]/.test(text)) return kindOfWord(text);
  const [family, given] = text.split(', ');
  if (given !== undefined && isFamilyFirst(family ?? '', given)) return 'person';
  const { role, team, known, words } = wordsOf(text);
  if (role || team) {
    const head = beforeOf.test(text) ? wordsOf(text.split(beforeOf)[0] ?? text).words : words;
    const kind = wordKinds.get(bareWord(head[head.length - 1] ?? '')) ?? 0;
    if ((kind & roleWord) !== 0) return 'role';
    if ((kind & teamWord) !== 0) return 'team';
  }
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
  return ((wordKinds.get(withoutEnd(word.toLowerCase())) ?? 0) & roleWord) !== 0;
}

export function isKnownWord(word: string): boolean {
  const plain = withoutEnd(word.toLowerCase());
  return wordKinds.has(plain) || partsKnown(plain);
}

/** Where a personal name begins behind a post or team without a blank (项目经理张三, 市场部王强); 0 when it does not. */
export function personBehind(text: string): number {
  if (text.length < 4 || !allChinese.test(text) || endsIn(text, teamEnds) > 0) return 0;
  for (const length of [3, 2, 4]) {
    const at = text.length - length;
    if (at < 2) continue;
    const name = text.slice(at);
    const head = text.slice(0, at);
    const plain = isTitled(name)
      ? endsIn(head, teamEnds) > 0
      : isChinesePerson(name) && (endsIn(head, teamEnds) > 0 || endsIn(head, roleEnds) > 1);
    if (plain && !functions.has(name) && !(endsIn(name, roleEnds) > 1 && !isTitled(name))) return at;
  }
  return 0;
}
