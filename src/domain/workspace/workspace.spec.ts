import { describe, expect, test } from 'vitest'
import { ana, at } from '../spec/cast.ts'
import { specFor } from '../spec/given.ts'
import { decideWorkspace, evolveWorkspace, noWorkspace, type WorkspaceEvent } from './workspace.ts'

const given = specFor({ start: noWorkspace, evolve: evolveWorkspace, decide: decideWorkspace, facts: {} })
const asked = { at: at('09:00'), by: ana } as const
const founded: WorkspaceEvent = {
  ...asked,
  type: 'WorkspaceFounded',
  data: { name: 'Acme', playbook: 'playbook' },
}
const key = { key: 'key', name: 'site', scope: 'intake', digest: 'ab12' } as const
const made: WorkspaceEvent = { ...asked, type: 'KeyMade', data: key }
const revoked: WorkspaceEvent = { ...asked, type: 'KeyRevoked', data: { key: 'key' } }

describe('a workspace', () => {
  test('is founded once, with the stream of its playbook', () => {
    const found = { ...asked, type: 'FoundWorkspace', name: 'Acme', playbook: 'playbook' } as const
    given().when(found).leadsTo(founded)
    given().when(found).leaves({ name: 'Acme', keys: [] })
    given(founded)
      .when({ ...found, name: 'Initech' })
      .leadsToNothing()
  })

  test('is renamed; to the name it has is nothing new', () => {
    given(founded)
      .when({ ...asked, type: 'RenameWorkspace', name: 'Acme Ltd' })
      .leadsTo({ ...asked, type: 'WorkspaceRenamed', data: { name: 'Acme Ltd' } })
    given(founded)
      .when({ ...asked, type: 'RenameWorkspace', name: 'Acme' })
      .leadsToNothing()
    given(founded)
      .when({ ...asked, type: 'RenameWorkspace', name: 'Acme Ltd' })
      .leaves({ name: 'Acme Ltd' })
  })

  test('gives out a key once; of the key itself only a digest is known', () => {
    given(founded)
      .when({ ...asked, type: 'MakeKey', ...key })
      .leadsTo(made)
    given(founded, made)
      .when({ ...asked, type: 'MakeKey', ...key })
      .leadsToNothing()
    given(founded)
      .when({ ...asked, type: 'MakeKey', ...key })
      .leaves({ keys: [{ ...key, madeAt: at('09:00'), revoked: false }] })
  })

  test('takes a key back, once, and only one that it gave', () => {
    const revoke = { ...asked, type: 'RevokeKey', key: 'key' } as const
    given(founded, made).when(revoke).leadsTo(revoked)
    given(founded, made, { ...made, data: { ...key, key: 'other' } })
      .when(revoke)
      .leaves({
        keys: [
          { key: 'key', revoked: true },
          { key: 'other', revoked: false },
        ],
      })
    given(founded, made, revoked).when(revoke).leadsToNothing()
    given(founded).when(revoke).isRefused({ code: 'no_such_key' })
  })

  test('that nobody founded is no workspace', () => {
    given()
      .when({ ...asked, type: 'MakeKey', ...key })
      .isRefused({ code: 'no_such_workspace' })
    given()
      .when({ ...asked, type: 'RevokeKey', key: 'key' })
      .isRefused({ code: 'no_such_workspace' })
    given()
      .when({ ...asked, type: 'RenameWorkspace', name: 'Acme' })
      .isRefused({ code: 'no_such_workspace' })
    expect(evolveWorkspace(noWorkspace, made)).toEqual(noWorkspace)
  })
})
