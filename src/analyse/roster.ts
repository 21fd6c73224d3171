/** The people of the settings: who is meant by a name. */
import type { Person } from '../config/settings.js';

/** The people that a name may mean: by name, id or alias. */
export function peopleCalled(name: string, people: readonly Person[]): readonly Person[] {
  const wanted = plain(name);
  return people.filter((person) =>
    [person.name, person.id, ...person.aliases].some((known) => known !== null && plain(known) === wanted),
  );
}

/** Whether two names mean one person. */
export function named(one: string, other: string | null, people: readonly Person[]): boolean {
  if (other === null) return false;
  if (plain(one) === plain(other)) return true;
  const called = peopleCalled(other, people);
  return peopleCalled(one, people).some((person) => called.includes(person));
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
