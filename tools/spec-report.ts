import { writeFileSync } from 'node:fs'
import process from 'node:process'
import type { Reporter, SerializedError, TestModule, TestSuite } from 'vitest/node'
import type { Failure } from './failures.ts'

/** Where the next report goes: `tools/check.ts` says so, and reads it when Vitest has ended. */
export const REPORT_FILE = 'HANDRAISE_SPEC_REPORT'
const SLOW_FILE_MS = 10_000

export type SpecReport = { readonly passed: number; readonly failed: readonly Failure[] }

/** One line for each file that is slow or failed, as it ends; and all that failed, in tests and outside them, for whoever comes after us. */
export class SpecReporter implements Reporter {
  onTestModuleEnd(file: TestModule): void {
    const ms = file.diagnostic().duration
    if (file.ok() && ms < SLOW_FILE_MS) return
    process.stdout.write(
      `${file.ok() ? 'slow  ' : 'failed'} ${placeOf(file)} (${Math.round(ms / 1_000)} s)\n`,
    )
  }

  onTestRunEnd(files: readonly TestModule[], strays: readonly SerializedError[]): void {
    const tests = files.flatMap((file) => [...file.children.allTests()])
    const report: SpecReport = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed: [
        ...files.flatMap(failuresIn),
        ...strays.map((error) => failure('outside every file', '', [error])),
      ],
    }
    const place = process.env[REPORT_FILE]
    if (place) writeFileSync(place, JSON.stringify(report))
  }
}

function failuresIn(file: TestModule): readonly Failure[] {
  const ended = file.state() !== 'pending' && file.state() !== 'queued'
  return [
    ...(ended
      ? []
      : [{ where: placeOf(file), name: 'the file itself', words: 'It did not come to its end.' }]),
    ...failuresOf(file, 'the file itself'),
    ...[...file.children.allSuites()].flatMap((suite) =>
      failuresOf(suite, `${suite.fullName} (around its tests)`),
    ),
    ...[...file.children.allTests('failed')].map((test) =>
      failure(placeOf(file), test.fullName, test.result().errors ?? []),
    ),
  ]
}

const failuresOf = (part: TestModule | TestSuite, name: string): readonly Failure[] => {
  const errors = part.errors()
  const file = part.type === 'module' ? part : part.module
  return errors.length > 0 ? [failure(placeOf(file), name, errors)] : []
}

const placeOf = (file: TestModule): string => file.relativeModuleId

function failure(where: string, name: string, errors: readonly SerializedError[]): Failure {
  return { where, name, words: errors.map(wordsOf).join('\n') }
}

function wordsOf({ message, diff, stack, cause }: SerializedError): string {
  const ours = stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line) && !/node_modules|node:|<anonymous>/.test(line))
    .map((line) => line.replace(`${process.cwd()}/`, ''))
  const because = cause ? `because: ${wordsOf(cause)}` : undefined
  return [message, diff, because, ours?.join('\n')].filter(Boolean).join('\n')
}
