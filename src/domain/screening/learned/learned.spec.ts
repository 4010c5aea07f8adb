import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Inquiry } from '../inquiry.ts'
import { phrases } from '../languages.ts'
import { wordsOf, plain } from '../plain.ts'
import { readInquiry } from '../reading.ts'
import { defaultRules } from '../rules.ts'
import { notice, screen, weigh } from '../screen.ts'
import { lexiconOf, weightOf } from './lexicon.ts'
import { pieceName, pieceNamed } from './piece-names.ts'
import type { Place } from './piece-numbers.ts'
import { piecesIn } from './pieces.ts'
import { tellingWords } from './telling.ts'
import { weightOfText } from './weigh.ts'

const kim: Inquiry = {
  formKind: 'contact',
  name: 'Kim Park',
  email: 'kim@northwind.example',
  company: 'Northwind',
  message: '',
}
const by = { phrases, rules: defaultRules }
const reasonFor = (message: string): string | undefined =>
  notice({ ...kim, message }, by).reasons.get('reads_like_selling')

const anyText = fc.string({ unit: 'grapheme', maxLength: 120 }).map((text) => wordsOf(plain(text)))
const places: readonly Place[] = ['message', 'sender']

function listed(words: string, place: Place): readonly { piece: number; name: string }[] {
  const { count, numbers, starts, ends } = piecesIn(words, place)
  return Array.from(numbers.subarray(0, count), (piece, at) => ({
    piece,
    name: pieceName(words.slice(starts[at], ends[at]), { piece, place }),
  }))
}

describe('pieces of a text', () => {
  test('are words, pairs, beginnings and letters', () => {
    const names = listed(' my team  12 ? ', 'message').map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['my', 'team', '. my', 'my team', '. 00', '00', '~_my_', '~team', '~m__0']),
    )
  })
  test('are known by their names in the lists, wherever they stand', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...places), (words, place) => {
        for (const { piece, name } of listed(words, place)) expect(pieceNamed(name)).toBe(piece)
      }),
      { numRuns: 100 },
    )
  })
  test('say another thing of who sends it', () => expect(pieceNamed('@team')).not.toBe(pieceNamed('team')))
})

describe('what pieces weigh', () => {
  const lexicon = lexiconOf({ lists: '12|your team|~_dem\n-7|we need', bias: 1 })
  test('stands in the lists; others weigh nothing', () =>
    expect(
      ['your team', '~_dem', 'we need', 'team'].map((name) => weightOf(lexicon, pieceNamed(name))),
    ).toEqual([12, 12, -7, 0]))
  test('is a sum, of which each says less the more there are', () => {
    const one = weightOfText(lexicon, { message: ' your team ', sender: ' ' })
    const longer = weightOfText(lexicon, { message: ' your team and many other words ', sender: ' ' })
    expect(one).toBeGreaterThan(longer)
    expect(longer).toBeGreaterThan(1)
    expect(weightOfText(lexicon, { message: ' we need it ', sender: ' ' })).toBeLessThan(1)
  })
  test('is told by the words that weigh most, each as it stands in the text', () => {
    const words = ' a demo for your team  what we need '
    const telling = tellingWords(lexicon, words, 'message')
    expect(telling('selling')).toEqual(['your team', 'demo'])
    expect(telling('asking')).toEqual(['we need'])
  })
  test('is told of each text alone, whatever was weighed before it and in which place', () => {
    const told = (words: string) => tellingWords(lexicon, words, 'message')('selling')
    fc.assert(
      fc.property(fc.array(fc.constantFrom('your', 'team', 'demo', 'we', 'need')), anyText, (said, other) => {
        const words = ` ${said.join(' ')} `
        const before = told(words)
        weightOfText(lexicon, { message: other, sender: words })
        expect(told(words)).toEqual(before)
      }),
      { numRuns: 50 },
    )
  })
})

describe('what reads like selling', () => {
  const pitch =
    'We install vending machines at no charge, refill them weekly, and share the profit with your team. Which day may I come by your office?'
  test('is told with words of the message, never as a figure', () => {
    const words = readInquiry({ ...kim, message: pitch }, { facts: {}, phrases }).asked
    const quoted = [...(reasonFor(pitch) ?? '').matchAll(/“([^”]+)”/gu)].map(([, said = '']) => said)
    expect(quoted.length).toBeGreaterThanOrEqual(2)
    expect(quoted.filter((said) => !`${words} northwind `.includes(said))).toEqual([])
  })
  test('is nothing to whoever only asks', () => {
    const asking = [
      'Could you send me a price for forty seats, please? We need them by May.',
      'Wir suchen eine Lösung für zwölf Leute. Was kostet das, und wie schnell können Sie liefern?',
      'Bonjour, nous cherchons un logiciel pour notre atelier. Pourriez-vous nous envoyer vos tarifs ?',
      '見積もりをお願いできますか。三十名で使いたいです。いつから始められますか。',
    ]
    expect(asking.filter((message) => screen({ ...kim, message }, by).verdict === 'hold')).toEqual([])
  })
  test('is not looked at where it is switched off', () => {
    const off = new Set(['reads_like_selling', 'reads_like_asking'] as const)
    expect([...notice({ ...kim, message: pitch }, { phrases, off }).reasons.keys()]).not.toContain(
      'reads_like_selling',
    )
  })
  test('holds nobody who asks in more than one way, or came by another road', () => {
    const noticed = {
      road: 'buyer',
      reasons: new Map([['reads_like_selling', 'It does.']] as const),
    } as const
    expect(weigh(noticed, defaultRules)).toMatchObject({ verdict: 'hold', rule: 'words of sellers' })
    for (const code of ['asks_much', 'another_road'] as const) {
      const reasons = new Map([...noticed.reasons, [code, 'It does.']] as const)
      expect(weigh({ ...noticed, reasons }, defaultRules).verdict).toBe('pass')
    }
  })
  test('stays the same however many spaces are between the words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pitch.split(' ')), { maxLength: 40 }),
        fc.nat(4),
        (words, more) => {
          expect(reasonFor(words.join(' '.repeat(more + 1)))).toBe(reasonFor(words.join(' ')))
        },
      ),
      { numRuns: 50 },
    )
  })
})

test('phrases alone are no pitch where all the rest reads like asking', () => {
  const reasons = new Map([
    ['only_offers', 'It offers.'],
    ['reads_like_asking', 'It asks.'],
  ] as const)
  expect(weigh({ road: 'buyer', reasons }, defaultRules).verdict).toBe('pass')
})
