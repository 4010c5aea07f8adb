import { whatDispositionLacks, type Disposition } from '#domain/lead/disposition.ts'
import type { LeadFacts } from '#domain/lead/facts.ts'
import { outcomes, type Outcome } from '#domain/lead/resolution.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { Id } from '#domain/ledger.ts'
import { factsFor, type FactSources } from './facts.ts'
import type { Tx } from './ports.ts'
import { fold, type Asking } from './streams.ts'

export type EndShown = Disposition & { readonly outcome: Outcome; readonly lacks: readonly string[] }

/** How this lead may end: what each end needs, the reasons to choose from, and what is missing that no form can bring. */
export async function endsShown(
  sources: FactSources,
  tx: Tx,
  { lead, by }: { lead: Id; by: Id },
): Promise<readonly EndShown[] | undefined> {
  const folded = fold('lead', lead, (await tx.read([{ kind: 'lead', stream: lead }])).get(lead) ?? [])
  if (folded.kind !== 'lead' || folded.state.status === 'none') return undefined
  const { state, at } = folded
  const command = { type: 'ResolveLead', by, at, outcome: 'lost', told: { how: 'their own words' } } as const
  const asking: Asking = { kind: 'lead', stream: lead, command }
  // What a lead is decided by is of the kind that its asking says.
  const facts = (await factsFor(tx, [asking], sources)).of(asking) as LeadFacts
  return outcomes.flatMap((outcome): readonly EndShown[] => {
    const rule = facts.ending?.(outcome)
    return rule
      ? [{ ...rule, outcome, lacks: lacksNow(state, { ...command, outcome }, { rule, facts }) }]
      : []
  })
}

/** As if the form had said all that it can. */
function lacksNow(
  lead: KnownLead,
  end: Parameters<typeof whatDispositionLacks>[1],
  { rule, facts }: { rule: Disposition; facts: LeadFacts },
): readonly string[] {
  const said = {
    ...{ ...end, reason: 'said in the form', because: rule.reasons[0] ?? 'said in the form' },
    ...{ amount: { amount: '1.00', currency: 'EUR' }, returns: '9999-12-31' },
    mail: { mail: '', to: '', subject: '', text: '' },
  }
  const no = whatDispositionLacks(lead, said, facts)
  if (no?.code === 'end_lacks') return no.needs
  return no?.code === 'effort_missing' ? ['minimum effort'] : []
}
