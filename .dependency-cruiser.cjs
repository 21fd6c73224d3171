// The import boundaries of src/, each with its reason. `npm run boundaries` (part of `npm test`) enforces them.

/** Left may use right, never the other way. */
const layers = [
  ['main', '^src/main\\.ts'],
  ['cli', '^src/cli\\.ts'],
  ['commands', '^src/commands/'],
  ['report and io', '^src/(report|io)/'],
  // Foreign files: bytes and tables of other programs, told apart from our own formats, which load reads.
  ['exchange', '^src/exchange/'],
  ['lint', '^src/lint/'],
  ['rules', '^src/rules/'],
  ['analyse and edit', '^src/(analyse|edit)/'],
  ['history', '^src/history/'],
  ['config', '^src/config/'],
  ['load', '^src/load/'],
  ['language', '^src/language/'],
  ['messages', '^src/messages/'],
  ['model', '^src/model/'],
  ['text', '^src/text/'],
];

const oneWay = layers.slice(1).map(([name, path], index) => ({
  name: `${name.replaceAll(' ', '-')}-imports-only-rightwards`,
  comment: `The flow is one way: ${name} is used by what stands left of it, and knows nothing of it.`,
  severity: 'error',
  from: { path },
  to: {
    path: layers
      .slice(0, index + 1)
      .map(([, left]) => left)
      .join('|'),
  },
}));

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'no-circles',
      comment: 'Modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'outside-world-only-in-io',
      comment:
        'Only io/ touches disk, git and processes: every other stage can be tested and repeated from data alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(io|build)/' },
      to: { path: '^(node:)?(fs|fs/promises|child_process|net|http|https|dgram|worker_threads|os|tty)$' },
    },
    {
      name: 'zod-only-where-the-format-is-defined',
      comment:
        'zod describes the format for the build; at run time the derived shapes do, because zod doubles start-up.',
      severity: 'error',
      from: { path: '^src/', pathNot: '(schema\\.ts|^src/build/)' },
      to: { path: 'node_modules/zod' },
    },
    {
      name: 'schemas-only-in-the-build',
      comment: 'A schema file brings zod along, so only the build and other schemas may import it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '(schema\\.ts|^src/build/)' },
      to: { path: '^src/.*schema\\.ts$', pathNot: '^src/(commands|messages)/schema\\.ts$' },
    },
    {
      name: 'nothing-imports-the-build',
      comment: 'src/build makes the package and is no part of it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/build/' },
      to: { path: '^src/build/' },
    },
    {
      name: 'no-utils',
      comment: 'A folder or file that could hold anything soon does. Name what it is.',
      severity: 'error',
      from: {},
      to: {
        path: ['/utils?(/|\\.ts$)', '/helpers?(/|\\.ts$)', '/common(/|\\.ts$)', '/misc(/|\\.ts$)'],
        pathNot: 'node_modules',
      },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nobody imports is dead.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/(main\\.ts|build/)' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs'] },
  },
};
