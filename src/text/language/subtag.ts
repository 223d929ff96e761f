/** Codes that mean a language listed under another one. */
const ALIASES: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  in: 'id',
  iw: 'he',
  bs: 'hr',
  sh: 'hr',
  cmn: 'zh',
  yue: 'zh',
  eng: 'en',
}

/** The primary subtag of a BCP 47 tag, lower case, aliases resolved ('nb-NO' is 'no'); 'und' for no tag at all. */
export function primarySubtag(tag: string): string {
  const match = /^[a-z]{2,3}(?![a-z])/i.exec(tag)
  if (match === null) return 'und'
  const code = match[0].toLowerCase()
  return Object.hasOwn(ALIASES, code) ? ALIASES[code] : code
}
