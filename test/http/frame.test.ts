import { beforeAll, expect, it } from 'vitest'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

it('shows the public page to anyone, without a script', async () => {
  const page = await as(them, 'nobody').visit(paths.home)
  const text = await page.text()
  expect(page.status).toBe(200)
  expect(text).toContain('Inloggen')
  expect(text).not.toContain('<script')
})

it('asks a stranger to log in, and leads back to the page', async () => {
  const page = await as(them, 'nobody').visit(paths.overview)
  expect([page.status, page.headers.get('location')]).toEqual([303, '/inloggen?naar=%2Foverzicht'])
})

it('lets a person in', async () => {
  const page = await as(them, 'paul').visit(paths.overview)
  expect(await page.text()).toContain('Paul')
})

it('knows nobody by another school’s session (N2)', async () => {
  const page = await as(them, 'paul', 'haven.pleinpost.test').visit(paths.overview)
  expect(page.status).toBe(303)
})

it('tells whoever is logged in what they may not see, or what is nowhere, in their own frame', async () => {
  for (const [who, path, status] of [
    ['paul', paths.management, 403],
    ['ines', '/er-is-hier-niets', 404],
    ['paul', '/oud/pad/van/vroeger.php', 404],
    ['hedda', paths.publicNewsItem('0'.repeat(26)), 404],
  ] as const) {
    const page = await as(them, who).visit(path)
    const text = await page.text()
    expect([path, page.status]).toEqual([path, status])
    expect(text).toContain('class="menu-sheet"')
    expect(text).not.toContain(`action="${paths.siteSearch}"`)
    expect(text).not.toContain('>Inloggen<')
  }
  expect(await (await as(them, 'nobody').visit('/er-is-hier-niets')).text()).toContain(`action="${paths.siteSearch}"`)
})

it('leads from the address of a form back to the page that it is on, and does nothing', async () => {
  const page = await as(them, 'paul').visit(paths.answers('m'.repeat(26)))
  expect([page.status, page.headers.get('location')]).toEqual([303, paths.message('m'.repeat(26))])
})
