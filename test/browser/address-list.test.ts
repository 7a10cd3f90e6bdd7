import { expect, it } from 'vitest'
import { as, useBrowser } from './visitor.ts'

useBrowser()

it('prints an address list on A4: the parents and nothing else, no family across two sheets (C4)', async () => {
  const page = await as('ouder', { wide: true })
  await page.goto('/adreslijst')
  await page.click('main a[href^="/adreslijst/"]')
  await page.waitForSelector('.addresses')
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await page.click('[data-print]')
  expect(await page.locator('body[data-printed]').count()).toBe(1)
  await page.emulateMedia({ media: 'print' })
  for (const gone of ['.top', '.foot', '.button', '.back'])
    expect(await page.locator(gone).first().isVisible()).toBe(false)
  expect(await page.locator('.addresses > li').first().isVisible()).toBe(true)
  const breaks = await page.$$eval('.addresses > li', (families) =>
    families.map((one) => getComputedStyle(one).breakInside),
  )
  expect(new Set(breaks)).toEqual(new Set(['avoid']))
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [width, height] = /MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(sheet)!.slice(1).map(Number)
  expect([Math.round((width! / 72) * 25.4), Math.round((height! / 72) * 25.4)]).toEqual([210, 297])
  await page.context().close()
})
