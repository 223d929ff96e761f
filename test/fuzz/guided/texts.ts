import { tryText } from '../texts.ts'
import { type GuidedTarget, textOfBytes } from './target.ts'

/** A title, a line break and a text: all that `tryText` asks of them. */
export const WHOLE_TEXTS: GuidedTarget = {
  name: 'texts',
  seeds: [
    'Kestrel dam bursts\nBERLIN, May 3 (AP) — The Kestrel dam gave way at dawn on Thursday and 4,300 people fled, Mayor Hilde Brandt said.\n\nShare this\nRead more\n© 2026',
    'THE QUAY OPENS\n<p>The quay at Marinde opened &amp; all were glad.</p>',
    '新聞が\nข่าววันนี้ 한국어 عاجل новости समाचार',
    "U.S. e-mail\nl'État don’t 1.5e9 ٣٤٥ https://a.example/b?c=d",
  ],
  dictionary: [
    ...[
      'Share this',
      'Read more',
      'Advertisement',
      '(Reuters) - ',
      'By ',
      ' | ',
      '• ',
      '© 2026',
      '\n\n',
      '\r\n',
      '\u2028',
    ],
    ...[
      '\u0301\u0323',
      '\u0300',
      '\u1ab0',
      '\ufdfa',
      '\u200d',
      '\u200b',
      '\u00ad',
      '\u202e',
      '\u0001',
      '\u0002',
      '\ud83d\udc68\u200d\ud83d\udc69',
    ],
    ...[
      'U.S.',
      '4,300',
      '1\u00a0000',
      '-',
      '’',
      '…',
      'ß',
      'İ',
      'ﬃ',
      '½',
      '𝕬',
      'ｶﾞ',
      'กำ',
      '가\u11a8',
      'कि',
      'の',
      'said',
      'the',
    ],
    ...['<p>', '</p>', '<br>', '&amp;', '&lt;', '@', '#', '"', '(', 'Mr. ', '. '],
  ],
  run: (input) => {
    const [title, ...rest] = textOfBytes(input).split('\n')
    tryText(title, rest.join('\n'))
  },
}
