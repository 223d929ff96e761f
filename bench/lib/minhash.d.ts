declare module 'minhash' {
  export class Minhash {
    constructor(options?: { numPerm?: number; seed?: number })
    readonly hashvalues: number[]
    readonly seed: number
    update(shingle: string): void
    jaccard(other: Minhash): number
  }
}
