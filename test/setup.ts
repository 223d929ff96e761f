import fc from 'fast-check'

// vitest.config.ts chooses and prints it: one seed for all properties that name none of their own. Where a property says how
// long a list may be, some are that long: of itself fast-check stops at ten.
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env.SAMESTORY_SEED),
  defaultSizeToMaxWhenMaxSpecified: true,
})
