import {
  Activity,
  AlarmClock,
  ArrowUpRight,
  Bell,
  CheckCheck,
  CircleAlert,
  Eraser,
  Eye,
  Flag,
  Hand,
  Handshake,
  ListChecks,
  ListX,
  Mail,
  MailCheck,
  MailOpen,
  MailX,
  MessageSquareText,
  NotebookText,
  Phone,
  Repeat2,
  RotateCcw,
  Scale,
  Signpost,
  StickyNote,
  ThumbsDown,
  ThumbsUp,
  UserCheck,
  UserRoundPen,
  UserRoundX,
  type LucideIcon,
} from 'lucide-react'
import type { LeadDetail, LedgerEvent } from '../api/types.ts'
import { clockTime, msOf } from '../ui/time.ts'
import { outcomeLabels, type Tone } from '../ui/StatusBadge.tsx'
import type { TimelineItem } from '../ui/Timeline.tsx'
import { pastChannelLabels, pastResultLabels, stopLabels, untoldLabels } from './choices.ts'
import { appointmentTellings } from './appointments-told.ts'
import { handoffTellings } from './handoffs-told.ts'
import { putOffTellings, putOffUntil } from './mails-told.ts'
import { neglectTellings } from './neglect-told.ts'
import { secret, text } from './event-words.ts'
import { correctionsTold } from './corrections-told.ts'
import { touchWords } from './plan-words.ts'
import { forgotten, left, minutesOf, signalled, valuesOf, witnessed } from './told-of-them.ts'
import { owed, owedAs } from './words.ts'

type Told = {
  readonly icon: LucideIcon
  readonly tone: Tone
  readonly sentence: string
  readonly words?: string | undefined
}
type Names = (id: string | undefined) => string
type Telling = {
  readonly event: LedgerEvent
  readonly who: string
  readonly name: Names
  readonly detail: LeadDetail
}

/** Each event of a lead's ledger as one plain sentence. */
const tellings: Readonly<Record<string, (telling: Telling) => Told>> = {
  ...handoffTellings,
  ...neglectTellings,
  ...appointmentTellings,
  ...putOffTellings,
  LeadTakenBack: ({ who }) => calm(RotateCcw, `${who} put it back among what is held.`),
  LeadOpened: ({ event }) => calm(Hand, `They asked through “${text(event, 'source')}”.`),
  LeadAdopted: ({ who }) => calm(Hand, `${who} adopted it: from here on it is worked on here.`),
  LeadJudged: ({ event }) => quiet(Scale, judged(event)),
  CommitmentMade: ({ event }) => quiet(Flag, `We owe them ${labelIn(owedAs, text(event, 'kind'))}.`),
  LeadOffered: ({ event, name }) => quiet(Bell, `It was offered to ${name(text(event, 'to'))}.`),
  SubmissionJoined: () => urgent(Repeat2, 'They filled in a form again. The clock of the first try goes on.'),
  LeadAccepted: ({ who }) => good(UserCheck, `${who} accepted it.`),
  BriefPrepared: ({ event }) =>
    quiet(
      NotebookText,
      text(event, 'verdict') === 'ready' ? 'The brief was made.' : 'The brief was made; it is thin.',
    ),
  BriefOpened: ({ who }) => quiet(Eye, `${who} read the brief.`),
  LeadRead: ({ who }) => quiet(Eye, `${who} read it.`),
  TouchLogged: ({ event, who }) => touched(event, who),
  MailQueued: ({ event, who }) =>
    calm(Mail, mailed(event, who), isReceipt(event) ? undefined : secret(event, 'text')),
  MailSent: ({ event }) =>
    quiet(
      MailCheck,
      event.data['again'] === true ? 'The mail was sent a second time.' : 'The mail was sent.',
    ),
  MailFailed: ({ event }) => urgent(MailX, `The mail did not reach them: ${text(event, 'reason')}.`),
  MailReceived: ({ event, detail }) => received(event, detail),
  AddressStopped: ({ event }) =>
    urgent(MailX, `Nothing more is mailed to them: ${labelIn(stopLabels, text(event, 'because'))}.`),
  NoteAdded: ({ event, who }) => quiet(StickyNote, `${who} noted:`, secret(event, 'text')),
  LeadAssigned: ({ event, who, name }) =>
    calm(UserRoundPen, `${who} gave it to ${name(text(event, 'to'))}:`, secret(event, 'reason')),
  LeadTakenOver: ({ event, who }) => calm(UserRoundPen, `${who} took it over:`, secret(event, 'reason')),
  CommitmentReminded: ({ event, name }) => soon(Bell, `A reminder went to ${name(text(event, 'to'))}.`),
  CommitmentClimbed: ({ event, name }) =>
    urgent(
      ArrowUpRight,
      `It was late, so ${name(text(event, 'to'))} was told (level ${text(event, 'level')}).`,
    ),
  CommitmentSettled: ({ event, detail }) => settled(event, detail),
  BuyerAskedAgain: () => urgent(Repeat2, 'They said on their page that they have not heard from us.'),
  BuyerWithdrew: ({ event }) =>
    quiet(UserRoundX, 'They said that they no longer need it.', secret(event, 'said')),
  LeadResolved: ({ event, who }) => good(Handshake, resolved(event, who), secret(event, 'reason')),
  LeadSignalled: ({ event }) => good(Activity, signalled(event), valuesOf(event)),
  ReadinessShown: ({ event, who }) =>
    good(
      Signpost,
      event.data['how'] === 'said'
        ? `They said where they are: ${text(event, 'stage')}.`
        : `${who} takes them to be ${text(event, 'stage')}.`,
      secret(event, 'said'),
    ),
  BuyerAskedToTalk: ({ event }) => urgent(Hand, 'They asked for a person.', secret(event, 'said')),
  ReferralNamed: () =>
    calm(UserRoundPen, 'They named somebody else. We write to nobody who has not asked us.'),
  CallWitnessed: ({ event, name }) => calm(Phone, witnessed(event, name)),
  CallEnded: ({ event }) => quiet(Phone, `The call lasted ${minutesOf(event)}.`, secret(event, 'recording')),
  LeadForgotten: () => quiet(Eraser, 'They were forgotten; only what may be counted is kept.'),
  WordsForgotten: ({ event }) => quiet(Eraser, forgotten(event)),
  CadenceStarted: ({ event }) =>
    quiet(ListChecks, `A plan is followed with them: ${text(event, 'cadence')}.`),
  StepPlanned: ({ event }) => quiet(ListChecks, planned(event)),
  StepSkipped: ({ event, who }) => calm(ListX, left(event, who), secret(event, 'reason')),
  CadenceResumed: ({ event, who }) =>
    calm(ListChecks, `${who} went on with the plan.`, secret(event, 'reason')),
  CadenceEnded: ({ event }) =>
    calm(
      ListX,
      text(event, 'because') === 'appointment'
        ? 'A meeting is agreed, so the plan is over.'
        : text(event, 'because') === 'only looking'
          ? 'They are only looking round, so the plan is over.'
          : 'The plan is over.',
    ),
  AnswerRated: ({ event }) =>
    event.data['helped'] === true
      ? good(ThumbsUp, 'They say that our answer helped.', secret(event, 'said'))
      : urgent(ThumbsDown, 'They say that they got no answer that helped.', secret(event, 'said')),
  WishesTold: ({ who }) => calm(Phone, `${who} said how they wish to be reached.`),
  ConversationHeld: ({ event }) => good(Handshake, spoke(event), secret(event, 'nextStep')),
  LeadReturned: ({ event }) =>
    calm(
      RotateCcw,
      event.data['instead'] === undefined
        ? 'The day has come on which they wished to be asked again.'
        : 'They came back by themselves before their day, so this lead stays at its end.',
    ),
  LeadReopened: ({ event, who }) =>
    text(event, 'mail') === '' && secret(event, 'reason') !== undefined
      ? urgent(RotateCcw, `${who} lets it go on.`, secret(event, 'reason'))
      : urgent(RotateCcw, 'The mail that told them never arrived, so the lead is open again.'),
}

/** Newest first. `names` knows the members; events by nobody are ours. */
export function eventsTold(detail: LeadDetail, names: ReadonlyMap<string, string>): readonly TimelineItem[] {
  const name: Names = (id) => names.get(id ?? '') ?? 'a colleague'
  const items = detail.events.map((event): TimelineItem => {
    const who = event.byName ?? names.get(event.by) ?? (event.by === 'import' ? 'The import' : 'Handraise')
    const told =
      tellings[event.type]?.({ event, who, name, detail }) ?? quiet(CircleAlert, `${spaced(event.type)}.`)
    // It may begin with somebody who isn't known by name.
    const sentence = told.sentence.replace(/^a colleague/, 'A colleague')
    return { ...told, sentence, key: String(event.seq), at: event.at, goneSince: event.goneSince }
  })
  const put = correctionsTold(detail, name)
  // Both are in order of time already, and what falls together stays so.
  return [...items, ...put].toSorted((one, other) => one.at.localeCompare(other.at)).toReversed()
}

const told = (tone: Tone) => (icon: LucideIcon, sentence: string, words?: string) => ({
  icon,
  tone,
  sentence,
  words,
})
const calm = told('calm')
const quiet = told('quiet')
const good = told('good')
const soon = told('soon')
const urgent = told('urgent')

/** What a newer server may send is still shown as what it is. */
const labelIn = (labels: Readonly<Record<string, string>>, key: string): string => labels[key] ?? key
const spaced = (type: string): string => type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')

function received(event: LedgerEvent, detail: LeadDetail): Told {
  const returns = text(event, 'returns')
  switch (text(event, 'class')) {
    case 'bounce':
      return urgent(MailX, 'A mail of ours came back.', secret(event, 'text'))
    case 'complaint':
      return urgent(MailX, 'They reported a mail of ours as unwanted.')
    case 'auto_reply':
      return quiet(
        MailCheck,
        `An automatic answer came${returns === '' ? '' : `: back on ${returns}`}.`,
        secret(event, 'text'),
      )
    default:
      return calm(
        MailOpen,
        text(event, 'member') === '' ? `${detail.prospect.name} wrote:` : 'A colleague wrote by mail:',
        secret(event, 'text'),
      )
  }
}

function judged(event: LedgerEvent): string {
  const because = event.data['because']
  const reasons = Array.isArray(because) && because.length > 0 ? ` because of: ${because.join(', ')}` : ''
  const fallback = event.data['alarm'] === true ? ' No rule fitted but the last.' : ''
  return `The playbook (version ${text(event, 'playbook')}) put it under “${text(event, 'segment')}”${reasons}.${fallback}`
}

/** A label as it stands within a sentence: only its first letter is small, for names keep theirs. */
const within = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

function touched(event: LedgerEvent, who: string): Told {
  const early = earlyIn(event)
  if (text(event, 'evidence') === 'witnessed' && text(event, 'channel') === 'mail')
    return calm(MailCheck, `We saw the mail leave: it counts as a contact, witnessed.${early}`)
  const channel = within(labelIn(pastChannelLabels, text(event, 'channel')))
  const result = within(labelIn(pastResultLabels, text(event, 'result')))
  const took = event.data['minutes'] === undefined ? '' : `, ${text(event, 'minutes')} min`
  const theirs = event.data['direction'] === 'in'
  const sentence = `${theirs ? 'They came to us' : `${secret(event, 'colleague') ?? who} reached out`} (${channel}): ${result}${took}.${early}`
  return calm(
    theirs ? MessageSquareText : Phone,
    sentence,
    secret(event, 'said') ?? secret(event, 'earlyBecause'),
  )
}

function earlyIn({ data }: LedgerEvent): string {
  if (data['unread'] === true) return ' They had not read the brief, which comes first.'
  return data['early'] === true ? ' This was before the window opened.' : ''
}

/** The same words for everybody, with the buyer's own link in them: of no use to a colleague. */
const isReceipt = (event: LedgerEvent): boolean => text(event, 'purpose') === 'acknowledgement'

function mailed(event: LedgerEvent, who: string): string {
  const subject = secret(event, 'subject')
  const named = subject === undefined ? '' : `: “${subject}”`
  if (isReceipt(event)) return `They were told that we have their inquiry${named}.`
  return `${who} wrote to them${named}.${putOffUntil(event)}`
}

function settled(event: LedgerEvent, { commitments }: LeadDetail): Told {
  const commitment = commitments.find(({ id }) => id === text(event, 'commitment'))
  const what = commitment ? owed[commitment.kind] : 'What was owed'
  switch (text(event, 'state')) {
    case 'kept':
      return good(CheckCheck, `${what}: done in time.`)
    case 'late':
      return soon(AlarmClock, `${what}: done, but late.`)
    case 'broken':
      return urgent(CircleAlert, `${what}: never done in time.`)
    default:
      return quiet(CheckCheck, `${what}: no longer needed.`)
  }
}

function resolved(event: LedgerEvent, who: string): string {
  const outcome = labelIn(outcomeLabels, text(event, 'outcome')).toLowerCase()
  if (event.by === 'import') return `It ended: ${outcome}. ${toldHow(event.data['told'])}`
  return `${who} resolved it: ${outcome}. ${toldHow(event.data['told'])}`
}

function toldHow(value: unknown): string {
  const how = typeof value === 'object' && value !== null && 'how' in value ? value.how : undefined
  if (how === 'mail') return 'They were told by mail.'
  if (how === 'touch') return 'They were told in person.'
  if (how === 'their own words') return 'They told us themselves.'
  if (how === 'not recorded') return 'How they were told was not recorded.'
  const because =
    typeof value === 'object' && value !== null && 'because' in value ? String(value.because) : ''
  return `They were not told: ${labelIn(untoldLabels, because).toLowerCase()}.`
}

function planned(event: LedgerEvent): string {
  const step = within(labelIn(touchWords, text(event, 'channel')))
  const moved = text(event, 'because') === 'pressure' ? ' Sooner would be too much in a week.' : ''
  const opens = text(event, 'opens')
  const when = opens === '' ? '' : `, ${clockTime(opens, msOf(event.at))}`
  return `The next step is planned: ${step}${when}.${moved}`
}

function spoke(event: LedgerEvent): string {
  const how = event.data['good'] === true ? 'A good conversation' : 'A conversation'
  return `${how} with ${text(event, 'with')}.`
}
