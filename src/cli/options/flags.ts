const FLAG_OF: Readonly<Record<string, string>> = { sameStory: 'same-story', maxArticles: 'max-articles' }

/** An error of the library with its options as the command line has them. */
export function byFlags(message: string): string {
  return message.replace(/\boption "(\w+)"/g, (_, name: string) => `--${FLAG_OF[name] ?? name}`)
}
