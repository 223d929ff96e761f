import { each, escaped, script, style, type Template, withReferences } from './html.ts'
import { magazine, regions } from './more-templates.ts'

const SECTIONS = [
  'Home',
  'News',
  'Local',
  'Crime',
  'Politics',
  'Business',
  'Sports',
  'Opinion',
  'Obituaries',
  'Weather',
]
const READERS = [
  'I have lived on this street for thirty years and nothing like this ever happened when I was growing up around here.',
  'Praying for everyone involved tonight. When will the council finally do something about it, we have asked for years.',
  'Typical. The comment section used to be a place where people could talk to each other without all of the shouting.',
]

const weblog: Template = {
  name: 'weblog with widgets',
  page: ({ title, paragraphs, date, related, number }) => `<!DOCTYPE html>
<html lang="en-US" class="no-js">
<head><meta charset="UTF-8"><title>${escaped(title)} &#8211; The Courier Blog</title>
<link rel="stylesheet" href="/wp-content/themes/press/style.css?ver=6.1">${style(60)}${script(40, number)}
<!-- This site is optimized with a plugin --><meta property="og:title" content="${escaped(title)}"></head>
<body class="post-template-default single single-post postid-${number} has-sidebar widget-area-active">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<div id="page" class="hfeed site"><header id="masthead" class="site-header"><p class="site-title"><a href="/">The Courier Blog</a></p>
<nav id="site-navigation" class="main-navigation"><ul id="primary-menu">${each(SECTIONS, (name) => `<li class="menu-item"><a href="/${name}">${name}</a></li>`)}</ul></nav></header>
<div id="content" class="site-content"><main id="main" class="site-main">
<article id="post-${number}" class="post-${number} post type-post status-publish category-news tag-police tag-newsletter">
<header class="entry-header"><h1 class="entry-title">${withReferences(title)}</h1>
<div class="entry-meta"><span class="posted-on">Posted on <a href="#"><time>${date}</time></a></span><span class="byline"> by <a href="/author/desk">News Desk</a></span></div></header>
<div class="entry-content">
${each(paragraphs, (text, i) => `<p>${i === 0 ? `<img class="alignleft" src="/img/${number}.jpg" alt="file photo" width="300" />` : ''}${withReferences(text)}</p>`)}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="?share=twitter">Click to share on Twitter (Opens in new window)</a></li><li><a href="?share=facebook">Click to share on Facebook (Opens in new window)</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Related</em></h3>${each(related, (other) => `<p><a href="#">${escaped(other)}</a></p>`)}</div>
</div><footer class="entry-footer"><span class="cat-links">Posted in <a href="#">News</a></span><span class="tags-links">Tagged <a href="#">police</a>, <a href="#">county</a></span></footer></article>
<div id="comments" class="comments-area"><h2 class="comments-title">3 thoughts on &ldquo;${withReferences(title)}&rdquo;</h2><ol class="comment-list">
${each(READERS, (text, i) => `<li id="comment-${i}" class="comment even"><article class="comment-body"><footer class="comment-meta"><b class="fn">reader${i}</b> says:</footer><div class="comment-content"><p>${text}</p></div></article></li>`)}
</ol><div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form action="/wp-comments-post.php" method="post"><p>Your email address will not be published. Required fields are marked *</p><textarea name="comment"></textarea><input type="submit" value="Post Comment"></form></div></div>
</main></div><aside id="secondary" class="widget-area"><section class="widget widget_search"><form role="search"><label>Search for: <input type="search"></label></form></section>
<section class="widget widget_recent_entries"><h2>Recent Posts</h2><ul>${each(related, (other) => `<li><a href="#">${escaped(other)}</a></li>`)}</ul></section>
<section class="widget widget_text"><p>The Courier Blog is run by volunteers who have followed the county for more than a decade. Write to us with tips, photos and corrections.</p></section></aside>
<footer id="colophon" class="site-footer"><p>Proudly powered by a publishing system | Theme: Press by Makers.</p></footer></div>${script(30, number + 1)}</body></html>`,
}

const daily: Template = {
  name: 'daily with sections of HTML 5',
  page: ({
    title,
    paragraphs,
    date,
    related,
    number,
  }) => `<!doctype html><html lang="en"><head><title>${escaped(title)} | Tribune</title>${script(80, number)}
<script type="application/ld+json">{"@type":"NewsArticle","headline":${JSON.stringify(title)},"articleBody":${JSON.stringify(paragraphs.join(' ')).replace(/</g, '\\u003c')}}</script></head>
<body><div class="cookie-banner" role="dialog" aria-label="consent"><p>We and our 412 partners store and access information on your device, such as cookies, to show personalised ads and to measure how our content performs.</p><button>Accept all</button></div>
<header><a href="/" aria-label="Tribune"><svg viewBox="0 0 10 10"><title>Tribune logo</title><path d="M0 0h10v10z"/></svg></a>
<nav aria-label="Sections"><ul>${each(SECTIONS, (name) => `<li><a href="/${name}">${name}</a>`)}</ul></nav><a href="/subscribe">Subscribe for $1 a week</a></header>
<main><article itemscope itemtype="https://schema.org/NewsArticle"><header><h1>${escaped(title)}</h1><p class="byline">By <a rel="author" href="#">Tribune Staff</a></p><time>${date}</time></header>
<figure><img src="/${number}.webp" alt=""><figcaption>Officers at the scene. (File photo / Tribune)</figcaption></figure>
<div class="article-body">${each(paragraphs, (text, i) => `<p>${escaped(text)}</p>${i === 1 ? '<div class="ad-slot" aria-hidden="true"><span>Advertisement</span></div><aside class="newsletter-signup"><h3>Get the Morning Briefing</h3><p>The stories you need to know to start the day, in your inbox before breakfast. You may occasionally receive promotional content.</p><form><input type="email"><button>Sign up</button></form></aside>' : ''}`)}</div>
<footer><ul class="share"><li><a href="#">Facebook</a></li><li><a href="#">X</a></li><li><a href="#">Email</a></li></ul><p>Copyright 2014 Tribune Company. All rights reserved. This material may not be republished.</p></footer></article>
<section class="more"><h2>More from Tribune</h2>${each(related, (other, i) => `<article><a href="/${i}"><h3>${escaped(other)}</h3></a><p>Our reporters follow the case from the courthouse.</p></article>`)}</section></main>
<footer><nav><a href="/about">About us</a> <a href="/jobs">Careers</a> <a href="/privacy">Privacy policy</a> <a href="/terms">Terms of service</a></nav></footer>${script(60, number * 3)}</body></html>`,
}

const tables: Template = {
  name: 'tables and fonts, in capitals',
  page: ({ title, paragraphs, date, related }) => `<HTML><HEAD><TITLE>${escaped(title)}</TITLE>
<SCRIPT LANGUAGE="JavaScript"><!--
function openWin(u) { if (u.length > 3 && document.all) window.open(u,'w','width=400'); document.write("<IMG SRC=ad.gif>"); }
//--></SCRIPT></HEAD>
<BODY BGCOLOR=#FFFFFF TEXT=#000000><CENTER><TABLE WIDTH=760 BORDER=0 CELLPADDING=0><TR><TD COLSPAN=3><A HREF="/"><IMG SRC="/logo.gif" ALT="KXTV News 9" BORDER=0></A></TD></TR>
<TR><TD VALIGN=TOP WIDTH=140 BGCOLOR=#003366>${each(SECTIONS, (name) => `<FONT SIZE=-1><A HREF="/${name}.html"><FONT COLOR=#FFFFFF>${name}</FONT></A></FONT><BR>`)}</TD>
<TD VALIGN=TOP WIDTH=450><FONT FACE="Arial,Helvetica" SIZE=4><B>${escaped(title)}</B></FONT><BR><FONT SIZE=-2>${date}</FONT><P>
<FONT FACE="Arial,Helvetica" SIZE=2>${each(paragraphs, (text) => escaped(text), '\n<P>\n')}</FONT>
<P><A HREF="javascript:openWin('/print.asp')"><IMG SRC="/p.gif">Printer-friendly version</A> | <A HREF="/mail.asp">E-mail this story to a friend</A></TD>
<TD VALIGN=TOP WIDTH=170><B>Top Stories</B><BR>${each(related, (other) => `<LI><A HREF="/story.asp">${escaped(other)}</A>`)}<P><B>Poll</B><FORM ACTION="/poll.asp">Do you feel safe in your neighborhood?<BR><INPUT TYPE=RADIO NAME=a>Yes<BR><INPUT TYPE=RADIO NAME=a>No<BR><INPUT TYPE=SUBMIT VALUE=Vote></FORM></TD></TR>
<TR><TD COLSPAN=3 ALIGN=CENTER><HR><FONT SIZE=-2>All content &copy; Copyright 2000 - 2014 WorldNow and KXTV. All Rights Reserved. For more information on this site, please read our <A HREF="/privacy">Privacy Policy</A> and <A HREF="/terms">Terms of Service</A>.</FONT></TD></TR></TABLE></CENTER></BODY></HTML>`,
}

const application: Template = {
  name: 'application of nameless blocks',
  page: ({
    title,
    paragraphs,
    date,
    related,
    number,
  }) => `<!DOCTYPE html><html><head><meta charSet="utf-8"/><title>${escaped(title)}</title><style data-emotion="css">${'.css-1q{display:flex}'.repeat(200)}</style></head><body><div id="__app"><div class="css-${number % 7}a"><div class="css-9x"><div class="css-2b"><a class="css-l" href="/">Metro Now</a><div class="css-3c">${each(SECTIONS, (name) => `<span class="css-4d"><a class="css-l" href="/${name}">${name}</a></span>`, '')}</div></div></div>
<div class="css-5e"><div class="css-6f"><h1 class="css-7g">${escaped(title)}</h1><div class="css-8h"><span>Metro Now</span><span>${date}</span><span>3 min read</span></div>
${each(paragraphs, (text) => `<div class="css-9i"><span>${escaped(text).replace(/\b(police|officers)\b/i, '<a class="css-l" href="/topic">$1</a>')}</span></div>`)}
<div class="css-ak"><div class="css-al">Follow us</div><div class="css-am"><a href="#">Facebook</a><a href="#">Instagram</a><a href="#">YouTube</a></div></div></div>
<div class="css-bn"><div class="css-bo">You might also like</div>${each(related, (other) => `<a class="css-bp" href="#"><div class="css-bq"><img src="/t.jpg"/><div class="css-br">${escaped(other)}</div><div class="css-bs">2 h ago</div></div></a>`)}</div></div>
<div class="css-ct"><span>© 2014 Metro Now Media, Inc.</span><a href="/ccpa">Do Not Sell My Personal Information</a><a href="/help">Help</a></div></div></div>
<script id="__DATA__" type="application/json">${JSON.stringify({ props: { title, body: paragraphs, related } }).replace(/</g, '\\u003c')}</script>${`<script src="/_static/chunks/${number}.js" async=""></script>`.repeat(12)}</body></html>`,
}

const forms: Template = {
  name: 'page inside one form',
  page: ({
    title,
    paragraphs,
    date,
    related,
    number,
  }) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head id="Head1"><title>\n\t${escaped(title)}\n</title>${style(80)}</head>
<body><form name="aspnetForm" method="post" action="article.aspx?id=${number}" id="aspnetForm"><div><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="${'/wEPDwUKMTY0'.repeat(300)}" /></div>
${script(30, number)}
<div id="header"><div id="ctl00_logo"><a href="/">Valley Herald</a></div><div id="ctl00_login" class="login">Not a member? <a href="/register.aspx">Register</a> | <a href="/login.aspx">Sign in</a></div>
<ul id="ctl00_nav" class="navmenu">${each(SECTIONS, (name) => `<li><a href="/${name}.aspx">${name}</a></li>`)}</ul></div>
<div id="wrapper"><div id="ctl00_Main_breadcrumb" class="breadcrumb"><a href="/">Home</a> &gt; <a href="/news.aspx">News</a> &gt; Story</div>
<div id="ctl00_Main_pnlStory"><h2>${escaped(title)}</h2><span id="ctl00_Main_lblDate">${date}</span>
<span id="ctl00_Main_lblBody">${each(paragraphs, (text) => withReferences(text), '<br /><br />\n')}</span></div>
<div id="ctl00_Main_tools" class="toolbar"><a href="#">Print</a> <a href="#">Email</a> <select><option>Text size</option><option>Large</option></select></div>
<div class="rail"><h4>Most read</h4><ol>${each(related, (other) => `<li><a href="#">${escaped(other)}</a></li>`)}</ol></div></div>
<div id="footer"><p>Valley Herald reserves the right to remove comments that are abusive. Reproduction without written permission is prohibited. Call our newsroom at 555-0142.</p></div></form></body></html>`,
}

const mobile: Template = {
  name: 'light page for telephones',
  page: ({
    title,
    paragraphs,
    date,
    related,
  }) => `<!doctype html><html amp lang="en"><head><meta charset="utf-8"><script async src="https://cdn.example/v0.js"></script><title>${escaped(title)}</title><style amp-boilerplate>body{animation:-start 8s steps(1,end) 0s 1 normal both}</style><noscript><style amp-boilerplate>body{animation:none}</style></noscript></head>
<body><amp-sidebar id="sidebar" layout="nodisplay"><ul>${each(SECTIONS, (name) => `<li><a href="/${name}">${name}</a></li>`)}</ul></amp-sidebar>
<div class="top"><button on="tap:sidebar.toggle">Menu</button> <a href="/">Channel 6</a></div>
<div class="story"><h1>${escaped(title)}</h1><p class="meta">Updated: ${date}</p><amp-img src="/a.jpg" width="600" height="400"><noscript><img src="/a.jpg"></noscript></amp-img>
${each(paragraphs, (text, i) => `<p>${escaped(text)}${i === 2 ? `</p><amp-ad width="300" height="250" type="doubleclick"><div placeholder>Loading ad</div></amp-ad><p><b>RELATED: </b><a href="#">${escaped(related[0] ?? '')}</a>` : ''}`)}
<div hidden class="paywall-message"><p>You have reached your limit of free articles. Please subscribe to continue reading the journalism that matters to your city.</p></div></div>
<amp-list src="/more.json"></amp-list><h3>Trending</h3>${each(related, (other) => `<div><a href="#">${escaped(other)}</a></div>`)}
<p class="copyright">Copyright 2014 by Channel 6 Digital - All rights reserved.</p></body></html>`,
}

const wire: Template = {
  name: 'wire copy in preformatted lines',
  page: ({ title, paragraphs, date, number }) =>
    `<html>\n<head>\n<title>BC-${number}-${escaped(title)}</title>\n</head>\n<body>\n<h3>${escaped(title)}</h3>\n<pre>\n${date}\n\n${each(paragraphs, (text) => escaped(text), '\n\n')}\n</pre>\n<hr>\n<i>Return to <a href="index.html">index</a></i>\n</body>\n</html>\n`,
}

const portal: Template = {
  name: 'portal with open paragraphs and readers',
  page: ({
    title,
    paragraphs,
    date,
    related,
    number,
  }) => `<!DOCTYPE html><html><head><title>${escaped(title)} - Portal</title>${script(50, number)}</head><body data-page="story">
<div class="navbar navbar-fixed-top"><ul class=nav>${each(SECTIONS, (name) => `<li><a href=/${name}>${name}</a>`)}</ul></div>
<div class="container"><div class="row"><div class="col-md-8"><h1>${escaped(title)}</h1><small>${date}</small>
<div class="btn-group social"><a class="btn" href="#">Tweet</a><a class="btn" href="#">Like</a></div>
${each(paragraphs, (text) => `<p>${escaped(text)}`)}
<div class="panel comments"><h4>Comments (3)</h4>${each(READERS, (text, i) => `<div class=media><h5>guest_${i}</h5><p>${text} <a href="#">Reply</a></div>`)}</div></div>
<div class="col-md-4 sidebar"><div class="panel"><h4>Most popular</h4><ul>${each(related, (other) => `<li><a href="#">${escaped(other)}</a>`)}</ul></div><div class="panel ads">Ads by Network<p>One weird trick that doctors do not want you to know about, and that will change the way you sleep.</div></div></div></div>
<div class="footer"><p>Portal is a registered trademark. Use of this site signifies your acceptance of our <a href="#">terms</a>.</div></body></html>`,
}

export const TEMPLATES: readonly Template[] = [
  weblog,
  daily,
  tables,
  application,
  forms,
  mobile,
  wire,
  portal,
  magazine,
  regions,
]
