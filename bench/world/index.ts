import type { Article } from '../../src/article/article.ts'
import { createRandom, type Random, randomInt } from '../lib/random.ts'
import { createEvent, type EventSource, meanSize } from './events.ts'
import type { NewsEvent } from './model.ts'
import { Connectives, createAgencies, createOutlets, type Outlet } from './outlets.ts'
import { trimEnd, writeBody, writeFurniture, writeHeadline } from './report.ts'
import { Schedule } from './schedule.ts'
import { createTopics, inventFirstNames } from './topics.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'
import { TextWriter, type Words } from './words.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Coverage that is already going on when the world starts, so that its first day is like any other. */
const BURN_IN = 5 * DAY

/** One event with far more reports than any other. */
export interface BreakingStory {
  /** Hours after the start of the world. */
  readonly afterHours: number
  readonly reports: number
  /** Mean time from the event to a report, in hours. */
  readonly meanHours: number
}

/** How a synthetic world is made. */
export interface WorldOptions {
  readonly articles: number
  readonly seed: number
  /** @default 10000 */
  readonly articlesPerDay?: number
  /** Epoch milliseconds. @default 1 January 2026, 00:00 UTC */
  readonly start?: number
  /** @default 60 */
  readonly outlets?: number
  /** @default 60 */
  readonly topics?: number
  /** Exponent of the Zipf law of reports an event. @default 2.1 */
  readonly exponent?: number
  /** Most reports of an event. @default 400 */
  readonly largest?: number
  /** Share of reports that carry an agency's text. @default 0.35 */
  readonly wireShare?: number
  readonly breaking?: BreakingStory
  /** Words that the first outlet puts under each of its texts, as prose that no rule can tell from the article. @default 0 */
  readonly sharedWords?: number
}

/** An article of the world, and the truth about it. */
export interface WorldArticle {
  readonly article: Article
  /** The event that it reports: `e` and a number. */
  readonly story: string
  /** The first article that carried the same agency text, if there was one. */
  readonly copyOf?: string
  /** When it came in, epoch milliseconds; never earlier than that of the article before. */
  readonly arrived: number
  /** Number of the outlet, from 0. */
  readonly outlet: number
}

/**
 * A seeded synthetic news world, in order of arrival, made as it is read: events arrive by a Poisson process, each
 * belongs to a topic whose words, places and figures it shares with look-alikes, has names, numbers and rare words of its
 * own, and is reported by a number of outlets that follows Zipf's law, each with its own sentence patterns and synonyms
 * or with an agency's text under a headline of its own, cut and set between the furniture of its site.
 *
 * No text of a third party is in it: words are drawn by the frequencies of the background table, names are made of syllables.
 * Ids are `a0`, `a1` … Memory does not grow with the number of articles.
 *
 * @example
 * for (const { article, story } of newsWorld({ articles: 1000, seed: 1 })) console.log(story, article.title)
 */
export function* newsWorld(options: WorldOptions): Generator<WorldArticle, void, undefined> {
  const { articles, seed, articlesPerDay = 10_000, start = Date.UTC(2026, 0, 1), breaking } = options
  const random = createRandom(seed)
  const newsroom = new Newsroom(options, random)
  const source: EventSource = {
    vocabulary: newsroom.vocabulary,
    topics: createTopics(options.topics ?? 60, newsroom.vocabulary, random),
    firstNames: inventFirstNames(random, 400),
    exponent: options.exponent ?? 2.1,
    largest: options.largest ?? 400,
  }
  const gap = (DAY * meanSize(source.exponent, source.largest)) / articlesPerDay
  const schedule = new Schedule()
  const breaks = breaking === undefined ? Number.POSITIVE_INFINITY : start + breaking.afterHours * HOUR
  let broken = false
  let numbered = 0
  let next = start - BURN_IN
  for (let made = 0; made < articles; ) {
    let event = schedule.first()
    while (event === undefined || next <= event.arrivals[event.reported]) {
      if (breaking !== undefined && !broken && breaks <= next) {
        broken = true
        schedule.push(createEvent(source, numbered++, breaks, random, breaking.reports, breaking.meanHours * HOUR))
      }
      schedule.push(createEvent(source, numbered++, next, random))
      next -= Math.log(1 - random()) * gap
      event = schedule.first()
    }
    const arrived = event.arrivals[event.reported]
    if (arrived >= start) yield newsroom.report(event, arrived, made++)
    event.reported++
    schedule.advanceFirst()
  }
}

/** Headlines of the day that sites link to. */
const HEADLINES = 64
const AGENCIES = 3

/** The outlets at work: turns an event's next report into an article. */
class Newsroom {
  readonly vocabulary: Vocabulary = createVocabulary()
  readonly #random: Random
  readonly #outlets: readonly Outlet[]
  readonly #agencies: readonly Outlet[]
  readonly #connectives: Words
  readonly #wireShare: number
  readonly #shared: string
  readonly #headlines: string[] = []
  readonly #writer = new TextWriter()

  constructor(options: WorldOptions, random: Random) {
    this.#random = random
    const connectives = new Connectives()
    this.#outlets = createOutlets(options.outlets ?? 60, this.vocabulary, connectives, random)
    this.#agencies = createAgencies(AGENCIES, this.vocabulary, connectives, random)
    this.#connectives = connectives.pack()
    this.#wireShare = options.wireShare ?? 0.35
    this.#shared = this.#prose(options.sharedWords ?? 0)
  }

  report(event: NewsEvent, arrived: number, made: number): WorldArticle {
    const random = this.#random
    const writer = this.#writer
    const outlet = this.#outlets[randomInt(random, this.#outlets.length)]
    const id = `a${made}`
    writer.clear()
    writeHeadline(writer, this.vocabulary, event, outlet, random)
    const title = writer.text()
    writer.clear()
    let copyOf: string | undefined
    // A few come as headlines alone.
    if (random() >= 0.03) {
      writeFurniture(writer, outlet.before, this.#headlines, random)
      if (random() < this.#wireShare) copyOf = this.#writeWire(event, id)
      else this.#writeOwn(event, outlet)
      trimEnd(writer)
      if (outlet.number === 0 && this.#shared !== '') writer.literal(`\n\n${this.#shared}`)
      writeFurniture(writer, outlet.after, this.#headlines, random)
    }
    this.#headlines[made % HEADLINES] = title
    const publishedAt = this.#date(arrived)
    return {
      article: {
        id,
        title,
        ...(writer.length > 0 && { text: writer.text() }),
        ...(publishedAt !== undefined && { publishedAt }),
        source: outlet.name,
      },
      story: `e${event.number}`,
      ...(copyOf !== undefined && { copyOf }),
      arrived,
      outlet: outlet.number,
    }
  }

  #writeOwn(event: NewsEvent, outlet: Outlet): void {
    const random = this.#random
    const words = articleWords(random)
    writeBody(this.#writer, this.vocabulary, this.#connectives, event, outlet, this.#agencies[0], words, random)
  }

  /** An agency's text on the event, often without its end: the same words whoever carries it, made again from its seed. */
  #writeWire(event: NewsEvent, id: string): string | undefined {
    const random = this.#random
    const writer = this.#writer
    const wire = random() < 0.7 ? 0 : 1
    const own = createRandom(event.seed + wire)
    const agency = this.#agencies[(event.number + wire) % AGENCIES]
    const from = writer.length
    writeBody(writer, this.vocabulary, this.#connectives, event, agency, this.#agencies[0], articleWords(own), own)
    if (random() < 0.5) {
      const whole = writer.length
      writer.cutAfterSentence(Math.round(from + (whole - from) * (0.6 + 0.4 * random())))
      // A cut may leave nothing of a short text but what stands before it.
      if (writer.length < from + 0.5 * (whole - from)) writer.length = whole
    }
    const first = event.wires[wire]
    if (first === undefined) event.wires[wire] = id
    return first
  }

  /** Publication time: mostly just now, 5 % up to two days ago, .5 % in the future; 1 % have none. */
  #date(arrived: number): number | undefined {
    const u = this.#random()
    const v = this.#random()
    if (u < 0.01) return undefined
    if (u < 0.06) return Math.round(arrived - (1 + 47 * v) * HOUR)
    if (u < 0.065) return Math.round(arrived + (1 + 95 * v) * HOUR)
    return Math.round(arrived - 0.25 * HOUR * v)
  }

  #prose(words: number): string {
    const writer = this.#writer
    writer.clear()
    for (let i = 0; i < words; i++) {
      const content = i % 2 === 0
      const index = content
        ? this.vocabulary.firstContent + this.vocabulary.content.draw(this.#random)
        : this.vocabulary.functionWords.draw(this.#random)
      writer.word(this.vocabulary.words, index, i % 17 === 0)
      writer.literal(i % 17 === 16 || i === words - 1 ? '. ' : ' ')
    }
    return writer.text().trimEnd()
  }
}

/** Words of an article: log-normal with median 265 and σ = .5, so a mean of 300; from 40 to 2,000. */
function articleWords(random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.min(2000, Math.max(40, Math.round(265 * Math.exp(0.5 * normal))))
}
