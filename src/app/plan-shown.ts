import type { Cadence, Plan } from '#domain/cadence/cadence.ts'
import type { StepShown } from '#domain/cadence/step-shown.ts'
import { openCommitments, type KnownLead } from '#domain/lead/state.ts'
import { cadenceOf } from './cadences.ts'
import type { LoadedPlaybook } from './playbooks.ts'

type Shown = NonNullable<StepShown['plan']>
type TouchShown = Shown['touches'][number]

/** Where a lead stands on its plan: what was done, what is due, what comes and when; null where it follows none. */
export function planShown(loaded: LoadedPlaybook, lead: KnownLead): Shown | null {
  const { plan } = lead
  const cadence = plan && cadenceOf(loaded, lead)
  if (!plan || !cadence) return null
  const over = plan.ended !== undefined || lead.resolution !== undefined
  const { planned } = plan
  const going = !over && plan.pausedAt === undefined
  return {
    cadence: plan.cadence,
    done: plan.done.length,
    steps: cadence.steps.length,
    state: over ? 'over' : going ? 'going' : 'paused',
    next: over || !planned ? null : { channel: planned.channel, opens: planned.opens },
    away: plan.awayUntil ?? null,
    touches: [...doneIn(cadence, plan), ...(going ? aheadOf(cadence, plan, lead) : [])],
  }
}

const doneIn = ({ steps }: Cadence, { done }: Plan): readonly TouchShown[] =>
  done.flatMap(({ step: index, result, at }) => {
    const step = steps[index]
    const state = result === 'skipped' ? ('left out' as const) : ('done' as const)
    return step ? [{ ...named(step), state, result: result === 'skipped' ? null : result, at }] : []
  })

/** The step that is due or planned, those behind it, and the letter at the end; a result may still lead past some of them. */
function aheadOf({ steps, lastLetter }: Cadence, plan: Plan, lead: KnownLead): readonly TouchShown[] {
  const due = openCommitments(lead).find(({ step }) => step !== undefined)
  const begins = plan.done.length === 0 ? 0 : undefined
  const at = due?.step?.index ?? plan.planned?.step ?? begins
  if (at === undefined) return []
  const shown = steps.map(named).concat(lastLetter ? [{ name: 'last letter', channel: 'mail' as const }] : [])
  return shown.slice(at).map((step, behind): TouchShown => {
    const nothing = { ...step, result: null }
    if (behind > 0) return { ...nothing, state: 'later', at: null }
    return plan.planned && !due
      ? { ...nothing, state: 'coming', at: plan.planned.opens }
      : { ...nothing, state: 'due', at: due?.window.target ?? null }
  })
}

const named = ({ name, channel }: Cadence['steps'][number]) => ({ name: name ?? null, channel })
