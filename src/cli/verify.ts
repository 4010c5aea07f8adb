import type { Command } from './commands.ts'
import { answer, wrongCall } from './exit.ts'
import { text } from './options.ts'
import { withProving } from './proving.ts'

export const verify: Command = {
  name: 'verify',
  takes: '[--seal HEX]',
  says: 'Reckons the ledger again: every chain, private part and seal.',
  options: { seal: { type: 'string' } },
  run: async (call) => {
    const [seal, workspace] = [text(call, 'seal'), text(call, 'workspace')]
    if (seal !== undefined && !/^[0-9a-f]{64}$/i.test(seal))
      throw wrongCall('A seal has 64 hexadecimal characters.', 'Give it as `handraise verify` once told it.')
    if (workspace !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(workspace))
      throw wrongCall('A workspace is named by its id.', 'handraise verify --workspace ID')
    const document = await withProving(call, (proving) => proving.verify({ seal, workspace }))
    const { ok, streams, events, broken } = document
    return answer(call, {
      document,
      lines: ok
        ? [
            `${events} events in ${streams} streams are as they were written.`,
            `Last seal: ${document.seal ?? 'none'}`,
          ]
        : broken.map(({ stream, seq, what }) => `${stream} ${seq ?? ''} ${what}`),
      exit: ok ? 'done' : 'found',
    })
  },
}
