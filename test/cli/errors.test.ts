import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { csv, fixtures, jsonl, warc } from './articles.ts'
import { cli, records, samestory, start, storiesIn, temporaryFolder } from './run.ts'

const folder = temporaryFolder()

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const broken = `${jsonl(fixtures.slice(0, 2))}{"id": "x", "text": \nnull\n{"id":"silent","text":"…"}\n{"id":"bare"}\n\n${jsonl(fixtures.slice(2))}`

test('bad lines are named with file and line, skipped and kept where asked for', async () => {
  const path = file('broken.jsonl', broken)
  const rejects = join(folder, 'rejects.jsonl')
  const { code, stdout, stderr } = await samestory(['cluster', '--rejects', rejects, path])
  expect(code).toBe(0)
  expect(storiesIn(stdout).flat().sort()).toEqual(fixtures.map(({ id }) => id).sort())
  expect(stderr).toContain(`${path}:3: it is no JSON`)
  expect(stderr).toContain(`${path}:4: it must be a JSON object, got null; skipped`)
  expect(stderr).toContain(`${path}:6: it has no title and no text; its fields are id`)
  const kept = records(readFileSync(rejects, 'utf8'))
  expect(kept.map(({ line }) => line).sort()).toEqual([3, 4, 5, 6])
  expect(kept.find(({ line }) => line === 3)).toMatchObject({ file: path, raw: '{"id": "x", "text": ' })
  expect(kept.find(({ line }) => line === 5)).toMatchObject({ raw: { id: 'silent', text: '…' } })
})

test('dedupe, which reads files twice, names and keeps what is bad once', async () => {
  const path = file('twice.jsonl', broken)
  const rejects = join(folder, 'twice-rejects.jsonl')
  const { stderr, stdout } = await samestory(['dedupe', '--rejects', rejects, path])
  expect(records(stdout)).toHaveLength(4)
  expect(stderr.split(`${path}:3: `)).toHaveLength(2)
  expect(
    records(readFileSync(rejects, 'utf8'))
      .map(({ line }) => line)
      .sort(),
  ).toEqual([3, 4, 5, 6])
})

test('of many bad lines the first are named and all are counted', async () => {
  const { stderr, code } = await samestory(['cluster'], { input: `${'oops\n'.repeat(25)}${jsonl(fixtures)}` })
  expect(code).toBe(0)
  expect(stderr.split('it is no JSON')).toHaveLength(11)
  expect(stderr).toContain('25 bad lines and articles in all, skipped')
})

test('--strict stops at the first, with code 1 and nothing on standard output', async () => {
  for (const input of [
    broken,
    `${jsonl(fixtures)}{"id":"silent","text":"…"}\n`,
    jsonl([{ ...fixtures[0], publishedAt: 'soon' }]),
  ]) {
    const { code, stdout, stderr } = await samestory(['cluster', '--strict'], { input })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/standard input:\d/)
  }
})

test('torn files: what came until then counts', async () => {
  const whole = gzipSync(
    jsonl(
      Array.from({ length: 400 }, (_, i) => ({
        id: `${i}`,
        text: `Number ${i * 7919} was drawn in the ${i * 31}th week.`,
      })),
    ),
  )
  const gz = await samestory(['dedupe', file('torn.jsonl.gz', whole.subarray(0, whole.length - 900))])
  expect(gz.code).toBe(0)
  expect(records(gz.stdout).length).toBeGreaterThan(10)
  expect(gz.stderr).toContain('torn.jsonl.gz: it cannot be read to its end (unexpected end of file)')
  const json = JSON.stringify(fixtures)
  const array = await samestory(['cluster', file('torn.json', json.slice(0, -20))])
  expect(array.stderr).toContain('torn.json:1: the JSON ends too early; skipped')
  expect(storiesIn(array.stdout).flat()).toHaveLength(4)
  const table = await samestory(['cluster', file('torn.csv', `${csv(fixtures)}x,y,z,a,b,c,d\n"open`)])
  expect(storiesIn(table.stdout).flat()).toHaveLength(5)
  expect(table.stderr).toContain('the row has more cells than the header')
  expect(table.stderr).toContain('a quote is not closed')
})

test('a torn WARC: the record that it ends amid is bad, with its place, and what was whole before it counts', async () => {
  const ends = [1, 2].map((count) => warc(fixtures.slice(0, count)).length)
  const whole = Buffer.from(warc(fixtures))
  const packed = fixtures.map((article) => gzipSync(warc([article])))
  const first = fixtures[0].url
  for (const [name, content, told] of [
    [
      'body.warc',
      whole.subarray(0, ends[1] - 60),
      `it ends amid this record, which begins at byte ${ends[0]}; skipped`,
    ],
    [
      'http.warc',
      whole.subarray(0, ends[0] + 320),
      `it ends amid this record, which begins at byte ${ends[0]}; skipped`,
    ],
    ['head.warc', whole.subarray(0, ends[0] + 40), `it begins at byte ${ends[0]} and has no Content-Length`],
    [
      'packed.warc.gz',
      Buffer.concat(packed).subarray(0, packed[0].length + 100),
      'unpacked (unexpected end of file); skipped',
    ],
  ] as const) {
    const path = file(name, content)
    const { code, stdout, stderr } = await samestory(['cluster', path])
    expect(code, name).toBe(0)
    expect(storiesIn(stdout), name).toEqual([[first]])
    expect(stderr).toContain(`${name} record 2: `)
    expect(stderr.replace(/\s+/g, ' ')).toContain(told)
    const strict = await samestory(['cluster', '--strict', path])
    expect([strict.code, strict.stdout]).toEqual([1, ''])
  }
  // Nothing but the blank lines behind the last record is missing.
  const { stdout, stderr } = await samestory(['cluster', file('end.warc', whole.subarray(0, ends[1] - 4))])
  expect(storiesIn(stdout).flat()).toHaveLength(2)
  expect(stderr).not.toContain('torn')
})

test('what is said of the articles of a WARC is said once', async () => {
  const { stderr } = await samestory(['cluster', file('once.warc', warc(fixtures))])
  expect(stderr.match(/have their address for one/g)).toHaveLength(1)
})

test('what cannot be read at all: code 1, and what to do', async () => {
  for (const [name, content, told] of [
    ['x.jsonl', Buffer.from('BZh91AY&SY'), 'packed with bzip2: unpack it first'],
    ['x.zip', Buffer.from('PK\u0003\u0004....'), 'it is a zip archive'],
    ['x.txt', Buffer.from([65, 0, 1, 2, 3, 0]), 'it is no text'],
    ['x.xml', '<?xml version="1.0"?><catalogue><book/></catalogue>', 'it is XML, but no RSS, Atom or RDF feed'],
    ['empty.jsonl', '', 'empty.jsonl is empty'],
  ] as const) {
    const { code, stdout, stderr } = await samestory(['cluster', file(name, content)])
    expect({ code, stdout }, name).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(told)
    expect(stderr).toContain('there is no article in the input')
  }
})

test('a wrong command line: code 2, and what is right', async () => {
  for (const [args, told] of [
    [['clutser'], 'there is no command "clutser"; did you mean cluster?'],
    [['cluster', '--sam-story', '1'], 'there is no option --sam-story; did you mean --same-story?'],
    [['cluster', '--same-story', '2'], '--same-story must be a number from 0 to 1, got "2"'],
    [['cluster', '--window', 'week'], '--window must be'],
    [['cluster', '--format', 'xml'], '--format must be one of text, jsonl, json, csv; got "xml"'],
    [['cluster', '--format'], "Option '-f, --format <value>' argument missing"],
    [['cluster', '--min-articles', '0'], '--min-articles must be a whole number of at least 1, got "0"'],
    [['cluster', join(folder, 'nowhere')], 'there is no such file'],
    [['dedupe', '--keep', 'best'], '--keep must be one of original, longest, latest; got "best"'],
    [['compare', 'one'], 'takes two files, or two ids, got 1'],
    [['stream', '--save-every', 'often'], '--save-every must be a duration such as 30s, 72h or 7d, got "often"'],
    [['stream', '--save-every', '30d'], '--save-every must be from 100ms to 24d'],
    [['stream', '--save-every', '99ms'], '--save-every must be from 100ms to 24d'],
    [['constructor'], 'there is no command "constructor"; samestory --help lists them (samestory --help)'],
    [['__proto__'], 'there is no command "__proto__"'],
    [['help', 'toString'], 'there is no command "toString"'],
    [['audit', '--sample', '1000000'], '--sample must be 20000 at most'],
  ] as const) {
    const { code, stdout, stderr } = await samestory(args)
    expect({ code, stdout }, args.join(' ')).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(told)
  }
  expect((await samestory([])).code).toBe(2)
})

test('no file that is read is written anew, whatever it is called', async () => {
  const path = file('precious.jsonl', jsonl(fixtures))
  const link = join(folder, 'link.jsonl')
  symlinkSync(path, link)
  for (const args of [
    ['cluster', '--rejects', path, path],
    ['stream', '--rejects', link, file('other.jsonl', jsonl(fixtures)), path],
    ['cluster', '--report', path, link],
    ['compare', '--among', path, '--rejects', path, fixtures[0].id, fixtures[1].id],
    ['evaluate', '--rejects', path, path, file('other.jsonl', jsonl(fixtures))],
  ]) {
    const { code, stdout, stderr } = await samestory(args)
    expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: '' })
    expect(stderr.replace(/\s+/g, ' ')).toContain('which is read and would be lost: name another file')
  }
  expect(readFileSync(path, 'utf8')).toBe(jsonl(fixtures))
})

test('what cannot be written: code 3', async () => {
  mkdirSync(join(folder, 'taken.state'))
  for (const args of [
    ['cluster', '--rejects', join(folder, 'no/such/folder/x')],
    ['stream', '--state', join(folder, 'no/such/folder/x')],
    ['stream', '--state', join(folder, 'taken.state')],
    ['stream', '--state', file('foreign.state', 'something else')],
  ]) {
    const { code, stderr } = await samestory(args, { input: jsonl(fixtures) })
    expect(code, stderr).toBe(3)
    expect(stderr).toMatch(/cannot (?:write|read)|is no state of samestory/)
  }
})

test.skipIf(!existsSync('/dev/full'))('a full disk: code 3 (skipped where there is no /dev/full)', async () => {
  const out = openSync('/dev/full', 'w')
  const child = spawn(process.execPath, [cli, 'cluster', file('full.jsonl', jsonl(fixtures))], {
    stdio: ['ignore', out, 'pipe'],
  })
  let stderr = ''
  child.stderr?.on('data', (chunk) => (stderr += chunk))
  const [code] = await once(child, 'close')
  closeSync(out)
  expect(code).toBe(3)
  expect(stderr).toContain('cannot write to standard output: the disk is full')
})

test.skipIf(!existsSync('/dev/full'))('no room for what was skipped: code 3, and no bug (likewise)', async () => {
  for (const command of ['cluster', 'stream']) {
    const { code, stderr } = await samestory([command, '--rejects', '/dev/full'], { input: broken })
    expect(code, stderr).toBe(3)
    expect(stderr).toBe('samestory: cannot write /dev/full: the disk is full\n')
  }
})

test('a reader that goes away, as head does, is no error', async () => {
  const many = Array.from({ length: 3000 }, (_, i) => ({
    id: `${i}`,
    text: `Number ${i * 7919} was drawn in week ${i * 31}. ${'word '.repeat(i % 40)}`,
  }))
  for (const args of [
    ['dedupe', '-q'],
    ['stream', '-q'],
  ]) {
    const { child, ended } = start(args, { input: jsonl(many) })
    child.stdout?.once('data', () => child.stdout?.destroy())
    expect(await ended).toMatchObject({ code: 0, stderr: '' })
  }
})
