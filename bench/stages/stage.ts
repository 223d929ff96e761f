/** A stage by the files that are it: the first that fits counts. */
export const STAGES: readonly { readonly name: string; readonly files: RegExp }[] = [
  { name: 'check', files: /^src\/article\// },
  { name: 'furniture', files: /^src\/text\/(furniture|markup)\// },
  { name: 'language', files: /^src\/text\/language\// },
  { name: 'shingle', files: /^src\/(text\/words\/shingles|profile\/)/ },
  { name: 'read', files: /^src\/text\// },
  { name: 'terms', files: /^src\/(terms|background)\// },
  { name: 'sign', files: /^src\/sketch\/(fast-similarity|keyed-hash|signature|minhash)/ },
  { name: 'slots', files: /^src\/(sketch\/(weighted|unit-exponential|slot-postings)|nominate\/stories)/ },
  { name: 'bands', files: /^src\/(sketch|nominate)\// },
  { name: 'copies checked', files: /^src\/judge\/(copies|shingle|own-words|beside|boilerplate|one-matter|subject)/ },
  { name: 'judge', files: /^src\/judge\// },
  { name: 'cluster', files: /^src\/cluster\// },
  { name: 'corpus', files: /^src\/(corpus|window)\// },
  { name: 'detector', files: /^src\// },
  { name: 'garbage', files: /^$/ },
]

const OTHER = 'engine and idle'

/** The stage of a function in a file, given from `src/` on. */
export function stageOf(path: string, name: string): string {
  if (path === '' && name !== '(garbage collector)') return OTHER
  return STAGES.find(({ files }) => files.test(path))?.name ?? OTHER
}
