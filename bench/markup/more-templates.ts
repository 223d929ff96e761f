import { each, escaped, script, style, type Template, withReferences } from './html.ts'

// Two more makers of pages, whose pages taught some rules as well: they are not held out.

const MONTHS = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']

/** A date as magazines print it, of one as `2014-01-28`. */
function printed(date: string): string {
  const [year = '', month = '1', day = '1'] = date.split('-')
  return `${MONTHS[Number(month) - 1] ?? 'Jan.'} ${Number(day)}, ${year}`
}

export const magazine: Template = {
  name: 'magazine with labels side by side',
  page: ({
    title,
    paragraphs,
    date,
    related,
    number,
  }) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)} - The Quarterly</title>
<link rel="preload" href="/f.woff2" as="font"><meta property="og:description" content="${escaped(paragraphs[0] ?? '').replace(/"/g, '&quot;')}">${script(45, number)}</head><body class="theme-light">
<qt-header><a class="logo" href="/">The Quarterly</a><ul class="topics">${each(related.slice(0, 3), (other) => `<li><a href="/t">${escaped(other)}</a></li>`, '')}</ul></qt-header>
<div class="layout"><div class="lede"><p class="rubric"><a href="/us">U.S.</a><span>Courts</span></p><h1>${escaped(title)}</h1>
<div class="byl"><span>By</span> <a rel="author" href="/p/cole">Ann Marie Cole</a><time datetime="${date}">${printed(date)}</time><span>6 min read</span></div>
<div class="tools"><button aria-label="Save">Save</button><span>Listen</span><span>1.0x</span></div></div>
<figure class="lead"><img srcset="/i-${number}-400.jpg 400w, /i-${number}-800.jpg 800w" alt="The street at night"><figcaption>The street where it happened, seen on the following night.<span class="credit">Ellis Moran / The Quarterly</span></figcaption></figure>
<section class="body">${each(
    paragraphs,
    (text, i) =>
      `<p${i === 0 ? ' class="intro"' : ''} data-i="${i}">${i === 0 ? `<span class="dropcap">${escaped(text.slice(0, 1))}</span>${escaped(text.slice(1))}` : escaped(text)}</p>${i === 1 ? `<div class="pull"><blockquote>${escaped((paragraphs[0] ?? '').slice(0, 90))}</blockquote></div><p class="inline-link"><strong>Read more:</strong> <a href="/r">${escaped(related[0] ?? '')}</a></p>` : ''}`,
    '',
  )}</section>
<div class="after"><div class="tags"><a href="/a">Courts</a><a href="/b">Police</a><a href="/c">Safety</a></div><p class="bio"><em>Ann Marie Cole writes about courts and cities for the magazine.</em></p></div>
<div class="cards">${each(related, (other, i) => `<div class="card"><a href="/${i}"><img src="/c.jpg" alt=""><h3>${escaped(other)}</h3></a><p>By the staff<span>${i + 2} min</span></p></div>`, '')}</div></div>
<div class="base"><p>© 2014 The Quarterly Publishing LLC. Use of this site is subject to our <a href="/tos">agreement</a> and <a href="/pp">policy</a>.</p></div>${script(25, number + 2)}</body></html>`,
}

export const regions: Template = {
  name: 'regions and fields of a content management system',
  page: ({
    title,
    paragraphs,
    date,
    related,
    number,
  }) => `<!DOCTYPE html><html lang="en" dir="ltr" prefix="og: http://ogp.me/ns#"><head><meta charset="utf-8" /><title>${escaped(title)} | City Gazette</title>${style(50)}</head>
<body class="page-node-${number} node-type-article path-node"><a href="#main-content" class="visually-hidden focusable">Skip to main content</a>
<div class="dialog-off-canvas-main-canvas"><div class="region region-header"><div class="block block-system block-branding"><a href="/" rel="home">City Gazette</a><div class="site-slogan">The paper of record since 1889</div></div></div>
<div class="region region-primary-menu"><nav role="navigation" aria-labelledby="m"><h2 class="visually-hidden" id="m">Main navigation</h2><ul class="menu">
${each(['Home', 'News', 'Sports', 'Obituaries', 'Classifieds'], (name) => `<li class="menu-item"><a href="/${name}" data-drupal-link-system-path="node">${name}</a></li>`)}</ul></nav></div>
<div class="region region-breadcrumb"><h2 class="visually-hidden">Breadcrumb</h2><ol><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ol></div>
<div class="region region-content"><div data-drupal-messages-fallback class="hidden"></div><h1 class="page-title"><span class="field field--name-title">${withReferences(title)}</span></h1>
<div class="node node--type-article node--view-mode-full"><div class="node__meta"><span>Submitted by <span class="field field--name-uid"><span lang="" typeof="schema:Person">gazette</span></span> on <span class="field field--name-created">${date} - 10:42</span></span></div>
<div class="node__content clearfix"><div class="clearfix text-formatted field field--name-body field__item">
${each(paragraphs, (text) => `\t\t\t<p>\n\t\t\t\t${withReferences(text)}\n\t\t\t</p>`)}
</div><div class="field field--name-field-tags field--label-inline"><div class="field__label">Tags</div><div class="field__items"><div class="field__item"><a href="/taxonomy/4">police</a></div></div></div>
<div class="node__links"><ul class="links inline"><li><a href="/user/login">Log in</a> or <a href="/user/register">register</a> to post comments</li></ul></div></div></div></div>
<div class="region region-sidebar-second"><div class="views-element-container block"><h2>Latest stories</h2>${each(related, (other) => `<div class="views-row"><div class="views-field views-field-title"><span class="field-content"><a href="/n">${withReferences(other)}</a></span></div><div class="views-field views-field-created"><span class="field-content">${date}</span></div></div>`)}</div></div>
<div class="region region-footer"><p>City Gazette, 14 Canal Street. Delivery questions are answered at the office every weekday from eight to five.</p></div></div></body></html>`,
}
