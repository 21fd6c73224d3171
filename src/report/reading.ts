/** `tally parse` for a person: what a phrase was taken for, and what was left out and why. */
import type { DeadlineReading, KpiReading, KpiTarget, OwnerReading, StatementReading } from '../language/readings.js';
import {
  afterMessages,
  beforeMessages,
  comparatorMessages,
  deadlineKindMessages,
  ignoredMessages,
  invalidMessages,
  nobodyMessages,
  ownerKindMessages,
  readingMessages,
  rhythmMessages,
} from '../messages/reading.js';
import { say } from '../messages/say.js';
import type { Text } from '../model/language.js';
import { forTerminal } from '../text/encode.js';
import type { Span } from '../text/span.js';
import { padEnd, width } from '../text/width.js';
import type { View } from './view.js';

type Line = readonly [label: Text, value: string];

/** Between one target and the next, and before what was left out. */
const blank: Line = [{ en: '', 'zh-Hans': '', 'zh-Hant': '' }, ''];

export function kpiText(reading: KpiReading, view: View): string {
  const t = (text: Text): string => say(text, view.language);
  const lines: Line[] = [];
  for (const target of reading.targets) {
    if (lines.length > 0) lines.push(blank);
    lines.push(...targetLines(target, reading.input, view));
  }
  if (reading.date !== undefined) lines.push([readingMessages.date, reading.date.due ?? reading.date.input]);
  const leftOut = reading.ignored.filter(({ span }) => !isTaken(span, reading));
  if (lines.length > 0 && leftOut.length > 0) lines.push(blank);
  for (const { span, reason } of leftOut) {
    lines.push([
      readingMessages.ignored,
      `${reading.input.slice(span.start, span.end)} (${t(ignoredMessages[reason])})`,
    ]);
  }
  const verdict = reading.quantified
    ? view.paint.good(t(readingMessages.quantified))
    : view.paint.error(t(readingMessages.notQuantified));
  return block(reading.input, verdict, lines, view);
}

/** A date inside a KPI is no number to reach, but where it says by when it is not left out either. */
function isTaken(span: Span, { date, targets }: KpiReading): boolean {
  const dates = [date, ...targets.map(({ by }) => by)].filter((one) => one !== undefined);
  return dates.some((one) => one.span.start <= span.start && span.end <= one.span.end);
}

function targetLines(target: KpiTarget, input: string, { language }: View): Line[] {
  const t = (text: Text): string => say(text, language);
  const upper = target.value2 === undefined ? '' : ` – ${target.value2}`;
  const lines: Line[] = [
    [readingMessages.metric, target.metric || t(readingMessages.notNamed)],
    [readingMessages.comparator, `${target.comparator} (${t(comparatorMessages[target.comparator])})`],
    [readingMessages.target, `${target.value}${upper} ${target.unit}`.trim()],
    [readingMessages.written, input.slice(target.numberSpan.start, target.numberSpan.end)],
    [readingMessages.direction, t(readingMessages[target.direction])],
  ];
  // A relative change starts from a level, which its own unit (%, 倍) does not count.
  const fromUnit = target.change === 'relative' ? '' : target.unit;
  if (target.from !== undefined) lines.push([readingMessages.from, `${target.from} ${fromUnit}`.trim()]);
  if (target.change !== undefined) lines.push([readingMessages.change, t(readingMessages[target.change])]);
  if (target.basis !== undefined) lines.push([readingMessages.basis, target.basis]);
  if (target.period !== undefined) lines.push([readingMessages.period, target.period]);
  if (target.by !== undefined) lines.push([readingMessages.by, target.by.due ?? target.by.input]);
  return lines;
}

/** `calendar` is the name of the one by which working days were counted; null where nothing was counted. */
export function deadlineText(reading: DeadlineReading, calendar: string | null, view: View): string {
  const t = (text: Text): string => say(text, view.language);
  const lines: Line[] = [];
  if (reading.start !== undefined) lines.push([readingMessages.start, reading.start]);
  if (reading.due !== null) lines.push([readingMessages.due, reading.dueAt ?? reading.due]);
  else if (reading.invalid !== undefined) lines.push([readingMessages.due, t(invalidMessages[reading.invalid])]);
  else if (reading.ambiguous !== undefined) {
    const [first, second] = reading.ambiguous;
    lines.push([readingMessages.due, say(readingMessages.ambiguous, view.language, { first, second })]);
  } else if (reading.monthDay !== undefined)
    lines.push([readingMessages.due, `${reading.monthDay} (${t(readingMessages.noYear)})`]);
  else lines.push([readingMessages.due, t(readingMessages.noDay)]);
  if (reading.alternatives !== undefined) lines.push([readingMessages.alternatives, reading.alternatives.join(', ')]);
  if (reading.review !== undefined) lines.push([readingMessages.review, reading.review]);
  if (reading.relativeTo) lines.push([readingMessages.relativeTo, reading.relativeTo]);
  if (reading.offset !== undefined) {
    const { amount, unit } = reading.offset;
    const length = (amount < 0 ? beforeMessages : afterMessages)[unit];
    lines.push([readingMessages.length, say(length, view.language, { n: Math.abs(amount) })]);
  }
  if (reading.every !== undefined) lines.push([readingMessages.every, t(rhythmMessages[reading.every])]);
  if (calendar !== null) lines.push(...countingLines(reading, calendar, view));
  const paint = reading.due === null || reading.certain === false ? view.paint.warning : view.paint.good;
  return block(reading.input, paint(t(deadlineKindMessages[reading.kind])), lines, view);
}

/** How working days were counted, and what the calendar could not tell. */
function countingLines({ due, offset, unpublished }: DeadlineReading, calendar: string, { language }: View): Line[] {
  if (due === null || offset?.unit !== 'workdays') return [];
  if (unpublished === undefined) {
    const text = calendar === 'mon-fri' ? readingMessages.countedMonFri : readingMessages.counted;
    return [[readingMessages.how, say(text, language, { calendar })]];
  }
  const years = unpublished.join(language === 'en' ? ', ' : '、');
  return [[readingMessages.caution, say(readingMessages.unpublished, language, { years, calendar })]];
}

export function ownerText(reading: OwnerReading, view: View): string {
  const t = (text: Text): string => say(text, view.language);
  const named = (label: Text, owners: OwnerReading['owners']): Line[] =>
    owners.map(({ name, kind, organisation }) => [
      label,
      `${name} (${[t(ownerKindMessages[kind]), organisation].filter((part) => part !== undefined).join(', ')})`,
    ]);
  const n = reading.owners.length;
  const verdict = reading.single
    ? view.paint.good(t(readingMessages.single))
    : view.paint.error(
        reading.nobody === undefined
          ? say(n === 1 ? readingMessages.andOthers : readingMessages.notSingle, view.language, { n })
          : t(nobodyMessages[reading.nobody]),
      );
  return block(
    reading.input,
    verdict,
    [...named(readingMessages.owner, reading.owners), ...named(readingMessages.helper, reading.helpers)],
    view,
  );
}

export function statementText(reading: StatementReading, view: View): string {
  const { language, paint } = view;
  const n = reading.terms.length;
  const terms = reading.terms.map((term) => `“${forTerminal(term)}”`).join(language === 'en' ? ', ' : '、');
  const verdict = !reading.vague
    ? paint.good(say(readingMessages.specific, language))
    : paint.warning(
        terms === ''
          ? say(readingMessages.vagueAltogether, language)
          : say(readingMessages.vague, language, { terms, n }),
      );
  return block(reading.input, verdict, [], view);
}

/** The phrase with its verdict, and a line for each part, labels aligned. */
function block(input: string, verdict: string, lines: readonly Line[], { language, paint }: View): string {
  const labels = lines.map(([label]) => say(label, language));
  const widest = Math.max(0, ...labels.map(width));
  const rows = lines.map((line, index) =>
    line === blank ? '' : `  ${paint.faint(padEnd(labels[index] ?? '', widest))}  ${forTerminal(line[1])}`,
  );
  return [`${paint.strong(forTerminal(input))}  ${verdict}`, ...rows].join('\n');
}
