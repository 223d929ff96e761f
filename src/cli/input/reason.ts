import { codeOf, FileError, InputError } from '../exit.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'reading it is not permitted',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is no folder',
  EROFS: 'nothing can be written there',
}

/** Why a file cannot be read or written. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error)
  return (code !== undefined && REASONS[code]) || (error instanceof Error ? error.message : String(error))
}

/** Errors of reading and unpacking; what `--strict` throws, what is wrong with a file that is written, and bugs are none. */
export function isReadError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    !(
      error instanceof InputError ||
      error instanceof FileError ||
      error instanceof TypeError ||
      error instanceof RangeError
    )
  )
}
