import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { figure } from './figures.ts'

describe('a figure', () => {
  test('says whether its target is met', () => {
    const target = { op: '>=', value: 200 } as const
    expect(figure('speed', 200, { unit: '1/s', target })).toEqual({
      name: 'speed',
      value: 200,
      unit: '1/s',
      target,
      met: true,
    })
    expect(figure('speed', 199.9, { unit: '1/s', target })).toMatchObject({ value: 200, met: false })
    expect(figure('wait', 5, { unit: 'ms', target: { op: '<=', value: 4 } })).toMatchObject({ met: false })
  })
  test('without a target is only told, with three digits', () => {
    expect(figure('ratio', 0.123_456, { unit: '1' })).toEqual({ name: 'ratio', value: 0.123, unit: '1' })
    expect(figure('speed', 476_834.4, { unit: '1/s' })).toEqual({
      name: 'speed',
      value: 476_834,
      unit: '1/s',
    })
  })
})

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bench/run.ts', ...args], {
    encoding: 'utf8',
  })
  return { status, stderr, last: stdout.trim().split('\n').at(-1) ?? '' }
}

describe('npm run bench', () => {
  test('ends with the result on one line', () => {
    const { status, last } = run('clock', '--seconds', '0.01', '--scale', '0.001')
    expect(status).toBe(0)
    expect(JSON.parse(last)).toMatchObject({
      bench: 'clock',
      version: 1,
      machine: { cores: expect.any(Number), node: process.versions.node },
      parameters: { scale: 0.001 },
      figures: expect.arrayContaining([
        {
          name: 'additions_per_second',
          value: expect.any(Number),
          unit: '1/s',
          target: { op: '>=', value: 200_000 },
          met: expect.any(Boolean),
        },
      ]),
      seconds: expect.any(Number),
    })
  })

  test.each([['nothing'], ['clock', 'intake'], ['clock', '--seconds', 'soon'], []])(
    'tells who calls it wrongly what there is: %s',
    (...args) => {
      const { status, stderr, last } = run(...args)
      expect({ status, last }).toEqual({ status: 2, last: '' })
      expect(stderr).toMatch(/Names: .*clock/)
    },
  )
})
