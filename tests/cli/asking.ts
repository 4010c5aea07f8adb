import { expect } from 'vitest'
import type { z } from 'zod'
import * as documents from '#contract/cli.ts'
import { handraise } from '../handraise.ts'

/** The command line as a program would call it: every answer read by its schema, every refusal by its own. */
export function askingWith(settings: () => Record<string, string>) {
  /** Runs a command with --json and reads its one line by the schema of its document. */
  async function asked<Schema extends z.ZodType>(
    schema: Schema,
    args: readonly string[],
    about: { input?: string; exit?: number } = {},
  ): Promise<z.infer<Schema>> {
    const { code, stdout, stderr } = await handraise([...args, '--json'], settings(), about.input)
    expect(`${stderr} exit ${code}`).toMatch(new RegExp(`exit ${about.exit ?? 0}$`))
    expect(stdout.split('\n').length).toBe(2)
    return schema.parse(JSON.parse(stdout))
  }
  async function told(args: readonly string[], input?: string) {
    const { code, stderr } = await handraise([...args, '--json'], settings(), input)
    return { exit: code, said: documents.Told.parse(JSON.parse(stderr)) }
  }
  return { asked, told }
}
