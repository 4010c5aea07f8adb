import { expect, test } from 'vitest'
import { z } from 'zod'
import { fieldErrors } from './field-errors.ts'

test('what is missing, of another kind or not known is said in plain words', () => {
  const schema = z.strictObject({ subject: z.string(), minutes: z.number(), who: z.array(z.string()) })
  const { error } = schema.safeParse({ minutes: 'ten', who: [1], colour: 'blue' })
  expect(error && fieldErrors(error)).toEqual([
    { field: 'subject', problem: 'is missing' },
    { field: 'minutes', problem: 'must be a number' },
    { field: 'who.0', problem: 'must be a text' },
    { field: 'colour', problem: 'is not known here' },
  ])
})
