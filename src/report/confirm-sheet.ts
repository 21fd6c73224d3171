/** The confirmation sheet: what a party confirms, on paper, with the code of the very text. MISSION A5. */
import type { Links } from '../analyse/links.js';
import { kpiPhrase } from '../load/readings.js';
import { say } from '../messages/say.js';
import { signMessages } from '../messages/signoffs.js';
import type { Commitment, Document, Requirement } from '../model/kernel.js';
import type { Language } from '../model/language.js';
import { forHtml, forMarkdownCell } from '../text/encode.js';
import { confirmsIn } from './confirmation.js';

export interface Sheet {
  readonly document: Document;
  readonly links: Links;
  readonly digest: string;
  /** Eight characters of it, for people. */
  readonly code: string;
  /** Who is to sign here. */
  readonly signers: readonly Signer[];
  /** The day it is printed. */
  readonly today: string;
}

export interface Signer {
  readonly party: string;
  readonly name: string | null;
  readonly person: string | null;
  readonly confirms: string | null;
}

/** One line of the table; where a need has several goals, only the first names it. */
interface Row {
  readonly number: string;
  readonly need: string;
  readonly goal: string;
  readonly kpis: readonly string[];
  readonly owner: string;
  readonly due: string;
}

function rowsOf({ document, links }: Sheet): Row[] {
  const told = new Set<Commitment>();
  const rows = document.requirements.flatMap((need) => {
    const goals = links.goalsOf(need).filter((goal) => goal.kind !== 'response' && links.documentOf(goal) === document);
    for (const goal of goals) told.add(goal);
    return goals.length === 0 ? [rowOf(need, null, true)] : goals.map((goal, index) => rowOf(need, goal, index === 0));
  });
  const others = document.commitments.filter((goal) => goal.kind !== 'response' && !told.has(goal));
  return [...rows, ...others.map((goal) => rowOf(null, goal, false))];
}

function rowOf(need: Requirement | null, goal: Commitment | null, first: boolean): Row {
  return {
    number: first ? (need?.id ?? '') : '',
    need: first ? (need?.statement ?? '') : '',
    goal: [goal?.id, goal?.statement].filter((text) => text).join(' '),
    kpis: goal?.kpis.map(kpiPhrase) ?? [],
    owner: goal?.owner ?? '',
    due: goal?.due ?? '',
  };
}

type Say = (key: keyof typeof signMessages, data?: Readonly<Record<string, string | number>>) => string;

function headings(t: Say): string[] {
  return [t('sheetNumber'), t('sheetNeed'), t('sheetGoal'), t('sheetKpi'), t('sheetOwner'), t('sheetDue')];
}

/** What the document is called, its version and date. */
function titleOf({ title, id }: Document, t: Say): string {
  return title ?? id ?? t('sheetTitle');
}

function factsOf({ document, today, code }: Sheet, t: Say): [label: string, value: string][] {
  const { id, version, updated } = document;
  const facts: [string, string | null][] = [
    [t('sheetNumber'), id],
    [t('version'), version],
    [t('sheetUpdated'), updated],
    [t('sheetPrinted'), today],
    [t('sheetCode'), code],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}

function partyWords({ document }: Sheet): string[] {
  return document.parties.map(({ id, name, representatives }) => {
    const who = [id, name].filter((text) => text !== null).join(' ');
    return representatives.length === 0 ? who : `${who} (${representatives.join(', ')})`;
  });
}

function signerWords({ party, name, person }: Signer): string {
  return [party, name, person].filter((text, index, all) => text !== null && all.indexOf(text) === index).join(' ');
}

function howWords({ document, code, signers }: Sheet, t: Say): string {
  return t('sheetHow', {
    document: document.id ?? '',
    code,
    party: signers.length === 1 ? (signers[0]?.party ?? '') : 'PARTY',
  });
}

/** A page for a browser to print: one A4 sheet, or as many as it takes, with code and page number on each. */
export function sheetHtml(sheet: Sheet, language: Language): string {
  const t: Say = (key, data) => say(signMessages[key], language, data);
  const { document, code, digest, signers } = sheet;
  const title = titleOf(document, t);
  const running = [title, document.version].filter((text) => text !== null).join(' ');
  const rows = rowsOf(sheet).map(({ number, need, goal, kpis, owner, due }) => {
    return `<tr>${[number, need, goal, kpis.join('\n'), owner, due].map((cell) => `<td>${forHtml(cell)}</td>`).join('')}</tr>`;
  });
  const facts = factsOf(sheet, t).map(([label, value]) => `<span><b>${forHtml(label)}</b> ${forHtml(value)}</span>`);
  const parties = partyWords(sheet).map((words) => `<li>${forHtml(words)}</li>`);
  const signatures = signers.map(
    (signer) => `<tr>
<td>${forHtml(signerWords(signer))}${signer.confirms === null ? '' : `<br><small>${forHtml(confirmsIn(language, signer.confirms))}</small>`}</td>
<td>${choices(t)}</td>
<td class="sign"></td>
<td class="sign"></td>
</tr>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${forHtml(running)} ${forHtml(t('sheetTitle'))}</title>
<style>
${style}
</style>
</head>
<body>
<div class="running top"><span>${forHtml(running)}</span><span>${forHtml(t('sheetCode'))} <b>${forHtml(code)}</b></span></div>
<div class="running bottom"><span>${forHtml(t('disclaimer'))}</span><span>${forHtml(t('sheetCode'))} <b>${forHtml(code)}</b></span></div>
<table class="page"><thead><tr><td class="space"></td></tr></thead><tfoot><tr><td class="space"></td></tr></tfoot><tbody><tr><td>
<h1>${forHtml(title)}</h1>
<h2>${forHtml(t('sheetTitle'))}</h2>
<p class="facts">${facts.join('\n')}</p>
${parties.length === 0 ? '' : `<p class="label">${forHtml(t('sheetParties'))}</p>\n<ul>${parties.join('')}</ul>`}
<table class="items">
<thead><tr>${headings(t)
    .map((heading) => `<th>${forHtml(heading)}</th>`)
    .join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<section class="signatures">
<table>
<thead><tr><th>${forHtml(t('sheetFor'))}</th><th>${forHtml(t('sheetChoices'))}</th><th>${forHtml(t('sheetSignature'))}</th><th>${forHtml(t('sheetDate'))}</th></tr></thead>
<tbody>
${signatures.join('\n')}
</tbody>
</table>
<p class="remarks">${forHtml(t('sheetRemarks'))}</p>
<p class="how">${forHtml(howWords(sheet, t))}<br>${forHtml(digest)}</p>
</section>
</td></tr></tbody></table>
</body>
</html>
`;
}

/** A box to tick for each thing that may be said. */
function choices(t: Say): string {
  return t('sheetChoices')
    .split(' / ')
    .map((choice) => `☐ ${forHtml(choice)}`)
    .join('<br>');
}

/**
 * The running lines are fixed, which browsers repeat on each printed page; the empty head and foot of the outer table
 * keep their room free on each. Page numbers stand in the margin.
 */
const style = `@page { size: A4; margin: 12mm 14mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
* { box-sizing: border-box; }
body { font: 10pt/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #000; margin: 0; }
.running { position: fixed; left: 0; right: 0; height: 7mm; display: flex; justify-content: space-between; gap: 4mm; font-size: 8pt; white-space: nowrap; background: #fff; }
.running span:first-child { overflow: hidden; text-overflow: ellipsis; }
.running b { font-family: monospace; font-size: 10pt; }
.top { top: 0; border-bottom: .3pt solid #000; }
.bottom { bottom: 0; border-top: .3pt solid #000; padding-top: 1mm; }
.page { width: 100%; border-collapse: collapse; }
.page > * > tr > td { padding: 0; }
.space { height: 10mm; }
h1 { font-size: 15pt; margin: 0; text-align: center; }
h2 { font-size: 11pt; font-weight: normal; margin: 0 0 3mm; text-align: center; }
.facts span { display: inline-block; margin-right: 6mm; }
.label { margin: 0; font-weight: bold; }
ul { margin: 0 0 3mm; padding-left: 5mm; }
.items, .signatures table { width: 100%; border-collapse: collapse; }
.items th, .items td, .signatures th, .signatures td { border: .5pt solid #000; padding: 1mm 1.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.items td { white-space: pre-line; }
th { background: #eee; print-color-adjust: exact; -webkit-print-color-adjust: exact; white-space: nowrap; }
.items th:nth-child(1) { width: 13%; } .items th:nth-child(2) { width: 22%; } .items th:nth-child(4) { width: 19%; }
.items th:nth-child(5) { width: 12%; } .items th:nth-child(6) { width: 12%; }
tr { break-inside: avoid; }
.page > tbody > tr { break-inside: auto; }
.signatures { margin-top: 6mm; break-inside: avoid; }
.signatures td { height: 18mm; }
.sign { width: 26%; }
.remarks { border: .5pt solid #000; border-top: 0; min-height: 14mm; margin: 0; padding: 1mm 1.5mm; }
.how { font-size: 7.5pt; color: #444; overflow-wrap: anywhere; }
@media screen { body { max-width: 190mm; margin: 8mm auto; } .running { position: static; } .space { height: 2mm; } }`;

/** The same for where Markdown is printed or sent. */
export function sheetMarkdown(sheet: Sheet, language: Language): string {
  const t: Say = (key, data) => say(signMessages[key], language, data);
  const row = (cells: readonly string[]): string => `| ${cells.map(forMarkdownCell).join(' | ')} |`;
  const line = (count: number): string => `|${' --- |'.repeat(count)}`;
  const { document, digest, signers } = sheet;
  const items = rowsOf(sheet).map(({ number, need, goal, kpis, owner, due }) =>
    row([number, need, goal, kpis.join('\n'), owner, due]),
  );
  const signatures = signers.map((signer) =>
    row([signerWords(signer), `☐ ${t('sheetChoices').replaceAll(' / ', '\n☐ ')}`, '', '']),
  );
  const parties = partyWords(sheet);
  return `${[
    `# ${forMarkdownCell(titleOf(document, t))}`,
    t('sheetTitle'),
    factsOf(sheet, t)
      .map(([label, value]) => `**${label}** ${forMarkdownCell(value)}`)
      .join('  '),
    ...(parties.length === 0
      ? []
      : [[`**${t('sheetParties')}**`, ...parties.map((words) => `- ${forMarkdownCell(words)}`)].join('\n')]),
    [row(headings(t)), line(6), ...items].join('\n'),
    [row([t('sheetFor'), t('confirms'), t('sheetSignature'), t('sheetDate')]), line(4), ...signatures].join('\n'),
    `**${t('sheetRemarks')}**`,
    `${forMarkdownCell(howWords(sheet, t))}<br>${digest}`,
    t('disclaimer'),
  ].join('\n\n')}\n`;
}
