import { paragraphs, type SampleArticle } from './types.ts'

// One agency report as four outlets print it: as sent, wrapped in site furniture, cut and touched up, and updated.

const FERRY = [
  'HALVERSUND, March 3 (Coastwire) - A passenger ferry with 214 people on board ran aground on a sandbank outside the harbour of Halversund early on Monday, and everyone was brought ashore by lifeboats within three hours, the coastguard said.',
  'The 96-metre vessel Morning Star had left the island of Trebeck at 05:40 and was approaching the narrow northern channel in thick fog when it left the marked fairway, according to the harbour master, Edda Brannigan.',
  '"The crew did exactly what they have practised. Nobody ran, nobody shouted, and the first boat was alongside in eleven minutes," Brannigan told reporters on the quay.',
  'Six passengers were treated for bruises and one crew member was taken to hospital with a broken wrist. Divers found no damage to the fuel tanks and no oil was seen in the water.',
  'Two tugs are to pull the ferry free at high tide on Tuesday. The operator, Trebeck Line, cancelled its sailings until Thursday and said it would refund all tickets. The maritime safety board opened an inquiry and will examine the radar records, which the company handed over during the afternoon.',
]

const ferryCut = [...FERRY.slice(0, 4)]
  .join('\n\n')
  .replace('HALVERSUND, March 3 (Coastwire) - A', 'A')
  .replace('early on Monday', 'on Monday morning')
  .replace('told reporters on the quay', 'said on the quay')
  .replace('taken to hospital', 'flown to hospital')

export const wireArticles: readonly SampleArticle[] = [
  {
    id: 'ferry-agency',
    title: 'Ferry with 214 aboard runs aground in fog, all safe',
    text: paragraphs(...FERRY),
    source: 'Coastwire',
    url: 'https://coastwire.example/2025/03/03/ferry-halversund',
    publishedAt: '2025-03-03T10:15:00Z',
    language: 'en',
    story: 'ferry',
    copyGroup: 'ferry',
  },
  {
    id: 'ferry-portal',
    title: '"Nobody ran, nobody shouted": fog drama at Halversund',
    text: paragraphs(
      'Home | News | Sport | Weather | Video',
      'Share this: Facebook Twitter WhatsApp Email',
      'By Coastwire Staff',
      ...FERRY.slice(0, 2),
      'Read more: Ten island crossings for the summer',
      ...FERRY.slice(2),
      'See also: Storm closes bridge for second day',
      'Leave a Reply',
      'Your email address will not be published. Required fields are marked *',
      '© 2025 Northern Portal Media. All rights reserved.',
    ),
    source: 'Northern Portal',
    url: 'https://northernportal.example/news/nobody-ran-nobody-shouted',
    publishedAt: '2025-03-03T11:02:00Z',
    language: 'en',
    story: 'ferry',
    copyGroup: 'ferry',
  },
  {
    id: 'ferry-cut',
    title: 'Passengers rescued from stranded ferry',
    text: ferryCut,
    source: 'The Trebeck Mail',
    url: 'https://trebeckmail.example/local/passengers-rescued',
    publishedAt: '2025-03-03T12:40:00Z',
    language: 'en',
    story: 'ferry',
    copyGroup: 'ferry',
  },
  {
    id: 'ferry-update',
    title: 'UPDATE 2 - Stranded ferry to be towed on Tuesday',
    text: paragraphs(
      'Salvage experts boarded the stranded ferry on Monday evening and pumped ballast from its forward tanks, and forecasters promised calmer seas for the towing attempt, a spokesman for the port said in the latest update.',
      ...FERRY,
    ),
    source: 'Harbour Daily',
    url: 'https://harbourdaily.example/shipping/ferry-update-2',
    publishedAt: '2025-03-03T19:30:00Z',
    language: 'en',
    story: 'ferry',
    copyGroup: 'ferry',
  },
  {
    id: 'rates-agency',
    title: 'Central bank of Lorvia holds key rate at 4.25 percent',
    text: paragraphs(
      'The central bank of Lorvia left its key interest rate unchanged at 4.25 percent on Thursday, as eleven of twelve analysts had predicted, and said that prices for services were still rising faster than it would like.',
      'Governor Pell Amundry said the board had discussed a cut of a quarter point but wanted to see the wage agreements of the spring first. "We can be patient, because growth has surprised us and the labour market is in good health," she said.',
      'Inflation slowed to 3.1 percent in February from 3.4 percent in January. The bank now expects it to reach the target of 2 percent in the autumn of next year, one quarter later than it forecast in December.',
      'The crown gained half a percent against the euro after the announcement. Yields on ten-year bonds rose by four basis points. Traders moved their bets on a first reduction from May to July.',
      'The next meeting of the board is on 15 May.',
    ),
    source: 'Ledger News Agency',
    url: 'https://ledgernews.example/lorvia-rate',
    publishedAt: '2025-03-20T12:05:00Z',
    language: 'en',
    story: 'rates',
    copyGroup: 'rates',
  },
  {
    id: 'rates-reordered',
    title: 'Lorvia in no hurry to cut borrowing costs',
    text: paragraphs(
      'The central bank of Lorvia left its key interest rate unchanged at 4.25 percent on Thursday, as most analysts had predicted, and said that prices for services were still rising faster than it would like.',
      'Inflation slowed to 3.1 percent in February from 3.4 percent in January. The bank now expects it to reach the target of 2 percent in the autumn of next year, one quarter later than it forecast in December.',
      'The crown gained half a percent against the euro after the announcement. Yields on ten-year bonds rose by four basis points.',
      'Governor Pell Amundry said the board had discussed a cut of a quarter point but wanted to see the wage agreements of the spring first. "We can be patient, because growth has surprised us and the labour market is in good health," she said.',
      'The next meeting of the board is on 15 May.',
    ),
    source: 'Morning Exchange',
    url: 'https://morningexchange.example/markets/lorvia-no-hurry',
    publishedAt: '2025-03-20T13:31:00Z',
    language: 'en',
    story: 'rates',
    copyGroup: 'rates',
  },
  {
    id: 'water-feature',
    title: 'The town that drinks the sea',
    text: paragraphs(
      'When the wells of Port Ashby turned salty nine summers ago, the town council bought water by the lorry load and rationed showers. Old men still point at the concrete steps where families queued with buckets before school.',
      'Today the queue is gone. A low white building behind the fish market takes in 30,000 cubic metres of seawater a day and sends out drinking water for four towns, with power from 18 hectares of solar panels on the hill above.',
      'The trick, says the chief engineer, Orla Quist, is not the membranes but the pumps. "We let the sun decide how hard we push. At noon we fill the reservoirs, and at night we let gravity do the work," she explains. Running costs fell by a third in two years, and a litre now costs less than it did from the old wells.',
      'Fishermen were the fiercest opponents. They feared the brine that leaves the plant, twice as salty as the bay. A long pipe now spreads it over a kilometre of seabed, and the marine institute has found no change in the eel grass so far.',
      'Not everyone is convinced. The biologist Henk Abara wants ten years of measurements before he will speak of success, and the council has agreed to pay for them.',
    ),
    source: 'Meridian Weekend',
    url: 'https://meridianweekend.example/long-reads/drinks-the-sea',
    publishedAt: '2025-04-12T06:00:00Z',
    language: 'en',
    story: 'desalination',
    copyGroup: 'desalination',
  },
  {
    id: 'water-excerpt',
    title: 'How Port Ashby makes water with sunshine',
    text: paragraphs(
      'A low white building behind the fish market takes in 30,000 cubic metres of seawater a day and sends out drinking water for four towns, with power from 18 hectares of solar panels on the hill above.',
      'The trick, says the chief engineer, Orla Quist, is not the membranes but the pumps. "We let the sun decide how hard we push. At noon we fill the reservoirs, and at night we let gravity do the work," she explains.',
      'Source link',
    ),
    source: 'Clean Tech Digest',
    url: 'https://cleantechdigest.example/port-ashby',
    publishedAt: '2025-04-13T09:20:00Z',
    language: 'en',
    story: 'desalination',
    copyGroup: 'desalination',
  },
]
