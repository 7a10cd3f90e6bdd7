import { expect, it } from 'vitest'
import { as, useBrowser } from './visitor.ts'

useBrowser()

it('says what happened once, and not again when the page is read anew (design, Words)', async () => {
  const page = await as('ouder')
  await page.goto('/fotos-en-blogs')
  const post = await page.locator('main h2 a[href^="/fotos-en-blogs/"]').first().getAttribute('href')
  await page.goto(`${post}?geplaatst&reacties=x`)
  expect(await page.locator('#flash').innerText()).toBe('Geplaatst.')
  // What else stands in the address stays.
  expect(new URL(page.url()).search).toBe('?reacties=x')
  await page.reload()
  expect(await page.locator('#flash').innerText()).toBe('')
  expect(page.complaints).toEqual([])
})
