import { han } from './han.js';

/** `120,000,000元`, `12 items`; a sign of percent and a Chinese unit stand close. */
export function amount(value: number, unit: string): string {
  const number = grouped(value);
  return /^[%‰]/.test(unit) || han.test(unit.charAt(0)) ? number + unit : `${number} ${unit}`.trim();
}

/** Thousands apart and at most six decimals, as Intl writes it, whose making costs more than the rest of a short run. */
function grouped(value: number): string {
  const [whole = '', decimals] = String(Number(value.toFixed(6))).split('.');
  // Beyond 21 digits it is written with an exponent, which has no groups.
  const groups = whole.includes('e') ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? groups : `${groups}.${decimals}`;
}
