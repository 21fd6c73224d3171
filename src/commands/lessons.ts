/** `tally lessons [QUERY]`: what was learnt, in all documents. MISSION E6. */
import { linksOf } from '../analyse/links.js';
import { nameOf } from '../analyse/measures.js';
import { normalise } from '../language/normal.js';
import { editCommandMessages } from '../messages/edit-commands.js';
import { say } from '../messages/say.js';
import type { Document } from '../model/kernel.js';
import { json } from '../report/json.js';
import { type Lesson, lessonsMarkdown, lessonsTable } from '../report/lessons.js';
import { deliver } from './deliver.js';
import { noteProblems } from './notes.js';
import { type Invocation, optionText } from './spec.js';
import { type Loaded, openSession } from './workspaces.js';

export async function runLessons(invocation: Invocation): Promise<number> {
  const session = await openSession(invocation, []);
  noteProblems(session.problems, session.language);
  const words = invocation.positionals.flatMap((text) => folded(text).split(/\s+/)).filter(Boolean);
  const lessons = session.loaded
    .flatMap((loaded) => loaded.workspace.documents.flatMap((document) => lessonsOf(document, loaded)))
    .filter((lesson) => words.every((word) => searched(lesson).includes(word)));
  const none = `${say(editCommandMessages.noLessons, session.language)}\n`;
  const formats = {
    json: () => json({ lessons }),
    markdown: () => (lessons.length === 0 ? none : lessonsMarkdown(lessons, session.language)),
    table: () => (lessons.length === 0 ? none : lessonsTable(lessons, session.view)),
  };
  const format = (optionText(invocation, 'format') ?? 'table') as keyof typeof formats;
  return deliver(invocation, await formats[format](), 0);
}

function lessonsOf(document: Document, { workspace, prefix }: Loaded): Lesson[] {
  const links = linksOf(workspace);
  return document.records.flatMap(({ kind, id, ref, title, fields, links: named }) => {
    if (kind !== 'lesson' || title === null) return [];
    const about = named.map((name) => {
      const found = links.resolve(name, document);
      return { ref: name, statement: found.state === 'found' ? nameOf(found.item) : null };
    });
    const { method = null, kind: sort = null } = fields;
    return [
      {
        id,
        ref,
        file: prefix + document.file,
        document: document.title ?? document.id,
        statement: title,
        kind: sort,
        method,
        about,
      },
    ];
  });
}

/** Everything that a lesson may be found by. */
function searched({ statement, method, kind, document, about }: Lesson): string {
  const words = about.flatMap(({ ref, statement: said }) => [ref, said ?? '']);
  return folded([statement, method ?? '', kind ?? '', document ?? '', ...words].join('\n'));
}

function folded(text: string): string {
  return normalise(text).text.toLowerCase();
}
