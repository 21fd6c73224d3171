/**
 * Reads a KPI phrase: its targets (metric, comparator, value, unit, direction, starting point), the date that a KPI
 * may be, and what it left aside and why. A pure function of the phrase.
 */

import { datesIn } from './kpi-date.js';
import { normalise } from './normal.js';
import { partsOf } from './parts.js';
import { Phrase } from './phrase.js';
import type { Ignored, KpiReading, KpiTarget } from './readings.js';
import { targetOf, zeroTargets } from './target.js';
import { tokenise } from './tokens.js';

const placeholder =
  /[_＿]{2,}|\b[Xx]{1,3}(?=\s?(?:%|家|个|万|天|人|起|次))|\b(?:TBD|TBC|N\/A)\b|\?{2,}|\[[A-Za-z ]{1,20}\]/g;

export function readKpi(input: string): KpiReading {
  const normal = normalise(input);
  const phrase = new Phrase(normal, tokenise(normal));
  const parts = partsOf(phrase);
  const ignored: Ignored[] = [];
  const targets: KpiTarget[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    const token = phrase.at(index);
    if (token === undefined) continue;
    if (token.type === 'stretch') ignored.push({ span: phrase.span(token.start, token.end), reason: token.reason });
    if (part?.part === 'ignored') ignored.push({ span: phrase.span(token.start, token.end), reason: part.reason });
    if (part?.part === 'target') targets.push(targetOf(phrase, index, parts, targets));
  }
  for (const zero of zeroTargets(phrase, parts)) targets.push(zero);
  if (targets.length > 1) targets.sort((a, b) => a.numberSpan.start - b.numberSpan.start);
  if (input.length < 2000) {
    for (const match of normal.text.matchAll(placeholder)) {
      ignored.push({ span: phrase.span(match.index, match.index + match[0].length), reason: 'placeholder' });
    }
  }
  const dated = datesIn(phrase, targets);
  return {
    input,
    quantified: targets.length > 0 || dated.date !== undefined,
    targets: dated.targets,
    ...(dated.date === undefined ? {} : { date: dated.date }),
    ignored: ignored.sort((a, b) => a.span.start - b.span.start),
  };
}
