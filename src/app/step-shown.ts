import { codesFor, codesForTask } from '#domain/cadence/result-codes.ts'
import { shortfallIn } from '#domain/lead/effort.ts'
import { openCommitments, type KnownLead } from '#domain/lead/state.ts'
import type { Channel } from '#domain/lead/touch.ts'
import type { Id } from '#domain/ledger.ts'
import { personOf } from '#domain/team/people.ts'
import type { StepShown } from '#domain/cadence/step-shown.ts'
import { cadenceOf } from './cadences.ts'
import { fillIn } from './fill-in.ts'
import type { Parts } from './parts.ts'
import { planShown } from './plan-shown.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Tx } from './ports.ts'
import { fold } from './streams.ts'

/** What every message on a lead is filled in with, and in which language; undefined where there is no such lead. */
export async function wordsFor(
  parts: Pick<Parts, 'playbooks' | 'statusUrl'>,
  tx: Tx,
  { lead, member }: { lead: Id; member: string | undefined },
) {
  const history = (await tx.read([{ kind: 'lead', stream: lead }])).get(lead) ?? []
  const { kind, state } = fold('lead', lead, history)
  if (kind !== 'lead' || state.status === 'none') return undefined
  const loaded = await parts.playbooks.load(tx, state.judged?.playbook || undefined)
  const [about] = await tx.followed([lead])
  const firm = await tx.workspaceName()
  const values = {
    ...{ name: about?.name ?? undefined, company: about?.organisation ?? undefined, firm },
    ...{ member: member ?? firm, signature: member ?? firm, 'asked for': state.opened.source },
    page: parts.statusUrl(tx.workspace, state.opened.submission),
  }
  return { state, loaded, values, language: state.wishes?.language ?? about?.language ?? undefined }
}

/** What is to be done on a lead now, with the words for it; undefined where there is no such lead. */
export async function stepShown(
  parts: Pick<Parts, 'playbooks' | 'statusUrl'>,
  tx: Tx,
  { lead, me }: { lead: Id; me: Id | undefined },
): Promise<StepShown | undefined> {
  const about = await wordsFor(parts, tx, { lead, member: personOf(await tx.people(), me)?.name })
  if (!about) return undefined
  const { state, loaded, language, values } = about
  const due = openCommitments(state).find(({ step }) => step !== undefined)?.step
  const channel = due?.channel ?? firstChannel(loaded, state)
  const template = due?.template ?? firstTemplate(loaded, state)
  const cadence = cadenceOf(loaded, state)
  const words = template === undefined ? undefined : fillIn(loaded, template, { language, values })
  return {
    lead,
    plan: planShown(loaded, state),
    channel,
    task: due?.task ?? null,
    codes: due?.task === undefined ? codesFor(channel) : codesForTask,
    script: words ?? null,
    criteria: (loaded.playbook.qualified?.criteria ?? []).map(({ name, required, ask }) => ({
      ...{ name, required, ...(ask !== undefined && { ask }) },
    })),
    missing: (cadence && shortfallIn(state, { cadence, zone: loaded.zone })) ?? null,
    wishes: {
      ...(state.wishes?.channels && { channels: state.wishes.channels }),
      ...(state.wishes?.zone && { zone: state.wishes.zone }),
    },
    zone: state.wishes?.zone ?? state.plan?.zone ?? null,
  }
}

/** While the first answer is owed, the first step of the plan tells how. */
const firstStep = (loaded: LoadedPlaybook, lead: KnownLead) =>
  lead.plan?.done.length === 0 ? cadenceOf(loaded, lead)?.steps[0] : undefined
const firstChannel = (loaded: LoadedPlaybook, lead: KnownLead): Channel =>
  firstStep(loaded, lead)?.channel ?? lead.wishes?.channels?.[0] ?? 'call'
const firstTemplate = (loaded: LoadedPlaybook, lead: KnownLead): string | undefined =>
  firstStep(loaded, lead)?.template
