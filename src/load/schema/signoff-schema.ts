/** Confirmations, one file a party, appended to and never edited. MISSION A5. */
import { z } from 'zod';
import { field, map, openChoice, ownKeys, required, text, texts } from './field-schema.js';

/** A field as it was agreed: a text, texts, a map of texts, or parts (a KPI, a risk, a party) with such fields. */
const leaf = z.union([text, z.array(text), ownKeys]);
const part = z.union([text, z.record(z.string(), leaf)]);
const agreed = z.record(z.string(), z.union([text, z.array(part), ownKeys]));

const terms = map('terms', 'What was confirmed, as it was written then.', {
  document: field('tracking', agreed, 'Fields of the document itself.', { id: 'east-china' }),
  items: field('tracking', z.record(z.string(), agreed), 'Fields of each item, by its id.', {
    'G-001': { statement: '季度新增客户100家', kpis: ['新签合同数≥100家'] },
  }),
});

const evidence = map('evidence', 'What shows a confirmation that was given outside git.', {
  file: field('tracking', text, 'Path in the repository.', 'files/签字页.pdf'),
  sha256: field('tracking', text, 'Of the file’s bytes, in hexadecimal.', '9f86d081…'),
});

const confirmation = map(
  'confirmation',
  'One confirmation. Nothing in it is edited later: a change of mind is a new one.',
  {
    party: field('tracking', text, 'Id of the party, or the department; as the file is called.', 'b'),
    person: field('tracking', text, 'Who confirmed.', '陈志远'),
    confirms: field('tracking', openChoice('signoff'), 'What they say: a word of the list, or your own.', 'agree'),
    date: field('tracking', text, 'The day it was given.', '2024-07-01'),
    scope: field('tracking', texts, '`document`, or the ids of the items.', 'document', ['G-001', 'G-002']),
    version: field('tracking', text, 'The version of the document.', '1.2.0'),
    digest: required('tracking', text, 'Of the terms, as docs/digest.md says.', 'v1:9f86d081…'),
    fields: field('tracking', texts, 'The fields that the digest covers.', ['due', 'kpis', 'owner', 'statement']),
    terms: field('tracking', terms, 'What was confirmed, as it was written then.', {
      'G-001': { statement: '季度新增客户100家', kpis: ['新签合同数≥100家'] },
    }),
    channel: field('tracking', openChoice('channel'), 'How it was given: a word of the list, or your own.', 'paper'),
    evidence: field('tracking', evidence, 'What shows it, where it was not given in git.', {
      file: 'files/签字页.pdf',
    }),
    comment: field('editorial', text, 'What they said besides.', '首付比例另议'),
    recordedBy: field('tracking', text, 'Who wrote this entry, as git knows them.', '李雷 <li@example.com>'),
  },
);

/** `signoffs/<document id>/<party>.yaml`. */
export const signoffFile = z
  .array(confirmation)
  .meta({ description: 'The confirmations of one document by one party, oldest first.' });
