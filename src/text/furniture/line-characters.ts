/** Bits of {@link charactersOf}. */
export enum Has {
  /** 0 to 9. */
  Digit = 1,
  Comma = 2,
  /** `@` */
  At = 4,
  /** `|` or `>` */
  Bar = 8,
  /** `w` or `W` */
  W = 16,
  BeyondAscii = 32,
  /** `/` */
  Slash = 64,
  /** A dash, a bullet, an arrow or a quotation mark beyond ASCII, or what stands among them: see {@link isMark}. */
  Mark = 128,
  /** A unit from U+0660 on, the first digit beyond ASCII, that is no mark. */
  MayBeDigit = 256,
}

const FIRST_DIGIT_BEYOND_ASCII = 0x660

const CLASSES = new Uint8Array(0x80)
for (const digit of '0123456789') CLASSES[digit.charCodeAt(0)] = Has.Digit
CLASSES[0x2c] = Has.Comma
CLASSES[0x2f] = Has.Slash
CLASSES[0x40] = Has.At
CLASSES[0x7c] = CLASSES[0x3e] = Has.Bar
CLASSES[0x57] = CLASSES[0x77] = Has.W

/** Whether a unit beyond ASCII is `\u00b7`, `\u00bb`, `\uff0f` or from General Punctuation to Dingbats (Unicode, Blocks.txt). */
export function isMark(unit: number): boolean {
  return unit === 0xb7 || unit === 0xbb || unit === 0xff0f || (unit >= 0x2000 && unit <= 0x27bf)
}

/** Which of the characters that forms of furniture turn on stand in `text[start, end)`. */
export function charactersOf(text: string, start: number, end: number): number {
  const classes = CLASSES
  let bits = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) bits |= classes[unit]
    else if (isMark(unit)) bits |= Has.BeyondAscii | Has.Mark
    else bits |= unit < FIRST_DIGIT_BEYOND_ASCII ? Has.BeyondAscii : Has.BeyondAscii | Has.MayBeDigit
  }
  return bits
}
