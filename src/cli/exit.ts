/** How `samestory` ends. `--help` and the README say the same. */
export const Exit = {
  /** All is well; `stream` also after SIGTERM. */
  Done: 0,
  /** The answer is no, or input was bad under `--strict`, or nothing could be read at all. */
  No: 1,
  /** The command line is wrong, or names a file that is not there. */
  Usage: 2,
  /** A file could not be written, or a bug. */
  Failed: 3,
  /** Ended by Ctrl-C, with what was done until then. */
  Interrupted: 130,
} as const

/** The command line is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The input is bad, and the command cannot or must not go on. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

/** A file cannot be written, or was not written by samestory. */
export class FileError extends Error {
  override readonly name = 'FileError'
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The code of a system error such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
