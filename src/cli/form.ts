import { formKinds, type FormKind } from '#domain/submission/canonical.ts'
import { carryOut } from '#app/carry-out.ts'
import type { Command } from './commands.ts'
import { EXIT, Failure, print } from './exit.ts'
import { withOpened, workspaceOf } from './opened.ts'

export const formAdd: Command = {
  name: 'form add',
  says: 'Makes a form.',
  options: { kind: { type: 'string' }, workspace: { type: 'string' } },
  run: async (call) => {
    const [name] = call.positionals
    const kind = formKinds.find((known): known is FormKind => known === call.values['kind'])
    if (name === undefined || !kind)
      throw new Failure('wrongCall', {
        code: 'wrong_call',
        title: 'A form needs a name and a kind.',
        next: `handraise form add NAME --kind ${formKinds.join('|')}`,
      })
    const document = await withOpened(call, async (opened) => {
      const { parts } = opened
      const workspace = await workspaceOf(opened, call)
      const id = parts.newId()
      const at = await parts.clock.now()
      await parts.ledger.transaction(workspace, (tx) =>
        carryOut(
          tx,
          [{ kind: 'form', stream: id, command: { type: 'MakeForm', at, by: 'system', name, kind } }],
          parts,
        ),
      )
      const url = parts.leadUrl('').replace(/\/leads\/$/, '')
      return { id, url: `${url}/f/${id}`, endpoint: `${url}/api/v1/forms/${id}/submissions` }
    })
    print(document)
    return EXIT.done
  },
}
