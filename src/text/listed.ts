import { han } from './han.js';

/** A few names as one phrase, in the way of the language they are written in; past `most`, `…` stands for the rest. */
export function listed(names: readonly string[], most = 4): string {
  const shown = names.length > most ? [...names.slice(0, most), '…'] : names;
  return shown.join(shown.some((name) => han.test(name)) ? '、' : ', ');
}
