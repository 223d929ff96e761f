import { describe, expect, it } from 'vitest'
import { background as german } from '../../../src/background/de.ts'
import { resolveOptions } from '../../../src/main/options.ts'
import { Profiler } from '../../../src/profile/profiler.ts'

function languageOf(title: string, background = [] as (typeof german)[]): string {
  const profiler = new Profiler(resolveOptions({ background }))
  return profiler.profile({ id: 'a', title }).language
}

describe('the language of headlines', () => {
  it.each([
    ['en', 'Man dies in Riverton shooting'],
    ['en', 'Storm damages harbour bridge'],
    ['en', 'Central bank signals slower rate cuts'],
    ['en', 'Police arrest two men after factory fire'],
    ['de', 'Sturm beschädigt die Brücke und den Hafen'],
    ['nl', 'Storm beschadigt een brug in de haven'],
    ['es', 'La tormenta daña el puente del puerto'],
    ['es', 'Tres detenidos en Vernal por el robo del museo'],
    ['fr', "Vernay : trois blessés dans l'incendie d'un immeuble"],
    ['fr', "Vernay : le dépôt qu'exploite Norvac ferme"],
    ['it', 'La tempesta danneggia il ponte della città'],
    ['it', "Vernaia, frana sull'autostrada: due feriti"],
    ['pt', 'Prefeito diz que não haverá pontes novas'],
    ['pl', 'Burza zniszczyła główny dworzec'],
    ['vi', 'Bão lớn làm hỏng cầu cảng'],
    ['ru', 'Шторм повредил мост в порту'],
    ['uk', 'Шторм пошкодив міст біля порту'],
    ['be', 'Шторм пашкодзіў мост'],
    ['ar', 'عاصفة تضرب جسر الميناء'],
    ['fa', 'توفان پل بندر را ویران کرد'],
    ['ur', 'طوفان سے بندرگاہ کا پل ٹوٹ گیا'],
  ])('is %s for %j', (language, title) => expect(languageOf(title)).toBe(language))

  it.each(['Sturm beschädigt Hafenbrücke', 'Zon en wind verdringen kolen', 'Tormenta destroza puente portuario'])(
    'is not English for %j',
    (title) => expect(languageOf(title)).not.toBe('en'),
  )

  it.each([
    ['es', 'El alcalde inaugura una plaza en la estación de Vernal'],
    ['es', 'El presidente anunció que no viajará a Vernal'],
    ['es', 'El alcalde convoca una protesta en la plaza de Vernal el 9-N'],
    ['ca', 'Els veïns de Vernal protesten amb el batlle'],
    ['fr', 'Le ministre de nouveau devant les juges de Vernay'],
    ['fr', 'Un nouveau président en France'],
    ['it', 'Il presidente è il miglior ministro di Vernaia'],
    ['pt', 'O presidente descobre nova praça em Vernal'],
    ['de', 'Mehrere Tote bei Unfall in Vernheim'],
    ['de', 'Sturm beschädigt Brücke schwer'],
    ['nl', 'Nieuwe brug in Vernen kost miljoenen euro'],
  ])('is %s for %j, by the most frequent words of languages that share its stop words', (language, title) => {
    expect(languageOf(title)).toBe(language)
  })

  it.each(['Norvac Vernay', 'Vernal Vernaia', 'Vernay 2-1 Norvac'])('is told by none for the names of %j', (title) => {
    expect(languageOf(title)).toBe('und')
  })

  it('is told by a table that was given', () => {
    expect(languageOf('Hafen brennt, Sturm tobt')).toBe('und')
    expect(languageOf('Hafen brennt, Sturm tobt', [german])).toBe('de')
    expect(languageOf('Storm damages harbour bridge', [german])).toBe('en')
  })

  it('is what was declared', () => {
    expect(
      new Profiler(resolveOptions({ language: 'de' })).profile({ id: 'a', title: 'Storm damages harbour bridge' })
        .language,
    ).toBe('de')
  })
})
