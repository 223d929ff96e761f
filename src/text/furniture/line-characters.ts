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
}

const CLASSES = new Uint8Array(0x80)
for (const digit of '0123456789') CLASSES[digit.charCodeAt(0)] = Has.Digit
CLASSES[0x2c] = Has.Comma
CLASSES[0x40] = Has.At
CLASSES[0x7c] = CLASSES[0x3e] = Has.Bar
CLASSES[0x57] = CLASSES[0x77] = Has.W

/** Which of the characters that forms of furniture turn on stand in `text[start, end)`. */
export function charactersOf(text: string, start: number, end: number): number {
  const classes = CLASSES
  let bits = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    bits |= unit < 0x80 ? classes[unit] : Has.BeyondAscii
  }
  return bits
}
