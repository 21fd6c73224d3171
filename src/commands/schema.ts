/** `tally schema [KIND]`: prints a JSON Schema of ours; without a kind, their names. */
import checkResult from '../../schemas/check-result.schema.json' with { type: 'json' };
import checklist from '../../schemas/checklist.schema.json' with { type: 'json' };
import progress from '../../schemas/progress.schema.json' with { type: 'json' };
import signoffs from '../../schemas/signoffs.schema.json' with { type: 'json' };
import settings from '../../schemas/tally.schema.json' with { type: 'json' };
import { cliMessages } from '../messages/cli.js';
import { deliver } from './deliver.js';
import { UsageError } from './fault.js';
import type { Invocation } from './spec.js';

const schemas: Readonly<Record<string, object>> = {
  checklist,
  progress,
  signoffs,
  tally: settings,
  'check-result': checkResult,
};

export async function runSchema(invocation: Invocation): Promise<number> {
  const names = Object.keys(schemas);
  const [kind] = invocation.positionals;
  if (kind === undefined) return deliver(invocation, names.map((name) => `${name}\n`).join(''), 0);
  const schema = schemas[kind];
  if (schema === undefined) throw new UsageError(cliMessages.unknownSchema, { name: kind, choices: names.join(', ') });
  return deliver(invocation, `${JSON.stringify(schema, null, 2)}\n`, 0);
}
