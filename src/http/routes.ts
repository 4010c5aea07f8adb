import type { Route } from './route.ts'
import { healthz } from './routes/health.ts'
import { leadCommands } from './routes/lead-commands.ts'
import { getLead, getLeads } from './routes/leads.ts'
import { getQueue } from './routes/queue.ts'
import { postSubmission } from './routes/submissions.ts'

/** Every route there is. */
export const routes: readonly Route[] = [
  healthz,
  postSubmission,
  getQueue,
  getLeads,
  getLead,
  ...leadCommands,
]
