import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

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
type Result = {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly seconds: number
}

const reports = mkdtempSync(join(tmpdir(), 'handraise-check-'))
const wanted = process.argv.slice(2)
const results = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(carryOut)
rmSync(reports, { recursive: true, force: true })

for (const { name, passed, failed, seconds } of results)
  process.stdout.write(
    `${failed > 0 ? 'failed' : 'held  '}  ${name.padEnd(16)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${seconds} s\n`,
  )
const total = (key: 'passed' | 'failed') => results.reduce((sum, result) => sum + result[key], 0)
process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`)
process.exitCode = total('failed') > 0 ? 1 : 0

/** A tool counts as one check; a project of specs counts as many as it has, and one more failure if it broke outside them. */
function carryOut(step: Step): Result {
  process.stdout.write(`\n── ${step.name}\n`)
  const began = performance.now()
  const { passed, failed } = 'run' in step ? runTool(step.run) : runSpecs(step.project)
  return { name: step.name, passed, failed, seconds: Math.round((performance.now() - began) / 1000) }
}

function runTool(command: readonly string[]) {
  const ok = execute(command)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

function runSpecs(project: string) {
  const file = join(reports, `${project}.json`)
  const ok = execute([
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  try {
    const report: { numPassedTests: number; numFailedTests: number } = JSON.parse(readFileSync(file, 'utf8'))
    const { numPassedTests: passed, numFailedTests: failed } = report
    return { passed, failed: ok ? failed : Math.max(failed, 1) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function execute([tool = '', ...args]: readonly string[]): boolean {
  const { status } = spawnSync(join('node_modules', '.bin', tool), args, { stdio: 'inherit' })
  return status === 0
}
