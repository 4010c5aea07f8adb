import type { ParseArgsOptionsConfig } from 'node:util'
import type { Config } from '#config/config.ts'
import { formAdd } from './form.ts'
import { queue } from './queue.ts'
import { setup } from './setup.ts'
import { start } from './start.ts'
import type { Wiring } from './wiring.ts'

export type Call = {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
  readonly config: Config
  readonly wiring: Wiring
  readonly json: boolean
}
export type Command = {
  readonly name: string
  readonly says: string
  readonly options?: ParseArgsOptionsConfig
  readonly run: (call: Call) => Promise<number>
}

/** Every command there is. */
export const commands: readonly Command[] = [start, setup, formAdd, queue]
