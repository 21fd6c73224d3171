/** `FIELD=VALUE` on the command line. */
import type { Shape } from '../load/shape.js';
import { writeMessages } from '../messages/edit.js';
import { UsageError } from './fault.js';

export interface Assignment {
  readonly field: string;
  /** `+=` adds an item to what is there. */
  readonly adds: boolean;
  /** Trimmed; empty to take the field away. */
  readonly value: string;
}

export function assignmentOf(text: string): Assignment {
  const [, field, sign, value] = /^([^=]+?)\s*(\+?=)\s*(.*)$/s.exec(text) ?? [];
  if (field === undefined || value === undefined) throw new UsageError(writeMessages.badAssignment, { text });
  return { field, adds: sign === '+=', value: value.trim() };
}

/** `市场部、技术部` where a field takes a list of short texts; a KPI may hold commas of its own. */
export function partsOf(value: string, { list }: Shape): string[] {
  const isShort = list?.scalar !== undefined && list.map === undefined;
  const parts = isShort ? value.split(/[、，,;；]/).map((part) => part.trim()) : [value];
  return parts.filter((part) => part !== '');
}
