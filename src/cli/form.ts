import { describeHooks } from '#app/hooks.ts'
import { presetFor } from '#domain/form/preset.ts'
import { snippetFor, widgetSnippetFor } from '#domain/form/snippet.ts'
import { formKinds } from '#domain/submission/canonical.ts'
import { actingMember } from './acting.ts'
import { carried } from './carried.ts'
import type { Command } from './commands.ts'
import { answer, wrongCall } from './exit.ts'
import { makeKey } from './make-key.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'

export const formAdd: Command = {
  name: 'form add',
  takes: `NAME --kind ${formKinds.join('|')} [--campaign NAME] [--as MEMBER]`,
  says: 'Makes a form.',
  options: { kind: { type: 'string' }, campaign: { type: 'string' }, as: { type: 'string' } },
  run: async (call) => {
    const name = call.positionals.join(' ').trim()
    const kind = formKinds.find((known) => known === text(call, 'kind'))
    const campaign = text(call, 'campaign')
    if (name === '' || !kind)
      throw wrongCall(
        'A form needs a name and a kind.',
        `handraise form add NAME --kind ${formKinds.join('|')}`,
      )
    const document = await inOpened(call, async (opened, workspace) => {
      const by = await actingMember(opened, workspace, text(call, 'as'))
      const id = opened.parts.newId()
      const at = await opened.parts.clock.now()
      const command = {
        type: 'MakeForm',
        at,
        by,
        name,
        kind,
        ...(campaign !== undefined && { campaign }),
      } as const
      await carried(opened, workspace, [{ kind: 'form', stream: id, command }])
      const { key } = await makeKey(opened, workspace, { by, name, scope: 'intake' })
      const hooks = describeHooks(await opened.hooks.all(workspace, id), opened.url)
      const url = `${opened.url}/f/${id}`
      const endpoint = `${opened.url}/api/v1/forms/${id}/submissions`
      const sheet = presetFor(kind)
      const widget = widgetSnippetFor({ form: id, script: `${opened.url}/widget/1.js`, sheet, url })
      return { id, key, url, endpoint, snippet: snippetFor({ sheet, url }), widget, hooks }
    })
    const { url, endpoint, key, snippet, widget } = document
    return answer(call, {
      document,
      lines: [
        `The form "${name}" is at ${url}`,
        `Programs send JSON to ${endpoint}`,
        `Its key, shown this once: ${key}`,
        'What Typeform, HubSpot and others need to send to it: `handraise form hook show`',
        'To put it on a page of your own, which then keeps what was typed where the line is down:',
        '',
        widget.trimEnd(),
        '',
        'Or as plain HTML, without a script:',
        '',
        snippet.trimEnd(),
      ],
    })
  },
}
