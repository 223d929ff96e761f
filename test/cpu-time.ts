/**
 * Milliseconds of processor time that some work takes. Unlike the time on the clock, it hardly grows when other processes want
 * the processor too.
 */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
