/** Branches: each change is told once, where it came in; what a merge itself changed is told at the merge. */
import type { TestRepository } from '../../io/temporary.js';

const base: Fields = { owner: '王总监', due: '2024-09-30', target: '100', priority: 'P1', helpers: '市场部', notes: '无' };
type Fields = Readonly<Record<'owner' | 'due' | 'target' | 'priority' | 'helpers' | 'notes', string>>;

const text = ({ owner, due, target, priority, helpers, notes }: Fields) => `kind: checklist
id: east
requirements:
  - id: R-1
    statement: 扩大客户
    priority: ${priority}

    goals:
      - id: G-1
        statement: 新增客户

        kpis: [新签合同数≥${target}家]

        owner: ${owner}

        helpers: [${helpers}]

        due: ${due}

        notes: ${notes}
`;

export function run(repository: TestRepository): void {
  let now = base;
  const commit = (message: string, change: Partial<Fields> = {}) => {
    now = { ...now, ...change };
    return repository.commit(message, { 'a.yaml': text(now) });
  };
  const branch = (name: string, message: string, change: Partial<Fields>) => {
    repository.git('checkout', '-q', '-b', name);
    const before = now;
    commit(message, change);
    now = before;
    repository.git('checkout', '-q', 'main');
  };
  /** A merge with the content that is given, whatever git would make of it. */
  const merge = (message: string, names: readonly string[], change: Partial<Fields>) => {
    repository.git('merge', '-q', '--no-ff', '--no-commit', '-s', 'ours', ...names);
    commit(message, change);
  };
  commit('first');
  branch('clean', 'theirs: owner', { owner: '张总监' });
  commit('ours: due', { due: '2024-10-15' });
  repository.git('merge', '-q', '--no-ff', '-m', 'clean merge', 'clean');
  now = { ...now, owner: '张总监' };

  branch('conflict', 'theirs: 80', { target: '80' });
  commit('ours: 90', { target: '90' });
  merge('conflict settled as 85', ['conflict'], { target: '85' });

  branch('taken', 'theirs: 70', { target: '70' });
  commit('ours: 75', { target: '75' });
  merge('conflict settled as theirs', ['taken'], { target: '70' });

  branch('evil', 'theirs: helpers', { helpers: '客服部' });
  commit('ours: priority', { priority: 'P2' });
  merge('evil merge: the due date too', ['evil'], { helpers: '客服部', due: '2024-12-31' });

  branch('lost', 'theirs: owner 赵', { owner: '赵总监' });
  commit('ours: notes', { notes: '已议' });
  merge('merge that drops theirs', ['lost'], {});

  branch('left', 'left: due', { due: '2025-01-31' });
  branch('right', 'right: priority', { priority: 'P3' });
  commit('middle: notes', { notes: '再议' });
  merge('octopus', ['left', 'right'], { due: '2025-01-31', priority: 'P3' });

  const bad = commit('lowered by mistake', { target: '7' });
  repository.git('revert', '--no-edit', bad);
  now = { ...now, target: '70' };
  commit('slipped\n\nReason: 乙方延期\nConfirmed-by: 陈总监\nRefs: M-3#D-1', { due: '2025-02-28' });
}
