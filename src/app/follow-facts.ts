import type { FollowUp } from '#domain/lead/facts.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { Channel } from '#domain/lead/touch.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { untouched } from '#domain/cadence/pressure.ts'
import { cadenceOf } from './cadences.ts'
import { fillIn, valuesFor } from './fill-in.ts'
import type { Parts } from './parts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Followed } from './follow-ports.ts'
import type { Tx } from './ports.ts'
import type { Asking } from './streams.ts'
import { touchesOf } from './touches-of.ts'
import { noTrack, trackFactsFor } from './track-facts.ts'

/** Commands after which a plan may go another way, and that therefore need to know more. */
const followed: ReadonlySet<string> = new Set([
  ...[
    'CheckCommitments',
    'LogTouch',
    'WriteMail',
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
const alwaysRead: ReadonlySet<string> = new Set(['LogTouch', 'WriteMail', 'ReopenLead'])

export type FollowSources = Pick<Parts, 'newId' | 'isPersonal' | 'statusUrl' | 'nurtureUrl'>
export type FollowUps = {
  readonly of: (lead: Id) => FollowUp | undefined
  /** Reads the touches that a decision has asked for in vain; whether there was one, which is to be made again then. */
  readonly readTouches: () => Promise<boolean>
}
const notFollowed: FollowUps = { of: () => undefined, readTouches: async () => false }

/**
 * What the plans of these leads rest on. Where no playbook has one, and the clock doesn't look, nothing is asked. How often somebody has
 * heard from us is the dearest of it and hardly ever matters, so that only the clock, which looks at what is due, has it read at once.
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
  const anyPlan =
    anyTrack ||
    all.some(({ playbook }) => (playbook.cadences ?? []).length > 0 || playbook.contact?.askBefore) ||
    asked.some(({ command }) => alwaysRead.has(command.type))
  const looks = asked.some(({ command }) => command.type === 'CheckCommitments')
  const onlyLooks = asked.every(({ command }) => command.type === 'CheckCommitments')
  const leads = [...new Set(asked.map(({ stream }) => stream))]
  const known = anyPlan || looks ? await read(tx, leads, onlyLooks ? first.command.at : undefined) : undefined
  const about = { at: first.command.at, waitingToo: !onlyLooks, sources }
  const touches = touchesOf(tx, [...(known?.values() ?? [])], about)
  if (looks) await touches.readNow()
  const firm = known ? await tx.workspaceName() : ''
  const readers = [...(known?.values() ?? [])].filter(({ motion }) => motion === 'nurture')
  const track =
    anyTrack && readers.length > 0 ? await trackFactsFor(tx, readers, { versions, firm, sources }) : noTrack
  const of = (lead: Id): FollowUp => {
    const about = known?.get(lead)
    const barred = barredBy(about, versions(undefined))
    return {
      cadenceOf: (state) => {
        const cadence = cadenceOf(versions(state.judged?.playbook), state)
        return cadence && barred.length > 0 ? { ...cadence, barred } : cadence
      },
      ...(barred.length > 0 && { barred }),
      uses: versions(undefined).playbook.contact?.channels,
      touched: about ? () => touches.of(about) : untouched,
      letter: (state, template) =>
        letter(versions(state.judged?.playbook), state, { template, about, firm, tx, sources }),
      track: track(lead),
      good: versions(undefined).playbook.conversation ?? {},
      zone: versions(undefined).zone,
      otherLead: about?.otherLead ?? undefined,
    }
  }
  return { of, readTouches: touches.readMissed }
}

/** The ways they forbade, and those that the firm asks about first, where they have not said yes. */
function barredBy(about: Followed | undefined, { playbook }: LoadedPlaybook): readonly Channel[] {
  if (!about) return []
  const unasked = (playbook.contact?.askBefore ?? []).filter((channel) => !about.permits.includes(channel))
  return [...new Set([...about.bars, ...unasked])]
}

async function read(
  tx: Tx,
  leads: readonly Id[],
  awake: Instant | undefined,
): Promise<ReadonlyMap<Id, Followed>> {
  return new Map((await tx.followed(leads, awake)).map((row) => [row.lead, row]))
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
