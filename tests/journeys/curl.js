// As much of curl as the guides use, because a bare machine has none: `-s`, `-S`, `-f`, `-H`, `-d`, `-F`, `--data-binary @FILE`
// and an address.
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: { type: 'boolean', short: 's' },
    'show-error': { type: 'boolean', short: 'S' },
    fail: { type: 'boolean', short: 'f' },
    header: { type: 'string', short: 'H', multiple: true },
    data: { type: 'string', short: 'd' },
    'data-binary': { type: 'string' },
    form: { type: 'string', short: 'F', multiple: true },
  },
})
const headers = (values.header ?? []).map((header) => header.split(/: (.*)/).slice(0, 2))
const parts = new FormData()
for (const part of values.form ?? []) parts.append(...part.split(/=([\s\S]*)/).slice(0, 2))
const file = values['data-binary']?.replace(/^@/, '')
const body = values.form === undefined ? (file === undefined ? values.data : readFileSync(file)) : parts
if (values.data !== undefined && !headers.some(([name]) => /^content-type$/i.test(name)))
  headers.push(['Content-Type', 'application/x-www-form-urlencoded'])
const answer = await fetch(positionals[0] ?? '', {
  headers,
  ...(body !== undefined && { method: 'POST', body }),
})
process.stdout.write(await answer.text())
if (values.fail && !answer.ok) process.exitCode = 22
