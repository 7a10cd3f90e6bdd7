// Sends each photo by itself, three at a time, made smaller where this browser can. Until the school has one it is kept on this
// device: a lost line, a closed page or a log-in in between loses nothing, and what waited goes on when this page is open again.

const region = document.querySelector('[data-uploads]')
const form = region.closest('form')
const input = form.elements.foto
const said = region.dataset
const writer = form.elements.schrijver.value
// How many, the line decides: whatever comes, a worker holds one at a time (npm run bench -- photos).
const [atOnce, longestSide, smallEnough] = [3, 2560, 1_500_000]
const partSize = 8 * 1024 * 1024
const keptFor = 3 * 24 * 3_600_000

for (const part of form.querySelectorAll('[data-plain]')) part.hidden = true

// What waits, kept by this browser; without that, for as long as the page is open.
const opened = new Promise((done) => {
  const opening = indexedDB.open('pleinpost-fotos', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('waiting', { keyPath: 'nonce' })
  opening.onsuccess = () => done(opening.result)
  opening.onerror = () => done(null)
})
const kept = async (mode, act) => {
  const database = await opened
  if (!database) return []
  return new Promise((done) => {
    const asking = act(database.transaction('waiting', mode).objectStore('waiting'))
    asking.onsuccess = () => done(asking.result)
    asking.onerror = () => done([])
  })
}
const keep = (one) => kept('readwrite', (store) => store.put(one))
const forget = ({ nonce }) => kept('readwrite', (store) => store.delete(nonce))

// The whole, each one, and what is said about them.
const whole = Object.assign(document.createElement('progress'), { max: 1, value: 0 })
whole.setAttribute('aria-label', said.sending)
const count = Object.assign(document.createElement('p'), { className: 'quiet' })
count.setAttribute('role', 'status')
const list = Object.assign(document.createElement('ul'), { className: 'uploads' })
const waiting = []
let [all, done, refused, busy] = [0, 0, 0, 0]

const shares = new Map()
const showWhole = () => {
  const under = [...shares.values()].reduce((sum, share) => sum + share, 0)
  whole.value = all === 0 ? 0 : (done + under) / all
  whole.hidden = all === done
}
const tell = (text) => {
  const sofar =
    all > done ? [said.sent, done, all] : refused > 0 ? [said.someRefused, done - refused, refused] : [said.allSent]
  const [words, ...numbers] = sofar
  count.textContent = text ?? numbers.reduce((told, number) => told.replace('{}', number), words)
}

const lineFor = (one) => {
  const line = document.createElement('li')
  const bar = Object.assign(document.createElement('progress'), { max: 1, value: 0 })
  bar.setAttribute('aria-label', one.name)
  const drop = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button quiet small',
    textContent: said.drop,
  })
  drop.onclick = () => {
    const place = waiting.indexOf(one)
    if (place < 0) return
    waiting.splice(place, 1)
    forget(one)
    all -= 1
    line.remove()
    showWhole()
    tell()
  }
  line.append(Object.assign(document.createElement('span'), { textContent: one.name }), bar, drop)
  list.append(line)
  return {
    share: (share) => {
      bar.value = share
      shares.set(one.nonce, share)
      showWhole()
    },
    begin: () => drop.remove(),
    refused: (text) => {
      bar.remove()
      drop.remove()
      line.append(Object.assign(document.createElement('span'), { className: 'problem', textContent: text }))
      refused += 1
    },
    gone: () => line.remove(),
  }
}

// A camera's photo is larger than any page shows: drawn anew it is upright, and a tenth of it. What cannot be drawn goes as it is.
const smaller = async (file) => {
  if (file.type === 'image/gif' || !file.type.startsWith('image/')) return file
  try {
    const drawn = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestSide / Math.max(drawn.width, drawn.height))
    if (scale === 1 && file.size < smallEnough) return file
    const canvas = new OffscreenCanvas(Math.round(drawn.width * scale), Math.round(drawn.height * scale))
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(drawn, 0, 0, canvas.width, canvas.height)
    drawn.close()
    const made = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 })
    return made.size < file.size ? made : file
  } catch {
    return file
  }
}

// A frame of a film to show for it.
const posterOf = (file) =>
  new Promise((give) => {
    const film = Object.assign(document.createElement('video'), { muted: true, preload: 'auto', playsInline: true })
    const stop = setTimeout(() => give(null), 5000)
    film.onerror = () => give(null)
    film.onloadeddata = () => {
      film.currentTime = Math.min(1, film.duration / 2 || 0)
    }
    film.onseeked = async () => {
      clearTimeout(stop)
      const canvas = new OffscreenCanvas(film.videoWidth, film.videoHeight)
      canvas.getContext('2d').drawImage(film, 0, 0)
      give(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 }).catch(() => null))
      URL.revokeObjectURL(film.src)
    }
    film.src = URL.createObjectURL(file)
  })

const post = (to, body, share) =>
  new Promise((give) => {
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total }) => share(total ? loaded / total : 0)
    request.onloadend = () => give(request)
    request.open('POST', to)
    request.setRequestHeader('HX-Request', 'true')
    request.setRequestHeader('HX-Request-Type', 'partial')
    request.send(body)
  })

const fieldsOf = (one, more = {}) => {
  const data = new FormData()
  for (const [name, value] of Object.entries({ schrijver: writer, nonce: one.nonce, plaats: one.place, ...more }))
    data.append(name, value)
  return data
}

// What is too large is not sent at all: the answer would be the same, after minutes.
const tooLarge = { status: 413, responseText: '' }

const sendPhoto = async (one, share) => {
  const file = await smaller(one.file)
  if (file.size > said.largest) return tooLarge
  const about = new URLSearchParams({ schrijver: writer, nonce: one.nonce, plaats: one.place })
  return post(`${one.to}?${about}`, new Blob([file], { type: 'application/octet-stream' }), share)
}

// First what it is; then each part that is not there yet; then the word that this was all.
const sendFilm = async (one, share) => {
  if (one.file.size > said.largestFilm) return tooLarge
  const data = fieldsOf(one, { grootte: one.file.size })
  const poster = await posterOf(one.file)
  if (poster) data.append('foto', poster, 'poster.jpg')
  const begun = await post(one.films, data, () => {})
  if (begun.status !== 200) return begun
  const { id, parts } = JSON.parse(begun.responseText)
  const last = Math.ceil(one.file.size / partSize)
  for (let part = 0; part < last; part++) {
    if (parts.includes(part)) continue
    const bytes = one.file.slice(part * partSize, (part + 1) * partSize)
    const sent = await post(`${one.films}/${id}/${part}`, bytes, (of) => share((part + of) / last))
    if (sent.status !== 204) return sent
  }
  return post(`${one.films}/${id}/klaar`, fieldsOf(one), () => {})
}

// Added to the page where it will stand there.
const take = (text) => {
  const page = new DOMParser().parseFromString(text, 'text/html')
  const item = page.querySelector('[data-item]')
  const album = document.getElementById('album')
  if (!item || album.querySelector(`[data-item="${CSS.escape(item.dataset.item)}"]`)) return
  document.querySelector('[data-without]')?.remove()
  const after = [...album.children].find((one) => Number(one.dataset.place) > Number(item.dataset.place))
  album.insertBefore(item, after ?? null)
  for (const [place, one] of [...album.children].entries())
    one.querySelector('a').setAttribute('aria-label', said.nth.replace('{}', place + 1))
  album.nextElementSibling?.matches('.empty') && album.nextElementSibling.remove()
}

let patience = 1000
const pause = () =>
  new Promise((again) => {
    setTimeout(again, patience)
    addEventListener('online', again, { once: true })
    patience = Math.min(patience * 2, 30_000)
  })

// True once it is there or will never be; false where it waits for another time.
const deliver = async (one) => {
  for (;;) {
    const answer = await (one.file.type.startsWith('video/') ? sendFilm : sendPhoto)(one, one.line.share)
    const { status } = answer
    if (status >= 200 && status < 300) {
      patience = 1000
      take(answer.responseText)
      one.line.gone()
      return true
    }
    if (status === 422 || status === 413) {
      const problem = new DOMParser().parseFromString(answer.responseText, 'text/html').querySelector('[data-problem]')
      one.line.refused(problem?.textContent ?? said.tooLarge.replace('{}', one.name))
      return true
    }
    one.line.share(0)
    if ([401, 403, 404, 409].includes(status)) {
      tell(said.loggedOut)
      const door = Object.assign(document.createElement('a'), { href: said.logInAt, textContent: said.logIn })
      count.append(' ', door)
      return false
    }
    tell(said.offline)
    await pause()
  }
}

const work = async () => {
  if (busy >= atOnce) return
  const one = waiting.shift()
  if (!one) return
  busy += 1
  one.line.begin()
  const isOver = await deliver(one)
  busy -= 1
  shares.delete(one.nonce)
  if (!isOver) return
  await forget(one)
  done += 1
  showWhole()
  tell()
  work()
}

const begin = (news) => {
  if (news.length === 0) return
  if (!list.isConnected) {
    form.prepend(whole, count)
    region.append(list)
    input.classList.add('taken')
  }
  for (const one of news) waiting.push(Object.assign(one, { line: lineFor(one) }))
  all += news.length
  showWhole()
  tell()
  count.scrollIntoView({ block: 'nearest' })
  for (let more = 0; more < atOnce; more++) work()
}

const nameFor = () => crypto.randomUUID()
const now = Math.floor(Date.now() / 1000) * 1000

input.addEventListener('change', async () => {
  const start = Math.floor(Date.now() / 1000) * 1000
  const news = [...input.files].map((file, place) => ({
    ...{ nonce: nameFor(), to: said.uploads, films: said.films, writer, name: file.name, file },
    ...{ place: start + place, at: Date.now() },
  }))
  input.value = ''
  await Promise.all(news.map(keep))
  begin(news)
})

// What waits from before: mine, and for this album. What nobody came back for is not kept for ever.
const before = await kept('readonly', (store) => store.getAll())
for (const one of before) if (one.at < now - keptFor) forget(one)
const mine = before.filter((one) => one.writer === writer && one.to === said.uploads && one.at >= now - keptFor)
begin(mine.sort((one, other) => one.place - other.place))
if (mine.length > 0) tell(said.goingOn)
