import { stageSaid, type Shown } from '#domain/lead/readiness.ts'
import { openCommitments, type KnownLead } from '#domain/lead/state.ts'
import type { Stage } from '#domain/lead/trace.ts'
import type { Id } from '#domain/ledger.ts'
import { personOf, type People } from '#domain/team/people.ts'
import { tracksOf } from './cadences.ts'
import type { Parts } from './parts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Tx } from './ports.ts'
import { fold, type Recorded } from './streams.ts'

type StepState = 'sent' | 'done' | 'left out' | 'due' | 'coming' | 'later'
type TrackStep = {
  readonly name: string
  readonly kind: 'mail' | 'task'
  readonly state: StepState
  readonly at: string | null
  readonly because: string | null
}
type Who = { readonly id: Id; readonly name: string } | null
export type NurtureSeen = {
  readonly stage: Stage | null
  readonly shown: readonly (Omit<Shown, 'by'> & { readonly by: Who })[]
  readonly says: string | null
  readonly weOffer: readonly string[]
  readonly weDont: readonly string[]
  readonly mail: 'allowed' | 'refused' | 'stopped' | null
  readonly track: {
    readonly name: string
    readonly state: 'going' | 'paused' | 'over'
    readonly steps: readonly TrackStep[]
  } | null
}

/** Where the buyer of a lead is, with the evidence, and what its track does; undefined where there is no such lead. */
export async function nurtureShown(
  { playbooks }: Pick<Parts, 'playbooks'>,
  tx: Tx,
  lead: Id,
): Promise<NurtureSeen | undefined> {
  const events = (await tx.read([{ kind: 'lead', stream: lead }])).get(lead) ?? []
  const { kind, state } = fold('lead', lead, events)
  if (kind !== 'lead' || state.status === 'none') return undefined
  const [loaded, people, consents] = [
    await playbooks.load(tx, state.judged?.playbook || undefined),
    await tx.people(),
    await tx.mailConsents([lead]),
  ]
  const stage = stageOf(state)
  const rule = loaded.playbook.journey.find((each) => each.stage === stage)
  const allowed = consents.get(lead)
  return {
    stage: stage ?? null,
    shown: newest(state).map(({ by, ...rest }) => ({ ...rest, by: whoIs(people, by) })),
    says: rule?.says ?? null,
    weOffer: rule?.weOffer ?? [],
    weDont: rule?.weDont ?? [],
    mail: state.stopped ? 'stopped' : allowed === undefined ? null : allowed ? 'allowed' : 'refused',
    track: trackOf(loaded, state, events),
  }
}

/** Their own word counts, then what the playbook reads, then what was shown or claimed last. */
const stageOf = (lead: KnownLead): Stage | undefined =>
  stageSaid(lead) ?? lead.judged?.readiness ?? lead.shown.at(-1)?.stage

/** The playbook reads the same again and again; only what it read anew says something. */
const newest = ({ shown }: KnownLead): readonly Shown[] =>
  shown
    .filter((one, index) => {
      const before = shown.slice(0, index).findLast(({ how }) => how === one.how)
      return one.how !== 'playbook' || before?.stage !== one.stage
    })
    .toReversed()

function whoIs(people: People, by: string): Who {
  const person = personOf(people, by)
  return person ? { id: person.id, name: person.name } : null
}

function trackOf(loaded: LoadedPlaybook, lead: KnownLead, events: readonly Recorded[]): NurtureSeen['track'] {
  const { plan } = lead
  const track = plan?.track ? tracksOf(loaded).get(plan.cadence) : undefined
  if (!plan || !track) return null
  const over = plan.ended !== undefined || lead.resolution !== undefined
  const due = openCommitments(lead).find(({ step }) => step !== undefined)
  const skipped = new Map(
    events.flatMap((event) =>
      event.type === 'StepSkipped'
        ? [[event.data.step, event.data.because ?? event.private?.reason] as const]
        : [],
    ),
  )
  const steps = track.steps.map(({ name, task }, index): TrackStep => {
    const about = {
      name: name ?? task ?? `Mail ${index + 1}`,
      kind: task === undefined ? 'mail' : 'task',
    } as const
    const done = plan.done.find(({ step }) => step === index)
    if (done?.result === 'skipped')
      return { ...about, state: 'left out', at: done.at, because: skipped.get(index) ?? null }
    if (done) return { ...about, state: task === undefined ? 'sent' : 'done', at: done.at, because: null }
    if (due?.step?.index === index) return { ...about, state: 'due', at: due.window.target, because: null }
    const coming = !over && plan.planned?.step === index ? plan.planned.opens : undefined
    return { ...about, state: coming === undefined ? 'later' : 'coming', at: coming ?? null, because: null }
  })
  return {
    name: plan.cadence,
    state: over ? 'over' : plan.pausedAt === undefined ? 'going' : 'paused',
    steps,
  }
}
