import type { Route } from './route.ts'
import { healthz } from './routes/health.ts'
import { postSubmission } from './routes/submissions.ts'

/** Every route there is. */
export const routes: readonly Route[] = [healthz, postSubmission]
