import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Inquiry } from '#domain/screening/inquiry.ts'
import { phrases } from '#domain/screening/languages.ts'
import { defaultRules } from '#domain/screening/rules.ts'
import { screen } from '#domain/screening/screen.ts'
import { type Bench, figure } from './figures.ts'

const SUBMISSIONS_PER_SECOND_MIN = 20_000
const MICROSECONDS = 1_000_000
const SET = join(import.meta.dirname, '../tests/screening/inquiries.csv')

/**
 * How fast one core screens the labelled set, over and over: everything but what must be looked up elsewhere. It is
 * reckoned by the time the processor spent on it, so that what else runs on the machine doesn't count.
 */
export const bench: Bench = async ({ seconds }) => {
  const rows: Record<string, string>[] = parse(readFileSync(SET), { columns: true })
  const inquiries = rows.map((row): Inquiry => {
    const { form_kind: formKind = '', name = '', email = '', company = '', message = '' } = row
    return { formKind, name, email, company, message }
  })
  const warm = round(inquiries)
  const start = performance.now()
  const used = process.cpuUsage()
  let rounds = 0
  do {
    round(inquiries)
    rounds += 1
  } while (performance.now() - start < seconds * 1_000)
  const { user, system } = process.cpuUsage(used)
  const chars = inquiries.reduce((sum, { message }) => sum + message.length, 0)
  return {
    parameters: {
      inquiries: inquiries.length,
      charsPerMessage: Math.round(chars / inquiries.length),
      held: warm,
    },
    figures: [
      figure('submissions_per_second', (rounds * inquiries.length * MICROSECONDS) / (user + system), {
        unit: '1/s',
        target: { op: '>=', value: SUBMISSIONS_PER_SECOND_MIN },
      }),
    ],
  }
}

const round = (inquiries: readonly Inquiry[]): number =>
  inquiries.filter((inquiry) => screen(inquiry, { phrases, rules: defaultRules }).verdict === 'hold').length
