/** The review as plain text to paste into a chat: one line a goal, at most 2,000 characters. */
import { gapMessages } from '../messages/gap.js';
import { reviewMessages as texts } from '../messages/review.js';
import { say } from '../messages/say.js';
import type { Language, MessageData } from '../model/language.js';
import type { GapState, Review, ReviewRow } from '../model/results.js';
import { forChatLine } from '../text/encode.js';
import { deviationOf } from './gap-words.js';
import { actualText, isSame, stateText, targetText } from './review.js';
import { nameOf } from './words.js';

/** What a chat takes in one message without folding it away. */
const mostCharacters = 2000;
/** Longer explanations are cut: who wants them opens the table. */
const mostOfOne = 60;

const gravest: readonly GapState[] = ['missed', 'overdue', 'behind', 'at-risk', 'unknown', 'on-track', 'met'];

export function reviewChat(review: Review, language: Language): string {
  const t = (key: keyof typeof texts, data: MessageData = {}): string => say(texts[key], language, data);
  const { period, today } = review;
  const dates = t('period', { start: period.start, end: period.end, today });
  const head = t('chatHead', { title: t('title', { label: period.label }), period: dates });
  const goals = goalsOf(review.rows).sort((a, b) => graveness(a) - graveness(b));
  const lines = goals.map((rows, index) => `${index + 1}. ${goalLine(rows, language)}`);
  return `${fitted([head, ...lines].map(forChatLine), listLines(review, language).map(forChatLine), language).join('\n')}\n`;
}

/** As many lines as fit, the gravest first; how many were left out is said. The lists below give way to goals. */
function fitted(lines: readonly string[], lists: readonly string[], language: Language): string[] {
  const kept: string[] = [];
  const all = [...lines, ...lists];
  const more = (n: number): string => say(texts.chatMore, language, { n });
  let used = more(all.length).length + 1;
  for (const line of all) {
    used += line.length + 1;
    if (used > mostCharacters) return [...kept, more(all.length - kept.length)];
    kept.push(line);
  }
  return kept;
}

/** The rows of each goal together, in the order of the table. */
function goalsOf(rows: readonly ReviewRow[]): ReviewRow[][] {
  const goals: ReviewRow[][] = [];
  for (const row of rows) {
    const last = goals.at(-1);
    if (last !== undefined && isSame(row, last[0])) last.push(row);
    else goals.push([row]);
  }
  return goals;
}

function graveness(rows: readonly ReviewRow[]): number {
  return Math.min(...rows.map(({ state }) => gravest.indexOf(state)));
}

function goalLine(rows: readonly ReviewRow[], language: Language): string {
  const t = (key: keyof typeof texts, data: MessageData = {}): string => say(texts[key], language, data);
  const [first] = rows;
  if (first === undefined) return '';
  const state = gravest[graveness(rows)] ?? 'unknown';
  const figures = rows
    .filter(({ target }) => target !== null)
    .map((row) => {
      const data = { metric: row.metric, target: targetText(row), actual: actualText(row, language) };
      const off = row.deviation === null ? '' : t('chatDeviation', { deviation: deviationOf(row) });
      return t('chatFigures', data) + off;
    });
  const said = ([key, text]: readonly [keyof typeof texts, string | null]): string[] =>
    text === null ? [] : [t(key, { text: shortened(text) })];
  const parts = [
    `${nameOf(first, language)} [${stateText(state, language)}] ${first.owner ?? t('nobody')}`,
    ...figures,
    ...(
      [
        ['chatCause', first.cause],
        ['chatObjective', first.objective],
        ['chatSubjective', first.subjective],
        ['chatRemedy', first.remedy],
        ['chatNext', first.next],
      ] as const
    ).flatMap(said),
  ];
  return parts.join(' | ');
}

function shortened(text: string): string {
  return text.length > mostOfOne ? `${text.slice(0, mostOfOne - 1)}…` : text;
}

function listLines({ checkIns, uncaused, closing, changes, history }: Review, language: Language): string[] {
  const t = (key: keyof typeof texts, data: MessageData = {}): string => say(texts[key], language, data);
  const line = (title: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : [t('chatList', { title, list: items.join(say(gapMessages.between, language)) })];
  return [
    ...line(
      t('checkIns'),
      checkIns.map((goal) => nameOf(goal, language)),
    ),
    ...line(
      t('uncaused'),
      uncaused.map((goal) => nameOf(goal, language)),
    ),
    ...line(
      t('closing'),
      closing.map((goal) => `${nameOf(goal, language)} ${goal.due}`),
    ),
    ...line(
      t('moved'),
      changes.map(({ id, from, to }) => `${id ?? ''} ${from ?? '–'} → ${to ?? '–'}`.trim()),
    ),
    ...(history === 'none' ? [t('noHistory')] : []),
  ];
}
