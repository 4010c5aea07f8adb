/** What ends a piece of work early, in words for the person who asked for it. */
export class Told extends Error {
  readonly said: { readonly code: string; readonly title: string; readonly next: string }
  constructor(said: Told['said']) {
    super(said.title)
    this.said = said
  }
}
