/** Every labelled phrase, and what holds for each of them in any guise. */
import { describe, expect, it } from 'vitest';
import { readDeadline } from '../../src/language/deadline.js';
import { readKpi } from '../../src/language/kpi.js';
import { simplified, traditional } from '../../src/language/lexicon/traditional.generated.js';
import { readOwner } from '../../src/language/owner.js';
import type { KpiTarget } from '../../src/language/readings.js';
import { readStatement } from '../../src/language/statement.js';
import type { Span } from '../../src/text/span.js';
import { labelledPhrases, type PhraseKind } from './phrases.js';
import { processorTime } from './processor-time.js';

const phrases = labelledPhrases();

function inShort({ comparator, value, value2, from }: KpiTarget): string {
  const number =
    comparator === 'between' ? `${value}..${value2}` : `${comparator === 'approx' ? '~' : comparator}${value}`;
  return from === undefined ? number : `${number} from ${from}`;
}

/** Large numbers may be labelled as 1.2e12. */
function written(label: string): string {
  return label.replace(/[\d.]+e\d+/g, (number) => String(Number(number)));
}

/** A reading in the notation of `phrases.txt`. */
const brief: Readonly<Record<PhraseKind, (text: string) => string>> = {
  kpi: (text) => {
    const { targets, date } = readKpi(text);
    return targets.length > 0 ? targets.map(inShort).join('; ') : date === undefined ? '-' : 'date';
  },
  deadline: (text) => {
    const { kind, due, monthDay } = readDeadline(text);
    return [kind, due ?? monthDay].filter((part) => part !== undefined).join(' ');
  },
  owner: (text) => {
    const { owners, single } = readOwner(text);
    return owners.length === 1 && !single ? '1 and others' : String(owners.length);
  },
  statement: (text) => (readStatement(text).vague ? 'vague' : 'specific'),
};

/** What a reading cuts out of its phrase, and the words it says were there. */
const cuts: Readonly<Record<PhraseKind, (text: string) => readonly (readonly [Span, string | null])[]>> = {
  kpi: (text) => {
    const { targets, ignored } = readKpi(text);
    return [
      ...targets.map(({ span }): [Span, null] => [span, null]),
      ...targets.flatMap(({ metric, metricSpan }): [Span, string][] => (metricSpan ? [[metricSpan, metric]] : [])),
      ...ignored.map(({ span }): [Span, null] => [span, null]),
    ];
  },
  deadline: (text) => {
    const { span } = readDeadline(text);
    return span === undefined ? [] : [[span, null]];
  },
  owner: (text) => readOwner(text).owners.map(({ span, name }): [Span, string] => [span, name]),
  statement: (text) => {
    const { spans, terms } = readStatement(text);
    return spans.map((span, index): [Span, string] => [span, terms[index] ?? '']);
  },
};

const inTraditional = new Map([...simplified].map((character, at) => [character, traditional.charAt(at)]));
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe.each(Object.keys(brief) as PhraseKind[])('%s', (kind) => {
  it.each(phrases[kind].map(({ text, label }) => [text, label] as const))('%s', (text, label) => {
    expect(brief[kind](text)).toBe(written(label));
  });

  it('reads traditional characters as simplified ones', () => {
    for (const { text } of phrases[kind]) {
      const other = [...text].map((character) => inTraditional.get(character) ?? character).join('');
      expect([other, brief[kind](other)]).toEqual([other, brief[kind](text)]);
    }
  });

  it('reads full-width and compatibility forms as what they stand for', () => {
    for (const { text } of phrases[kind]) {
      const expected = brief[kind](text);
      expect([text, brief[kind](text.normalize('NFKC'))]).toEqual([text, expected]);
      expect([text, brief[kind](wide(text))]).toEqual([text, expected]);
    }
  });

  it('cuts its spans out of the phrase', () => {
    for (const { text } of phrases[kind]) {
      for (const [{ start, end }, words] of cuts[kind](text)) {
        expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        if (words !== null) expect(text.slice(start, end)).toBe(words);
      }
    }
  });

  it('takes no time over any of them ten thousand characters long', () => {
    for (const { text } of phrases[kind].filter((_, at) => at % 6 === 0)) {
      const long = `${text}、`.repeat(Math.ceil(10_000 / (text.length + 1)));
      const time = processorTime(() => brief[kind](long), 2);
      // 50 ms are asked; a cold run on a busy machine takes more, a step that is not linear would take seconds.
      expect([text, time < 200 ? 'quick' : time]).toEqual([text, 'quick']);
    }
  });
});
