import type { Language } from '#domain/form/sheet.ts'
import type { Stage } from '#domain/lead/trace.ts'
import type { Html } from '#domain/text/html.ts'
import { html, type Fragment } from '#domain/text/html.ts'
import type { Instant } from '#domain/time/instant.ts'
import type {
  BuyerState,
  BuyerWords,
  DayPart,
  DoneNote,
  ProblemNote,
  WayToReach,
} from './buyer-words/words.ts'
import type { Telling } from './page.ts'

/** What may be done on the page now. */
export type BuyerAct =
  | 'not-heard'
  | 'call'
  | 'readiness'
  | 'later'
  | 'reach'
  | 'correct'
  | 'withdraw'
  | 'data'
  | 'rate'

export type BuyerPage = Telling & {
  readonly firmName: string
  readonly token: string
  readonly language: Language
  readonly state: BuyerState
  /** Who has it: a first name, and what they do. */
  readonly who?: { readonly first: string; readonly role?: string | undefined } | undefined
  /** When an answer is due, and whether that time has passed. */
  readonly by?: Instant | undefined
  readonly late?: boolean
  /** When they are asked again. */
  readonly until?: Instant | undefined
  /** How it ended, in words for the buyer. */
  readonly outcomeWords?: string | undefined
  readonly acts: ReadonlySet<BuyerAct>
  /** What they sent, and how we reach them, so that nobody else could read the address out of it. */
  readonly sent?:
    | {
        readonly at: Instant
        readonly message?: string | undefined
        readonly mail?: string | undefined
        readonly phone?: string | undefined
      }
    | undefined
  /** How they may ask to be reached, and how they did. */
  readonly reach?:
    | {
        readonly ways: readonly WayToReach[]
        readonly wished: readonly WayToReach[]
        readonly part?: DayPart | undefined
      }
    | undefined
  readonly readiness?: Stage | undefined
  /** By what they prove who they are: what they gave us. */
  readonly proof?: 'mail' | 'number' | undefined
  /** Where to write again, and where whoever they pass it on to does. */
  readonly again?: { readonly form: string; readonly passOn: string } | undefined
  /** Just now they told us that they have heard nothing. */
  readonly saidAskedAgain?: boolean
  readonly done?: DoneNote | undefined
  readonly problem?: ProblemNote | undefined
}
export type AskedPage = BuyerPage & { readonly words: BuyerWords }

/** A sentence with what is put into it, each part of it escaped by itself. */
export const filled = (sentence: string, parts: Readonly<Record<string, Fragment>>): Fragment =>
  sentence.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : parts[part]))

/** Where a form of the page is sent. */
export const actionOf = ({ token }: Pick<BuyerPage, 'token'>, act: string): string =>
  `/r/${encodeURIComponent(token)}/${act}`

/** Something that may be said, behind its heading: it opens in place, and only its button sends anything. */
export const disclosed = (summary: Fragment, inside: Fragment): Html =>
  html`<details class="act">
    <summary>${summary}</summary>
    <div>${inside}</div>
  </details>`

export const quietButton = (said: Fragment): Html => html`<button class="button plain">${said}</button>`
