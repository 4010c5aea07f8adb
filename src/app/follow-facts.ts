import type { FollowUp } from '#domain/lead/facts.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { Channel } from '#domain/lead/touch.ts'
import type { Id } from '#domain/ledger.ts'
import { untouched } from '#domain/cadence/pressure.ts'
import { cadenceOf } from './cadences.ts'
import { fillIn, valuesFor } from './fill-in.ts'
import type { Parts } from './parts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Followed } from './follow-ports.ts'
import type { Tx } from './ports.ts'
import type { Asking } from './streams.ts'
import { followReads } from './follow-reads.ts'
import { noTrack } from './track-facts.ts'
import { zoneOf } from './zones.ts'

/** Commands after which a plan may go another way, and that therefore need to know more. */
const followed: ReadonlySet<string> = new Set([
  ...[
    'CheckCommitments',
    'LogTouch',
    'WriteMail',
    'ReleaseMail',
    'TakeBackMail',
    'RecordMail',
    'ReceiveMail',
    'WitnessMail',
    'JoinSubmission',
    'AskAgain',
  ],
  ...['ResolveLead', 'AskLater', 'ResumeCadence', 'SkipStep', 'EndCadence', 'TellWishes', 'AgreeCallback'],
  ...['NoteAppointment'],
  ...['ReopenLead', 'RejudgeLead', 'AdoptLead', 'Withdraw', 'AskToTalk', 'TellReadiness', 'StopAddress'],
])

/** Those that need it also where no plan is followed. */
const alwaysRead: ReadonlySet<string> = new Set(['LogTouch', 'WriteMail', 'ReleaseMail', 'ReopenLead'])

export type FollowSources = Pick<Parts, 'newId' | 'isPersonal' | 'isDisposable' | 'statusUrl' | 'nurtureUrl'>
export type FollowUps = {
  readonly of: (lead: Id) => FollowUp | undefined
  /** Reads what a decision has asked for in vain; whether there was anything, and the decision is to be made again. */
  readonly readMissed: () => Promise<boolean>
}
const notFollowed: FollowUps = { of: () => undefined, readMissed: async () => false }

/**
 * What the plans of these leads rest on. Where no playbook has one, and the clock doesn't look, nothing is asked. Commands that need to
 * know have it read at once, the clock also the touches; any other when its decision comes to it.
 */
export async function followUpsFor(
  tx: Tx,
  askings: readonly Asking[],
  {
    versions,
    all,
    sources,
  }: {
    versions: (version: number | undefined) => LoadedPlaybook
    all: readonly LoadedPlaybook[]
    sources: FollowSources
  },
): Promise<FollowUps> {
  const asked = askings.filter(
    ({ kind, isNew, command }) => kind === 'lead' && !isNew && followed.has(command.type),
  )
  const [first] = asked
  if (!first) return notFollowed
  const anyTrack = all.some(({ playbook }) => (playbook.tracks ?? []).length > 0)
  const always = asked.some(({ command }) => alwaysRead.has(command.type))
  const anyPlan = anyTrack || always || all.some(asksOfThem)
  const looks = asked.some(({ command }) => command.type === 'CheckCommitments')
  const onlyLooks = asked.every(({ command }) => command.type === 'CheckCommitments')
  const leads = [...new Set(asked.map(({ stream }) => stream))]
  const { at } = first.command
  const reads =
    anyPlan || looks ? followReads(tx, { at, leads, onlyLooks, anyTrack, versions, sources }) : undefined
  if (looks) await reads?.readTouches()
  else if (always) await reads?.readThem()
  const inForce = versions(undefined)
  const of = (lead: Id): FollowUp => ({
    cadenceOf: (state) => {
      const cadence = cadenceOf(versions(state.judged?.playbook), state)
      return (
        cadence && {
          ...cadence,
          get barred() {
            return barredBy(reads?.about(lead), inForce)
          },
        }
      )
    },
    get barred() {
      return barredBy(reads?.about(lead), inForce)
    },
    uses: inForce.playbook.contact?.channels,
    hours: inForce.playbook.contact?.hours,
    theirZone: () => zoneOf(reads?.about(lead)?.country ?? undefined),
    touched: () => reads?.touched(lead) ?? untouched(),
    letter: (state, template) => {
      const about = reads?.about(lead)
      const firm = reads?.firm() ?? ''
      return letter(versions(state.judged?.playbook), state, { template, about, firm, tx, sources })
    },
    track: {
      applies: (state, step) => reads?.track(lead).applies(state, step) ?? false,
      letter: (state, template) => (reads?.track(lead) ?? noTrack()).letter(state, template),
    },
    good: inForce.playbook.conversation ?? {},
    zone: inForce.zone,
    get otherLead() {
      return reads?.about(lead)?.otherLead ?? undefined
    },
  })
  return reads ? { of, readMissed: reads.readMissed } : { ...notFollowed, of }
}

/** Whether a version has a plan, or rules for any contact, so that a decision must know whom it is about. */
const asksOfThem = ({ playbook: { cadences = [], contact } }: LoadedPlaybook): boolean =>
  cadences.length > 0 || contact?.askBefore !== undefined || contact?.hours !== undefined

/** The ways they forbade, and those that the firm asks about first, where they have not said yes. */
function barredBy(about: Followed | undefined, { playbook }: LoadedPlaybook): readonly Channel[] {
  if (!about) return []
  const unasked = (playbook.contact?.askBefore ?? []).filter((channel) => !about.permits.includes(channel))
  return [...new Set([...about.bars, ...unasked])]
}

function letter(
  loaded: LoadedPlaybook,
  state: KnownLead,
  {
    template,
    about,
    firm,
    tx,
    sources,
  }: { template: string; about: Followed | undefined; firm: string; tx: Tx; sources: FollowSources },
) {
  if (!about?.email) return undefined
  const page = sources.statusUrl(tx.workspace, state.opened.submission)
  const values = valuesFor(about, { firm, page, source: state.opened.source })
  const language = state.wishes?.language ?? about.language ?? undefined
  const { because } = loaded.playbook.segments[state.judged?.segmentOrder ?? -1] ?? {}
  const words = fillIn(loaded, template, { language, values, because })
  return words && { mail: sources.newId(), to: about.email, ...words }
}
