// The numerals from three on, as far as they are one word, between blanks; after a bar another form of one. That for one is an article in most
// languages, and two are mostly no count: "the two countries", "both sides". From ten on those of Arabic and Hebrew are two words, of which
// the second says ten.

/** Of English alone, for bundles that know no other language. */
export const ENGLISH_NUMERALS = 'three four five six seven eight nine ten eleven twelve'

const NUMERALS: Readonly<Record<string, string>> = {
  ar: 'ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني|ثمان تسعة|تسع',
  bg: 'три|трима четири|четирима пет|петима шест|шестима седем осем девет десет единадесет|единайсет дванадесет|дванайсет',
  cs: 'tři čtyři pět šest sedm osm devět deset jedenáct dvanáct',
  da: 'tre fire fem seks syv otte ni ti elleve tolv',
  de: 'drei vier fünf sechs sieben acht neun zehn elf zwölf',
  el: 'τρεις|τρία|τριών τέσσερις|τέσσερα|τεσσάρων πέντε έξι επτά|εφτά οκτώ|οχτώ εννέα|εννιά δέκα έντεκα δώδεκα',
  en: ENGLISH_NUMERALS,
  es: 'tres cuatro cinco seis siete ocho nueve diez once doce',
  fi: 'kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista',
  fr: 'trois quatre cinq six sept huit neuf dix onze douze',
  he: 'שלושה|שלוש ארבעה|ארבע חמישה|חמש שישה|שש שבעה|שבע שמונה תשעה|תשע',
  hi: 'तीन चार पांच|पाँच छह|छः सात आठ नौ दस ग्यारह बारह',
  hu: 'három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő',
  id: 'tiga empat lima enam tujuh delapan sembilan sepuluh sebelas',
  it: 'tre quattro cinque sei sette otto nove dieci undici dodici',
  nl: 'drie vier vijf zes zeven acht negen tien elf twaalf',
  no: 'tre fire fem seks sju|syv åtte ni ti elleve|elve tolv',
  pl: 'trzy|trzech cztery|czterech pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście',
  pt: 'três quatro cinco seis sete oito nove dez onze doze',
  ro: 'trei patru cinci șase șapte opt nouă zece unsprezece doisprezece',
  ru: 'три|трех|трёх|трое четыре|четырех|четырёх пять|пяти шесть|шести семь|семи восемь девять десять|десяти',
  sv: 'tre fyra fem sex sju åtta nio tio elva tolv',
  tr: 'üç dört beş altı yedi sekiz dokuz on onbir oniki',
  uk: 'три|трьох|троє чотири|чотирьох пять шість|шести сім|семи вісім девять десять|десяти',
}

/** The numerals of a language, an empty string where it has none here. @param code primary subtag */
export function numeralsOf(code: string): string {
  return Object.hasOwn(NUMERALS, code) ? NUMERALS[code] : ''
}
