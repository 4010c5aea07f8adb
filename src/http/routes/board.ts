import { refOf } from '#contract/lead-card.ts'
import { Board } from '#contract/workspace.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { isOpen, nextOpening } from '#domain/time/covered.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { boardOf } from '#store/views/board.ts'
import { factsIn } from '#store/views/facts.ts'
import { actingFor } from '../acting.ts'
import { discreetIn } from '../discreet.ts'
import { cardsOf, lookingIn } from '../looking.ts'
import { route } from '../route.ts'

/** What is due within this time is soon. */
export const SOON_MS = 60 * 60_000

const nothing = { open: 0, late: 0 }
const kept = { open: null, late: null }

export const getBoard = route({
  path: 'GET /api/v1/board',
  who: 'reader',
  says: 'Each team: what is late, what will be soon, what nobody has accepted, and who has how much.',
  answer: Board,
  handle: async ({ me, served, request }) => {
    const { workspace } = me
    const at = await served.parts.clock.now()
    const body = await served.inWorkspace(workspace, async (client) => {
      const looking = await lookingIn(served, client, {
        ...{ workspace, at },
        me: await actingFor(client, me, request),
      })
      const { people } = looking
      const { all, own } = await discreetIn(client, me)
      const { calendars } = await served.parts.playbooks.load(factsIn(client, workspace))
      const board = await boardOf(client, workspace, { asOf: at, soonBy: instantOf(epochMsOf(at) + SOON_MS) })
      const named = people.teams.flatMap(({ id }) =>
        (['late', 'soon', 'unaccepted'] as const).flatMap((list) => board.leads(id, list)),
      )
      const cards = await cardsOf(client, workspace, { ids: [...new Set(named)], looking })
      const byId = new Map(cards.map((card) => [card.id, card]))
      const listed = (team: string, list: Parameters<typeof board.leads>[1]) =>
        board.leads(team, list).flatMap((id) => byId.get(id) ?? [])
      const teams = people.teams.map((team) => ({
        team: { id: team.id, name: team.name },
        steward: refOf(people, team.steward) ?? { id: team.steward, name: '' },
        ...hoursOf(calendars.get(team.calendar), at),
        members: people.members
          .filter(({ id, active }) => active && team.members.includes(id))
          .map(({ id, name, onDuty }) => ({
            ...{ id, name, onDuty },
            ...(all || id === own ? (board.loads.get(id) ?? nothing) : kept),
          })),
        counts: board.counts.get(team.id) ?? { open: 0, late: 0, soon: 0, unaccepted: 0 },
        late: listed(team.id, 'late'),
        soon: listed(team.id, 'soon'),
        unaccepted: listed(team.id, 'unaccepted'),
      }))
      return { asOf: at, teams }
    })
    return { status: 200, body }
  },
})

/** Whether somebody is there now, else when next. Without a calendar, always; one that never opens again has no next. */
function hoursOf(calendar: Calendar | undefined, at: Instant): { open: boolean; opensAt: Instant | null } {
  if (!calendar || isOpen(calendar, at)) return { open: true, opensAt: null }
  const next = nextOpening(calendar, at)
  return { open: false, opensAt: typeof next === 'string' ? next : null }
}
