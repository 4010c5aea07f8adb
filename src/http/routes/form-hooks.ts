import { FormHooks, Hook, HookRequest, NotifiedLeads, Refusals } from '#contract/hooks.ts'
import { providerNamed, type Provider } from '#domain/form/provider.ts'
import type { Id } from '#domain/ledger.ts'
import { changeHook, describeHook, describeHooks, type HookChange } from '#app/hooks.ts'
import { formRows } from '#store/views/forms.ts'
import { notifiedLeads } from '#store/views/notified-leads.ts'
import { refusals } from '#store/views/refusals.ts'
import { accepted } from '../carry.ts'
import { idIn } from '../ids.ts'
import { problemOf } from '../problems.ts'
import { Refused, route, type Answer, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

export const getFormHooks = route({
  path: 'GET /api/v1/forms/:form/hooks',
  who: 'manager',
  says: "A form's doors for other firms' forms: addresses, and the secrets of our making.",
  answer: FormHooks,
  handle: async ({ me, served, params }) => {
    const form = await formOf(served, me, params.form)
    const hooks = await served.hooks.all(me.workspace, form)
    return { status: 200, body: describeHooks(hooks, served.url) }
  },
})

export const putFormHook = route({
  path: 'PUT /api/v1/forms/:form/hooks/:provider',
  who: 'manager',
  says: "Changes a door: the provider's own secret and token, the names it knows the form by, where people may be sent back to.",
  body: HookRequest,
  answer: Hook,
  handle: ({ me, served, params, body: { secret, token, verifyToken, ...rest } }) => {
    const secrets = Object.fromEntries(
      Object.entries({ secret, token, verifyToken }).filter(([, value]) => value !== undefined),
    )
    // What was not said is left out by the schema, never undefined.
    return changed({ me, served }, params, { ...(rest as HookChange), secrets })
  },
})

export const rotateFormHook = route({
  path: 'POST /api/v1/forms/:form/hooks/:provider/rotation',
  who: 'manager',
  says: 'Gives a door a new address and a new secret of our making; the old ones end at once.',
  answer: Hook,
  handle: ({ me, served, params }) => changed({ me, served }, params, { rotate: true }),
})

export const getNotified = route({
  path: 'GET /api/v1/notified-leads',
  who: 'reader',
  says: 'Leads that a provider has told of: those that could not be fetched yet first.',
  answer: NotifiedLeads,
  handle: async ({ me, served }) => {
    const items = await served.inWorkspace(me.workspace, (client) => notifiedLeads(client, me.workspace))
    return { status: 200, body: { items } }
  },
})

export const getRefusals = route({
  path: 'GET /api/v1/forms/:form/refusals',
  who: 'reader',
  says: 'What came to a form in the last 30 days and could not be taken, by day, door and reason, with what to do about it.',
  answer: Refusals,
  handle: async ({ me, served, params }) => {
    const form = await formOf(served, me, params.form)
    const asOf = await served.parts.clock.now()
    const rows = await served.inWorkspace(me.workspace, (client) =>
      refusals(client, me.workspace, { form, asOf }),
    )
    const items = rows.map((row) => {
      const { title, next } = problemOf(row.reason)
      return { ...row, title, next }
    })
    return { status: 200, body: { items } }
  },
})

export const formHookRoutes = [getFormHooks, putFormHook, rotateFormHook, getNotified, getRefusals]

async function formOf({ inWorkspace }: Served, { workspace }: Caller, named: string): Promise<Id> {
  const form = idIn(named, 'no_such_form')
  const [row] = await inWorkspace(workspace, (client) => formRows(client, workspace, form))
  if (!row) throw new Refused('no_such_form')
  return form
}

async function changed(
  { me, served }: { me: Caller; served: Served },
  params: { readonly form: string; readonly provider: string },
  change: HookChange,
): Promise<Answer> {
  const form = await formOf(served, me, params.form)
  const provider: Provider | undefined = providerNamed(params.provider)
  if (!provider) throw new Refused('no_such_hook')
  const at = await served.parts.clock.now()
  const { workspace, actor: by } = me
  const outcome = await changeHook(served, { workspace, form, provider, by, at }, change)
  if (outcome.outcome === 'taken')
    throw new Refused('hook_id_taken', { errors: [{ field: 'ids', problem: 'names another form already' }] })
  accepted(outcome)
  return { status: 200, body: describeHook(await served.hooks.one(workspace, form, provider), served.url) }
}
