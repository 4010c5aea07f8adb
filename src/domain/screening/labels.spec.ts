import { expect, test } from 'vitest'
import { labelledClass } from './labels.ts'

test.for([
  ['buyer', 'buyer'],
  ['Job_Seeker', 'job seeker'],
  ['job-seekers', 'job seeker'],
  ['customer needing support', 'support'],
  ['student or researcher', 'student'],
  ['asks on behalf of somebody else', 'on behalf'],
  ['analyst, press, investor', 'press'],
  ['buyer in marketing', 'buyer'],
  ['press release spam', 'spam'],
  ['pitch (polished)', 'pitch'],
  ['sales pitches', 'pitch'],
  ['investor spam', 'spam'],
  ['link_spam', 'spam'],
  ['keyboard mash', 'gibberish'],
  ['disposable address', 'fake'],
  ['not spam', 'buyer'],
  ['ham', 'buyer'],
] as const)('the label “%s” means %s', ([label, kind]) => expect(labelledClass(label)).toBe(kind))

test.for(['', 'of no kind', 'not sure', 'not a buyer'])('the label “%s” means nothing', (label) =>
  expect(labelledClass(label)).toBeUndefined(),
)
