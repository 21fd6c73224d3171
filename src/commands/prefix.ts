/**
 * The same data with every workspace path (whatever stands under the keys `file` and `currentFile`) below `prefix`, so that paths of
 * several workspaces are relative to the folder they share.
 */
export function withPrefix<T>(data: T, prefix: string): T {
  return prefix === '' ? data : (moved(data, prefix) as T);
}

function moved(data: unknown, prefix: string): unknown {
  if (Array.isArray(data)) return data.map((one) => moved(one, prefix));
  if (typeof data !== 'object' || data === null) return data;
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    result[key] =
      (key === 'file' || key === 'currentFile') && typeof value === 'string' ? prefix + value : moved(value, prefix);
  }
  return result;
}
