/** A workspace of many files, which several threads judge: what is found is what one finds. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { shared } from '../../src/io/threads.js';
import { TestRepository } from '../io/temporary.js';
import { removeFolders, tally, temporaryFolder } from './tally.js';

afterAll(removeFolders);

/** Of seven needs one stands in a file before it; every fiftieth file cannot be read. */
function textOf(index: number): string {
  if (index % 50 === 49) return 'kind: checklist\nrequirements: [\n  a: {\n';
  const statement = index % 7 === 0 ? '交付时间从9天缩短至5天' : `第${index}号线交付时间从9天缩短至5天`;
  const due = index % 3 === 0 ? '2025-01-27后3个工作日' : '2025-01-24后5个工作日';
  return `kind: checklist
id: c${index}
requirements:
  - id: N-${index}
    statement: ${statement}
    goals:
      - { id: G-${index}, statement: 每月签约3份, type: process, owner: 王敏, due: ${due}, ${index % 20 === 1 ? `dependsOn: [c${index - 1}#G-${index - 1}], ` : ''}core: false }
`;
}

/** Node options by which every thread notes in a file what it sends last. */
function noting(file: string): NodeJS.ProcessEnv {
  const program = `const { isMainThread, parentPort: port } = require('node:worker_threads');
    if (!isMainThread) {
      const send = port.postMessage.bind(port);
      port.postMessage = (message) => {
        if (message === null) require('node:fs').appendFileSync(${JSON.stringify(file)}, 'done ');
        send(message);
      };
    }`;
  const preload = `${file}.cjs`;
  writeFileSync(preload, program);
  return { NODE_OPTIONS: `--require ${preload}` };
}

test('the findings are those of the commit, which one thread looks at', () => {
  const repository = new TestRepository();
  const checklists = Array.from({ length: 1600 }, (_, index) => [`d${index % 10}/c${index}.yaml`, textOf(index)]);
  repository.commit('all', {
    ...Object.fromEntries(checklists),
    'tally.yaml': 'calendar: holidays.yaml\nlanguage: en\n',
    'holidays.yaml': 'holidays: [2025-01-28/2025-02-04]\nworkdays: [2025-01-26]\n',
  });
  const folder = temporaryFolder();
  const check = (...flags: string[]) => {
    const args = ['check', '--format', 'json', '--today', '2025-02-10', ...flags];
    const { code, out } = tally(args, { cwd: repository.folder, env: noting(join(folder, flags.join('') || 'disk')) });
    return { code, ...JSON.parse(out) };
  };
  const onDisk = check();
  expect(onDisk).toEqual(check('--at', 'HEAD'));
  if (availableParallelism() > 1) expect(readFileSync(join(folder, 'disk'), 'utf8')).toMatch(/^(done )+$/);
  expect(onDisk.summary).toMatchObject({ files: 1600, documents: 1568, requirements: 1568, goals: 1568 });
  const count = (wanted: string) => onDisk.findings.filter(({ rule }: { rule: string }) => rule === wanted).length;
  expect(count('requirement-duplicate')).toBeGreaterThan(50);
  // By the calendar of the settings the three working days end on 8 February, the five on 11 February.
  expect(count('due-overdue')).toBeGreaterThan(100);
});

test('where a thread cannot run, nothing that it did counts', async () => {
  // Beside the source there is no program for a thread.
  expect(await shared({}, 1, (takes) => [0, 1, 2].filter(takes))).toBe(null);
  expect(await shared({ not: () => 'plain data' }, 1, (takes) => [0, 1, 2].filter(takes))).toBe(null);
});
