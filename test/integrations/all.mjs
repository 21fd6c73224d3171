// Runs the integrations one after the other: `npm run integrations`, or with names to run only those.
import * as action from './action.mjs';
import * as completion from './completion.mjs';
import * as gitlab from './gitlab.mjs';
import * as husky from './husky.mjs';
import * as languageServer from './language-server.mjs';
import * as lefthook from './lefthook.mjs';
import * as preCommit from './pre-commit.mjs';

const wanted = process.argv.slice(2);
const all = [completion, languageServer, lefthook, husky, preCommit, action, gitlab].filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);
let failed = 0;
for (const { name, test } of all) {
  try {
    const left = await test();
    console.log(`${name}: ${left === undefined ? 'works' : `works as far as it was tried (${left})`}`);
  } catch (error) {
    failed++;
    console.log(`${name}: FAILED\n${error.stack}`);
  }
}
console.log(`${all.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
