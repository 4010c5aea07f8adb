// As much of curl as the guides use, because a bare machine has none: `-s`, `-f`, `-H`, `-d` and an address.
import process from 'node:process'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: { type: 'boolean', short: 's' },
    fail: { type: 'boolean', short: 'f' },
    header: { type: 'string', short: 'H', multiple: true },
    data: { type: 'string', short: 'd' },
  },
})
const headers = (values.header ?? []).map((header) => header.split(/: (.*)/).slice(0, 2))
const answer = await fetch(positionals[0] ?? '', {
  headers,
  ...(values.data !== undefined && { method: 'POST', body: values.data }),
})
process.stdout.write(await answer.text())
if (values.fail && !answer.ok) process.exitCode = 22
