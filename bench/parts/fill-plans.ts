import { hash } from 'node:crypto'
import type { Id } from '#domain/ledger.ts'
import type { LeadEvent } from '#domain/lead/events.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { carryOut } from '#app/carry-out.ts'
import { fold, type AnyEvent, type Kind } from '#app/streams.ts'
import type { Parts } from '#app/parts.ts'

const BATCH = 1_000
const DAY_MS = 86_400_000
const PEOPLE_A_FIRM = 5

/** Six steps in 22 working days, with a pressure on people and firms that is looked at for each of them. */
const playbook = `name: Plans
calendars: { office: { zone: Europe/London, hours: { mon-sun: ["00:00-24:00"] } } }
segments: [{ name: all, motion: qualify, team: all, respond: { target: 1h, limit: 4h, calendar: office }, cadence: patience }]
teams: { all: { calendar: office, steward: ana@acme.example, escalate: [steward] } }
contact: { hours: { mon-sun: ["00:00-24:00"] }, pressure: { person: 3, account: 20 } }
cadences:
  patience:
    calendar: office
    minimumEffort: { attempts: 6, channels: 3, days: 5 }
    lastLetter: last letter
    steps:
      - { channel: call }
      - { channel: mail, after: 2wd }
      - { channel: call, after: 5wd }
      - { channel: mail, after: 5wd }
      - { channel: letter, after: 5wd }
      - { channel: call, after: 5wd }
templates: { last letter: { purpose: last letter, in: { en: { subject: Bye, text: "Dear {name}" } } } }
`

type About = { readonly workspace: Id; readonly form: Id; readonly leads: number; readonly due: number }

/** Leads that were called and not reached, written through the ledger's own append: of `due` the next step comes up now, of the others in days. */
export async function fillPlans(parts: Parts, { workspace, form, leads, due }: About) {
  const at = await parts.clock.now()
  const team = await follow(parts, workspace, at)
  for (let filled = 0; filled < leads; filled += BATCH) {
    const appends = Array.from({ length: Math.min(BATCH, leads - filled) }, (_, index) => {
      const number = filled + index
      const prospect = parts.newId()
      const opens = instantOf(epochMsOf(at) + (number < due ? 0 : 2 + (number % 20)) * DAY_MS)
      return [
        streamOf('prospect', prospect, [met(number, at)]),
        streamOf('lead', parts.newId(), called({ parts, prospect, form, team, at, opens })),
      ]
    })
    await parts.ledger.transaction(workspace, (tx) => tx.append(appends.flat()))
  }
  return { filled: leads }
}

function streamOf(kind: Kind, stream: Id, events: readonly AnyEvent[]) {
  const folded = fold(
    kind,
    stream,
    events.map((event, index) => ({ ...event, seq: index + 1, v: 1 })),
  )
  return { folded, after: 0, events }
}

const met = (number: number, at: Instant): AnyEvent => ({
  type: 'ProspectMet',
  at,
  by: 'system',
  data: { submission: '00000000-0000-7000-8000-000000000000' },
  private: {
    email: `person${number}@firm${Math.floor(number / PEOPLE_A_FIRM)}.example`,
    name: `Person ${number}`,
  },
})

type Called = {
  readonly parts: Parts
  readonly prospect: Id
  readonly form: Id
  readonly team: Id
  readonly at: Instant
  readonly opens: Instant
}

/** A first call two days ago that nobody answered; the next step is planned. */
function called({ parts, prospect, form, team, at, opens }: Called): readonly LeadEvent[] {
  const asked = { at: instantOf(epochMsOf(at) - 2 * DAY_MS), by: 'system' } as const
  const later = instantOf(epochMsOf(at) + 60 * DAY_MS)
  const window = { notBefore: asked.at, target: later, limit: later }
  const sent = { source: 'Contact', kind: 'contact', submittedAt: asked.at }
  const opened = { prospect, submission: parts.newId(), form, ...sent }
  const judged = { playbook: 2, intent: 'to talk', fit: 'unknown', segment: 'all', segmentOrder: 0 } as const
  const outcome = { id: parts.newId(), kind: 'outcome', window, ladder: [], team } as const
  const call = { channel: 'call', direction: 'out', result: 'no answer', evidence: 'claimed' } as const
  const touch = { touch: parts.newId(), ...call, happenedAt: asked.at, early: false, step: 0 }
  return [
    { ...asked, type: 'LeadOpened', data: opened },
    { ...asked, type: 'LeadJudged', data: { ...judged, motion: 'qualify', alarm: false } },
    { ...asked, type: 'CommitmentMade', data: outcome },
    { ...asked, type: 'CadenceStarted', data: { cadence: 'patience', zone: 'Europe/London' } },
    { ...asked, type: 'TouchLogged', data: touch },
    { ...asked, type: 'StepPlanned', data: { step: 1, channel: 'mail', opens } },
  ]
}

/** The playbook in force, and its team. */
async function follow(parts: Parts, workspace: Id, at: Instant): Promise<Id> {
  const team = parts.newId()
  await parts.ledger.transaction(workspace, async (tx) => {
    const history = await tx.read([{ kind: 'workspace', stream: workspace }])
    const founded = history.get(workspace)?.find((event) => event.type === 'WorkspaceFounded')
    const [admin] = (await tx.people()).members
    if (!founded || !admin) throw new Error('The firm of a bench is founded.')
    const asked = { at, by: admin.id } as const
    const said = { name: 'Plans', digest: hash('sha256', playbook), text: playbook, holidays: {} }
    const forming = { name: 'all', calendar: 'office', steward: admin.id }
    const chain = [{ to: 'steward', afterMinutes: 0 }] as const
    await carryOut(
      tx,
      [
        {
          kind: 'playbook',
          stream: founded.data.playbook,
          command: { ...asked, type: 'ActivatePlaybook', ...said },
        },
        { kind: 'team', stream: team, command: { ...asked, type: 'FormTeam', ...forming, chain } },
      ],
      parts,
    )
  })
  return team
}
