/** The JSON that `check --format json` writes, as a contract: keys may be added, none removed. Only the build loads it. */
import { z } from 'zod';
import { severities } from '../model/finding.js';

const position = z
  .looseObject({ line: z.int().min(1), column: z.int().min(1) })
  .meta({ id: 'position', description: 'Line and column from 1, the column in UTF-16 code units.' });

const range = z
  .looseObject({ start: position, end: position })
  .meta({ id: 'range', description: 'From start up to, not including, end.' });

const file = z
  .string()
  .meta({ description: 'Path relative to the workspace root, with `/`.', examples: ['docs/east-china.yaml'] });

const related = z
  .looseObject({ file, range, message: z.string() })
  .meta({ id: 'related', description: 'Another place that the finding speaks of.' });

const edit = z
  .looseObject({ file, range, text: z.string() })
  .meta({ id: 'edit', description: 'Put `text` in the place of `range`.' });

const fix = z
  .looseObject({
    safe: z.boolean().meta({ description: 'It changes no meaning.' }),
    description: z.string(),
    edits: z.array(edit),
  })
  .meta({ id: 'fix', description: 'A change of text that mends the fault.' });

const finding = z
  .looseObject({
    rule: z.string().meta({ examples: ['kpi-quantified'] }),
    messageId: z.string().meta({ description: 'Which of the rule’s messages it is; stable, unlike the text.' }),
    severity: z.enum(severities),
    message: z.string().meta({ description: 'In the language asked for.' }),
    data: z.record(z.string(), z.union([z.string(), z.number()])).meta({ description: 'What filled the message.' }),
    file,
    range,
    id: z.string().nullable().meta({ description: 'Id of the item, null outside items and for items without one.' }),
    ref: z.string().nullable().meta({ description: '`document#id`, null where either is missing.' }),
    path: z.string().meta({
      description: 'RFC 6901 pointer into the document, in English names.',
      examples: ['/requirements/0/goals/0/due'],
    }),
    field: z.string().meta({
      description: 'The field below its item, names in place of positions; it stays when lines move.',
      examples: ['due', 'kpis/新签合同数'],
    }),
    related: z.array(related).optional(),
    fix: fix.optional(),
  })
  .meta({ id: 'finding' });

const count = z.int().min(0);

const unread = z
  .looseObject({ file, reason: z.string() })
  .meta({ id: 'unread', description: 'A file that could not be read, and why.' });

const summary = z
  .looseObject({
    files: count,
    documents: count,
    requirements: count,
    goals: count,
    errors: count,
    warnings: count,
    infos: count,
  })
  .meta({ id: 'summary' });

const accepted = z
  .looseObject({ rule: z.string(), item: z.string(), field: z.string(), count: z.int().min(1) })
  .meta({ id: 'accepted', description: 'A fault in a baseline file: rule, `document#id` and field, and how often.' });

const baseline = z
  .looseObject({
    known: count.meta({ description: 'Accepted faults that are still there; they are not among the findings.' }),
    stale: z.array(accepted).meta({ description: 'Accepted faults that are gone.' }),
  })
  .meta({ id: 'baseline', description: 'Present where a baseline was used.' });

export const checkResult = z
  .looseObject({
    schemaVersion: z.literal(1),
    findings: z.array(finding),
    summary,
    baseline: baseline.optional(),
    today: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .meta({ description: 'The day that decided what is overdue.' }),
    timezone: z.string().meta({ description: 'IANA name of the time zone of `today`.' }),
    complete: z.boolean().meta({ description: 'False when a file could not be read: absence is then no proof.' }),
    unread: z.array(unread).optional(),
  })
  .meta({ description: 'The result of `tally check`.' });
