// Shows what the school pushes, also while no page is open. It keeps nothing and answers no request of a page.
addEventListener('push', (event) => {
  const { title, body, path, tag } = event.data.json()
  event.waitUntil(registration.showNotification(title, { body, tag, data: { path } }))
})

// A push service may give a browser another address at any time: the school is told of it, as after a press.
addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)))

const encode = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

async function renew({ oldSubscription, newSubscription }) {
  // Not every browser says what it had: the key it was asked with stands in this worker's own address.
  const key = oldSubscription?.options?.applicationServerKey ?? new URL(location).searchParams.get('sleutel')
  const options = { userVisibleOnly: true, applicationServerKey: key }
  const given = newSubscription ?? (key && (await registration.pushManager.subscribe(options)))
  if (!given) return
  const body = new URLSearchParams({ endpoint: given.endpoint })
  for (const name of ['p256dh', 'auth']) body.set(name, encode(given.getKey(name)))
  // Logged out it is told nothing, and the next press at Mijn gegevens makes it right.
  await fetch('/gegevens/apparaten', { method: 'POST', body, redirect: 'manual' })
}

addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data.path))
})

// In a page that is open already, where there is one; of this site alone, whatever was said.
async function open(path) {
  const url = new URL(path, location.origin)
  if (url.origin !== location.origin) return
  const [page] = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (!page) return clients.openWindow(url)
  // A page that was there before this worker was is not its to lead.
  return page
    .navigate(url)
    .then((there) => there.focus())
    .catch(() => clients.openWindow(url))
}
