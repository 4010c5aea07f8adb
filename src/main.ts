import process from 'node:process'
import { main } from './cli/main.ts'
import { assemble } from './assemble.ts'
import { serve } from './serve.ts'

process.exitCode = await main(process.argv.slice(2), { assemble, serve })
