/** A repository in which every command has something to say, and command lines as a shell reads them. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../cli/tally.js';
import { TestRepository, temporaryFolder } from '../io/temporary.js';

/** The Chinese sample table and the English checklist (with ids and check-ins), committed and changed once; and a workbook. */
export function sample(): string {
  const repository = new TestRepository(temporaryFolder());
  cpSync(join(project, 'examples/negotiation-zh/markdown'), repository.folder, { recursive: true });
  cpSync(join(project, 'examples/negotiation-en/checklist.yaml'), join(repository.folder, 'support.yaml'));
  cpSync(join(project, 'test/fixtures/exchange/seed-libreoffice.xlsx'), join(repository.folder, 'needs.xlsx'));
  repository.commit('the two as they came');
  const table = readFileSync(join(repository.folder, 'checklist.md'), 'utf8');
  repository.commit('more customers', { 'checklist.md': table.replace('客户100家', '客户120家') });
  return repository.folder;
}

/** As a shell parts a line into words; the lines of our pages have no more than quotes. */
export function words(line: string): string[] {
  return Array.from(
    line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g),
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
