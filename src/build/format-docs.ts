/** The reference pages of the format, from the schemas: every key, its Chinese name, what it takes and what it is for. */
import { keyIn, valueIn, valuesOf } from '../language/names.js';
import { type JsonSchema, typesOf } from './format-schema.js';

/** A page with one table for each map of the schema, the document's own first. */
export function formatPage(stated: JsonSchema, title: string, introduction: string): string {
  const maps = Object.entries(stated.definitions ?? {});
  const root = stated.$ref?.replace('#/definitions/', '');
  const sorted = [...maps.filter(([id]) => id === root), ...maps.filter(([id]) => id !== root)];
  return [`# ${title}`, '', introduction, '', ...sorted.flatMap(([id, schema]) => section(id, schema))].join('\n');
}

function section(id: string, { description = '', properties = {}, required = [] }: JsonSchema): string[] {
  const rows = Object.entries(properties).map(([key, field]) => {
    const name = `\`${key}\`${required.includes(key) ? ' (required)' : ''}`;
    const cells = [name, chineseOf(key), takes(field), field.description ?? '', exampleOf(field)];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return [
    `## ${id}`,
    '',
    description,
    '',
    '| key | 键 | takes | for | example |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ];
}

/** Simplified, and traditional where it differs; nothing where the key has no Chinese name. */
function chineseOf(key: string): string {
  const words = new Set([keyIn('zh-Hans', key), keyIn('zh-Hant', key)]);
  words.delete(key);
  return [...words].map((word) => `\`${word}\``).join(' ');
}

function takes(schema: JsonSchema): string {
  const { vocabulary, anyOf, allOf, items, $ref } = schema;
  if (vocabulary !== undefined) return words(schema);
  if (anyOf !== undefined) {
    const parts = anyOf.map(takes).filter((part) => part !== '');
    return [...new Set(parts)].join(' or ');
  }
  if (allOf !== undefined) return allOf.map(takes).join(' or ');
  if ($ref !== undefined) return link($ref);
  const [type = '', ...others] = typesOf(schema);
  if (others.length > 0 || type === 'string') return 'text';
  if (type === 'array') return `list of ${takes(items ?? {})}`;
  if (type === 'boolean') return '`true` 是, `false` 否';
  if (type === 'object') return 'map of texts';
  return type === 'integer' ? 'whole number' : '';
}

function words({ vocabulary, anyOf }: JsonSchema): string {
  if (vocabulary === undefined) return '';
  const known = valuesOf(vocabulary).map((value) => `\`${value}\` ${valueIn('zh-Hans', vocabulary, value)}`);
  return anyOf === undefined ? known.join(', ') : `${known.join(', ')}, or any text`;
}

function link(ref: string): string {
  const id = ref.replace('#/definitions/', '');
  return `[${id}](#${id})`;
}

function exampleOf({ examples = [] }: JsonSchema): string {
  return examples.map((example) => `\`${typeof example === 'string' ? example : JSON.stringify(example)}\``).join(' ');
}
