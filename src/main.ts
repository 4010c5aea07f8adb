import process from 'node:process'
import { main } from './cli/main.ts'
import { freshenWeb } from './web-folder.ts'

/** Each part is loaded when it is asked for: a command that reads a queue needs no web server. */
process.exitCode = await main(process.argv.slice(2), {
  assemble: async (...about) => (await import('./assemble.ts')).assemble(...about),
  serve: async (config) => (await import('./serve.ts')).serve(config),
  buildWeb: freshenWeb,
  doctor: async (config) => (await import('./doctor.ts')).doctor(config),
  mails: async () => ({ classify: (await import('./mail/classify-mail.ts')).classifyMail }),
  reading: async () => (await import('./reading.ts')).reading,
  proving: async (config) => (await import('./proving.ts')).proving(config),
  importing: async () => import('./importing.ts'),
  backups: async ({ dataFolder }) => (await import('./backup-list.ts')).backupsKept(dataFolder),
  restore: async (...about) => (await import('./restoring.ts')).restoreFrom(...about),
})
