import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newsWorld } from '../../bench/world/index.ts'
import { background as german } from '../../src/background/de.ts'
import { background as french } from '../../src/background/fr.ts'
import { xxHash32 } from '../../src/binary/checksum.ts'
import { SnapshotReader } from '../../src/binary/reader.ts'
import { checksumOf, SnapshotWriter } from '../../src/binary/writer.ts'
import { packedWords, ShingleLists } from '../../src/corpus/shingle-lists.ts'
import { type Article, NewsDetector, SnapshotError, type StoryEvent, type StreamOptions } from '../../src/index.ts'
import { type Section, sectionsOf, snapshotOf } from '../fuzz/sections.ts'
import { madeUpArticles } from '../golden/articles.ts'

const START = Date.UTC(2026, 0, 5)
const HOUR = 3_600_000
const now = () => START + 2000 * HOUR
const pool = madeUpArticles(48)

type Step =
  | { readonly do: 'add'; readonly article: Article }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'query'; readonly article: Article }
  | { readonly do: 'expire'; readonly time: number }

const steps = (maxLength: number): fc.Arbitrary<readonly Step[]> => {
  const article = fc
    .record({ i: fc.nat(pool.length - 1), as: fc.option(fc.nat(pool.length - 1)), later: fc.nat(60) })
    .map(({ i, as, later }): Article => {
      const { publishedAt, ...rest } = pool[i]
      const time = publishedAt === undefined ? {} : { publishedAt: Number(publishedAt) + later * HOUR }
      return { ...rest, ...time, id: pool[as ?? i].id }
    })
  return fc.array(
    fc.oneof(
      { weight: 6, arbitrary: article.map((article): Step => ({ do: 'add', article })) },
      { weight: 2, arbitrary: fc.nat(pool.length - 1).map((i): Step => ({ do: 'remove', id: pool[i].id })) },
      { weight: 1, arbitrary: article.map((article): Step => ({ do: 'query', article })) },
      { weight: 1, arbitrary: fc.nat(100).map((hours): Step => ({ do: 'expire', time: START + hours * HOUR })) },
    ),
    { maxLength },
  )
}

function run(detector: NewsDetector, step: Step): unknown {
  if (step.do === 'add') return detector.add(step.article)
  if (step.do === 'remove') return detector.remove(step.id)
  return step.do === 'query' ? detector.query(step.article) : detector.expire(step.time)
}

function expectAlike(restored: NewsDetector, original: NewsDetector, further: readonly Step[]): void {
  expect(restored.size).toBe(original.size)
  expect(restored.stories()).toEqual(original.stories())
  for (const step of further) expect(run(restored, step)).toEqual(run(original, step))
  expect(restored.stories()).toEqual(original.stories())
}

const OPTIONS: readonly StreamOptions[] = [
  {},
  { window: '48h' },
  { window: '30h', maxArticles: 12, signatureSize: 64, seed: 9, sameStory: 0.4 },
  { level: 'copies', maxArticles: 20, shingleSize: 2, nearDuplicate: 0.4, containment: 0.7, language: 'en' },
]

describe('a restored detector', () => {
  test.each(OPTIONS.map((options) => [JSON.stringify(options), options] as const))(
    'answers as the one that was saved, and gives the same bytes: %s',
    (_, options) => {
      fc.assert(
        fc.property(steps(60), steps(40), (before, after) => {
          const original = new NewsDetector({ ...options, now })
          for (const step of before) run(original, step)
          const bytes = original.snapshot()
          const restored = NewsDetector.restore(bytes, { now })
          expect(Buffer.compare(restored.snapshot(), bytes)).toBe(0)
          expectAlike(restored, original, after)
          expect(Buffer.compare(restored.snapshot(), original.snapshot())).toBe(0)
        }),
        { numRuns: 40 },
      )
    },
  )

  test('keeps judging by the norms taken before, where they are kept while the statistics move on', () => {
    const articles = madeUpArticles(1300)
    const original = new NewsDetector({ now, maxArticles: 1150 })
    for (const article of articles.slice(0, 1200)) original.add(article)
    const restored = NewsDetector.restore(original.snapshot(), { now })
    const further = articles.slice(1200).map((article): Step => ({ do: 'add', article }))
    for (const step of further) expect(run(restored, step)).toEqual(run(original, step))
    expect(Buffer.compare(restored.snapshot(), original.snapshot())).toBe(0)
  })

  test('reports further events, and shares nothing with the bytes', () => {
    const events: StoryEvent[] = []
    const original = new NewsDetector({ now, onEvent: (event) => events.push(event) })
    for (const article of pool.slice(0, 30)) original.add(article)
    const bytes = original.snapshot()
    const told: StoryEvent[] = []
    const restored = NewsDetector.restore(bytes, { now, onEvent: (event) => told.push(event) })
    bytes.fill(0xff)
    events.length = 0
    for (const article of pool.slice(20)) {
      original.add(article)
      restored.add(article)
    }
    expect(told).toEqual(events)
    expect(told.length).toBeGreaterThan(0)
  })

  test('comes back from a Buffer that starts anywhere', () => {
    const bytes = filled().snapshot()
    for (const shift of [1, 4]) {
      const buffer = Buffer.alloc(bytes.length + shift)
      buffer.set(bytes, shift)
      expect(NewsDetector.restore(buffer.subarray(shift)).stories()).toEqual(filled().stories())
    }
  })

  test('an empty one too', () => {
    const bytes = new NewsDetector().snapshot()
    expect(NewsDetector.restore(bytes).stories()).toEqual([])
    expect(NewsDetector.restore(bytes).add(pool[0]).storyId).toBe(pool[0].id)
  })
})

function filled(count = 20): NewsDetector {
  const detector = new NewsDetector({ now, signatureSize: 16 })
  for (const article of pool.slice(0, count)) detector.add(article)
  return detector
}

describe('bad bytes', () => {
  const bytes = filled(6).snapshot()

  test('every byte flipped somewhere is noticed', () => {
    const changed = bytes.slice()
    const stride = Math.max(1, Math.floor(bytes.length / 2000))
    for (let at = 0; at < bytes.length; at += at < 2048 ? 1 : stride) {
      changed[at] ^= 1 << (at % 8)
      expect(() => NewsDetector.restore(changed), `byte ${at}`).toThrow(SnapshotError)
      changed[at] = bytes[at]
    }
    expect(NewsDetector.restore(changed).size).toBe(6)
  })

  test('so is every length that it is cut to', () => {
    for (let length = 0; length < bytes.length; length += length < 64 ? 1 : 97) {
      const message = length === 0 ? 'not a samestory snapshot' : `cut short at byte ${length} of`
      expect(() => NewsDetector.restore(bytes.subarray(0, length)), `${length} bytes`).toThrow(message)
    }
    const longer = new Uint8Array(bytes.length + 8)
    longer.set(bytes)
    expect(() => NewsDetector.restore(longer)).toThrow(`${bytes.length} bytes, got ${longer.length}`)
  })

  test.each([
    ['an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['text', Buffer.from('{"stories":[]}')],
    ['zeros', new Uint8Array(4096)],
  ])('%s is not a snapshot', (_, foreign) => {
    expect(() => NewsDetector.restore(foreign)).toThrow(SnapshotError)
    expect(() => NewsDetector.restore(foreign)).toThrow('not a samestory snapshot')
  })

  test('a newer version says so', () => {
    const newer = bytes.slice()
    newer[8] = 9
    expect(() => NewsDetector.restore(newer)).toThrow('version 9 is newer than 8')
  })

  test.each([[undefined], ['bytes'], [[1, 2]], [new ArrayBuffer(8)]])('%o is no Uint8Array', (value) => {
    expect(() => NewsDetector.restore(value as unknown as Uint8Array)).toThrow(TypeError)
  })

  test('an option that is in the snapshot is not taken again', () => {
    expect(() => NewsDetector.restore(bytes, { windows: '1h' } as object)).toThrow('unknown option "windows"')
    expect(() => NewsDetector.restore(bytes, { window: 'soon' })).toThrow('option "window" must be')
    const fixed = [
      'language',
      'shingleSize',
      'signatureSize',
      'level',
      'markup',
      'nearDuplicate',
      'containment',
      'seed',
    ]
    for (const name of fixed) {
      const message = `option "${name}" is one of those that a snapshot cannot change`
      expect(() => NewsDetector.restore(bytes, { [name]: 1 } as object)).toThrow(message)
    }
    expect(() => NewsDetector.restore(bytes, { onEvent: 5 } as object)).toThrow('"onEvent" must be a function')
  })
})

describe('a snapshot that was tampered with and given a right checksum', () => {
  const original = filled(30)
  for (const i of [4, 7]) original.remove(pool[i].id)
  // Takes norms by the statistics that are left.
  original.add({ ...pool[5], id: 'another' })
  const bytes = original.snapshot()

  function resealed(changed: Uint8Array): Uint8Array {
    new DataView(changed.buffer).setUint32(28, checksumOf(changed), true)
    return changed
  }

  /** As versions before 7 have it, with all bits of the shingles. */
  function withWholeShingles(sections: readonly Section[]): readonly Section[] {
    const counts = sections.find(({ name }) => name === 'shingles.length')?.values ?? []
    const packed = Uint32Array.from(sections.find(({ name }) => name === 'shingles')?.values ?? [])
    const lists = new ShingleLists()
    let at = 0
    const values = Array.from(counts).flatMap((count) => {
      lists.setPacked(0, packed, at, count)
      lists.read(0, lists.one)
      at += packedWords(count)
      return Array.from(lists.one.values.subarray(0, count))
    })
    return sections.map((section) => (section.name === 'shingles' ? { ...section, values } : section))
  }

  test('judges two articles alike in either order, also where they hold different things of a term', () => {
    const sections = withWholeShingles(sectionsOf(bytes))
    const terms = sections.findIndex(({ name }) => name === 'terms')
    let restored = 0
    for (let i = 200; i < 300; i += 8) {
      // Whether it is a number, whether it is a phrase, and how rare it is.
      const values = sections[terms].values.map((value, k) => (k === i ? (value ^ 0xe00) >>> 0 : value))
      const changed = snapshotOf(sections.with(terms, { ...sections[terms], values }), 3)
      let detector: NewsDetector
      try {
        detector = NewsDetector.restore(changed, { now })
      } catch (error) {
        expect(error).toBeInstanceOf(SnapshotError)
        continue
      }
      restored++
      for (const article of pool) detector.add(article)
      expect(NewsDetector.restore(detector.snapshot(), { now }).stories(), `terms[${i}]`).toEqual(detector.stories())
    }
    expect(restored).toBeGreaterThan(0)
  })

  test('is refused, or restored to a detector that works; it never hangs or fails otherwise', () => {
    const place = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255))
    let refused = 0
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (places) => {
        const changed = bytes.slice()
        for (const [at, value] of places) changed[at] = value
        let detector: NewsDetector
        try {
          detector = NewsDetector.restore(resealed(changed), { now })
        } catch (error) {
          expect(error).toBeInstanceOf(SnapshotError)
          refused++
          return
        }
        for (const article of pool) detector.add(article)
        const again = NewsDetector.restore(detector.snapshot(), { now })
        expect(again.stories()).toEqual(detector.stories())
        for (const article of pool) detector.remove(article.id)
        detector.expire(START + 1e6 * HOUR)
      }),
      { numRuns: 120 },
    )
    expect(refused).toBeGreaterThan(0)
  })

  /** Sets one number of a section. */
  function withNumber(name: string, index: number, value: number): Uint8Array {
    const changed = bytes.slice()
    const reader = new SnapshotReader(changed)
    const floats = ['story.founded', 'link.score', 'time', 'queue.time', 'queue.arrival', 'clock', 'band.state']
    const section =
      name === 'norm.value' ? reader.f32(name) : floats.includes(name) ? reader.f64(name) : reader.u32(name)
    section[index] = value
    return resealed(changed)
  }

  test.each([
    ['article', 0, 999, 'handles of articles'],
    ['article', 0, 1, 'handles of articles'],
    ['free', 0, 0, 'handles of articles'],
    ['id.form', 0, 0xffffffff, 'section "id"'],
    ['shingles.length', 0, 0xfffffff0, 'section "shingles"'],
    ['terms.length', 0, 3, 'section "terms"'],
    ['time', 0, 1e300, 'the time of an article'],
    ['band.state', 0, 3, 'bands'],
    ['band.state', 2, 1e9, 'steps'],
    ['band.state', 2, 0.5, 'steps'],
    ['statistic.count', 0, 999, 'a term is counted in 999'],
    ['statistic.count', 0, 2, 'not counted as often as articles use them'],
    ['statistic.term', 0, 0xffffffff, 'terms are not in order'],
    ['terms', 0, 7, 'not counted as often as articles use them'],
    ['norm.value', 0, Number.NaN, 'a norm is NaN'],
    ['norm.taken', 0, 1, 'norm.value'],
    ['slot.article', 0, 999, 'article 999, which is not held'],
    ['story', 0, 77, 'slots of stories'],
    ['story.size', 0, 0, 'has 0 articles'],
    ['story.founded', 0, 1e9, 'newer than the newest'],
    ['story.member', 0, 1e6, 'in two stories or unknown'],
    ['link.count', 0, 1e6, 'more links'],
    ['link.to', 0, 1e6, 'a link to 1000000'],
    ['link.score', 0, Number.NaN, 'of score NaN'],
    ['queue.time', 0, Number.NaN, 'leaves at NaN'],
    ['queue.arrival', 0, -1, 'as number -1'],
    ['clock', 0, Number.POSITIVE_INFINITY, 'its clock is Infinity'],
  ])('%s[%i] = %f', (name, index, value, message) => {
    const changed = withNumber(name, index, value)
    expect(() => NewsDetector.restore(changed)).toThrow(SnapshotError)
    expect(() => NewsDetector.restore(changed)).toThrow(message)
  })

  test.each([
    ['{"seed":-1}', 'option "seed"'],
    ['{"colour":1}', 'unknown option "colour"'],
    ['[]', 'its options are no object'],
    ['{', 'its options are no object'],
  ])('options %s', (json, message) => {
    const writer = new SnapshotWriter()
    writer.strings('options', [json])
    expect(() => NewsDetector.restore(writer.finish())).toThrow(message)
    expect(() => NewsDetector.restore(writer.finish())).toThrow(SnapshotError)
  })

  test('a subject of more words than there can be', () => {
    expect(() => NewsDetector.restore(withNumber('subject.length', 0, 11))).toThrow('section "subject" is too long')
  })

  test('a part that is missing is named', () => {
    expect(() => NewsDetector.restore(new SnapshotWriter().finish())).toThrow('section "options.form" is missing')
  })
})

describe('background tables', () => {
  const bytes = new NewsDetector({ background: [german, french] }).snapshot()

  test('must be given again', () => {
    expect(NewsDetector.restore(bytes, { background: [german, french] }).size).toBe(0)
    for (const background of [[], [german], [french, german]]) {
      expect(() => NewsDetector.restore(bytes, { background })).toThrow(SnapshotError)
      expect(() => NewsDetector.restore(bytes, { background })).toThrow(
        /options differ: .*\["de", "fr"\] in this order/,
      )
    }
    expect(() => NewsDetector.restore(new NewsDetector().snapshot(), { background: [german] })).toThrow('got ["de"]')
  })

  test('must be the same', () => {
    const other = { ...german, data: `${german.data} ` }
    expect(() => NewsDetector.restore(bytes, { background: [other, french] })).toThrow('"de" has other entries')
  })

  test('do not matter at level copies', () => {
    const copies = new NewsDetector({ level: 'copies', background: [german] }).snapshot()
    expect(NewsDetector.restore(copies).size).toBe(0)
  })

  test('that are no tables are a TypeError', () => {
    expect(() => NewsDetector.restore(bytes, { background: [{}] as never })).toThrow(TypeError)
  })
})

test('every string comes back as it was', () => {
  const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code))
  const string = fc.oneof(fc.string(), fc.string({ unit, maxLength: 40 }), fc.constant('ab'.repeat(9000)))
  fc.assert(
    fc.property(fc.array(string, { maxLength: 20 }), (strings) => {
      const writer = new SnapshotWriter()
      writer.strings('strings', strings)
      expect(new SnapshotReader(writer.finish()).strings('strings')).toEqual(strings)
    }),
  )
})

// Vectors from the reference implementation (python-xxhash): word i is i · 0x9e3779b1.
test.each([
  [0, 0, 0x02cc5d05],
  [0, 1, 0x0b2cb792],
  [1, 0, 0x08d6d969],
  [3, 1, 0xbf3dc734],
  [4, 0, 0xf6025268],
  [5, 0xdeadbeef, 0x49593b0e],
  [9, 1, 0x7a0a54b9],
  [16, 0xdeadbeef, 0xef5f60b9],
])('XXH32 of %i words with seed %i', (count, seed, expected) => {
  const words = Uint32Array.from({ length: count }, (_, i) => Math.imul(i, 0x9e3779b1))
  expect(xxHash32(words, 0, count, seed)).toBe(expected)
})

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('golden snapshot of version %i', (version) => {
  const folder = join(import.meta.dirname, '../golden')
  const bytes = readFileSync(join(folder, `snapshot-v${version}.bin`))
  const expected = JSON.parse(readFileSync(join(folder, `snapshot-v${version}.json`), 'utf8'))

  test('restores to the stories that it was made of', () => {
    const detector = NewsDetector.restore(bytes, { now: () => Date.UTC(2026, 0, 12) })
    expect(detector.size).toBe(expected.size)
    expect(detector.stories().map(({ id, articles }) => ({ id, articles }))).toEqual(expected.stories)
  })

  test('knows its articles again, as does what is restored from its own snapshot', () => {
    const first = NewsDetector.restore(bytes, { now: () => Date.UTC(2026, 0, 12) })
    const detector = NewsDetector.restore(first.snapshot(), { now: () => Date.UTC(2026, 0, 12) })
    const held = madeUpArticles(36).filter(({ id }) => id !== 'a3' && id !== 'a17')
    for (const article of held) {
      expect(detector.query({ ...article, id: 'another' })[0]).toMatchObject({ relation: 'duplicate', score: 1 })
    }
    expect(detector.expire(Date.UTC(2026, 5, 1))).toBe(held.length)
    expect(detector.stories()).toEqual([])
  })
})

test('answers as the one that made it where articles have come again with other dates', () => {
  const articles = Array.from(newsWorld({ articles: 120, seed: 1 }), ({ article }, i) => {
    return { ...article, id: `${i}`, publishedAt: 1.5e12 + i * 1e6 }
  })
  const detector = new NewsDetector()
  for (const article of articles.slice(0, 100)) detector.add(article)
  for (const article of articles.slice(0, 100)) detector.add({ ...article, publishedAt: article.publishedAt + 2e9 })
  const restored = NewsDetector.restore(detector.snapshot())
  // What comes gives others their turn to be judged anew, which goes by the statistics that they came by or does not.
  for (const article of articles.slice(100)) {
    const later = { ...article, publishedAt: article.publishedAt + 3e9 }
    expect(restored.add(later)).toEqual(detector.add(later))
    expect(Buffer.from(restored.snapshot()).equals(Buffer.from(detector.snapshot()))).toBe(true)
  }
})
