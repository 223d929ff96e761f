import { createRandom, type Random, randomInt } from '../lib/random.ts'
import { drawFirst } from './draw.ts'
import { EVENT, OWN } from './events.ts'
import type { NewsEvent } from './model.ts'
import { FUNCTION, type Outlet, Slot } from './outlets.ts'
import { type Vocabulary, wordFor } from './vocabulary.ts'
import type { TextWriter, Words } from './words.ts'

const NEWLINE = 0x0a
const SPACE = 0x20
const STOP = 0x2e
const COMMA = 0x2c
const QUOTE = 0x22

/**
 * Writes what an outlet has to say of an event: sentences of its own patterns, and a few quotes that all outlets have
 * alike (they are worded as `speaker` would), until `words` words stand there.
 */
export function writeBody(
  writer: TextWriter,
  vocabulary: Vocabulary,
  connectives: Words,
  event: NewsEvent,
  outlet: Outlet,
  speaker: Outlet,
  words: number,
  random: Random,
): void {
  if (outlet.dateline) {
    writer.word(event.topic.names, event.places[0])
    writer.literal(` (${outlet.name}) - `)
  }
  const writing: Writing = { writer, vocabulary, connectives, event, introduced: 0 }
  let quoted = 0
  for (let written = 0; written < words; ) {
    if (quoted < QUOTES && random() < 0.07) {
      written += writeQuote(writing, speaker, quoted++)
    } else {
      written += writeSentence(writing, outlet, random)
      writer.unit(STOP)
    }
    if (random() < 0.45) writer.literal(outlet.lineBreak)
    else writer.unit(SPACE)
  }
}

interface Writing {
  readonly writer: TextWriter
  readonly vocabulary: Vocabulary
  readonly connectives: Words
  readonly event: NewsEvent
  /** A bit for each person who has been introduced, and is called by the surname from then on. */
  introduced: number
}

/** Statements of an event that reports may quote, the same words in all of them. */
const QUOTES = 3

function writeQuote(writing: Writing, speaker: Outlet, which: number): number {
  const { writer, event } = writing
  writer.unit(QUOTE)
  const own = { ...writing, introduced: ~0 }
  const length = writeSentence(own, speaker, createRandom(event.seed ^ (0x5bd1e995 + which)))
  writer.unit(COMMA)
  writer.unit(QUOTE)
  writer.literal(' said ')
  writer.word(event.words, OWN.surnames + (which % EVENT.persons))
  writer.unit(STOP)
  return length + 2
}

/** Writes one sentence without its full stop; returns its length in words. */
function writeSentence(writing: Writing, outlet: Outlet, random: Random): number {
  const { writer, vocabulary, connectives, event } = writing
  const chosen = randomInt(random, outlet.frames.length)
  const frame = outlet.frames[chosen]
  for (let i = 0; i < frame.length; i++) {
    const slot = frame[i]
    if (slot >= FUNCTION) writer.word(connectives, slot - FUNCTION, i === 0)
    else if (slot === Slot.Comma) {
      writer.dropLast(SPACE)
      writer.unit(COMMA)
    } else if (slot === Slot.Person) {
      const person = drawFirst(random, EVENT.persons)
      if ((writing.introduced >>> person) & 1) writer.word(event.words, OWN.surnames + person)
      else {
        // The office that goes with the name is the same everywhere.
        if (random() < 0.7) {
          writer.word(vocabulary.words, wordFor(vocabulary, event.concepts[person], 0), i === 0)
          writer.unit(SPACE)
        }
        writer.word(event.words, OWN.persons + person)
      }
      writing.introduced |= 1 << person
    } else writeSlot(writer, vocabulary, event, outlet, slot, i === 0, random)
    writer.unit(SPACE)
  }
  writer.dropLast(SPACE)
  return outlet.lengths[chosen]
}

/** Writes a headline of six to eleven words: names and the first facts. */
export function writeHeadline(
  writer: TextWriter,
  vocabulary: Vocabulary,
  event: NewsEvent,
  outlet: Outlet,
  random: Random,
): void {
  const length = 6 + randomInt(random, 6)
  const named = randomInt(random, length)
  for (let i = 0; i < length; i++) {
    if (i > 0) writer.unit(SPACE)
    const capital = outlet.titleCase || i === 0
    if (i === named) writer.word(event.words, OWN.surnames + drawFirst(random, EVENT.persons))
    else if (i % 3 === 2) writer.word(vocabulary.words, vocabulary.functionWords.draw(random), capital)
    else {
      const u = random()
      const slot =
        u < 0.6 ? Slot.Fact : u < 0.7 ? Slot.Place : u < 0.77 ? Slot.Number : u < 0.84 ? Slot.Rare : Slot.TopicWord
      writeSlot(writer, vocabulary, event, outlet, slot, capital, random)
    }
  }
}

function writeSlot(
  writer: TextWriter,
  vocabulary: Vocabulary,
  event: NewsEvent,
  outlet: Outlet,
  slot: number,
  capital: boolean,
  random: Random,
): void {
  if (slot === Slot.General) {
    writer.word(vocabulary.words, vocabulary.firstContent + vocabulary.content.draw(random), capital)
  } else if (slot === Slot.Fact) {
    const concept = event.concepts[drawFirst(random, event.concepts.length)]
    writer.word(vocabulary.words, wordFor(vocabulary, concept, outlet.number), capital)
  } else if (slot === Slot.TopicWord) {
    const concept = event.topic.concepts[drawFirst(random, event.topic.concepts.length)]
    writer.word(vocabulary.words, wordFor(vocabulary, concept, outlet.number), capital)
  } else if (slot === Slot.Number) {
    writer.word(event.words, OWN.numbers + drawFirst(random, EVENT.numbers))
  } else if (slot === Slot.Rare) {
    writer.word(event.words, OWN.rare + drawFirst(random, EVENT.rare), capital)
  } else if (slot === Slot.Place) {
    if (random() < 0.4) writer.word(event.words, OWN.place)
    else writer.word(event.topic.names, event.places[drawFirst(random, EVENT.places)])
  } else writer.word(event.topic.names, event.figures[drawFirst(random, EVENT.figures)])
}

/** The furniture before or after a text, with headlines of the day in place of `%`. */
export function writeFurniture(
  writer: TextWriter,
  furniture: string,
  headlines: readonly string[],
  random: Random,
): void {
  let from = 0
  for (let at = furniture.indexOf('%'); at >= 0; at = furniture.indexOf('%', from)) {
    writer.literal(furniture.slice(from, at))
    writer.literal(headlines.length === 0 ? 'Latest' : headlines[randomInt(random, headlines.length)])
    from = at + 1
  }
  writer.literal(furniture.slice(from))
}

/** A body's end as an editor leaves it: no break, no space. */
export function trimEnd(writer: TextWriter): void {
  writer.dropLast(SPACE)
  writer.dropLast(NEWLINE)
  writer.dropLast(NEWLINE)
}
