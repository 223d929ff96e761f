import type { ProfileOptions } from '../profile/profiler.ts'

/** What a worker reads by: all options of profiles that are plain values. */
export type WorkerSettings = Omit<ProfileOptions, 'kit' | 'dates'>

/** Checked articles, as the fields that words are read from. What else a profile has is known without reading. */
export interface Texts {
  readonly titles: readonly string[]
  readonly texts: readonly string[]
  readonly languages: readonly (string | undefined)[]
  /** By these the name of a site is known behind a headline. */
  readonly urls: readonly string[]
  readonly sources: readonly string[]
}

/** The first message to a worker has its settings, every other one some articles. */
export type ToWorker = { readonly settings: WorkerSettings } | Texts

/** The profiles of some articles, in their order; `numbers` is handed over, not copied. `profiles.ts` takes it apart. */
export interface PackedProfiles {
  readonly numbers: Uint32Array<ArrayBuffer>
  readonly languages: readonly string[]
  readonly keywords: readonly string[]
}

/** A worker first says that it is ready, then answers each message in order. */
export type FromWorker = 'ready' | PackedProfiles

/** Settings of some options; of background tables the fields that are known, for others may not be copied. */
export function workerSettings(options: ProfileOptions): WorkerSettings {
  const { language, shingleSize, level, seed, keyed = true, background, markup = 'detect' } = options
  const tables = background.map(({ language, unit, entries, least, coverage, source, licence, data }) => {
    return { language, unit, entries, least, coverage, source, licence, data }
  })
  return { language, shingleSize, level, seed, keyed, background: tables, markup }
}
