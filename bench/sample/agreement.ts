export * from '../../src/cli/demo/agreement.ts'
