import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './faults.ts'
import { arrivedPhotos, drawnPhotos, newAlbum } from './uploading.ts'
import { arrived, as, useBrowser, type With } from './visitor.ts'

useBrowser()

let post: string
let photos: string[]
/** An album of four, as its writer sees it. */
beforeAll(async () => {
  const page = await as('leerkracht')
  await newAlbum(page, 'Naar het bos')
  await page.setInputFiles('[name=foto]', await drawnPhotos(page, 4, { width: 900, height: 600 }))
  await arrivedPhotos(page, 4)
  await page.reload()
  post = new URL(page.url()).pathname.replace(/\/album$/, '')
  const items = await page.$$eval('#album > li', (found) => found.map((one) => (one as HTMLElement).dataset.item))
  photos = items.map((item) => `${post}/fotos/${item}`)
  await page.context().close()
})

async function swipe(page: Page, from: number, to: number) {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  const { y } = (await page.locator('[data-viewer] img').boundingBox())!
  await touch('touchStart', [{ x: from, y: y + 20 }])
  await touch('touchMove', [{ x: to, y: y + 24 }])
  await touch('touchEnd', [])
}

describe('a photo by itself (I1)', () => {
  it('is looked through by keys, back and forth, and left by Escape', async () => {
    const page = await as('leerkracht', { wide: true })
    await page.goto(photos[0]!)
    for (const [key, place] of [
      ['ArrowRight', 1],
      ['ArrowRight', 2],
      ['ArrowLeft', 1],
    ] as const) {
      await page.keyboard.press(key)
      await arrived(page, photos[place]!)
    }
    await page.keyboard.press('End')
    await arrived(page, photos[3]!)
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(300)
    expect(new URL(page.url()).pathname).toBe(photos[3])
    await page.keyboard.press('Escape')
    await arrived(page, post)
    await page.context().close()
  })

  it('is looked through by swiping, and not by moving up or down', async () => {
    const page = await as('leerkracht')
    await page.goto(photos[0]!)
    await swipe(page, 300, 80)
    await arrived(page, photos[1]!)
    await swipe(page, 80, 300)
    await arrived(page, photos[0]!)
    await swipe(page, 200, 180)
    await page.waitForTimeout(300)
    expect(new URL(page.url()).pathname).toBe(photos[0])
    await page.context().close()
  })

  it('says to who does not see it which it is, and where the others are', async () => {
    const page = await as('leerkracht')
    await page.goto(photos[1]!)
    await page.getByRole('heading', { level: 1, name: 'Foto 2 van 4' }).waitFor()
    await page.getByRole('img', { name: 'Foto 2 van 4' }).waitFor()
    const others = page.getByRole('navigation', { name: 'Bladeren door de foto’s' })
    expect(await others.getByRole('link').allInnerTexts()).toEqual(['Vorige', 'Volgende'])
    await page.context().close()
  })

  it('is added, looked through and taken away without scripts', async () => {
    const page = await as('leerkracht', { scripts: false })
    await page.goto(photos[0]!)
    await page.click('a[rel=next]')
    await arrived(page, photos[1]!)
    const drawing = await as('leerkracht')
    const files = await drawnPhotos(drawing, 2, { width: 300, height: 200 })
    await drawing.context().close()
    await page.goto(`${post}/album`)
    await page.setInputFiles('[name=foto]', files)
    await page.click('#fotos-erbij button')
    await page.getByText('2 foto’s toegevoegd.').waitFor()
    expect(await page.locator('#album > li').count()).toBe(6)
    for (const left of [5, 4]) {
      await page.click('#album > li:last-child a')
      await page.click('button[value=weg]')
      await page.getByText('De foto is weg.').waitFor()
      expect(await page.locator('#album > li').count()).toBe(left)
    }
    await page.context().close()
  })
})

const ways: [string, With][] = [
  ['phone, light, Dutch', {}],
  ['phone, dark, English', { dark: true, language: 'en' }],
  ['desk, light, English', { wide: true, language: 'en' }],
  ['desk, dark, Dutch', { wide: true, dark: true }],
]

it.each(ways)('pages of photos are for everybody to read, on a %s, and at 200 % text (N9)', async (_, how) => {
  const page = await as('leerkracht', how)
  const faults: string[] = []
  for (const path of [`${post}/album`, `${post}/fotos`, photos[1]!, photos[1]!.replace('/fotos/', '/album/')]) {
    faults.push(...(await faultsOf(page, path)))
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    if (wide) faults.push(`${path} is wider than the screen at 200 %`)
  }
  expect(faults).toEqual([])
  await page.context().close()
})
