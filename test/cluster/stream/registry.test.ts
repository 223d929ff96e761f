import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SnapshotError } from '../../../src/binary/error.ts'
import { SnapshotReader } from '../../../src/binary/reader.ts'
import { SnapshotWriter } from '../../../src/binary/writer.ts'
import { NO_STORY, StoryRegistry } from '../../../src/cluster/stream/registry.ts'

const sorted = (list: readonly number[]) => list.toSorted((a, b) => a - b)
const shown = (registry: StoryRegistry) =>
  Array.from(registry.slots(), (slot) => [registry.id(slot), sorted(registry.members(slot))])

/** Changes a registry by a few numbers, and a plain map of ids to members beside it, in the order of founding. */
function change(registry: StoryRegistry, model: Map<string, number[]>, [kind, a, b]: readonly number[]): void {
  const names = [...model.keys()]
  const articles = [...model.values()].flat()
  const held = (number: number) => articles[number % articles.length]
  const slotOf = (name: string) => registry.slot(name) ?? NO_STORY
  const storyOf = (article: number) => names.find((name) => model.get(name)?.includes(article)) ?? ''
  const drop = (article: number) => {
    const name = storyOf(article)
    model.set(name, model.get(name)?.filter((one) => one !== article) ?? [])
    return name
  }
  const fresh = (name: string) => {
    let id = name
    for (let n = 2; model.has(id); n++) id = `${name}~${n}`
    return id
  }
  const name = names[a % names.length]
  const other = names[b % names.length]
  if (articles.length === 0 || (kind === 0 && !articles.includes(a))) {
    model.set(fresh(`s${a % 5}`), [a])
    registry.found(a, `s${a % 5}`)
  } else if (kind === 1 && !articles.includes(a)) {
    model.get(other)?.push(a)
    registry.join(a, slotOf(other))
  } else if (kind === 2) {
    const left = drop(held(a))
    const slot = registry.leave(held(a), 'removed')
    if (model.get(left)?.length === 0) model.delete(left)
    expect(slot).toBe(model.has(left) ? slotOf(left) : NO_STORY)
  } else if (kind === 3 && name !== other) {
    const [older, newer] = names.indexOf(name) < names.indexOf(other) ? [name, other] : [other, name]
    model.get(older)?.push(...(model.get(newer) ?? []))
    model.delete(newer)
    expect(registry.id(registry.merge(slotOf(name), slotOf(other)))).toBe(older)
  } else if (kind === 4 && (model.get(name)?.length ?? 0) > 1) {
    const some = (model.get(name) ?? []).slice(0, 1 + (b % ((model.get(name)?.length ?? 2) - 1)))
    for (const article of some) drop(article)
    const id = fresh('part')
    model.set(id, some)
    expect(registry.id(registry.split(slotOf(name), some, 'part'))).toBe(id)
  } else if (kind === 5 && name !== other && (model.get(name)?.length ?? 0) > 1) {
    const moved = model.get(name)?.[0] ?? 0
    drop(moved)
    model.get(other)?.push(moved)
    registry.move(moved, slotOf(other))
  }
}

const changes = fc.array(fc.tuple(fc.nat(5), fc.nat(150), fc.nat(150)), { maxLength: 60 })

test('holds what a plain map of stories holds, in the order of founding, also from a snapshot', () => {
  fc.assert(
    fc.property(changes, changes, (before, after) => {
      const model = new Map<string, number[]>()
      let registry = new StoryRegistry()
      const check = () => {
        expect(shown(registry)).toEqual(Array.from(model, ([name, members]) => [name, sorted(members)]))
        expect(registry.size).toBe(model.size)
        const ages = Array.from(registry.slots(), (slot) => registry.founded(slot))
        expect(ages).toEqual(sorted(ages))
        const known = new Map([...model].flatMap(([name, members]) => members.map((article) => [article, name])))
        const found = Array.from({ length: 300 }, (_, article) => registry.storyOf(article))
        expect(found.map((slot) => (slot === NO_STORY ? undefined : registry.id(slot)))).toEqual(
          found.map((_, article) => known.get(article)),
        )
      }
      for (const one of before) change(registry, model, one)
      check()
      registry = load(saved(registry), [...model.values()].flat())
      check()
      for (const one of after) change(registry, model, one)
      check()
    }),
    { numRuns: 40 },
  )
})

test('every change is an event, handed out once', () => {
  const registry = new StoryRegistry()
  const a = registry.found(1, 'a')
  registry.join(2, a)
  const b = registry.found(3, 'a')
  expect(registry.takeEvents()).toEqual([
    { type: 'created', storyId: 'a', articles: [1] },
    { type: 'joined', storyId: 'a', articleId: 2 },
    { type: 'created', storyId: 'a~2', articles: [3] },
  ])
  expect(registry.takeEvents()).toEqual([])
  registry.move(2, b)
  const kept = registry.merge(a, b)
  expect(registry.founded(kept)).toBe(0)
  registry.split(kept, [3], 'c')
  expect(registry.leave(1, 'expired')).toBe(kept)
  expect(registry.leave(2, 'removed')).toBe(NO_STORY)
  expect(registry.takeEvents()).toEqual([
    { type: 'moved', articleId: 2, from: 'a', storyId: 'a~2' },
    { type: 'merged', storyId: 'a', from: 'a~2' },
    { type: 'split', storyId: 'c', from: 'a', articles: [3] },
    { type: 'left', storyId: 'a', articleId: 1, reason: 'expired' },
    { type: 'left', storyId: 'a', articleId: 2, reason: 'removed' },
    { type: 'expired', storyId: 'a' },
  ])
})

test('the larger story stays where it is, whichever is older', () => {
  const registry = new StoryRegistry()
  const [old, large, small] = [registry.found(0, 'old'), registry.found(1, 'large'), registry.found(2, 'small')]
  registry.join(3, large)
  expect(registry.merge(old, large)).toBe(large)
  expect(registry.id(large)).toBe('old')
  expect(registry.merge(small, large)).toBe(large)
  expect(registry.founded(large)).toBe(0)
  const [c, d] = [registry.found(4, 'c'), registry.found(5, 'd')]
  expect(registry.merge(d, c)).toBe(c)
})

test('members can be put in order, and are found there afterwards', () => {
  const registry = new StoryRegistry()
  const slot = registry.found(5, 'a')
  for (const article of [9, 1, 7, 3, 8, 2, 6, 4, 10, 11, 12]) registry.join(article, slot)
  registry.arrange(slot, (a, b) => a - b)
  expect(registry.members(slot)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  for (const article of [3, 12, 1]) registry.leave(article, 'removed')
  expect(sorted(registry.members(slot))).toEqual([2, 4, 5, 6, 7, 8, 9, 10, 11])
})

/** Sections of a registry, to be tampered with. */
function saved(registry: StoryRegistry) {
  const writer = new SnapshotWriter()
  registry.save(writer)
  const reader = new SnapshotReader(writer.finish())
  const slots = [...reader.u32('story')]
  return {
    slots,
    free: [...reader.u32('story.free')],
    ids: [...reader.strings('story.id', slots.length)],
    founded: [...reader.f64('story.founded', slots.length)],
    sizes: [...reader.u32('story.size', slots.length)],
    members: [...reader.u32('story.member')],
    clock: [...reader.f64('story.clock', 1)],
  }
}

function load(sections: ReturnType<typeof saved>, articles: readonly number[]): StoryRegistry {
  const writer = new SnapshotWriter()
  const { slots, free, ids, founded, sizes, members, clock } = sections
  writer.u32('story', slots.length, (out) => out.set(slots))
  writer.u32('story.free', free.length, (out) => out.set(free))
  writer.strings('story.id', ids)
  writer.f64('story.founded', founded.length, (out) => out.set(founded))
  writer.u32('story.size', sizes.length, (out) => out.set(sizes))
  writer.u32('story.member', members.length, (out) => out.set(members))
  writer.f64('story.clock', 1, (out) => out.set(clock))
  const registry = new StoryRegistry()
  registry.load(new SnapshotReader(writer.finish()), Uint32Array.from(articles))
  return registry
}

type Sections = ReturnType<typeof saved>
test.each<[string, (sections: Sections) => void, RegExp]>([
  ['a half clock', ({ clock }) => clock.fill(2.5), /2\.5 stories were founded/],
  ['a clock before all', ({ clock }) => clock.fill(-1), /-1 stories were founded/],
  ['a slot twice', ({ slots }) => slots.fill(0), /slots of stories are not those from 0 on/],
  ['a slot that is free', ({ free }) => free.push(0), /slots of stories are not those from 0 on/],
  ['a story of nobody', ({ sizes }) => sizes.splice(0, 2, 0, 3), /story "a" has 0 articles/],
  ['a story of too many', ({ sizes }) => sizes.splice(1, 1, 2), /story "b" has 2 articles/],
  ['a name twice', ({ ids }) => ids.fill('a'), /two stories are called "a"/],
  ['a story from the future', ({ founded }) => founded.splice(1, 1, 2), /newer than the newest/],
  ['a story before all', ({ founded }) => founded.splice(0, 1, -1), /newer than the newest/],
  ['a story founded between two', ({ founded }) => founded.splice(1, 1, 0.5), /newer than the newest/],
  ['an article twice', ({ members }) => members.splice(1, 1, 4), /in two stories or unknown/],
  ['an article unknown', ({ members }) => members.splice(1, 1, 5), /in two stories or unknown/],
  ['an article beyond all', ({ members }) => members.splice(1, 1, 70), /in two stories or unknown/],
  ['an article in none', ({ sizes }) => sizes.splice(0, 1, 1), /an article is in no story/],
])('a snapshot with %s is refused', (_, tamper, message) => {
  const registry = new StoryRegistry()
  registry.join(6, registry.found(4, 'a'))
  registry.found(2, 'b')
  const sections = saved(registry)
  expect(shown(load(sections, [4, 6, 2]))).toEqual([
    ['a', [4, 6]],
    ['b', [2]],
  ])
  tamper(sections)
  expect(() => load(sections, [4, 6, 2])).toThrow(SnapshotError)
  expect(() => load(sections, [4, 6, 2])).toThrow(message)
})
