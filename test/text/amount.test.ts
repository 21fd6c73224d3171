import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amount } from '../../src/text/amount.js';

test.each([
  [120_000_000, '元', '120,000,000元'],
  [12, 'items', '12 items'],
  [-1234.5, '%', '-1,234.5%'],
  [0.1 + 0.2, '天', '0.3天'],
  [999, '', '999'],
  [1e21, '', '1e+21'],
])('%d %s', (value, unit, written) => {
  expect(amount(value, unit)).toBe(written);
});

test('is written as Intl writes it', () => {
  const intl = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), fc.nat(999), (whole, thousandths) => {
      const value = Number(`${whole}.${String(thousandths).padStart(3, '0')}`);
      expect(amount(value, '')).toBe(intl.format(value).replace(/^-0$/, '0'));
    }),
  );
});
