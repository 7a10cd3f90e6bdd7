import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { faultsOf } from './faults.ts'
import { as, useBrowser } from './visitor.ts'
import { write, written } from './writing.ts'

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

it('takes the first who was found with Enter, and keeps what was typed (D1)', async () => {
  const page = await as('ouder')
  await page.goto('/berichten/nieuw')
  await page.fill('[name=onderwerp]', 'Samen naar school')
  await write(page, 'Dit typ ik niet nog eens.')
  await page.evaluate(() => Object.assign(globalThis, { stays: true }))
  await page.type('[name=zoek]', 'anna de v')
  await page.keyboard.press('Enter') // before anybody was found for it
  await page.waitForSelector('[data-found-for="anna de v"]')
  expect(await page.evaluate(() => 'stays' in globalThis)).toBe(true)
  expect(await page.inputValue('[name=zoek]')).toBe('anna de v')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.chip:has-text("Anna de Vries")')
  expect(await page.inputValue('[name=onderwerp]')).toBe('Samen naar school')
  expect(await written(page)).toBe('Dit typ ik niet nog eens.')
  await page.type('[name=zoek]', 'niemandheetzo')
  await page.waitForSelector('#suggesties >> text=Niemand gevonden')
  await page.keyboard.press('Enter')
  expect(await page.inputValue('[name=zoek]')).toBe('niemandheetzo')
  expect(await page.locator('.chip').count()).toBe(1)
  expect(page.complaints).toEqual([])
  await page.context().close()
})

it('leaves three quarters of a small phone to what is being written', async () => {
  const page = await as('leerkracht')
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto('/berichten/nieuw?aan=ouders-school')
  const bar = await page.locator('.action-bar').boundingBox()
  expect(640 - bar!.y).toBeLessThan(160)
  expect(await page.textContent('.action-bar')).toMatch(/Versturen naar \d+ ouders.*Voorbeeld/s)
  await page.context().close()
})

const photo = (name: string, megabytes: number) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(megabytes * 1024 * 1024)]),
})

it('says of a file that is too large so at once, and keeps what fits', async () => {
  const page = await as('leerkracht')
  await page.goto('/berichten/nieuw')
  await page.fill('[name=onderwerp]', 'Met foto’s')
  await page.setInputFiles('[name=bijlagen]', [photo('klein.jpg', 1), photo('groot.jpg', 11)])
  expect(await page.textContent('#field-bijlagen-problem')).toContain('‘groot.jpg’ is groter dan 10 MB')
  await page.waitForSelector('text=klein.jpg')
  expect(await page.textContent('[data-files]')).not.toContain('groot.jpg')
  await page.setInputFiles('[name=bijlagen]', [photo('een.jpg', 9), photo('twee.jpg', 9), photo('drie.jpg', 9)])
  expect(await page.textContent('#field-bijlagen-problem')).toMatch(
    /‘drie.jpg’ erbij zijn de bijlagen samen groter dan 20 MB/,
  )
  await page.waitForSelector('text=twee.jpg')
  await page.setInputFiles('[name=bijlagen]', [photo('vier.jpg', 0)])
  expect(await page.locator('#field-bijlagen-problem').count()).toBe(0)
  await page.context().close()
})

it('keeps what was typed when the files are too large to send, without scripts', async () => {
  const page = await as('leerkracht', { scripts: false })
  await page.goto('/berichten/nieuw')
  await page.fill('[name=onderwerp]', 'Veel te veel foto’s')
  await page.fill('[name=tekst]', 'Dit typ ik niet nog eens.')
  await page.setInputFiles('[name=bijlagen]', [photo('een.jpg', 9), photo('twee.jpg', 9), photo('drie.jpg', 9)])
  await page.click('button[value=versturen]')
  await page.waitForSelector('#field-bijlagen-problem')
  expect(await page.textContent('#field-bijlagen-problem')).toContain('samen groter dan 20 MB')
  expect(await page.inputValue('[name=onderwerp]')).toBe('Veel te veel foto’s')
  expect(await page.inputValue('[name=tekst]')).toBe('Dit typ ik niet nog eens.')
  await page.context().close()
})

it('names whom the letter does not reach on pages that everybody can read (N9)', async () => {
  const page = await as('directie')
  await page.goto('/berichten/nieuw?aan=ouders-school')
  await page.fill('[name=onderwerp]', 'Aan allen')
  await write(page, 'Beste ouders')
  await page.click('button[value=voorbeeld]')
  await page.waitForURL(/voorbeeld/)
  const preview = new URL(page.url()).pathname
  const unreachable = preview.replace('voorbeeld', 'onbereikbaar')
  expect([...(await faultsOf(page, preview)), ...(await faultsOf(page, unreachable))]).toEqual([])
  expect(await page.textContent('main')).toContain('geen e-mailadres en geen account')
  await page.context().close()
})

it('adds several files by themselves, shows how far each is, and sends the letter once they are there (D1)', async () => {
  const page = await as('leerkracht')
  await page.goto('/berichten/nieuw?aan=ouders-school')
  await page.fill('[name=onderwerp]', 'Met bijlagen')
  await write(page, 'Zie de bijlagen.')
  let letGo = () => {}
  const held = new Promise<void>((go) => {
    letGo = go
  })
  await page.route('**/concepten/*', async (route) => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  await page.setInputFiles('[name=bijlagen]', [photo('een.jpg', 1), photo('twee.jpg', 1)])
  expect(await page.locator('[data-uploads] progress').count()).toBe(2)
  expect(await page.textContent('[data-uploads]')).toBe('een.jpgtwee.jpg')
  await page.click('button[value=voorbeeld]') // while they are on their way
  expect(page.url()).not.toContain('voorbeeld')
  letGo()
  await page.waitForURL(/voorbeeld/)
  expect(await page.textContent('main')).toMatch(/een\.jpg.*twee\.jpg/s)
  expect(await page.textContent('main')).toContain('Zie de bijlagen.')
  expect(page.complaints).toEqual([])
  await page.context().close()
})

it('says beside the field which file may not go along, and takes one that is dropped (check 23)', async () => {
  const page = await as('leerkracht')
  await page.goto('/berichten/nieuw')
  const wrong = { name: 'virus.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') }
  await page.setInputFiles('[name=bijlagen]', [wrong, photo('goed.jpg', 0)])
  await page.waitForSelector('#bijlagen [role=status]:has-text("virus.exe")')
  expect(await page.textContent('[data-files]')).toContain('goed.jpg')
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['%PDF-1.7'], 'gesleept.pdf', { type: 'application/pdf' }))
    const options = { dataTransfer, bubbles: true, cancelable: true }
    document.querySelector('#bijlagen')?.dispatchEvent(new DragEvent('drop', options))
  })
  await page.waitForSelector('[data-files]:has-text("gesleept.pdf")')
  await page.context().close()
})
