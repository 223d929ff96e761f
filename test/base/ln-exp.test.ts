import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, ln } from '../../src/base/ln-exp.ts'
import { bigExp, bigLn, fixed, ulpsOff } from './big-numbers.ts'

// Digits by Python's decimal module, which rounds correctly.
const LN: readonly (readonly [number, string])[] = [
  [5e-324, '-744.440071921381262314107'],
  [1e-310, '-713.801378828154165100645'],
  [1e-9, '-20.7232658369464110938803'],
  [0.3, '-1.20397280432593602963018'],
  [0.7, '-0.356674943938732442353954'],
  [0.9999999999999999, '-1.11022302462515660205339e-16'],
  [1.0000000000000002, '2.22044604925031283432823e-16'],
  [1.0001, '0.0000999950003332973230219935'],
  [1.5, '0.405465108108164381978013'],
  [2, '0.693147180559945309417232'],
  [3, '1.09861228866810969139524'],
  [10, '2.30258509299404568401799'],
  [300, '5.70378247465620105943123'],
  [1e22, '50.6568720458690050483958'],
  [1.7976931348623157e308, '709.782712893383996732223'],
]
const EXP: readonly (readonly [number, string])[] = [
  [-745.1, '2.55376854775207392723960e-324'],
  [-740, '4.18873988004804893945754e-322'],
  [-700, '9.85967654375977085670537e-305'],
  [-40.5, '2.57675710915498094812440e-18'],
  [-1, '0.367879441171442321595524'],
  [-0.3, '0.740818220681717874291608'],
  [-1e-9, '0.999999999000000000500000'],
  [1e-9, '1.00000000100000000050000'],
  [0.1, '1.10517091807564763094664'],
  [0.35, '1.41906754859325721676077'],
  [1, '2.71828182845904523536029'],
  [1.1, '3.00416602394643337888195'],
  [3, '20.0855369231876677409285'],
  [10, '22026.4657948067165169579'],
  [100.25, '3.45161073312592398713620e43'],
  [709.7, '1.65498402768026440308025e308'],
]

/** The same double, or the one beside it: what an error below one unit comes to after rounding. */
const ulpsBetween = (x: number, y: number) => ulpsOff(x, fixed(y))

describe.each([
  { name: 'ln', compute: ln, exact: bigLn, vectors: LN },
  { name: 'exp', compute: exp, exact: bigExp, vectors: EXP },
])('$name', ({ name, compute, exact, vectors }) => {
  it.each(vectors)('of %d is next to %s', (x, digits) => {
    const rounded = Number(digits)
    // The yardstick of the test below is right, too.
    expect(ulpsOff(rounded, exact(x))).toBeLessThanOrEqual(0.5)
    expect(ulpsBetween(compute(x), rounded)).toBeLessThanOrEqual(1)
  })

  it('is off by less than one unit in the last place, anywhere', () => {
    const positive = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true })
    const near1 = fc.double({ min: 0.4, max: 2.5, noNaN: true })
    const exponents = fc.double({ min: -708, max: 709.7, noNaN: true })
    const small = fc.double({ min: -1.2, max: 1.2, noNaN: true })
    fc.assert(
      fc.property(name === 'ln' ? fc.oneof(positive, near1) : fc.oneof(exponents, small), (x) => {
        expect(ulpsOff(compute(x), exact(x))).toBeLessThan(1)
      }),
      { numRuns: 400 },
    )
  })
})

it('the ends of ln are those of the language', () => {
  for (const x of [0, -0, -1, -5e-324, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1]) {
    expect(ln(x), String(x)).toBe(Math.log(x))
  }
})

it('the ends of exp are those of the language', () => {
  for (const x of [0, -0, -1e-300, 710, -746, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(exp(x), String(x)).toBe(Math.exp(x))
  }
})

it('nothing in src uses functions that engines round in ways of their own', () => {
  const root = join(import.meta.dirname, '../../src')
  // The command line has one engine, and the page rounds what it shows to a hundredth.
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/^(cli|report)[\\/]/.test(file),
  )
  expect(files.length).toBeGreaterThan(100)
  const used = files.flatMap((file) => {
    const code = withoutComments(readFileSync(join(root, file), 'utf8'))
    return [...code.matchAll(OWN)].map(([what]) => `${file}: ${what}`)
  })
  expect(used).toEqual([])
})

/** All of Math but what ECMA-262 defines to the last bit. */
const OWN =
  /\bMath\s*(?:\.\s*(?!(?:abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|LN2|LN10|LOG2E)\b)\w+|\[)|\*\*|\{[^}]*\}\s*=\s*Math\b/g

/** Tables of words and comments may well hold two asterisks. */
function withoutComments(code: string): string {
  return code.replace(/'(?:[^'\\\n]|\\.)*'|\/\*[\s\S]*?\*\/|\/\/.*$/gm, (found) => (found[0] === "'" ? "''" : ''))
}
