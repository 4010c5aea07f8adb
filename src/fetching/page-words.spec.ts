import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageWords, plain } from './page-words.ts'
import { siteFacts } from './site-facts.ts'

const url = 'https://buyer.example/'
const factsOf = async (html: string) =>
  siteFacts(await pageWords(html), url).map(({ kind, text }) => `${kind}: ${text}`)
const described = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`

describe('a home page', () => {
  test('tells what they do by what it says of itself, the description first', async () => {
    expect(
      await factsOf(
        '<title>Buyer &amp; Sons</title><meta name=Description content="Pumps for&#10; water works.">',
      ),
    ).toEqual(['does: Pumps for water works.'])
    const open =
      '<meta property="og:site_name" content="Buyer"><meta property="og:description" content="We sell pumps.">'
    expect(await factsOf(open)).toEqual(['name: Buyer', 'does: We sell pumps.'])
    const long = 'We build, mend and lend pumps for towns that have more rain than they would like.'
    expect(
      await factsOf(`<title>Home</title><p>Menu<p>Cookies!<h1>Welcome</h1><p>${long} <b>Since</b> 1961.`),
    ).toEqual([`does: ${long} Since 1961.`])
    expect(await factsOf('<title>Home</title><h1>Pumps <i>and</i> valves</h1>')).toEqual([
      'does: Pumps and valves',
    ])
    expect(await factsOf('<title>Home</title>')).toEqual([])
    expect(await factsOf('')).toEqual([])
  })

  test('tells machines more: where, how many, since when; and nothing of persons', async () => {
    const node = {
      '@graph': [
        { '@type': 'WebSite', name: 'Not this' },
        {
          '@type': ['Thing', 'LocalBusiness'],
          ...{ name: 'Buyer Ltd', description: 'Pumps of all sizes.', foundingDate: '1961-03-02' },
          address: {
            '@type': 'PostalAddress',
            addressLocality: 'Leeds',
            addressRegion: 'Yorkshire',
            addressCountry: 'GB',
          },
          numberOfEmployees: { '@type': 'QuantitativeValue', minValue: 51, maxValue: '200' },
          ...{ knowsAbout: ['pumps', { name: 'valves' }], founder: { '@type': 'Person', name: 'Kim Lee' } },
          ...{ email: 'kim@buyer.example', telephone: '+44 20 7946 0018' },
        },
      ],
    }
    const facts = await factsOf(described(node))
    expect(facts).toEqual([
      ...[
        'name: Buyer Ltd',
        'does: Pumps of all sizes.',
        'industry: pumps, valves',
        'size: 51 to 200 people',
      ],
      ...['founded: Founded in 1961', 'place: Leeds, Yorkshire', 'country: GB'],
    ])
  })

  test('hides nothing in scripts, styles and comments, and turns no text about', async () => {
    const html = `<!-- <title>no</title> --><style><title>no</title></style><script>"<title>no</title>"</script>
      <title>Pumps\u202e and\u0000 \u200bvalves</title><textarea><h1>no no</h1></textarea>`
    expect(await factsOf(html)).toEqual(['does: Pumps and valves'])
  })
})

describe('a page that means harm', () => {
  const million = 1024 * 1024
  const pages: Readonly<Record<string, () => string>> = {
    'nests a million times': () => '<div>'.repeat(million / 5),
    'has attributes without end': () => `<p ${Array.from({ length: 150_000 }, (_, n) => `a${n}`).join(' ')}>`,
    'opens what it never closes': () => `<title>${'<b>'.repeat(million / 3)}`,
    'formats without end': () => '<a><p><b><i>'.repeat(million / 12),
    'has entities without end': () => '&amp;&#x41;'.repeat(million / 11),
    'describes itself very deeply': () => `<script type=application/ld+json>${'['.repeat(60_000)}`,
    'describes itself at great length': () => described(Array.from({ length: 5_000 }, () => ({ a: [1, 2] }))),
    'leaves a script open': () => `<script>${'x'.repeat(million)}`,
  }
  test.each(Object.keys(pages))('and %s is read, or left, and takes nobody along', async (what) => {
    expect((await factsOf(pages[what]?.() ?? '')).length).toBeLessThanOrEqual(2)
  })

  test('leaves words that are short and plain, whatever stands in it', async () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('\u202e', '\u0000', '\ud800', '\ufeff', '\u{10ffff}', 'Größe '),
      fc.constantFrom(
        '<title>',
        '</title>',
        '<h1>',
        '<p>',
        '</p>',
        '<meta name=description content="',
        '">',
        '<!--',
        '<script type=application/ld+json>',
        '</script>',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        for (const { text } of siteFacts(await pageWords(pieces.join('')), url)) {
          expect(text.length).toBeLessThanOrEqual(300)
          expect(text).toBe(plain(text))
        }
      }),
      { numRuns: 50 },
    )
  })
})
