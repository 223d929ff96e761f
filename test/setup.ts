import fc from 'fast-check'

// vitest.config.ts chooses and prints it: one seed for all properties that name none of their own.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SAMESTORY_SEED) })
