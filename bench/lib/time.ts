/** Seconds by the clock on the wall. */
export function secondsOf(run: () => void): number {
  const begin = performance.now()
  run()
  return (performance.now() - begin) / 1000
}

/** Seconds of each of some runs, ascending, and what the last one made; one more run before them warms up. */
export function timed<T>(runs: number, make: () => T): { readonly seconds: readonly number[]; readonly made: T } {
  let made = make()
  const seconds = Array.from({ length: runs }, () =>
    secondsOf(() => {
      made = make()
    }),
  )
  return { seconds: seconds.sort((a, b) => a - b), made }
}

/** The middle one; of an even number the higher one in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]
}

/** Seconds of processor time, which includes the threads of the garbage collector. */
export function processorSeconds(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}
