import { readFileSync } from 'node:fs'
import { type Compiled, compilePlaybook } from '../compile.ts'
import { parsePlaybook } from '../parse.ts'
import type { Playbook } from '../playbook.ts'

export const starterText = readFileSync(new URL('../../../playbooks/starter.yaml', import.meta.url), 'utf8')

/** A playbook that is right; a spec about a wrong one uses `parsePlaybook` itself. */
export function playbookFrom(text: string): Playbook {
  const { playbook, findings } = parsePlaybook(text)
  if (!playbook) throw new Error(`Not a playbook: ${JSON.stringify(findings)}`)
  return playbook
}

export const compiledFrom = (text: string): Compiled => compilePlaybook(playbookFrom(text))

/** The starter with one piece of text replaced, which must be there. */
export function starterWith(text: string, instead: string): string {
  if (!starterText.includes(text)) throw new Error(`The starter does not say ${text}`)
  return starterText.replace(text, () => instead)
}
