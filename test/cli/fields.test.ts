import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fixtures, jsonl } from './articles.ts'
import { records, samestory, saw, start, storiesIn, temporaryFolder } from './run.ts'

const folder = temporaryFolder()

async function cluster(given: readonly unknown[], ...args: readonly string[]) {
  return samestory(['cluster', ...args], { input: jsonl(given) })
}

test('likely names are taken, and said aloud once', async () => {
  const given = fixtures.map(({ id, title, text, publishedAt, url, source }) => {
    return {
      guid: id,
      headline: title,
      'content:encoded': `<p>${text}</p>`,
      pubDate: publishedAt,
      link: url,
      publisher: { name: source },
    }
  })
  const { stdout, stderr, code } = await cluster(given)
  expect(code).toBe(0)
  expect(records(stdout)[0]).toMatchObject({
    articles: ['gazette-1', 'mirror-7', 'post-3'],
    firstSeen: '2024-02-07T08:00:00.000Z',
  })
  for (const part of [
    'title from "headline"',
    'text from "content:encoded"',
    'date from "pubDate"',
    'source from "publisher"',
  ]) {
    expect(stderr.split(part)).toHaveLength(2)
  }
  expect((await cluster(given, '--quiet')).stderr).toBe('')
})

test.each([
  ['Titel', 'Inhalt', 'Veröffentlicht am', 'Quelle'],
  ['titre', 'contenu', 'date_publication', 'journal'],
  ['Título', 'Texto', 'Fecha', 'Fuente'],
  ['titolo', 'testo', 'datapubblicazione', 'fonte'],
  ['заголовок', 'текст', 'дата', 'источник'],
  ['BAŞLIK', 'İçerik', 'tarih', 'kaynak'],
])('likely names in other languages: %s', async (title, text, date, source) => {
  const given = fixtures.map((one) => {
    return { id: one.id, [title]: one.title, [text]: one.text, [date]: one.publishedAt, [source]: one.source }
  })
  const { stdout, stderr } = await cluster(given)
  expect(records(stdout)[0]).toMatchObject({
    articles: ['gazette-1', 'mirror-7', 'post-3'],
    firstSeen: '2024-02-07T08:00:00.000Z',
  })
  expect(stderr).toContain(`source from "${source}"`)
})

test('names that are given go before all guesses, and look inside', async () => {
  const given = fixtures.map(({ id, title, text, publishedAt, url, source }) => {
    return {
      id: 'no',
      k: id,
      meta: { head: title, when: publishedAt },
      text: 'no',
      parts: text.split('. '),
      a: url,
      from: source,
    }
  })
  const flags = [
    '--id',
    'k',
    '--title',
    'meta.head',
    '--date',
    'meta.when',
    '--field',
    'text=parts',
    '--url',
    'a',
    '--source',
    'from',
  ]
  const { stdout, stderr } = await cluster(given, ...flags, '-f', 'csv')
  expect(stderr).toBe('')
  const rows = stdout.trim().split('\n')
  expect(rows[0]).toBe('story,id,title,source,url,publishedAt,representative,copyOf')
  expect(rows.slice(1)).toHaveLength(5)
  expect(stdout).toContain(
    'mirror-7,Carrow Point lighthouse falls into the sea,Mirror,https://mirror.example/n/7,2024-02-07T09:30:00.000Z',
  )
  const wrong = await cluster(given, '--field', 'body=parts')
  expect(wrong).toMatchObject({ code: 2, stdout: '' })
  expect(wrong.stderr).toContain(
    '--field must be FIELD=NAME with one of id, title, text, date, url, source, language; got "body=parts"',
  )
})

test('a name that no article has is told beside the names there are', async () => {
  const { stderr, code } = await cluster(fixtures.slice(0, 1), '--text', 'boddy', '--title', 'hedline')
  expect(code).toBe(1)
  expect(stderr).toContain('nothing in hedline and boddy; its fields are id, title, text, publishedAt, url, source')
})

test('an article without an id has its address for one, else a hash that is the same the next time', async () => {
  const withUrl = await cluster(fixtures.map(({ id: _, ...rest }) => rest))
  expect(storiesIn(withUrl.stdout)[0]).toEqual(fixtures.slice(0, 3).map(({ url }) => url))
  expect(withUrl.stderr).toContain('have their address for one')
  const bare = fixtures.map(({ title, text }) => ({ title, text }))
  const [once, again] = [await cluster(bare), await cluster([...bare].reverse())]
  expect(once.stderr).toContain('have a hash of their content for an id')
  expect(storiesIn(once.stdout).flat().sort()).toEqual(storiesIn(again.stdout).flat().sort())
  expect(
    storiesIn(once.stdout)
      .flat()
      .every((id) => /^[\da-f]{16}$/.test(id)),
  ).toBe(true)
})

test('ids that are numbers become strings; of several with one id the last counts, which is said', async () => {
  const numbered = fixtures.map((article, i) => ({ ...article, id: i + 1 }))
  const { stdout, stderr } = await cluster([{ ...numbered[3], id: 1 }, ...numbered])
  expect(storiesIn(stdout)[0]).toEqual(['1', '2', '3'])
  expect(stderr).toContain('1 article came under an id that another had before')
})

test('dates: epoch seconds and milliseconds also as text; what is no date is counted, and the article kept', async () => {
  const seconds = Date.parse('2024-02-07T08:00:00Z') / 1000
  const dates = [`${seconds}`, seconds * 1000, '7 Feb 2024 12:15:00 GMT', 'last Tuesday', null]
  const { stdout, stderr } = await cluster(fixtures.map((article, i) => ({ ...article, publishedAt: dates[i] })))
  expect(records(stdout)[0]).toMatchObject({
    firstSeen: '2024-02-07T08:00:00.000Z',
    lastSeen: '2024-02-07T12:15:00.000Z',
  })
  expect(storiesIn(stdout).flat()).toHaveLength(5)
  expect(stderr).toContain('1 time was epoch seconds')
  expect(stderr).toContain('1 article with a date that cannot be read, kept without it')
})

test('dates: digits of a day and a time are no milliseconds, though a table has them as text', async () => {
  const rows = [
    'id,title,date',
    '1,Dam bursts,20250306071500',
    '2,Ferry sails,202503060715',
    '3,Key rate,1741245300000',
  ]
  const { stdout, stderr } = await samestory(['cluster'], { input: rows.join('\n') })
  expect(records(stdout).map(({ firstSeen }) => firstSeen)).toEqual(Array(3).fill('2025-03-06T07:15:00.000Z'))
  expect(stderr).not.toContain('cannot be read')
  const { stdout: none } = await samestory(['cluster'], { input: 'id,title,date\n1,Dam bursts,199913060715\n' })
  expect(records(none)[0].firstSeen).toBe(new Date(199_913_060_715).toISOString())
})

test('languages: a code as systems write it, and what is none is left out', async () => {
  const languages = ['en_GB.UTF-8', 'en', 'English', 'en-GB', 'ja']
  const given = fixtures.map((article, i) => ({ ...article, lang: languages[i] }))
  const { stdout, stderr, code } = await cluster(given)
  expect(code).toBe(0)
  expect(storiesIn(stdout).flat()).toHaveLength(5)
  expect(stderr).toContain('1 language was no code such as "en", and left out')
  expect((await cluster(given, '--language', 'english')).stderr).toContain('--language must be a BCP 47 tag')
})

test('of a feed another element can be asked for', async () => {
  const file = join(folder, 'feed.xml')
  const item =
    '<item><guid>1</guid><title>Ferry</title><description>Short.</description><abstract>The ferry to Skell sails again from Monday on.</abstract></item>'
  writeFileSync(file, `<rss version="2.0"><channel><title>News</title>${item}</channel></rss>`)
  const { stdout } = await samestory(['dedupe', '--text', 'abstract', file])
  expect(records(stdout)[0]).toMatchObject({
    id: 'News#1',
    source: 'News',
    abstract: 'The ferry to Skell sails again from Monday on.',
  })
})

test('ids that are numbers of more digits than JavaScript keeps stay apart', async () => {
  const [a, b] = ['1003909010899047249', '1003909010899047250']
  const input = [a, b]
    .map((id, i) => `{"n": {"id": 7}, "id": ${id}, "text": ${JSON.stringify(fixtures[i * 3].text)}}\n`)
    .join('')
  const { stdout } = await samestory(['dedupe'], { input })
  expect(records(stdout).map(({ id }) => id)).toEqual([a, b])
})

test('so do those inside of another field, in its text or in a list, and each is written as it was', async () => {
  const [a, b, c] = ['1003909010899047247', '1003909010899047248', '-1003909010899047249']
  const text = `\\"id\\": ${c}, said the brief, and \\\\`
  const rows = [
    `{"by": {"id": ${a}}, "id": ${b}, "text": "${text} a ferry ran aground off Skell"}`,
    `{"by": {"id": ${b}}, "id": ${a}, "text": "${text} the bank of Lorvia left its rate"}`,
    `{"by": {"id": 1.5e30}, "id": ${c}, "text": "Norvane earned ${c} in March", "all": [${a}, 12, ${b}]}`,
  ]
  const input = `${rows.join('\n')}\n`
  const { stdout, stderr } = await samestory(['dedupe'], { input })
  const written = records(stdout)
  expect(written, stderr).toMatchObject([
    { id: b, by: { id: a } },
    { id: a, by: { id: b } },
    { id: c, by: { id: 1.5e30 }, all: [a, 12, b] },
  ])
  expect(written[0].text).toBe(`"id": ${c}, said the brief, and \\ a ferry ran aground off Skell`)
  const inner = await samestory(['dedupe', '--id', 'by.id'], { input: rows.slice(0, 2).join('\n') })
  expect(records(inner.stdout)).toHaveLength(2)
  // Stories as lists of such ids.
  const found = `[[${a}, ${b}], [${c}]]`
  const gold = rows.map((row, i) => row.replace('{', `{"story": ${i === 2 ? 2 : 1}, `)).join('\n')
  const files = [join(folder, 'found.json'), join(folder, 'gold.jsonl')] as const
  writeFileSync(files[0], found)
  writeFileSync(files[1], gold)
  const scores = await samestory(['evaluate', ...files])
  expect(JSON.parse(scores.stdout), scores.stderr).toMatchObject({ articles: 3, bCubed: { f1: 1 } })
})

test('a name on the command line that is in no article is told once, and stops --strict', async () => {
  const misspelt = ['--text', 'bdoy', '--date', 'meta.publishd', '--field', 'language=lnag', '--title', 'title']
  const { stdout, stderr, code } = await cluster(fixtures, ...misspelt)
  expect(code).toBe(0)
  expect(storiesIn(stdout).flat()).toHaveLength(fixtures.length)
  expect(stderr.replace(/\s+/g, ' ')).toContain(
    'no article has "bdoy" for text, or "meta.publishd" for date, or "lnag" for language; the fields of the first are id, title, text, publishedAt, url, source',
  )
  expect(stderr.split('"bdoy"')).toHaveLength(2)
  const strict = await cluster(fixtures, '--strict', ...misspelt)
  expect([strict.code, strict.stdout]).toEqual([1, ''])
  expect(strict.stderr).toContain('no article has "bdoy"')
})

test('a name that some article has is none that is misspelt, nor is one whose value is empty', async () => {
  const given = fixtures.map((article, i) => ({ ...article, ...(i === 3 && { when: null, by: { name: 'Post' } }) }))
  const { stderr, code } = await cluster(given, '--strict', '--date', 'when', '--source', 'by.name')
  expect([code, stderr]).toEqual([0, ''])
})

test('of many articles a name that none had is told before the end', async () => {
  const many = Array.from({ length: 1001 }, (_, i) => ({
    id: `${i}`,
    title: `Number ${i * 7919} was drawn`,
    late: i > 999 ? '1' : undefined,
  }))
  const { child, ended } = start(['stream', '--url', 'late'])
  const told = saw(child.stderr, 'none of the first 1,000 articles has "late" for url')
  child.stdin?.write(jsonl(many.slice(0, 1000)))
  await told
  child.stdin?.end(jsonl(many.slice(1000)))
  expect((await ended).stderr).not.toContain('no article')
})

test('a guess of which nothing can be read leaves the field to the next', async () => {
  const { stdout, stderr } = await samestory(['cluster', '-f', 'csv'], {
    input: jsonl([
      {
        id: [],
        guid: '1',
        title: { rendered: '' },
        headline: 'Dam bursts',
        content: [],
        description: 'All fled Orvanne',
      },
      { id: '2', title: 'Ferry sails', body: false, summary: 'To Lisse', published: true, created_at: '2024-03-04' },
      { id: '3', title: 'Key rate held', source: {}, publisher: 'Post', url: [], link: 'https://p.example/3' },
    ]),
  })
  const rows = stdout.trim().split('\n').join('|')
  expect(rows).toMatch(/,1,[^|]*Dam bursts/)
  expect(rows).toMatch(/,2,[^|]*Ferry sails[^|]*2024-03-04T/)
  expect(rows).toMatch(/,3,[^|]*Key rate held[^|]*Post[^|]*https:..p.example.3/)
  for (const guess of ['id from "guid"', 'title from "headline"', 'text from "description"', 'text from "summary"'])
    expect(stderr).toContain(guess)
  expect(stderr).not.toMatch(/"content"|"body"|"published"|cannot be read/)
})

test('what stands in a list by itself, as converters of XML have all, is read', async () => {
  const { stdout, stderr } = await samestory(['cluster', '-f', 'csv'], {
    input: jsonl([
      {
        ...{ title: ['Dam bursts'], guid: [{ _: 'g1' }], pubDate: ['Mon, 04 Mar 2024 10:00:00 GMT'] },
        ...{ source: [{ _: 'Herald', $: { url: 'x' } }], description: ['All fled'] },
      },
      { _id: { $oid: 'ab12' }, title: 'Ferry sails', date: { $date: { $numberLong: '1709546400000' } } },
    ]),
  })
  expect(stdout).toMatch(/g1,Dam bursts,Herald,,2024-03-04T10:00:00.000Z/)
  expect(stdout).toMatch(/ab12,Ferry sails,,,2024-03-04T10:00:00.000Z/)
  expect(stderr).not.toContain('cannot be read')
})

test('what databases and pandas write where there is nothing is nothing', async () => {
  const table = [
    'id,title,text,url,date',
    'nan,Dam bursts above Orvanne,NULL,https://a.example/1,NaN',
    '\\N,Ferry sails to Lisse,nan,\\N,None',
    'NULL,<NA>,"The bank left its key rate unchanged, to the surprise of most",N/A,null',
  ]
  const { stdout, stderr } = await samestory(['dedupe'], { input: table.join('\n') })
  expect(stderr).toContain('3 articles kept')
  expect(stderr).not.toContain('cannot be read')
  expect(records(stdout).map(({ id }) => id)).toEqual([
    'https://a.example/1',
    expect.stringMatching(/^[\da-f]{16}$/),
    expect.stringMatching(/^[\da-f]{16}$/),
  ])
})
