import { expect } from 'vitest'
import { test } from './database.ts'

test('every test has a database of its own', async ({ db }) => {
  await db.owner.query('create table only_here ()')
  const { rows } = await db.owner.query('select current_user as me, current_schema as place')
  expect(rows).toEqual([{ me: 'handraise_owner', place: 'handraise' }])
})

test('what another test made is not in it', async ({ db }) => {
  const { rows } = await db.owner.query("select to_regclass('only_here') as found")
  expect(rows).toEqual([{ found: null }])
})

test('each role is itself', async ({ db }) => {
  const sql = 'select current_user as me'
  const answers = await Promise.all([db.owner, db.app, db.system].map((pool) => pool.query(sql)))
  expect(answers.flatMap(({ rows }) => rows)).toEqual([
    { me: 'handraise_owner' },
    { me: 'handraise_app' },
    { me: 'handraise_system' },
  ])
})

test('the app makes no tables: that is for the owner', async ({ db }) => {
  await expect(db.app.query('create table handraise.mine ()')).rejects.toMatchObject({ code: '42501' })
})
