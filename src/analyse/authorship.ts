/**
 * What git recorded of who gave a confirmation: the author of the commit that brought it, held against the roster as it
 * was before that commit. A recorded author is what the commit says, and nothing more.
 */
import { identity, type Recording, type SignoffTrail } from '../history/signoff-trail.js';
import type { Signoff } from '../model/companion.js';
import { peopleCalled } from './roster.js';

export type Authorship =
  /** Brought by an address of that person. */
  | { readonly state: 'recorded'; readonly by: Recording }
  | { readonly state: 'other'; readonly by: Recording }
  /** The roster before the commit gives the person no address, or does not name them. */
  | { readonly state: 'not-in-roster'; readonly by: Recording }
  | { readonly state: 'no-roster'; readonly by: Recording }
  | { readonly state: 'uncommitted' }
  /** The clone does not reach back to it. */
  | { readonly state: 'unknown' }
  /** Not given in git. */
  | { readonly state: 'elsewhere'; readonly by: Recording | null };

export function authorshipOf(signoff: Signoff, trail: SignoffTrail): Authorship {
  const brought = trail.brought.get(identity(signoff)) ?? [];
  const [first] = brought;
  if (signoff.channel !== null && signoff.channel !== 'git') return { state: 'elsewhere', by: first ?? null };
  if (first === undefined) return { state: trail.committed.has(identity(signoff)) ? 'unknown' : 'uncommitted' };
  const judged = brought.map((recording) => judge(signoff, recording));
  return judged.find(({ state }) => state === 'recorded') ?? judged[0] ?? { state: 'unknown' };
}

function judge({ person }: Signoff, by: Recording): Authorship {
  if (by.isCut) return { state: 'unknown' };
  if (by.people === null || by.people.length === 0) return { state: 'no-roster', by };
  const emails = (person === null ? [] : peopleCalled(person, by.people)).flatMap(({ emails: known }) => known);
  if (emails.length === 0) return { state: 'not-in-roster', by };
  return { state: emails.some((email) => sameAddress(email, by.email)) ? 'recorded' : 'other', by };
}

export function sameAddress(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
