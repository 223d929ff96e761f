import { type Random, randomInt } from '../lib/random.ts'
import { inventAcronym, inventName } from './names.ts'
import type { Vocabulary } from './vocabulary.ts'
import { packWords, type Words } from './words.ts'

/** What a place in a sentence is filled with; codes from {@link FUNCTION} on are one or two function words. */
export const Slot = {
  Fact: 0,
  TopicWord: 1,
  General: 2,
  Person: 3,
  Place: 4,
  Number: 5,
  Rare: 6,
  Figure: 7,
  Comma: 8,
} as const
export const FUNCTION = 16

/** Shares of the kinds of content words, in the order of {@link Slot}. */
const SHARES = [0.18, 0.17, 0.43, 0.07, 0.04, 0.035, 0.03, 0.045]

/** A sentence pattern: slots in order. */
export type Frame = Uint16Array

/** The runs of function words that frames use, each written in one go. */
export class Connectives {
  readonly #codes = new Map<string, number>()

  code(run: string): number {
    const known = this.#codes.get(run)
    if (known !== undefined) return known
    this.#codes.set(run, this.#codes.size)
    return this.#codes.size - 1
  }

  pack(): Words {
    return packWords([...this.#codes.keys()])
  }
}

/** How an outlet writes, and what its site puts round every article. */
export interface Outlet {
  readonly name: string
  readonly number: number
  readonly frames: readonly Frame[]
  /** Words of a sentence by each frame, near enough. */
  readonly lengths: readonly number[]
  readonly titleCase: boolean
  readonly dateline: boolean
  readonly lineBreak: string
  /** Before and after the text; `%` stands for another headline of the day. */
  readonly before: string
  readonly after: string
}

const NAVIGATION = [
  'Skip to main content\nHome | World | Business | Markets | Sport | Opinion\nShare on Facebook\nShare on Twitter\n',
  'Menu\nNews\nBusiness\nTechnology\nSubscribe\nSign in\n',
  'Home » News » Article\nAdvertisement\nListen to this article\n',
  'Share\nTweet\nEmail\nPrint\n5 min read\n',
  'Toggle navigation\nLatest\nLocal\nWeather\nUpdated 3 hours ago\n',
]
const ENDINGS = [
  '\nLeave a Reply\nYour email address will not be published. Required fields are marked *\nComment *\nName *\nEmail *\nSave my name, email, and website in this browser for the next time I comment.\nPost Comment',
  '\nSource link\nPrevious article\n%\nNext article\n%',
  '\nRelated Articles\n%\n%\n%\nSign up for our newsletter\n© 2026 All rights reserved.\nTerms of Use | Privacy Policy | Contact Us | About',
  '\nFollow us on Facebook, Twitter and Instagram\nMost Popular\n%\n%\n%\n0 Comments\nLog in to leave a comment',
  '\nSee also:\n%\n%\nYou may also like\n%\nBack to top',
]

/** A share of outlets, this many in ten, delivers text without its site's furniture. */
const BARE = 4

export function createOutlets(
  count: number,
  vocabulary: Vocabulary,
  connectives: Connectives,
  random: Random,
): readonly Outlet[] {
  const common = Array.from({ length: 200 }, () => createFrame(vocabulary, connectives, random))
  return Array.from({ length: count }, (_, number) => {
    const name = `The ${inventName(random)} ${['Post', 'Times', 'Herald', 'Courier', 'Mail'][randomInt(random, 5)]}`
    const bare = number % 10 < BARE
    const byline = random() < 0.5 ? `By ${inventName(random)} ${inventName(random)}, Staff Reporter\n` : ''
    const frames = [
      ...Array.from({ length: 20 }, () => common[randomInt(random, common.length)]),
      ...Array.from({ length: 20 }, () => createFrame(vocabulary, connectives, random)),
    ]
    return {
      name,
      number,
      frames,
      lengths: frames.map(countPlaces),
      titleCase: random() < 0.5,
      dateline: random() < 0.4,
      lineBreak: random() < 0.5 ? '\n\n' : '\n',
      before: bare ? '' : NAVIGATION[randomInt(random, NAVIGATION.length)] + byline,
      after: bare ? '' : ENDINGS[randomInt(random, ENDINGS.length)],
    }
  })
}

/** Agencies write like outlets but have no site. */
export function createAgencies(
  count: number,
  vocabulary: Vocabulary,
  connectives: Connectives,
  random: Random,
): readonly Outlet[] {
  return createOutlets(count, vocabulary, connectives, random).map((outlet, i) => ({
    ...outlet,
    name: inventAcronym(random),
    number: 10_000 + i,
    dateline: true,
    before: '',
    after: '',
  }))
}

/** Nine to thirty places, at most two function words in a row, a comma here and there. */
function createFrame(vocabulary: Vocabulary, connectives: Connectives, random: Random): Frame {
  const slots: number[] = []
  const length = 9 + randomInt(random, 22)
  for (let places = 0; places < length; ) {
    if (random() < 0.68 && places < length - 2) {
      const word = vocabulary.functionWord(random)
      const run = random() < 0.52 ? `${word} ${vocabulary.functionWord(random)}` : word
      slots.push(FUNCTION + connectives.code(run))
      places += run === word ? 1 : 2
    }
    slots.push(drawShare(random))
    places++
    if (places > 3 && places < length - 3 && random() < 0.1) slots.push(Slot.Comma)
  }
  return Uint16Array.from(slots)
}

/** Half of all runs of function words are of two. */
function countPlaces(frame: Frame): number {
  return Math.round(frame.reduce((sum, slot) => sum + (slot === Slot.Comma ? 0 : slot >= FUNCTION ? 1.52 : 1.08), 0))
}

function drawShare(random: Random): number {
  let rest = random()
  let slot = 0
  while (slot < SHARES.length - 1 && rest >= SHARES[slot]) rest -= SHARES[slot++]
  return slot
}
