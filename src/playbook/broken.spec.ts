import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkPlaybook } from './check.ts'
import { findingCodes } from './finding.ts'

const folder = 'schemas/broken'

/** Each file has one thing wrong; its first line says where, what is said of it, and the word that was meant. */
const files = readdirSync(folder).map((file) => {
  const text = readFileSync(`${folder}/${file}`, 'utf8')
  const [, line, column, says = '', suggestion] = /^# (\d+):(\d+) (.+?)(?: → (.+))?$/m.exec(text) ?? []
  return { code: file.replace('.yaml', ''), text, at: [Number(line), Number(column)], says, suggestion }
})

describe('a broken playbook', () => {
  test('lies here for every code', () => {
    expect(files.map(({ code }) => code)).toEqual([...findingCodes].toSorted())
  })

  test.each(files)('$code', async ({ code, text, at, says, suggestion }) => {
    const { findings } = await checkPlaybook(text)
    const found = findings.filter((finding) => finding.code === code)
    expect(findings.filter((finding) => finding.severity === 'error' && finding.code !== code)).toEqual([])
    expect(found.map(({ line, column }) => [line, column])).toContainEqual(at)
    expect(found.map(({ message }) => message).join('\n')).toContain(says)
    expect(found[0]?.suggestion).toBe(suggestion)
  })
})
