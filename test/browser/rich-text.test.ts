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

const pasteHtml = (page: Awaited<ReturnType<typeof as>>, given: string) =>
  textPlace(page).evaluate((place, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    clipboardData.setData('text/plain', 'x')
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, given)

it('takes what is pasted from Word without what Word says to itself (D1)', async () => {
  const page = await as('leerkracht')
  await page.goto('/berichten/nieuw')
  await textPlace(page).click()
  await pasteHtml(page, word)
  await page.waitForSelector('[role=textbox] li')
  const html = await textPlace(page).innerHTML()
  expect(html).toContain('<ul><li>Een lunch</li><ul><li>geen noten</li></ul><li>Een regenjas</li></ul>')
  expect(html).not.toMatch(/mso|style|class=/i)
  expect(page.complaints).toEqual([])
  await page.context().close()
})

it('keeps a pasted list whole beside what stands there already (D1)', async () => {
  const page = await as('leerkracht')
  await page.goto('/berichten/nieuw')
  await write(page, 'Beste ouders')
  for (const place of ['Home', 'End']) {
    await page.keyboard.press(place)
    await pasteHtml(page, '<ul><li>Een</li><li>Twee</li></ul><ol><li>Drie</li></ol>')
    await page.waitForSelector('[role=textbox] ol')
    const html = (await textPlace(page).innerHTML()).replaceAll('<br>', '').replaceAll('<p></p>', '')
    const list = '<ul><li>Een</li><li>Twee</li></ul><ol><li>Drie</li></ol>'
    const line = '<p>Beste ouders</p>'
    expect(html).toBe(place === 'Home' ? list + line : line + list)
    await page.keyboard.press('Control+z')
    await page.waitForSelector('[role=textbox] ol', { state: 'detached' })
  }
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

type Given = { name: string; is: 'picture' | 'words' | 'large' }

/** Files put on the text, as a mouse or a clipboard does: a real picture, words that are called one, or one that is too large. */
const put = (page: Awaited<ReturnType<typeof as>>, way: 'drop' | 'paste', given: readonly Given[]) =>
  textPlace(page).evaluate(
    async (place, { way, given }) => {
      const drawn = Object.assign(document.createElement('canvas'), { width: 640, height: 480 })
      const picture = await new Promise<Blob>((done) => drawn.toBlob((blob) => done(blob as Blob), 'image/png'))
      const bytes = {
        picture,
        words: new Blob(['geen foto']),
        large: new Blob([picture, new Uint8Array(13 * 1024 * 1024)]),
      }
      const files = new DataTransfer()
      for (const { name, is } of given) files.items.add(new File([bytes[is]], name, { type: 'image/png' }))
      const options = { bubbles: true, cancelable: true }
      place.dispatchEvent(
        way === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: files })
          : new ClipboardEvent('paste', { ...options, clipboardData: files }),
      )
    },
    { way, given },
  )

for (const way of ['drop', 'paste'] as const) {
  it(`takes a picture into the text by ${way}, and says beside the panel which could not be taken, with all that was typed kept (D1)`, async () => {
    const page = await as('leerkracht')
    await page.goto('/berichten/nieuw?aan=ouders-school')
    await page.fill('[name=onderwerp]', 'Met een foto')
    await write(page, 'Dit typ ik niet nog eens.')
    const panel = page.locator('[data-picture-panel]')
    const wrongs = [
      [{ name: 'woorden.png', is: 'words' }, 'Dit is geen foto.'],
      [{ name: 'groot.png', is: 'large' }, 'Deze foto is te groot'],
    ] as const
    for (const [file, text] of wrongs) {
      await put(page, way, [file])
      await panel.locator(`.problem:has-text("${file.name}: ${text}")`).waitFor()
      expect(await panel.isVisible()).toBe(true)
      expect(await textPlace(page).locator('img').count()).toBe(0)
    }
    expect(await written(page)).toBe('Dit typ ik niet nog eens.')
    await put(page, way, [
      { name: 'fout.png', is: 'words' },
      { name: 'goed.png', is: 'picture' },
    ])
    await textPlace(page).locator('img').waitFor()
    await panel.locator('.problem:has-text("fout.png: Dit is geen foto.")').waitFor()
    await panel.locator('input[type=text]').fill('Een leeg blad')
    await panel.locator('[data-keep]').click()
    expect(await panel.isVisible()).toBe(false)
    await page.click('button[value=voorbeeld]')
    await page.waitForURL(/voorbeeld/)
    expect(await page.getAttribute('.prose img', 'alt')).toBe('Een leeg blad')
    expect(await page.textContent('.prose')).toContain('Dit typ ik niet nog eens.')
    // A refusal is written to the console by the browser itself.
    expect(page.complaints.filter((text) => !/422|413/.test(text))).toEqual([])
    await page.context().close()
  })
}
