/** A page as one HTML file of its own: no script, nothing from elsewhere, and a style for paper. */
import type { Language } from '../model/language.js';
import { forHtml } from '../text/encode.js';
import type { Page, PageCell, PageTable, Section } from './page.js';

const style = `
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; border-bottom: 1px solid #8886; }
.about { color: #666; margin: .2rem 0 0; }
ul { margin: .3rem 0; padding-left: 1.2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #8886; padding: .25rem .4rem; text-align: left; vertical-align: top; white-space: pre-line; overflow-wrap: anywhere; }
th { background: #8882; }
.good { color: #1a7f37; } .warning { color: #9a6700; } .error { color: #cf222e; } .faint { color: #777; }
@media (prefers-color-scheme: dark) { .good { color: #3fb950; } .warning { color: #d29922; } .error { color: #f85149; } .about, .faint { color: #999; } }
@page { size: A4; margin: 14mm; }
@media print {
  :root { color-scheme: light; }
  body { font-size: 10.5pt; margin: 0; padding: 0; max-width: none; }
  h2 { break-after: avoid; } tr, li { break-inside: avoid; } thead { display: table-header-group; }
  .good { color: #1a7f37; } .warning { color: #9a6700; } .error { color: #cf222e; } .about, .faint { color: #666; }
  * { print-color-adjust: exact; }
}
`;

export function pageHtml({ title, about, sections }: Page, language: Language): string {
  const aboutLines = about.map((line) => `<p class="about">${forHtml(line)}</p>`);
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${forHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${forHtml(title)}</h1>
${[...aboutLines, ...sections.map(sectionHtml)].join('\n')}
</body>
</html>
`;
}

function sectionHtml({ title, lines = [], table }: Section): string {
  const parts = [`<h2>${forHtml(title)}</h2>`];
  if (lines.length > 0)
    parts.push(`<ul>\n${lines.map((line) => `<li${classOf(line)}>${forHtml(line.text)}</li>`).join('\n')}\n</ul>`);
  if (table !== undefined) parts.push(tableHtml(table));
  return parts.join('\n');
}

function tableHtml({ head, rows }: PageTable): string {
  const row = (cells: readonly PageCell[]): string =>
    `<tr>${cells.map((cell) => `<td${classOf(cell)}>${forHtml(cell.text)}</td>`).join('')}</tr>`;
  const titles = head.map((cell) => `<th scope="col">${forHtml(cell)}</th>`).join('');
  return `<table>\n<thead><tr>${titles}</tr></thead>\n<tbody>\n${rows.map(row).join('\n')}\n</tbody>\n</table>`;
}

function classOf({ tone }: PageCell): string {
  return tone === undefined ? '' : ` class="${tone}"`;
}
