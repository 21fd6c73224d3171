import { describe, expect, test } from 'vitest';
import type { LoggedChange } from '../../src/history/change-log.js';
import { changelog } from '../../src/report/changelog.js';
import { change } from '../history/log-words.js';

const bump = (revision: string, from: string, to: string, date: string) =>
  change({ revision, id: 'east', ref: 'east', field: 'version', class: 'version-changed', from, to, date });
const added = (revision: string, date: string) =>
  change({ revision, date, field: 'goals/G-4', kind: 'added', class: 'item-added', to: '权限分级 | 上线', from: null });
const slipped = (revision: string, date: string) =>
  change({ revision, date, class: 'due-slipped', days: 31, from: '2024-09-30', to: '2024-10-31', reason: '乙方延期' });

const write = (...changes: LoggedChange[]) => changelog(changes, changes, 'zh-Hans');

describe('a changelog', () => {
  test('has the versions, newest first, and what each brought', () => {
    expect(
      write(
        slipped('r5', '2024-07-05T09:00:00+08:00'),
        added('r4', '2024-07-04T09:00:00+08:00'),
        bump('r4', '1.0.0', '1.1.0', '2024-07-04T09:00:00+08:00'),
        slipped('r3', '2024-07-03T09:00:00+08:00'),
        bump('r2', '0.9', '1.0.0', '2024-07-02T09:00:00+08:00'),
        added('r1', '2024-07-01T09:00:00+08:00'),
      ),
    ).toBe(`# 变更日志

## 未发布

### 变更

- 目标 G-1 截止时间: 2024-09-30 → 2024-10-31 (推迟31天) 原因: 乙方延期

## 1.1.0 - 2024-07-04

### 新增

- 目标 G-4 新增: 权限分级 \\| 上线

### 变更

- 目标 G-1 截止时间: 2024-09-30 → 2024-10-31 (推迟31天) 原因: 乙方延期

## 0.9 - 2024-07-01

### 新增

- 目标 G-4 新增: 权限分级 \\| 上线
`);
  });

  test('goes by day where no version is told, and by document where there are several', () => {
    const other = { ...slipped('r2', '2024-07-02T09:00:00+08:00'), ref: 'south#G-1' };
    const log = changelog([other, slipped('r1', '2024-07-01T09:00:00+08:00')], [], 'en');
    expect(log.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# Changelog',
      '## south - 2024-07-02',
      '### Changed',
      '## east - 2024-07-01',
      '### Changed',
    ]);
  });

  test('says so where there is nothing', () => {
    expect(write()).toBe('# 变更日志\n\n没有变更。\n');
  });
});
