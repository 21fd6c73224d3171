/** Trims the words beside a number to the noun phrase that is measured. */

import type { Span } from '../text/span.js';
import {
  bareVerbs,
  leadingGuard,
  leadingKeep,
  leadingWords,
  measuringGuard,
  trailingKeep,
  trailingWords,
} from './lexicon/fillers.js';
import { isLetter, lowerAscii, startOf, WordTable } from './word-table.js';

const leading = new WordTable(() => leadingWords.split('|').map((word): [string, true] => [word, true]));
const names = new WordTable(() => leadingKeep.split('|').map((word): [string, true] => [word, true]));
const verbs: ReadonlySet<string> = new Set(bareVerbs.split('|'));
const edge = ' \t:,、·•*`_"\'()[]{}~-=.>+⭐✓';
const opening = ')]}';

/** Words that a name may end with, found by their last character; the table is made when it is first asked. */
class Endings {
  #byEnd: Map<string, string[]> | undefined;

  constructor(readonly words: string) {}

  /** By their last character, longest first. */
  #make(): Map<string, string[]> {
    const byEnd = new Map<string, string[]>();
    for (const word of this.words.split('|').sort((a, b) => b.length - a.length)) {
      const list = byEnd.get(word.slice(-1));
      if (list === undefined) byEnd.set(word.slice(-1), [word]);
      else list.push(word);
    }
    this.#byEnd = byEnd;
    return byEnd;
  }

  /** The longest of them that the text ends with at `end`. */
  at(lower: string, end: number, from: number): string | null {
    for (const word of (this.#byEnd ?? this.#make()).get(lower.charAt(end - 1)) ?? []) {
      const start = end - word.length;
      if (start < from || !lower.startsWith(word, start)) continue;
      if (isLetter(word.charCodeAt(0)) && start > from && /[a-z0-9-]/.test(lower.charAt(start - 1))) continue;
      return word;
    }
    return null;
  }
}

const trailing = new Endings(trailingWords);
const kept = new Endings(trailingKeep);

/** A name longer than this is a run-up of prose; only its near end is kept. */
const longest = 100;

/** Trims a stretch of a lower-case text; empty (start = end) when nothing is left. */
export function trimMetric(text: string, span: Span): Span {
  const from = Math.max(span.start, span.end - longest);
  const lower = text.slice(from, span.end);
  const start = trimStart(lower);
  const end = trimEnd(lower, start);
  return end > start ? { start: from + start, end: from + end } : { start: from + start, end: from + start };
}

function trimStart(lower: string): number {
  let start = 0;
  while (start < lower.length) {
    if (quotesWord(lower, start)) break;
    if (edge.includes(lower.charAt(start)) || opening.includes(lower.charAt(start))) {
      start++;
      continue;
    }
    const word = leading.at(lower, start, startOf(lower, start));
    if (word === null || names.at(lower, start, startOf(lower, start)) !== null) break;
    const next = lower.charAt(word.end);
    // 将 and 把 begin no name: 将部署时间 is 部署时间.
    const particle = word.end - start === 1 && '将把'.includes(lower.charAt(start));
    if (!particle && belongsOn(word.end - start, lower.charCodeAt(word.end - 1), next)) break;
    start = word.end;
  }
  return start;
}

/** "专精特新"企业: a quote that closes before the end belongs to the name. */
function quotesWord(lower: string, start: number): boolean {
  if (lower.charAt(start) !== '"') return false;
  const close = lower.indexOf('"', start + 1);
  return close > start && /[^\s"]/.test(lower.slice(close + 1));
}

/** Whether a leading word is the first part of a name: 完成率, 并发, `A类`, `in-house`. */
function belongsOn(length: number, last: number, next: string): boolean {
  if (next === '') return false;
  if (isLetter(last)) return next !== ' ';
  return (length === 1 ? leadingGuard : measuringGuard).includes(next);
}

function trimEnd(lower: string, start: number): number {
  let end = lower.length;
  while (end > start) {
    const last = lower.charAt(end - 1);
    if (last === ')') {
      const open = lower.lastIndexOf('(', end - 1);
      if (open <= start) break;
      end = open;
      continue;
    }
    if (last === '"' && lower.lastIndexOf('"', end - 2) >= start) break;
    if (edge.includes(last)) {
      end--;
      continue;
    }
    if (kept.at(lower, end, start) !== null) break;
    const word = trailing.at(lower, end, start);
    if (word === null) break;
    end -= word.length;
  }
  return end;
}

const frame = /^(?:每[^\s]{1,3}|计划|积极|继续|全部|单次|累计|全年|重点|再|各|均|另|新|至少)|(?:了|出|不少于|好|约)$/g;
const inflections = ['s', 'es', 'ed', 'd', 'ing'];

/** 每季度开展, `launching`: a verb that measures nothing. */
export function isBareVerb(words: string): boolean {
  const lower = lowerAscii(words).trim();
  if (lower.length > 16) return false;
  if (verbs.has(lower) || verbs.has(lower.replace(frame, ''))) return true;
  return inflections.some((ending) => lower.endsWith(ending) && verbs.has(lower.slice(0, -ending.length)));
}
