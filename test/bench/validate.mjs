// The least that a check of YAML files does, as a peer to be held against: reads every file below a folder, and holds it
// against a JSON Schema. No positions, no rules, nothing across files. usage: node validate.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { load } from 'js-yaml';

const schema = resolve(fileURLToPath(import.meta.url), '../../../schemas/checklist.schema.json');
const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
let faulty = 0;
for (const name of readdirSync(process.argv[2], { recursive: true })) {
  if (name.endsWith('.yaml') && !validate(load(readFileSync(join(process.argv[2], name), 'utf8')))) faulty++;
}
console.log(`${faulty} faulty files`);
