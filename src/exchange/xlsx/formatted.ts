import { format } from 'numfmt';

/** A number under a number format as a spreadsheet in China shows it; null for a format that nobody understands. */
export function formatted(value: number, pattern: string): string | null {
  try {
    return format(pattern, value, { locale: 'zh-CN', grouping: [3, 3] }).trim();
  } catch {
    return null;
  }
}
