/** Everything that is derived from one source: path relative to the repository → text. */
import type { z } from 'zod';
import { type RuleFacts, settingsSchema } from '../config/schema.js';
import { checklist } from '../load/kinds/checklist/schema.js';
import { checkResult } from '../report/json-schema.js';
import { ruleDocs as docsOf } from '../rules/docs.js';
import { rules } from '../rules/index.js';
import { formatPage } from './format-docs.js';
import { publishedSchema, statedSchema } from './format-schema.js';
import { ruleDocs } from './rule-docs.js';
import { shapeModule } from './shape-module.js';

/** The schemas of the document kinds, by the name of their JSON Schema. */
const documents: Readonly<Record<string, { readonly schema: z.ZodType; readonly title: string }>> = {
  checklist: { schema: checklist, title: 'tallystick checklist' },
};

const introduction = [
  'Generated from the schema; do not edit. Each key may be written in English or in Chinese (simplified or traditional),',
  'and so may the fixed values. Every field may be left out unless it is required. Fields of your own: `x-…` or `custom:`.',
].join('\n');

export function generated(): Map<string, string> {
  const files = new Map<string, string>();
  for (const [kind, { schema, title }] of Object.entries(documents)) {
    files.set(`schemas/${kind}.schema.json`, jsonText(publishedSchema(statedSchema(schema), title)));
    files.set('src/load/shape.generated.ts', shapeModule(statedSchema(schema), `${kind}Shape`, './shape.js'));
    files.set(`docs/format/${kind}.md`, formatPage(statedSchema(schema), `Format: ${kind}`, introduction));
  }
  const settings = statedSchema(settingsSchema(rules.map(factsOf)));
  files.set('schemas/tally.schema.json', jsonText(publishedSchema(settings, 'tallystick settings')));
  files.set('docs/format/tally.md', formatPage(settings, 'Format: tally.yaml', introduction));
  files.set('src/config/shape.generated.ts', shapeModule(settings, 'settingsShape', '../load/shape.js'));
  files.set(
    'schemas/check-result.schema.json',
    jsonText({ title: 'tally check --format json', ...statedSchema(checkResult) }),
  );
  for (const [path, text] of ruleDocs()) files.set(path, text);
  return files;
}

function factsOf({ id, severity, options = {} }: (typeof rules)[number]): RuleFacts {
  return { id, severity, options, summary: docsOf[id]?.summary.en ?? '' };
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
