import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from './corpora.ts'

/** A library and how its program is called. */
export interface Peer {
  readonly name: string
  readonly program: string
  /** Whether it signs hashed shingles as well. */
  readonly signs: boolean
  /** Most texts it is given: some compare all pairs, or take milliseconds a text. */
  readonly limit?: number
}

export const OWN: Peer = { name: 'samestory', program: 'node/samestory.mjs', signs: true }
export const PEERS: readonly Peer[] = [
  OWN,
  { name: 'datasketch 2.0.0', program: 'python/datasketch_peer.py', signs: true },
  { name: 'rensa 0.5.0', program: 'python/rensa_peer.py', signs: true },
  { name: 'gaoya 0.2.2', program: 'python/gaoya_peer.py', signs: false },
  { name: 'FastSketchLSH 1.0.1', program: 'python/fastsketch_peer.py', signs: true },
  { name: 'npm minhash 0.0.9', program: 'node/minhash.mjs', signs: false, limit: 1000 },
  { name: 'npm bloom-filters 3.0.4', program: 'node/bloom-filters.mjs', signs: false, limit: 1000 },
  { name: 'npm simhash-js 1.0.0', program: 'node/simhash-js.mjs', signs: false, limit: 1000 },
]

/** What a program says: seconds of the first and of the second time in one process, and its most memory in bytes. */
export interface Run {
  readonly cold: number
  readonly warm: number
  readonly peak: number
}

export type Work = 'whole' | 'sign'

/** One thread, whatever a library would take. */
const ONE_THREAD = { OMP_NUM_THREADS: '1', RAYON_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' }

/** Installs the peers, pinned, into a folder of their own where they are not there yet. */
export function installPeers(folder: string): void {
  mkdirSync(join(folder, 'node'), { recursive: true })
  if (!existsSync(join(folder, 'python/bin/python'))) {
    execFileSync('python3', ['-m', 'venv', join(folder, 'python')])
    const requirements = join(import.meta.dirname, 'requirements.txt')
    execFileSync(join(folder, 'python/bin/pip'), ['install', '--quiet', '--requirement', requirements])
  }
  if (!existsSync(join(folder, 'node/node_modules'))) {
    copyFileSync(join(import.meta.dirname, 'package.json'), join(folder, 'node/package.json'))
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund'], { cwd: join(folder, 'node') })
  }
  // Programs find their packages from where they stand.
  for (const { program } of PEERS.filter(({ program }) => program.startsWith('node/'))) copy(program, folder)
  copy('node/peer.mjs', folder)
}

function copy(program: string, folder: string): void {
  copyFileSync(join(import.meta.dirname, program), join(folder, program))
}

/** Runs a program once on one core. @throws Error with what it said where it fails */
export function runPeer(peer: Peer, corpus: Corpus, work: Work, root: string, build: string): Run {
  const python = peer.program.startsWith('python/')
  const program = join(python ? import.meta.dirname : root, peer.program)
  const runtime = python ? join(root, 'python/bin/python') : process.execPath
  const limit = String(peer.limit ?? corpus.sets.length)
  const call = [runtime, program, corpus.folder, work, limit, pairsFile(corpus)]
  const [command, ...parameters] = hasTaskset() ? ['taskset', '--cpu-list', '0', ...call] : call
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    encoding: 'utf8',
    env: { ...process.env, ...ONE_THREAD, SAMESTORY_BUILD: build },
  })
  if (status !== 0) throw new Error(`${peer.name} failed: ${stderr}`)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Run
}

/** Whether a program can be held to one core; else it is one thread, and what its runtime does beside it. */
function hasTaskset(): boolean {
  return spawnSync('taskset', ['--version']).status === 0
}

/** The pairs that the last run found, two positions each, the earlier first. */
export function readPairs(corpus: Corpus): Uint32Array {
  const bytes = readFileSync(pairsFile(corpus))
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
}

function pairsFile(corpus: Corpus): string {
  return join(corpus.folder, 'pairs.u32')
}
