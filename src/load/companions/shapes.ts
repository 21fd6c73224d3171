/** The shapes of companion files, each a list under the name that the loader gives it. */
import { progressFileShape, signoffFileShape } from '../shape.generated.js';
import type { Shape } from '../shape.js';

export const companionShapes: Readonly<Record<'progress' | 'signoffs', Shape>> = {
  progress: { map: { fields: { progress: { class: 'tracking', ...progressFileShape } } } },
  signoffs: { map: { fields: { signoffs: { class: 'tracking', ...signoffFileShape } } } },
};
