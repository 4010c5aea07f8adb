import { route } from '../route.ts'

export const healthz = route({
  path: 'GET /healthz',
  who: 'anyone',
  says: 'The process is alive.',
  handle: async () => ({ status: 200, body: { ok: true } }),
})
