import type { Id } from '#domain/ledger.ts'
import { openCommitments, type KnownLead } from '#domain/lead/state.ts'
import type { Stage } from '#domain/lead/trace.ts'
import type { LocalDate } from '#domain/time/calendar.ts'
import type { Instant } from '#domain/time/instant.ts'
import { addressOf } from './erase.ts'
import { carryOut } from './carry-out.ts'
import { judgeAnew } from './judge-anew.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'
import { lockTeams, moveReady } from './receive-signal.ts'
import { referralKey } from './referrals.ts'
import { stopContact } from './stop-contact.ts'
import { fold } from './streams.ts'

/** What somebody answers to a mail of ours, or says on their own page. */
export type Answered =
  | { readonly say: 'talk'; readonly said?: string | undefined }
  | { readonly say: 'later'; readonly on: LocalDate }
  | { readonly say: 'where'; readonly stage: Stage }
  | { readonly say: 'wrong'; readonly email?: string | undefined }
  | { readonly say: 'stop' }

type About = {
  readonly workspace: Id
  readonly lead: Id
  readonly mail?: Id | undefined
  readonly at: Instant
}
/** `over`: it changes nothing any more. */
export type Answering = 'done' | 'over' | 'no such day'

/** Does what the reader asks: each is their own act, and what follows from it is the playbook's. */
export function answerNurture(parts: Parts, about: About, answer: Answered): Promise<Answering> {
  const { workspace, lead, at } = about
  return parts.ledger.transaction(workspace, async (tx) => {
    await tx.lockPeople('as they are')
    const state = await leadOf(tx, lead)
    if (!state || state.forgotten) return 'over'
    await tx.lock('prospect', await addressOf(tx, state.opened.prospect))
    await lockTeams(tx)
    switch (answer.say) {
      case 'talk':
        return talk(parts, tx, { ...about, state, said: answer.said })
      case 'where':
        return tell(parts, tx, { ...about, state, stage: answer.stage })
      case 'stop':
        await stopContact(parts, tx, { prospect: state.opened.prospect, by: 'buyer' })
        return 'done'
      case 'wrong':
        return name(parts, tx, { ...about, email: answer.email })
      case 'later': {
        const command = { type: 'AskLater', at, by: 'buyer', on: answer.on } as const
        const [outcome] = await carryOut(tx, [{ kind: 'lead', stream: lead, command }], parts)
        const code = outcome?.outcome === 'refused' ? outcome.refusal.code : undefined
        return code === 'returns_in_past' ? 'no such day' : code === undefined ? 'done' : 'over'
      }
    }
  })
}

type Stating = About & { readonly state: KnownLead }

/** A lead of theirs that is open is where they are answered; one that is at rest goes where the playbook puts those who ask. */
async function talk(
  parts: Parts,
  tx: Tx,
  { lead, mail, at, state, said }: Stating & { readonly said?: string | undefined },
): Promise<Answering> {
  const instead = state.resolution ? await openLeadOf(tx, state.opened.prospect) : undefined
  const stream = instead ?? lead
  const [anew] = await judgeAnew(parts, tx, { ids: [stream], at, clock: 'starts', toTalk: true })
  const command = { type: 'AskToTalk', at, by: 'buyer', mail, said, beginning: anew?.beginning } as const
  const [outcome] = await carryOut(tx, [{ kind: 'lead', stream, command }], parts)
  return outcome?.outcome === 'refused' ? 'over' : 'done'
}

/** Who says that they are ready to talk, or about to decide, is asking for a person. */
async function tell(parts: Parts, tx: Tx, about: Stating & { readonly stage: Stage }): Promise<Answering> {
  const { lead, mail, at, stage } = about
  const command = { type: 'TellReadiness', at, by: 'buyer', stage, mail } as const
  const [outcome] = await carryOut(tx, [{ kind: 'lead', stream: lead, command }], parts)
  if (outcome?.outcome === 'refused') return 'over'
  await moveReady(parts, tx, { leads: [lead], at })
  const after = await leadOf(tx, lead)
  const asks = stage === 'ready to talk' || stage === 'deciding'
  return asks && after && !awaitsPeople(after) ? talk(parts, tx, { ...about, state: after }) : 'done'
}

const awaitsPeople = (lead: KnownLead): boolean =>
  openCommitments(lead).some(({ kind }) => kind === 'respond' || kind === 'callback')

async function name(
  parts: Parts,
  tx: Tx,
  { workspace, lead, at, email }: About & { readonly email?: string | undefined },
): Promise<Answering> {
  const key = email === undefined ? undefined : referralKey(parts, workspace, email)
  const command = { type: 'NameAnother', at, by: 'buyer', referral: parts.newId(), key } as const
  const [outcome] = await carryOut(tx, [{ kind: 'lead', stream: lead, command }], parts)
  return outcome?.outcome === 'refused' ? 'over' : 'done'
}

async function leadOf(tx: Tx, lead: Id): Promise<KnownLead | undefined> {
  const folded = fold('lead', lead, (await tx.read([{ kind: 'lead', stream: lead }])).get(lead) ?? [])
  return folded.kind === 'lead' && folded.state.status !== 'none' ? folded.state : undefined
}

async function openLeadOf(tx: Tx, prospect: Id): Promise<Id | undefined> {
  const group = await tx.groupOf(prospect)
  const theirs = (await Promise.all(group.map((one) => tx.belongingTo(one)))).flatMap(({ leads }) => leads)
  for (const lead of theirs) {
    const state = await leadOf(tx, lead)
    if (state?.status === 'open' && !state.historical) return lead
  }
  return undefined
}
