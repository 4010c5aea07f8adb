import { describe, expect, test } from 'vitest'
import { providers } from '#domain/form/provider.ts'
import { guideNamed, walksAsWritten } from './guide.ts'

const markdown = await guideNamed('doors.md')

describe('the guide to the doors, as it is written', () => {
  test('shows every provider’s door', () => {
    expect(providers.filter((provider) => !markdown.includes(`hook ${provider}.url`))).toEqual([])
  })

  walksAsWritten(markdown)
})
