import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json, jsonInParts } from '../../src/report/json.js';

test('part by part it is the same text', () => {
  const item = fc.dictionary(fc.string(), fc.jsonValue());
  fc.assert(
    fc.property(
      fc.array(item, { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), item),
      (list, rest) => {
        const { items: _, schemaVersion: __, ...others } = rest;
        expect([...jsonInParts('items', list, others)].join('')).toBe(json({ items: list, ...others }));
      },
    ),
  );
});
