import type { PageData } from './data.ts'
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './generated.ts'

/**
 * Puts a page together. Nothing of an article becomes markup: all of it stands as JSON in a data block, which no parser of HTML
 * ends early, and the policy lets no script and no style run but the two whose hashes it names.
 */
export function pageOf(data: PageData): string {
  const policy = [
    "default-src 'none'",
    `script-src '${SCRIPT_HASH}'`,
    `style-src '${STYLE_HASH}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="samestory">
<title>${escaped(data.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<noscript>This page is drawn by a script of its own, which is switched off here.</noscript>
<script type="application/json" id="data">${json(data)}</script>
<script>${SCRIPT}</script>
</body>
</html>
`
}

/** JSON that neither ends a script element nor begins a comment in it, and that is JavaScript too. */
export function json(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (unit) => REFERENCES[unit])
}
