import { readFileSync } from 'node:fs';

/** A phrase with the reading that it is to have, both as written in `seeds.txt` and `phrases.txt`. */
export interface Labelled {
  readonly text: string;
  readonly label: string;
}

export type PhraseKind = 'kpi' | 'deadline' | 'owner' | 'statement';

/** The labelled phrases, by kind of reading. */
export function labelledPhrases(): Readonly<Record<PhraseKind, readonly Labelled[]>> {
  const phrases: Record<PhraseKind, Labelled[]> = { kpi: [], deadline: [], owner: [], statement: [] };
  let kind: PhraseKind = 'kpi';
  for (const file of ['seeds.txt', 'phrases.txt']) {
    for (const line of readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')) {
      if (line.startsWith('## ')) kind = line.slice(3) as PhraseKind;
      const at = line.lastIndexOf(' => ');
      if (at > 0 && !line.startsWith('#!')) phrases[kind].push({ text: line.slice(0, at), label: line.slice(at + 4) });
    }
  }
  return phrases;
}
