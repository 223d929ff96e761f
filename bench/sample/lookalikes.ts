import { type LookAlike, paragraphs, type SampleArticle } from './types.ts'

// Pairs from one template: the sentences agree, the events do not.

export const lookAlikeArticles: readonly SampleArticle[] = [
  {
    id: 'quake-talmora',
    title: 'Magnitude 5.4 earthquake strikes off Talmora',
    text: paragraphs(
      'A magnitude 5.4 earthquake struck 38 kilometres northeast of Talmora at 04:12 local time on Tuesday at a depth of 22 kilometres, the Pacific Seismic Network said.',
      'There were no immediate reports of casualties or damage. No tsunami warning was issued. Residents of Talmora and the neighbouring town of Ines felt swaying for about ten seconds, and the coastal railway halted eight trains for inspection.',
      'The quake was followed by three aftershocks, the strongest of magnitude 4.1. The region lies on the Kelder fault, where a quake of magnitude 6.8 killed 31 people in 1994.',
    ),
    source: 'Pacific Newsdesk',
    url: 'https://pacificnewsdesk.example/quake/talmora',
    publishedAt: '2025-05-06T02:30:00Z',
    language: 'en',
    story: 'quake-talmora',
  },
  {
    id: 'quake-besh',
    title: 'Magnitude 6.1 earthquake strikes near Besh Valley',
    text: paragraphs(
      'A magnitude 6.1 earthquake struck 12 kilometres south of Karavan at 23:47 local time on Friday at a depth of 9 kilometres, the Pacific Seismic Network said.',
      'There were no immediate reports of casualties or damage, but several roads in the Besh Valley were blocked by stones. No tsunami warning was issued. People in Karavan ran into the streets, and the hospital moved forty patients to tents.',
      'The quake was followed by a dozen aftershocks, the strongest of magnitude 5.0. The region lies on the Otrar fold, where villages were levelled by a series of shocks in 1976.',
    ),
    source: 'Pacific Newsdesk',
    url: 'https://pacificnewsdesk.example/quake/besh-valley',
    publishedAt: '2025-05-09T18:20:00Z',
    language: 'en',
    story: 'quake-besh',
  },
  {
    id: 'results-norvane',
    title: 'Norvane Tools 1st qtr net rises',
    text: paragraphs(
      'Norvane Tools Corp reported first-quarter net income of 48.2 million dollars, or 1.12 dollars a share, compared with 41.7 million dollars, or 97 cents a share, in the same quarter a year earlier.',
      'Revenue rose 9 percent to 612 million dollars. Analysts had expected earnings of 1.05 dollars a share on revenue of 598 million dollars.',
      'The maker of cordless drills said demand from builders in the south had recovered and raised its forecast for the full year to between 4.60 and 4.75 dollars a share. Chief executive Dana Whitcombe said the new plant in Marlow would open in August. The shares gained 5 percent in early trading.',
    ),
    source: 'Ledger News Agency',
    url: 'https://ledgernews.example/norvane-q1',
    publishedAt: '2025-04-24T11:00:00Z',
    language: 'en',
    story: 'results-norvane',
  },
  {
    id: 'results-astrel',
    title: 'Astrel Foods 1st qtr net falls',
    text: paragraphs(
      'Astrel Foods Inc reported first-quarter net income of 130.5 million dollars, or 74 cents a share, compared with 158.9 million dollars, or 88 cents a share, in the same quarter a year earlier.',
      'Revenue fell 3 percent to 2.04 billion dollars. Analysts had expected earnings of 80 cents a share on revenue of 2.1 billion dollars.',
      'The producer of frozen vegetables blamed a poor pea harvest and dearer packaging, and lowered its forecast for the full year to between 3.05 and 3.20 dollars a share. Chief executive Tomas Erlich said two depots would close before the winter. The shares lost 7 percent in early trading.',
    ),
    source: 'Ledger News Agency',
    url: 'https://ledgernews.example/astrel-q1',
    publishedAt: '2025-04-24T11:20:00Z',
    language: 'en',
    story: 'results-astrel',
  },
  {
    id: 'football-redbrook',
    title: 'Redbrook 2-1 Castleton United',
    text: paragraphs(
      'Redbrook beat Castleton United 2-1 at home on Saturday to move up to fourth in the league with six matches left to play.',
      'Danny Okoro put the home side ahead in the 17th minute with a header from a corner. Castleton levelled shortly before half-time through Luis Ferrand, whose low shot went in off the post.',
      'The winner came in the 81st minute when substitute Kit Marsden turned in a cross from the left. "We deserved that for the second half alone," manager Gwen Harrow said. Redbrook travel to Fenwick on Wednesday, while Castleton host the leaders, Port Vale Rovers.',
    ),
    source: 'Touchline',
    url: 'https://touchline.example/match/redbrook-castleton',
    publishedAt: '2025-04-05T17:05:00Z',
    language: 'en',
    story: 'football-redbrook',
  },
  {
    id: 'football-silverdale',
    title: 'Silverdale 3-0 Moorgate Town',
    text: paragraphs(
      'Silverdale beat Moorgate Town 3-0 at home on Saturday to move up to ninth in the league with six matches left to play.',
      'Ravi Lindqvist put the home side ahead in the 4th minute with a free kick from 25 metres. Silverdale doubled the lead shortly before half-time through Ben Achterberg, whose penalty sent the goalkeeper the wrong way.',
      'The third goal came in the 66th minute when captain Ola Penrose turned in a rebound. "It could have been six," manager Stan Brightwell said. Silverdale travel to Castleton United next week, while Moorgate stay in the bottom three.',
    ),
    source: 'Touchline',
    url: 'https://touchline.example/match/silverdale-moorgate',
    publishedAt: '2025-04-05T17:10:00Z',
    language: 'en',
    story: 'football-silverdale',
  },
]

export const lookAlikes: readonly LookAlike[] = [
  { a: 'quake-talmora', b: 'quake-besh', what: 'two earthquakes' },
  { a: 'results-norvane', b: 'results-astrel', what: 'two quarterly results' },
  { a: 'football-redbrook', b: 'football-silverdale', what: 'two football results' },
  { a: 'visit-aasdal-herald', b: 'visit-hegg-astana', what: 'two visits, one delegation country' },
  { a: 'visit-aasdal-herald', b: 'visit-swiss-defence', what: 'two visits to one capital' },
  { a: 'visit-aasdal-herald', b: 'visit-aasdal-tashkent', what: 'two visits by one minister' },
  { a: 'fire-courier', b: 'fire-warehouse', what: 'two fires' },
]
