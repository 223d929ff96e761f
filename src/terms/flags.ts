/** What is known of a term in an article, one byte. */
export enum TermFlag {
  /** Stands in the title or, where there is none, among the first words. */
  Title = 1,
  /** Stands in the title or in the first lines of the text. */
  Lead = 2,
  /** Mostly capitalised where it stands inside a sentence, or in a headline whose text does not speak against it. */
  Name = 4,
  Number = 8,
  /** Two words that stand side by side, both capitalised: a name of several words. */
  Phrase = 16,
}
