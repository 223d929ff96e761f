// What bounds the work of making a page, and its size. All by hand.

/** Articles that are shown, by default. */
export const MOST_ARTICLES = 2000
/** Links of a story that are explained, the weakest; and how many beyond the weakest of each story, largest stories first. */
export const LINKS_A_STORY = 12
export const MORE_LINKS = 600
/** Members of a story up to which all pairs may be its links; above it, those that were nominated. */
export const ALL_PAIRS = 48
/** Near misses told; pairs of stories among which they are looked for; pairs of articles that the mean of two is taken over. */
export const MOST_MISSES = 60
export const MISS_CANDIDATES = 600
export const MISS_PAIRS = 64
/** Score below which the likeliest pair of two stories is no near miss, as a share of `sameStory`. */
export const LEAST_MISS = 0.3
/** Copies of a group that are laid beside the original; and of all groups. */
export const COMPARED_A_GROUP = 12
export const MOST_COMPARED = 240
/** UTF-16 units of a text that is compared, of another, and of a title. */
export const COMPARED_TEXT = 6000
export const LEAD = 320
export const TITLE = 240
/** Terms named of a link. */
export const TERMS = 8
/** Articles, and pairs that were judged, up to which the threshold goes in steps of .01; above either, of .05. */
export const FINE_ARTICLES = 2500
export const FINE_PAIRS = 200_000
/** The least and the highest threshold, but for that of the result itself. */
export const LOWEST = 0.1
export const HIGHEST = 0.95
/** Sources named of what is left out. */
export const REST_SOURCES = 5
