import { Buffer } from 'node:buffer'
import type { Page } from 'playwright-core'

/** A new post of the teacher's, whose photos are worked on. */
export async function newAlbum(page: Page, title: string) {
  await page.goto('/fotos-en-blogs/nieuw')
  await page.fill('[name=titel]', title)
  await page.click('button[value=fotos]')
  await page.waitForURL('**/album')
}

/** Photos of so many points, as the browser itself draws them. */
export async function drawnPhotos(page: Page, count: number, { width = 3000, height = 2000 } = {}) {
  const made = await page.evaluate(
    async ([across, down]) => {
      const canvas = new OffscreenCanvas(across!, down!)
      const pen = canvas.getContext('2d')!
      pen.fillStyle = '#c33'
      pen.fillRect(0, 0, across! / 2, down!)
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    },
    [width, height],
  )
  const buffer = Buffer.from(made, 'base64')
  return Array.from({ length: count }, (_, at) => ({ name: `IMG_${at}.jpg`, mimeType: 'image/jpeg', buffer }))
}

export const arrivedPhotos = (page: Page, count: number) =>
  page.waitForFunction((most) => document.querySelectorAll('#album > li').length === most, count)
