/** Everything that is derived from one source: path relative to the repository → text, or bytes. */
import type { z } from 'zod';
import { type RuleFacts, settingsSchema } from '../config/schema.js';
import { checklist } from '../load/kinds/checklist/schema.js';
import { progressFile } from '../load/schema/progress-schema.js';
import { signoffFile } from '../load/schema/signoff-schema.js';
import type { DocumentKind } from '../model/kernel.js';
import { checkResult } from '../report/json-schema.js';
import { ruleDocs as docsOf } from '../rules/docs.js';
import { rules } from '../rules/index.js';
import { faultyExamples } from './faulty.js';
import { formatPage } from './format-docs.js';
import { type JsonSchema, publishedSchema, statedSchema } from './format-schema.js';
import { ruleDocs } from './rule-docs.js';
import { shapeModule } from './shape-module.js';

const documents: Readonly<Record<DocumentKind, z.ZodType>> = { checklist };

/** Lists beside a document. */
const companions: Readonly<Record<'progress' | 'signoffs', { shape: string; schema: z.ZodType }>> = {
  progress: { shape: 'progressFileShape', schema: progressFile },
  signoffs: { shape: 'signoffFileShape', schema: signoffFile },
};

const introduction = [
  'Generated from the schema; do not edit. Each key may be written in English or in Chinese (simplified or traditional),',
  'and so may the fixed values. Every field may be left out unless it is required. Fields of your own: `x-…` or `custom:`.',
].join('\n');

export async function generated(): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  const shapes: Record<string, JsonSchema> = {};
  for (const [kind, schema] of Object.entries(documents)) {
    const stated = statedSchema(schema);
    files.set(`schemas/${kind}.schema.json`, jsonText(publishedSchema(stated, `tallystick ${kind}`)));
    files.set(`docs/format/${kind}.md`, formatPage(stated, `Format: ${kind}`, introduction));
    shapes[`${kind}Shape`] = stated;
  }
  for (const [name, { shape, schema }] of Object.entries(companions)) {
    const stated = statedSchema(schema);
    files.set(`schemas/${name}.schema.json`, jsonText(publishedSchema(stated, `tallystick ${name}`)));
    files.set(`docs/format/${name}.md`, formatPage(stated, `Format: ${name}`, introduction));
    shapes[shape] = stated;
  }
  files.set('src/load/shape.generated.ts', shapeModule(shapes, './shape.js'));
  const settings = statedSchema(settingsSchema(rules.map(factsOf)));
  files.set('schemas/tally.schema.json', jsonText(publishedSchema(settings, 'tallystick settings')));
  files.set('docs/format/tally.md', formatPage(settings, 'Format: tally.yaml', introduction));
  files.set('src/config/shape.generated.ts', shapeModule({ settingsShape: settings }, '../load/shape.js'));
  files.set(
    'schemas/check-result.schema.json',
    jsonText({ title: 'tally check --format json', ...statedSchema(checkResult) }),
  );
  for (const [path, text] of [...ruleDocs(), ...(await faultyExamples())]) files.set(path, text);
  return files;
}

function factsOf({ id, severity, options = {} }: (typeof rules)[number]): RuleFacts {
  return { id, severity, options, summary: docsOf[id]?.summary.en ?? '' };
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
