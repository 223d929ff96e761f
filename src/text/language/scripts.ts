// First code point, last code point, language: scripts that one language of the news uses, or nearly.
const BY_SCRIPT: readonly (readonly [number, number, string])[] = [
  [0x0370, 0x03ff, 'el'],
  [0x0530, 0x058f, 'hy'],
  [0x0590, 0x05ff, 'he'],
  [0x0900, 0x097f, 'hi'],
  [0x0980, 0x09ff, 'bn'],
  [0x0a00, 0x0a7f, 'pa'],
  [0x0a80, 0x0aff, 'gu'],
  [0x0b00, 0x0b7f, 'or'],
  [0x0b80, 0x0bff, 'ta'],
  [0x0c00, 0x0c7f, 'te'],
  [0x0c80, 0x0cff, 'kn'],
  [0x0d00, 0x0d7f, 'ml'],
  [0x0d80, 0x0dff, 'si'],
  [0x0e00, 0x0e7f, 'th'],
  [0x0e80, 0x0eff, 'lo'],
  [0x0f00, 0x0fff, 'bo'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1100, 0x11ff, 'ko'],
  [0x1200, 0x137f, 'am'],
  [0x1780, 0x17ff, 'km'],
  [0x1f00, 0x1fff, 'el'],
  [0x3130, 0x318f, 'ko'],
  [0xac00, 0xd7af, 'ko'],
]

/** A group of scripts whose languages are told apart in one way. */
export enum Script {
  Latin = 0,
  Cyrillic = 1,
  Arabic = 2,
  Han = 3,
  Kana = 4,
  Other = 5,
  None = 6,
}

/** Number of values of {@link Script} that count as letters. */
export const SCRIPT_COUNT = 6

/** The script group of a UTF-16 code unit; `None` for digits and marks. */
export function scriptOf(unit: number): number {
  if (unit < 0x250) {
    if (unit < 0x41) return Script.None
    return (unit | 0x20) >= 0x61 && ((unit | 0x20) <= 0x7a || unit >= 0xc0) ? Script.Latin : Script.None
  }
  if (unit >= 0x0400 && unit <= 0x052f) return Script.Cyrillic
  if ((unit >= 0x0600 && unit <= 0x077f) || (unit >= 0xfb50 && unit <= 0xfeff)) return Script.Arabic
  if (unit >= 0x1e00 && unit <= 0x1eff) return Script.Latin
  if (unit >= 0x3040 && unit <= 0x30ff) return Script.Kana
  // Surrogates up to 0xd8ff lead to the supplementary ideographs and to little else that is text.
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)) return Script.Han
  return languageOfScript(unit) === undefined ? Script.None : Script.Other
}

/** The language that a script of its own stands for; undefined for shared scripts. */
export function languageOfScript(unit: number): string | undefined {
  for (const [first, last, language] of BY_SCRIPT) {
    if (unit < first) return undefined
    if (unit <= last) return language
  }
  return undefined
}

// Letters that one language of a shared script has and its neighbours have not.
const LETTERS: readonly (readonly [string, string])[] = [
  ['uk', 'іїєґ'],
  ['ru', 'ыэё'],
  ['be', 'ў'],
  ['sr', 'јљњћђџ'],
  ['mk', 'ѓќѕ'],
  ['kk', 'әғқңөұүһ'],
  ['bg', 'ъ'],
  ['fa', 'پچژگکی'],
  ['ur', 'ٹڈڑںےہھ'],
  ['ar', 'ةىيكأإ'],
  ['cs', 'ěřů'],
  ['sk', 'ľĺŕ'],
  ['hu', 'őű'],
  ['tr', 'ğış'],
  ['pl', 'łśźń'],
  ['ro', 'țș'],
  ['vi', 'ơưđạảấầẩậắằẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỹ'],
  ['lv', 'ļņķ'],
  ['lt', 'ėų'],
  ['pt', 'ãõ'],
  ['es', 'ñ¿'],
  ['de', 'ß'],
  ['it', 'ìò'],
]

/** Code unit of a lower-case letter to the language it speaks for. */
export const TELLING_LETTERS: ReadonlyMap<number, string> = new Map(
  LETTERS.flatMap(([language, letters]) => [...letters].map((letter) => [letter.charCodeAt(0), language] as const)),
)
