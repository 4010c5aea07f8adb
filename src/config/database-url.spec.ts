import { describe, expect, test } from 'vitest'
import { parseDatabaseUrl } from './database-url.ts'

describe('the address of a database', () => {
  test('with one host', () => {
    expect(parseDatabaseUrl('postgres://ana:word@db.acme.example/sales')).toEqual({
      url: 'postgres://ana:word@db.acme.example:5432/sales',
      hosts: [{ host: 'db.acme.example', port: 5432 }],
      options: undefined,
    })
  })

  test('with several hosts keeps them all', () => {
    expect(parseDatabaseUrl('postgresql://ana:word@a:6001,b,[::1]:6003/sales?sslmode=require')).toEqual({
      url: 'postgres://ana:word@a:6001/sales?sslmode=require',
      hosts: [
        { host: 'a', port: 6001 },
        { host: 'b', port: 5432 },
        { host: '::1', port: 6003 },
      ],
      options: undefined,
    })
  })

  test.each([
    'postgres://ana@/sales?host=/run/postgresql&port=6000',
    'postgres://ana@%2Frun%2Fpostgresql:6000/sales',
  ])('with a socket: %s', (text) => {
    expect(parseDatabaseUrl(text)).toEqual({
      url: 'postgres://ana@%2Frun%2Fpostgresql:6000/sales',
      hosts: [{ host: '/run/postgresql', port: 6000 }],
      options: undefined,
    })
  })

  test('with settings keeps them apart, since ours are added', () => {
    expect(parseDatabaseUrl('postgres://db/sales?options=-c%20work_mem%3D9MB')).toEqual({
      url: 'postgres://db:5432/sales',
      hosts: [{ host: 'db', port: 5432 }],
      options: '-c work_mem=9MB',
    })
  })

  test.each([
    '',
    'sales',
    'mysql://db/sales',
    'postgres://a:b:c/sales',
    'postgres://db:99999/sales',
    'postgres://an%a@db/sales',
  ])('is not %j', (text) => {
    expect(parseDatabaseUrl(text)).toBeUndefined()
  })
})
