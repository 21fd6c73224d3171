/** A column that an edit adds is read as what it was added for. */
import { expect, test } from 'vitest';
import { headerFor } from '../../src/edit/markdown/cell-words.js';
import { readHeader } from '../../src/language/headers.js';
import { goalColumns } from '../../src/load/kinds/checklist/goal-row.js';
import { needColumns } from '../../src/load/kinds/checklist/rows.js';
import { languages } from '../../src/model/language.js';

const fields = new Set([...needColumns.values(), ...goalColumns.values()]);

test.each(languages)('every header in %s', (language) => {
  const read = [...fields].map((field) => [field, readHeader(headerFor(field, language))?.family.field]);
  expect(read).toEqual([...fields].map((field) => [field, field]));
});
