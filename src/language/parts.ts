/** Which quantities of a phrase are targets, which say where a target starts from, and which are none and why. */
import { ignoredAs } from './ignored.js';
import { startOf } from './path.js';
import type { Phrase } from './phrase.js';
import { Scene } from './scene.js';

/** The scene of a phrase with the part of every quantity decided. */
export function decideParts(phrase: Phrase): Scene {
  const scene = new Scene(phrase);
  const { parts, quantities } = scene;
  for (const index of quantities) {
    const reason = ignoredAs(scene, index);
    parts[index] = reason === null ? { part: 'target' } : { part: 'ignored', reason };
  }
  for (const index of quantities) {
    if (parts[index]?.part !== 'target') continue;
    const of = startOf(scene, index);
    if (of === null) continue;
    parts[index] = of;
    if (of.part === 'from') scene.setStart(of.of, index);
  }
  return scene;
}
