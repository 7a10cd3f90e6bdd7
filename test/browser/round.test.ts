import { expect, it } from 'vitest'
import { arrived, as, useBrowser } from './visitor.ts'

useBrowser()

it('is set up by the head for a school of 300 pupils in six presses and a name, well within five minutes (G1)', async () => {
  const page = await as('directie', { wide: true })
  const begun = Date.now()
  await page.click('details.menu summary')
  await page.click('.menu-sheet a[href="/gesprekken"]')
  await page.click('main a[href="/gesprekken/nieuw"]')
  await page.fill('[name=naam]', 'Gesprekken december')
  await page.click('label:has(input[name=manier][value=wishes])')
  await page.click('.action-bar .main')
  // What was said goes from the address once it stands there.
  await page.waitForURL(/\/beheer(\?|$)/)
  // What is left is one press more, which says how many it reaches.
  const invite = await page.locator('.action-bar .main').textContent()
  expect(Number(/^(\d+) gezinnen uitnodigen/.exec(invite ?? '')?.[1])).toBeGreaterThan(200)
  const talks = (await page.locator('main').textContent())?.matchAll(/(\d+) gesprekken ·/g) ?? []
  expect([...talks].reduce((sum, [, many]) => sum + Number(many), 0)).toBeGreaterThan(300)
  expect(Date.now() - begun).toBeLessThan(60_000)
  await page.click('summary:has-text("Ronde weggooien")')
  await page.click('button:has-text("voorgoed weggooien")')
  await arrived(page, '/gesprekken')
  expect(page.complaints).toEqual([])
})
