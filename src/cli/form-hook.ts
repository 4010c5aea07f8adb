import { changeHook, describeHook, describeHooks, type HookChange } from '#app/hooks.ts'
import { providerNamed, providers, type Provider } from '#domain/form/provider.ts'
import type { Id } from '#domain/ledger.ts'
import { findForm } from '#store/views/named.ts'
import { notifiedLeads } from '#store/views/notified-leads.ts'
import { actingMember } from './acting.ts'
import type { Call, Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { text, texts } from './options.ts'
import type { Opened } from './wiring.ts'
import { moment } from './words.ts'

type Described = ReturnType<typeof describeHook>

export const formHookShow: Command = {
  name: 'form hook show',
  takes: 'FORM [PROVIDER]',
  says: "Shows a form's doors for other firms' forms: addresses, and the secrets of our making.",
  run: async (call) => {
    const [named = '', provider] = call.positionals
    const wanted = provider === undefined ? undefined : providerIn(provider)
    if (named === '') throw wrongCall('Which form?', 'handraise form hook show FORM [PROVIDER]')
    const document = await inOpened(call, async (opened, workspace) => {
      const form = await formIn(opened, workspace, named)
      const all = await opened.hooks.all(workspace, form)
      const hooks = all.filter(({ hook }) => wanted === undefined || hook.provider === wanted)
      return describeHooks(hooks, opened.url)
    })
    const lines = Object.entries(document).flatMap(([name, hook]) => [`${name}:`, ...linesFor(hook)])
    return answer(call, { document, lines })
  },
}

export const formHookSet: Command = {
  name: 'form hook set',
  takes:
    'FORM PROVIDER [--secret SECRET] [--token TOKEN] [--verify-token TOKEN] [--id NAME …] [--site HOST …] [--unsigned|--signed] [--as MEMBER]',
  says: "Gives a door the provider's own secret or token, the names it knows the form by, or the sites people may be sent back to.",
  options: {
    ...{ secret: { type: 'string' }, token: { type: 'string' }, 'verify-token': { type: 'string' } },
    ...{ id: { type: 'string', multiple: true }, site: { type: 'string', multiple: true } },
    ...{ unsigned: { type: 'boolean' }, signed: { type: 'boolean' }, as: { type: 'string' } },
  },
  run: async (call) => {
    const change = changeIn(call)
    if (Object.keys(change).length === 0)
      throw wrongCall(
        'What shall be changed?',
        'Give --secret, --token, --verify-token, --id, --site, --unsigned or --signed.',
      )
    return changed(call, change)
  },
}

export const formHookRotate: Command = {
  name: 'form hook rotate',
  takes: 'FORM PROVIDER [--as MEMBER]',
  says: 'Gives a door a new address and a new secret of our making; the old ones end at once.',
  options: { as: { type: 'string' } },
  run: (call) => changed(call, { rotate: true }),
}

export const formNotified: Command = {
  name: 'form notified',
  takes: '[FORM]',
  says: 'Lists the leads that a provider has told of: those that could not be fetched yet first.',
  run: async (call) => {
    const [named] = call.positionals
    const items = await inOpened(call, async (opened, workspace) => {
      const form = named === undefined ? undefined : await formIn(opened, workspace, named)
      return opened.inWorkspace(workspace, (client) => notifiedLeads(client, workspace, form))
    })
    const lines = items.map(
      ({ provider, id, formName, state, notifiedAt, lastResult, attempts }) =>
        `${moment(notifiedAt)}  ${provider}  ${id}  ${formName}  ${state}${state === 'waiting' ? `: ${lastResult ?? 'not tried yet'}, ${attempts} tries` : ''}`,
    )
    return answer(call, {
      document: { items },
      lines: lines.length === 0 ? ['Nobody has told of a lead that is to be fetched.'] : lines,
    })
  },
}

function changeIn(call: Call): HookChange {
  const secrets = {
    ...named('secret', text(call, 'secret')),
    ...named('token', text(call, 'token')),
    ...named('verifyToken', text(call, 'verify-token')),
  }
  const { unsigned, signed } = call.values
  return {
    ...(Object.keys(secrets).length > 0 && { secrets }),
    ...(call.values['id'] !== undefined && { ids: texts(call, 'id') }),
    ...(call.values['site'] !== undefined && { sites: texts(call, 'site') }),
    ...((unsigned === true || signed === true) && { unsigned: unsigned === true }),
  }
}

const named = (name: string, value: string | undefined) => (value === undefined ? {} : { [name]: value })

async function changed(call: Call, change: HookChange): Promise<number> {
  const [formName = '', providerName = ''] = call.positionals
  if (formName === '') throw wrongCall('Which form?', 'Name the form, then the provider.')
  const provider = providerIn(providerName)
  const document = await inOpened(call, async (opened, workspace) => {
    const form = await formIn(opened, workspace, formName)
    const by = await actingMember(opened, workspace, text(call, 'as'))
    const at = await opened.parts.clock.now()
    const outcome = await changeHook(opened, { workspace, form, provider, by, at }, change)
    if (outcome.outcome === 'taken') throw refusedWith('hook_id_taken', { id: outcome.id })
    if (outcome.outcome === 'refused') throw refusedWith(outcome.refusal.code)
    return describeHook(await opened.hooks.one(workspace, form, provider), opened.url)
  })
  return answer(call, { document, lines: linesFor(document) })
}

function providerIn(said: string): Provider {
  const provider = providerNamed(said)
  if (!provider)
    throw wrongCall(`There is no provider "${said}".`, `These are known: ${providers.join(', ')}.`)
  return provider
}

async function formIn(opened: Opened, workspace: Id, wanted: string): Promise<Id> {
  const form = await opened.inWorkspace(workspace, (client) => findForm(client, workspace, wanted))
  if (!form) throw refusedWith('no_such_form')
  return form.id
}

const linesFor = ({
  url,
  secret,
  verifyToken,
  oid,
  ids,
  sites,
  unsigned,
  given,
}: Described): readonly string[] => [
  `  address       ${url}`,
  ...(secret === null ? [] : [`  secret        ${secret}`]),
  ...(verifyToken === undefined ? [] : [`  verify token  ${verifyToken}`]),
  ...(oid === undefined ? [] : [`  oid           ${oid}`]),
  ...(ids.length === 0 ? [] : [`  known as      ${ids.join(', ')}`]),
  ...(sites.length === 0 ? [] : [`  leads on to   ${sites.join(', ')}`]),
  ...(given.length === 0 ? [] : [`  was given     ${given.join(', ')}`]),
  ...(unsigned ? ['  takes what is not signed'] : []),
]
