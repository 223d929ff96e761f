import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newsWorld } from '../../bench/world/index.ts'
import { fixtures, html, jsonl } from './articles.ts'
import { records, samestory, storiesIn, temporaryFolder } from './run.ts'

const folder = temporaryFolder()
const file = join(folder, 'articles.jsonl')
writeFileSync(file, jsonl(fixtures))

test('cluster: JSON Lines when piped, JSON, CSV and text when asked for', async () => {
  const lines = records((await samestory(['cluster', file])).stdout)
  expect(lines[0]).toMatchObject({
    title: 'Carrow Point lighthouse falls into the sea',
    articles: ['gazette-1', 'mirror-7', 'post-3'],
    copies: [['gazette-1', 'mirror-7']],
    copyGroups: [{ original: 'gazette-1' }],
    lastSeen: '2024-02-07T12:15:00.000Z',
  })
  const json = JSON.parse((await samestory(['cluster', '-f', 'json', file])).stdout)
  expect(json).toEqual({ articles: 5, stories: lines })
  const rows = (await samestory(['cluster', '-f', 'csv', '--min-articles', '2', file])).stdout.trim().split('\n')
  expect(rows).toHaveLength(4)
  expect(rows[2]).toMatch(/^gazette-1,mirror-7,.*,(?:true|false),gazette-1$/)
  const { stdout } = await samestory(['cluster', '--format=text', file])
  expect(stdout).toContain('  · Post: Storm topples old tower at Carrow Point\n')
  expect(stdout).toMatch(/ {3}[ ●]= Mirror\n/)
  expect(stdout).toContain('3 articles · 1 copy · 3 sources · 2024-02-07 08:00 to 12:15 · ')
  expect(stdout).toContain('5 articles: 1 story of 2 or more articles, 2 articles alone')
  expect(stdout).not.toContain('\u001b')
})

test('cluster: a page as well', async () => {
  const page = join(folder, 'page.html')
  const { stdout, stderr } = await samestory(['cluster', '--report', page, file])
  expect(stdout).toBe((await samestory(['cluster', file])).stdout)
  expect(stderr).toContain('page.html is the page')
  expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>.*Carrow Point lighthouse falls into the sea/s)
  const nowhere = await samestory(['cluster', '--report', join(folder, 'no/page.html'), file])
  expect(nowhere.code).toBe(3)
  expect(nowhere.stderr).toContain('cannot write')
})

test('cluster: with threads that help reading, the same', async () => {
  const many = join(folder, 'many.jsonl')
  writeFileSync(many, jsonl([...newsWorld({ articles: 4200, seed: 5 })].map(({ article }) => article)))
  const alone = await samestory(['cluster', '--level', 'copies', many])
  const helped = await samestory(['cluster', '--level', 'copies', '--workers', '1', many])
  expect(helped).toEqual(alone)
  expect(helped.code).toBe(0)
  const { code, stderr } = await samestory(['cluster', '--workers', '257', many])
  expect(code).toBe(2)
  expect(stderr).toContain('--workers must be at most 256, got 257')
})

test('cluster: level, threshold, and a window that tells stories whole', async () => {
  const copies = await samestory(['cluster', '--level', 'copies', file])
  expect(storiesIn(copies.stdout)[0]).toEqual(['gazette-1', 'mirror-7'])
  const strict = await samestory(['cluster', '--same-story', '1', file])
  expect(storiesIn(strict.stdout)[0]).toEqual(['gazette-1', 'mirror-7'])
  const later = fixtures.map((article) => ({
    ...article,
    id: `later ${article.id}`,
    publishedAt: article.publishedAt.replace('2024', '2025'),
  }))
  const inOrder = [...fixtures.slice(3), ...fixtures.slice(0, 3), ...later.slice(3)]
  const windowed = await samestory(['cluster', '--window', '6h'], { input: jsonl(inOrder) })
  const stories = records(windowed.stdout)
  expect(stories.map(({ articles }) => articles)).toContainEqual(['gazette-1', 'mirror-7', 'post-3'])
  expect(stories).toHaveLength(5)
  expect(stories.find(({ id }) => id === 'gazette-1')).toMatchObject({ copies: [['gazette-1', 'mirror-7']] })
})

test('dedupe keeps one of each group, with its fields and the ids that it stands for', async () => {
  const kept = async (...args: readonly string[]): Promise<Record<string, unknown>[]> =>
    records((await samestory(['dedupe', ...args, file])).stdout)
  const original = await kept()
  expect(original.map(({ id }) => id)).toEqual(['gazette-1', 'post-3', 'gazette-2', 'post-9'])
  expect(original[0]).toEqual({ ...fixtures[0], standsFor: ['mirror-7'] })
  expect(original[1].standsFor).toEqual([])
  for (const way of ['longest', 'latest']) {
    expect((await kept('--keep', way)).map(({ id }) => id)).toEqual(['mirror-7', 'post-3', 'gazette-2', 'post-9'])
  }
  const piped = await samestory(['dedupe', '-f', 'csv'], { input: jsonl(fixtures) })
  const rows = piped.stdout.trim().split('\n')
  expect(rows[0]).toBe('id,title,text,publishedAt,url,source,standsFor')
  expect(rows[1]).toMatch(/,mirror-7$/)
  expect(rows).toHaveLength(5)
  expect(piped.stderr).toContain('5 articles: 4 articles kept, 1 copy let go')
  const json = await samestory(['dedupe', '-f', 'json', file])
  expect(JSON.parse(json.stdout)).toEqual(original)
  const text = await samestory(['dedupe', '-f', 'text', file])
  expect(text.stdout).toContain('● Gazette: Carrow Point lighthouse falls into the sea\n  = Mirror\n')
})

test('dedupe: a text through a pipe may be as long as one of a file', async () => {
  const long = {
    id: 'long',
    title: 'Carrow Point lighthouse falls',
    text: 'The lamp went out at four. '.repeat(1_300_000),
  }
  const { code, stdout, stderr } = await samestory(['dedupe', '-f', 'jsonl'], { input: jsonl([long, fixtures[3]]) })
  expect(code, stderr).toBe(0)
  expect(records(stdout).map(({ id }) => id)).toEqual(['long', fixtures[3].id])
  expect(String(records(stdout)[0].text).length).toBe(long.text.length)
})

test('dedupe of one id that comes twice, and of what the library refuses, keeps what counts', async () => {
  const [first, second] = [
    { id: 'a', text: 'An old text about a mill that nobody wants.' },
    { id: 'a', text: 'The ferry to Skell sails on Monday.' },
  ]
  const { stdout, stderr } = await samestory(['dedupe'], { input: jsonl([first, { id: 'b', text: '…' }, second]) })
  expect(records(stdout)).toEqual([{ ...second, standsFor: [] }])
  expect(stderr).toContain('standard input:2:')
  expect(stderr).toContain('1 article: 1 article kept, 0 copies let go')
})

test('an article that is refused does not take the place of one before of the same id', async () => {
  const [good, other] = [
    { id: 'a', title: 'Mill', text: 'An old text about a mill that nobody wants.' },
    { id: 'b', title: 'Ferry', text: 'The ferry to Skell sails on Monday.' },
  ]
  const bad = { id: 'a', title: '…', text: '—' }
  const input = jsonl([{ ...good, text: 'Of which nothing is left.' }, good, bad, other, bad])
  for (const window of [[], ['--window', '7d']]) {
    const { stdout, stderr } = await samestory(['dedupe', ...window], { input })
    expect(records(stdout)).toEqual([
      { ...good, standsFor: [] },
      { ...other, standsFor: [] },
    ])
    expect(stderr).toContain('1 article came under an id that another had before')
  }
  const cluster = await samestory(['cluster'], { input })
  expect(records(cluster.stdout).map(({ title }) => title)).toEqual(['Mill', 'Ferry'])
  const compare = await samestory(['compare', '-f', 'json', '--among', '-', 'a', 'b'], { input })
  expect(JSON.parse(compare.stdout)).toMatchObject({ relation: 'unrelated', ids: ['a', 'b'] })
})

test('a date that no detector reads is none for the command line either, in any zone', async () => {
  const text = 'The Kestrel dam above Orvanne gave way at dawn and 4,300 people fled, Mayor Hilde Brandt said.'
  const articles = [
    { id: 'dated', text, publishedAt: '20240305' },
    { id: 'other way', text, publishedAt: '10.03.2026' },
  ]
  for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
    const { stdout, stderr } = await samestory(['dedupe', '--keep', 'latest'], { input: jsonl(articles), env: { TZ } })
    expect(records(stdout)).toMatchObject([{ id: 'dated', standsFor: ['other way'] }])
    expect(stderr).toContain('10.03.2026')
  }
})

test('dedupe of what dedupe kept: an article stands for all it stood for, and for what its copies stood for', async () => {
  const text = 'The Kestrel dam above Orvanne gave way at dawn and 4,300 people fled, Mayor Hilde Brandt said.'
  const article = (id: string, day: number) => ({ id, text, publishedAt: `2024-03-0${day}T08:00:00Z` })
  const other = { id: 'other', text: 'Governor Amundry Pell saw no reason to act before summer.' }
  const [one, two, three, four, five] = ['1', '2', '3', '4', '5'].map((id, i) => article(id, i + 1))
  const first = await samestory(['dedupe'], { input: jsonl([one, two, other]) })
  expect(records(first.stdout)).toMatchObject([
    { id: '1', standsFor: ['2'] },
    { id: 'other', standsFor: [] },
  ])
  const second = await samestory(['dedupe'], { input: `${first.stdout}${jsonl([three])}` })
  expect(records(second.stdout)[0]).toMatchObject({ id: '1', standsFor: ['2', '3'] })
  // Another is kept, and copies come again.
  const later = await samestory(['dedupe'], { input: jsonl([four, five]) })
  const latest = await samestory(['dedupe', '--keep', 'latest'], {
    input: `${second.stdout}${later.stdout}${jsonl([two, one])}`,
  })
  expect(records(latest.stdout)).toMatchObject([
    { id: 'other', standsFor: [] },
    { id: '4', standsFor: ['5', '1', '2', '3'] },
  ])
  // Nothing new, and CSV.
  const again = await samestory(['dedupe', '-f', 'csv'], { input: latest.stdout })
  expect(again.stdout).toContain('5 1 2 3')
  const csv = await samestory(['dedupe'], { input: again.stdout })
  expect(records(csv.stdout)).toMatchObject([{ standsFor: [] }, { id: '4', standsFor: ['5', '1', '2', '3'] }])
})

test('dedupe writes an id that was made up where the field of ids has nothing, too', async () => {
  const articles = [
    { id: null, title: 'Dam bursts' },
    { id: ' ', guid: '2', title: 'Ferry sails' },
    { title: 'Key rate', id: '' },
    { id: '', url: 'https://a.example/4', title: 'Quay collapses' },
  ]
  const { stdout } = await samestory(['dedupe'], { input: jsonl(articles) })
  const hash = expect.stringMatching(/^[\da-f]{16}$/)
  expect(records(stdout)).toEqual([
    { id: hash, title: 'Dam bursts', standsFor: [] },
    { id: '2', guid: '2', title: 'Ferry sails', standsFor: [] },
    { title: 'Key rate', id: hash, standsFor: [] },
    { id: 'https://a.example/4', url: 'https://a.example/4', title: 'Quay collapses', standsFor: [] },
  ])
  const csv = 'guid,k,title\n1,,Dam bursts\n,x,Ferry sails\n'
  const guessed = await samestory(['dedupe', '-f', 'csv'], { input: csv })
  expect(guessed.stdout).toMatch(/^guid,k,title,standsFor\n1,,Dam bursts,\n[\da-f]{16},x,Ferry sails,\n$/)
  const named = await samestory(['dedupe', '-f', 'csv', '--id', 'k'], { input: csv })
  expect(named.stdout).toMatch(/^guid,k,title,standsFor\n1,[\da-f]{16},Dam bursts,\n,x,Ferry sails,\n$/)
  expect(named.stderr).not.toContain('left out of the CSV')
  const inside = await samestory(['dedupe', '--id', 'meta.key'], {
    input: '{"meta":{"key":"x"},"id":"","title":"Key rate"}',
  })
  expect(records(inside.stdout)).toMatchObject([{ id: 'x', meta: { key: 'x' } }])
})

test('dedupe goes by words that level copies does not know', async () => {
  const price = (id: string, moves: string) => ({
    id,
    title: `KESTREL METALS OF ORVANNE ${moves} ITS PRICE OF REFINED COPPER CATHODES FOR DELIVERY IN SPRING`,
  })
  const input = jsonl([price('lower', 'LOWERS'), price('higher', 'RAISES')])
  expect(records((await samestory(['dedupe'], { input })).stdout)).toHaveLength(2)
  expect(records((await samestory(['dedupe', '--level', 'copies'], { input })).stdout)).toHaveLength(1)
})

test('compare: two files, or two ids among others; the exit code tells', async () => {
  const paths = fixtures.slice(0, 4).map((article) => {
    const path = join(folder, `${article.id}.html`)
    writeFileSync(path, html(article))
    return path
  })
  const one = await samestory(['compare', paths[0], paths[1]])
  expect(one.code).toBe(0)
  expect(JSON.parse(one.stdout)).toMatchObject({ relation: 'near-duplicate', ids: [fixtures[0].url, fixtures[1].url] })
  const text = await samestory(['compare', '-f', 'text', paths[0], paths[2]])
  expect(text).toMatchObject({ code: 0 })
  for (const part of [
    'A  gazette.example: Carrow Point lighthouse',
    'same-story  score',
    'Evidence',
    'Terms in both',
  ]) {
    expect(text.stdout).toContain(part)
  }
  expect((await samestory(['compare', paths[0], paths[3]])).code).toBe(1)
  const among = await samestory(['compare', '--among', file, 'gazette-1', 'post-3'])
  expect(JSON.parse(among.stdout)).toMatchObject({ relation: 'same-story', ids: ['gazette-1', 'post-3'] })
  const missing = await samestory(['compare', '--among', file, 'gazette-1', 'nobody'])
  expect(missing).toMatchObject({ code: 2, stdout: '' })
  expect(missing.stderr).toContain('there is no article "nobody"')
  const several = await samestory(['compare', file, paths[0]])
  expect(several.code).toBe(2)
  expect(several.stderr).toContain('must hold one article, has more: give --among')
})

test('what dedupe keeps of a CSV, whatever its ids are called and look like, evaluate and dedupe read again', async () => {
  const csv = `guid,body
"a b","The Kestrel dam above Orvanne gave way at dawn and 4,300 people fled"
"c d","The Kestrel dam above Orvanne gave way at dawn and 4,300 people fled"
"[e","Governor Amundry Pell saw no reason to act before summer"
`
  const kept = await samestory(['dedupe', '-q', '-f', 'csv'], { input: csv })
  const again = await samestory(['dedupe', '-q', '-f', 'jsonl'], { input: kept.stdout })
  expect(records(again.stdout)).toMatchObject([
    { guid: 'a b', standsFor: ['c d'] },
    { guid: '[e', standsFor: [] },
  ])
  const gold = join(folder, 'gold.csv')
  writeFileSync(gold, 'id,story\na b,dam\nc d,dam\n[e,pell\n')
  for (const input of [kept.stdout, again.stdout]) {
    const { stdout, code } = await samestory(['evaluate', '-', gold], { input })
    expect([code, JSON.parse(stdout).bCubed.f1]).toEqual([0, 1])
  }
})

test('evaluate: stories, survivors or labels against labels; what is left out is said', async () => {
  const gold = join(folder, 'gold.csv')
  writeFileSync(
    gold,
    'id,event\ngazette-1,sea\nmirror-7,sea\npost-3,sea\ngazette-2,bread\npost-9,ice\nother,ice\nnone,\n',
  )
  const { stdout: found } = await samestory(['cluster', file])
  const good = await samestory(['evaluate', '-', gold, '--at-least', '0.99'], { input: found })
  expect(good.code).toBe(0)
  expect(JSON.parse(good.stdout)).toMatchObject({ articles: 5, bCubed: { f1: 1 }, groups: { found: 3, truth: 3 } })
  expect(good.stderr).toContain('1 article without a story, left out')
  expect(good.stderr).toContain('1 article in')
  const split = [['gazette-1', 'mirror-7'], ['post-3', 'gazette-2'], ['post-9']]
  const bad = await samestory(['evaluate', '-f', 'text', '-', gold, '--at-least', '0.99'], {
    input: JSON.stringify(split),
  })
  expect(bad.code).toBe(1)
  for (const part of [
    '5 articles: 3 stories found, 3 true',
    'B-cubed',
    '2 pairs: gazette-1, mirror-7  |  post-3',
    '1 pair: post-3  |  gazette-2',
  ]) {
    expect(bad.stdout).toContain(part)
  }
  const same = JSON.parse((await samestory(['evaluate', '-', gold], { input: JSON.stringify(split) })).stdout)
  for (const end of ['\n', '\r\n']) {
    const lines = split.map((story) => JSON.stringify(story) + end).join('')
    const { stdout, stderr } = await samestory(['evaluate', '-', gold], { input: lines })
    expect(JSON.parse(stdout), stderr).toEqual(same)
  }
  const json = JSON.stringify({ stories: split.map((articles) => ({ articles })) }, null, 2)
  expect(JSON.parse((await samestory(['evaluate', '-', gold], { input: json })).stdout).bCubed.f1).toBeLessThan(1)
  const survivors = await samestory(['dedupe', file])
  const copies = await samestory(['evaluate', '-', gold], { input: survivors.stdout })
  expect(JSON.parse(copies.stdout)).toMatchObject({ groups: { found: 4, truth: 3 }, bCubed: { precision: 1 } })
  expect((await samestory(['evaluate', '--strict', '-', gold], { input: found })).code).toBe(1)
  const apart = await samestory(['evaluate', '-', gold], { input: '{"id":"x","story":"y"}\n' })
  expect(apart).toMatchObject({ code: 1, stdout: '' })
  expect(apart.stderr).toContain('the two files have no id in common')
})

test('audit: measures, writes pairs to label, and suggests by the answers', async () => {
  // Reports of many events by two papers each, so that there are pairs to ask about.
  const towns = [
    'Velm',
    'Orvanne',
    'Skell',
    'Tarn',
    'Brask',
    'Ulmen',
    'Pirre',
    'Losk',
    'Hadde',
    'Norr',
    'Zell',
    'Quist',
  ]
  const events = ['flood', 'strike of tram drivers', 'fire in the mill', 'vote on the bridge']
  const many = towns.flatMap((town, t) =>
    events.flatMap((event, e) => {
      const [mayor, number] = [`${town}berg${'aeiou'[e]}`, 100 + 37 * t + 11 * e]
      const publishedAt = `2024-03-${String(1 + e).padStart(2, '0')}T1${t % 10}:00:00Z`
      const first = `The ${event} in ${town} kept ${number} people busy, said ${mayor}. Helpers came from the whole valley and stayed until the morning.`
      const second = `In ${town}, ${number} people dealt with the ${event}. ${mayor} thanked them; some had come a long way and slept little.`
      return [
        { id: `${town} ${e} first`, title: `${event} in ${town}`, text: first, publishedAt },
        { id: `${town} ${e} copy`, title: `${event} in ${town}`, text: `${first} More follows.`, publishedAt },
        { id: `${town} ${e} second`, title: `${town}: ${number} at ${event}`, text: second, publishedAt },
      ]
    }),
  )
  const input = jsonl(many)
  const labels = join(folder, 'labels.jsonl')
  const first = await samestory(['audit', '--labels', labels, '--pairs', '24'], { input })
  expect(first.code, first.stderr).toBe(0)
  for (const part of [
    '144 articles, 100.0 % dated',
    'The sample: 144 articles',
    'recall     ',
    '95 % interval',
    'The largest stories, to read',
    'it takes 10 to suggest',
  ]) {
    expect(first.stdout).toContain(part)
  }
  const asked = records(readFileSync(labels, 'utf8'))
  expect(asked).toHaveLength(24)
  expect(asked.every(({ same, titles }) => same === null && Array.isArray(titles))).toBe(true)
  const answered = asked.map((pair) => ({
    ...pair,
    same: String(pair.a).slice(0, -6).trim() === String(pair.b).slice(0, -6).trim(),
  }))
  writeFileSync(labels, jsonl(answered))
  const second = JSON.parse(
    (await samestory(['audit', '-f', 'json', '--labels', labels, '--pairs', '24'], { input })).stdout,
  )
  expect(second.copies.recall.hits).toBeGreaterThanOrEqual(40)
  expect(second.copies.recall.low).toBeGreaterThan(0.8)
  expect(second.suggestion.labels).toBe(24)
  const thresholds = second.suggestion.curve.map(({ sameStory }: { sameStory: number }) => sameStory)
  expect(thresholds).toContain(second.suggestion.best.sameStory)
  const f1 = second.suggestion.curve.map((point: { f1: number }) => point.f1)
  expect(second.suggestion.best.f1).toBe(Math.max(...f1))
  const small = await samestory(['audit', '--sample', '80', '-f', 'json'], { input })
  expect(JSON.parse(small.stdout)).toMatchObject({ feed: { articles: 144, dated: 144 }, sample: { articles: 80 } })
})

test('demo: what npm run demo prints', async () => {
  const { code, stdout } = await samestory(['demo'])
  expect(code).toBe(0)
  expect(stdout).toContain('34 articles in 7 languages')
  expect(stdout).toContain('10 of 10 groups right, 0 pairs missed, 0 pairs joined wrongly')
  expect(stdout).not.toContain('…')
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
})

test('help names every command, option and exit code; --version is that of the package', async () => {
  const { stdout, code } = await samestory(['--help'])
  expect(code).toBe(0)
  for (const name of ['cluster', 'dedupe', 'compare', 'stream', 'evaluate', 'audit', 'demo', '130'])
    expect(stdout).toContain(`  ${name} `)
  expect(await samestory(['help'])).toMatchObject({ code: 0, stdout })
  const help = await samestory(['help', 'cluster'])
  expect(help.stdout).toContain('--same-story SCORE')
  expect(await samestory(['cluster', '--help'])).toMatchObject({ code: 0, stdout: help.stdout })
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
  expect(await samestory(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` })
})
