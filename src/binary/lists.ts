import type { PackedLists } from '../base/packed-lists.ts'
import { refuse, verify } from './error.ts'
import type { SnapshotReader } from './reader.ts'
import type { SnapshotWriter } from './writer.ts'

/** Writes the lists under some handles, in their order, without the gaps that deletions left. */
export function saveLists(writer: SnapshotWriter, name: string, lists: PackedLists, handles: Uint32Array): void {
  let total = 0
  for (let i = 0; i < handles.length; i++) total += lists.length(handles[i])
  writer.u32(`${name}.length`, handles.length, (out) => {
    for (let i = 0; i < handles.length; i++) out[i] = lists.length(handles[i])
  })
  writer.u32(name, total, (out) => {
    let at = 0
    for (let i = 0; i < handles.length; i++) {
      const page = lists.page(handles[i])
      const from = lists.offset(handles[i])
      const to = from + lists.length(handles[i])
      for (let j = from; j < to; j++) out[at++] = page[j]
    }
  })
}

/** Fills empty lists with what {@link saveLists} wrote. `isLength` says which lengths a list may have. */
export function loadLists(
  reader: SnapshotReader,
  name: string,
  lists: Pick<PackedLists, 'set'>,
  handles: Uint32Array,
  isLength: (length: number) => boolean,
): void {
  const lengths = reader.u32(`${name}.length`, handles.length)
  const values = reader.u32(name)
  let at = 0
  for (let i = 0; i < handles.length; i++) {
    const to = at + lengths[i]
    if (!isLength(lengths[i]) || to > values.length)
      refuse(`list ${i} of section "${name}" is too long or of odd length`)
    lists.set(handles[i], values, at, to)
    at = to
  }
  verify(at === values.length, `lists do not fill section "${name}"`)
}
