/** Which quantities of a phrase are targets, which say where a target starts from, and which are none and why. */
import { ignoredAs } from './ignored.js';
import { startOf } from './path.js';
import type { Part, Phrase } from './phrase.js';
import { Scene } from './scene.js';

/** The part of each token; undefined for tokens that are no quantities. */
export function partsOf(phrase: Phrase): (Part | undefined)[] {
  const scene = new Scene(phrase);
  const { parts, quantities } = scene;
  for (const index of quantities) {
    const reason = ignoredAs(scene, index);
    parts[index] = reason === null ? { part: 'target' } : { part: 'ignored', reason };
  }
  for (const index of quantities) {
    if (parts[index]?.part !== 'target') continue;
    const of = startOf(scene, index);
    if (of !== null) parts[index] = of;
  }
  return parts;
}
