// Ambient types for the deep imports of natural 8.1.1. Its main entry is never
// imported: it pulls in data base drivers, WordNet and every tokenizer.

declare module 'natural/lib/natural/stemmers/*' {
  const stemmer: { stem(word: string): string }
  export default stemmer
}

declare module 'natural/lib/natural/util/*' {
  const list: { readonly words: readonly string[] }
  export default list
}
