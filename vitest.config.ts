import process from 'node:process'
import { defineConfig } from 'vitest/config'
import { scratchFolder } from './tools/scratch.ts'
import { seedOf } from './tools/seed.ts'
import { SlowestFirst } from './tools/slowest-first.ts'
import { REPORT_FILE, SpecReporter } from './tools/spec-report.ts'

const sources = ['src', 'tests', 'tools', 'bench', 'playbooks'].map(
  (folder) => `${import.meta.dirname}/${folder}`,
)
process.env['TMPDIR'] = scratchFolder()

/** One world of modules for all files of a worker: loading and warming the program up anew for each costs more than the specs do. */
const together = { isolate: false }
const properties = { setupFiles: ['tests/seed.ts'], provide: { seed: seedOf(sources) } }

/** Specs need nothing; database specs share one real PostgreSQL; browser journeys drive a real Chromium. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    // A spec that polls and passes never waits this long, however busy the machine is.
    expect: { poll: { timeout: 30_000 } },
    // `npm test` says only what is slow or failed, and all that failed once more at its end.
    reporters: process.env[REPORT_FILE] ? ['minimal', new SpecReporter()] : ['default'],
    projects: [
      {
        test: {
          name: 'specs',
          ...together,
          ...properties,
          include: ['{src,tools,tests,bench}/**/*.spec.ts'],
          exclude: ['**/*.db.spec.ts', '**/*.browser.spec.ts', '**/*.whole.spec.ts'],
          // Properties try many histories, and a machine may be busy.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          ...together,
          ...properties,
          include: ['{src,tests}/**/*.db.spec.ts'],
          globalSetup: ['tests/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'whole',
          ...properties,
          include: ['tests/**/*.whole.spec.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.spec.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
