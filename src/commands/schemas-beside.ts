/** The JSON Schemas that `tally init` puts beside the documents, so that editors know the keys without the network. */
import checklist from '../../schemas/checklist.schema.json' with { type: 'json' };
import settings from '../../schemas/tally.schema.json' with { type: 'json' };

const schemas = { checklist, tally: settings };

/** Where a schema stands, from the workspace's root. */
export function schemaFile(name: keyof typeof schemas): string {
  return `.tally/${name}.schema.json`;
}

/** The line by which yaml-language-server finds the schema of a file in the workspace's root. */
export function modeline(name: keyof typeof schemas): string {
  return `# yaml-language-server: $schema=${schemaFile(name)}\n`;
}

/** Path and text of every schema. */
export function schemaFiles(): (readonly [string, string])[] {
  return (['checklist', 'tally'] as const).map((name) => [
    schemaFile(name),
    `${JSON.stringify(schemas[name], null, 2)}\n`,
  ]);
}
