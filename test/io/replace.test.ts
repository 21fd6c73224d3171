/** Writing files: the old text or the new one, whatever happens in between. */
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { lockFiles } from '../../src/io/lock.js';
import { type ReplaceFs, type Replacement, replaceFiles } from '../../src/io/replace.js';
import { project } from '../cli/tally.js';
import { temporaryFolder, tinyDisk, unmount } from './temporary.js';

const names = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'fchmodSync',
  'fchownSync',
  'closeSync',
  'renameSync',
  'unlinkSync',
  'readFileSync',
  'statSync',
] as const;

/** The file system, whose call number `at` does something else: `act` says what, and whether that and later calls work. */
function disturbed(act: (number: number, name: string) => void): ReplaceFs {
  let number = 0;
  return Object.fromEntries(
    names.map((name) => [
      name,
      (...given: unknown[]) => {
        act(++number, name);
        return (fs[name] as (...given: unknown[]) => unknown)(...given);
      },
    ]),
  ) as unknown as ReplaceFs;
}

function failing(at: number, code: string): ReplaceFs {
  return disturbed((number) => {
    if (number === at) throw Object.assign(new Error(code), { code });
  });
}

/** Nothing works from a call on, as for a process that was killed: not even the cleaning up. */
function killedBefore(at: number): ReplaceFs {
  return disturbed((number) => {
    if (number >= at) throw Object.assign(new Error('dead'), { code: 'EDEAD' });
  });
}

const old = { 'a.yaml': 'a: old\n', 'b.yaml': 'b: old\n' };
const fresh: Readonly<Record<string, string>> = {
  'a.yaml': 'a: new and longer\n',
  'b.yaml': 'b: new\n',
  'c.yaml': 'c: new\n',
};

const replacements: readonly Replacement[] = Object.entries(fresh).map(([file, text]) => {
  const before = old[file as keyof typeof old];
  return { file, before: before === undefined ? null : Buffer.from(before), after: Buffer.from(text) };
});

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(fs.readdirSync(folder).map((name) => [name, fs.readFileSync(join(folder, name), 'utf8')]));
}

/** How many calls a whole run makes. */
function callsOf(work: (port: ReplaceFs) => void): number {
  let calls = 0;
  work(
    disturbed(() => {
      calls++;
    }),
  );
  return calls;
}

const calls = callsOf((port) => replaceFiles(temporaryFolder(old), replacements, port));

describe('several files', () => {
  test('all are written', () => {
    const folder = temporaryFolder(old);
    expect(replaceFiles(folder, replacements)).toEqual({ state: 'written' });
    expect(contents(folder)).toEqual(fresh);
  });

  test.each(['ENOSPC', 'EACCES', 'EROFS', 'EIO'])(
    'none is, wherever %s strikes, and nothing is left behind',
    (code) => {
      for (let at = 1; at <= calls; at++) {
        const folder = temporaryFolder(old);
        const answer = replaceFiles(folder, replacements, failing(at, code));
        // What fails once all is in place (the flush of the folder) or was a mere nicety (the owner) changes nothing.
        if (answer.state === 'written') expect(contents(folder), `call ${at}`).toEqual(fresh);
        else {
          expect(answer, `call ${at}`).toMatchObject({ state: 'failed', code, half: [] });
          expect(contents(folder), `call ${at}`).toEqual(old);
        }
      }
      expect(calls).toBeGreaterThan(20);
    },
  );

  test('a process that dies at any call leaves each file old or new, never half', () => {
    for (let at = 1; at <= calls; at++) {
      const folder = temporaryFolder(old);
      try {
        replaceFiles(folder, replacements, killedBefore(at));
      } catch {
        // A dead process says nothing.
      }
      const found = contents(folder);
      for (const [name, text] of Object.entries(old)) expect([text, fresh[name]]).toContain(found[name]);
      if (found['c.yaml'] !== undefined) expect(found['c.yaml']).toBe(fresh['c.yaml']);
      // Whoever runs the same command again gets it done: each file is taken as it stands by then.
      const again = replacements.map((one) => {
        const now = found[one.file];
        return { ...one, before: now === undefined ? null : Buffer.from(now) };
      });
      expect(replaceFiles(folder, again)).toEqual({ state: 'written' });
      expect(contents(folder)).toMatchObject(fresh);
    }
  });

  test('a file that goes goes last', () => {
    const folder = temporaryFolder(old);
    const move: Replacement[] = [
      { file: 'a.yaml', before: Buffer.from(old['a.yaml']), after: null },
      { file: 'd.yaml', before: null, after: Buffer.from(old['a.yaml']) },
    ];
    for (let at = 1; at <= callsOf((port) => replaceFiles(temporaryFolder(old), move, port)); at++) {
      const own = temporaryFolder(old);
      try {
        replaceFiles(own, move, killedBefore(at));
      } catch {
        // As above.
      }
      const found = contents(own);
      expect([found['a.yaml'], found['d.yaml']]).toContain(old['a.yaml']);
    }
    expect(replaceFiles(folder, move)).toEqual({ state: 'written' });
    expect(contents(folder)).toEqual({ 'b.yaml': old['b.yaml'], 'd.yaml': old['a.yaml'] });
  });
});

test('a disk that is really full', ({ skip }) => {
  const disk = tinyDisk();
  if (disk === null) return skip();
  try {
    const text = 'x'.repeat(9000);
    fs.writeFileSync(join(disk, 'a.yaml'), text);
    const longer = [{ file: 'a.yaml', before: Buffer.from(text), after: Buffer.from(`${text}y`) }];
    expect(replaceFiles(disk, longer)).toEqual({ state: 'failed', file: 'a.yaml', code: 'ENOSPC', half: [] });
    expect(contents(disk)).toEqual({ 'a.yaml': text });
  } finally {
    unmount(disk);
  }
});

describe('what is there', () => {
  test('somebody else’s change is kept', () => {
    const folder = temporaryFolder({ ...old, 'b.yaml': 'b: by an editor\n' });
    expect(replaceFiles(folder, replacements)).toEqual({ state: 'changed', file: 'b.yaml' });
    expect(contents(folder)).toEqual({ ...old, 'b.yaml': 'b: by an editor\n' });
  });

  test('a change that comes while the new text is written beside', () => {
    const folder = temporaryFolder(old);
    const port = disturbed((_, name) => {
      if (name === 'fsyncSync') fs.writeFileSync(join(folder, 'a.yaml'), 'a: by an editor\n');
    });
    expect(replaceFiles(folder, replacements, port)).toEqual({ state: 'changed', file: 'a.yaml' });
    expect(contents(folder)).toEqual({ ...old, 'a.yaml': 'a: by an editor\n' });
  });

  test('the mode stays, and a link stays a link', () => {
    const folder = temporaryFolder({ 'real/a.yaml': old['a.yaml'] });
    fs.chmodSync(join(folder, 'real/a.yaml'), 0o640);
    fs.symlinkSync('real/a.yaml', join(folder, 'a.yaml'));
    expect(replaceFiles(folder, replacements.slice(0, 1))).toEqual({ state: 'written' });
    expect(fs.readlinkSync(join(folder, 'a.yaml'))).toBe('real/a.yaml');
    expect(fs.readFileSync(join(folder, 'real/a.yaml'), 'utf8')).toBe(fresh['a.yaml']);
    expect(fs.statSync(join(folder, 'real/a.yaml')).mode & 0o777).toBe(0o640);
  });

  test('a link that leads out is not followed', () => {
    const outside = temporaryFolder(old);
    const folder = temporaryFolder();
    fs.symlinkSync(join(outside, 'a.yaml'), join(folder, 'a.yaml'));
    expect(replaceFiles(folder, replacements.slice(0, 1))).toEqual({ state: 'leads-out', file: 'a.yaml' });
    expect(contents(outside)).toEqual(old);
  });
});

describe('locks', () => {
  test('one at a time', () => {
    const file = join(temporaryFolder(old), 'a.yaml');
    const first = lockFiles([file]);
    expect(first.state).toBe('locked');
    const second = lockFiles([file], fs, 20);
    expect(second).toMatchObject({ state: 'held', pid: process.pid });
    if (first.state === 'locked') first.release();
    const third = lockFiles([file], fs, 20);
    expect(third.state).toBe('locked');
    if (third.state === 'locked') third.release();
    expect(fs.readdirSync(join(file, '..')).sort()).toEqual(['a.yaml', 'b.yaml']);
  });

  test('the lock of a process that is gone is taken over, and said', () => {
    const folder = temporaryFolder(old);
    const lock = join(folder, '.a.yaml.tally-lock');
    const gone = Number(
      execFileSync(process.execPath, ['-e', 'process.stdout.write(String(process.pid))'], { encoding: 'utf8' }),
    );
    fs.writeFileSync(lock, `${gone} ${hostname()}\n`);
    const taken = lockFiles([join(folder, 'a.yaml')], fs, 20);
    expect(taken).toMatchObject({ state: 'locked', stale: [lock] });
    if (taken.state === 'locked') taken.release();
  });

  test('the lock of another machine is not', () => {
    const folder = temporaryFolder(old);
    fs.writeFileSync(join(folder, '.a.yaml.tally-lock'), '1 elsewhere\n');
    expect(lockFiles([join(folder, 'a.yaml')], fs, 20)).toMatchObject({ state: 'held', host: 'elsewhere' });
  });

  test('a folder that was made for nothing goes again', () => {
    const folder = temporaryFolder(old);
    const lock = lockFiles([join(folder, 'progress/x/a.yaml')]);
    if (lock.state === 'locked') lock.release();
    expect(fs.readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml']);
  });
});

describe('processes', () => {
  /** The writer as a program of its own: it adds lines to a file, each over what is there by then. */
  function program(folder: string): string {
    const entry = `
      import { readFileOf, rewriteFiles } from ${JSON.stringify(join(project, 'src/io/work-tree.ts'))};
      const [root, name, count] = process.argv.slice(2);
      const plan = (n) => {
        const before = readFileOf(root, 'log.yaml');
        return [{ file: 'log.yaml', before, after: before.text + '- ' + name + n + '\\n' }];
      };
      (async () => {
        for (let n = 0; n < Number(count); n++) {
          const result = await rewriteFiles(root, plan(n), async () => plan(n));
          if (result.state !== 'written') throw new Error(JSON.stringify(result));
        }
      })();`;
    const outfile = join(folder, 'program.cjs');
    buildSync({
      stdin: { contents: entry, resolveDir: project, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
    return outfile;
  }

  function ended(child: ReturnType<typeof spawn>): Promise<number | null> {
    return new Promise((resolve) => child.on('close', resolve));
  }

  test('two that edit the same file 200 times each lose nothing', async () => {
    const tools = temporaryFolder();
    const folder = temporaryFolder({ 'log.yaml': '- start\n' });
    const file = program(tools);
    const runs = ['x', 'y'].map((name) => spawn(process.execPath, [file, folder, name, '200'], { stdio: 'inherit' }));
    expect(await Promise.all(runs.map(ended))).toEqual([0, 0]);
    const lines = fs.readFileSync(join(folder, 'log.yaml'), 'utf8').trim().split('\n');
    expect(lines.length).toBe(401);
    expect(new Set(lines).size).toBe(401);
    expect(fs.readdirSync(folder)).toEqual(['log.yaml']);
  }, 60_000);

  test('one that is killed at any moment leaves a whole file, and the next one carries on', async () => {
    const tools = temporaryFolder();
    const folder = temporaryFolder({ 'log.yaml': '- start\n' });
    const file = program(tools);
    for (const delay of [80, 120, 160, 200]) {
      const child = spawn(process.execPath, [file, folder, `k${delay}-`, '100000'], { stdio: 'ignore' });
      const end = ended(child);
      setTimeout(() => child.kill('SIGKILL'), delay * 3);
      await end;
      expect(fs.readFileSync(join(folder, 'log.yaml'), 'utf8')).toMatch(/^- start\n(?:- k\d+-\d+\n)*$/);
    }
    const last = spawn(process.execPath, [file, folder, 'last', '1'], { stdio: 'inherit' });
    expect(await ended(last)).toBe(0);
    expect(fs.readFileSync(join(folder, 'log.yaml'), 'utf8')).toMatch(/- last0\n$/);
  }, 60_000);
});
