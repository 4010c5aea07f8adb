import type { Backtested } from '#app/backtest/run.ts'
import { Backtest, BacktestRequest, Backtests } from '#contract/backtest.ts'
import type { Id } from '#domain/ledger.ts'
import { epochMsOf } from '#domain/time/instant.ts'
import { backtestRow, backtestRows, type BacktestRow } from '#store/views/backtest/shown.ts'
import { draftRows } from '#store/views/shelf.ts'
import { hasErrors } from '#playbook/finding.ts'
import { idIn } from '../ids.ts'
import { readAside } from '../read-aside.ts'
import { Refused, route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

const MINUTE_MS = 60_000
/** The same file as the draft's own text may be, in JSON. */
const BODY_BYTES_MAX = 8 * 1024 * 1024

export const postBacktest = route({
  path: 'POST /api/v1/playbook/backtests',
  who: 'author',
  says: 'Begins to put every lead since a moment through a playbook, given as a text or as a draft. Nothing but the answer is kept.',
  body: BacktestRequest,
  answer: Backtest,
  bodyBytesMax: BODY_BYTES_MAX,
  handle: async ({ me, served, body }) => {
    const { workspace, actor: by } = me
    const { id, draft, since: from, handlingMinutes } = body
    const at = await served.parts.clock.now()
    const text = draft === undefined ? (body.text ?? '') : await textOf(served, me, draft)
    const [since, asOf] = [epochMsOf(from), epochMsOf(at)]
    const until = Math.min(asOf, body.until === undefined ? asOf : epochMsOf(body.until))
    if (since >= until)
      throw new Refused('bad_request', {
        errors: [{ field: 'since', problem: 'must lie in the past, and before the end' }],
      })
    const { findings, name = '' } = await readAside(served, { of: 'check', text })
    if (hasErrors(findings)) throw new Refused('draft_has_errors', { details: { findings } })
    const handlingMs = handlingMinutes * MINUTE_MS
    const begun = await served.backtests.begin({
      ...{ id, by, at, workspace, text, since, until, asOf, handlingMs },
      playbook: name,
    })
    if (begun === 'busy') throw new Refused('backtest_running')
    if (begun === 'other') throw new Refused('command_reused')
    return { status: begun === 'begun' ? 201 : 200, body: await shown(served, me, id) }
  },
})

export const getBacktests = route({
  path: 'GET /api/v1/playbook/backtests',
  who: 'reader',
  says: 'The backtests that are kept, the youngest first.',
  answer: Backtests,
  handle: async ({ me: { workspace }, served }) => {
    const rows = await served.inWorkspace(workspace, (client) => backtestRows(client, workspace))
    return { status: 200, body: { items: rows.map((row) => split(row).about) } }
  },
})

export const getBacktest = route({
  path: 'GET /api/v1/playbook/backtests/:backtest',
  who: 'reader',
  says: 'How far a backtest is, and its answer once it is done.',
  answer: Backtest,
  handle: async ({ me, served, params }) => ({
    status: 200,
    body: await shown(served, me, idIn(params.backtest, 'no_such_backtest')),
  }),
})

export const deleteBacktest = route({
  path: 'DELETE /api/v1/playbook/backtests/:backtest',
  who: 'author',
  says: 'Cancels a backtest that still runs; one that has ended stays as it is.',
  handle: async ({ me, served, params }) => {
    const id = idIn(params.backtest, 'no_such_backtest')
    await shown(served, me, id)
    await served.backtests.cancel(me.workspace, id)
    return { status: 204 }
  },
})

export const backtestRoutes = [postBacktest, getBacktests, getBacktest, deleteBacktest]

async function textOf(served: Served, { workspace }: Caller, draft: Id): Promise<string> {
  const [row] = await served.inWorkspace(workspace, (client) => draftRows(client, workspace, draft))
  if (!row) throw new Refused('no_such_draft')
  return row.text
}

async function shown(served: Served, { workspace }: Caller, id: Id) {
  const row = await served.inWorkspace(workspace, (client) => backtestRow(client, workspace, id))
  if (!row) throw new Refused('no_such_backtest')
  const { about, progress } = split(row)
  return { ...about, progress, result: row.result && withoutLeads(row.result) }
}

function split({ done, total, leadsPerSecond, ...about }: BacktestRow) {
  const isKnown = about.state === 'running' && leadsPerSecond > 0
  const secondsLeft = isKnown ? { secondsLeft: Math.ceil((total - done) / leadsPerSecond) } : {}
  return { about, progress: { done, total, leadsPerSecond: Math.round(leadsPerSecond), ...secondsLeft } }
}

/** The list of leads shows them, page by page. */
const withoutLeads = ({ moved, ...result }: Backtested) => ({
  ...result,
  moved: moved.map(({ leads: _leads, ...move }) => move),
})
