/** `tally rules`: every rule, its severity in the recommended set, and what it asks. */
import { chooseLanguage } from '../messages/language.js';
import { commandMessages } from '../messages/commands.js';
import { say } from '../messages/say.js';
import { reservedDocs } from '../rules/reserved.js';
import { ruleDocs } from '../rules/docs.js';
import { rules } from '../rules/index.js';
import { json } from '../report/json.js';
import { drawTable } from '../report/table.js';
import { terminalColumns } from '../io/output.js';
import { deliver } from './deliver.js';
import { type Invocation, optionText } from './spec.js';
