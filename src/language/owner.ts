/**
 * Who is accountable: people, posts and teams named in a phrase, apart from those who help, check or are told.
 * `single` is the question that matters: several people responsible means nobody responsible (MISSION).
 */
import type { Span } from '../text/span.js';
import { type Normal, normalise } from './normal.js';
import { clausesOf } from './owners/clauses.js';
import { kindOfName } from './owners/kinds.js';
import { mayHaveVerb } from './owners/marks.js';
import { type Named, namesIn } from './owners/name.js';
import { isEverybody, isPlaceholder } from './owners/nobody.js';
import { andOthers } from './owners/others.js';
import { trimmed } from './owners/pieces.js';
import { blank, joining, marked, signsOf, structural, verbal } from './owners/signs.js';
import { splitBlanks, splitNames } from './owners/split.js';
import type { OwnerName, OwnerReading } from './readings.js';

/** Names stand in cells: of a text longer than this, only the beginning is read. */
const longest = 2000;

/** Reads an owner. */
export function readOwner(input: string): OwnerReading {
  const normal = unbroken(normalise(input.length > longest ? input.slice(0, longest) : input));
  const { text } = normal;
  const whole = trimmed(text, { start: 0, end: text.length });
  if (whole.end <= whole.start) return nobody(input, text.trim() === '' ? 'blank' : 'placeholder');
  if (isPlaceholder(text.slice(whole.start, whole.end))) return nobody(input, 'placeholder');
  const signs = signsOf(text);
  if ((signs & (structural | joining | verbal | marked)) === 0 && ((signs & blank) === 0 || !mayJoin(text)))
    return plainName(input, normal, whole, signs);
  const named: Named[] = [];
  let everybody = 0;
  for (const clause of clausesOf(text, (signs & marked) === 0 ? whole : afterArrow(text, whole), signs)) {
    for (const piece of splitNames(text, clause)) {
      for (const part of splitBlanks(text, piece)) {
        const name = text.slice(part.start, part.end);
        // The whole phrase was asked before.
        if (part.end - part.start < whole.end - whole.start && isPlaceholder(name, true)) continue;
        if (isEverybody(name)) everybody += 1;
        named.push(...namesIn(text, part, clause.standing));
      }
    }
  }
  if (named.length === 0) return nobody(input, 'placeholder');
  if (everybody === named.length) return nobody(input, 'everybody');
  return reading(input, normal, named);
}

/** A line that is all in brackets goes with the name above it: 李强<br>（协同：仓储部）. */
function unbroken(normal: Normal): Normal {
  if (!bracketLine.test(normal.text)) return normal;
  const text = normal.text.replace(new RegExp(bracketLine, 'g'), (broken) => ' '.repeat(broken.length));
  return { ...normal, text };
}

const bracketLine = /[\r\n]+(?=[ \t]*\([^()\r\n]*\)[ \t]*(?:[\r\n]|$))/;

/** Between blanks stands a conjunction or a verb: Alice and Bob, QA to review. */
function mayJoin(text: string): boolean {
  return conjunction.test(text) || mayHaveVerb(text);
}

const conjunction = / (?:and|or|plus|et) /i;

/** A phrase without a separator, bracket or verb: one name, or people with only blanks between. */
function plainName(input: string, normal: Normal, whole: Span, signs: number): OwnerReading {
  const { text } = normal;
  const parts = (signs & blank) === 0 ? [whole] : splitBlanks(text, whole);
  const named: Named[] = [];
  let everybody = 0;
  for (const part of parts) {
    if (isEverybody(text.slice(part.start, part.end))) everybody += 1;
    named.push(...namesIn(text, part, 'unmarked'));
  }
  return everybody === named.length ? nobody(input, 'everybody') : reading(input, normal, named);
}

/** `Alice → Bob`: handed over, the last one counts. */
function afterArrow(text: string, whole: Span): Span {
  const arrow = Math.max(text.lastIndexOf('→'), text.lastIndexOf('->') + 1);
  return arrow > whole.start + 1 && arrow + 1 < whole.end ? trimmed(text, { start: arrow + 1, end: whole.end }) : whole;
}

function nobody(input: string, why: NonNullable<OwnerReading['nobody']>): OwnerReading {
  return { input, owners: [], helpers: [], single: false, nobody: why };
}

function reading(input: string, normal: Normal, named: readonly Named[]): OwnerReading {
  const [only] = named;
  if (only !== undefined && named.length === 1 && only.standing !== 'helper' && only.end > only.start) {
    const single = !andOthers(normal.text, only, false);
    return { input, owners: [ownerName(normal, only)], helpers: [], single };
  }
  const led = named.some(({ standing }) => standing === 'lead');
  const owners: OwnerName[] = [];
  const helpers: OwnerName[] = [];
  const seen = new Set<string>();
  let others = false;
  for (const name of named) {
    const accountable = led ? name.standing === 'lead' : name.standing !== 'helper';
    const own = ownerName(normal, name);
    const key = `${own.name}\0${own.organisation ?? ''}`;
    if (own.name === '' || seen.has(key)) continue;
    seen.add(key);
    others ||= accountable && andOthers(normal.text, name, led);
    (accountable ? owners : helpers).push(own);
  }
  if (owners.length === 0 && helpers.length === 0) return nobody(input, 'placeholder');
  return { input, owners, helpers, single: owners.length === 1 && !others };
}

function ownerName(normal: Normal, named: Named): OwnerName {
  const { input, text } = normal;
  const span = inInput(normal, named);
  const organisation = named.organisation === undefined ? '' : cut(input, inInput(normal, named.organisation));
  const kind = kindOfName(text.slice(named.start, named.end));
  const name = cut(input, span);
  return organisation === '' ? { name, kind, span } : { name, kind, organisation, span };
}

function cut(input: string, span: Span): string {
  return input.slice(span.start, span.end);
}

function inInput(normal: Normal, span: Span): Span {
  const start = normal.offset(span.start);
  return { start, end: Math.max(start, normal.offset(span.end)) };
}
