import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SnapshotError } from '../../src/binary/error.ts'
import { SnapshotReader } from '../../src/binary/reader.ts'
import { SnapshotWriter } from '../../src/binary/writer.ts'
import { ExpiryQueue } from '../../src/window/expiry-queue.ts'

/** Takes all out, first things first. */
function drained(queue: ExpiryQueue): readonly number[] {
  const out: number[] = []
  while (queue.first >= 0 && out.length <= 1000) {
    out.push(queue.first)
    queue.remove(queue.first)
  }
  return out
}

test('articles leave by time, then by arrival, those without a time first; also from a snapshot', () => {
  const time = fc.oneof(fc.nat(4), fc.constant(Number.NaN))
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(300), { maxLength: 40 }), fc.infiniteStream(time), (handles, times) => {
      const queue = new ExpiryQueue()
      const model = handles.map((handle) => ({ handle, time: times.next().value ?? 0 }))
      for (const one of model) queue.add(one.handle, one.time)
      const rank = (at: number) => (Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at)
      // Sorting is stable: ties stay as they came.
      const expected = model.toSorted((a, b) => rank(a.time) - rank(b.time) || 0).map(({ handle }) => handle)
      expect(queue.size).toBe(handles.length)
      for (const one of model) expect(queue.time(one.handle)).toBe(rank(one.time))
      const restored = load(saved(queue, handles), handles)
      expect(drained(queue)).toEqual(expected)
      expect(queue.size).toBe(0)
      expect(queue.first).toBe(-1)
      expect(drained(restored)).toEqual(expected)
    }),
  )
})

/** Sections of a queue, to be tampered with. */
function saved(queue: ExpiryQueue, handles: readonly number[]) {
  const writer = new SnapshotWriter()
  queue.save(writer, Uint32Array.from(handles))
  const reader = new SnapshotReader(writer.finish())
  return {
    arrivals: [...reader.f64('queue.arrivals', 1)],
    time: [...reader.f64('queue.time', handles.length)],
    arrival: [...reader.f64('queue.arrival', handles.length)],
  }
}

function load(sections: ReturnType<typeof saved>, handles: readonly number[]): ExpiryQueue {
  const writer = new SnapshotWriter()
  writer.f64('queue.arrivals', 1, (out) => out.set(sections.arrivals))
  writer.f64('queue.time', sections.time.length, (out) => out.set(sections.time))
  writer.f64('queue.arrival', sections.arrival.length, (out) => out.set(sections.arrival))
  const queue = new ExpiryQueue()
  queue.load(new SnapshotReader(writer.finish()), Uint32Array.from(handles))
  return queue
}

test('a restored queue goes on as the one that was saved', () => {
  const queue = new ExpiryQueue()
  for (const handle of [3, 1, 2]) queue.add(handle, 7)
  const sections = saved(queue, [1, 2, 3])
  expect(sections).toEqual({ arrivals: [3], time: [7, 7, 7], arrival: [1, 2, 0] })
  const restored = load(sections, [1, 2, 3])
  for (const each of [queue, restored]) {
    each.add(0, 7)
    each.add(5, 6)
    expect(drained(each)).toEqual([5, 3, 1, 2, 0])
  }
})

test.each([
  ['arrivals', 0, 2.5, /2\.5 arrivals/],
  ['arrivals', 0, -1, /-1 arrivals/],
  ['arrivals', 0, 2 ** 53, /9007199254740992 arrivals/],
  ['arrival', 1, 3, /leaves at 7, as number 3 of 3/],
  ['arrival', 1, -1, /as number -1 of 3/],
  ['arrival', 1, 0.5, /as number 0\.5 of 3/],
  ['arrival', 1, Number.NaN, /as number NaN of 3/],
  ['time', 1, Number.NaN, /leaves at NaN/],
] as const)('a snapshot with %s[%i] = %d is refused', (section, index, value, message) => {
  const queue = new ExpiryQueue()
  for (const handle of [3, 1, 2]) queue.add(handle, 7)
  const sections = saved(queue, [1, 2, 3])
  sections[section][index] = value
  expect(() => load(sections, [1, 2, 3])).toThrow(SnapshotError)
  expect(() => load(sections, [1, 2, 3])).toThrow(message)
})

test('a snapshot of an empty queue that had some', () => {
  const queue = load({ arrivals: [0], time: [], arrival: [] }, [])
  expect(queue.size).toBe(0)
})

test('handles beyond the room there is keep their times; bytes count what is held', () => {
  const queue = new ExpiryQueue()
  const before = queue.bytes
  for (const handle of [63, 64, 5000, 65]) queue.add(handle, handle % 64)
  expect([63, 64, 5000, 65].map((handle) => queue.time(handle))).toEqual([63, 0, 8, 1])
  expect(drained(queue)).toEqual([64, 65, 5000, 63])
  // Two lists of doubles and two of integers, of at least so many handles each.
  expect(queue.bytes - before).toBeGreaterThanOrEqual(24 * (5001 - 64))
  expect(queue.bytes).toBeLessThan(24 * 2 * 5001)
  expect(before).toBe(24 * 64)
})
