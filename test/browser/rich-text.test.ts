import { expect, it } from 'vitest'
import { word } from '../richtext/samples.ts'
import { faultsOf } from './faults.ts'
import { as, useBrowser } from './visitor.ts'
import { textPlace, write, written } from './writing.ts'

useBrowser()

const proseOf = async (html: string) => html.replaceAll(/ (dir|rel)="[^"]*"/g, '')

it('writes headings, lists and links with the buttons and with keys alone (D1, N9)', async () => {
  const page = await as('leerkracht')
  await page.goto('/berichten/nieuw?aan=ouders-school')
  await page.fill('[name=onderwerp]', 'Met opmaak')
  await textPlace(page).click()
  await page.keyboard.type('Mee te nemen')
  await page.click('[data-tool=heading]')
  expect(await page.getAttribute('[data-tool=heading]', 'aria-pressed')).toBe('true')
  await page.keyboard.press('Enter')
  await page.keyboard.type('brood')
  await page.click('[data-tool=bullets]')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('water')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter') // out of the list
  await page.keyboard.press('Control+k')
  await page.keyboard.type('geen adres')
  await page.keyboard.press('Enter')
  expect(await page.textContent('[data-link] .problem')).toContain('www.school.nl')
  await page.fill('[data-link] input', 'www.school.example')
  await page.keyboard.press('Enter')
  await page.click('button[value=voorbeeld]')
  await page.waitForURL(/voorbeeld/)
  expect(await proseOf(await page.innerHTML('.prose'))).toBe(
    '<h2>Mee te nemen</h2><ul><li>brood</li><li><strong>water</strong></li></ul>' +
      '<p><a href="https://www.school.example/">www.school.example/</a></p>',
  )
  expect(page.complaints).toEqual([])
  await page.context().close()
})

it('is a field with a name for whoever hears it, left by Tab, with buttons that arrows go along (N9)', async () => {
  const page = await as('leerkracht')
  await page.goto('/berichten/nieuw')
  const field = page.getByRole('textbox', { name: 'Tekst', exact: true })
  await page.focus('[name=onderwerp]')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  expect(await page.textContent(':focus')).toBe('Schuin')
  await page.keyboard.press('Tab')
  expect(await field.evaluate((place) => place === document.activeElement)).toBe(true)
  await page.keyboard.press('Tab')
  expect(await page.getAttribute(':focus', 'name')).toBe('bijlagen')
  await page.click('label:has-text("Tekst")')
  await page.keyboard.type('Hier')
  expect(await written(page)).toBe('Hier')
  expect(await faultsOf(page, '/berichten/nieuw')).toEqual([])
  await page.context().close()
})

it('takes what is pasted from Word without what Word says to itself (D1)', async () => {
  const page = await as('leerkracht')
  await page.goto('/berichten/nieuw')
  await textPlace(page).click()
  await textPlace(page).evaluate((place, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    clipboardData.setData('text/plain', 'x')
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, word)
  await page.waitForSelector('[role=textbox] li')
  const html = await textPlace(page).innerHTML()
  expect(html).toContain('<ul><li>Een lunch</li><ul><li>geen noten</li></ul><li>Een regenjas</li></ul>')
  expect(html).not.toMatch(/mso|style|class=/i)
  expect(page.complaints).toEqual([])
  await page.context().close()
})

it('keeps a draft while one types, and shows it again (D1)', async () => {
  const page = await as('leerkracht')
  await page.goto('/berichten/nieuw')
  await page.fill('[name=onderwerp]', 'Bewaard terwijl ik typ')
  await write(page, 'Een begin')
  await page.waitForSelector('[role=status]:has-text("Concept bewaard om")')
  await page.waitForURL(/concepten\/[0-9a-z]{26}/)
  await page.reload()
  expect(await written(page)).toBe('Een begin')
  await page.goto('/berichten/concepten')
  expect(await page.locator('.row-title:has-text("Bewaard terwijl ik typ")').count()).toBe(1)
  await page.context().close()
})

it('says of what another tab wrote so, and loses neither', async () => {
  const one = await as('leerkracht')
  await one.goto('/berichten/nieuw')
  await one.fill('[name=onderwerp]', 'In twee tabbladen')
  await one.waitForURL(/concepten\/[0-9a-z]{26}/)
  const other = await one.context().newPage()
  await other.goto(one.url())
  await write(one, 'Van de een')
  await one.waitForSelector('[role=status]:has-text("Concept bewaard om")')
  await write(other, 'Van de ander')
  await other.waitForSelector('[role=status]:has-text("Niet bewaard")')
  await other.click('button[value=bewaren]:not(.sr)')
  await other.waitForSelector('text=ook in een ander venster bewaard')
  expect(await written(other)).toBe('Van de ander')
  await other.click('button[value=bewaren]:not(.sr)')
  await other.waitForSelector('[role=status]:has-text("Concept bewaard om")')
  await one.reload()
  expect(await written(one)).toBe('Van de ander')
  await one.context().close()
})

it('is a plain field without scripts', async () => {
  const page = await as('leerkracht', { scripts: false })
  await page.goto('/berichten/nieuw?aan=ouders-school')
  await page.fill('[name=onderwerp]', 'Zonder scripts')
  await page.fill('[name=tekst]', 'Beste <b>ouders</b>,\n\nTot morgen.')
  expect(await page.locator('[role=toolbar]').isVisible()).toBe(false)
  await page.click('button[value=voorbeeld]')
  expect(await proseOf(await page.innerHTML('.prose'))).toBe(
    '<p>Beste &lt;b&gt;ouders&lt;/b&gt;,</p><p>Tot morgen.</p>',
  )
  await page.context().close()
})
