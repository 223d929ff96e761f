import { UsageError } from '../exit.ts'
import { FIELDS, type FieldNames, isField } from '../input/fields.ts'
import { FORMATS, type Format } from '../input/format.ts'
import type { Given } from './spec.ts'

/** Names of fields that were given, by an option each or by `--field`. */
export function fieldNamesOf(given: Given): FieldNames {
  const names: Partial<Record<keyof FieldNames, string>> = {}
  for (const field of FIELDS) {
    // `--language` is the language itself.
    const name = field === 'language' ? undefined : given.text(field)
    if (name !== undefined) names[field] = name
  }
  for (const pair of given.list('field')) {
    const at = pair.indexOf('=')
    const field = pair.slice(0, at)
    if (at < 1 || at === pair.length - 1) throw new UsageError(`--field must be FIELD=NAME, got "${pair}"`)
    if (!isField(field)) {
      throw new UsageError(`--field must be FIELD=NAME with one of ${FIELDS.join(', ')}; got "${pair}"`)
    }
    names[field] = pair.slice(at + 1)
  }
  return names
}

export function formatOf(given: Given): Format | undefined {
  return given.oneOf('from', FORMATS)
}
