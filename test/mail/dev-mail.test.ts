import { beforeAll, expect, it } from 'vitest'
import { app } from '../../src/app.tsx'
import { compose } from '../../src/mail/compose.ts'
import { paths } from '../../src/paths.ts'
import { bindings, cast, platform } from '../cast.ts'

const apex = 'https://pleinpost.test'
const visit = (path: string, development = true) =>
  app.fetch(new Request(`${apex}${path}`), {
    ...bindings,
    platform: { ...platform, settings: { ...platform.settings, development } },
  })

const letter = (subject: string) => ({
  key: `test:${subject}`,
  from: { name: 'De Linde via Pleinpost', address: platform.settings.mailFrom },
  to: 'paul@cast.example',
  replyTo: null,
  subject,
  text: 'Tekst van de mail',
  html: '<!DOCTYPE html><p style="color:red">Opmaak van de mail</p>',
  seal: null,
  unsubscribe: `${apex}/afmelden/x`,
  list: 'linde.pleinpost.test',
  bulk: false,
})

beforeAll(async () => {
  await cast()
  for (const subject of ['Eerste', 'Tweede']) {
    const mail = letter(subject)
    const { serviceId } = await platform.mail({ from: mail.from.address, to: mail.to, raw: compose(mail) })
    // A relay of one's own gives none.
    if (serviceId !== null) expect(serviceId).toMatch(/@/)
  }
})

it('shows what the mail service was handed, newest first, each with its text, its look and its headers', async () => {
  const list = await (await visit(paths.devMail)).text()
  expect(list).toMatch(/Tweede.*paul@cast\.example · De Linde via Pleinpost.*Eerste/s)
  const [, href = ''] = /href="(\/dev\/mail\/[^"]+)"/.exec(list)!
  const page = await visit(href)
  const text = await page.text()
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(text).toContain('Tekst van de mail')
  expect(text).toMatch(/<iframe[^>]*sandbox[^>]*srcdoc="&lt;!DOCTYPE html&gt;&lt;p style=&quot;color:red/)
  expect(text).toContain('X-Pleinpost-Key')
  const raw = await visit(`${href}/eml`)
  expect(raw.headers.get('content-type')).toContain('message/rfc822')
  expect(await raw.text()).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
})

it('shows nothing that is not a kept mail', async () => {
  for (const id of ['x', '..%2Fx', 'a%2Fb']) expect((await visit(`/dev/mail/${id}`)).status).toBe(404)
})

it.each([
  paths.devMail,
  paths.devMailItem('x'),
  paths.devMailRaw('x'),
  paths.devUi,
])('has no %s but in local runs', async (path) => {
  expect((await visit(path, false)).status).toBe(404)
})

it('shows every component at /dev/ui', async () => {
  expect(await (await visit(paths.devUi)).text()).toContain('Knoppen')
})
