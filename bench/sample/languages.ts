import { paragraphs, type SampleArticle } from './types.ts'

// Copies in German, Russian and Japanese, an independent pair in Spanish, and single reports in French and Turkish.

const BRIDGE = [
  'Die Stadt Kaltenried sperrt die Lindenbrücke von Montag an für den gesamten Autoverkehr. Bei einer Prüfung haben Gutachter Risse in zwei tragenden Stahlseilen entdeckt, wie Baudezernentin Frauke Dörrhöfer am Freitag mitteilte.',
  'Täglich rollen rund 17.000 Fahrzeuge über das Bauwerk aus dem Jahr 1968. Fußgänger und Radfahrer dürfen die Brücke weiter nutzen, Busse werden über den Südring umgeleitet. Die Fahrt ins Zentrum dauert dadurch etwa zwölf Minuten länger.',
  '„Wir haben keine Wahl, die Sicherheit geht vor“, sagte Dörrhöfer. Eine Verstärkung der Seile werde mindestens acht Monate dauern und 5,6 Millionen Euro kosten. Das Land habe zugesagt, die Hälfte der Summe zu übernehmen.',
  'Die Händler am Lindenplatz fürchten um ihr Weihnachtsgeschäft. Ihr Sprecher Götz Übelacker forderte kostenlose Parkplätze am Bahnhof und einen Pendelbus im Zehn-Minuten-Takt.',
]

const RESERVE = [
  'Трое туристов, пропавших в заповеднике «Белые скалы» в минувшую субботу, найдены живыми, сообщила в среду областная служба спасения. Мужчину и двух женщин обнаружили с вертолёта в шестнадцати километрах от маршрута.',
  'По словам начальника поисковой группы Тимура Ястребова, путешественники сбились с тропы во время метели и четыре ночи провели в охотничьей избушке. Они топили печь старыми досками и растапливали снег, чтобы получить воду.',
  '«Их спасло то, что они не стали расходиться и каждый час подавали сигнал фонарём», — рассказал Ястребов. У одной из женщин врачи нашли лёгкое обморожение пальцев, остальные в помощи не нуждаются.',
  'В поисках участвовали шестьдесят человек, две собаки и беспилотник. Администрация заповедника закрыла верхние тропы до конца марта.',
]

const TRAIN = [
  '北浜市は10日、市内を走る路面電車の全線で、来年4月から高齢者と小学生の運賃を無料にすると発表した。',
  '市によると、対象は70歳以上の住民と小学生で、専用の乗車カードを各区の窓口で配る。年間の費用は約3億2千万円を見込んでおり、駐車場の料金収入を充てる方針だという。',
  '松ヶ崎恵子市長は記者会見で「車がなくても安心して暮らせる町にしたい」と述べた。利用者の減少が続く西山線では、今年に入って運転本数が二割減っていた。',
  '市議会の一部からは財源を不安視する声も出ている。議会は来月、予算案を審議する。',
]

export const languageArticles: readonly SampleArticle[] = [
  {
    id: 'bridge-agentur',
    title: 'Lindenbrücke in Kaltenried wird gesperrt',
    text: paragraphs(...BRIDGE),
    source: 'Regionaldienst Mitte',
    url: 'https://regionaldienst.example/lindenbruecke',
    publishedAt: '2025-10-10T11:00:00Z',
    language: 'de',
    story: 'bridge',
    copyGroup: 'bridge',
  },
  {
    id: 'bridge-zeitung',
    title: 'Risse in Stahlseilen: Wichtige Brücke monatelang dicht',
    text: paragraphs(
      'Startseite | Lokales | Sport | Kultur | Anzeigen',
      ...BRIDGE.slice(0, 3),
      'Lesen Sie auch: Südring bekommt neue Ampeln',
      BRIDGE[3].replace('kostenlose Parkplätze', 'mehr Parkplätze'),
      '© 2025 Kaltenrieder Zeitung. Alle Rechte vorbehalten.',
    ),
    source: 'Kaltenrieder Zeitung',
    url: 'https://kaltenrieder-zeitung.example/lokales/bruecke-dicht',
    publishedAt: '2025-10-10T13:20:00Z',
    language: 'de',
    story: 'bridge',
    copyGroup: 'bridge',
  },
  {
    id: 'reserve-agency',
    title: 'Пропавших в заповеднике туристов нашли живыми',
    text: paragraphs(...RESERVE),
    source: 'Северный вестник',
    url: 'https://severvest.example/belye-skaly',
    publishedAt: '2025-03-12T09:40:00Z',
    language: 'ru',
    story: 'reserve',
    copyGroup: 'reserve',
  },
  {
    id: 'reserve-portal',
    title: 'Четыре ночи в избушке: спасатели рассказали о поисках в «Белых скалах»',
    text: paragraphs(
      'Читайте также: Метель закрыла перевал',
      ...RESERVE.slice(0, 3).map((line) => line.replace('сообщила в среду', 'сообщила сегодня')),
      'Поделиться: ВКонтакте Телеграм',
    ),
    source: 'Портал «Город»',
    url: 'https://portal-gorod.example/news/chetyre-nochi',
    publishedAt: '2025-03-12T12:05:00Z',
    language: 'ru',
    story: 'reserve',
    copyGroup: 'reserve',
  },
  {
    id: 'tram-asa',
    title: '路面電車、高齢者と小学生は無料に 北浜市が来年4月から',
    text: paragraphs(...TRAIN),
    source: '北浜日報',
    url: 'https://kitahama-nippo.example/tram-free',
    publishedAt: '2025-09-10T05:00:00Z',
    language: 'ja',
    story: 'tram',
    copyGroup: 'tram',
  },
  {
    id: 'tram-cut',
    title: '北浜市の路面電車、70歳以上が無料に',
    text: paragraphs(...TRAIN.slice(0, 3)),
    source: '西日本まちかど通信',
    url: 'https://machikado.example/kitahama-tram',
    publishedAt: '2025-09-10T07:30:00Z',
    language: 'ja',
    story: 'tram',
    copyGroup: 'tram',
  },
  {
    id: 'dam-diario',
    title: 'El Gobierno aprueba la presa de Valdehierro pese al rechazo vecinal',
    text: paragraphs(
      'El Consejo de Ministros aprobó ayer la construcción de la presa de Valdehierro, una obra de 380 millones de euros que inundará 412 hectáreas en el valle del río Sorbán.',
      'La ministra de Agua, Inés Orduña, defendió que el embalse garantizará el riego de 9.000 explotaciones y el suministro de la capital provincial durante las sequías. Los trabajos comenzarán en septiembre.',
      'Cerca de 600 habitantes de Peñalba y Castril deberán abandonar sus casas. «Nos echan por un regadío que no es nuestro», lamentó la alcaldesa de Peñalba, Rosa Titos, que anunció un recurso ante el Tribunal Supremo.',
    ),
    source: 'Diario de la Meseta',
    url: 'https://diariomeseta.example/presa-valdehierro',
    publishedAt: '2025-07-02T07:00:00Z',
    language: 'es',
    story: 'dam',
  },
  {
    id: 'dam-voz',
    title: 'Peñalba se prepara para luchar contra el embalse',
    text: paragraphs(
      'En la plaza de Peñalba cuelgan desde anoche sábanas negras. Sus habitantes, junto con los de Castril, saben ya que 412 hectáreas de huertas quedarán bajo el agua si nadie frena el proyecto de Valdehierro.',
      'Rosa Titos, al frente del municipio, reunió a los vecinos de madrugada y les explicó que acudirá al Supremo. «Hay tres generaciones enterradas en ese cementerio», dijo entre aplausos.',
      'La inversión asciende a 380 millones. Según Inés Orduña, titular de Agua, sin almacenar el caudal del Sorbán no habrá futuro para 9.000 agricultores, y quienes pierdan su hogar, unas 600 personas, recibirán una vivienda nueva. Las excavadoras podrían llegar tras el verano.',
    ),
    source: 'La Voz del Sorbán',
    url: 'https://vozdelsorban.example/penalba-embalse',
    publishedAt: '2025-07-02T18:30:00Z',
    language: 'es',
    story: 'dam',
  },
  {
    id: 'museum-fr',
    title: 'Le musée de la Batellerie rouvre après quatre ans de travaux',
    text: paragraphs(
      "Fermé depuis 2021, le musée de la Batellerie de Saint-Aubry rouvrira ses portes samedi. La rénovation, confiée à l'architecte Noëlle Fabrègue, a coûté 11 millions d'euros, dont quatre financés par la région.",
      "Les visiteurs pourront monter à bord de trois péniches restaurées et suivre la vie d'une famille de mariniers à travers des lettres, des outils et des enregistrements. « Nous voulions que l'on entende l'eau », explique la conservatrice, Maëlle Quéré.",
      "L'entrée sera gratuite jusqu'à la fin du mois. La direction espère accueillir 80 000 personnes par an, deux fois plus qu'avant la fermeture.",
    ),
    source: 'Le Courrier des Écluses',
    url: 'https://courrier-ecluses.example/culture/batellerie',
    publishedAt: '2025-05-20T08:00:00Z',
    language: 'fr',
    story: 'museum',
  },
  {
    id: 'olive-tr',
    title: 'Zeytin üreticileri kuraklık nedeniyle erken hasada başladı',
    text: paragraphs(
      'Akçalı ilçesindeki zeytin üreticileri, yaz boyunca süren kuraklık yüzünden hasada bu yıl üç hafta erken başladı. Ziraat Odası Başkanı Şükrü Işıldar, rekoltenin geçen yıla göre yüzde otuz beş düşmesini beklediklerini söyledi.',
      'İlçede yaklaşık 2.400 aile geçimini zeytinden sağlıyor. Işıldar, "Ağaçlarımız susuz kaldı, taneler küçük ama yağ kalitesi yüksek" dedi ve damla sulama için destek istedi.',
      'Bakanlık yetkilileri, zarar tespit çalışmalarının ekim ayında tamamlanacağını, çiftçilere faizsiz kredi verileceğini açıkladı.',
    ),
    source: 'Ege Tarım Gazetesi',
    url: 'https://egetarim.example/zeytin-hasat',
    publishedAt: '2025-09-18T09:15:00Z',
    language: 'tr',
    story: 'olives',
  },
]
