import type { UnitRange } from '../words/prepared-origin.ts'

/** How text is taken: as markup, as it stands, or as what it looks like. */
export type MarkupMode = 'detect' | 'html' | 'plain'

/** What is read of markup. */
export interface PlainText {
  /** The text that the markup shows, a line for each block, without what is hidden or stands around an article. */
  readonly text: string
  /** The offset in the markup of an offset in the text. Both are UTF-16 units. */
  readonly origin: (offset: number) => number
}

/** What is read of a title or text. */
export interface ReadField {
  readonly text: string
  /** Where [start, end) of the text stands in the field as it was given, with all of a character that was shown as several. */
  readonly range: (start: number, end: number) => UnitRange
}
