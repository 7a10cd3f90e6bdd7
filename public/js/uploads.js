// Sends each file by itself as soon as it is chosen or dropped, and shows how far it is. What comes back is the page as it then
// stands, of which the list of files is taken; what is being written stays as it is. Without this, any button takes the files along.

const form = document.getElementById('opstellen')
const region = document.getElementById('bijlagen')
const input = form.elements.bijlagen
const bars = region.querySelector('[data-uploads]')
const status = region.querySelector('[role=status]')
const { added, failed } = bars.dataset

const waiting = []
let isBusy = false
let heldButton = null

const barFor = (file) => {
  const id = `upload-${crypto.randomUUID()}`
  const bar = Object.assign(document.createElement('div'), { className: 'progress' })
  const label = Object.assign(document.createElement('label'), { htmlFor: id, textContent: file.name })
  bar.append(label, Object.assign(document.createElement('progress'), { id, max: 1, value: 0 }))
  return bar
}

const send = (file, bar) =>
  new Promise((done) => {
    const data = new FormData(form)
    data.delete('bijlagen')
    data.append('bijlagen', file)
    data.set('actie', 'bijlage-erbij')
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total }) => {
      bar.querySelector('progress').value = loaded / total
    }
    request.onloadend = () => done(request)
    request.open('POST', form.action)
    request.responseType = 'document'
    request.send(data)
  })

// The list as it now is, how much still fits beside it, and what was wrong with this file if anything was.
const take = ({ response }) => {
  const fresh = response.getElementById('bijlagen')
  region.querySelector('[data-files]').replaceWith(fresh.querySelector('[data-files]'))
  input.dataset.together = fresh.querySelector('[type=file]').dataset.together
  history.replaceState(history.state, '', form.action)
  return fresh.querySelector('.problem')?.textContent.trim() ?? ''
}

const work = async () => {
  isBusy = true
  const problems = []
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const answer = await send(next.file, next.bar)
    next.bar.remove()
    // Another window kept the draft, or nobody is logged in any more: a press says so on a page of its own, with the text kept.
    if ([401, 409].includes(answer.status)) heldButton ??= form.querySelector('button[value=bewaren]')
    else if (answer.response?.getElementById('bijlagen')) problems.push(take(answer))
    else problems.push(`${next.file.name}: ${failed}`)
  }
  isBusy = false
  const said = problems.filter(Boolean).join(' ')
  status.textContent = said || added
  status.className = said ? 'problem' : 'quiet small'
  if (heldButton) form.requestSubmit(heldButton)
  heldButton = null
}

const begin = (files) => {
  const news = [...files].map((file) => ({ file, bar: barFor(file) }))
  bars.append(...news.map(({ bar }) => bar))
  waiting.push(...news)
  input.value = ''
  status.textContent = ''
  if (!isBusy && news.length > 0) work()
}

region.querySelector('[value=bijlage-erbij]').hidden = true
// After app.js has left out what is too large.
document.addEventListener('change', ({ target }) => target === input && begin(input.files))

// What is pressed in the meantime happens once the files are there.
addEventListener(
  'submit',
  (event) => {
    if (!isBusy || event.target !== form) return
    event.preventDefault()
    event.stopImmediatePropagation()
    heldButton = event.submitter
  },
  true,
)

const hasFiles = ({ dataTransfer }) => dataTransfer.types.includes('Files')
form.addEventListener('dragover', (event) => {
  if (!hasFiles(event)) return
  event.preventDefault()
  region.classList.add('dropping')
})
form.addEventListener('dragleave', () => region.classList.remove('dropping'))
form.addEventListener('drop', (event) => {
  region.classList.remove('dropping')
  if (!hasFiles(event)) return
  event.preventDefault()
  input.files = event.dataTransfer.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
})
