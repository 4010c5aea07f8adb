import type { Signal } from './signal.ts'

const LINK = /(?:https?:\/\/|www\.)[^\s<>"'\])]+/giu
const MARKUP = /\[url[=\]]|\[link=|<a\s[^>]*href|\[img\]/iu
const HOST = /^(?:https?:\/\/)?(?:www\.)?([^/?#:]+)/iu
/** Hosts that hide where a link leads, or lead into a messenger. */
const HIDING =
  /(?:^|\.)(?:bit\.ly|tinyurl\.com|is\.gd|cutt\.ly|t\.ly|rb\.gy|shorturl\.at|goo\.gl|ow\.ly|telegra\.ph|t\.me|telegram\.me|clck\.ru|vk\.cc|u\.to)$/iu
/** Endings that cost next to nothing and are given up within days. */
const CHEAP =
  /\.(?:xyz|top|click|icu|buzz|cyou|sbs|cfd|rest|quest|monster|bond|gq|cf|tk|ml|ga|loan|win|bid|stream|download|racing|date|men|work|lol|vip|live|online|site|fun|space|website|shop|store|club)$/iu
const LINKS_MAX = 3
const WORDS_AROUND_MIN = 6

const linksIn = (text: string): readonly string[] =>
  text.includes('http') || text.includes('www.') || text.includes('HTTP') ? (text.match(LINK) ?? []) : []

const hostOf = (link: string): string => HOST.exec(link)?.[1]?.toLowerCase() ?? ''

export const linkMarkup: Signal = ({ inquiry: { message } }) =>
  MARKUP.test(message) ? 'Its links are written for a page to publish, not for people to read.' : undefined

export const hiddenLink: Signal = ({ inquiry: { message } }) => {
  const host = linksIn(message)
    .map(hostOf)
    .find((each) => HIDING.test(each))
  return host === undefined ? undefined : `A link hides where it leads (${host}).`
}

export const cheapLink: Signal = ({ inquiry: { message }, domain }) => {
  const host = linksIn(message)
    .map(hostOf)
    .find((each) => CHEAP.test(each) && !each.endsWith(domain))
  return host === undefined ? undefined : `It links to ${host}, an ending that spam likes.`
}

export const manyLinks: Signal = ({ inquiry: { message } }) => {
  const links = linksIn(message)
  return links.length > LINKS_MAX ? `It holds ${links.length} links.` : undefined
}

/** A link and hardly a word beside it. */
export const bareLink: Signal = ({ inquiry: { message } }) => {
  const links = linksIn(message)
  if (links.length === 0) return undefined
  const around = message.replaceAll(LINK, ' ').match(/[\p{L}\p{N}]+/gu) ?? []
  const signs = around.join('').length
  return around.length < WORDS_AROUND_MIN && signs < WORDS_AROUND_MIN * 4
    ? 'It is a link and hardly a word beside it.'
    : undefined
}

export const linkInName: Signal = ({ inquiry: { name, company } }) =>
  /https?:\/\/|www\.|\.(?:com|ru|net|xyz|top)\//iu.test(
    `${name} ${/https?:\/\/\S+\/\S/u.test(company) ? company : ''}`,
  )
    ? 'There is a link where a name belongs.'
    : undefined

/** Endings that cost a little more, and are as soon given up. */
const SOON_GIVEN_UP = /\.(?:info|biz|cc|su|pw|ws|press|pro)$/iu

export const cheapSender: Signal = ({ domain }) =>
  CHEAP.test(domain) || SOON_GIVEN_UP.test(domain)
    ? `It comes from ${domain}, an ending that spam likes.`
    : undefined

/** An address under such an ending, and the message leads there. */
export const linksHome: Signal = (reading) =>
  reading.domain !== '' && reading.text.includes(reading.domain) && cheapSender(reading) !== undefined
    ? `It leads to ${reading.domain}, where it comes from.`
    : undefined
