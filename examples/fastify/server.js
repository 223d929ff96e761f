// An endpoint that places articles: PORT=3000 node examples/fastify/server.js
import { pathToFileURL } from 'node:url'
import Fastify from 'fastify'
import { ArticleError, NewsDetector } from 'samestory'

/** The server, not listening yet. */
export function build(options = {}) {
  // A page may be large, and no larger than what is read of a text.
  const server = Fastify({ bodyLimit: 2 ** 21, ...options })
  // Whoever may post articles may also know the default seed: see SECURITY.md.
  const seed = crypto.getRandomValues(new Uint32Array(1))[0]
  const detector = new NewsDetector({ window: '72h', maxArticles: 100_000, seed })

  server.post('/articles', (request, reply) => {
    const { relation, of, storyId, score } = detector.add(request.body)
    return reply.code(201).send({ relation, of, storyId, score })
  })
  server.delete('/articles/:id', (request, reply) => reply.code(detector.remove(request.params.id) ? 204 : 404).send())
  server.get('/stories', () => detector.stories())
  server.get('/stories/:id', (request, reply) => {
    const story = detector.story(request.params.id)
    return story === undefined
      ? reply.code(404).send({ error: 'no such story' })
      : { story, why: detector.explain(story.id) }
  })
  // A bad article leaves the detector as it was, and its sender should know what was wrong.
  server.setErrorHandler((error, _request, reply) => {
    if (error instanceof ArticleError) return reply.code(400).send({ field: error.field, error: error.message })
    return reply.send(error)
  })
  return server
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build({ logger: true }).listen({ port: Number(process.env.PORT ?? 3000) })
}
