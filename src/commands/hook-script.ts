/** The hooks that `tally hook install` writes, and how they are told from anybody else's. */
import type { HookName } from '../io/hooks.js';

const lines: Readonly<Record<HookName, string>> = {
  'pre-commit': 'check --staged',
  'commit-msg': 'hook commit-msg "$1"',
};

/** A hook that runs the project's own tally, else the one on the PATH, else the one that wrote it. */
export function hookScript(name: HookName, node: string, script: string): string {
  const run = lines[name];
  return `#!/bin/sh
# Written by "tally hook install"; "tally hook uninstall" takes it away, unless it was changed by hand.
node=${quoted(node)}
script=${quoted(script)}
if [ -x node_modules/.bin/tally ]; then exec node_modules/.bin/tally ${run}; fi
if command -v tally >/dev/null 2>&1; then exec tally ${run}; fi
if [ -x "$node" ] && [ -f "$script" ]; then exec "$node" "$script" ${run}; fi
echo 'tally is not installed, so the checklists were not checked; "git commit --no-verify" commits all the same.' >&2
exit 1
`;
}

/** Whether a hook is one of ours and nobody has changed it since. */
export function isOurs(name: HookName, text: string): boolean {
  return withoutPaths(text) === withoutPaths(hookScript(name, '', ''));
}

function withoutPaths(text: string): string {
  return text.replace(/^(node|script)=.*$/gm, '$1=');
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}
