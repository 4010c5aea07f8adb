import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import process from 'node:process'
import { openLeads, waiting } from '#store/views/load.ts'
import { refusedToday } from '#store/views/refusals.ts'
import type { Served } from './served.ts'

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** Numbers about this process and what waits, with nothing in them that belongs to a person. Routes are counted by their pattern. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #requests = new Counter({
    name: 'handraise_http_requests_total',
    help: 'Requests answered, by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers: [this.#registry],
  })
  readonly #seconds = new Histogram({
    name: 'handraise_http_request_seconds',
    help: 'How long answers took.',
    labelNames: ['route'],
    buckets: SECONDS,
    registers: [this.#registry],
  })
  readonly #gauges = {
    pending: this.#gauge('handraise_pending_submissions', 'Submissions that are not leads yet.'),
    due: this.#gauge('handraise_due_commitments', 'Open commitments whose next check has come.'),
    open: this.#gauge('handraise_open_leads', 'Leads without a resolution.'),
    memory: this.#gauge('handraise_resident_bytes', 'Memory of this process.'),
    drift: this.#gauge('handraise_clock_drift_ms', 'How far the database is ahead of this clock.'),
  }

  readonly #refused = new Gauge({
    name: 'handraise_refused_deliveries',
    help: 'What came to a form today (UTC) and could not be taken, by door and reason.',
    labelNames: ['door', 'reason'],
    registers: [this.#registry],
  })

  readonly contentType = this.#registry.contentType

  answered(method: string, route: string, { status, ms }: { status: number; ms: number }): void {
    this.#requests.inc({ method, route, status })
    this.#seconds.observe({ route }, ms / 1_000)
  }

  async text(served: Pick<Served, 'pool' | 'parts' | 'inWorkspace' | 'driftMs'>): Promise<string> {
    const { pool, parts, inWorkspace } = served
    const now = await parts.clock.now()
    const { pending, due } = await waiting(pool, now)
    let open = 0
    this.#refused.reset()
    for (const workspace of await parts.ledger.workspaces())
      await inWorkspace(workspace, async (client) => {
        open += await openLeads(client, workspace)
        for (const { door, reason, times } of await refusedToday(client, workspace, now))
          this.#refused.inc({ door, reason }, times)
      })
    this.#gauges.pending.set(pending)
    this.#gauges.due.set(due)
    this.#gauges.open.set(open)
    this.#gauges.memory.set(process.memoryUsage.rss())
    this.#gauges.drift.set(served.driftMs())
    return this.#registry.metrics()
  }

  #gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.#registry] })
  }
}
