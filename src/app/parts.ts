import type { Id } from '#domain/ledger.ts'
import type { FieldMap } from '#domain/source/field-map.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { IsPersonalDomain } from './playbook-facts.ts'
import type { Playbooks } from './playbooks.ts'
import type { Letters, Mailer, OutboxPort } from './mail-ports.ts'
import type { Clock, Ledger, NewId } from './ports.ts'
import type { Briefs } from './briefs/ports.ts'
import type { OutsideCalendars } from './appointment-ports.ts'
import type { Representatives } from './representatives.ts'
import type { Asking } from './streams.ts'

/** What screening asks of the world; nothing here is waited for but `look`, which ends in time whatever happens. */
export type ScreeningParts = {
  readonly isDisposable: (domain: string) => boolean
  /** The domain that was probably meant by a mistyped one. */
  readonly meantDomain: (domain: string) => string | undefined
  readonly reach: {
    /** Whether mail can be delivered there; `unknown` where nobody could say, undefined before anybody has looked. */
    readonly known: (domain: string) => 'yes' | 'no' | 'unknown' | undefined
    readonly look: (domains: readonly string[]) => Promise<void>
  }
  /** The network that an address belongs to; undefined where it says nothing about who sends. */
  readonly networkOf: (address: string) => string | undefined
  /** A keyed digest in hex: without the key nobody can try who or what it was. */
  readonly digest: (text: string) => string
}

/** What the use cases are made with. Wired in one place; here it is only named. */
export type Parts = {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly newId: NewId
  readonly playbooks: Playbooks
  readonly letters: Letters
  readonly mailer: Mailer
  readonly outbox: OutboxPort
  readonly isPersonal: IsPersonalDomain
  /** Whether addresses there are made to be thrown away. */
  readonly isDisposable: IsPersonalDomain
  readonly screening: ScreeningParts
  /** The name that somebody registered, without what they put before it. */
  readonly registrableDomain: (host: string) => string | undefined
  /** A submission with the facts that its source's field map finds in its answers. */
  readonly applyFieldMap: (canonical: CanonicalSubmission, map: FieldMap) => CanonicalSubmission
  /** The address of the buyer's own page for a submission. */
  readonly statusUrl: (workspace: Id, submission: Id) => string
  /** The address to which only one lead is answered, made of a mailbox's; undefined where that leaves no room. */
  readonly replyAddress: (workspace: Id, lead: Id, mailbox: string) => string | undefined
  /** Where the reader of a mail of a track answers it: talk to me, ask me later, wrong person, stop. */
  readonly nurtureUrl: (workspace: Id, lead: Id, mail: Id) => string
  /** Where whoever gets a mail ends such mails. */
  readonly unsubscribeUrl: (workspace: Id, lead: Id, mail: Id) => string
  /** Where briefs ask outside. */
  readonly briefs: Briefs
  /** Whom a hand-off goes to next. */
  readonly representatives: Representatives
  /** When members can't, as calendars elsewhere say. */
  readonly outsideCalendars: OutsideCalendars
  /** Where whoever an appointment is with sees it, moves it, calls it off, and says how it was. */
  readonly appointmentUrl: (workspace: Id, appointment: Id) => string
  /** The address of a hand-off in the app, for those who work here. */
  readonly handoffUrl: (handoff: Id) => string
  /** The address of a lead in the app, for those who work here. */
  readonly leadUrl: (lead: Id) => string
  /** Under which an address or domain may stand on the list of those that nothing is mailed to; without the secret nobody can try. */
  readonly suppressionKey: (workspace: Id, about: string) => Uint8Array
  /** The same for an address and every domain that it lies in. */
  readonly suppressionKeys: (workspace: Id, address: string) => readonly Uint8Array[]
  /** Where held submissions are reviewed, for those who work here. */
  readonly heldUrl: () => string
  /** Where everybody's morning sheet is, for those who work here. */
  readonly morningUrl: () => string
  /** What a text is recognised by, and what is signed: its SHA-256 in hex. */
  readonly textDigest: (text: string) => string
  /** Recognises a command that carries a known id but other content. */
  readonly digest: (asking: Asking) => string
}
