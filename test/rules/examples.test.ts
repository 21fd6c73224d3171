import { describe, expect, test } from 'vitest';
import { ruleDocs } from '../../src/rules/docs.js';
import { reservedDocs } from '../../src/rules/reserved.js';
import { checkExample } from './run-example.js';

const shown = Object.entries({ ...ruleDocs, ...reservedDocs }).filter(([, { examples }]) => examples.length > 0);

describe.each(shown)('%s', (rule, { examples }) => {
  for (const example of examples) {
    test(`${example.expect.length === 0 ? 'good' : 'bad'}: ${example.title.en}`, () => {
      expect(checkExample(example, rule)).toEqual(example.expect);
    });
  }
});
