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
