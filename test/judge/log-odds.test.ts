import { expect, test } from 'vitest'
import { checkModel } from '../../bench/fit/check-model.ts'
import { EVIDENCE } from '../../src/judge/evidence/index.ts'
import { LogOdds } from '../../src/judge/log-odds.ts'
import { type JudgeModel, MODEL } from '../../src/judge/model.ts'

const withCurves = (curves: object): JudgeModel => ({
  ...MODEL,
  curves: { ...MODEL.curves, ...curves } as JudgeModel['curves'],
})

test('log-odds are the prior and what each kind of evidence contributes', () => {
  const logOdds = new LogOdds(MODEL)
  for (const scale of [-1, 0, 0.05, 0.3, 1, 7]) {
    const evidence = Float64Array.from(EVIDENCE, (_, k) => scale * (1 + k / 8))
    const contributions = Array.from(evidence, (value, k) => logOdds.contribution(k, value))
    const sum = contributions.reduce((total, part) => total + part, logOdds.prior(10, 300))
    expect(logOdds.of(evidence, logOdds.prior(10, 300))).toBeCloseTo(sum, 12)
  }
  expect(logOdds.prior(0, 1000)).toBeLessThan(logOdds.prior(1000, 1000))
  expect(logOdds.prior(1000, 30_000)).toBeLessThan(logOdds.prior(1000, 1000))
})

test('the prior is that of the model among 2,000 articles, and falls with every factor of more, but not below 500', () => {
  const logOdds = new LogOdds(MODEL)
  const among = (held: number) => logOdds.prior(held, held)
  expect(among(2000)).toBeCloseTo(MODEL.bias, 12)
  expect(among(20_000) - among(2000)).toBeCloseTo(-0.3 * Math.log(10), 12)
  expect(logOdds.prior(100, 100)).toBe(logOdds.prior(100, 500))
  expect(logOdds.prior(500, 500) - MODEL.loneBias * Math.exp(-500 / 40) - MODEL.bias).toBeCloseTo(0.3 * Math.log(4), 12)
  // Few of one language are the more doubtful, by e with every forty.
  const lone = (documents: number) => logOdds.prior(documents, 2000) - logOdds.prior(2000, 2000)
  expect(lone(0)).toBeCloseTo(MODEL.loneBias, 12)
  expect(lone(40)).toBeCloseTo(MODEL.loneBias / Math.E, 12)
})

test('articles of other languages take nothing from the prior', () => {
  const logOdds = new LogOdds(MODEL)
  expect(logOdds.prior(1000, 30_000)).toBe(logOdds.prior(1000, 2000))
  expect(logOdds.prior(9000, 30_000)).toBe(logOdds.prior(9000, 9000))
  expect(logOdds.prior(9000, 30_000)).toBeLessThan(logOdds.prior(1000, 30_000))
  // Few are doubted no less for that.
  expect(logOdds.lack(3)).toBeGreaterThan(1)
  expect(logOdds.lack(3)).toBeCloseTo(logOdds.prior(1000, 30_000) - logOdds.prior(3, 30_000), 9)
})

test('a curve is straight between its points and level outside them', () => {
  const curve = [
    [0, 0],
    [1, 2],
    [3, 2.5],
  ]
  const logOdds = new LogOdds(withCurves({ terms: curve }))
  const terms = EVIDENCE.findIndex(({ name }) => name === 'terms')
  const added = [-1, 0, 0.25, 1, 2, 3, 9].map((value) => logOdds.contribution(terms, value))
  expect(added).toEqual([0, 0, 0.5, 2, 2.25, 2.5, 2.5])
})

test('more agreement never lowers the log-odds', () => {
  const logOdds = new LogOdds(MODEL)
  for (const [k, { sign }] of EVIDENCE.entries()) {
    for (let value = -7; value < 7; value += 0.25) {
      const step = logOdds.contribution(k, value + 0.25) - logOdds.contribution(k, value)
      expect(step * sign).toBeGreaterThanOrEqual(sign === 0 ? 0 : -1e-12)
    }
  }
})

test('every kind has a name of its own', () => {
  expect(new Set(EVIDENCE.map(({ name }) => name)).size).toBe(EVIDENCE.length)
})

test.each([
  [
    withCurves({
      terms: [
        [0, 0],
        [1, -1],
      ],
    }),
    'the curve for "terms" must rise, got 0 and -1',
  ],
  [
    withCurves({
      strayNumbers: [
        [0, 0],
        [1, 0.5],
      ],
    }),
    'the curve for "strayNumbers" must fall, got 0 and 0.5',
  ],
  [withCurves({ lead: [[0, Number.NaN]] }), 'the curve for "lead" must be of numbers, got 0 and NaN'],
  [
    withCurves({
      lead: [
        [1, 0],
        [1, 2],
      ],
    }),
    'the curve for "lead" must go from left to right, got 1',
  ],
  [withCurves({ lead: [] }), 'the curve for "lead" must have a point'],
  [withCurves({ colour: [[0, 0]] }), 'the model has a curve for "colour", which is no kind of evidence'],
  [{ ...MODEL, bias: Number.POSITIVE_INFINITY }, '"bias" of the model must be a number'],
  [{ ...MODEL, curves: { terms: [[0, 0]] } as unknown as JudgeModel['curves'] }, 'the model has no curve for'],
])('a model that does not fit the evidence is refused: %#', (model, message) => {
  expect(() => checkModel(model as JudgeModel)).toThrow(message)
})

test('the model fits the evidence', () => {
  expect(() => checkModel(MODEL)).not.toThrow()
})
