/** A thread that helps with a large `check`: see src/io/threads.ts. */
const { join } = require('node:path');
const { load } = require('./load.js');

load(join(__dirname, '../dist/commands-check.cjs')).judgeInThread();
