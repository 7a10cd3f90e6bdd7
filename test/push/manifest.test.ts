import { decode } from 'fast-png'
import { beforeAll, expect, it } from 'vitest'
import { sessions } from '../../src/accounts/schema.ts'
import { paths } from '../../src/paths.ts'
import { pushDevices } from '../../src/push/schema.ts'
import { as, type Cast, cast, password } from '../cast.ts'
import { subscriber } from './browser.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

type Manifest = {
  name: string
  display: string
  start_url: string
  icons: { src: string; sizes: string; type: string }[]
}

it('is an app of the school’s own that telephones put on a home screen, where iPhones let it notify (B5)', async () => {
  const answer = await as(them, 'nobody').visit(paths.manifest)
  expect(answer.headers.get('content-type')).toContain('application/manifest+json')
  const manifest = (await answer.json()) as Manifest
  expect([manifest.name, manifest.display, manifest.start_url]).toEqual(['De Linde', 'standalone', paths.overview])
  for (const { src, sizes } of [...manifest.icons, { src: paths.appIcon('180.png'), sizes: '180x180' }]) {
    const icon = await as(them, 'nobody').visit(src)
    const { width, height, channels, data } = decode(new Uint8Array(await icon.arrayBuffer()))
    expect([`${width}x${height}`, channels]).toEqual([sizes, 3])
    // The school's colour in the corner, and the sign on it.
    expect([data[0], data[1], data[2]]).not.toEqual([253, 252, 248])
    expect(new Set(data).size).toBeGreaterThan(3)
  }
  expect((await as(them, 'nobody').visit(paths.appIcon('4096.png'))).status).toBe(404)
  const page = await (await as(them, 'paul').visit(paths.overview)).text()
  expect(page).toContain(`<link rel="manifest" href="${paths.manifest}"`)
  expect(page).toMatch(/<link rel="apple-touch-icon" href="\/app-icoon\/180\.png\?tint=150"/)
})

it('goes on telling the browser in which somebody chose another password (E1)', async () => {
  const { p256dh, auth } = await subscriber()
  const endpoint = 'https://web.push.apple.com/x'
  await as(them, 'paul').post(paths.pushDevices, { endpoint, p256dh, auth })
  const [before] = await them.linde.db.from(pushDevices)
  const wanted = 'een heel lang nieuw wachtwoord'
  const changed = await as(them, 'paul').post(paths.myPassword, { huidig: password, wachtwoord: wanted })
  expect([changed.status, changed.headers.get('set-cookie')]).toEqual([303, expect.stringContaining('__Host-sessie=')])
  const [after, ...others] = await them.linde.db.from(pushDevices)
  expect([after?.endpoint, others.length]).toEqual([endpoint, 0])
  expect(after?.session).not.toBe(before?.session)
  const open = (await them.linde.db.from(sessions)).map(({ fingerprint }) => fingerprint)
  expect(open).toContain(after?.session)
  expect(open).not.toContain(before?.session)
})
