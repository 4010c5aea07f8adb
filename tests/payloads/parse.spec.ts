import { describe, expect, test } from 'vitest'
import type { ReadDelivery } from '#app/doors.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { submittedAtOf } from '#domain/submission/clock.ts'
import { instantOf } from '#domain/time/instant.ts'
import { readDelivery } from '#intake/providers/read.ts'
import { bytesOf, differences, doorOf, headersOf, sampleOf, sent, tamperedOf } from './samples.ts'

const now = '2026-11-21T09:30:00.000Z'
type Asked = {
  bytes?: Buffer
  headers?: Readonly<Record<string, string>>
  secret?: string | undefined
  at?: string
}

function read(path: string, { bytes, headers, secret, at = now }: Asked = {}): ReadDelivery {
  const sample = sampleOf(path)
  return readDelivery({
    provider: doorOf(path),
    bytes: bytes ?? bytesOf(path),
    headers: new Map(Object.entries(headers ?? headersOf(path))),
    secret,
    now: instantOf(Date.parse(sample.signature?.now ?? at)),
  })
}

function submissionIn(reading: ReadDelivery, at = now): CanonicalSubmission {
  if (reading.outcome !== 'submission') throw new Error(JSON.stringify(reading))
  const times = submittedAtOf({ at: reading.claimed, signed: reading.signed }, at)
  return reading.canonicalAt({ ...times, receivedAt: at, source: 'Website', kind: 'contact' })
}

const submissions = sent.filter((path) => sampleOf(path).outcome === 'submission')
const signed = sent.filter((path) => sampleOf(path).signature?.secret !== undefined)

describe('a sample', () => {
  test.each(submissions)('%s reads as a careful human would', (path) => {
    expect(differences(submissionIn(read(path)), sampleOf(path))).toEqual([])
  })

  test.each(signed)('%s is taken with its signature', (path) => {
    const secret = sampleOf(path).signature?.secret
    expect(read(path, { secret }).outcome).not.toBe('refused')
    for (const also of sampleOf(path).signature?.headersAlso ?? [])
      expect(read(path, { secret, headers: headersOf(path, also) }).outcome).not.toBe('refused')
  })

  test.each(signed)('%s is refused with another secret, unsigned, or changed', (path) => {
    const secret = sampleOf(path).signature?.secret
    const wrong = { outcome: 'refused', refusal: { code: 'signature_wrong' } }
    expect(read(path, { secret: 'another' })).toMatchObject(wrong)
    expect(read(path, { secret, ...tamperedOf(path) })).toMatchObject(wrong)
    if (Object.keys(sampleOf(path).signature?.headers ?? {}).length === 0) return
    const { 'content-type': type = '' } = headersOf(path)
    const missing = { outcome: 'refused', refusal: { code: 'signature_missing' } }
    expect(read(path, { secret, headers: { 'content-type': type } })).toMatchObject(missing)
  })

  test.each(submissions.filter((path) => sampleOf(path).clock?.claimSigned))(
    '%s counts from when its source says, where that is signed and recent',
    (path) => {
      const { clock, signature, submittedAtClaimed } = sampleOf(path)
      const { secret } = signature ?? {}
      const at = (moment: number) =>
        submissionIn(read(path, { secret, at: instantOf(moment) }), instantOf(moment))
      const [from, until] = [Date.parse(clock?.sourceFrom ?? ''), Date.parse(clock?.sourceUntil ?? '')]
      const claimed = instantOf(Date.parse(submittedAtClaimed ?? ''))
      for (const moment of [from, from + 1, until])
        expect(at(moment)).toMatchObject({ clock: 'source', submittedAt: claimed })
      for (const moment of [from - 1, until + 1])
        expect(at(moment)).toMatchObject({
          ...{ clock: 'receipt', submittedAt: instantOf(moment) },
          submittedAtClaimed: claimed,
        })
      expect(submissionIn(read(path), instantOf(from))).toMatchObject({ clock: 'receipt' })
    },
  )

  test.each(submissions.filter((path) => sampleOf(path).clock?.claimSigned === false))(
    '%s counts from its receipt: nobody signs when it was made',
    (path) => {
      const { secret } = sampleOf(path).signature ?? {}
      expect(submissionIn(read(path, { secret }))).toMatchObject({ clock: 'receipt', submittedAt: now })
    },
  )
})

test('a compact body says the same as one with blanks', () => {
  const path = 'tally/form_response.json'
  const { compact, secret } = sampleOf(path).signature ?? {}
  const bytes = Buffer.from(JSON.stringify(JSON.parse(bytesOf(path).toString())))
  const reading = read(path, { bytes, secret, headers: headersOf(path, compact?.headers) })
  expect(submissionIn(reading)).toEqual(submissionIn(read(path)))
})

test('a booking is an appointment with its facts, and no time is made up', () => {
  const { person, appointment, providerId, submittedAtClaimed } = submissionIn(
    read('calendly/invitee_created.hull.json'),
  )
  const { instead } = sampleOf('calendly/invitee_created.hull.json')
  expect({ person, providerId }).toEqual({ person: instead?.['person'], providerId: instead?.['providerId'] })
  expect(appointment).toEqual({
    ...{ what: 'booked', event: instead?.['event'], status: 'active', rescheduled: false },
    ...{ bookedAt: '2020-12-22T18:15:55.361Z', zone: 'America/New_York' },
  })
  expect(submittedAtClaimed).toBe(appointment?.bookedAt)
})

test.each(['meta/leadgen_webhook.json', 'linkedin/lead_action.json'])(
  '%s tells of a lead to fetch',
  (path) => {
    const { instead } = sampleOf(path)
    const ids: unknown = instead?.['ids']
    expect(read(path)).toMatchObject({
      outcome: 'notification',
      leads: [
        {
          id: [ids].flat()[0],
          what: 'created',
          claimed: instantOf(Date.parse(String(instead?.['createdAtClaimed']))),
        },
      ],
    })
  },
)

test('a body whose lines lost their ends is read as what it was', () => {
  const path = 'jotform/submission.multipart.txt'
  const bytes = Buffer.from(bytesOf(path).toString().replaceAll('\r\n', '\n'))
  expect(differences(submissionIn(read(path, { bytes, headers: {} })), sampleOf(path))).toEqual([])
})
