import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditLog } from '../../src/audit/schema.ts'
import { logos } from '../../src/logos/schema.ts'
import { paths } from '../../src/paths.ts'
import type { Platform } from '../../src/platform/ports.ts'
import { onSchedule } from '../../src/schedule.ts'
import { settings } from '../../src/schools/schema.ts'
import { as, type Cast, cast, platform } from '../cast.ts'
import { decoded } from '../http/markup.ts'
import { minutes, postOffice, tell } from '../notifications/post-office.ts'
import { asFile, blue, bytesOf, hollowPng, photograph, pixelsOf, png, red, tells } from '../photos/pictures.ts'

let them: Cast
let wide: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  them = await cast()
  wide = await png(600, 100, (x) => (x < 300 ? red : blue), ['GEHEIMEWOORDEN'])
})
beforeEach(async () => {
  const { db } = them.linde
  await db.batch([
    db.delete(logos, undefined),
    db.update(settings, undefined, { logoKey: null, logoWidth: 0, logoHeight: 0 }),
  ])
  for (const key of await stored()) await platform.files.delete(key)
})

const stored = async () => (await platform.files.list('', 1000)).filter((key) => key.includes('/logos/'))
const upload = (file: File | null, fields: Record<string, string> = {}) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (file) form.set('logo', file)
  return as(them, 'adam').post(paths.schoolLogo, form)
}
const shown = async () => (await them.linde.db.from(settings))[0]!
const fetched = async (id: string, size = '') => {
  const answer = await as(them, 'nobody').visit(`${paths.logo(id)}${size}`)
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) }
}
const problemIn = (html: string) => /class="problem"[^>]*>.*?<span>([^<]*)/.exec(html)?.[1]

describe('the logo (A4)', () => {
  it('keeps its proportions, is anybody’s to see and to keep, and carries nothing of who made it (checks 21, 22)', async () => {
    expect((await upload(asFile(wide, 'GEHEIMENAAM.png'))).status).toBe(303)
    const { logoKey, logoWidth, logoHeight } = await shown()
    expect([logoWidth, logoHeight]).toEqual([360, 60])
    for (const [size, type, width, height] of [
      ['', 'image/webp', 360, 60],
      ['?maat=mail', 'image/png', 480, 80],
    ] as const) {
      const { answer, bytes } = await fetched(logoKey!, size)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(String.fromCharCode(...bytes)).not.toMatch(tells)
      const pixels = await pixelsOf(bytes)
      expect([pixels.width, pixels.height]).toEqual([width, height])
      expect([pixels.isLike(20, 20, red), pixels.isLike(width - 20, 20, blue)]).toEqual([true, true])
    }
    const taken = await photograph(wide)
    expect((await upload(asFile(taken, 'camera.jpg'))).status).toBe(303)
    for (const size of ['', '?maat=mail']) {
      const { bytes } = await fetched((await shown()).logoKey!, size)
      expect(String.fromCharCode(...bytes)).not.toMatch(tells)
    }
  })

  it('is never made larger than it was', async () => {
    await upload(asFile(await png(48, 40, () => red), 'klein.png'))
    expect(await shown()).toMatchObject({ logoWidth: 48, logoHeight: 40 })
  })

  it('stands in the top bar and on the public page in place of the letter, and says its pixels so that nothing jumps', async () => {
    const letter = '<span class="mark-sign" aria-hidden="true">L</span>'
    for (const who of ['paul', 'nobody'] as const) {
      const page = await (await as(them, who).visit(who === 'paul' ? paths.overview : paths.home)).text()
      expect([page.includes(letter), page.includes('class="logo"')]).toEqual([true, false])
    }
    await upload(asFile(wide, 'logo.png'))
    const { logoKey } = await shown()
    for (const who of ['paul', 'nobody'] as const) {
      const page = await (await as(them, who).visit(who === 'paul' ? paths.overview : paths.home)).text()
      expect(page).toContain(`<img class="logo" src="${paths.logo(logoKey!)}" alt="" width="120" height="20"/>`)
      expect(page).not.toContain(letter)
    }
  })

  it('stands in mails by its address, with the school’s name for who sees no pictures', async () => {
    await upload(asFile(wide, 'logo.png'))
    const office = postOffice()
    await tell(await office.scope(them.linde), { id: 'with-logo' })
    await office.carryAll()
    const html = office.sent[0]?.mail.html ?? ''
    const src = `http://linde.pleinpost.test${paths.logo((await shown()).logoKey!)}?maat=mail`
    expect(html).toMatch(new RegExp(`<img src="${src.replaceAll(/[.?]/g, '\\$&')}"[^>]*alt="De Linde"`))
    await upload(null, { actie: 'weghalen' })
    await tell(await office.scope(them.linde), { id: 'without-logo' })
    await office.carryAll()
    expect(office.sent.at(-1)?.mail.html).not.toContain('<img')
  })

  it('is replaced and removed with its files, at once for everybody, and each time logged (N3)', async () => {
    await upload(asFile(wide, 'een.png'))
    const first = (await shown()).logoKey!
    await upload(asFile(wide, 'twee.png'))
    const second = (await shown()).logoKey!
    expect((await fetched(first)).answer.status).toBe(404)
    expect((await stored()).every((key) => key.includes(second))).toBe(true)
    expect((await upload(null, { actie: 'weghalen' })).status).toBe(303)
    expect([(await fetched(second)).answer.status, (await shown()).logoKey, await stored()]).toEqual([404, null, []])
    const logged = await them.linde.db.from(auditLog, and(eq(auditLog.action, 'logo.changed')))
    expect(logged.slice(-3).map(({ actorId, about }) => [actorId, about])).toEqual([
      ['adam', { shown: true }],
      ['adam', { shown: true }],
      ['adam', { shown: false }],
    ])
  })

  it('is no other school’s to serve (N2)', async () => {
    await upload(asFile(wide, 'logo.png'))
    const { logoKey } = await shown()
    expect((await as(them, 'nobody', 'haven.pleinpost.test').visit(paths.logo(logoKey!))).status).toBe(404)
  })
})

const svg = bytesOf('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><script>alert(1)</script></svg>')

it.each([
  ['nothing', null, 'Kies eerst een bestand.'],
  ['a text', asFile(bytesOf('geen plaatje'), 'logo.png'), 'Dit is geen afbeelding die we kennen'],
  ['an SVG, which is a program', asFile(svg, 'logo.svg'), 'een SVG kan niet'],
  ['more pixels than we decode', asFile(hollowPng(30_000, 30_000), 'logo.png'), 'te veel beeldpunten'],
  ['one that does not open', asFile(hollowPng(300, 100), 'logo.png'), 'We kunnen dit bestand niet openen'],
])('says beside the field what is wrong with %s, and keeps the logo that there was', async (_, file, problem) => {
  await upload(asFile(wide, 'logo.png'))
  const { logoKey } = await shown()
  const answer = await upload(file)
  expect(answer.status).toBe(422)
  expect(problemIn(decoded(await answer.text()))).toContain(problem)
  expect([(await shown()).logoKey, (await fetched(logoKey!)).answer.status]).toEqual([logoKey, 200])
})

it('leaves no file of what was broken off: the schedule throws it away (check 39)', async () => {
  const broken: Platform = { ...platform, now: () => new Date(Date.now() + 11 * minutes), log: () => {} }
  await them.linde.db.insert(logos, { id: 'left', byId: 'adam', at: new Date(), downAt: new Date() })
  await them.linde.files.put('logos/left/screen', new Uint8Array([1]), { type: 'image/webp', name: '' })
  await onSchedule(broken)
  expect(await stored()).toEqual([])
  expect((await them.linde.db.from(logos))[0]?.empty).toBe(true)
})
