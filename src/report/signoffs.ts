/** Who confirmed what, for a person, a page and a program. */
import type { Authorship } from '../analyse/authorship.js';
import { gravest, saidChange } from '../analyse/said-change.js';
import type { SignatoryStanding } from '../analyse/signoff-state.js';
import type { Signed } from '../io/git-signatures.js';
import { say } from '../messages/say.js';
import { authorLabels, changeWords, signatureLabels, signMessages, stateLabels } from '../messages/signoffs.js';
import type { SignatoryState } from '../model/companion.js';
import type { Document } from '../model/kernel.js';
import type { Language } from '../model/language.js';
import { forMarkdownCell, forTerminal } from '../text/encode.js';
import { listed } from '../text/listed.js';
import { confirmsIn } from './confirmation.js';
import { json } from './json.js';
import { type Cell, drawTable } from './table.js';
import type { View } from './view.js';

/** A standing with what git recorded; null where nobody could look. */
export interface ToldStanding extends SignatoryStanding {
  readonly authorship: Authorship | null;
  /** Null where nobody asked, or there is no commit. */
  readonly signed: Signed | null;
}

export interface DocumentSignoffs {
  readonly document: Document;
  /** Relative to the folder that all workspaces of the run share, as `prefix` makes it. */
  readonly file: string;
  readonly prefix: string;
  readonly code: string;
  readonly standings: readonly ToldStanding[];
}

export async function signoffsText(told: readonly DocumentSignoffs[], view: View): Promise<string> {
  const blocks: string[] = [];
  for (const one of told) blocks.push(await documentText(one, view));
  return blocks.join('\n');
}

async function documentText(told: DocumentSignoffs, view: View): Promise<string> {
  const { language, paint } = view;
  const { document, standings } = told;
  if (standings.length === 0) {
    return `${say(signMessages.nobody, language, { document: forTerminal(document.id ?? '') })}\n`;
  }
  const colours: Readonly<Record<SignatoryState, (text: string) => string>> = {
    current: paint.good,
    stale: paint.error,
    partial: paint.warning,
    reserved: paint.warning,
    objected: paint.error,
    revoked: paint.error,
    missing: paint.faint,
  };
  const rows = standings.map((standing): (Cell | string)[] => {
    const [party, person, confirms, state, date, version, author] = cellsOf(standing, language);
    return [party, person, confirms, { text: state, paint: colours[standing.state] }, date, version, author];
  });
  const table = await drawTable(headIn(language), rows, view.columns);
  return `${table}${forTerminal(summaryOf(told, language))}\n`;
}

function summaryOf({ document, code, standings }: DocumentSignoffs, language: Language): string {
  const required = standings.filter((standing) => standing.required);
  const data = {
    document: document.id ?? '',
    version: document.version ?? '',
    code,
    current: required.filter(({ state }) => state === 'current').length,
    required: required.length,
  };
  return say(signMessages.summary, language, data)
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[(：:])/g, language === 'en' ? ' ' : '');
}

function headIn(language: Language): string[] {
  const { party, person, confirms, state, date, version, author } = signMessages;
  return [party, person, confirms, state, date, version, author].map((text) => say(text, language));
}

type Cells = [
  party: string,
  person: string,
  confirms: string,
  state: string,
  date: string,
  version: string,
  author: string,
];

function cellsOf(standing: ToldStanding, language: Language): Cells {
  const { party, person, confirms, given, required } = standing;
  const signoff = given?.signoff;
  const asked = confirmsIn(language, confirms ?? signoff?.confirms ?? null);
  return [
    party ?? '',
    person ?? signoff?.person ?? '',
    required ? asked : `${asked} (${say(signMessages.notRequired, language)})`,
    stateWords(standing, language),
    signoff?.date ?? '',
    signoff?.version ?? '',
    authorWords(standing, language),
  ];
}

/** The state, and in a line below it why. */
function stateWords(standing: ToldStanding, language: Language): string {
  const label = say(stateLabels[standing.state], language);
  const why = whyOf(standing, language);
  return why === '' ? label : `${label}\n${why}`;
}

function whyOf(standing: SignatoryStanding, language: Language): string {
  const { state, items, given } = standing;
  if (state === 'stale') return changedSince(standing, language);
  if (state === 'partial') return say(signMessages.openItems, language, { items: listed(items, 8) });
  if (state === 'current' || state === 'missing') return '';
  return [listed(items, 8), given?.signoff.comment ?? ''].filter((text) => text !== '').join(' ');
}

/** `G-001 目标由100家降为80家，另有2处`. */
export function changedSince(
  { changes, notationOnly }: Pick<SignatoryStanding, 'changes' | 'notationOnly'>,
  language: Language,
): string {
  const change = gravest(changes);
  if (change === null) return say(signMessages.noCopy, language);
  const { words, data } = saidChange(change);
  const what = say(changeWords[words], language, data);
  const all = changes.length === 1 ? what : say(signMessages.andMore, language, { what, n: changes.length - 1 });
  return notationOnly ? say(signMessages.onlyNotation, language, { what: all }) : all;
}

function authorWords({ authorship, signed, given }: ToldStanding, language: Language): string {
  if (authorship === null || given === null) return '';
  const by = 'by' in authorship ? authorship.by : null;
  const author = by === null ? '' : `${by.author} <${by.email}>`;
  const words = say(authorLabels[authorship.state], language, { author });
  const commit = by === null ? '' : ` ${by.revision.slice(0, 8)}`;
  return `${words}${commit}${signed === null ? '' : `\n${say(signatureLabels[signed.signature], language)}`}`;
}

/** One standing in a line: `a 王总监 同意：确认后内容已变更 2024-07-01 G-001 目标由100家降为80家`. */
export function standingLine(standing: SignatoryStanding, language: Language): string {
  const { party, person, confirms, given, state } = standing;
  const who = [party, person ?? given?.signoff.person ?? null].filter((text) => text !== null).join(' ');
  const what = confirms === null ? '' : confirmsIn(language, confirms);
  const parts = [say(stateLabels[state], language), given?.signoff.date ?? '', whyOf(standing, language)];
  const head = [who, what].filter((text) => text !== '').join(' ');
  return `${head}${language === 'en' ? ': ' : '：'}${parts.filter((text) => text !== '').join(' ')}`;
}

/** A page with one table a document. */
export function signoffsMarkdown(told: readonly DocumentSignoffs[], language: Language): string {
  return told
    .map((one) => {
      const { document, standings } = one;
      const title = [document.id, document.title].filter((text) => text !== null).join(' ');
      const rows = [
        headIn(language),
        headIn(language).map(() => '---'),
        ...standings.map((each) => cellsOf(each, language)),
      ];
      const lines = rows.map(
        (cells, index) => `| ${cells.map((cell) => (index === 1 ? cell : forMarkdownCell(cell))).join(' | ')} |`,
      );
      return [`## ${forMarkdownCell(title)}`, '', ...lines, '', forMarkdownCell(summaryOf(one, language)), ''].join(
        '\n',
      );
    })
    .join('\n');
}

export function signoffsJson(told: readonly DocumentSignoffs[]): string {
  return json({
    documents: told.map(({ document, file, prefix, code, standings }) => ({
      id: document.id,
      title: document.title,
      version: document.version,
      file,
      code,
      signatories: standings.map((standing) => signatoryJson(standing, prefix)),
    })),
  });
}

function signatoryJson(standing: ToldStanding, prefix: string) {
  const { authorship, signed } = standing;
  return {
    ...standingJson(standing, prefix),
    author: authorship === null ? null : { state: authorship.state, ...commitJson(authorship) },
    ...(signed === null ? {} : { signature: signed.signature, signer: signed.signer }),
  };
}

export function standingJson(standing: SignatoryStanding, prefix: string) {
  const { party, person, confirms, required, state, items, changes, notationOnly, given } = standing;
  const signoff = given === null ? null : signoffJson(given, prefix);
  return { party, person, confirms, required, state, items, changes, notationOnly, signoff };
}

/** An entry without its place and the copy of its terms. */
function signoffJson({ signoff, file }: NonNullable<SignatoryStanding['given']>, prefix: string) {
  const { at: _at, terms: _terms, ...said } = signoff;
  return { ...said, file: prefix + file.file };
}

function commitJson(authorship: Authorship) {
  if (!('by' in authorship) || authorship.by === null) return {};
  const { revision, author, email, date } = authorship.by;
  return { revision, author, email, date };
}
