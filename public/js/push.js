// Lets this browser be told of news (Web Push): asks for leave after a press, and sends what the browser gives as any other form.
const encode = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

// A browser keeps to the key that it was first told: after another one it is asked anew.
async function subscribed({ worker, key }) {
  await navigator.serviceWorker.register(`${worker}?sleutel=${key}`, { scope: '/' })
  const { pushManager } = await navigator.serviceWorker.ready
  const options = { userVisibleOnly: true, applicationServerKey: key }
  const old = await pushManager.getSubscription()
  if (old && encode(old.options.applicationServerKey) !== key) await old.unsubscribe()
  return pushManager.subscribe(options)
}

async function press(form) {
  const said = form.querySelector('[data-push-said]')
  said.textContent = ''
  try {
    if ((await Notification.requestPermission()) !== 'granted') throw new Error('no leave')
    const subscription = await subscribed(form.dataset)
    form.elements.endpoint.value = subscription.endpoint
    for (const name of ['p256dh', 'auth']) form.elements[name].value = encode(subscription.getKey(name))
    form.submit()
  } catch {
    said.textContent = form.dataset.refused
    delete form.dataset.sending
    form.querySelector('[aria-busy]')?.removeAttribute('aria-busy')
  }
}

if ('PushManager' in window && 'serviceWorker' in navigator) {
  for (const form of document.querySelectorAll('form[data-key]')) {
    form.previousElementSibling.remove()
    form.hidden = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      press(form)
    })
  }
}
