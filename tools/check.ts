import { spawnSync, type SpawnSyncOptions } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { tell } from './failures.ts'
import { REPORT_FILE, type SpecReport } from './spec-report.ts'

const OUTPUT_BYTES_MAX = 64 * 1024 * 1024

/** Everything that must hold, fastest truth first: `npm test` is this list. */
const steps: readonly Step[] = [
  { name: 'types', run: ['tsc', '-b'] },
  { name: 'types of specs', run: ['tsc', '-p', 'tsconfig.lint.json'] },
  {
    name: 'lint',
    run: ['oxlint', '--type-aware', '--tsconfig', 'tsconfig.lint.json', 'src', 'tools', 'tests', 'bench'],
  },
  { name: 'format', run: ['oxfmt', '--check', 'src', 'tools', 'tests', 'bench'] },
  { name: 'specs', project: 'specs' },
  { name: 'database', project: 'database' },
  { name: 'whole', project: 'whole' },
  { name: 'browser', project: 'browser' },
  { name: 'unused', run: ['knip'] },
]

type Step = { readonly name: string } & ({ readonly run: readonly string[] } | { readonly project: string })
type Result = SpecReport & { readonly name: string; readonly seconds: number }

const reports = mkdtempSync(join(tmpdir(), 'handraise-check-'))
const wanted = process.argv.slice(2)
const results = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(carryOut)
rmSync(reports, { recursive: true, force: true })

process.stdout.write('\n')
for (const { name, passed, failed, seconds } of results)
  process.stdout.write(
    `${failed.length > 0 ? 'failed' : 'held  '}  ${name.padEnd(16)} ${String(passed).padStart(5)} passed ${String(failed.length).padStart(4)} failed  ${seconds} s\n`,
  )
const failures = results.flatMap(({ failed }) => failed)
process.stdout.write(`${tell(failures)}\n`)
process.stdout.write(
  `${results.reduce((sum, { passed }) => sum + passed, 0)} passed, ${failures.length} failed\n`,
)
process.exitCode = failures.length > 0 ? 1 : 0

/** A tool counts as one check; a project of specs counts as many as it has, and one more for each thing that broke outside them. */
function carryOut(step: Step): Result {
  process.stdout.write(`\n── ${step.name}\n`)
  const began = performance.now()
  const report = 'run' in step ? runTool(step) : runSpecs(step)
  return { name: step.name, ...report, seconds: Math.round((performance.now() - began) / 1000) }
}

function runTool({ name, run }: { readonly name: string; readonly run: readonly string[] }): SpecReport {
  const { status, signal, stdout, stderr } = start(run, { stdio: 'pipe' })
  const said = `${stdout}${stderr}`
  process.stdout.write(said)
  if (status === 0) return { passed: 1, failed: [] }
  return {
    passed: 0,
    failed: [{ where: name, name: run.join(' '), words: said || ending(status, signal) }],
  }
}

function runSpecs({ name, project }: { readonly name: string; readonly project: string }): SpecReport {
  const file = join(reports, `${project}.json`)
  const { status, signal } = start(['vitest', 'run', '--project', project], {
    stdio: 'inherit',
    env: { ...process.env, [REPORT_FILE]: file },
  })
  const report = existsSync(file) ? parsed(file) : { passed: 0, failed: [] }
  if (status === 0 || report.failed.length > 0) return report
  return { ...report, failed: [{ where: name, name: 'Vitest itself', words: ending(status, signal) }] }
}

function parsed(file: string): SpecReport {
  return JSON.parse(readFileSync(file, 'utf8'))
}

function ending(status: number | null, signal: string | null): string {
  return `It ended with ${signal ?? `code ${status}`}; the log above says more.`
}

function start([tool = '', ...args]: readonly string[], options: Omit<SpawnSyncOptions, 'encoding'>) {
  return spawnSync(join('node_modules', '.bin', tool), args, {
    encoding: 'utf8',
    maxBuffer: OUTPUT_BYTES_MAX,
    ...options,
  })
}
