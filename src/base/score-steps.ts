/** Steps of a score from 0 to 1: scores are rounded to these, so that what is kept of one in 32 bits is what was found. */
export const SCORE_STEPS = 1e9
