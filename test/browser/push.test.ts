import { expect, inject, it } from 'vitest'
import { as, useBrowser } from './visitor.ts'

useBrowser()

it('offers notifications where the browser can show them, and says so where it may not (E1)', async () => {
  const page = await as('ouder')
  await page.goto('/gegevens')
  const button = page.getByRole('button', { name: 'Meldingen aanzetten op dit apparaat' })
  expect(await button.isVisible()).toBe(true)
  await page.evaluate(() => {
    Notification.requestPermission = async () => 'denied'
  })
  await button.click()
  await page.getByText('Kijk in uw browser of deze site meldingen mag tonen.').waitFor()
  const plain = await as('ouder', { scripts: false })
  await plain.goto('/gegevens')
  expect(await plain.getByText('Deze browser kan geen meldingen tonen.').isVisible()).toBe(true)
  expect(await plain.getByRole('button', { name: 'Meldingen aanzetten' }).isVisible()).toBe(false)
})

// Chromium without a screen refuses every notification: what it is asked to show, and to open, is looked at in the worker.
type Worker = typeof globalThis & {
  registration: { showNotification: (title: string, about: object) => Promise<void> }
  clients: { openWindow: (url: URL) => Promise<void> }
  shown?: object
  opened?: string
}

it('shows what is pushed to it, and a press on it leads to the message, on this site alone (B5, E1)', async () => {
  const page = await as('ouder')
  const devtools = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const active = versions.find(({ status }) => status === 'activated')
      if (active) resolve(active.registrationId)
    })
  })
  await devtools.send('ServiceWorker.enable')
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/meldingen.js', { scope: '/' })
    await navigator.serviceWorker.ready
  })
  const registrationId = await registered
  const [worker] = page.context().serviceWorkers()
  await worker!.evaluate(() => {
    const self = globalThis as Worker
    self.registration.showNotification = async (title, about) => {
      self.shown = { title, ...about }
    }
    self.clients.openWindow = async (url) => {
      self.opened = String(url)
    }
  })
  const { origin } = new URL(inject('school'))
  const press = (path: string) =>
    worker!.evaluate(async (path) => {
      const self = globalThis as Worker
      delete self.opened
      const notification = { close: () => {}, data: { path } }
      self.dispatchEvent(Object.assign(new Event('notificationclick'), { notification, waitUntil: () => {} }))
      for (let tries = 0; tries < 20 && !self.opened; tries++) await new Promise((resolve) => setTimeout(resolve, 50))
      return self.opened
    }, path)

  const news = { title: 'Nieuw bericht', body: 'Van Anna de Vries, De Regenboog', path: '/berichten/m1', tag: 'm1' }
  await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(news) })
  const shown = () => worker!.evaluate(() => (globalThis as Worker).shown)
  await expect.poll(shown).toEqual({ title: news.title, body: news.body, tag: 'm1', data: { path: news.path } })
  expect(await press(news.path)).toBe(`${origin}${news.path}`)
  expect(await press('https://evil.example/')).toBeUndefined()
  expect(page.complaints).toEqual([])
})

it('tells the school when a push service gives this browser another address (E1)', async () => {
  const page = await as('ouder')
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/meldingen.js?sleutel=our-key', { scope: '/' })
    await navigator.serviceWorker.ready
  })
  await expect.poll(() => page.context().serviceWorkers().length).toBeGreaterThan(0)
  const sent = await page
    .context()
    .serviceWorkers()[0]!
    .evaluate(async () => {
      const self = globalThis as unknown as {
        registration: { pushManager: { subscribe: (options: { applicationServerKey: string }) => Promise<object> } }
        fetch: (to: string, how: { method: string; body: URLSearchParams }) => Promise<object>
        dispatchEvent: (event: Event) => void
      }
      let sent = {}
      self.registration.pushManager.subscribe = async ({ applicationServerKey }) => ({
        endpoint: `https://push.example/${applicationServerKey}`,
        getKey: () => new Uint8Array([251, 255]).buffer,
      })
      self.fetch = async (to, { method, body }) => {
        sent = { to, method, ...Object.fromEntries(body) }
        return {}
      }
      await new Promise<void>((done) => {
        const waitUntil = (work: Promise<void>) => work.then(done)
        self.dispatchEvent(Object.assign(new Event('pushsubscriptionchange'), { waitUntil }))
      })
      return sent
    })
  const keys = { p256dh: '-_8', auth: '-_8' }
  expect(sent).toEqual({ to: '/gegevens/apparaten', method: 'POST', endpoint: 'https://push.example/our-key', ...keys })
})
