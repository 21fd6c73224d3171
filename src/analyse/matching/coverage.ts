/** What the parties talk about and no need takes up: demands, topics; and needs outside every topic. MISSION A1. */
import { normalise } from '../../language/normal.js';
import type { Document, Party, Requirement } from '../../model/kernel.js';
import type { Uncovered } from '../../model/results.js';
import type { Links } from '../links.js';
import { kpiName } from '../measures.js';
import { namedOf } from '../named.js';
import { wordPairs } from '../terms.js';

/** A need takes up what shares this part of its words. */
const takenUpFrom = 0.5;

export function uncoveredIn(documents: readonly Document[], links: Links): Uncovered {
  return {
    demands: documents.flatMap((document) => demandsIn(document, links)),
    topics: documents.flatMap((document) => topicsIn(document)),
    requirements: documents.flatMap((document) => outsideTopics(document)),
  };
}

function demandsIn(document: Document, links: Links): { party: string; demand: string; file: string }[] {
  // A table without any need says nothing about what the parties want.
  const texts = document.requirements.map((need) => textOf(need, links));
  return document.parties.flatMap((party) =>
    party.demands
      .filter((demand) => !texts.some((text) => takesUp(text, demand)))
      .map((demand) => ({ party: nameOf(party), demand, file: document.file })),
  );
}

function nameOf({ name, id }: Party): string {
  return name ?? id ?? '';
}

/** All that a need and its goals say. */
function textOf(need: Requirement, links: Links): string {
  const goals = links.goalsOf(need).flatMap(({ statement, kpis }) => [statement, ...kpis.map(kpiName)]);
  return [need.statement, need.topic, ...goals].filter((text) => text !== null).join('\n');
}

function takesUp(text: string, wanted: string): boolean {
  const words = [...wordPairs(wanted)];
  const there = wordPairs(text);
  return words.length > 0 && words.filter((word) => there.has(word)).length / words.length >= takenUpFrom;
}

interface Topic {
  readonly title: string;
  readonly id: string | null;
}

function topicsOf(document: Document): Topic[] {
  const topics = document.records.filter(({ kind }) => kind === 'topic');
  return topics.flatMap(({ title, id }) => (title === null ? [] : [{ title, id }]));
}

function isAbout(need: Requirement, { title, id }: Topic): boolean {
  if (need.topic !== null) return plain(need.topic) === plain(title) || (id !== null && need.topic.trim() === id);
  return need.statement !== null && takesUp(need.statement, title);
}

function plain(text: string): string {
  return normalise(text).text.toLowerCase().replace(/\s+/g, '');
}

function topicsIn(document: Document): { topic: string; file: string }[] {
  return topicsOf(document)
    .filter((topic) => !document.requirements.some((need) => isAbout(need, topic)))
    .map(({ title }) => ({ topic: title, file: document.file }));
}

function outsideTopics(document: Document): Uncovered['requirements'] {
  const topics = topicsOf(document);
  if (topics.length === 0) return [];
  return document.requirements
    .filter((need) => !topics.some((topic) => isAbout(need, topic)))
    .map((need) => namedOf(need, document));
}
