/** Every text that a person may read, wherever it is defined, by the name of the place that defines it. */
import { readdirSync } from 'node:fs';
import { specs } from '../../src/commands/specs.js';
import { languages, type Text } from '../../src/model/language.js';
import { ruleDocs } from '../../src/rules/docs.js';
import { rules } from '../../src/rules/index.js';
import { reservedDocs } from '../../src/rules/reserved.js';

export async function everyText(): Promise<Map<string, Text>> {
  const texts = new Map<string, Text>();
  for (const name of readdirSync('src/messages')) {
    collect(
      await import(/* @vite-ignore */ `../../src/messages/${name.replace(/\.ts$/, '.js')}`),
      `messages/${name}`,
      texts,
    );
  }
  collect(rules, 'rules', texts);
  collect({ ...ruleDocs, ...reservedDocs }, 'docs', texts);
  collect(specs, 'commands', texts);
  return texts;
}

function collect(value: unknown, place: string, texts: Map<string, Text>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isText(value)) texts.set(place, value);
  else for (const [key, part] of Object.entries(value)) collect(part, `${place} ${nameOf(part) ?? key}`, texts);
}

function isText(value: object): value is Text {
  return languages.every((language) => typeof (value as Record<string, unknown>)[language] === 'string');
}

function nameOf(value: unknown): string | undefined {
  const { id, name } = (value ?? {}) as { readonly id?: unknown; readonly name?: unknown };
  return [id, name].find((one) => typeof one === 'string') as string | undefined;
}
