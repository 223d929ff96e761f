import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../../src/text/language/detect.ts'
import { createTokenBuffer, prepareText, scanTokens } from '../../../src/text/words/scanner.ts'

function detect(text: string): string {
  const prepared = prepareText(text)
  const tokens = createTokenBuffer()
  scanTokens(prepared, 0, prepared.length, tokens)
  return detectLanguage(prepared, tokens)
}

const SENTENCES: readonly (readonly [string, string])[] = [
  ['en', 'The mayor said on Monday that the bridge would be closed for two weeks because of the flood.'],
  ['de', 'Der Bürgermeister sagte am Montag, dass die Brücke wegen des Hochwassers zwei Wochen gesperrt wird.'],
  ['fr', 'Le maire a déclaré lundi que le pont serait fermé pendant deux semaines à cause des inondations.'],
  ['es', 'El alcalde dijo el lunes que el puente estará cerrado durante dos semanas por las inundaciones.'],
  ['it', 'Il sindaco ha detto lunedì che il ponte sarà chiuso per due settimane a causa delle inondazioni.'],
  ['pt', 'O prefeito disse na segunda-feira que a ponte ficará fechada por duas semanas por causa das enchentes.'],
  ['nl', 'De burgemeester zei maandag dat de brug vanwege het hoge water twee weken gesloten zal zijn.'],
  ['sv', 'Borgmästaren sade på måndagen att bron ska vara stängd i två veckor på grund av översvämningen.'],
  ['no', 'Ordføreren sa mandag at broen skal være stengt i to uker på grunn av flommen, og ikke bare noen dager.'],
  [
    'da',
    'Borgmesteren sagde mandag, at broen bliver lukket i to uger på grund af oversvømmelsen, og ikke kun nogle dage.',
  ],
  [
    'fi',
    'Kaupunginjohtaja sanoi maanantaina, että silta on suljettu kaksi viikkoa tulvan vuoksi, mutta ei sen jälkeen.',
  ],
  ['pl', 'Burmistrz powiedział w poniedziałek, że most będzie zamknięty przez dwa tygodnie z powodu powodzi.'],
  ['cs', 'Starosta v pondělí řekl, že most bude kvůli povodni dva týdny uzavřen a že se otevře až po opravě.'],
  ['sk', 'Starosta v pondelok povedal, že most bude pre povodeň dva týždne zatvorený a že sa otvorí až po oprave.'],
  ['hu', 'A polgármester hétfőn azt mondta, hogy a hidat az árvíz miatt két hétre lezárják, és csak után nyitják meg.'],
  [
    'ro',
    'Primarul a spus luni că podul va fi închis timp de două săptămâni din cauza inundațiilor care au lovit orașul.',
  ],
  [
    'tr',
    'Belediye başkanı pazartesi günü sel nedeniyle köprünün iki hafta için kapalı olacağını ve daha sonra açılacağını söyledi.',
  ],
  ['id', 'Wali kota mengatakan pada hari Senin bahwa jembatan itu akan ditutup selama dua minggu karena banjir.'],
  ['vi', 'Thị trưởng cho biết hôm thứ Hai rằng cây cầu sẽ bị đóng cửa trong hai tuần vì lũ lụt và không thể đi qua.'],
  [
    'ca',
    "L'alcalde va dir dilluns que el pont estarà tancat durant dues setmanes per les inundacions, i els veïns amb cotxe no hi passen.",
  ],
  [
    'hr',
    'Gradonačelnik je u ponedjeljak rekao da će most biti zatvoren dva tjedna zbog poplave koja je pogodila grad.',
  ],
  ['ru', 'Мэр сказал в понедельник, что мост будет закрыт на две недели из-за наводнения.'],
  ['uk', 'Мер сказав у понеділок, що міст буде закрито на два тижні через повінь.'],
  ['bg', 'Кметът каза в понеделник, че мостът ще бъде затворен за две седмици заради наводнението.'],
  ['sr', 'Градоначелник је у понедељак рекао да ће мост бити затворен две недеље због поплаве.'],
  ['be', 'Мэр сказаў у панядзелак, што мост будзе закрыты на два тыдні праз паводку, якая здарылася ўчора.'],
  ['ar', 'قال رئيس البلدية يوم الاثنين إن الجسر سيغلق لمدة أسبوعين بسبب الفيضانات التي ضربت المدينة.'],
  ['fa', 'شهردار روز دوشنبه گفت که پل به دلیل سیل به مدت دو هفته بسته خواهد شد و این تصمیم را شورا گرفته است.'],
  ['ur', 'میئر نے پیر کو کہا کہ سیلاب کی وجہ سے پل دو ہفتے کے لیے بند رہے گا۔'],
  ['he', 'ראש העיר אמר ביום שני כי הגשר ייסגר למשך שבועיים בגלל השיטפון.'],
  ['el', 'Ο δήμαρχος είπε τη Δευτέρα ότι η γέφυρα θα μείνει κλειστή για δύο εβδομάδες.'],
  ['hi', 'महापौर ने सोमवार को कहा कि बाढ़ के कारण पुल दो सप्ताह तक बंद रहेगा।'],
  ['th', 'นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานจะปิดเป็นเวลาสองสัปดาห์เนื่องจากน้ำท่วม'],
  ['ko', '시장은 월요일 홍수 때문에 다리가 2주 동안 폐쇄될 것이라고 말했다.'],
  ['ja', '市長は月曜日、洪水のため橋を二週間閉鎖すると述べた。'],
  ['zh', '市长星期一表示，由于洪水，这座桥将关闭两周。'],
]

describe('detectLanguage', () => {
  it.each(SENTENCES)('names %s by one sentence', (language, sentence) => {
    expect(detect(sentence)).toBe(language)
  })

  it.each([
    ['fr', 'Un incendie a détruit un entrepôt à Vernay dans la nuit de lundi à mardi, faisant trois blessés.'],
    ['fr', "La France a battu l'Espagne 2-1 à Bâle et affrontera l'Allemagne."],
    ['fr', "Le fabricant d'outillage Norvac prévoit quatorze ouvertures et l'embauche de 800 personnes."],
    ['fr', 'Le tribunal de Vernay a condamné jeudi Éric Marchand à trois ans de prison.'],
    ['it', "Vernaia, l'azienda annuncia l'apertura dell'impianto"],
    ['it', 'Tre condanne per il crollo a scuola'],
    ['es', 'Tres semanas de huelga desde hoy en el puerto'],
    ['es', 'Vernal vuelve a abrir el puerto después de tres días'],
    ['pt', 'Casados à primeira vista'],
    ['ca', "L'alcalde de Vernet obre dilluns l'escola d'estiu"],
    ['en', "D'Angelo and O'Brien win the Mardi Gras race"],
  ])('names %s by elisions, numerals and days: %j', (language, text) => expect(detect(text)).toBe(language))

  it('names Turkish by its letters and a few short words, of which a report has hardly any', () => {
    const report = `Quellmut'un Karaçay ilçesinde yolcu minibüsünün şarampole devrilmesi sonucu 3 kişi hayatını kaybetti, 14 kişi yaralandı.
      Edinilen bilgiye göre, Taşova'dan gelen, Haşim Ördek idaresindeki minibüs, sabah saatlerinde Gölpınar mevkisinde sürücünün direksiyon hâkimiyetini
      kaybetmesiyle devrildi. İhbar üzerine bölgeye çok sayıda sağlık ekibi sevk edildi. Kaymakam Necdet Uysal, yaralıların tedavisinin sürdüğünü söyledi.`
    expect(detect(report)).toBe('tr')
  })

  it('takes no text of names for one in a language, however long', () => {
    expect(detect('Volkswagen Audi Porsche Lamborghini Bentley Bugatti Ducati Skoda Seat Cupra '.repeat(5))).toBe('und')
  })

  it.each([
    ['ja', '元組合長に懲役四年＝協会の二億円詐取—湖南地裁'],
    ['zh', '前组合长被判四年徒刑：协会两亿元诈骗案—湖南地方法院'],
  ])('tells %s by two kana in a headline, or none', (language, headline) => expect(detect(headline)).toBe(language))

  it('takes an elision for no proof where languages share it', () => {
    expect(detect("L'Aquila d'Abruzzo")).toBe('und')
  })

  it.each(['', '...', '12 345', 'Kennedy Clinton Obama', 'Volkswagen Audi BMW', 'qwrt zxcv bnmp'])(
    'does not guess about %j',
    (text) => {
      expect(detect(text)).toBe('und')
    },
  )

  it('goes by the first 400 tokens', () => {
    const english = 'The council of the town said that it would not pay for the damage. '.repeat(40)
    const german = 'Der Rat der Stadt sagte, dass er für den Schaden nicht aufkommen werde. '.repeat(400)
    expect(detect(english + german)).toBe('en')
  })

  it('is not misled by names in another script', () => {
    expect(detect('The Чайка and the 北京 Café said that they would open on Monday for all of us.')).toBe('en')
  })

  it('answers with a subtag or und for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => /^[a-z]{2,3}$/.test(detect(text))))
  })
})
