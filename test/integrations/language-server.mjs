// yaml-language-server over stdio, on what `tally init` writes: hover and completion answer from our schema.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { project, run, temporaryFolder } from './harness.mjs';

export const name = 'yaml-language-server';

export async function test() {
  const tools = temporaryFolder();
  // The last one for Node 20.
  run('npm', ['install', '--no-audit', '--no-fund', '--prefix', tools, 'yaml-language-server@1'], { cwd: tools });
  const folder = temporaryFolder();
  run(process.execPath, [join(project, 'bin/tally.js'), 'init', folder]);
  const server = new Server(join(tools, 'node_modules/yaml-language-server/bin/yaml-language-server'), folder);
  try {
    await server.start();
    for (const [file, key, words] of [
      ['checklist.yaml', 'statement: ', /need|goal|want/i],
      ['tally.yaml', 'language: ', /language/i],
    ]) {
      const text = readFileSync(join(folder, file), 'utf8');
      const hover = await server.hover(file, text, text.indexOf(key) + 1);
      if (!words.test(JSON.stringify(hover))) throw new Error(`hover in ${file}: ${JSON.stringify(hover)}`);
    }
    const text = readFileSync(join(folder, 'checklist.yaml'), 'utf8').replace('status: draft', 'status: ');
    const offered = await server.complete('checklist.yaml', text, text.indexOf('status: ') + 'status: '.length);
    const labels = offered.map(({ label }) => label);
    if (!labels.includes('negotiating')) throw new Error(`completion offers ${labels.join(', ')}`);
  } finally {
    server.stop();
  }
}

/** Just enough of the language server protocol. */
class Server {
  #folder;
  #child;
  #held = Buffer.alloc(0);
  #waiting = new Map();
  #next = 1;
  #versions = 0;

  constructor(script, folder) {
    this.#folder = folder;
    this.#child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child.stdout.on('data', (piece) => this.#read(piece));
  }

  async start() {
    const rootUri = pathToFileURL(this.#folder).href;
    await this.#ask('initialize', { processId: process.pid, rootUri, capabilities: {}, workspaceFolders: null });
    this.#tell('initialized', {});
  }

  hover(file, text, offset) {
    return this.#ask('textDocument/hover', this.#at(file, text, offset));
  }

  async complete(file, text, offset) {
    const answer = await this.#ask('textDocument/completion', this.#at(file, text, offset));
    return answer.items ?? answer;
  }

  stop() {
    this.#child.kill();
  }

  /** Opens the text under a name of its own and gives the position in it. */
  #at(file, text, offset) {
    const uri = `${pathToFileURL(this.#folder).href}/${this.#versions++}-${file}`;
    this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    const before = text.slice(0, offset).split('\n');
    return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1).length } };
  }

  #ask(method, params) {
    const id = this.#next++;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), 60_000);
      this.#waiting.set(id, (answer) => {
        clearTimeout(timer);
        if (answer.error) reject(new Error(answer.error.message));
        else resolve(answer.result);
      });
    });
  }

  #tell(method, params) {
    this.#send({ method, params });
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(piece) {
    this.#held = Buffer.concat([this.#held, piece]);
    for (;;) {
      const end = this.#held.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.#held.toString('latin1', 0, Math.max(end, 0)))?.[1]);
      if (end < 0 || this.#held.length < end + 4 + length) return;
      const message = JSON.parse(this.#held.toString('utf8', end + 4, end + 4 + length));
      this.#held = this.#held.subarray(end + 4 + length);
      // The server asks for the client's settings: there are none.
      if (message.method !== undefined && message.id !== undefined)
        this.#send({
          id: message.id,
          result: message.method === 'workspace/configuration' ? message.params.items.map(() => null) : null,
        });
      else this.#waiting.get(message.id)?.(message);
    }
  }
}
