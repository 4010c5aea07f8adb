import { EarlyQuery, EarlyTouches } from '#contract/early-touches.ts'
import { earlyTouches } from '#store/views/early-touches.ts'
import { discreetIn, mayAskAbout } from '../discreet.ts'
import { route } from '../route.ts'

export const getEarlyTouches = route({
  path: 'GET /api/v1/early-touches',
  who: 'manager',
  says: 'Who reached out before the window opened, on which lead, and with which reason; the youngest first.',
  query: EarlyQuery,
  answer: EarlyTouches,
  handle: async ({ me, query, served }) => ({
    status: 200,
    body: await served.inWorkspace(me.workspace, async (client) => {
      const discreet = await discreetIn(client, me)
      mayAskAbout(discreet, query)
      return earlyTouches(client, me.workspace, query, discreet)
    }),
  }),
})
