/** The tags `DOCUMENT@VERSION` of a repository, which name released versions. */
import type { VersionTag } from '../history/released.js';
import type { Repository } from './git.js';
import { askGit } from './git-run.js';

const fields = [
  '%(refname:lstrip=2)',
  '%(objecttype)',
  '%(objectname)',
  '%(*objecttype)',
  '%(*objectname)',
  '%(taggername)',
  '%(taggeremail:trim)',
  '%(taggerdate:iso-strict)',
];

/** All of them that name a commit, in the order of their names; none where git cannot say. */
export function versionTags(repository: Repository): VersionTag[] {
  const format = `--format=${fields.join('%00')}%00`;
  const answer = askGit(repository, ['for-each-ref', '--sort=refname', format, 'refs/tags']);
  if (answer.state !== 'answered') return [];
  const words = answer.output.toString('utf8').split('\0');
  const tags: VersionTag[] = [];
  for (let at = 0; at + fields.length <= words.length; at += fields.length) {
    const tag = tagOf(words.slice(at, at + fields.length));
    if (tag !== null) tags.push(tag);
  }
  return tags;
}

/** git ends each line after our own last NUL, so a name may follow a line feed. */
function tagOf(words: readonly string[]): VersionTag | null {
  const [line = '', type = '', object = '', targetType = '', target = '', by = '', email = '', date = ''] = words;
  const name = line.replace(/^\n/, '');
  const at = name.lastIndexOf('@');
  const annotated = type === 'tag';
  if (at <= 0 || (annotated ? targetType : type) !== 'commit') return null;
  return {
    name,
    document: name.slice(0, at),
    version: name.slice(at + 1),
    commit: annotated ? target : object,
    annotated,
    by: by === '' ? null : by,
    email: email === '' ? null : email,
    date: date === '' ? null : date.replace(/Z$/, '+00:00'),
  };
}
