// What ARCHITECTURE.md says of imports, checked by `npm run check:layout`. Imports of types count like any other.

/**
 * The folders of src/ from the face down to the floor, as regular expressions. What is named on one line stands side by side;
 * a file imports from its own line and from those below it.
 */
const ORDER = [
  '(cli|report)/',
  'index\\.ts$',
  '(copies|english)/',
  'main/',
  'evaluate/(index|sweep|judged|fit-evidence)\\.ts$',
  'entry/',
  '(batch|compare|detector)\\.ts$',
  'engine\\.ts$',
  'options\\.ts$',
  'kit/',
  'snapshot/',
  'story/',
  'judge/',
  'nominate/',
  'store/',
  'corpus/',
  'pool/',
  'profile/',
  'terms/',
  'background/',
  'text/[^/]+$',
  'text/(furniture|language|markup)/',
  'text/words/',
  'cluster/stream/',
  'cluster/linkage/',
  'window/',
  'stream/',
  '(sketch/|evaluate/(?!(index|sweep|judged|fit-evidence)\\.ts))',
  'article/',
  'binary/',
  'base/',
]

/** Entries of their own, which nothing else may lean on. */
const ENTRIES = '^src/(index\\.ts|(copies|english|sketch|evaluate|text|stream|background)/index\\.ts|cli/|report/)'

const downward = ORDER.slice(1).map((folder, i) => ({
  name: `down-from-${folder.replace(/[^a-z|]/g, '')}`,
  comment: 'Imports point down the list of folders only.',
  severity: 'error',
  from: { path: `^src/(${folder})` },
  to: { path: `^src/(${ORDER.slice(0, i + 1).join('|')})` },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A file that imports another is not imported by it, by whatever way round.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...downward,
    {
      name: 'known-folders',
      comment: 'A new folder has a place in the list.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${ORDER.join('|')})` },
      to: {},
    },
    {
      name: 'by-itself',
      comment:
        'sketch/ and evaluate/ know nothing of articles, but for what judges them, or is chosen or fitted with labelled ones.',
      severity: 'error',
      from: { path: '^src/(sketch|evaluate)/', pathNot: '^src/evaluate/(sweep|judged|fit-evidence|index)\\.ts$' },
      to: { path: '^src/', pathNot: '^src/($1|base)/' },
    },
    {
      name: 'no-entries-inside',
      comment: 'The entries are for users: inside, a file is imported by its own name.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|report)/' },
      to: { path: ENTRIES },
    },
    {
      name: 'public-api-alone',
      comment:
        'cli/ and report/ see what a user sees; of the options the type, which the bundler of types takes for a circle if it comes by the entry.',
      severity: 'error',
      from: { path: '^src/(cli|report)/' },
      to: {
        path: '^src/',
        pathNot: '^src/($1/|(index|options)\\.ts$|(sketch|evaluate|text|stream|background|report)/index\\.ts$)',
      },
    },
    {
      name: 'runs-anywhere',
      comment: 'Browsers, Deno, Bun and edge workers have no Node built-ins.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|pool|store)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-dependencies',
      comment:
        "A user's node_modules gets nothing but samestory; parts of natural, htmlparser2 and entities are bundled.",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|store)/' },
      to: { path: 'node_modules', pathNot: 'node_modules/(natural|htmlparser2|entities)/' },
    },
    {
      name: 'bundled-in-cli',
      comment: 'What the command line reads with is bundled into it, and has its licence in THIRD-PARTY.md.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: {
        path: 'node_modules',
        pathNot: 'node_modules/(csv-parse|htmlparser2|fzstd|string-width|warcio|@types/node)/',
      },
    },
    {
      name: 'no-bench-inside',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(bench|test)/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      // Peers have packages of their own, installed by the command that runs them.
      from: { path: '^(src|bench)/', pathNot: '^bench/peers/node/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^bench/results/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
}
