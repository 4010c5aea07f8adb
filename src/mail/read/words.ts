import { simpleParser } from 'mailparser'
import { leavesOf, textOf, type Part } from './parts.ts'

const HTML_CHARS_MAX = 300_000
/** What is read of HTML that nothing else can read. */
const BARE_CHARS_MAX = 50_000
/** More than this is nobody's letter, and costs more than it is worth. */
const TAGS_MAX = 10_000

/** What its sender wrote: the plain text, else the HTML in plain words; nothing from mails that were passed on, nor from files. */
export async function wordsOf(mail: Part): Promise<string> {
  const { texts } = written(mail)
  const words: string[] = []
  for (const part of texts) words.push(part.type === 'text/html' ? await plain(textOf(part)) : textOf(part))
  return words
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Which parts are its words, and which are its files. Each stands for itself; of alternatives one is chosen. */
export function written(mail: Part): { readonly texts: readonly Part[]; readonly files: readonly Part[] } {
  if (mail.type === 'multipart/alternative') return chosen(mail)
  if (mail.parts.length > 0) {
    const all = mail.parts.map((part, index) =>
      // A report's further parts are for machines; what it says to people comes first.
      mail.type === 'multipart/report' && index > 0 ? { texts: [], files: leavesOf(part) } : written(part),
    )
    return { texts: all.flatMap(({ texts }) => texts), files: all.flatMap(({ files }) => files) }
  }
  const isText = mail.type === 'text/plain' || mail.type === 'text/html'
  return isText && mail.disposition !== 'attachment' && mail.fileName === undefined
    ? { texts: [mail], files: [] }
    : { texts: [], files: [mail] }
}

function chosen(mail: Part): ReturnType<typeof written> {
  const all = mail.parts.map(written)
  const best =
    all.find(({ texts }) => texts.some((part) => part.type === 'text/plain' && /\S/.test(textOf(part)))) ??
    all.find(({ texts }) => texts.length > 0)
  return {
    texts: best?.texts ?? [],
    // Another form of the same words is no file; a calendar entry beside them is one.
    files: all.flatMap(({ files }) => files),
  }
}

/** HTML as words; somebody's quotes keep their mark. What can't be read that way loses its tags and nothing else. */
async function plain(html: string): Promise<string> {
  if (html.split('<', TAGS_MAX).length === TAGS_MAX) return bare(html)
  const head = 'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n'
  const options = { skipTextToHtml: true, skipImageLinks: true, maxHtmlLengthToParse: HTML_CHARS_MAX }
  try {
    const { text } = await simpleParser(head + Buffer.from(html).toString('base64'), options)
    if (text !== undefined) return text
  } catch {
    // Too long, or beyond what the parser can bear.
  }
  return bare(html)
}

const bare = (html: string): string =>
  html
    .slice(0, BARE_CHARS_MAX)
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>|<[^<>]*>/gi, ' ')
    .replaceAll(/[ \t]+/g, ' ')
