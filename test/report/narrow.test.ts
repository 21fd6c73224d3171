/** Review, agenda and brief of the annual plan on terminals of several widths, in three languages. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { agendaOf } from '../../src/analyse/agenda.js';
import { briefOf } from '../../src/analyse/brief.js';
import { linksOf } from '../../src/analyse/links.js';
import { reviewOf } from '../../src/analyse/review.js';
import { defaultSettings } from '../../src/config/settings.js';
import { loadWorkspace } from '../../src/load/load.js';
import { languages } from '../../src/model/language.js';
import { agendaPage } from '../../src/report/agenda.js';
import { briefPage } from '../../src/report/brief.js';
import { pageText } from '../../src/report/page.js';
import { plain } from '../../src/report/paint.js';
import { reviewPage } from '../../src/report/review.js';
import { width } from '../../src/text/width.js';

const files = ['plan.yaml', 'progress/south-2024.yaml'];
const workspace = loadWorkspace(
  files.map((path) => ({ path, text: readFileSync(`examples/annual-plan-zh/${path}`, 'utf8') })),
);
const links = linksOf(workspace);
const today = '2024-10-08';
const period = { label: '2024Q3', start: '2024-07-01', end: '2024-09-30' };
const review = {
  ...{ period, today, changes: [], history: 'complete' as const },
  ...reviewOf(workspace, links, { today, period, workspace }),
};
const brief = {
  review,
  ...briefOf(workspace, links, { today, period, workspace, people: [], match: defaultSettings.match }),
};

test.each(languages.flatMap((language) => [60, 80, 120].map((columns) => [language, columns] as const)))(
  '%s, %s columns: no line is longer, and nothing is lost',
  async (language, columns) => {
    const shown = (file: string): string => file;
    const view = { language, paint: plain, columns, shown, tracked: shown };
    const pages = [
      reviewPage(review, language),
      agendaPage(agendaOf(workspace, { today }), today, language),
      briefPage(brief, language),
    ];
    for (const page of pages) {
      const text = await pageText(page, view);
      for (const line of text.split('\n')) expect(width(line), line).toBeLessThanOrEqual(columns);
      const bare = (some: string): string => some.replace(/[\s│┌┐└┘├┤┬┴┼─-]/g, '');
      for (const { lines = [] } of page.sections)
        for (const line of lines) expect(bare(text)).toContain(bare(line.text));
    }
  },
);
