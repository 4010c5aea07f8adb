import { readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { fold, type AnyEvent, type Kind, type Recorded } from '#app/streams.ts'
import { canonicalText } from './canonical-text.ts'
import { digestOf, linkOf, versions } from './chain.ts'
import { NewerEvent } from '#app/newer-event.ts'
import { recorded } from './read.ts'
import { rowsOf } from './rows.ts'

/** An event as it was once stored, in its first days; none of these files is ever changed. */
type Example = {
  readonly kind: Kind
  readonly stream: string
  readonly seq: number
  readonly type: AnyEvent['type']
  readonly v: number
  readonly at: string
  readonly by: string
  readonly data: object
  readonly private?: object
  readonly hash: string
}

/** The compiler keeps this list complete: an event that isn't named here, with its kind, is no event. */
const kinds: Readonly<Record<AnyEvent['type'], Kind>> = {
  ...{ SubmissionReceived: 'submission', SubmissionPlaced: 'submission', SubmissionForgotten: 'submission' },
  ...{ SubmissionRemapped: 'submission', SourceMapped: 'form', SourceCosted: 'form', SourceReported: 'form' },
  ...{ SubmissionHeld: 'submission', SubmissionReleased: 'submission', SubmissionConfirmed: 'submission' },
  ...{ SubmissionPutBack: 'submission', ReviewReminded: 'submission', ReviewClimbed: 'submission' },
  ...{ TrustRevoked: 'submission', LeadTakenBack: 'lead' },
  ...{ ProspectMet: 'prospect', ProspectToldMore: 'prospect', PersonErased: 'prospect' },
  ...{
    LeadAdopted: 'lead',
    LeadOpened: 'lead',
    LeadJudged: 'lead',
    CommitmentMade: 'lead',
    LeadOffered: 'lead',
  },
  ...{ SubmissionJoined: 'lead', LeadAccepted: 'lead', LeadRead: 'lead', TouchLogged: 'lead' },
  ...{
    MailQueued: 'lead',
    MailSent: 'lead',
    MailFailed: 'lead',
    MailReceived: 'lead',
    NoteAdded: 'lead',
    LeadAssigned: 'lead',
  },
  ...{
    LeadTakenOver: 'lead',
    CommitmentReminded: 'lead',
    CommitmentClimbed: 'lead',
    CommitmentSettled: 'lead',
  },
  ...{ BuyerAskedAgain: 'lead', BuyerWithdrew: 'lead', LeadResolved: 'lead', LeadReopened: 'lead' },
  ...{ AddressStopped: 'lead', MailRequeued: 'lead', LeadForgotten: 'lead' },
  ...{ MailHeld: 'lead', MailReleased: 'lead', MailTakenBack: 'lead' },
  ...{ WordsForgotten: 'lead', VisitsForgotten: 'prospect' },
  ...{
    AliasProposed: 'prospect',
    AliasAdded: 'prospect',
    AliasRemoved: 'prospect',
    AliasRejected: 'prospect',
  },
  ...{ SignalReceived: 'prospect', LeadSignalled: 'lead' },
  ...{ CallWitnessed: 'lead', CallEnded: 'lead', TelephoneChanged: 'workspace' },
  ...{ ReadinessShown: 'lead', BuyerAskedToTalk: 'lead', ReferralNamed: 'lead' },
  ...{ CadenceStarted: 'lead', StepPlanned: 'lead', StepSkipped: 'lead', CadenceResumed: 'lead' },
  ...{ ProspectCorrected: 'prospect', PermissionGiven: 'prospect', PermissionWithdrawn: 'prospect' },
  ...{ AppointmentAgreed: 'appointment', AppointmentMoved: 'appointment', AppointmentNoted: 'lead' },
  ...{ AppointmentCancelled: 'appointment', StandInNamed: 'appointment', AppointmentHanded: 'appointment' },
  ...{ AppointmentClashed: 'appointment', ClashEnded: 'appointment', AppointmentReminded: 'appointment' },
  ...{ AppointmentReplied: 'appointment', ProspectAsked: 'appointment', AppointmentTold: 'appointment' },
  ...{ AppointmentAnswered: 'appointment' },
  AnswerRated: 'lead',
  ...{ BriefPrepared: 'lead', BriefOpened: 'lead' },
  ...{ ReportSaved: 'lead', HandoffOffered: 'lead', HandoffReceived: 'lead', HandoffPassedOn: 'lead' },
  ...{ HandoffAccepted: 'lead', HandoffRejected: 'lead', RejectionLeft: 'lead', HandoffDisputed: 'lead' },
  ...{ DisputeAnswered: 'lead', DisputeRuled: 'lead', HandoffRated: 'lead', ArbiterNamed: 'lead' },
  ...{ NeglectAsked: 'lead', NeglectExplained: 'lead', NeglectShown: 'lead', NeglectSettled: 'lead' },
  NeglectSpared: 'lead',
  ...{ CadenceEnded: 'lead', WishesTold: 'lead', ConversationHeld: 'lead', LeadReturned: 'lead' },
  ...{ MemberAdded: 'member', MemberJoined: 'member', RolesChanged: 'member', MemberRenamed: 'member' },
  ...{
    DutyChanged: 'member',
    SignatureChanged: 'member',
    MemberDeactivated: 'member',
    MemberReactivated: 'member',
    MemberAlerted: 'member',
    MemberErased: 'member',
  },
  ...{ TimeOffTaken: 'member', TimeOffCancelled: 'member', SkillsTold: 'member', TurnCredited: 'member' },
  CreditWithdrawn: 'member',
  ...{ TurnsPaused: 'member', TurnsResumed: 'member', DiscretionChanged: 'workspace' },
  ...{
    TeamFormed: 'team',
    TeamRearranged: 'team',
    TeamJoined: 'team',
    TeamLeft: 'team',
    StewardNamed: 'team',
  },
  ...{ FormMade: 'form', FormChanged: 'form', FormClosed: 'form', FormReopened: 'form' },
  HookChanged: 'form',
  FormSheetChanged: 'form',
  ...{
    WorkspaceFounded: 'workspace',
    WorkspaceRenamed: 'workspace',
    KeyMade: 'workspace',
    KeyRevoked: 'workspace',
    AddressFreed: 'workspace',
  },
  ...{ AccountAdded: 'account', AccountChanged: 'account', AccountOwned: 'account' },
  ...{
    PlaybookActivated: 'playbook',
    PlaybookDrafted: 'playbook',
    PlaybookSigned: 'playbook',
    PlaybookDropped: 'playbook',
  },
}
/** These say that something happened, and nothing is decided by it. */
const changeNothing: ReadonlySet<string> = new Set([
  'BuyerWithdrew',
  'AddressFreed',
  'WordsForgotten',
  'VisitsForgotten',
])

/** What is made of private words alone. */
const goWithThePerson: ReadonlySet<string> = new Set(['prospect_key', 'account_key'])

const folder = new URL('spec/examples/', import.meta.url)
const examples = readdirSync(folder)
  .map((file): Example & { file: string } => ({
    file,
    ...JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  }))
  .toSorted((a, b) => a.kind.localeCompare(b.kind) || a.seq - b.seq)

const read = ({ data, private: hidden, ...head }: Example): Recorded =>
  recorded({ ...head, data: JSON.stringify(data), private: hidden ? JSON.stringify(hidden) : null })

const withoutPrivate = (example: Example): Example => {
  const { private: _, ...rest } = example
  return rest
}

describe('every event that was ever stored', () => {
  test('has an example, in every version', () => {
    const wanted = Object.keys(kinds).flatMap((type) =>
      Array.from({ length: versions[type] ?? 1 }, (_, index) => `${type}.${index + 1}.json`),
    )
    expect(examples.map(({ file }) => file).toSorted()).toEqual(wanted.toSorted())
  })

  test.for(examples)('$type in version $v hashes as it did', (example) => {
    const { kind, type, data, private: hidden, hash, file, v } = example
    expect({ file, kind }).toEqual({ file: `${type}.${v}.json`, kind: kinds[type] })
    const digest = hidden ? digestOf(Buffer.alloc(16), canonicalText(hidden)) : Buffer.alloc(0)
    const link = linkOf(Buffer.alloc(32), example, { data: canonicalText(data), digest })
    expect(link.toString('hex')).toBe(hash)
  })

  test.for(examples)('$type in version $v is understood', (example) => {
    const { kind, stream, type, seq } = example
    const before = examples.filter((each) => each.kind === kind && each.seq < seq).map(read)
    const [was, is] = [before, [...before, read(example)]].map((events) => fold(kind, stream, events).state)
    expect(isDeepStrictEqual(is, was)).toBe(changeNothing.has(type))
  })

  test.for([...new Set(Object.values(kinds))])(
    'a %s folds to the same rows with or without its private parts',
    (kind) => {
      const events = examples.filter((each) => each.kind === kind)
      const shape = (some: readonly Example[]) => {
        const history = some.map(read)
        const rows = rowsOf(fold(kind, 'stream', history), history)
        return Object.entries(rows)
          .filter(([table]) => !goWithThePerson.has(table))
          .map(([table, made]) => [table, made.length])
      }
      expect(shape(events.map(withoutPrivate))).toEqual(shape(events))
      expect(shape(events).length).toBeGreaterThan(0)
    },
  )
})

test('an event in a version that we do not know is not read', () => {
  const [first] = examples
  if (!first) throw new Error('There are examples.')
  expect(() => read({ ...first, v: (versions[first.type] ?? 1) + 1 })).toThrow(NewerEvent)
})
