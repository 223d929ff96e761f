// The endpoint at work, without a port: node examples/fastify/main.js
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './server.js'

const server = build()
const lines = readFileSync(join(import.meta.dirname, '../data/articles.jsonl'), 'utf8')
  .trim()
  .split('\n')
const post = (payload) => server.inject({ method: 'POST', url: '/articles', payload })

for (const line of lines.slice(0, 3)) {
  const { statusCode, body } = await post(JSON.parse(line))
  console.log(`POST /articles ${statusCode} ${body}`)
}
const bad = await post({ id: 'empty', text: '' })
console.log(`POST /articles ${bad.statusCode} ${bad.body}`)
const found = await server.inject('/stories/dam-wire')
console.log(`GET /stories/dam-wire ${found.statusCode} ${found.json().why.sentence}`)
const none = await server.inject('/stories/nothing')
console.log(`GET /stories/nothing ${none.statusCode}`)
const gone = await server.inject({ method: 'DELETE', url: '/articles/dam-copy' })
console.log(`DELETE /articles/dam-copy ${gone.statusCode}`)
await server.close()
