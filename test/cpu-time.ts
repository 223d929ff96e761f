/**
 * Milliseconds of processor time that some work takes. Unlike the time on the clock, it hardly grows when other processes want
 * the processor too.
 */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  return since(before)
}

/** {@link cpuTime} until a promise is kept, of all threads. */
export async function cpuTimeAsync(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  return since(before)
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
