import { describe, expect, test } from 'vitest'
import { formKinds } from '../submission/canonical.ts'
import { snippetFor } from './snippet.ts'

describe('the form to copy', () => {
  test.each(formKinds)(
    'a form of the kind %s is complete: it posts there, asks an address, and can be sent',
    (kind) => {
      const snippet = snippetFor({ kind, url: 'https://sales.acme.example/f/1' })
      expect(snippet).toMatch(/^<form method="post" action="https:\/\/sales\.acme\.example\/f\/1"/)
      expect(snippet).toContain('name="email" type="email"')
      expect(snippet).toMatch(/<button>[^<]+<\/button><\/p>\n<\/form>\n$/)
      expect(snippet).not.toContain('<script')
    },
  )

  test('what stands in an address cannot leave its attribute', () => {
    const snippet = snippetFor({ kind: 'contact', url: 'https://acme.example/"><script>alert(1)</script>' })
    expect(snippet).toContain('action="https://acme.example/&quot;&gt;&lt;script&gt;')
  })

  test('only what we cannot do without is required', () => {
    const required = snippetFor({ kind: 'callback', url: '/f/1' }).match(/name="\w+"(?=[^>]*required)/g)
    expect(required).toEqual(['name="name"', 'name="phone"', 'name="email"'])
  })
})
