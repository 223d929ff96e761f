/** Articles of our own: a report, a copy of it, another report of the event, and two others. */
export interface Fixture {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly publishedAt: string
  readonly url: string
  readonly source: string
}

const lighthouse =
  'The lighthouse of Carrow Point fell into the sea on Tuesday night after a storm had undermined the cliff, the harbour master Ottilie Brask said. Nobody was hurt. The tower of 1871 had been empty since its lamp was switched to a buoy nine years ago.'

export const fixtures: readonly Fixture[] = [
  {
    id: 'gazette-1',
    title: 'Carrow Point lighthouse falls into the sea',
    text: lighthouse,
    publishedAt: '2024-02-07T08:00:00Z',
    url: 'https://gazette.example/carrow-point',
    source: 'Gazette',
  },
  {
    id: 'mirror-7',
    title: 'Carrow Point lighthouse falls into the sea',
    text: `${lighthouse} More on this as we have it, with pictures from the beach below the cliff.`,
    publishedAt: '2024-02-07T09:30:00Z',
    url: 'https://mirror.example/n/7',
    source: 'Mirror',
  },
  {
    id: 'post-3',
    title: 'Storm topples old tower at Carrow Point',
    text: 'Ottilie Brask, harbour master of Carrow Point, was woken by a roar when the lighthouse built in 1871 slid down the cliff in Tuesday night’s storm. The lamp had been replaced by a buoy nine years ago, and the tower stood empty.',
    publishedAt: '2024-02-07T12:15:00Z',
    url: 'https://post.example/tower',
    source: 'Post',
  },
  {
    id: 'gazette-2',
    title: 'Bakers of Velm bake a pretzel of forty metres',
    text: 'Sixty bakers in Velm kneaded four hundred kilos of dough on Sunday for a pretzel that went once round the market square. Mayor Jonte Hallgren cut it at noon, and the last crumb was gone by one o’clock.',
    publishedAt: '2024-02-04T15:00:00Z',
    url: 'https://gazette.example/pretzel',
    source: 'Gazette',
  },
  {
    id: 'post-9',
    title: '北の港で氷祭り始まる',
    text: '北の港町で氷祭りが始まり、初日に三千人が訪れた。市長の森田一郎さんは「今年の氷は例年より厚い」と話した。祭りは日曜日まで続く。',
    publishedAt: '2024-02-05T03:00:00Z',
    url: 'https://post.example/ice',
    source: 'Post',
  },
]

/** How they belong together. */
export const STORIES = [['gazette-1', 'mirror-7', 'post-3'], ['gazette-2'], ['post-9']]

export const jsonl = (records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const rss = (articles: readonly Fixture[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>All news</title><language>en-gb</language>
${articles
  .map(
    ({
      id,
      title,
      text,
      url,
      publishedAt,
    }) => `<item><title>${escaped(title)}</title><link>${url}</link><guid isPermaLink="false">${id}</guid>
<pubDate>${new Date(publishedAt).toUTCString()}</pubDate><description>In short.</description>
<content:encoded><![CDATA[<p>${escaped(text)}</p>]]></content:encoded></item>`,
  )
  .join('\n')}
</channel></rss>`

export const atom = (articles: readonly Fixture[]): string => `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>All news</title>
${articles
  .map(
    ({ id, title, text, url, publishedAt }) => `<entry><title type="html">${escaped(title)}</title><id>${id}</id>
<link rel="self" href="https://feed.example/self"/><link href="${url}"/><published>${publishedAt}</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${escaped(text)}</p></div></content></entry>`,
  )
  .join('\n')}
</feed>`

export const rdf = (articles: readonly Fixture[]): string => `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://feed.example/"><title>All news</title></channel>
${articles
  .map(
    ({ id, title, text, url, publishedAt }) =>
      `<item rdf:about="${id}"><title>${escaped(title)}</title><link>${url}</link><description>${escaped(text)}</description><dc:date>${publishedAt}</dc:date></item>`,
  )
  .join('\n')}
</rdf:RDF>`

export const html = ({ title, text, url, publishedAt }: Fixture): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)} | The Site</title>
<meta property="og:title" content="${escaped(title)}"><meta property="article:published_time" content="${publishedAt}">
<link rel="canonical" href="${url}"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>${escaped(title)}</h1><p>${escaped(text)}</p></article>
<footer>All rights reserved</footer></body></html>`

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

export const csv = (articles: readonly Fixture[], delimiter = ','): string =>
  [
    ['guid', 'headline', 'body', 'pubDate', 'link'].join(delimiter),
    ...articles.map(({ id, title, text, publishedAt, url }) =>
      [id, title, `${text}\n\nSecond "paragraph".`, publishedAt, url].map(cell).join(delimiter),
    ),
    '',
  ].join('\n')

export const warc = (articles: readonly Fixture[]): string =>
  articles
    .map((article) => {
      const page = html(article)
      const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(page)}\r\n\r\n${page}`
      return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:${article.id}>\r\nWARC-Date: ${article.publishedAt}\r\nWARC-Target-URI: ${article.url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
    })
    .join('')
