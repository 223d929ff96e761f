import type { Profile } from '../profile/profile.ts'
import { type ProfileKit, Profiler } from '../profile/profiler.ts'
import { tryProfile } from './chunk.ts'
import type { FromWorker, Texts, ToWorker } from './messages.ts'
import { nodeThreads } from './node.ts'
import { packProfiles } from './profiles.ts'

/** What a worker hears and says messages by, in the browser and in Node. */
interface Port {
  postMessage(message: FromWorker, transfer: readonly ArrayBuffer[]): void
}

/** The inside of a web worker. */
interface WebPort extends Port {
  addEventListener(type: 'message', listener: (event: { readonly data: ToWorker }) => void): void
}

/** The first article of a thread takes a hundred times as long as others, for tables are unpacked. */
const WARM_UP: Texts = {
  titles: ['Harbour bridge closed'],
  texts: ['The harbour bridge was closed on Monday, and the mayor said that it will be opened again in 2 weeks.'],
  languages: [undefined],
  urls: [''],
  sources: [''],
}

/** What a worker does: it reads the articles that it is sent, by the kit of its entry. */
export function serve(kit: ProfileKit): void {
  let profiler: Profiler | undefined
  const port = listen((message) => {
    if ('settings' in message) {
      profiler = new Profiler({ ...message.settings, kit })
      readAll(WARM_UP, profiler)
      port.postMessage('ready', [])
    } else if (profiler !== undefined) {
      const packed = packProfiles(readAll(message, profiler))
      port.postMessage(packed, [packed.numbers.buffer])
    }
  })
}

function listen(hear: (message: ToWorker) => void): Port {
  const port = nodeThreads()?.parentPort
  if (port) {
    port.on('message', hear)
    return port
  }
  const inside = globalThis as unknown as WebPort
  inside.addEventListener('message', ({ data }) => hear(data))
  return inside
}

/** Whatever goes wrong with an article, it is read once more where it came from: there the error is the one to be told. */
function readAll({ titles, texts, languages, urls, sources }: Texts, profiler: Profiler): (Profile | undefined)[] {
  return texts.map((text, i) => {
    const checked = { title: titles[i], text, language: languages[i], url: urls[i], source: sources[i] }
    return tryProfile({ ...UNREAD, ...checked }, profiler)
  })
}

/** What a worker need not know of an article. */
const UNREAD = { id: '', time: Number.NaN, given: undefined, warning: undefined }
