/** Two reports of one event, in words of their own. */
export const one = {
  id: 'one',
  title: 'Quarry at Tolvik closes',
  text: 'The slate quarry at Tolvik closes in June, its owner Bergsten said, and ninety people lose their work.',
}
export const other = {
  id: 'other',
  title: 'Ninety jobs lost at Tolvik',
  text: 'Bergsten gives up the quarry at Tolvik, where slate has been cut since 1880. Unions spoke of betrayal.',
}
