import type { z } from 'zod'
import { lastOffer } from '#domain/handoff/state.ts'
import type { Missing as MissingFacts } from '#domain/handoff/missing.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { Id } from '#domain/ledger.ts'
import { teamOf, type People } from '#domain/team/people.ts'
import type { Definition, HandoffCard, Precedent, ReportPage } from './handoff.ts'
import { reportShown } from './handoff-page.ts'
import type { Instant } from '#domain/time/instant.ts'
import { refOf } from './lead-card.ts'

type CardRow = Omit<z.infer<typeof HandoffCard>, 'to' | 'pool' | 'qualifier' | 'state'> & {
  readonly to: Id | null
  readonly pool: Id | null
  readonly qualifier: string
  readonly state: string
}

const teamRef = (people: People, id: Id | null) => {
  const team = teamOf(people, id ?? undefined)
  return team ? { id: team.id, name: team.name } : null
}

export const handoffCards = (
  rows: readonly CardRow[],
  people: People,
): readonly z.infer<typeof HandoffCard>[] =>
  rows.map(({ to, pool, qualifier, state, ...row }) => ({
    ...row,
    // The column holds what the domain calls it.
    state: state as z.infer<typeof HandoffCard>['state'],
    ...{ to: refOf(people, to), pool: teamRef(people, pool), qualifier: refOf(people, qualifier) },
  }))

type PrecedentRow = Omit<Precedent, 'ruledBy' | 'said'> & { readonly lead: Id; readonly ruledBy: string }
type Said = Omit<Precedent['said'][number], 'by'> & { readonly by: string }

export const precedentsOf = (
  rows: readonly PrecedentRow[],
  { people, said }: { readonly people: People; readonly said: ReadonlyMap<Id, readonly Said[]> },
): readonly Precedent[] =>
  rows.map(({ lead: _lead, ruledBy, ...row }) => ({
    ...row,
    ruledBy: refOf(people, ruledBy),
    said: (said.get(row.dispute) ?? []).map(({ by, ...one }) => ({ ...one, by: refOf(people, by) })),
  }))

/** What the page on which a lead is qualified needs. */
export function reportPage({
  lead,
  state,
  people,
  definition,
  missing,
  needs,
  appointed,
}: {
  lead: Id
  state: KnownLead
  people: People
  definition: z.infer<typeof Definition> | null
  missing: MissingFacts | undefined
  needs: readonly string[]
  appointed: { readonly start: Instant; readonly end: Instant; readonly member: Id } | undefined
}): z.infer<typeof ReportPage> {
  const able = people.members.filter(({ active, roles }) => active && roles.includes('representative'))
  return {
    ...{ lead, definition, report: reportShown(state.report, people) },
    missing: missing
      ? { criteria: [...missing.criteria], parts: [...missing.parts], more: missing.more }
      : null,
    needs: [...needs],
    appointed: appointed
      ? {
          ...{ start: appointed.start, end: appointed.end },
          member: refOf(people, appointed.member) ?? { id: appointed.member, name: '' },
        }
      : null,
    handoffs: state.handoffs.flatMap((handoff) => {
      const offer = lastOffer(handoff)
      const to = offer && (refOf(people, offer.to) ?? teamRef(people, offer.pool ?? null))
      return offer ? [{ id: handoff.id, state: offer.state, at: offer.at, to: to ?? null }] : []
    }),
    representatives: able.map(({ id, name, onDuty }) => ({ id, name, onDuty })),
    teams: people.teams
      .filter(({ members }) => able.some(({ id }) => members.includes(id)))
      .map(({ id, name }) => ({ id, name })),
  }
}
