import process from 'node:process'
import { main } from './cli/main.ts'
import { freshenWeb } from './web-folder.ts'

/** Each part is loaded when it is asked for: a command that reads a queue needs no web server. */
process.exitCode = await main(process.argv.slice(2), {
  assemble: async (...about) => (await import('./assemble.ts')).assemble(...about),
  serve: async (config) => {
    await freshenWeb((sentence) => process.stderr.write(`${sentence}\n`))
    return (await import('./serve.ts')).serve(config)
  },
  doctor: async (config) => (await import('./doctor.ts')).doctor(config),
  reading: async () => (await import('./reading.ts')).reading,
})
