import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareArticles } from '../../../src/index.ts'
import type { FurnitureReason } from '../../../src/text/furniture/reasons.ts'
import { separateFurniture } from '../../../src/text/furniture/separate.ts'
import { cpuTime } from '../../cpu-time.ts'

const PARAGRAPHS = [
  'The bridge over the river was closed on Monday after the flood had damaged two of its piers, the city council said.',
  'Engineers will look at the damage this week, and the council hopes to open one lane before the end of the month.',
  '“We have never seen the river rise so fast,” said Ann Smith, who has lived beside the bridge for forty years.',
  'Buses will go by way of the old ferry road until further notice, which adds about twenty minutes to the journey.',
]
const HEADLINE = 'Bridge closed after flood damages two piers'

/** The article with `line` between its second and third paragraphs. */
function around(line: string): string {
  return [HEADLINE, PARAGRAPHS[0], PARAGRAPHS[1], line, PARAGRAPHS[2], PARAGRAPHS[3]].join('\n\n')
}

function asides(text: string): [string, FurnitureReason][] {
  return separateFurniture(text).aside.map(({ start, end, reason }) => [text.slice(start, end), reason])
}

function keptText(text: string): string {
  return separateFurniture(text)
    .kept.map(({ start, end }) => text.slice(start, end))
    .join('\n')
}

describe('separateFurniture', () => {
  it('gives the ranges of its documentation', () => {
    expect(
      separateFurniture('Rain hits Rome\n\nIt rained all over the city for a whole week, they said.\n\nLeave a Reply'),
    ).toEqual({
      kept: [{ start: 0, end: 72 }],
      aside: [{ start: 74, end: 87, reason: 'comments' }],
    })
  })

  it.each<[FurnitureReason, string]>([
    ['subscription', 'This content is for subscribers. Already have an account? Log in to continue reading.'],
    ['source-link', 'This article was first published by Lorvia Science.'],
    ['share', 'Hat Ihnen dieser Artikel gefallen? Folgen Sie uns!'],
    ['subscription', 'Weiterlesen mit Norvane Plus. Probemonat für 1 Euro.'],
    ['contact', 'Rückfragen bitte an: Polizei Norvane, Pressestelle'],
    ['subscription', 'La suite est réservée aux abonnés.'],
    ['related', 'Les plus lus : Le bac reprend la mer'],
    ['comments', '¿Y tú qué opinas? Déjanos tu comentario'],
    ['subscription', 'Sigue nuestro canal de WhatsApp'],
    ['share', 'Понравилась статья? Поставьте лайк!'],
    ['contact', 'Есть новость? Пришлите её в нашу редакцию!'],
    ['subscription', "L'articolo completo è riservato agli abbonati."],
    ['source-link', 'Publicado originalmente no Jornal de Orvanne.'],
    ['subscription', '点击上方蓝字关注我们'],
    ['related', 'Zie ook: Veerdienst vaart weer'],
    ['related', 'Mohlo by vás zajímat: Přívoz zase jezdí'],
    ['share', 'Jaa artikkeli | Tulosta'],
    ['related', 'ΔΙΑΒΑΣΤΕ ΑΚΟΜΗ: Το πορθμείο λειτουργεί ξανά'],
    ['navigation', 'Címkék: híd, árvíz, komp'],
    ['byline', 'Penulis: Redaksi'],
    ['subscription', 'Bli prenumerant – första månaden för 1 krona'],
    ['navigation', 'Từ khóa: cầu, lũ lụt'],
    ['advertisement', 'विज्ञापन'],
    ['subscription', 'Al abonnee? Log in. Nog geen abonnee? Lees nu een maand gratis'],
    ['related', 'Przeczytaj również: Prom znów kursuje'],
    ['subscription', 'Zapisz się do newslettera'],
    ['related', 'Relacionado: Barca volta a navegar'],
    ['share', 'Partilhar no Facebook'],
    ['related', 'İLGİLİ HABER: Feribot seferleri başladı'],
    ['comments', 'Yorum yapmak için üye girişi yapın.'],
    ['related', 'Читайте ще: Пором знову ходить'],
    ['subscription', 'Передплатіть електронну версію газети'],
    ['navigation', 'کد خبر: ۴۱۲۲'],
    ['copyright', 'تمامی حقوق این پایگاه محفوظ است.'],
    ['share', 'ツイート シェア'],
    ['copyright', '本紙掲載の記事・写真の無断転載を禁じます'],
    ['related', '많이 본 뉴스: 나룻배 다시 다닌다'],
    ['copyright', 'ⓒ 강변일보, 무단 전재 및 재배포 금지'],
    ['copyright', '강변일보 무단복제 및 재배포 금지'],
  ])('sets aside as %s: %j', (reason, line) => {
    expect(asides(around(line))).toEqual([[line, reason]])
  })

  it.each([
    'The post Ferry runs aground off Orvanne appeared first on The Lorvia Times.',
    'The post “Nobody saw it come” first appeared on Harbour News',
    'Der Beitrag Fähre läuft vor Orvanne auf Grund erschien zuerst auf Norvaner Blatt.',
    'L’article 40 passagers secourus est apparu en premier sur Le Bac.',
    "L'articolo Il traghetto riparte proviene da Il Porto.",
    'L’articolo Il traghetto riparte sembra essere il primo su Il Porto.',
    'La entrada El ferri vuelve a navegar se publicó primero en La Ría.',
    'Het bericht Veerdienst vaart weer verscheen eerst op De Veerman.',
    'O post Barca volta a navegar apareceu primeiro em Jornal de Orvanne.',
    'Artykuł Prom znów kursuje pochodzi z serwisu Port.',
    'Inlägget Färjan går igen dök först upp på Hamnbladet.',
    'Сообщение Паром снова ходит появились сначала на Орванские вести.',
  ])('sets aside the footer of an item of a feed: %s', (line) => {
    expect(asides(around(line))).toEqual([[line, 'source-link']])
    expect(asides(`The Kestrel dam gave way on Monday […]\n${line}`)).toEqual([[line, 'source-link']])
  })

  it.each([
    'The post that led to the arrests appeared first on Facebook, police said.',
    'The Post Office drama of the winter appeared first on Lorvian television.',
    'Der Beitrag des Ministers erschien zuerst auf einer Plattform, die kaum jemand kennt.',
  ])('keeps a sentence on a post: %s', (line) => expect(asides(around(line))).toEqual([]))

  it.each<[FurnitureReason, string]>([
    ['byline', 'Reporting by Jane Doe; editing by John Roe'],
    ['byline', '(Reporting by Jane Doe in Orvanne, additional reporting by A. B.; Editing by John Roe)'],
    ['byline', 'Additional reporting by A. B.'],
    ['byline', 'Compiled by Jane Doe and John Roe.'],
    ['source-link', 'First published on Wed 6 May 2026 10.00 BST'],
    ['source-link', 'Source: Reuters'],
    ['source-link', 'Source: Ministry of Health of Lorvia and the Norvane Institute for the Sea'],
    ['source-link', 'Source: Norvane Sciences. What they sent us may have been cut for its length.'],
    ['source-link', 'Источник: выступление мэра на заседании городского совета'],
    ['source-link', 'Source: https://orvanne.example/ferry'],
    ['source-link', 'Source: Norvane Sciences. What they sent us has been cut for its length.'],
    ['source-link', 'Fuente: EFE'],
    ['source-link', 'Fuente: elaboración propia a partir de datos del INE'],
    ['source-link', 'Fonte: elaborazione su dati Istat e Banca di Lorvia'],
    ['caption', 'Quelle: dpa'],
    ['caption', 'Quelle: Statistisches Bundesamt, Daten für März und April'],
    ['caption', 'Quelle: Polizei Norvane, bearbeitet von der Redaktion'],
    ['caption', 'Quelle: Deutscher Wetterdienst laut Mitteilung vom Dienstag'],
    ['caption', 'Foto: Kanzler Brandt reist am Dienstag nach Orvanne'],
    ['subscription', 'Newsletter'],
    ['subscription', 'Newsletter : tout sur le port'],
    [
      'subscription',
      'Newsletter: Der Hafen am Morgen. Was in Orvanne und am Fluss geschieht, jeden Werktag um sechs Uhr in Ihrem Postfach. Mit dem Absenden stimmen Sie allem zu, was wir mit Ihrer Adresse tun.',
    ],
    ['advertisement', '* Dieser Artikel enthält Affiliate-Links.'],
    ['subscription', 'On a mobile device? Tap here to watch.'],
    ['subscription', "Abbonati per leggere tutto l'articolo."],
    ['subscription', 'اشترك في القناة'],
    ['subscription', '关注“北方社”微信公众号'],
    ['related', 'По теме: Паром снова ходит'],
    ['related', 'Zum Thema: Fähre fährt wieder'],
    ['comments', '댓글 쓰기'],
    ['comments', '댓글 12'],
    ['comments', 'دیدگاه‌ها'],
    ['comments', 'دیدگاهتان را بنویسید'],
    ['caption', 'Hans Meier (Foto: privat) am Deich'],
    ['caption', 'The new dyke near Norvane was opened on Monday (Photo: A. Lind).'],
  ])('sets aside what a sentence may begin like, as %s: %s', (reason, line) => {
    expect(asides(around(line))).toEqual([[line, reason]])
  })

  it.each([
    'Reporting by the Lorvia Times has revealed that the ferry board paid three firms owned by the minister’s brother.',
    'Editing by hand is what the archive of Orvanne has done since the flood.',
    'Additional reporting requirements will be imposed on the owners of ferries from the first of May.',
    'Compiled by researchers at Norvane University, the list names forty bridges that are past repair.',
    'First published in 1960, the novel tells of a ferryman who will not learn to swim.',
    'Newsletter platform Lettera raised forty million dollars from two funds of Lorvia.',
    'Newsletter-Plattform Lettera nimmt vierzig Millionen von zwei Fonds ein',
    'Source: Norvane to cut 4,000 jobs in its yards, half of them by May',
    'Source: Norvane to cut 4,000 jobs in Lorvia and Orvanne',
    'Источник: Норван сократит тысячу рабочих верфи',
    'Source: the president will travel to Orvanne',
    'Fuente: el presidente viajará a Orvanne',
    'Fuente: el presidente viajó a Orvanne este martes',
    'Fonte: il presidente sarà a Orvanne martedì',
    'Fonte: o presidente viajou a Orvanne',
    'Quelle: Kanzler Brandt reist am Dienstag nach Norvane und Orvanne',
    'Quelle: Der Kanzler wird nach Orvanne reisen',
    'On a mobile device, passengers see where the ferry is and when it will land.',
    'Related-party transactions of the ferry board were hidden from its auditors',
    'Bürgermeister Hans Meier (Foto: privat) hat am Montag den neuen Deich bei Norvane eröffnet.',
    'Abbonati e tifosi della squadra hanno protestato davanti allo stadio di Orvanne.',
    'Zum Thema Rente sagte die Ministerin am Montag nichts.',
    'Mehr dazu will der Hafen erst am Freitag sagen.',
    'Pour aller plus loin, la ville achètera un second bac au printemps.',
    'По теме моста мэр Норвана выступил в понедельник.',
    '댓글 조작 혐의로 전 시장이 월요일 구속됐다',
    'اشترك في الهجوم على الميناء أربعة رجال',
    'دیدگاه شهردار درباره پل تازه تغییر کرده است',
    '关注“双减”政策落地，奥尔万的家长说孩子有了更多时间。',
  ])('keeps a sentence that begins like furniture: %s', (line) => {
    expect(keptText(around(line))).toContain(line)
  })

  it.each([
    'Siga o rio até à ponte, disse o presidente da câmara aos habitantes.',
    'Encontrou um erro no cálculo da ponte, disse a engenheira.',
    'Đường dây nóng của thành phố nhận được hàng chục cuộc gọi.',
    'تمام حقوق ساکنان باید رعایت شود، شهردار گفت.',
    'این خبر را با نگرانی شنیدند.',
    '함께 본 주민들은 다리가 흔들렸다고 말했다.',
    '会員登録した住民には渡し船が無料だ。',
    'Kaikki oikeudet pysyvät asukkailla, kaupunki sanoi.',
    '市は、記事の無断転載が相次いだと述べた。',
    '시장은 무단 전재가 잇따랐다고 말했다.',
  ])('keeps a sentence: %j', (line) => expect(keptText(around(line))).toContain(line))

  it.each<[FurnitureReason, string]>([
    ['related', 'See also  Police arrest three people in a town nearby'],
    ['related', 'ALSO READ  How To Find Your Invite, Hidden On The Internet'],
    ['related', 'Read more: the ten worst floods of the century'],
    ['related', 'Related Articles'],
    ['related', 'CLICK HERE TO READ MORE FROM THE EXAMPLE TIMES'],
    ['related', '► Related: Grandparents rescued from a flooded house'],
    ['comments', 'Leave a Reply'],
    ['comments', 'Your email address will not be published. Required fields are marked *'],
    ['share', 'Share this: Facebook'],
    ['share', 'Twitter'],
    ['source-link', 'Source link'],
    ['navigation', 'Back to top button'],
    ['navigation', 'Skip to content'],
    ['navigation', 'Video Embed'],
    ['navigation', 'Home | News | Sports | Entertainment | Politics'],
    ['subscription', 'Sign up for our daily newsletter.'],
    ['advertisement', 'Advertisement'],
    ['caption', 'The bridge on Monday. (Photo: City of Example)'],
    ['copyright', 'Copyright 2016 Example News 5. All rights reserved.'],
    ['copyright', '© 2017 Example Media'],
    ['byline', 'By Jane Doe and John Roe'],
    ['byline', 'Jane Doe, staff writer'],
    ['date', 'February 21, 2024'],
    ['date', 'Updated: Apr 23, 2016 - 4:18 PM'],
    ['dateline', 'HOUSTON (AP) -'],
    ['navigation', '#ferry #old harbour #Orvanne'],
    ['byline', 'cht/dpa/AFP'],
    ['byline', '(dvs/odi)'],
    ['source-link', 'Πηγή: orvanne.gr'],
    ['source-link', 'Bron: De Veerman'],
    ['caption', 'Изображение: orvanne.ru/ferry'],
    ['navigation', 'وسوم العبارة الميناء'],
    ['contact', 'jane.doe@example.com'],
    ['heading', 'COUNCIL DENIES DELAY IN BRIDGE REPAIRS'],
    ['heading', 'The Ferry: Its Origins and Its Evolution in the County'.replace(':', ' and')],
    ['related', 'Lesen Sie auch: Hochwasser in Sachsen'],
    ['comments', 'Schreibe einen Kommentar'],
    ['related', 'À lire aussi : les crues du siècle'],
    ['related', 'Lea también: las peores inundaciones'],
    ['related', 'Leggi anche: le alluvioni del secolo'],
    ['related', 'Leia também: as piores enchentes'],
    ['related', 'Lees ook: de ergste overstromingen'],
    ['related', 'Läs även: de värsta översvämningarna'],
    ['related', 'Читайте также: Наводнение в городе'],
    ['related', 'Читайте також: Повінь у місті'],
    ['related', 'Czytaj też: Powódź w mieście'],
    ['related', 'Baca juga: Banjir di kota'],
    ['related', '延伸阅读：百年洪水'],
    ['related', '関連記事 洪水の歴史'],
    ['related', 'اقرأ أيضا: أسوأ الفيضانات'],
    ['related', 'اقرأ أيضاً: العبارة تعود'],
    ['related', 'اقرأ أيضًا: العبارة تعود'],
    ['related', 'اقـــرأ أيضاً'],
    ['related', 'קראו עוד: המעבורת שבה להפליג'],
    ['comments', 'اترك تعليقاً'],
    ['comments', 'اترك تعليقًا'],
    ['comments', 'اترك ردّاً'],
    ['subscription', 'حمّل تطبيق الميناء'],
    ['copyright', 'Все права защищены'],
    ['advertisement', 'Реклама'],
    ['date', '21 февраля 2024'],
    ['date', '2024年2月21日'],
    ['date', '14:00, 02 лис 2019'],
    ['date', '입력 2019.11.01 21:31'],
    ['date', 'August 8, 2012 UTC+02:00'],
    ['comments', '\u200eإلغاء الرد'],
    ['comments', 'هذا الموقع يستخدم Akismet للحدّ من التعليقات المزعجة.'],
    ['comments', 'コメントする・見る'],
    ['comments', 'Нашли опечатку? Выделите её и нажмите Ctrl+Enter.'],
    ['comments', "Ваша електронна адреса не оприлюднюватиметься. Обов'язкові поля позначені *"],
    ['share', 'Хотите получать новости прямо в свой мессенджер? Читайте наш канал.'],
    ['byline', '（責任編輯：某某）'],
    ['byline', '──轉自《某報》'],
  ])('sets aside %s: %s', (reason, line) => {
    expect(asides(around(line))).toEqual([[line, reason]])
  })

  it.each([
    'See also is a phrase that the mayor used on Monday when she spoke of the bridge and of the ferry that replaces it, and it was not what anyone in the room had expected of her, for she had never before been known to speak in the manner of an encyclopaedia or of a legal commentary of any kind at all.',
    'Related charges were filed against two of the engineers on Friday.',
    'More people came to the second meeting.',
    'Share prices fell.',
    'Comments by the mayor were not welcome.',
    'By Monday, the river had fallen by a metre.',
    'Home owners are angry.',
    'Copyright law does not apply to bridges.',
    'No one was hurt.',
    'The mayor said:',
    'Age – 17',
    'Germany 2-1 France',
    'News of the flood spread quickly through the town.',
    'Photo evidence shows the crack.',
    'Sign language was used at the meeting.',
    'In May 2024 the bridge was repaired.',
    '“Never again”',
    '#1 in the table is the harbour.',
    '#Breaking #Orvanne police have closed the harbour road after a crash',
    'and/or',
  ])('keeps the article line %j', (line) => {
    expect(asides(around(line))).toEqual([])
  })

  it.each([
    ['MOSCOW, Feb 21 (Reuters) - ', 'MOSCOW, Feb 21 (Reuters) -'],
    ['LONDON (AP) — ', 'LONDON (AP) —'],
    ['Hong Kong (CNN) ', 'Hong Kong (CNN)'],
    ['NEW DELHI -- ', 'NEW DELHI --'],
    ['МОСКВА, 21 фев — ', 'МОСКВА, 21 фев —'],
    ['WASHINGTON, Oct. 9 (UPI) -- ', 'WASHINGTON, Oct. 9 (UPI) --'],
    ['2016-05-03 ', '2016-05-03'],
    ['2016-05-03T16:18 ', '2016-05-03T16:18'],
    ['03.05.2016, 16:18 | ', '03.05.2016, 16:18 |'],
    ['5/3/2016: ', '5/3/2016:'],
    ['입력 2016.05.03 16:18 | 수정 2016.05.03 17:00 ', '입력 2016.05.03 16:18 | 수정 2016.05.03 17:00'],
    ['16:18  03.05.2016 ', '16:18  03.05.2016'],
    ['16:18', '16:18'],
    ['(Reuters) - ', '(Reuters) -'],
    ['(BUSINESS NEWS) -- ', '(BUSINESS NEWS) --'],
    ['LAHORE (Evening News) – ', 'LAHORE (Evening News) –'],
    ['KUALA LUMPUR (Nov 1): ', 'KUALA LUMPUR (Nov 1):'],
    ['ORVANNE, Ind. (Feb. 20, 2014) — ', 'ORVANNE, Ind. (Feb. 20, 2014) —'],
    ['London, United Kingdom, Nov 1 – ', 'London, United Kingdom, Nov 1 –'],
    ['SEPANG, Nov 1 ― ', 'SEPANG, Nov 1 ―'],
    ['April 26 (Bloomberg) -- ', 'April 26 (Bloomberg) --'],
    ['LONDON, Nov. 1, 2019 /Newswire/ -- ', 'LONDON, Nov. 1, 2019 /Newswire/ --'],
    ['Cape Town – ', 'Cape Town –'],
    ['(CNN)', '(CNN)'],
    ['Washington (CNN)', 'Washington (CNN)'],
    ['New York (CNN Business)', 'New York (CNN Business)'],
    ['(STMW) –', '(STMW) –'],
    ['DENVER (AP/CBS4) – ', 'DENVER (AP/CBS4) –'],
    ['(CBS) –– ', '(CBS) ––'],
    ['WASHINGTON: ', 'WASHINGTON:'],
    ['KUALA LUMPUR: ', 'KUALA LUMPUR:'],
    ['KBRN, Malang: ', 'KBRN, Malang:'],
    ['Frankfurt/Brusel - ', 'Frankfurt/Brusel -'],
    ['JAKARTA, (PR).- ', 'JAKARTA, (PR).-'],
    ['Jakarta, CNN Indonesia -- ', 'Jakarta, CNN Indonesia --'],
    ['TEMPO.CO , Jakarta - ', 'TEMPO.CO , Jakarta -'],
    ['La Habana, 1 nov (Prensa Latina) ', 'La Habana, 1 nov (Prensa Latina)'],
    ['Roma, 1 nov. (notizie) – ', 'Roma, 1 nov. (notizie) –'],
    ['Paris, le 1er novembre (AFP) - ', 'Paris, le 1er novembre (AFP) -'],
    ['1.11.2019 (Noviny.sk) – ', '1.11.2019 (Noviny.sk) –'],
    ['ОМСК, 1 ноября, Вестник. ', 'ОМСК, 1 ноября, Вестник.'],
    ['Курган, 1 ноября - ', 'Курган, 1 ноября -'],
    ['МИНСК, 1 ноя — Вестник. ', 'МИНСК, 1 ноя — Вестник.'],
    ['1 ноября. Vestnik-Ural.ru - ', '1 ноября. Vestnik-Ural.ru -'],
    ['القاهرة (رويترز) - ', 'القاهرة (رويترز) -'],
    ['تهران - ایرنا - ', 'تهران - ایرنا -'],
    ['(서울=연합뉴스) 홍길동 기자 = ', '(서울=연합뉴스) 홍길동 기자 ='],
    ['[고척=스포츠신문 홍길동 기자] ', '[고척=스포츠신문 홍길동 기자]'],
    ['【本報北京時間2019年11月01日訊】 ', '【本報北京時間2019年11月01日訊】'],
    ['（中央社記者某某台北1日電）', '（中央社記者某某台北1日電）'],
    ['新华社北京11月1日电（记者某某）', '新华社北京11月1日电（记者某某）'],
    ['[東京 1日 ロイター] - ', '[東京 1日 ロイター] -'],
    ['【ワシントン共同】', '【ワシントン共同】'],
  ])('parts the dateline %j from its paragraph', (dateline, expected) => {
    const text = `${HEADLINE}\n\n${dateline}${PARAGRAPHS.join('\n\n')}`
    expect(asides(text)).toEqual([[expected, 'dateline']])
    expect(keptText(text)).toBe(`${HEADLINE}\n${PARAGRAPHS.join('\n\n')}`)
  })

  it.each([
    'NATO — the alliance — said on Monday that it would send engineers to look at the bridge and the ferry.',
    'The mayor (a Swiss) said on Monday - and nobody had asked her - that the bridge and the ferry would be looked at.',
    'Brandt – mayor of the town for some twenty years now – said on Monday that the bridge would be looked at again.',
    'Brandt – mayor of the town for some twenty years now and a lawyer – said on Monday that the bridge would be looked at again.',
    'Orvanne Harbour Board (OHB) Chairman Hilde Brandt said on Monday that the bridge and the ferry would be looked at.',
    'Islamic State (IS) fighters had held the bridge for a year before the army came back, the mayor said on Monday night.',
    'MORE OF AN OLD TALE: The mayor said on Monday that she would send engineers to look at the bridge and the ferry.',
    'In Orvanne: what the mayor said of the bridge and the ferry on Monday, and what the council made of it in the end.',
    'On May 5, Hilde Brandt said that engineers would look at the bridge - a week after the ferry had run aground there.',
    '北京市政府11月1日宣布，從下周一起所有市民都可以免費乘坐渡輪過河，直到新的大橋在明年春天建成並且向公眾開放為止，市長這樣說。',
    'The bank (which is Swiss) said on Monday that it would pay for the bridge and for the ferry as well.',
    '03.05.2016 war der Tag, an dem die Fähre zum letzten Mal über den Fluss fuhr, und niemand ahnte, was dann kam.',
    '16:18 Uhr fuhr die Fähre ab, und niemand an Bord ahnte, dass es das letzte Mal war, wie die Stadt mitteilte.',
    '2016-05-032 Units of the bridge were counted on Monday, and the council wants to know where the others are.',
  ])('takes no dateline from %j', (paragraph) => {
    expect(asides(`${HEADLINE}\n${paragraph}\n${PARAGRAPHS.join('\n')}`)).toEqual([])
  })

  it('sets aside what a player shows, the clip that plays and those under it', () => {
    const clips = [
      '0:33 Ferry runs aground off Orvanne Pause',
      '1:04 Mayor speaks of the bridge',
      '0:27 "Nobody saw it come."',
    ]
    const text = [HEADLINE, ...clips, ...PARAGRAPHS].join('\n\n')
    expect(asides(text)).toEqual(clips.map((clip) => [clip, 'related']))
    const hours = ['6:30 News', '7:00 Weather for the harbour', '7:15 Pause for thought']
    expect(asides([HEADLINE, ...PARAGRAPHS, ...hours].join('\n\n'))).toEqual([])
  })

  it('takes a date with one name under a headline for a byline', () => {
    const body = [1, 2, 3].map(
      (i) => `The council will vote on the harbour wall again in week ${i} of the coming month, it said.`,
    )
    const aside = (line: string): unknown =>
      separateFurniture(['Council to vote on harbour wall', line, ...body].join('\n')).aside.map(({ reason }) => reason)
    for (const line of [
      'Channel Nine | May 3, 2016 | 3 min read',
      'Posted on 2016-05-03 by News Desk',
      'Submitted by newsdesk on 03/05/2016 - 10:42',
      'Ines Moe, May 3, 2016 at 4:18 p.m.',
    ]) {
      expect([line, aside(line)]).toEqual([line, ['byline']])
    }
    for (const line of ['Died May 8, 2016', 'Harbour Wall Vote 2', 'Vote of the Council on May 3, 2016']) {
      expect([line, aside(line)]).toEqual([line, []])
    }
  })

  it('takes the name under a headline for a byline and the site above it for a heading', () => {
    const text = ['Example River Times', HEADLINE, 'Jane Doe', ...PARAGRAPHS].join('\n')
    expect(asides(text)).toEqual([
      ['Example River Times', 'heading'],
      ['Jane Doe', 'byline'],
    ])
  })

  it.each([
    '1204 views 14 comments',
    '1,204 Views | 14 Comments | 3.4K Likes',
    'Views: 1204 · Shares: 87',
    'Updated 12:45 | 1204 views | 90 comments',
    '13.9k SHARES Facebook Twitter',
    '97 shares',
    '2 people like this',
    '(412 words)',
    '[+1234 chars]',
    'Image 2 of 9',
    'Photo 3/12',
    '(Page 2 of 4)',
    '3,4 Tsd. Aufrufe, 12 Kommentare',
    '1 204 vues – 14 commentaires',
    '1.204 visitas, 14 comentarios, 87 veces compartido',
    '1204 visualizzazioni · 14 commenti · 3 condivisioni',
    '1,2 mil visualizações 14 comentários',
    '1204 keer bekeken, 14 reacties',
    '1204 просмотров 14 комментариев',
    '1,2 тыс. просмотров • 14 лайков',
    'Переглядів: 1204, коментарів: 14',
    '1204 wyświetleń, 14 komentarzy',
    '1,2 bin görüntülenme',
    '1204 مشاهدة 14 تعليق',
    'عدد المشاهدات: ١٢٠٤',
    '阅读 1204 评论 14',
    '1.2万次播放 · 14条评论',
    '1204 回視聴',
    '조회수 1204회',
    'Seite 2 von 4',
    'Изображение 2 из 9',
    '第2页/共4页',
  ])('sets aside what a site counts, in the midst of an article and at the ends of a short one: %s', (line) => {
    expect(asides(around(line))).toEqual([[line, 'counter']])
    const brief = 'The Kestrel dam gave way'
    expect(asides(`${line}\n${brief}`)).toEqual([[line, 'counter']])
    expect(asides(`${brief}\n${line}`)).toEqual([[line, 'counter']])
    expect(asides(line)).toEqual([])
  })

  it.each([
    'The video had 1204 views.',
    '1204 views.',
    'Shares: $12.50',
    'Shares 12.50',
    'Shares 1,204 1,310',
    'Shares up 12%',
    'Avg shares 43,602,000 vs 41,014,000',
    '14 comments on the bridge',
    '7 Reactions to the Flood',
    'Page 2',
    'Image 2 of the bridge',
    '12 people',
    '14',
  ])('keeps what an article counts: %s', (line) => {
    expect(asides(around(line)).filter(([, reason]) => reason === 'counter')).toEqual([])
  })

  it('keeps tables of what sites count', () => {
    expect(asides('Our first clip\nViews: 1204\nLikes: 87\nComments: 14')).toEqual([])
    expect(asides('Views 1204\nLikes 87')).toEqual([])
  })

  it.each([
    '[+1234 chars]',
    '[+1,234 characters]',
    '(312 words more)',
    '(312 more words)',
    '(412 words)',
    '[312 words left]',
    '(noch 312 Wörter)',
    '(encore 312 mots)',
    '（312字）',
  ])('parts %s from the end of a text', (rest) => {
    const short = 'The Kestrel dam gave way'
    for (const text of [PARAGRAPHS.slice(0, 2).join('\n'), short]) {
      const cut = `${text}…`
      expect(asides(`${cut} ${rest}`)).toEqual([[rest, 'counter']])
      expect(keptText(`${cut}${rest}\n`)).toBe(cut)
      expect(keptText(`${cut}\n${rest}`)).toBe(cut)
      expect(asides(`${cut} ${rest}\nRead more`)).toEqual([
        [rest, 'counter'],
        ['Read more', 'related'],
      ])
      expect(asides(`${cut} ${rest} it said`)).toEqual([])
    }
    expect(asides(rest)).toEqual([])
  })

  it('lets two reports meet whatever their sites count', () => {
    const a = {
      id: 'a',
      title: 'Kestrel dam bursts above Orvanne',
      text: 'The Kestrel dam above Orvanne gave way at dawn on Thursday and 4,300 people fled, Mayor Hilde Brandt said.',
    }
    const b = {
      id: 'b',
      title: 'Thousands flee after dam failure near Orvanne',
      text: 'Some 4,300 residents of Orvanne left their homes when water from the broken Kestrel dam reached the valley.',
    }
    const { score } = compareArticles(a, b)
    const { score: counted } = compareArticles(
      { ...a, text: `1204 views 14 comments\n${a.text}… [+2104 chars]` },
      { ...b, text: `87 views 3 comments\n${b.text}… [+987 chars]` },
    )
    expect(counted).toBe(score)
  })

  it('sets nothing aside if nothing would be left', () => {
    for (const text of ['Leave a Reply', 'Share\nTweet\nPrint', 'February 21, 2024', 'HOUSTON (AP) -']) {
      expect(separateFurniture(text)).toEqual({ kept: [{ start: 0, end: text.length }], aside: [] })
    }
    for (const text of ['', ' \n\t\n ']) expect(separateFurniture(text)).toEqual({ kept: [], aside: [] })
  })

  it('keeps headlines, lists, poems and transcripts', () => {
    expect(asides('Bridge Closed After Flood')).toEqual([])
    expect(asides('Winners\nAnn Smith\nBo Jones\nCy Young')).toEqual([])
    expect(asides('The River\nThe river rose\nAnd took the bridge\nAnd took the ferry too')).toEqual([])
    expect(asides('MAYOR: Good Evening\nPRESS: Will It Open\nMAYOR: It Will')).toEqual([])
  })

  it('judges hard-wrapped wire text by paragraphs', () => {
    const wire = [
      'Rain continued throughout the week in the valley,',
      'easing the drought since early January and raising hopes for',
      'the next crop, the weekly review of the board of growers',
      'share.',
      '    Arrivals for the week ended February 22 were 155 bags,',
      'against 581 at the same stage last year, and the total for the',
      'season now stands at',
      'close.',
      '    Shr 11 cts vs 21 cts',
      '    Net 563,000 vs 863,000',
      '    May 31',
      ' Reuter',
    ].join('\n')
    expect(asides(wire)).toEqual([['Reuter', 'signature']])
  })

  describe('in a page around hard-wrapped text', () => {
    const WIRE = [
      'Example Grain Corp reported fourth quarter net',
      'profit of 7.7 mln dlrs on sales that rose to 120 mln dlrs, as',
      'Example Bank of Rome and United Mills Holdings of Milan had said',
      'they expected.',
      '    The company said its board had approved a plan to build a',
      'second mill beside the river, and that it would pay for it out',
      'of earnings.',
      '    Shr 11 cts vs 21 cts',
      '    Net 563,000 vs 863,000',
      '    Engineers will look at the site this week, and the company',
      'hopes to open the mill before the end of the year, in the town',
      'of Example. Copyright was not discussed by the members of the',
      'board.',
      ' Reuter',
    ]
    const BEFORE = [
      'Menu',
      'Sign in',
      'Podcasts',
      'By Staff Reporter',
      'Published: May 2, 2018 9:15 am',
      'Share',
      'Tweet',
    ]
    const AFTER = [
      'Source link',
      'Tags: grain, mills',
      'Leave a Reply',
      'Most Read',
      'River Town Opens Its New Ferry Line',
    ]

    it('sets aside the furniture and keeps every line of the article', () => {
      const text = [...BEFORE, ...WIRE, ...AFTER].join('\n')
      expect(asides(text).map(([line]) => line)).toEqual([...BEFORE, 'Reuter', ...AFTER])
    })

    it('keeps the article if the frame holds lines too long to be wrapped', () => {
      const notice =
        `Copyright 2018 The Example Gazette. All rights reserved. ${'This may not be published again. '.repeat(3)}`.trim()
      const text = [...BEFORE, ...WIRE, notice].join('\n')
      expect(keptText(text)).toBe(WIRE.slice(0, -1).join('\n'))
    })

    it('keeps a short first line that the next line continues', () => {
      const text = [...BEFORE, 'Example Bank Inc and its Texas', ...WIRE.slice(1), ...AFTER].join('\n')
      expect(keptText(text)).toContain('Example Bank Inc and its Texas\nprofit of')
    })

    it('sets aside the bylines and dates of a page around a table, but not those of the table', () => {
      const table = ['Shr 34 cts vs 1.19 dlrs', '    Net 807,000 vs 2,858,000', '    May 31, 1987']
      const text = [...BEFORE, ...table, ...AFTER.slice(0, 3)].join('\n')
      expect(keptText(text)).toBe(table.join('\n'))
    })

    it('keeps a date that ends a broken sentence', () => {
      const note = 'NOTE: Results pro forma because the company went public in\nAugust 1986.'
      const paragraphs = PARAGRAPHS.slice(0, 3).join('\n\n')
      expect(asides(`${note}\n\n${paragraphs}`)).toEqual([])
    })

    it('keeps hard-wrapped text in capitals', () => {
      const loud = WIRE.join('\n').toUpperCase()
      expect(keptText(loud)).toContain(loud.slice(0, loud.indexOf(' REUTER')).trim().split('\n')[2])
      expect(asides(loud).map(([line]) => line)).toEqual(['REUTER'])
    })
  })

  it.each([
    ['navigation', 'Home » Regional » Story of the flood'],
    ['navigation', 'Terms | Privacy | Help Center | Jobs'],
    ['navigation', 'Inicio › Mundo › Europa'],
    ['navigation', 'Toggle navigation'],
    ['navigation', '7 min read'],
    ['navigation', '3 Minuten Lesezeit'],
    ['navigation', '2 min de lecture'],
    ['navigation', 'Время чтения: 4 минуты'],
    ['navigation', 'Listen to this story'],
    ['navigation', 'Écouter cet article'],
    ['navigation', 'Local'],
    ['navigation', 'Classifieds'],
  ] as const)('sets aside %s: %s', (reason, line) => {
    expect(asides(around(line))).toEqual([[line, reason]])
  })

  it.each(['Rome | 3 | 2 | 1', 'Local people helped.', '5 minutes later it fell.'])('takes no menu from %j', (line) => {
    expect(asides(around(line))).toEqual([])
  })

  it('sets aside the unknown links of a menu above the body', () => {
    const text = ['Menu', 'Gardens', 'Weather', 'Puzzles', 'Sign in', HEADLINE, ...PARAGRAPHS].join('\n')
    expect(asides(text).map(([line]) => line)).toEqual(['Menu', 'Gardens', 'Weather', 'Puzzles', 'Sign in'])
  })

  it('sets aside the headlines under a label up to the next sentence', () => {
    const titles = ['Ferry: council wants a second boat for 2020', 'Why is the river rising so fast?']
    for (const label of ['Related Articles', 'You may also like', 'Most Popular', 'Les plus lus', 'Meistgelesen']) {
      const text = [HEADLINE, ...PARAGRAPHS.slice(0, 3), label, ...titles, PARAGRAPHS[3]].join('\n\n')
      expect(asides(text).map(([line]) => line)).toEqual([label, ...titles])
    }
    const neighbours = [HEADLINE, ...PARAGRAPHS, 'Next article', ...titles].join('\n\n')
    expect(asides(neighbours).map(([line]) => line)).toEqual(['Next article', titles[0]])
    const above = ['Most read', HEADLINE, ...PARAGRAPHS].join('\n\n')
    expect(keptText(above)).toContain(HEADLINE)
  })

  it.each(['\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])('takes %j for the end of a line', (end) => {
    const text = [HEADLINE, ...PARAGRAPHS, 'Leave a Reply', 'Share this: Facebook'].join(end)
    expect(asides(text)).toEqual([
      ['Leave a Reply', 'comments'],
      ['Share this: Facebook', 'share'],
    ])
    expect(keptText(text)).toBe([HEADLINE, ...PARAGRAPHS].join(end))
    // Blank lines between are blank with each.
    const apart = separateFurniture(text.replaceAll(end, '\n\n'))
    const spaced = separateFurniture(text.replaceAll(end, end + end))
    expect(spaced.aside.map(({ reason }) => reason)).toEqual(apart.aside.map(({ reason }) => reason))
  })

  it('judges text that is hard-wrapped with carriage returns alone by paragraphs', () => {
    const wrapped = PARAGRAPHS.map((p) => p.replace(/(.{40,60}) /g, '$1\n')).join('\n\n')
    const ranges = separateFurniture(`${wrapped}\n\nLeave a Reply`)
    expect(ranges.aside).toHaveLength(1)
    expect(separateFurniture(`${wrapped}\n\nLeave a Reply`.replaceAll('\n', '\r'))).toEqual(ranges)
  })

  it('gives ranges in order that cover all that is not blank', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '   ',
        'Leave a Reply',
        'See also  X',
        'By Jane Doe',
        'LONDON (AP) — ',
        'Reuter',
        '87 views',
        'LONDON (AP) — …[+12 chars]',
        'It … [+12 chars]',
        '[+12 chars]',
        ...PARAGRAPHS,
      ),
      fc.string({ unit: 'binary', maxLength: 80 }),
    )
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('\n', '\n\n', '\r\n', '\n    '),
        (parts, joint) => {
          const text = parts.join(joint)
          const { kept, aside } = separateFurniture(text)
          const ranges = [...kept, ...aside].sort((a, b) => a.start - b.start)
          let at = 0
          for (const { start, end } of ranges) {
            expect(start).toBeLessThan(end)
            expect(start).toBeGreaterThanOrEqual(at)
            expect(text.slice(at, start)).toMatch(/^[\s\p{Cc}\u200b]*$/u)
            at = end
          }
          expect(text.slice(at)).toMatch(/^[\s\p{Cc}\u200b]*$/u)
          if (text.trim() !== '' && ranges.length > 0) expect(kept.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each([
    ['one long line', 'a (b) - “c” see also © '.repeat(45_000)],
    ['capitals and dashes', 'ABC, - '.repeat(150_000)],
    ['short lines', 'Leave It\n'.repeat(110_000)],
    ['blank lines', '\n '.repeat(500_000)],
    ['brackets', `${'(['.repeat(130)}\n`.repeat(4000)],
    ['counters', `${'1 1,000 views '.repeat(7)}\n`.repeat(10_000)],
    ['dates', `${'May 1 '.repeat(10)}\n`.repeat(16_000)],
  ])('takes linear time: %s', (_, text) => {
    expect(cpuTime(() => separateFurniture(text))).toBeLessThan(10_000)
  })
})
