import type { Browser } from 'playwright-core'
import loadVips from 'wasm-vips'
import { ask, logIn } from './client.ts'
import type { Counted } from './counted.ts'
import { deed } from './deeds.ts'
import { growthOf, neededByWorker } from './memory.ts'
import { report } from './numbers.ts'
import { inTurns, middle, ratio } from './phone.ts'
import { bare, school } from './runtimes.ts'

/** What a teacher’s telephone gives after a day out; and as many at a time as four telephones send. */
const [photos, atOnce] = [60, 12]
const megabyte = 1024 * 1024
const kilobyte = 1024
const turns = 5

/** An outing's photos as they come without a script to make them smaller; then an album of 200 as a phone sees it. */
export async function measurePhotos(browser: Browser, inspectorPort: number) {
  const cookie = await logIn(school, 'leerkracht', 'regenboog-demo')
  const { post } = await deed<{ post: string }>('layAlbum', {})
  const photo = await telephonePhoto()
  report('a photo as it is sent', photo.length / megabyte, 'MB')
  await send(cookie, post, photo, 0)
  const held = await neededByWorker(inspectorPort, async () => {
    const sent = await growthOf(() => sendAll(cookie, post, photo))
    return { sent, made: await madeAll(post) }
  })
  const { sent, made } = held.answer
  report(`${photos} photos, the most that the worker needed`, held.most, 'MB', { most: 128 })
  report(`${photos} photos, memory besides of the whole runtime with its storage`, sent.growth, 'MB')
  report(`${photos} photos, until all are there`, sent.took / 1000, 's')
  const { bytes, there } = made
  report('storage per photo, eight files', bytes / there / kilobyte, 'KB', { most: 4 * kilobyte })
  const album = await deed<{ post: string; item: string }>('albumOf200', { post })
  await measureAlbum(browser, album)
}

async function measureAlbum(browser: Browser, { post, item }: { post: string; item: string }) {
  const cookie = await logIn(school, 'ouder', 'regenboog-demo')
  const pages = {
    'post with 200 photos': `${school}/fotos-en-blogs/${post}`,
    'one of 200 photos': `${school}/fotos-en-blogs/${post}/fotos/${item}`,
  }
  for (const [name, url] of Object.entries(pages)) {
    const answer = await ask(url, { headers: { Cookie: cookie, 'Accept-Encoding': 'gzip' } })
    const counted = JSON.parse(answer.headers.get('x-counted') ?? '{}') as Counted // safe: the bench's worker wrote it
    report(`${name}, database round trips`, counted.trips, '', { most: 2 })
    report(`${name}, rows read`, counted.rowsRead, '', { most: 300 })
  }
  const wanted: Record<string, { url: string; loggedInAs?: string }> = { still: { url: `${bare}/static` } }
  for (const [name, url] of Object.entries(pages)) wanted[name] = { url, loggedInAs: 'ouder' }
  const seen = await inTurns(browser, wanted, turns)
  for (const name of Object.keys(pages)) {
    const { cold } = seen[name]!
    report(`${name} cold, largest paint`, middle(cold, 'lcp'), 'ms')
    report(`${name} cold, largest paint beside the static page`, ratio(cold, seen.still!.cold, 'lcp'), '×', { most: 3 })
    report(`${name} cold, on the wire`, middle(cold, 'bytes') / kilobyte, 'KB', { most: 600 })
    report(`${name} cold, HTML`, middle(cold, 'html') / kilobyte, 'KB', { most: 16 })
    report(`${name} cold, requests`, middle(cold, 'requests'), '', { most: 64 })
    report(`${name} cold, layout shift`, middle(cold, 'shift'), '', { most: 0 })
  }
}

/** 12 million points with the grain of a camera: some 5 MB. */
async function telephonePhoto() {
  const vips = await loadVips()
  const [width, height] = [4000, 3000]
  const grain = vips.Image.gaussnoise(width, height, { sigma: 9, mean: 0 })
  const slope = vips.Image.xyz(width, height).extractBand(0).multiply(0.05)
  const grey = grain.add(slope).cast('uchar')
  const picture = vips.Image.bandjoin([grey, grey.rot180(), grey.flip('horizontal')])
  const colours = picture.copy({ interpretation: 'srgb' })
  for (let quality = 88; ; quality++) {
    const photo = colours.jpegsaveBuffer({ Q: quality, subsample_mode: 'on' })
    if (photo.length > 5 * megabyte) return photo
  }
}

function send(cookie: string, post: string, photo: Uint8Array, place: number) {
  const about = new URLSearchParams({
    nonce: `bench-foto-${String(place).padStart(12, '0')}`,
    plaats: String(place + 1),
  })
  const headers = {
    ...{ Cookie: cookie, 'HX-Request': 'true', 'HX-Request-Type': 'partial' },
    ...{ 'Content-Type': 'application/octet-stream', 'Content-Length': String(photo.length) },
  }
  return ask(`${school}/fotos-en-blogs/${post}/album?${about}`, { method: 'POST', headers, body: photo })
}

async function sendAll(cookie: string, post: string, photo: Uint8Array) {
  let next = 1
  const one = async () => {
    while (next < photos) {
      const answer = await send(cookie, post, photo, next++)
      if (answer.status !== 200) throw new Error(`a photo was answered ${answer.status}: ${await answer.text()}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}

/** Once the queue has made every width. */
async function madeAll(post: string) {
  for (let turn = 0; turn < 600; turn++) {
    const sofar = await deed<{ there: number; made: number; bytes: number }>('albumSoFar', { post })
    if (sofar.there === photos && sofar.made === photos) return sofar
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('the widths never came')
}
