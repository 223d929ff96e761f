import { FORMATS } from '../input/format.ts'
import type { OptionSpecs } from './spec.ts'

/** How input is read. */
const INPUT: OptionSpecs = {
  from: {
    type: 'string',
    value: 'FORMAT',
    help: `what the input is, if neither name nor content tells: ${FORMATS.join(', ')}`,
  },
  id: { type: 'string', value: 'NAME', help: 'field (or column) that holds the id' },
  title: { type: 'string', value: 'NAME', help: 'field that holds the title' },
  text: { type: 'string', value: 'NAME', help: 'field that holds the text' },
  date: { type: 'string', value: 'NAME', help: 'field that holds the time of publication' },
  url: { type: 'string', value: 'NAME', help: 'field that holds the address' },
  source: { type: 'string', value: 'NAME', help: 'field that holds the name of the source' },
  field: {
    type: 'string',
    multiple: true,
    value: 'FIELD=NAME',
    help: 'the same for any field, as in --field text=body; also language=NAME. A name such as meta.lang looks inside',
  },
  strict: { type: 'boolean', help: 'stop at the first bad line or date (exit code 1) in place of skipping it' },
  rejects: { type: 'string', value: 'FILE', help: 'keep what was skipped, as JSON Lines: file, line, reason, raw' },
}

const QUIET: OptionSpecs = {
  quiet: { type: 'boolean', short: 'q', help: 'say nothing on standard error but errors' },
}

const WINDOW: OptionSpecs = {
  window: {
    type: 'string',
    value: 'DURATION',
    help: 'let go of articles this much older than the newest, such as 72h or 7d (default: keep all)',
  },
}

const SAME_STORY: OptionSpecs = {
  'same-story': {
    type: 'string',
    value: 'SCORE',
    help: 'score, 0 to 1, from which on two are one story (default: 0.5); audit suggests one',
  },
}

const LANGUAGE: OptionSpecs = {
  language: {
    type: 'string',
    value: 'CODE',
    help: 'assumed where an article names none, such as en (default: detected; the field is set by --field language=NAME)',
  },
}

const WORKERS: OptionSpecs = {
  workers: {
    type: 'string',
    value: 'N',
    help: 'threads that help reading, 0 to 256; they are started from 4,000 articles on, and not with --window (default: 0)',
  },
}

const LEVEL: OptionSpecs = {
  level: { type: 'string', value: 'LEVEL', help: 'stories, or copies alone, which is quicker (default: stories)' },
}

function format(help: string): OptionSpecs {
  return { format: { type: 'string', short: 'f', value: 'FORMAT', help } }
}

export const CLUSTER: OptionSpecs = {
  ...format('text, jsonl (a story a line), json, or csv (an article a row); default: text on a terminal, else jsonl'),
  'min-articles': {
    type: 'string',
    value: 'N',
    help: 'leave out stories of fewer articles (default: 2 for text, else 1)',
  },
  report: {
    type: 'string',
    value: 'FILE',
    help: 'write a page to look at as well: one HTML file with stories, copies and the reasons for them; keeps all texts in memory',
  },
  ...LEVEL,
  ...WINDOW,
  ...SAME_STORY,
  ...WORKERS,
  ...LANGUAGE,
  ...INPUT,
  ...QUIET,
}

export const DEDUPE: OptionSpecs = {
  keep: {
    type: 'string',
    value: 'WHICH',
    help: 'original (the earliest; of several the longest), longest or latest of each group of copies (default: original)',
  },
  ...format('text (what was found), jsonl, json or csv (what survives); default: text on a terminal, else jsonl'),
  level: {
    type: 'string',
    value: 'LEVEL',
    help: 'stories, or copies, which is quicker, but by fewer names and numbers lets go more articles that report another event (default: stories)',
  },
  ...WINDOW,
  ...WORKERS,
  ...LANGUAGE,
  ...INPUT,
  ...QUIET,
}

export const COMPARE: OptionSpecs = {
  among: {
    type: 'string',
    value: 'FILE',
    help: 'A and B are ids of articles in this file, and what is common in it is known',
  },
  ...format('text, jsonl or json; default: text on a terminal, else json'),
  ...LEVEL,
  ...SAME_STORY,
  ...LANGUAGE,
  ...INPUT,
  ...QUIET,
}

export const STREAM: OptionSpecs = {
  state: { type: 'string', value: 'FILE', help: 'where the state is kept; the run goes on from it if it is there' },
  'save-every': { type: 'string', value: 'DURATION', help: 'how often it is saved while articles come (default: 60s)' },
  ...format('jsonl or text (default: jsonl)'),
  'max-articles': { type: 'string', value: 'N', help: 'hold no more: the oldest leave first (default: no limit)' },
  ...LEVEL,
  ...WINDOW,
  ...SAME_STORY,
  ...LANGUAGE,
  ...INPUT,
  ...QUIET,
}

export const EVALUATE: OptionSpecs = {
  ...format('text, jsonl or json; default: text on a terminal, else json'),
  label: {
    type: 'string',
    value: 'NAME',
    help: 'field that holds the story of an article (default: story, storyId, cluster, label, group, event or topic)',
  },
  id: { type: 'string', value: 'NAME', help: 'field that holds the id of an article (default: id)' },
  'at-least': { type: 'string', value: 'F1', help: 'exit with code 1 if B-cubed F1 is below this, 0 to 1' },
  list: { type: 'string', value: 'N', help: 'how many of the worst stories to name in text (default: 5)' },
  strict: { type: 'boolean', help: 'stop at the first bad line, and where the two files hold other ids (exit code 1)' },
  rejects: { type: 'string', value: 'FILE', help: 'keep what was skipped, as JSON Lines: file, line, reason, raw' },
  ...QUIET,
}

export const AUDIT: OptionSpecs = {
  sample: { type: 'string', value: 'N', help: 'articles to look at, 50 to 20,000 (default: 2000)' },
  labels: {
    type: 'string',
    value: 'FILE',
    help: 'labels of pairs, JSON Lines of a, b and same (true, false or null): read, and written as you answer',
  },
  pairs: { type: 'string', value: 'N', help: 'pairs to label (default: 40)' },
  seed: { type: 'string', value: 'N', help: 'another number draws another sample (default: 1)' },
  ...format('text or json; default: text'),
  ...SAME_STORY,
  ...LANGUAGE,
  ...INPUT,
  ...QUIET,
}

export const DEMO: OptionSpecs = {}
