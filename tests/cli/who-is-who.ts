import { writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { z } from 'zod'
import * as documents from '#contract/cli.ts'
import { HeldDecided, HeldList, HeldStatistics, Trusts } from '#contract/held.ts'
import { LeadPeople, Proposals } from '#contract/identity.ts'
import { Queue } from '#contract/lead.ts'
import { Rebuilt, Verification } from '#contract/proof.ts'
import { Receipt } from '#contract/submission.ts'
import type { Road } from './playbook-road.ts'

/** What is junk, and who is who: in files, and among those who have asked. */
export function whoIsWho({ asked, told, file }: Pick<Road, 'asked' | 'told' | 'file'>): void {
  test('files are screened and matched, and measured where the truth stands beside', async () => {
    const screened = ['id,form_kind,name,email,company,message,label']
    screened.push('1,contact,Kim Park,kim@northwind.example,Northwind,Could you call me about pumps?,buyer')
    screened.push(
      '2,contact,SEO,x@rank.example,,We will put your website on page one of Google. Reply for a free audit.,pitch',
    )
    await writeFile(file('inquiries.csv'), `${screened.join('\n')}\n`)
    const { rows, precision } = await asked(documents.ScreenedFile, ['screen', file('inquiries.csv')])
    expect(rows.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['1', 'pass'],
      ['2', 'hold'],
    ])
    expect(precision).toBe(1)
    await writeFile(
      file('people.csv'),
      'id,truth,name,email\n1,a,Kim Park,kim@a.example\n2,a,K. Park,KIM@a.example\n3,b,Lou,lou@a.example\n',
    )
    const call = ['match', file('people.csv'), '--id', 'id']
    expect(await asked(documents.MatchedFile, [...call, '--truth', 'truth'])).toMatchObject({
      ...{ clusters: 2, precision: 1, recall: 1 },
    })
    expect(await told(call)).toMatchObject({ exit: 2, said: { code: 'wrong_call' } })
  })

  test('what is held back is listed, released, taken back and confirmed, and what that taught is revoked', async () => {
    const message =
      'We offer SEO services and bring your site to the first page of Google. May I send you a proposal?'
    await writeFile(
      file('max.json'),
      JSON.stringify({ name: 'Max Miller', email: 'max@growth.example', message }),
    )
    await asked(Receipt, ['submit', 'Contact us', file('max.json')])
    const held = (await asked(HeldList, ['held', 'list'])).items.find(
      ({ email }) => email === 'max@growth.example',
    )
    const submission = held?.submission ?? ''
    expect(held).toMatchObject({ email: 'max@growth.example', class: 'pitch' })
    const decide = (...args: readonly string[]) => asked(HeldDecided, ['held', ...args])
    expect((await decide('release', submission, '--teach-domain')).items).toMatchObject([
      { outcome: 'happened' },
    ])
    const taught = (await asked(Trusts, ['held', 'trusted'])).items
    expect(taught.map(({ kind, value }) => `${kind} ${value}`).toSorted()).toEqual([
      ...['domain growth.example', 'sender max@growth.example'],
    ])
    expect(await asked(z.object({ ok: z.literal(true) }), ['held', 'revoke', submission, 'domain'])).toEqual({
      ok: true,
    })
    expect((await decide('return', submission)).items).toMatchObject([{ outcome: 'happened', lead: null }])
    expect((await decide('confirm', submission)).items).toMatchObject([{ outcome: 'happened' }])
    expect((await decide('confirm', submission)).items).toMatchObject([{ outcome: 'nothing' }])
    expect((await asked(Trusts, ['held', 'trusted'])).items).toEqual([])
    const { forms } = await asked(HeldStatistics, ['held', 'statistics'])
    expect(forms.reduce((sum, { confirmed }) => sum + confirmed, 0)).toBeGreaterThan(0)
  })

  test('two prospects are merged and taken apart again, by their addresses', async () => {
    const [lou, home] = ['lou@northwind.example', 'lou@gmail.com']
    const send = async (fields: object) => {
      await writeFile(file('lou.json'), JSON.stringify({ ...fields, phone: '+44 20 7946 0001' }))
      await asked(Receipt, ['submit', 'Contact us', file('lou.json')])
    }
    await send({ name: 'Lou Marsh', email: lou })
    await send({ name: 'Lou', email: home })
    expect((await asked(Proposals, ['prospect', 'proposals'])).items).toMatchObject([
      { pair: [{ email: home }, { email: lou }], because: [{ key: 'phone' }, { key: 'name' }] },
    ])
    expect(await asked(documents.LeadDone, ['prospect', 'merge', lou, home])).toMatchObject({
      events: [{ type: 'AliasAdded' }],
    })
    const { items } = await asked(Queue, ['queue'])
    const lead = items.find(({ prospect }) => prospect.email === lou)?.id ?? ''
    expect(await asked(LeadPeople, ['lead', 'people', lead])).toMatchObject({
      aliases: [{ email: home }],
      proposals: [],
    })
    await asked(documents.LeadDone, ['prospect', 'unmerge', home, lou])
    expect(await told(['prospect', 'reject', home, lou])).toMatchObject({
      exit: 3,
      said: { code: 'not_proposed' },
    })
    expect((await asked(documents.Erased, ['erase', home])).submissions).toBe(1)
    expect(await asked(Rebuilt, ['rebuild'])).toMatchObject({ ok: true })
    expect(await asked(Verification, ['verify'])).toMatchObject({ ok: true, broken: [] })
  })
}
