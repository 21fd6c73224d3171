import { han } from './han.js';

const written = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** `120,000,000元`, `12 items`; a sign of percent and a Chinese unit stand close. */
export function amount(value: number, unit: string): string {
  const number = written.format(value);
  return /^[%‰]/.test(unit) || han.test(unit.charAt(0)) ? number + unit : `${number} ${unit}`.trim();
}
