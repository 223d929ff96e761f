/** Something that must do well with any bytes. */
export interface GuidedTarget {
  /** Name of its folder in the corpus as well. */
  readonly name: string
  /** What inputs begin with, beside the corpus. */
  readonly seeds: readonly string[]
  /** What is put into inputs. */
  readonly dictionary: readonly string[]
  /** @throws what is wrong */
  readonly run: (input: Uint8Array) => void | Promise<void>
}

/** Text of bytes: UTF-8, in which two control characters stand for lone halves of letters. */
export function textOfBytes(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\u0001', '\ud800').replaceAll('\u0002', '\udc00')
}
