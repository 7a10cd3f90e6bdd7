import { expect, it } from 'vitest'
import { as, useBrowser } from './visitor.ts'

useBrowser()

for (const scripts of [true, false]) {
  it(`a question that depends on another ${scripts ? 'comes and goes with the answer at once' : 'is always there without scripts, and not required'} (D3)`, async () => {
    const page = await as('ouder2', { scripts })
    await page.goto('/berichten')
    await page.click('a:has-text("Schoolreisje naar het spoorwegmuseum")')
    await page.waitForURL(/\/berichten\/[0-9a-z]{26}/)
    const depending = page.locator('[data-asked-if]').first()
    const choose = (value: string) => page.locator(`input[type=radio][value=${value}]`).first().check()
    await choose('no')
    expect(await depending.isVisible()).toBe(!scripts)
    await choose('yes')
    expect(await depending.isVisible()).toBe(true)
    await choose('no')
    expect(await depending.isVisible()).toBe(!scripts)
    await page.click('main form button.main')
    await page.waitForSelector('text=Antwoord bewaard')
    expect(await page.locator('[data-asked-if]').first().isVisible()).toBe(!scripts)
    expect(page.complaints).toEqual([])
    await page.context().close()
  })
}
