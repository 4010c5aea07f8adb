import { availableParallelism } from 'node:os'
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

const properties = { setupFiles: ['tests/seed.ts'], provide: { seed: seedOf(sources) } }

/** Specs need nothing; database specs share one real PostgreSQL; browser journeys drive a real Chromium. */
export default defineConfig({
  test: {
    // One more than the cores of a small machine: a third of the time specs wait for a database, a browser or a server.
    maxWorkers: Math.min(4, availableParallelism() + 1),
    // A worker loads and warms the program up once, not for each file: that costs more than most files do.
    isolate: false,
    sequence: { sequencer: SlowestFirst },
    // A spec that polls and passes never waits this long, however busy the machine is.
    expect: { poll: { timeout: 60_000 } },
    // `npm test` says only what is slow or failed, and all that failed once more at its end.
    reporters: process.env[REPORT_FILE] ? ['minimal', new SpecReporter()] : ['default'],
    projects: [
      {
        test: {
          name: 'specs',
          ...properties,
          include: ['{src,tools,tests,bench}/**/*.spec.ts'],
          exclude: ['**/*.db.spec.ts', '**/*.browser.spec.ts', '**/*.whole.spec.ts'],
          // Properties try many histories, and a machine may be busy.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'database',
          ...properties,
          include: ['{src,tests}/**/*.db.spec.ts'],
          globalSetup: ['tests/postgres.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
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
