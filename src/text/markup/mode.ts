/** How text is taken: as markup, as it stands, or as what it looks like. */
export type MarkupMode = 'detect' | 'html' | 'plain'
