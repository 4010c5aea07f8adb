import { describe } from 'vitest'
import { guideNamed, walksAsWritten } from './guide.ts'

const markdown = await guideNamed('telephone.md')

describe('the guide to telephone systems, as it is written', () => {
  walksAsWritten(markdown)
})
