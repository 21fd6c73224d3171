/**
 * Reads a KPI phrase: its targets (metric, comparator, value, unit, direction, starting point), the date that a KPI
 * may be, and what it left aside and why. A pure function of the phrase.
 */
import { datesIn } from './kpi-date.js';
import { normalise } from './normal.js';
import { decideParts } from './parts.js';
import { Phrase } from './phrase.js';
import type { Ignored, KpiReading, KpiTarget } from './readings.js';
import type { Scene } from './scene.js';
import { targetOf } from './target.js';
import { tokenise } from './tokens.js';
import { lowerAscii } from './word-table.js';
import { zeroTargets } from './zero-targets.js';

export function readKpi(input: string): KpiReading {
  const normal = normalise(input);
  const lower = lowerAscii(normal.text);
  const phrase = new Phrase(normal, lower, tokenise(normal, lower));
  const scene = decideParts(phrase);
  const dated = datesIn(phrase, targetsOf(scene));
  return {
    input,
    quantified: dated.targets.length > 0 || dated.date !== undefined,
    targets: dated.targets,
    ...(dated.date === undefined ? {} : { date: dated.date }),
    ignored: ignoredIn(scene),
  };
}

function targetsOf(scene: Scene): KpiTarget[] {
  const targets: KpiTarget[] = [];
  for (const index of scene.quantities) {
    const token = scene.quantity(index);
    if (token !== null && scene.isTarget(index)) targets.push(targetOf(scene, index, token, targets.at(-1) ?? null));
  }
  const zeros = zeroTargets(scene);
  if (zeros.length === 0) return targets;
  return [...targets, ...zeros].sort((a, b) => a.numberSpan.start - b.numberSpan.start);
}

const mayBePlaceholder = /__|＿|XX?|xx?\s?%|TB[DC]|N\/A|\?\?|\[/;
const placeholder =
  /[_＿]{2,20}|\b[Xx]{1,3}(?=\s?(?:%|家|个|万|天|人|起|次))|\b(?:TBD|TBC|N\/A)\b|\?{2,10}|\[[A-Za-z ]{1,20}\]/g;

/** What was not taken, in the order of the phrase. */
function ignoredIn(scene: Scene): Ignored[] {
  const { phrase, parts } = scene;
  const ignored: Ignored[] = [];
  for (let index = 0; index < phrase.tokens.length; index++) {
    const token = phrase.at(index);
    const part = parts[index];
    if (token?.type === 'stretch') ignored.push({ span: phrase.span(token.start, token.end), reason: token.reason });
    if (token !== undefined && part?.part === 'ignored') {
      ignored.push({ span: phrase.span(token.start, token.end), reason: part.reason });
    }
  }
  if (!mayBePlaceholder.test(phrase.text)) return ignored;
  for (const match of phrase.text.matchAll(placeholder)) {
    ignored.push({ span: phrase.span(match.index, match.index + match[0].length), reason: 'placeholder' });
  }
  return ignored.sort((a, b) => a.span.start - b.span.start);
}
