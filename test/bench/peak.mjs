// How much memory a process took at most: a preload writes it down when the process ends.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `options` for NODE_OPTIONS of what is to be measured, and `read`, the MiB of the last process that ended. Files go into `folder`. */
export function peakIn(folder) {
  const preload = join(folder, 'memory.cjs');
  const peak = join(folder, 'peak');
  const report = `require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS))`;
  // A process may have threads, which load it too.
  writeFileSync(preload, `if (require('node:worker_threads').isMainThread) process.on('exit', () => ${report});\n`);
  return { options: `--require ${preload}`, read: () => Number(readFileSync(peak, 'utf8')) / 1024 };
}
