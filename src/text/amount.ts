/** `120,000,000 元`; a sign of percent stands close. */
export function amount(value: number, unit: string): string {
  const number = value.toLocaleString('en-US', { maximumFractionDigits: 6 });
  return /^[%‰]/.test(unit) ? number + unit : `${number} ${unit}`.trim();
}
