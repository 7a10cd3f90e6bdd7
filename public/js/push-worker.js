// Shows what the school pushes, also while no page is open. It keeps nothing and answers no request of a page.
addEventListener('push', (event) => {
  const { title, body, path, tag } = event.data.json()
  event.waitUntil(registration.showNotification(title, { body, tag, data: { path } }))
})

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
