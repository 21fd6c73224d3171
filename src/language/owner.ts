/**
 * Who is accountable: people, posts and teams named in a phrase, apart from those who help, check or are told.
 * `single` is the question that matters: several people responsible means nobody responsible (MISSION).
 */
import type { Span } from '../text/span.js';
import * as lexicon from './lexicon/owners.js';
import { type Normal, normalise } from './normal.js';
import { clausesOf } from './owners/clauses.js';
import { kindOfName } from './owners/kinds.js';
import { type Named, namesIn } from './owners/name.js';
import { trimmed } from './owners/pieces.js';
import { splitBlanks, splitNames } from './owners/split.js';
import type { OwnerName, OwnerReading } from './readings.js';

/** Reads an owner. */
export function readOwner(input: string): OwnerReading {
  const normal = normalise(input);
  const { text } = normal;
  const whole = trimmed(text, { start: 0, end: text.length });
  if (whole.end <= whole.start) return nobody(input, text.trim() === '' ? 'blank' : 'placeholder');
  if (isPlaceholder(text.slice(whole.start, whole.end))) return nobody(input, 'placeholder');
  const named: Named[] = [];
  let everybody = 0;
  let blanks = 0;
  for (const clause of clausesOf(text, whole)) {
    for (const piece of splitNames(text, clause)) {
      for (const part of splitBlanks(text, piece)) {
        const part0 = text.slice(part.start, part.end);
        if (isPlaceholder(part0)) blanks += 1;
        else {
          if (isEverybody(part0)) everybody += 1;
          named.push(...namesIn(text, part, clause.standing));
        }
      }
    }
  }
  if (named.length === 0) return nobody(input, blanks > 0 ? 'placeholder' : 'blank');
  if (everybody === named.length) return nobody(input, 'everybody');
  return reading(normal, named);
}

function nobody(input: string, why: NonNullable<OwnerReading['nobody']>): OwnerReading {
  return { input, owners: [], helpers: [], single: false, nobody: why };
}

const placeholders: ReadonlySet<string> = new Set(lexicon.placeholderWords);

/** TBD, 待定, [Name], ______, xx: somebody is still to be written here. */
function isPlaceholder(name: string): boolean {
  const plain = name
    .replace(/^[[<{("'“]+|[\]>})"'”]+$/g, '')
    .trim()
    .toLowerCase();
  if (placeholders.has(plain)) return true;
  if (/^[-—_.…?*/\\~xX×○□#+\s]*$/.test(plain)) return true;
  if (/^(?:[x×○]{1,3}|某某?)(?:部门?|公司|单位|局|处|科室?|中心|组|经理|总监|人|员|同志|老师|先生|女士)$/.test(plain))
    return true;
  return /^[[<{].*[\]>}]$/.test(name.trim())
    ? /name|owner|person|team|role|tbd|姓名|负责人|责任人|部门|user|assignee|who|填写|待/i.test(plain)
    : /^@?(?:tbd|username|xxx+|todo|name|nobody)$/.test(plain);
}

const everybodyWords: ReadonlySet<string> = new Set(lexicon.everybodyWords);

/** 各部门, 全体员工, 所有单位, everyone. */
function isEverybody(name: string): boolean {
  const plain = name.toLowerCase().replace(/^the /, '');
  if (everybodyWords.has(name.toLowerCase()) || everybodyWords.has(plain)) return true;
  if (/(?:负责人|责任人|经理|主管)$/.test(plain)) return false;
  if (/(?:双方|各方|三方)$/.test(plain)) return true;
  // 各部门 is everybody; 各模块负责人 are posts, several of them, and count as named.
  if (/^(?:[市省区县州镇]?[直级属]?各|其他各|其余各)/.test(plain))
    return !/(?:人|员|长|理|监|管|任)$/.test(plain.replace(/\([^()]*\)$/, ''));
  return /^(?:全体|全员|所有|每个|全公司)/.test(plain) || /^(?:all|each|every) (?:of the )?[a-z-]+s?$/.test(plain);
}

function reading(normal: Normal, named: readonly Named[]): OwnerReading {
  const led = named.some(({ standing }) => standing === 'lead');
  const owners: OwnerName[] = [];
  const helpers: OwnerName[] = [];
  const seen = new Set<string>();
  for (const name of named) {
    const accountable = led ? name.standing === 'lead' : name.standing !== 'helper';
    const own = ownerName(normal, name);
    const key = `${own.name}\0${own.organisation ?? ''}`;
    if (own.name === '' || seen.has(key)) continue;
    seen.add(key);
    (accountable ? owners : helpers).push(own);
  }
  return { input: normal.input, owners, helpers, single: owners.length === 1 };
}

function ownerName(normal: Normal, named: Named): OwnerName {
  const { input, text } = normal;
  const span = inInput(normal, named);
  const organisation = named.organisation === undefined ? '' : cut(input, inInput(normal, named.organisation));
  const kind = kindOfName(text.slice(named.start, named.end));
  return { name: cut(input, span), kind, ...(organisation === '' ? {} : { organisation }), span };
}

function cut(input: string, span: Span): string {
  return input.slice(span.start, span.end);
}

function inInput(normal: Normal, span: Span): Span {
  const start = normal.offset(span.start);
  return { start, end: Math.max(start, normal.offset(span.end)) };
}
