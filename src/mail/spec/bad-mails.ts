/** Mails that nobody sends in good faith, or that a broken program made. */
const head = (headers: Readonly<Record<string, string>>): string =>
  Object.entries({ From: 'Kim <kim@buyer.example>', To: 'sales@acme.example', Subject: 'Pumps', ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')

const MEBI = 1024 * 1024
const nested = (depth: number): string =>
  depth === 0
    ? 'Content-Type: text/plain\r\n\r\nin here'
    : `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested(depth - 1)}\r\n--b${depth}--`

/** A zip whose directory says that its one file is four gigabytes large. */
const bomb = Buffer.concat([
  Buffer.from('PK\x03\x04\x14\x00\x00\x00\x08\x00', 'latin1'),
  Buffer.alloc(16, 0xff),
])

export const badMails: Readonly<Record<string, () => string>> = {
  'nothing at all': () => '',
  'no date': () => `${head({})}\r\nHello`,
  'a date in the future': () => `${head({ Date: 'Fri, 31 Dec 9999 23:59:59 +0000' })}\r\nHello`,
  'a date that is none': () => `${head({ Date: 'the day after tomorrow' })}\r\nHello`,
  'ten megabytes of words': () => `${head({})}\r\n${'All work and no play. '.repeat((10 * MEBI) / 22)}`,
  'ten megabytes in one line of HTML': () =>
    `${head({ 'Content-Type': 'text/html' })}\r\n${'<b>x</b>'.repeat((10 * MEBI) / 8)}`,
  'a thousand parts': () =>
    `${head({ 'Content-Type': 'multipart/mixed; boundary=b' })}\r\n${Array.from({ length: 1_000 }, (_, part) => `--b\r\nContent-Type: text/plain; name="${part}.txt"\r\n\r\npart ${part}\r\n`).join('')}--b--`,
  'parts within parts, a hundred deep': () => `${head({})}${nested(100)}`,
  'a boundary that never ends': () =>
    `${head({ 'Content-Type': 'multipart/mixed; boundary=b' })}\r\n--b\r\n\r\nHello`,
  'no boundary': () => `${head({ 'Content-Type': 'multipart/mixed' })}\r\nHello`,
  'broken base64': () => `${head({ 'Content-Transfer-Encoding': 'base64' })}\r\n====&&&`,
  'a charset of its own': () => `${head({ 'Content-Type': 'text/plain; charset=x-klingon' })}\r\nHello`,
  'a header without an end': () => `From: kim@buyer.example\r\nSubject: ${'x'.repeat(MEBI)}`,
  'a hundred thousand headers': () => `${'X-A: b\r\n'.repeat(100_000)}${head({})}\r\nHello`,
  'a recipient in the subject': () =>
    `${head({ Subject: '=?utf-8?q?Hi=0D=0ABcc:_evil@x.example=0D=0A?=' })}\r\nHello`,
  'nul bytes': () => `${head({ Subject: 'a\0b' })}\r\nHello\0world`,
  'brackets without end': () => `${head({ To: '('.repeat(50_000), Cc: '<'.repeat(50_000) })}\r\nHello`,
  'quotes without end': () =>
    `${head({})}\r\n${'> '.repeat(200_000)}\r\n${'On Monday wrote '.repeat(50_000)}`,
  'findings without end': () => `${head({ 'Authentication-Results': `x; ${'('.repeat(50_000)}` })}\r\nHello`,
  'a zip bomb': () =>
    `${head({ 'Content-Type': 'application/zip; name=big.zip', 'Content-Transfer-Encoding': 'base64' })}\r\n${bomb.toString('base64')}`,
  'a script': () =>
    `${head({ 'Content-Type': 'text/html' })}\r\n<script>alert(1)</script><p onclick=x>Hello</p>`,
}
