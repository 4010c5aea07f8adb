import type { PoolClient } from 'pg'
import { z } from 'zod'
import { detailOf, type LeadFound } from '#contract/lead-detail.ts'
import { ResponseLeads, responseLeadsAsked } from '#contract/report.ts'
import { MovedLeads } from '#contract/backtest.ts'
import { LeadDetail, LeadPage } from '#contract/lead.ts'
import { Id, Instant } from '#contract/scalars.ts'
import type { Id as IdOf } from '#domain/ledger.ts'
import { leadFound } from '#store/views/lead-found.ts'
import { leadPage } from '#store/views/lead-page.ts'
import { movedLeads } from '#store/views/backtest/shown.ts'
import { responseLeads } from '#store/views/response/leads.ts'
import { actingFor } from '../acting.ts'
import { idIn } from '../ids.ts'
import { cardsOf, lookingIn } from '../looking.ts'
import { Refused, route } from '../route.ts'

/** A place in the list: when the last lead was submitted, and which it was. */
const After = z.string().transform((text, context) => {
  const [submittedAt = '', id = ''] = text.split('~')
  const place = z.object({ submittedAt: Instant, id: Id }).safeParse({ submittedAt, id })
  if (place.success) return place.data
  context.addIssue({ code: 'custom', message: 'must be the `next` of a page before' })
  return z.NEVER
})

export const getLeads = route({
  path: 'GET /api/v1/leads',
  who: 'reader',
  says: 'Leads, the youngest first, a page at a time; `next` leads on.',
  query: z.object({
    status: z.enum(['open', 'resolved']).optional(),
    segment: z.string().optional(),
    team: Id.optional(),
    owner: Id.optional(),
    ...ResponseLeads,
    /** Past leads are left out, unless only they (`only`) or all (`with`) are asked for. */
    history: z.enum(['only', 'with']).optional(),
    ...MovedLeads,
    after: After.optional(),
  }),
  answer: LeadPage,
  handle: async ({ me, query, served, request }) => {
    const { workspace } = me
    const at = await served.parts.clock.now()
    const body = await served.inWorkspace(workspace, async (client) => {
      const asked = responseLeadsAsked(query)
      const among = await movedIn(client, workspace, query)
      const [looking, { leads, more }] = await Promise.all([
        lookingIn(served, client, { workspace, at, me: actingFor(client, me, request) }),
        asked
          ? responseLeads(client, workspace, { asked, filter: query })
          : leadPage(client, workspace, among ? { history: 'with', ...query, among } : query),
      ])
      const last = leads.at(-1)
      return {
        asOf: at,
        items: await cardsOf(client, workspace, { ids: leads.map(({ id }) => id), looking }),
        next: more && last ? `${last.submittedAt}~${last.id}` : null,
      }
    })
    return { status: 200, body }
  },
})

/** Those behind a count of a backtest; undefined where none is named. */
async function movedIn(
  client: PoolClient,
  workspace: IdOf,
  { backtest, was, wouldBe, became }: z.infer<z.ZodObject<typeof MovedLeads>>,
): Promise<readonly IdOf[] | undefined> {
  if (backtest === undefined) return undefined
  return movedLeads(client, workspace, { backtest, was: was ?? '', wouldBe: wouldBe ?? '', became })
}

export const getLead = route({
  path: 'GET /api/v1/leads/:lead',
  who: 'reader',
  says: 'One lead with everything on it.',
  answer: LeadDetail,
  handle: async ({ me, params, served, request }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    const { workspace } = me
    const at = await served.parts.clock.now()
    const body = await served.inWorkspace(workspace, async (client) => {
      const [found, looking] = await Promise.all([
        findLead(client, workspace, { lead, at }),
        lookingIn(served, client, { workspace, at, me: actingFor(client, me, request) }),
      ])
      return detailOf(found, looking)
    })
    return { status: 200, body }
  },
})

export async function findLead(
  client: PoolClient,
  workspace: IdOf,
  asked: { lead: IdOf; at: string },
): Promise<LeadFound> {
  const found = await leadFound(client, workspace, asked)
  if (!found) throw new Refused('no_such_lead')
  return found
}
