import { describe } from 'vitest'
import { guideNamed, walksAsWritten } from './guide.ts'

const markdown = await guideNamed('by-hand.md')

describe('the guide "By hand", as it is written', () => {
  walksAsWritten(markdown)
})
