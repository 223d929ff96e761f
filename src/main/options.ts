import { FULL } from '../kit/full.ts'
import {
  type ClusterAsyncOptions,
  type ClusterOptions,
  type DetectorOptions,
  type ResolvedClusterAsyncOptions,
  type ResolvedClusterOptions,
  type ResolvedOptions,
  type ResolvedStreamOptions,
  resolveClusterAsyncWith,
  resolveClusterWith,
  resolveStreamWith,
  resolveWith,
  type StreamOptions,
} from '../options.ts'

/** `resolveWith` for all that there is. */
export function resolveOptions(options: DetectorOptions = {}): ResolvedOptions {
  return resolveWith(FULL, options)
}

export function resolveClusterOptions(options: ClusterOptions = {}): ResolvedClusterOptions {
  return resolveClusterWith(FULL, options)
}

export function resolveStreamOptions(options: StreamOptions = {}): ResolvedStreamOptions {
  return resolveStreamWith(FULL, options)
}

export function resolveClusterAsyncOptions(options: ClusterAsyncOptions = {}): ResolvedClusterAsyncOptions {
  return resolveClusterAsyncWith(FULL, options)
}
