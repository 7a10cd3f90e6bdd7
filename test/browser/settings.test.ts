import { expect, it } from 'vitest'
import { as, useBrowser } from './visitor.ts'

useBrowser()

it('puts the cursor in the first field that is wrong, which says what (N9)', async () => {
  const page = await as('beheerder')
  await page.goto('/beheer/school')
  await page.fill('[name=postcode]', '12 AB')
  await page.fill('[name=email]', 'geen@adres')
  await page.click('main form button.main')
  await page.waitForSelector('#field-postcode-problem')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('postcode')
  expect(await page.getAttribute('[name=postcode]', 'aria-describedby')).toContain('field-postcode-problem')
  await page.context().close()
})
