declare module 'minhash' {
  export class LshIndex {
    constructor(options?: { bandSize?: number })
    insert(key: string, minhash: Minhash): void
    query(minhash: Minhash): string[]
  }
}
