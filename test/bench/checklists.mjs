// Writes reproducible checklists for timing: plain, Chinese and English, about what people write.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const needs = [
  ['Shorten delivery from {a} days to {b} days', 'delivery time', 'days'],
  ['把投诉处理时间从{a}小时缩短到{b}小时', '投诉处理时间', '小时'],
  ['每月退货从{a}件降到{b}件', '每月退货', '件'],
  ['Cut open invoices from {a} to {b}', 'open invoices', 'invoices'],
];
const owners = ['林静', 'Maria Keller', '周航', 'Tom Brandt'];
const categories = ['business', 'resource', 'process', 'risk', 'service'];

export function requirement(document, number) {
  const seed = document * 31 + number * 17;
  const target = 1 + (seed % 19);
  const start = target + 1 + (seed % 41);
  const [text, metric, unit] = needs[seed % needs.length];
  const key = `${String(document).padStart(5, '0')}-${String(number).padStart(4, '0')}`;
  const statement = text.replace('{a}', start).replace('{b}', target);
  return `  - id: N-${key}
    category: ${categories[seed % 5]}      # agreed at the first meeting
    statement: ${statement}
    priority: P${2 + (seed % 3)}
    goals:
      - id: G-${key}
        statement: ${statement} (${number})
        type: process
        kpis:
          - { metric: ${metric}, target: "<= ${target} ${unit}", from: ${start} ${unit} }
        owner: ${owners[seed % 4]}
        start: 2026-01-05
        due: 2026-${String(1 + (seed % 12)).padStart(2, '0')}-28
        notes: |
          Figures come from the monthly report.
`;
}

/** Writes `files` checklists of `requirements` each below `folder`. */
export function writeChecklists(folder, files, requirements) {
  for (let file = 1; file <= files; file++) {
    const below = join(folder, String(Math.floor(file / 100)));
    mkdirSync(below, { recursive: true });
    const head = `kind: checklist\nid: L-${file}\ntitle: List ${file}\nupdated: 2026-01-05\nrequirements:\n`;
    const body = Array.from({ length: requirements }, (_, index) => requirement(file, index + 1)).join('');
    writeFileSync(join(below, `list-${file}.yaml`), head + body);
  }
}
