import { describe, expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

const texts = (message: string) => sentencesOf(message).map(({ text }) => text.trim())
const asks = (message: string) => sentencesOf(message).map(({ question }) => question)

describe('a message is read sentence by sentence', () => {
  test('they end with a mark or a line, and a point within a word ends none', () =>
    expect(texts('See acme.example/prices. Version 4.8 is out!\nCall me')).toEqual([
      'See acme.example/prices.',
      'Version 4.8 is out!',
      'Call me',
    ]))
  test('nothing has none', () => expect(sentencesOf('')).toEqual([]))
  test.each([
    ['what does it cost?', [true]],
    ['We have ten. Is that enough ?', [false, true]],
    ['いくらですか。資料をください。', [true, false]],
    ['能不能试用吗', [true]],
    ['teklif gönderelim mi', [true]],
    ['call me', [false]],
  ])('%s', (message, questions) => expect(asks(message)).toEqual(questions))
})
