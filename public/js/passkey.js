// Logs in with a passkey, or makes one (WebAuthn). What the browser answers goes into the form, which is sent as any other.
const decode = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
const encode = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

// By hand, since the browser's own ways to and from JSON are younger than passkeys are.
const named = (one) => ({ ...one, id: decode(one.id) })
function asked({ create, get }) {
  const { challenge, user, excludeCredentials = [], allowCredentials = [], ...rest } = create ?? get
  const common = { ...rest, challenge: decode(challenge) }
  return create
    ? { ...common, user: named(user), excludeCredentials: excludeCredentials.map(named) }
    : { ...common, allowCredentials: allowCredentials.map(named) }
}
function answered({ id, rawId, type, response }) {
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']
  const said = parts.filter((part) => response[part]).map((part) => [part, encode(response[part])])
  const transports = response.getTransports?.()
  return JSON.stringify({ id, rawId: encode(rawId), type, response: { ...Object.fromEntries(said), transports } })
}

const questionOf = async (form) => {
  const { question } = JSON.parse(form.dataset.passkey)
  if (!question.from) return question
  const body = new URLSearchParams(copies(form).map(({ name, value }) => [name, value]))
  const answer = await fetch(question.from, { method: 'POST', body })
  return answer.status === refused ? null : answer.json()
}
// What is typed in another form of the page goes along with the question and with its answer.
function copies(form) {
  const fields = [...form.querySelectorAll('[data-as]')]
  for (const field of fields) field.value = document.getElementById(field.dataset.as).value
  return fields
}
const refused = 422
function send(form, question, credential) {
  form.elements.uitdaging.value = question.sealed
  form.elements.sleutel.value = answered(credential)
  form.submit()
}

// While somebody types a user name the browser offers what it has; the button takes its place.
let waiting
const beforeItEnds = 9 * 60_000
async function wait(form) {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return
  waiting = new AbortController()
  const { signal } = waiting
  const again = setTimeout(() => {
    waiting.abort()
    wait(form)
  }, beforeItEnds)
  try {
    const question = await questionOf(form)
    send(
      form,
      question,
      await navigator.credentials.get({ publicKey: asked(question), mediation: 'conditional', signal }),
    )
  } catch {
    clearTimeout(again) // The button and the password are there.
  }
}

async function press(form) {
  waiting?.abort()
  try {
    const question = await questionOf(form)
    if (!question) return form.submit() // The answer says what is wrong, beside what was typed.
    const publicKey = asked(question)
    const { credentials } = navigator
    send(form, question, await (question.create ? credentials.create({ publicKey }) : credentials.get({ publicKey })))
  } catch (error) {
    const { there, cancelled } = JSON.parse(form.dataset.passkey)
    form.querySelector('[data-passkey-said]').textContent = error.name === 'InvalidStateError' ? there : cancelled
    delete form.dataset.sending
    form.querySelector('[aria-busy]')?.removeAttribute('aria-busy')
    if (waiting) wait(form)
  }
}

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    if (form.previousElementSibling?.matches('[data-passkey-not]')) form.previousElementSibling.remove()
    form.hidden = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      press(form)
    })
    if (document.querySelector('[autocomplete~="webauthn"]')) wait(form)
  }
}
