/** Writes what screening does to the untouched half of the set into its report: `node tests/screening/run.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { reportTable } from './measure.ts'

const REPORT = 'docs/concepts/screening-report.md'
const table = /\| label \| inquiries[\s\S]*?\n(?=\n)/u
writeFileSync(REPORT, readFileSync(REPORT, 'utf8').replace(table, `${reportTable()}\n`))
