import { describe, expect, it } from 'vitest';
import { gapOf } from '../../src/analyse/gap.js';
import { languages } from '../../src/model/language.js';
import { gapTable } from '../../src/report/gap.js';
import { plain } from '../../src/report/paint.js';
import { width } from '../../src/text/width.js';
import { checklist } from '../analyse/workspace.js';

const today = '2025-07-10';
const { workspace, links } = checklist(`
requirements:
  - id: RW-2025-001
    statement: 华东拜访
    goals:
      - id: G-1
        statement: 每季度在华东区域拜访三十家以上的重点客户，并把拜访记录在当天录入客户管理系统
        owner: 王总监
        start: 2025-01-01
        due: 2025-12-31
        kpis: [{ metric: 拜访家数, target: 30家, period: quarter }, 客户留存率≥85%]
        progress: [{ period: 2025-Q2, values: { 拜访家数: 20 }, cause: 暴雨, remedy: 线上拜访 }]
      - { kpis: [签约数20家], start: 2025-01-01, due: 2025-12-31, progress: [{ percent: 60% }] }
      - { owner: 李经理 }
`);
const result = gapOf(workspace, links, today);
const draw = (language: (typeof languages)[number], columns: number | null) =>
  gapTable(result, today, { language, paint: plain, columns, shown: (file) => file, tracked: (file) => file });

describe('on a narrow screen', () => {
  it.each(languages)('no line is wider than the screen (%s)', async (language) => {
    for (const columns of [40, 60, 89, 90, 120]) {
      const lines = (await draw(language, columns)).split('\n');
      expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(columns);
    }
  });

  it('it is a list of goals with a line for each KPI', async () => {
    expect((await draw('en', 60)).split('\n').slice(0, 15)).toEqual([
      'G-1 每季度在华东区域拜访三十家以上的重点客户，并把拜访记录在',
      '当天录入客户管理系统',
      '  拜访家数 (2025-Q2)  30家 → 20家  66.7%  behind',
      '  客户留存率  ≥85% → nothing recorded  unknown',
      '  due 2025-12-31, 王总监',
      '  cause: 暴雨',
      '  remedy: 线上拜访',
      '',
      '签约数20家',
      '  签约数  20家 → –  60% (typed)  on track',
      '  due 2025-12-31',
      '',
      '(not written)',
      '  unknown',
      '  李经理',
    ]);
  });

  it('it is a table where there is room, and where nobody looks at a screen', async () => {
    expect(await draw('en', 160)).toContain('┌');
    expect(await draw('en', null)).toContain('┌');
    expect(await draw('en', 89)).not.toContain('┌');
  });
});
