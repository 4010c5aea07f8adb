import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRobots } from './robots.ts'

const may = (text: string, path: string): boolean => readRobots(text, 'Handraise').allows(path)

describe('robots.txt', () => {
  test.each([
    ['', '/', true],
    ['User-agent: *\nDisallow: /', '/', false],
    ['User-agent: *\nDisallow:', '/', true],
    ['User-agent: other\nDisallow: /', '/', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: handraise\nAllow: /', '/', true],
    ['user-agent: HANDRAISE/2.0\ndisallow: / # no robots', '/', false],
    ['User-agent: a\nUser-agent: Handraise\nDisallow: /b\n', '/b', false],
    // Groups of the same name are one, wherever they stand.
    [
      'User-agent: Handraise\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: handraise\nDisallow: /b',
      '/b',
      false,
    ],
    [
      'User-agent: Handraise\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: handraise\nDisallow: /b',
      '/c',
      true,
    ],
    // The longest match decides, and of two as long the one that allows.
    ['User-agent: *\nAllow: /p\nDisallow: /', '/page', true],
    ['User-agent: *\nAllow: /folder\nDisallow: /folder', '/folder/page', true],
    ['User-agent: *\nAllow: /page\nDisallow: /*.htm', '/page.htm', false],
    ['User-agent: *\nAllow: /$\nDisallow: /', '/', true],
    ['User-agent: *\nAllow: /$\nDisallow: /', '/page.htm', false],
    ['User-agent: *\nDisallow: /*.php$', '/index.php', false],
    ['User-agent: *\nDisallow: /*.php$', '/index.php?x', true],
    ['User-agent: *\nDisallow: /a%3cd.html', '/a%3Cd.html', false],
    ['User-agent: *\nDisallow: /foo/bar/ツ', '/foo/bar/%E3%83%84', false],
    ['User-agent: *\nDisallow: /%62%61r', '/bar', false],
    ['User-agent: *\nDisallow: /a*b*c$', '/abcbc', false],
    ['User-agent: *\nDisallow: /a*bc$', '/abc', false],
    ['User-agent: *\nDisallow: /ab*bc$', '/abc', true],
    // Rules before any name are nobody's; other lines mean nothing here.
    ['Disallow: /\nSitemap: https://a.example/s.xml\nUser-agent: *\nCrawl-delay: 9', '/', true],
    ['\uFEFFUser-agent: *\r\nDisallow: /x\r\n', '/x', false],
    ['User-agent: *\nDisallow: /', '/robots.txt', true],
  ])('%j and %s: %s', (text, path, expected) => expect(may(text, path)).toBe(expected))

  test('of any bytes answers, and a path of many stars soon', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, path) => typeof may(text, path) === 'boolean'))
    const stars = `User-agent: *\nDisallow: /${'*a'.repeat(2_000)}$`
    expect(may(stars, `/${'a'.repeat(4_000)}b`)).toBe(true)
  })
})
