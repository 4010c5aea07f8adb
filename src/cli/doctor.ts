import type { Command } from './commands.ts'
import { answer } from './exit.ts'

export const doctor: Command = {
  name: 'doctor',
  says: 'Checks everything that Handraise needs, and says what is missing.',
  run: async (call) => {
    const checks = await call.wiring.doctor(call.config)
    const ok = checks.every((check) => check.ok)
    const lines = checks.flatMap(({ ok: fine, message, next }) => [
      `${fine ? '   ok' : 'WRONG'}  ${message}`,
      ...(next === undefined ? [] : [`       ${next}`]),
    ])
    return answer(call, {
      document: { ok, checks },
      lines: [...lines, ok ? 'All is well.' : 'Something needs putting right.'],
      exit: ok ? 'done' : 'found',
    })
  },
}
