// The sample is that of `samestory demo`; benches and tests use it as well.
export * from '../../src/cli/demo/sample.ts'
