import { expect, it } from 'vitest'
import { faultsOf } from './faults.ts'
import { as, useBrowser } from './visitor.ts'

useBrowser()

const ways = [
  ['drawn with a finger', { scripts: true }],
  ['ticked without scripts', { scripts: false }],
  ['drawn on a desk in the dark', { scripts: true, wide: true, dark: true }],
] as const

it.each(ways)('a permission slip is %s (D3)', async (_, how) => {
  const page = await as('ouder2', how)
  await page.goto('/berichten')
  await page.click('a:has-text("Toestemming voor de kinderboerderij")')
  await page.waitForURL(/\/berichten\/[0-9a-z]{26}/)
  expect(await page.locator('.signed-text').first().innerText()).toContain('Ik geef toestemming')
  expect(await page.locator('canvas').count()).toBe(how.scripts ? await page.locator('[data-sign]').count() : 0)
  const name = `Ouder ${Date.now()}`
  await page.locator('fieldset input[autocomplete=name]').first().fill(name)
  if (how.scripts) {
    const canvas = page.locator('canvas').first()
    // Held on the place itself: a page that still moves under a slow machine would be missed by numbers of the screen.
    await canvas.hover({ position: { x: 20, y: 20 } })
    await page.mouse.down()
    await canvas.hover({ position: { x: 120, y: 50 } })
    await page.mouse.up()
    expect(await page.locator('input[name^="akkoord."]').first().isChecked()).toBe(true)
  } else await page.locator('input[name^="akkoord."]').first().check()
  await page.click('main form button.main')
  await page.waitForSelector('text=Antwoord bewaard')
  expect(await page.locator(`text=Getekend door ${name}`).count()).toBeGreaterThan(0)
  const drawing = page.locator('img.drawing').first()
  if (how.scripts) {
    await drawing.scrollIntoViewIfNeeded()
    await expect.poll(() => drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600)
    // The region came anew: there is a place to draw again.
    expect(await page.locator('canvas').count()).toBe(await page.locator('[data-sign]').count())
  }
  expect(page.complaints).toEqual([])
  if (how.scripts) expect(await faultsOf(page, new URL(page.url()).pathname)).toEqual([])
  await page.context().close()
})

it('the pages of results, of paper, of the deadline, of changing and of withdrawing can be read by everybody (N9)', async () => {
  for (const how of [{}, { wide: true, dark: true }]) {
    const page = await as('leerkracht', how)
    await page.goto('/berichten/verzonden')
    await page.click('a:has-text("Toestemming voor de kinderboerderij")')
    await page.waitForURL(/\/berichten\/[0-9a-z]{26}/)
    const message = new URL(page.url()).pathname
    const faults = [
      ...(await faultsOf(page, `${message}/resultaten?toon=alles`)),
      ...(await faultsOf(page, `${message}/uiterste-dag`)),
      ...(await faultsOf(page, `${message}/wijzigen`)),
      ...(await faultsOf(page, `${message}/intrekken`)),
    ]
    await page.goto(`${message}/resultaten?toon=alles`)
    const paper = await page.locator('a[href*="/namens/"]').first().getAttribute('href')
    faults.push(...(await faultsOf(page, paper!)))
    expect(faults).toEqual([])
    await page.context().close()
  }
})
