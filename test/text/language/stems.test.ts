import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numeralsOf } from '../../../src/text/language/numerals.ts'
import { languageRules, ruledLanguage } from '../../../src/text/language/stems.ts'
import { STOP_LIST_LANGUAGES, stopWordsOf } from '../../../src/text/language/stop-words.ts'
import { foldWord } from '../../../src/text/words/fold.ts'

const STEMMED = ['en', 'es', 'fr', 'it', 'ja', 'nl', 'no', 'pt', 'ru', 'sv', 'uk']

describe('languageRules', () => {
  it.each([
    ['en', 'invitations', 'invit'],
    ['en', 'ministers', 'minist'],
    ['de', 'regierungen', 'regier'],
    ['es', 'naciones', 'nacion'],
    ['fr', 'gouvernements', 'gouvern'],
    ['it', 'abbandonata', 'abbandon'],
    ['nl', 'lichamelijk', 'licham'],
    ['no', 'hoppende', 'hopp'],
    ['pt', 'presidentes', 'president'],
    ['ru', 'президентом', 'президент'],
    ['sv', 'regeringen', 'regering'],
    ['uk', 'президента', 'президент'],
    ['ja', 'コンピューター', 'コンピュータ'],
  ])('stems %s: %s to %s', (code, word, stem) => {
    expect(languageRules(code).stem(word)).toBe(stem)
  })

  it('joins the inflections of a word', () => {
    const { stem } = languageRules('ru')
    expect(new Set(['москва', 'москвы', 'москве', 'москву'].map(stem)).size).toBe(1)
    const english = languageRules('en')
    expect(new Set(['attack', 'attacks', 'attacked', 'attacking'].map((word) => english.stem(word))).size).toBe(1)
  })

  it.each([
    ['ru', 'ефанов ефанова ефанову ефановым ефанове ефановой ефановы ефановых'],
    ['ru', 'стрельцов стрельцова стрельцову стрельцовым стрельцовой'],
    ['ru', 'медведев медведева медведеву медведевым медведеве медведевой'],
    ['ru', 'путин путина путину путиным путине путиной'],
    ['ru', 'зеленский зеленского зеленскому зеленским зеленская зеленской'],
    ['ru', 'пашинян пашиняна пашиняну пашиняном пашиняне'],
    ['ru', 'михаил михаила михаилу михаилом михаиле'],
    ['ru', 'таджикистан таджикистана таджикистану таджикистаном таджикистане'],
    ['ru', 'иран ирана ирану ираном иране'],
    ['ru', 'китай китая китаю китаем китае'],
    ['ru', 'киев киева киеву киевом киеве'],
    ['ru', 'вьетнам вьетнама вьетнаму вьетнамом вьетнаме'],
    ['ru', 'квартал квартала кварталу кварталом квартале кварталы кварталов'],
    ['ru', 'депутат депутата депутату депутатом депутаты депутатов депутатам'],
    ['ru', 'рынок рынка рынку рынком рынке рынки рынков'],
    ['ru', 'немец немца немцу немцем немцы немцев'],
    ['ru', 'владелец владельца владельцу владельцы владельцев'],
    ['ru', 'система системы систем системе системой системам'],
    ['ru', 'режим режима режиму режимом режимы режимов'],
    ['ru', 'кредит кредита кредиту кредитом кредиты кредитов'],
    ['ru', 'автомобиль автомобиля автомобили автомобилей автомобилям'],
    ['ru', 'случай случая случаю случаем случае случаи случаев'],
    ['ru', 'задержал задержала задержали задержан задержаны задержать'],
    ['uk', 'київ києва києву києвом києві'],
    ['uk', 'медведєв медведєва медведєву'],
  ])('joins the forms of a word of %s: %s', (code, forms) => {
    expect(new Set(forms.split(' ').map(languageRules(code).stem)).size).toBe(1)
  })

  it.each([
    ['иран', 'ирак'],
    ['журнал', 'журналист'],
    ['президент', 'премьер'],
    ['министр', 'министерство'],
    ['квартал', 'квартира'],
    ['канал', 'канада'],
    ['победа', 'победитель'],
    ['путин', 'путь'],
    ['таджикистан', 'таджик'],
    ['граница', 'гранит'],
    ['основа', 'осень'],
    ['режим', 'режиссер'],
    ['слово', 'слон'],
  ])('keeps Russian words apart: %s and %s', (word, other) => {
    const { stem } = languageRules('ru')
    expect(stem(word)).not.toBe(stem(other))
  })

  it('meets names that Russian and Ukrainian spell alike', () => {
    const [ru, uk] = [languageRules('ru'), languageRules('uk')]
    for (const [word, other] of [
      ['казахстан', 'казахстану'],
      ['китая', 'китаю'],
      ['ахметов', 'ахметова'],
      ['медведчука', 'медведчук'],
    ] as const)
      expect(ru.stem(word)).toBe(uk.stem(other))
  })

  it.each([
    ['de', 'hochwasserschutz', 'hochwasserlage', 'hochwa'],
    ['de', 'verls', 'verl', 'verl'],
    ['de', 'söhne', 'sohnes', 'soh'],
    ['de', 'runden', 'runde', 'rund'],
    ['bg', 'убийството', 'убийства', 'убийс'],
    ['cs', 'prezidentem', 'prezidenta', 'prezi'],
    ['el', 'περιπολίες', 'περιπολία', 'περιπ'],
    ['fi', 'presidentin', 'presidentti', 'presi'],
    ['hu', 'kormányfő', 'kormánynak', 'kormá'],
    ['pl', 'prezydentem', 'prezydenta', 'prezy'],
    ['sr', 'председника', 'председник', 'предс'],
    ['tr', 'bakanının', 'bakanlar', 'bakan'],
  ])('goes by the beginnings of words in %s: %s and %s by %s', (code, word, other, stem) => {
    const rules = languageRules(code)
    expect([word, other, stem].map((form) => rules.stem(form))).toEqual([stem, stem, stem])
    // Numbers, names of things and words of other scripts are whole.
    for (const whole of ['2026-11-26', 'covid-19', 'boeing737', 'コンピュータ']) expect(rules.stem(whole)).toBe(whole)
  })

  it.each([
    ['المدينة', 'مدينة'],
    ['والمدينة', 'مدينة'],
    ['بالمدينة', 'مدينة'],
    ['للمدينة', 'مدينة'],
    ['ومدينة', 'مدينة'],
    ['وامن', 'امن'],
    // Too little would be left.
    ['الف', 'الف'],
    ['ورد', 'ورد'],
    ['OPEC', 'OPEC'],
  ])('takes "and" and the article off an Arabic word: %s to %s', (word, stem) => {
    expect(languageRules('ar').stem(word)).toBe(stem)
  })

  it.each([
    ['대통령', '대통령은 대통령이 대통령의 대통령과 대통령에게 대통령에게는 대통령까지'],
    ['서울', '서울 서울에 서울에서 서울에서는 서울의 서울로 서울까지의 서울부터'],
    ['학생', '학생 학생들 학생들이 학생들에게는 학생들의'],
    ['발표', '발표 발표를 발표했다 발표한 발표하면서 발표됐다 발표된 발표했다고 발표하기로'],
    ['트럼프', '트럼프 트럼프가 트럼프는 트럼프의 트럼프를 트럼프와'],
    // A name that ends like a particle comes to the same with one behind it.
    ['이정', '이정은 이정은이 이정은은 이정은의'],
    ['이사회', '이사회 이사회의 이사회는'],
  ])('takes particles and endings off Korean words: %s', (stem, words) => {
    for (const word of words.split(' ')) expect(languageRules('ko').stem(word), word).toBe(stem)
  })

  it('leaves Korean words of two syllables, those of other scripts and very long ones alone', () => {
    const { stem } = languageRules('ko')
    for (const word of ['회의', '마을', '결과', '아이', 'opec은x', '5g로1', '이'.repeat(41), ''])
      expect(stem(word)).toBe(word)
    expect(stem('회의를')).toBe('회의')
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'가은는이를서울로에들한했다까지') }),
        (word) => stem(stem(word)) === stem(word),
      ),
    )
  })

  it('reads BCP 47 tags', () => {
    expect(languageRules('en-GB').code).toBe('en')
    expect(languageRules('EN').code).toBe('en')
    expect(languageRules('zh-Hant-TW').code).toBe('zh')
    expect(languageRules('nb-NO').code).toBe('no')
    expect(languageRules('nn').code).toBe('no')
    expect(languageRules('iw').code).toBe('he')
    expect(languageRules('pt_BR').code).toBe('pt')
    expect(languageRules('en')).toBe(languageRules('en-US'))
  })

  it.each(['und', 'xx', '', 'toString', '__proto__', 'constructor', 'tlh'])('knows nothing of %j', (code) => {
    const rules = languageRules(code)
    expect(rules.stem('invitations')).toBe('invitations')
    expect(rules.isStopWord('the')).toBe(false)
  })

  it('has one name for all languages of which it knows nothing', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    const codes = letters.flatMap((a) => letters.map((b) => languageRules(a + b).code))
    const unruled = [...new Set(codes)].filter((code) => ruledLanguage(code) === 'und')
    expect(unruled.length).toBeGreaterThan(600)
    for (const code of unruled) {
      const { stem, cut } = languageRules(code)
      expect([stopWordsOf(code).size, numeralsOf(code), cut], code).toEqual([0, '', undefined])
      for (const word of ['invitations', 'москвы', 'والكتاب', 'コンピューター', '학교에서'])
        expect(stem(word), code).toBe(word)
    }
  })

  it.each(['fa', 'id', 'ro', 'zh', 'vi'])('has stop words but no stemmer for %s', (code) => {
    expect(languageRules(code).stem('invitations')).toBe('invitations')
    expect(stopWordsOf(code).size).toBeGreaterThan(40)
  })

  it('leaves words of more than 40 letters and of other scripts alone', () => {
    const long = 'invitations'.repeat(4)
    expect(languageRules('en').stem(long)).toBe(long)
    expect(languageRules('en').stem('москвы')).toBe('москвы')
    expect(languageRules('ru').stem('invitations')).toBe('invitations')
    expect(languageRules('en').stem('1980s')).toBe('1980s')
  })

  it('never throws and never empties a word', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 })
    const lone = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 45 }).map((u) => String.fromCharCode(...u))
    const latin = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzàáâäãåæçèéêëìíîïñòóôöøùúûüýœß'),
      maxLength: 42,
    })
    const suffixed = fc
      .tuple(
        fc.constantFrom('', 'a', 'y', 'qu', 'gu', 'ei'),
        fc.constantFrom('', 'ing', 'eed', 'amente', 'heden', 'issime', 'erte', 'ções'),
      )
      .map((parts) => parts.join(''))
    const cyrillic = fc.string({ unit: fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ'), maxLength: 42 })
    fc.assert(
      fc.property(fc.constantFrom(...STEMMED), fc.oneof(anyText, lone, latin, suffixed, cyrillic), (code, word) => {
        const stem = languageRules(code).stem(word)
        return typeof stem === 'string' && (stem.length > 0 || word.length === 0)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('stop words', () => {
  it('holds the closed classes of English, contractions without their apostrophes', () => {
    const { isStopWord } = languageRules('en')
    for (const word of [
      'the',
      'a',
      'of',
      'and',
      'not',
      'nor',
      'us',
      'dont',
      'wont',
      'its',
      'hasnt',
      'isnt',
      'within',
      'whose',
    ]) {
      expect(isStopWord(word), word).toBe(true)
    }
    for (const word of ['monday', 'january', 'b', '1', '$', 'police', 'president', 'ill', 'shell', 'killed']) {
      expect(isStopWord(word), word).toBe(false)
    }
  })

  it.each([
    ['de', 'dass'],
    ['fr', 'aujourdhui'],
    ['ru', 'еще'],
    ['ru', foldWord('ещё')],
    ['tr', foldWord('için')],
    ['el', foldWord('της')],
    ['zh', '的'],
  ])('finds the folded word: %s %s', (code, word) => {
    expect(languageRules(code).isStopWord(word)).toBe(true)
  })

  it.each(STOP_LIST_LANGUAGES.map((code) => [code]))('is folded and holds words only: %s', (code) => {
    const words = stopWordsOf(code)
    expect(words.size).toBeGreaterThan(20)
    for (const word of words) {
      expect(foldWord(word)).toBe(word)
      expect(word).toMatch(/^[\p{L}\p{M}]+$/u)
    }
  })
})
