import type { OptionSpecs } from './options/spec.ts'
import { AUDIT, CLUSTER, COMPARE, DEDUPE, DEMO, EVALUATE, STREAM } from './options/tables.ts'
import type { Command } from './run/context.ts'

/** A command as the help shows it, and how it is got. */
export interface CommandSpec {
  /** What follows its name. */
  readonly usage: string
  /** One line. */
  readonly brief: string
  /** Paragraphs. */
  readonly about: readonly string[]
  readonly options: OptionSpecs
  readonly examples: readonly string[]
  /** How many files it takes; `input` where these are read as articles. */
  readonly files: { readonly least?: number; readonly most?: number; readonly what: string; readonly input?: boolean }
  readonly load: () => Promise<Command>
}

export const COMMANDS: Readonly<Record<string, CommandSpec>> = {
  cluster: {
    usage: '[OPTIONS] [FILE ...]',
    brief: 'group articles into stories',
    about: [
      'Reads articles and groups those that report one event; copies come first. The result does not depend on their order. On a terminal it shows stories of two or more articles: ● the article closest to all others, = a copy of the one above it.',
      'JSON has, of each story, what the library has: id, articles, representative, copies, copyGroups, cohesion, weakest, firstSeen, lastSeen, keywords; and the title of the representative. Ctrl-C ends the reading, and what was read by then is grouped.',
      'With --window, memory is bounded also by time: articles are placed one after the other as they come, which should be in order of time, and let go of when they are too old. Stories are told whole all the same.',
    ],
    options: CLUSTER,
    examples: [
      'samestory cluster articles.jsonl',
      'samestory cluster --report page.html articles.jsonl',
      'samestory cluster --text body --format csv day.json.zst > stories.csv',
    ],
    files: { what: 'files', input: true },
    load: async () => (await import('./commands/cluster.ts')).cluster,
  },
  dedupe: {
    usage: '[OPTIONS] [FILE ...]',
    brief: 'let each text through once',
    about: [
      'Finds copies and near-copies and writes one article of each group, in the order of the input and with its fields as they were. "standsFor" has the ids of the copies that were let go, and what these and the article itself stood for in an earlier run; in CSV they are in one cell, with blanks between them. An id that was made up is written as well.',
      'On a terminal it shows the groups instead; with --format jsonl it writes there, too. Input that can be read but once, as from a pipe, is kept in a temporary file meanwhile.',
    ],
    options: DEDUPE,
    examples: ['samestory dedupe articles.jsonl > kept.jsonl', 'samestory dedupe --keep longest feeds/*.xml | head'],
    files: { what: 'files', input: true },
    load: async () => (await import('./commands/dedupe.ts')).dedupe,
  },
  compare: {
    usage: '[OPTIONS] A B',
    brief: 'say how two articles relate, and why',
    about: [
      'A and B are files with one article each, such as web pages, texts, or JSON; or, with --among, ids of articles in a file. Two articles by themselves are judged without knowing what is common in the news of the day; among others they are judged as cluster would.',
      'Exit code 0 if they are copies or one story, 1 if they are unrelated.',
    ],
    options: COMPARE,
    examples: ['samestory compare first.html second.html', 'samestory compare --among articles.jsonl id-1 id-2'],
    files: { least: 2, most: 2, what: 'two files, or two ids' },
    load: async () => (await import('./commands/compare.ts')).compare,
  },
  stream: {
    usage: '[OPTIONS] [FILE ...]',
    brief: 'place articles as they come, and go on from a saved state',
    about: [
      'Reads for as long as articles come and answers each with a line: where it was placed, which relation it has to the closest article held, and all that it matches. An article under an id that is held replaces the earlier version.',
      'The state is saved at intervals and at the end, to a new file that then takes the place of the old one, so that no kill leaves a torn file. SIGHUP saves; SIGTERM saves and ends with code 0; Ctrl-C saves and ends with code 130. Each state file is for one process at a time.',
      'What came after the last save is not in the state when a process is killed: send it again, and what is held already is replaced.',
    ],
    options: STREAM,
    examples: ['tail -n +1 -F feed.jsonl | samestory stream --state feed.state --window 7d'],
    files: { what: 'files', input: true },
    load: async () => (await import('./commands/stream.ts')).stream,
  },
  evaluate: {
    usage: '[OPTIONS] PREDICTED GOLD',
    brief: 'score stories that were found against true ones',
    about: [
      'Each file holds stories (JSON objects with a list of ids under articles, as cluster writes them; or lists of ids), survivors (as dedupe writes them), or articles with a label (JSON Lines, JSON or CSV). Articles without a label, and those that only one file has, are left out and counted.',
      'Prints precision, recall and F1 by B-cubed and over pairs, V-measure and the adjusted Rand index, and which stories are split or mixed most.',
    ],
    options: EVALUATE,
    examples: ['samestory cluster -f jsonl gold.jsonl | samestory evaluate - gold.jsonl --label event'],
    files: { least: 2, most: 2, what: 'two files' },
    load: async () => (await import('./commands/evaluate.ts')).evaluateFiles,
  },
  audit: {
    usage: '[OPTIONS] [FILE ...]',
    brief: 'measure on your own articles, and choose --same-story',
    about: [
      'Draws runs of articles that stand together in the input, compares each with every other, and prints which share of the copies was found, by how similar they are, with 95 % intervals; how dense the feed is; and the largest stories, to read.',
      'On a terminal it then asks about pairs near the threshold: y, one story; n, two; s, skip; q, enough. From the answers it suggests a threshold and says which precision and recall to expect. With --labels they are kept, and may as well be written with an editor.',
    ],
    options: AUDIT,
    examples: ['samestory audit articles.jsonl', 'samestory audit --labels labels.jsonl --sample 5000 day.jsonl.gz'],
    files: { what: 'files', input: true },
    load: async () => (await import('./commands/audit.ts')).audit,
  },
  demo: {
    usage: '',
    brief: 'show what is found in 34 articles of our own',
    about: ['Clusters a sample of invented articles and says what was found, and why.'],
    options: DEMO,
    examples: ['samestory demo'],
    files: { most: 0, what: 'no files' },
    load: async () => (await import('./commands/demo.ts')).demo,
  },
}
