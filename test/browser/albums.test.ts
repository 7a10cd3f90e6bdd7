import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { as, useBrowser } from './visitor.ts'

useBrowser()

it('sends photos several at once, and loses none by a lost line or a closed page (I1)', async () => {
  const page = await as('leerkracht')
  await page.goto('/fotos-en-blogs/nieuw')
  await page.fill('[name=titel]', 'Met foto’s')
  await page.click('button[value=fotos]')
  await page.waitForURL('**/album')
  const made = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3000, 2000)
    const pen = canvas.getContext('2d')!
    pen.fillStyle = '#c33'
    pen.fillRect(0, 0, 1500, 2000)
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })
  const files = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      name: `IMG_${at}.jpg`,
      mimeType: 'image/jpeg',
      buffer: Buffer.from(made, 'base64'),
    }))
  await page.setInputFiles('[name=foto]', files(3))
  await page.waitForFunction(() => document.querySelectorAll('#album > li').length === 3)
  await page.context().setOffline(true)
  await page.setInputFiles('[name=foto]', files(4))
  await page.waitForFunction(() =>
    document.querySelector('#fotos-erbij [role=status]')?.textContent?.startsWith('Geen verbinding'),
  )
  const url = page.url()
  await page.goto('about:blank')
  await page.context().setOffline(false)
  await page.goto(url)
  await page.waitForFunction(() => document.querySelectorAll('#album > li').length === 7)
  await page.waitForTimeout(1500)
  await page.reload()
  expect(await page.locator('#album > li').count()).toBe(7)
  await page.context().close()
})
