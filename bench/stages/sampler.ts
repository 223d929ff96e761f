import { Session } from 'node:inspector/promises'

/** Microseconds between two samples. */
const INTERVAL = 200

/** Samples that fell into one function. */
export interface Sample {
  /** Of the file, from `src/` on; empty for what is no file of the library, such as the garbage collector. */
  readonly path: string
  readonly name: string
  /** Microseconds. */
  readonly weight: number
}

/** Runs something with V8's sampling profiler on. */
export async function sampled(
  run: () => void,
): Promise<{ readonly samples: readonly Sample[]; readonly seconds: number }> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL })
  await session.post('Profiler.start')
  const begin = performance.now()
  run()
  const seconds = (performance.now() - begin) / 1000
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const weights = new Map<number, number>()
  for (const [i, node] of (profile.samples ?? []).entries()) {
    weights.set(node, (weights.get(node) ?? 0) + (profile.timeDeltas?.[i] ?? 0))
  }
  // What is no stage's own counts for the function that called it: tables that all share, and the engine's sorts and maps.
  const samples: Sample[] = []
  const byId = new Map(profile.nodes.map((node) => [node.id, node]))
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  )
  for (const [id, weight] of weights) {
    let at: number | undefined = id
    let path = ''
    const name = byId.get(id)?.callFrame.functionName ?? ''
    if (!name.startsWith('(')) {
      for (; at !== undefined && path === ''; at = parents.get(at)) path = within(byId.get(at)?.callFrame.url ?? '')
    }
    samples.push({ path, name, weight })
  }
  return { samples, seconds }
}

/** The file of the library, from `src/` on; empty for what all stages share. */
function within(url: string): string {
  const at = url.lastIndexOf('/src/')
  return at < 0 || url.includes('/node_modules/') || url.startsWith('/src/base/', at) ? '' : url.slice(at + 1)
}
