/** Risks, the gravest first: likelihood × impact, each on a scale of five. MISSION A4. */
import { normalise } from '../../language/normal.js';
import { readQuantity } from '../../language/quantity.js';
import type { Document } from '../../model/kernel.js';
import type { MatchRisk } from '../../model/results.js';
import { ratio } from '../attainment.js';
import { labelFor, namedOf } from '../named.js';

/** Words on a scale of five; longer ones first, for 极高 holds 高. */
const words: readonly (readonly [RegExp, number])[] = [
  [/极高|很高|非常高|严重|重大|very high|critical|severe|almost certain/i, 5],
  [/极低|很低|非常低|轻微|very low|negligible|rare/i, 1],
  [/中高|较高|medium[- ]high/i, 4],
  [/中低|较低|low[- ]medium/i, 2],
  [/高|大|high|likely|major/i, 4],
  [/中|一般|medium|moderate|possible|mid/i, 3],
  [/低|小|low|unlikely|minor/i, 2],
];

const five = 5;

export function risksIn(documents: readonly Document[]): MatchRisk[] {
  const risks = documents.flatMap((document) => risksOf(document));
  // Those that nobody judged stand last, in the order they are written.
  return risks.sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
}

function risksOf(document: Document): MatchRisk[] {
  const risks = document.commitments.filter(({ kind }) => kind === 'response');
  const scale = scaleOf(risks.flatMap(({ fields }) => [fields.likelihood, fields.impact]));
  return risks.map((risk) => {
    const { likelihood = null, impact = null, response = null } = risk.fields;
    const [one, other] = [levelOf(likelihood, scale), levelOf(impact, scale)];
    return {
      ...namedOf(risk, document),
      goal: risk.within === null ? null : labelFor(risk.within),
      likelihood,
      impact,
      score: one === null || other === null ? null : ratio(one * other),
      response,
      owner: risk.owner,
      due: risk.due,
    };
  });
}

/** Where a document has a plain number above five, it counts to ten. */
function scaleOf(levels: readonly (string | undefined)[]): number {
  return levels.some((level) => (plainNumber(level ?? null) ?? 0) > five) ? 10 : five;
}

function plainNumber(level: string | null): number | null {
  const read = level === null ? null : readQuantity(level);
  return read === null || read.unit !== '' || read.value2 !== undefined ? null : read.value;
}

/** A level on a scale of five: a word, a number, or a share of certainty. */
function levelOf(level: string | null, scale: number): number | null {
  if (level === null) return null;
  const text = normalise(level).text;
  const read = readQuantity(text);
  if (read?.unit === '%' && read.value2 === undefined) return (Math.min(100, read.value) / 100) * five;
  const number = plainNumber(level);
  if (number !== null) return number > scale || number < 0 ? null : (number / scale) * five;
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
