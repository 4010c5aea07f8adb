import type { Sheet } from '#domain/form/sheet.ts'
import type { Mornings } from './mornings.ts'
import type { Id } from '#domain/ledger.ts'
import type { Motion } from '#domain/lead/events.ts'
import type { Lease } from '#domain/lead/facts.ts'
import type { Sought } from '#domain/matching/found-by.ts'
import type { Details } from '#domain/prospect/prospect.ts'
import type { AttachedFile, LeftOut } from '#domain/submission/attachment.ts'
import type { CanonicalSubmission, FormKind } from '#domain/submission/canonical.ts'
import type { FieldMap } from '#domain/source/field-map.ts'
import type { TrustKind } from '#domain/submission/held.ts'
import type { ArrivalFacts } from '#domain/submission/arrival.ts'
import type { Promised, SubmissionReceived, Unmapped } from '#domain/submission/submission.ts'
import type { People } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { BriefReads } from './briefs/ports.ts'
import type { AppointmentReads } from './appointment-ports.ts'
import type { FollowReads } from './follow-ports.ts'
import type { PrivacyReads } from './privacy-ports.ts'
import type { HandoffReads } from './handoff-ports.ts'
import type { NeglectReads } from './neglect/ports.ts'
import type { Notice } from './mail-ports.ts'
import type { ReadPasts } from './past-facts.ts'
import type { KnownOrganisation, MemberAddress, PastKept, PastPlace, Suppression } from './past-ports.ts'
import type { RoutingReaders } from './routing/ports.ts'
import type { AnyEvent, Folded, Kind, Recorded } from './streams.ts'

/** Time, as all processes see it: the database's, or a row in it that somebody moves. */
export type Clock = { readonly now: () => Promise<Instant>; readonly mode: 'system' | 'manual' }
export type NewId = () => Id

/** What is to be done after the commit, in words that carry ids only. */
export type Effect =
  | { readonly task: 'send-mail'; readonly workspace: Id; readonly lead: Id; readonly mail: Id }
  | { readonly task: 'send-notice'; readonly workspace: Id; readonly notice: Id }
  | { readonly task: 'prepare-brief'; readonly workspace: Id; readonly lead: Id }

/** Locks are taken class by class in this order, sorted within a class, so that nobody waits in a circle. */
export type LockClass = 'prospect' | 'team' | 'stream'

/** What was read has changed before it could be locked. The whole transaction is run again. */
export class LookAgain extends Error {}

export type StreamRef = { readonly kind: Kind; readonly stream: Id }
export type Append = {
  readonly folded: Folded
  /** The stream as it was: of its rows only those are written that differ. */
  readonly before?: Folded | undefined
  readonly after: number
  readonly events: readonly AnyEvent[]
}
export type CommandSeen = {
  readonly id: Id
  readonly stream: Id
  readonly type: string
  readonly digest: string
  readonly seqs: readonly number[]
}
export type CommandKept = CommandSeen & { readonly at: Instant }

export type RawSubmission = {
  readonly id: Id
  readonly form: Id
  readonly source: string
  readonly receivedAt: Instant
  readonly contentType: string
  readonly raw: Uint8Array
}
export type PendingSubmission = {
  readonly id: Id
  /** The sender's, where it is known. */
  readonly address?: string | null
  readonly received: SubmissionReceived['data']
  readonly canonical: CanonicalSubmission | undefined
}
/** Who wrote from an address first. */
export type KnownAddress = { readonly key: string; readonly prospect: Id }

/** Something to be counted among what came of late: `who` tells apart those that count. Hashes are keyed, and in hex. */
export type Sighting = {
  readonly submission: Id
  readonly kind: 'text' | 'network' | 'proof'
  readonly hash: string
  readonly who: string
  readonly at: Instant
  readonly since: Instant
}
export type TaughtTrust = { readonly kind: TrustKind; readonly value: string }
/** What a sweep has to look at. */
export type DueStream = {
  readonly workspace: Id
  readonly stream: Id
  readonly kind: 'lead' | 'submission' | 'appointment' | 'member'
}
/** A prospect under whose keys somebody was looked for, or who is one person with `found`, who was. */
export type FoundProspect = {
  readonly found: Id
  readonly prospect: Id
  readonly details: Details
  readonly signals: readonly string[]
  /** Of whom it has been said already whether they are the same person. */
  readonly decided: readonly Id[]
  readonly open?: { readonly lead: Id; readonly openedAt: Instant; readonly motion: Motion }
  readonly last?: { readonly lead: Id; readonly at: Instant; readonly owner: Id | undefined }
}

export type UnalertedClimb = {
  readonly member: Id
  readonly memberName: string
  /** The lead; where a look at a submission is owed, that submission. */
  readonly lead: Id
  readonly commitment: Id
  readonly kind: 'lead' | 'review'
  readonly level: number
  readonly segment: string
  readonly submittedAt: Instant
  readonly target: Instant
  readonly limit: Instant
}

/** One transaction inside one workspace: everything a decision reads and writes. */
export type Tx = AppointmentReads &
  BriefReads &
  FollowReads &
  HandoffReads &
  Mornings &
  NeglectReads &
  PrivacyReads &
  RoutingReaders & {
    readonly workspace: Id
    readonly lock: (lockClass: LockClass, keys: readonly string[]) => Promise<void>
    /**
     * Comes before all other locks. Many may decide about leads at once, resting on who works here; while somebody changes that, nobody
     * else does either, so that no lead goes to a person who is just leaving and two last admins can't leave together.
     */
    readonly lockPeople: (how: 'as they are' | 'to change') => Promise<void>
    /** The people of these leads and their organisations, so that two who touch them at once are counted one after the other. */
    readonly lockTouched: (leads: readonly Id[]) => Promise<void>
    readonly read: (refs: readonly StreamRef[]) => Promise<ReadonlyMap<Id, readonly Recorded[]>>
    readonly append: (appends: readonly Append[]) => Promise<void>
    readonly commandsSeen: (ids: readonly Id[]) => Promise<readonly CommandSeen[]>
    readonly keepCommands: (commands: readonly CommandKept[]) => Promise<void>
    readonly enqueue: (effects: readonly Effect[]) => Promise<void>
    /** Files beside the history that tells of them. */
    readonly keepFiles: (about: { files: readonly KeptFile[]; stream: Id; at: Instant }) => Promise<void>
    /** Secrets that somebody gave for a form's door, sealed. */
    readonly keepHookSecrets: (about: {
      readonly form: Id
      readonly provider: string
      readonly sealed: Uint8Array
      /** When each was given, by its name. */
      readonly givenAt: Readonly<Record<string, Instant>>
    }) => Promise<void>
    readonly keepNotices: (notices: readonly Notice[]) => Promise<void>

    readonly people: () => Promise<People>
    readonly leases: (leads: readonly Id[]) => Promise<ReadonlyMap<Id, Lease>>
    readonly playbook: (version: number) => Promise<PlaybookText | undefined>
    /** Which version is in force. */
    readonly playbookInForce: () => Promise<number | undefined>
    /** Keeps the bytes of a submission beside its first event. */
    readonly keepRaw: (submission: RawSubmission) => Promise<void>
    /** The lead that a submission went to. */
    readonly leadOf: (submission: Id) => Promise<Id | undefined>
    readonly claimPending: (ids: readonly Id[], at: Instant) => Promise<readonly PendingSubmission[]>
    readonly addresses: (keys: readonly string[]) => Promise<readonly KnownAddress[]>
    /** Submissions as they are read now, whatever has become of them. */
    readonly asRead: (ids: readonly Id[]) => Promise<readonly PendingSubmission[]>
    /** Notes these, and answers for each how many came before it, from others than itself. */
    readonly sightings: (some: readonly Sighting[]) => Promise<readonly number[]>
    /** What releases taught about these senders and domains, and all phrases. */
    readonly trusts: (values: readonly string[]) => Promise<readonly TaughtTrust[]>
    /** What is held back of people with these addresses. */
    readonly heldOf: (
      keys: readonly string[],
    ) => Promise<readonly { readonly submission: Id; readonly prospect: Id }[]>
    /** Those who are sought, with all who are one person with them. */
    readonly candidates: (sought: Sought) => Promise<readonly FoundProspect[]>
    /** Everybody who is one person with this prospect, they themselves first. */
    readonly groupOf: (prospect: Id) => Promise<readonly Id[]>
    /** Those of these addresses that a machine of ours has thanked since. */
    readonly thanked: (keys: readonly string[], since: Instant) => Promise<ReadonlySet<string>>
    readonly heldBy: (member: Id) => Promise<readonly { readonly lead: Id; readonly team: Id | null }[]>
    /** Open leads of a team that nobody has accepted or been offered, oldest first. */
    readonly unoffered: (team: Id) => Promise<readonly Id[]>
    /** What climbed to people who have had no message after `quietSince`; what is older than `since` is dropped, being no news. */
    readonly unalerted: (since: Instant, quietSince: Instant) => Promise<readonly UnalertedClimb[]>
    readonly workspaceName: () => Promise<string>
    readonly form: (form: Id) => Promise<
      | {
          readonly name: string
          readonly kind: FormKind
          readonly sheet: Sheet | null
          readonly map: FieldMap | null
        }
      | undefined
    >
    /** Leads that are being worked on, in the order of their ids. */
    readonly openLeads: (about: {
      readonly after: Id | undefined
      readonly most: number
    }) => Promise<readonly Id[]>
    /** Submissions of a form that have their place, in the order of their ids. */
    readonly placedFrom: (
      form: Id,
      about: { readonly after: Id | undefined; readonly most: number },
    ) => Promise<readonly Id[]>
    readonly pastPlaces: (submissions: readonly Id[]) => Promise<ReadonlyMap<Id, PastPlace>>
    /** Past leads of a source that are still open: those of these submissions, or all. */
    readonly pastLeads: (source: string, submissions: readonly Id[] | null) => Promise<readonly Id[]>
    readonly organisations: (by: {
      readonly domains?: readonly string[]
      readonly names?: readonly string[]
    }) => Promise<readonly KnownOrganisation[]>
    readonly anyAccounts: () => Promise<boolean>
    /** What there was before each of these asked. */
    readonly pasts: ReadPasts
    readonly memberAddresses: () => Promise<readonly MemberAddress[]>
    /** How many were not on the list before. */
    readonly suppress: (some: readonly Suppression[]) => Promise<number>
    /** Where a mail of ours went. */
    readonly mailedTo: (mail: Id) => Promise<string | undefined>
    /** What imports have left lying about of the person with these addresses. */
    readonly forgetInImports: (addresses: readonly string[]) => Promise<void>
    readonly keepPast: (kept: readonly PastKept[]) => Promise<void>
    /** What an erased person leaves: the streams and submissions that hold their words. */
    readonly belongingTo: (
      prospect: Id,
    ) => Promise<{ readonly leads: readonly Id[]; readonly submissions: readonly Id[] }>
    /** Takes a former member's name and address away. */
    readonly forgetMember: (about: { member: Id; at: Instant }) => Promise<void>
    /** Takes the private parts of these streams away, and the rows made of them. */
    readonly forget: (about: {
      prospect: Id
      /** Under which they wrote. */
      addresses: readonly string[]
      leads: readonly Id[]
      submissions: readonly Id[]
      at: Instant
    }) => Promise<void>
  }

export type PlaybookText = {
  readonly version: number
  readonly text: string
  readonly holidays: Readonly<Record<string, readonly string[]>>
}

export type Ledger = {
  /** Runs `work` in one transaction of the workspace; a conflict with somebody else's commit runs it again from the start. */
  readonly transaction: <Result>(workspace: Id, work: (tx: Tx) => Promise<Result>) => Promise<Result>
  readonly pending: (most: number) => Promise<readonly { workspace: Id; stream: Id }[]>
  readonly due: (asOf: Instant, most: number) => Promise<readonly DueStream[]>
  readonly workspaces: () => Promise<readonly Id[]>
  /** Workspaces in which somebody, with no message after `quietSince`, has not been told yet of what climbed to them. */
  readonly toAlert: (since: Instant, quietSince: Instant) => Promise<readonly Id[]>
}

/** A file under the id by which it is asked for. */
export type KeptFile = AttachedFile & { readonly id: Id }

/** A submission on its way in: the bytes as they came, and what became of reading them. */
export type Incoming = {
  readonly workspace: Id
  readonly id: Id
  readonly form: Id
  readonly source: string
  readonly kind: string
  readonly key: string | undefined
  /** The key was made by a form's sender for its own retries, and may be forgotten after a while; a provider's id may not. */
  readonly keyPasses?: boolean | undefined
  readonly contentType: string | undefined
  readonly raw: Uint8Array
  readonly address: string | undefined
  readonly canonical: CanonicalSubmission
  /** Its facts without the source's field map, where that changed any. */
  readonly unmapped?: Unmapped | undefined
  readonly promised: Promised
  readonly came?: ArrivalFacts | undefined
  readonly files: readonly KeptFile[]
  readonly leftOut: readonly LeftOut[]
  /** What makes it the same as another with its key, where the bytes may differ: a mail that came by two ways. */
  readonly sameness?: Uint8Array | undefined
  /** What is compared where a key comes again; the bytes themselves, unless each delivery has others. */
  readonly words?: string | undefined
  /** The answer to give, and to give again for the same key and content. */
  readonly body: string
}
export type Kept = { readonly submission: Id; readonly body: string; readonly repeated: boolean }
/** Answers only when the submission is durable. Rejects when it isn't, or when nobody can say. */
export type KeepSubmission = (incoming: Incoming) => Promise<Kept>
