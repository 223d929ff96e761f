const HOST = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#]*@)?(?:www\.)?([^/?#:]+)/i

/** The host of an absolute address, without `www.`; undefined of what is none. */
export function hostOf(url: string): string | undefined {
  return HOST.exec(url)?.[1]
}
