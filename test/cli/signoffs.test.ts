/** Confirmations from first to last, on a real repository: confirmed, left behind, confirmed again, forged, on paper. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TestRepository, write } from '../io/temporary.js';
import { type Run, tally } from './tally.js';

const settings = `language: zh-Hans
timezone: Asia/Shanghai
people:
  - { name: 王敏, emails: [wang@example.com] }
  - { name: 陈志远, emails: [chen@example.com] }
`;
const document = `# 华东
kind: checklist
id: east
title: 华东市场拓展
status: negotiating
version: 1.2.0
parties:
  - { id: a, name: 甲方, side: us, representatives: [王敏] }
  - { id: b, name: 乙方, side: partner, representatives: [陈志远] }
signatories: [{ party: a, person: 王敏 }, { party: b, person: 陈志远 }]
requirements:
  - id: RW-2024-001
    statement: 华东区域季度新客户从60家提升至100家
    goals:
      - { id: G-001, statement: 季度新增客户签约, kpis: [新签合同数100家], owner: 王敏, due: 2099-12-31, notes: 重点覆盖上海 }
`;
const zh = ['--lang', 'zh-Hans'];

class Project {
  readonly repository = new TestRepository();
  readonly folder = this.repository.folder;

  constructor(text = document) {
    this.repository.git('config', 'user.name', '王敏');
    this.repository.git('config', 'user.email', 'wang@example.com');
    this.repository.commit('start', { 'tally.yaml': settings, 'east.yaml': text });
  }

  run(...args: string[]): Run {
    return tally([...args, ...zh], { cwd: this.folder });
  }

  edit(from: string, to: string): void {
    const file = join(this.folder, 'east.yaml');
    write(this.folder, { 'east.yaml': readFileSync(file, 'utf8').replace(from, to) });
  }

  /** What rules about confirmations say. */
  found(...args: string[]): string[] {
    const { out } = this.run('check', '--format', 'concise', ...args);
    return out.split('\n').filter((line) => / signoff-/.test(line));
  }

  states(...args: string[]): string[] {
    const { documents } = JSON.parse(this.run('signoffs', '--format', 'json', ...args).out);
    return documents[0].signatories.map((one: { party: string; state: string }) => `${one.party} ${one.state}`);
  }
}

describe('from first to last', () => {
  test('confirmed, still current, left behind, confirmed again', () => {
    const project = new Project();
    const first = project.run('sign', '--party', 'a');
    expect(first.code).toBe(0);
    expect(first.out).toContain('G-001  季度新增客户签约');
    expect(first.out).toContain('不能替代合同签字盖章');
    const [entry] = project.repository.git('status', '--porcelain', '-uall').split('\n');
    expect(entry).toBe('?? signoffs/east/a.yaml');
    project.repository.commit('confirm');
    expect(project.states()).toEqual(['a current', 'b missing']);

    project.edit('重点覆盖上海', '重点覆盖杭州');
    write(project.folder, { 'progress/east.yaml': '- { id: G-001, date: 2024-07-31, values: { 新签合同数: 42 } }\n' });
    expect(project.states()).toEqual(['a current', 'b missing']);
    expect(project.found()).toEqual([]);

    project.edit('新签合同数100家', '新签合同数80家');
    expect(project.states()).toEqual(['a stale', 'b missing']);
    expect(project.run('signoffs').out).toContain('目标由100家降为80家');
    expect(project.found()).toEqual([
      expect.stringMatching(
        /^east\.yaml:15:\d+: error signoff-stale 王敏确认后内容已变更.*目标由100家降为80家；请重新确认。$/,
      ),
    ]);

    const second = project.run('sign', '--party', 'a');
    expect(second.out).toContain('以来的变更');
    expect(second.out).toMatch(/100家.*80家.*目标调低/);
    expect(project.states()).toEqual(['a current', 'b missing']);
    expect(project.found()).toEqual([]);
    project.repository.commit('confirm again');
    expect(project.run('sign', '--party', 'a').out).toContain('无需再写');
    const shown = project.run('show', 'G-001').out;
    expect(shown).toMatch(/确认\s+a 王敏：已确认 .*\n\s+b 陈志远：未确认/);
    expect(project.run('log', '--class', 'confirmation').out).toContain('王敏 agree 1.2.0');
  });

  test('forged by somebody else, and mended by taking it away', () => {
    const project = new Project();
    const run = project.run('sign', '--party', 'b');
    expect(run.err).toContain('名册中陈志远没有该邮箱');
    project.repository.commit('forge');
    expect(project.found()).toEqual([
      expect.stringMatching(
        /^signoffs\/east\/b\.yaml:2:11: error signoff-genuine 陈志远的确认由王敏 <wang@example\.com> 记录/,
      ),
    ]);
    expect(project.run('signoffs').out).toContain('由 王敏 <wang@example.com> 记录');
    write(project.folder, { 'signoffs/east/b.yaml': '' });
    expect(project.found()).toEqual([]);
  });

  test('taken away: found by --history also where nothing is left', () => {
    const project = new Project();
    project.run('sign', '--party', 'a', '--commit');
    expect(project.repository.git('log', '-1', '--format=%an %s %(trailers:key=Confirmed-by,valueonly)')).toBe(
      '王敏 east 1.2.0 a agree 王敏',
    );
    project.repository.git('rm', '-rq', 'signoffs');
    expect(project.found()).toEqual([]);
    expect(project.found('--history')).toEqual([
      expect.stringMatching(/^east\.yaml:3:5: error signoff-genuine .*删除或改动/),
    ]);
    project.repository.commit('gone');
    expect(project.found('--history')).toHaveLength(1);
  });

  test('on paper by the code of the sheet, and refused once the text has moved', () => {
    const project = new Project();
    const sheet = project.run('confirm-sheet', '--party', 'b');
    const code = /校验码 <b>([0-9A-F]{4}-[0-9A-F]{4})<\/b>/.exec(sheet.out)?.[1] ?? '';
    write(project.folder, { 'files/签字页.pdf': 'scan' });
    const paper = [
      'sign',
      '--party',
      'b',
      '--channel',
      'paper',
      '--evidence',
      join(project.folder, 'files/签字页.pdf'),
    ];
    expect(project.run(...paper, '--code', code.toLowerCase(), '--date', '2024-07-03').code).toBe(0);
    project.repository.commit('paper');
    expect(project.found()).toEqual([]);
    expect(project.states()).toEqual(['a missing', 'b current']);
    write(project.folder, { 'files/签字页.pdf': 'another scan' });
    expect(project.found()).toEqual([
      expect.stringContaining('error signoff-evidence files/签字页.pdf已不是当初的凭证'),
    ]);

    project.edit('新签合同数100家', '新签合同数80家');
    const before = readFileSync(join(project.folder, 'signoffs/east/b.yaml'), 'utf8');
    const refused = project.run(...paper, '--code', code);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain(code);
    expect(readFileSync(join(project.folder, 'signoffs/east/b.yaml'), 'utf8')).toBe(before);
  });
});

test('a final document asks for everybody', () => {
  const project = new Project(document.replace('negotiating', 'final'));
  expect(project.found()).toEqual([
    expect.stringContaining('error signoff-complete 文件已定稿，但王敏尚未确认'),
    expect.stringContaining('error signoff-complete 文件已定稿，但陈志远尚未确认'),
  ]);
  project.run('sign', '--party', 'a');
  project.run('sign', '--party', 'b', '--confirms', 'reserve', '--scope', 'G-001', '--comment', '首付比例另议');
  expect(project.found()).toEqual([expect.stringContaining('陈志远有保留意见(首付比例另议)')]);
});

test('check looks at the index and at revisions alike', () => {
  const project = new Project();
  project.run('sign', '--party', 'a', '--commit');
  project.edit('新签合同数100家', '新签合同数80家');
  expect(project.found('--at', 'HEAD')).toEqual([]);
  expect(project.found('--staged')).toEqual([]);
  project.repository.git('add', '-A');
  expect(project.found('--staged')).toHaveLength(1);
});

describe('what is not recorded', () => {
  test('what nobody can be sure of', () => {
    const project = new Project();
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['sign'], '--party'],
      [['sign', '--party', 'c'], 'a, b'],
      [['sign', '--party', '../x'], 'a, b'],
      [['sign', 'west', '--party', 'a'], 'east'],
      [['sign', '--party', 'a', '--scope', 'G-009'], 'G-009'],
      [['sign', '--party', 'a', '--evidence', '/etc/hostname', '--channel', 'paper'], '/etc/hostname'],
      [['signoffs', '--item', 'G-009'], 'G-009'],
    ];
    for (const [args, said] of cases) {
      const run = project.run(...args);
      expect([args, run.code, run.out]).toEqual([args, 2, '']);
      expect(run.err).toContain(said);
    }
    project.edit('id: east', 'id: ../east');
    expect(project.run('sign', '--party', 'a').err).toContain('../east');
    expect(project.repository.git('status', '--porcelain')).toBe('M east.yaml');
  });

  test('items without an id, text that cannot be read, text with errors but by force', () => {
    expect(new Project(document.replace('id: G-001, ', '')).run('sign', '--party', 'a').code).toBe(2);
    expect(new Project(document.replace('owner: 王敏', 'ower: 王敏')).run('sign', '--party', 'a', '--force').code).toBe(
      2,
    );
    const faulty = new Project(document.replace('due: 2099-12-31', 'due: 长期'));
    expect(faulty.run('sign', '--party', 'a').err).toContain('--force');
    expect(faulty.run('sign', '--party', 'a', '--confirms', 'object').code).toBe(0);
    expect(faulty.run('sign', '--party', 'a', '--force').code).toBe(0);
  });

  test('--dry-run writes nothing and shows what it would', () => {
    const project = new Project();
    const run = project.run('sign', '--party', 'a', '--dry-run');
    expect(run.out).toMatch(/- party: a\n {2}person: 王敏\n[\s\S]*digest: v1:[0-9a-f]{64}\n/);
    expect(project.repository.git('status', '--porcelain')).toBe('');
  });

  test('a file that is no list of entries is left as it is', () => {
    const project = new Project();
    write(project.folder, { 'signoffs/east/a.yaml': '[]\n' });
    expect(project.run('sign', '--party', 'a').code).toBe(2);
    expect(readFileSync(join(project.folder, 'signoffs/east/a.yaml'), 'utf8')).toBe('[]\n');
  });
});

test('--verify-signatures asks git, and runs nothing that the repository names', () => {
  const project = new Project();
  project.run('sign', '--party', 'a', '--commit');
  const key = join(project.folder, 'key');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  project.repository.git(
    '-c',
    'gpg.format=ssh',
    '-c',
    `user.signingkey=${key}`,
    'commit',
    '-q',
    '--amend',
    '--no-edit',
    '-S',
  );
  const trap = join(project.folder, 'trap.sh');
  write(project.folder, { 'trap.sh': '#!/bin/sh\ntouch "$(dirname "$0")/ran"\n' });
  execFileSync('chmod', ['+x', trap]);
  project.repository.git('config', 'gpg.ssh.program', trap);
  project.repository.git('config', 'gpg.program', trap);
  // Whoever can write the repository's configuration could vouch for any key.
  write(project.folder, { signers: `wang@example.com ${readFileSync(`${key}.pub`, 'utf8')}` });
  project.repository.git('config', 'gpg.ssh.allowedSignersFile', join(project.folder, 'signers'));
  const signature = (env: NodeJS.ProcessEnv = {}) => {
    const run = tally(['signoffs', '--verify-signatures', '--format', 'json'], { cwd: project.folder, env });
    return JSON.parse(run.out).documents[0].signatories[0].signature;
  };
  expect(signature()).not.toBe('good');
  const own = join(project.folder, 'own');
  write(project.folder, { own: `[gpg "ssh"]\n\tallowedSignersFile = ${join(project.folder, 'signers')}\n` });
  expect(signature({ GIT_CONFIG_GLOBAL: own })).toBe('good');
  expect(project.repository.git('status', '--porcelain', '-uall')).not.toContain('ran');
});

test('JSON of a confirmation, and a page of them', () => {
  const project = new Project();
  const signed = JSON.parse(project.run('sign', '--party', 'a', '--format', 'json').out);
  expect(signed).toMatchObject({ document: 'east', party: 'a', person: '王敏', confirms: 'agree', written: true });
  expect(signed.terms.items['G-001'].kpis).toEqual(['新签合同数100家']);
  expect(project.run('signoffs', '--format', 'markdown').out).toContain('| a | 王敏 | 同意 | 已确认 |');
});
