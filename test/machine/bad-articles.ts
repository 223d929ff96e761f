const text = 'A small town opened its new library on Friday.'

const BAD: readonly ((id: string) => unknown)[] = [
  () => null,
  () => undefined,
  () => 5,
  () => 'text',
  () => ({}),
  () => ({ id: '', text }),
  () => ({ id: 5, text }),
  (id) => ({ id }),
  (id) => ({ id, text: '' }),
  (id) => ({ id, title: ' ', text: '… — !' }),
  (id) => ({ id, text: 5 }),
  (id) => ({ id, text, title: {} }),
  (id) => ({ id, text, language: 'English' }),
  (id) => ({ id, text, language: 5 }),
  (id) => ({
    id,
    get text() {
      throw new RangeError('no text')
    },
  }),
]

/** What is bad where dates are taken strictly, and else has none. */
const BAD_DATES: readonly unknown[] = ['soon', '2024-02-30', Number.NaN, 1_700_000_000, {}, new Date(Number.NaN)]

/** Whether it is a bad date alone that an article is refused for. */
export const isBadDate = (which: number): boolean => which % (BAD.length + BAD_DATES.length) >= BAD.length

/** What an `add` must refuse. @param id of an article that may be held */
export function badArticle(which: number, id: string): unknown {
  const at = which % (BAD.length + BAD_DATES.length)
  return isBadDate(which) ? { id, text, publishedAt: BAD_DATES[at - BAD.length] } : BAD[at](id)
}
