/**
 * The signatures of commits, as git judges them. Which program that takes is the user's word: what the repository
 * itself configures (`gpg.program`, a file of allowed signers) does not count, for it would run, or vouch for itself.
 */
import type { Repository } from './git.js';
import { askGit } from './git-run.js';

export type Signature = 'good' | 'bad' | 'none' | 'unchecked';

export interface Signed {
  readonly signature: Signature;
  /** Whom the key belongs to, as the signing program says; '' where it does not. */
  readonly signer: string;
}

/** git's own letters: of a key that is known but not trusted, expired or revoked nobody can say that it is good. */
const letters: Readonly<Record<string, Signature>> = { G: 'good', N: 'none', B: 'bad' };

/** By full commit id; empty where git cannot say. */
export function signaturesOf(repository: Repository, commits: readonly string[]): ReadonlyMap<string, Signed> {
  const signed = new Map<string, Signed>();
  if (commits.length === 0) return signed;
  const answer = askGit(repository, [
    ...trusted(repository),
    'log',
    '--no-walk=unsorted',
    '--format=%H%x00%G?%x00%GS%x00',
    '--end-of-options',
    ...commits,
  ]);
  if (answer.state !== 'answered') return signed;
  const words = answer.output.toString('utf8').split('\0');
  for (let at = 0; at + 3 <= words.length; at += 3) {
    const [id = '', letter = '', signer = ''] = words.slice(at, at + 3);
    signed.set(id.trim(), { signature: letters[letter] ?? 'unchecked', signer });
  }
  return signed;
}

/** The usual programs from the user's own path, and the allowed signers of the user's own configuration. */
function trusted(repository: Repository): string[] {
  const own = askGit(repository, ['config', '--global', '--get', '--type=path', 'gpg.ssh.allowedSignersFile']);
  const signers = own.state === 'answered' ? own.output.toString('utf8').trim() : '';
  return [
    'gpg.program=gpg',
    'gpg.openpgp.program=gpg',
    'gpg.x509.program=gpgsm',
    'gpg.ssh.program=ssh-keygen',
    'gpg.ssh.revocationFile=',
    `gpg.ssh.allowedSignersFile=${signers === '' ? '/dev/null' : signers}`,
  ].flatMap((setting) => ['-c', setting]);
}
