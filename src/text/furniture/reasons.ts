/** Why a line, or the dateline at the head of one, was set aside. */
export type FurnitureReason =
  | 'advertisement'
  | 'byline'
  | 'caption'
  | 'comments'
  | 'contact'
  | 'copyright'
  | 'counter'
  | 'date'
  | 'dateline'
  | 'heading'
  | 'navigation'
  | 'related'
  | 'share'
  | 'signature'
  | 'source-link'
  | 'subscription'

export const REASONS: readonly FurnitureReason[] = [
  'advertisement',
  'byline',
  'caption',
  'comments',
  'contact',
  'copyright',
  'counter',
  'date',
  'dateline',
  'heading',
  'navigation',
  'related',
  'share',
  'signature',
  'source-link',
  'subscription',
]
