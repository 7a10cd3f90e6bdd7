import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { arrivedPhotos, drawnPhotos, newAlbum } from './uploading.ts'
import { as, useBrowser } from './visitor.ts'

useBrowser()

it('sends photos several at once, and loses none by a lost line or a closed page (I1)', async () => {
  const page = await as('leerkracht')
  await newAlbum(page, 'Met foto’s')
  const files = await drawnPhotos(page, 4)
  await page.setInputFiles('[name=foto]', files.slice(0, 3))
  await arrivedPhotos(page, 3)
  await page.context().setOffline(true)
  await page.setInputFiles('[name=foto]', files)
  const isOffline = () =>
    document.querySelector('#fotos-erbij [role=status]')?.textContent?.startsWith('Geen verbinding') === true
  await page.waitForFunction(isOffline)
  const url = page.url()
  await page.goto('about:blank')
  await page.context().setOffline(false)
  await page.goto(url)
  await arrivedPhotos(page, 7)
  await page.waitForTimeout(1500)
  await page.reload()
  expect(await page.locator('#album > li').count()).toBe(7)
  // A line that comes back while the page is open is enough: nobody has to do anything.
  await page.context().setOffline(true)
  await page.setInputFiles('[name=foto]', files.slice(0, 2))
  await page.waitForFunction(isOffline)
  await page.context().setOffline(false)
  await arrivedPhotos(page, 9)
  await page.context().close()
})

it('says of each file why it is not there, sends the others, and sends nothing of 200 MB (I1, checks 21 and 24)', async () => {
  const page = await as('leerkracht')
  const folder = mkdtempSync(`${tmpdir()}/pleinpost-photos-`)
  await newAlbum(page, 'Met fouten')
  const [good, other] = await drawnPhotos(page, 2, { width: 300, height: 200 })
  const wrong = (name: string, text: string) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.from(text) })
  await page.setInputFiles('[name=foto]', [
    good!,
    wrong('pagina.jpg', '<script>alert(1)</script>'),
    wrong('leeg.jpg', ''),
    other!,
  ])
  await page.getByText('2 toegevoegd. Niet gelukt: 2. Hieronder staat waarom.').waitFor()
  expect(await page.locator('#album > li').count()).toBe(2)
  expect(await page.locator('.uploads li').allInnerTexts()).toEqual([
    expect.stringMatching(/pagina\.jpg\s*Dit is geen foto/),
    expect.stringMatching(/leeg\.jpg\s*Dit bestand is leeg/),
  ])
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  const large = `${folder}/groot.jpg`
  writeFileSync(large, '')
  truncateSync(large, 200 * 1024 * 1024 + 1)
  await page.setInputFiles('[name=foto]', large)
  await page.getByText('groot.jpg is te groot.').waitFor()
  expect(sent).toEqual([])
  rmSync(folder, { recursive: true })
  await page.context().close()
})
