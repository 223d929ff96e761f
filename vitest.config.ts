import { defineConfig } from 'vitest/config'

// SAMESTORY_SEED=<number> npm test repeats a run: it seeds every property.
const seed = process.env.SAMESTORY_SEED ?? String(Math.floor(Math.random() * 2 ** 31))
console.log(`SAMESTORY_SEED=${seed}`)

/** Milliseconds: far more than anything takes, for a busy machine is no failure. What counts lines runs slower. */
const LIMIT = process.argv.includes('--coverage') ? 600_000 : 180_000

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    env: { SAMESTORY_SEED: seed },
    testTimeout: LIMIT,
    // Packing the package takes longer than the ten seconds that hooks are given.
    hookTimeout: LIMIT,
    teardownTimeout: LIMIT,
    // One process fewer than there are cores is one on a machine with two.
    maxWorkers: '100%',
    // Of `npm run coverage` alone.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: [
        // The tests of the command line run dist/cli.js in processes of its own, and those of the page are in a browser.
        'src/cli/**',
        'src/report/page/**',
        // These run in workers alone.
        'src/*/worker.ts',
        'src/pool/serve.ts',
        // Tables, not code.
        'src/background/[a-z][a-z].ts',
        'src/report/generated.ts',
      ],
      reporter: ['text', 'json-summary'],
      reportsDirectory: 'bench/results/coverage',
      reportOnFailure: true,
      thresholds: { lines: 97, branches: 93 },
    },
  },
})
