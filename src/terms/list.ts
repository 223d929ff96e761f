/**
 * Terms of an article as plain data: the hashes of its n terms in ascending order, then as many words about them in the same
 * order, which `packed.ts` takes apart.
 */
export const TERM_WORDS = 2

/** Most terms kept of an article: the weightiest. */
export const MAX_TERMS = 150
