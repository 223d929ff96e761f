import { describe, expect, test } from 'vitest'
import { SnapshotError } from '../../src/binary/error.ts'
import { SnapshotReader } from '../../src/binary/reader.ts'
import { SnapshotWriter } from '../../src/binary/writer.ts'
import { Corpus } from '../../src/corpus/corpus.ts'
import { MEASURES } from '../../src/judge/evidence/pair.ts'
import { StoryJudge } from '../../src/judge/judge.ts'
import { Judged } from '../../src/judge/judged.ts'
import { profileOf } from './profiles.ts'

/** Articles of one to nine terms, so that their idf take one word to three. */
function held(): Corpus {
  const corpus = new Corpus()
  for (const size of [3, 9, 1, 4, 5]) {
    corpus.add(profileOf({ terms: Array.from({ length: size }, (_, hash) => ({ hash, level: 70 + hash })) }))
  }
  return corpus
}

const handles = Uint32Array.of(0, 1, 2, 3, 4)
const NAMES = ['norm.taken', 'norm.value', 'norm.idf'] as const

/** Sections of a judge that has taken the norms of articles 0, 1 and 4, to be tampered with. */
function saved() {
  const judge = new StoryJudge(held())
  for (const [a, b] of [
    [0, 1],
    [4, 1],
  ]) {
    judge.judge(a, b, new Judged())
  }
  const writer = new SnapshotWriter()
  judge.save(writer, handles)
  const reader = new SnapshotReader(writer.finish())
  return {
    'norm.taken': [...reader.u32('norm.taken')],
    'norm.value': [...reader.f32('norm.value')],
    'norm.idf': [...reader.u32('norm.idf')],
  }
}

function load(sections: ReturnType<typeof saved>): StoryJudge {
  const writer = new SnapshotWriter()
  const [taken, value, idf] = NAMES.map((name) => sections[name])
  writer.u32('norm.taken', taken.length, (out) => out.set(taken))
  writer.f32('norm.value', value.length, (out) => out.set(value))
  writer.u32('norm.idf', idf.length, (out) => out.set(idf))
  const judge = new StoryJudge(held())
  judge.load(new SnapshotReader(writer.finish()), handles)
  return judge
}

describe('norms in a snapshot', () => {
  test('are those of the articles that were judged, four idf a word', () => {
    const sections = saved()
    expect(sections['norm.taken']).toEqual([1, 1, 0, 0, 1])
    expect(sections['norm.value']).toHaveLength(3 * MEASURES)
    expect(sections['norm.idf']).toHaveLength(1 + 3 + 2)
  })

  test('are used as they are, and saved again', () => {
    const sections = saved()
    const judge = load(sections)
    const writer = new SnapshotWriter()
    judge.save(writer, handles)
    const reader = new SnapshotReader(writer.finish())
    expect([...reader.f32('norm.value')]).toEqual(sections['norm.value'])
    expect([...reader.u32('norm.idf')]).toEqual(sections['norm.idf'])
    const [before, after] = [new Judged(), new Judged()]
    new StoryJudge(held()).judge(4, 1, before)
    judge.judge(4, 1, after)
    expect(after).toEqual(before)
  })

  test.each<[string, (sections: ReturnType<typeof saved>) => void, RegExp]>([
    ['below 0', (sections) => sections['norm.value'].splice(MEASURES + 1, 1, -1), /a norm is -1/],
    ['without end', (sections) => sections['norm.value'].splice(0, 1, Number.POSITIVE_INFINITY), /a norm is Infinity/],
    ['that are none', (sections) => sections['norm.value'].splice(3 * MEASURES - 1, 1, Number.NaN), /a norm is NaN/],
    ['with an idf too few', (sections) => sections['norm.idf'].pop(), /terms have no idf/],
    ['with an idf too many', (sections) => sections['norm.idf'].push(0), /an idf is of no term/],
  ])('%s are refused', (_, tamper, message) => {
    const sections = saved()
    tamper(sections)
    expect(() => load(sections)).toThrow(SnapshotError)
    expect(() => load(sections)).toThrow(message)
  })
})
