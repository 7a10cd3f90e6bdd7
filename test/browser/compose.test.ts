import { expect, it } from 'vitest'
import { as, useBrowser } from './visitor.ts'

useBrowser()

for (const scripts of [true, false]) {
  it(`puts the cursor in the question that was just added, ${scripts ? 'with' : 'without'} scripts`, async () => {
    const page = await as('leerkracht', { scripts })
    await page.goto('/berichten/nieuw')
    for (const kind of ['yesNo', 'text']) {
      await page.click('summary:has-text("Vraag toevoegen")')
      await page.click(`button[value="vraag:${kind}"]`)
      await page.waitForURL(/#field-/)
      await page.keyboard.type(`Een vraag (${kind})`)
    }
    const typed = await page
      .locator('[name$=".tekst"]')
      .evaluateAll((all) => all.map((one) => (one as { value?: string }).value))
    expect(typed).toEqual(['Een vraag (yesNo)', 'Een vraag (text)'])
    await page.context().close()
  })
}

it('leaves three quarters of a small phone to what is being written', async () => {
  const page = await as('leerkracht')
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto('/berichten/nieuw?aan=ouders-school')
  const bar = await page.locator('.action-bar').boundingBox()
  expect(640 - bar!.y).toBeLessThan(160)
  expect(await page.textContent('.action-bar')).toMatch(/Versturen naar \d+ ouders.*Voorbeeld/s)
  await page.context().close()
})
