// What htmx and the browser do not do by themselves. Everything works without it.

// htmx comes when there is something to see: a phone reads it for longer than it draws the page, which works before it too.
const htmxAt = document.currentScript.dataset.htmx
requestAnimationFrame(() =>
  setTimeout(() => {
    const script = document.createElement('script')
    script.src = htmxAt
    document.head.append(script)
  }),
)

// A page that is left while it fades in ends that; nobody needs to hear of it.
for (const moment of ['pageswap', 'pagereveal']) {
  addEventListener(moment, ({ viewTransition }) => viewTransition?.ready.catch(() => {}))
}

const problems = '[aria-invalid="true"]'

const say = (text) => {
  const live = document.getElementById('live')
  live.textContent = ''
  setTimeout(() => {
    live.textContent = text
  }, 100)
}

// What comes late from elsewhere does not take the place of what one is typing there.
document.addEventListener('htmx:before:swap', (event) => {
  const { ctx, tasks } = event.detail
  const isTypedIn = (field) => field === document.activeElement || field.value !== field.defaultValue
  const isBusy = ({ type, target }) =>
    type !== 'oob' &&
    !target.contains(ctx.sourceElement) &&
    [...target.querySelectorAll('input:not([type=hidden]), textarea')].some(isTypedIn)
  if (tasks.some(isBusy)) event.preventDefault()
})

// Focus goes to the first problem, else to what the answer marks, else it is not left behind on nothing.
document.addEventListener('htmx:after:settle', ({ detail: { task } }) => {
  const region = task.target
  if (task.type === 'oob') {
    if (region.textContent.trim()) say(region.textContent)
    return
  }
  const wanted = region.querySelector(problems) ?? region.querySelector('[data-focus]')
  if (wanted || document.activeElement === document.body) {
    const goal = wanted ?? region
    if (!goal.matches('a[href],button,input,select,textarea')) goal.tabIndex = -1
    goal.focus({ preventScroll: !wanted })
  }
  const news = region.querySelector('[data-announce]') ?? region.querySelector('.notice')
  if (news) say(news.textContent)
})

// A page that comes back with something wrong begins there.
document.querySelector(problems)?.focus()

// What just happened is said once, and not again when the page is read anew or kept as a bookmark.
const happened =
  'anders bewaard erbij gedaan gemeld geplaatst ingepland klaar ontkoppeld terug verstuurd weer weg'.split(' ')
if (document.querySelector('#flash .toast')) {
  const here = new URL(location.href)
  for (const name of happened) here.searchParams.delete(name)
  history.replaceState(history.state, '', here)
}

// One press sends once. A plain form that only downloads comes free again by itself.
const release = (form) => {
  delete form.dataset.sending
  for (const button of form.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy')
}
document.addEventListener(
  'submit',
  (event) => {
    const form = event.target
    if (form.method === 'dialog') return
    if (form.dataset.sending) {
      event.preventDefault()
      event.stopImmediatePropagation()
      return
    }
    form.dataset.sending = 'yes'
    delete form.dataset.unsaved
    document.getElementById('flash')?.replaceChildren() // What was said before is past.
    event.submitter?.setAttribute('aria-busy', 'true')
    setTimeout(release, form.dataset.downloads === undefined ? 8000 : 1000, form)
  },
  true,
)
document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
  if (ctx.request.form) release(ctx.request.form)
})
addEventListener('pageshow', () => document.querySelectorAll('[data-sending]').forEach(release))

// A button with its own `formaction` is followed by htmx too.
document.addEventListener('htmx:config:request', ({ detail: { ctx } }) => {
  const action = ctx.request.submitter?.getAttribute('formaction')
  if (action) ctx.request.action = action
})
document.addEventListener('htmx:error', ({ detail: { ctx } }) => {
  const { offline } = document.getElementById('live').dataset
  const flash = document.getElementById('flash')
  if (!ctx || !flash) return
  flash.replaceChildren(Object.assign(document.createElement('p'), { className: 'toast wrong', textContent: offline }))
  if (ctx.request.form?.matches('[data-guard]')) ctx.request.form.dataset.unsaved = 'yes'
})

// A file too large to send is left out at once, and that stands beside its field; what fits stays chosen.
document.addEventListener('change', ({ target }) => {
  if (!target.matches('[type=file][data-each]')) return
  const { each, together, tooLarge, tooMuch } = target.dataset
  const fitting = new DataTransfer()
  const texts = []
  let sum = 0
  for (const file of target.files) {
    const wrong = file.size > each ? tooLarge : sum + file.size > together ? tooMuch : ''
    if (wrong) texts.push(wrong.replace('{}', () => file.name))
    else {
      sum += file.size
      fitting.items.add(file)
    }
  }
  if (texts.length) target.files = fitting.files
  sayBeside(target, texts.join(' '))
})

const sayBeside = (field, text) => {
  const id = `${field.id}-problem`
  document.getElementById(id)?.remove()
  field.removeAttribute('aria-invalid')
  if (!text) return
  field.setAttribute('aria-invalid', 'true')
  field.setAttribute('aria-describedby', `${field.id}-hint ${id}`)
  field.after(
    Object.assign(document.createElement('p'), { id, className: 'problem', role: 'alert', textContent: text }),
  )
}

// A question that depends on an earlier one is there only while that has the answer it depends on; what was typed in it stays
// for when it comes back. In the order of asking, since one that is away asks for nothing either. What cannot be filled in shows all.
const showAsked = () => {
  for (const part of document.querySelectorAll('[data-asked-if]')) {
    if (part.closest('fieldset:disabled')) continue
    const { askedIf, askedValue } = part.dataset
    const isGiven = ({ type, checked, value }) =>
      value.trim() === askedValue && (checked || !['radio', 'checkbox'].includes(type))
    const earlier = [...document.getElementsByName(askedIf)].filter((field) => !field.closest('[hidden]'))
    part.hidden = !earlier.some(isGiven)
  }
}
showAsked()
document.addEventListener('input', showAsked)
document.addEventListener('htmx:after:settle', showAsked)

// Leaving with unsaved text asks first.
document.addEventListener('input', ({ target }) => {
  const form = target.form
  if (form?.matches('[data-guard]')) form.dataset.unsaved = 'yes'
})
addEventListener('beforeunload', (event) => {
  if (document.querySelector(`[data-unsaved],[data-guard]:not([data-sending]) ${problems}`)) event.preventDefault()
})

for (const button of document.querySelectorAll('[data-print]')) button.hidden = false

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) print()
  const opener = event.target.closest('[data-dialog]')
  const closer = event.target.closest('[data-close]')
  if (opener) document.getElementById(opener.dataset.dialog)?.showModal()
  if (closer) closer.closest('dialog')?.close()
  if (opener || closer) event.preventDefault()
  // A press beside an open menu or dialog closes it.
  if (event.target.matches('dialog[open]')) event.target.close()
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) menu.open = false
  }
})
// Enter takes the first of what was found for exactly what stands there, and until that has come it does nothing.
document.addEventListener('keydown', (event) => {
  const { key, target, isComposing } = event
  if (key !== 'Enter' || isComposing || !target.matches('[data-finds]')) return
  event.preventDefault()
  const found = document.getElementById(target.dataset.finds).querySelector('[data-found-for]')
  if (target.value && found?.dataset.foundFor === target.value) found.querySelector('button').click()
})
document.addEventListener('keydown', ({ key }) => {
  const menu = key === 'Escape' && document.querySelector('details.menu[open]')
  if (!menu) return
  menu.open = false
  menu.querySelector('summary').focus()
})
