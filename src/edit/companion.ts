/** The first entry of a companion file that is not there yet. */
import { companionShapes } from '../load/companions/shapes.js';
import type { Language } from '../model/language.js';
import type { Value } from './plan.js';
import { shapeUnder } from './route.js';
import { newHouse, Writer } from './yaml/writer.js';

/** A check-in takes one line, so that git can join two people's; a confirmation, which is read by people, several. */
export function firstEntry(holds: 'progress' | 'signoffs', entry: Value, language: Language): string {
  const shape = shapeUnder(companionShapes[holds], holds).list ?? {};
  return `${new Writer(newHouse(language)).item(entry, shape, '', holds === 'signoffs')}\n`;
}
