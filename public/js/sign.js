// A place to draw a signature, beside the tick that stands for one without this script.
const size = { width: 600, height: 200 }

function prepare(place) {
  if (place.dataset.ready || place.closest('fieldset:disabled')) return
  place.dataset.ready = 'yes'
  const field = place.querySelector('input')
  const canvas = Object.assign(document.createElement('canvas'), { ...size, className: 'drawing' })
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', place.dataset.label)
  const wipe = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button quiet',
    textContent: place.dataset.wipe,
  })
  const caption = Object.assign(document.createElement('p'), { className: 'hint', textContent: place.dataset.label })
  place.append(caption, canvas, wipe)
  const pen = canvas.getContext('2d')
  const clear = () => {
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, size.width, size.height)
  }
  Object.assign(pen, { lineWidth: 3, lineCap: 'round', lineJoin: 'round', strokeStyle: '#1b2340' })
  clear()
  if (field.value) {
    const before = new Image()
    before.addEventListener('load', () => pen.drawImage(before, 0, 0))
    before.src = field.value
  }
  // Who draws agrees; who wipes it away has not agreed by it.
  const tick = document.getElementsByName(place.dataset.sign)[0]
  let isTickedHere = false
  let isDrawing = false
  const at = ({ offsetX, offsetY }) => [
    (offsetX * size.width) / canvas.clientWidth,
    (offsetY * size.height) / canvas.clientHeight,
  ]
  canvas.addEventListener('pointerdown', (event) => {
    isDrawing = true
    canvas.setPointerCapture(event.pointerId)
    pen.beginPath()
    pen.moveTo(...at(event))
  })
  canvas.addEventListener('pointermove', (event) => {
    if (!isDrawing) return
    pen.lineTo(...at(event))
    pen.stroke()
  })
  const end = () => {
    if (!isDrawing) return
    isDrawing = false
    field.value = canvas.toDataURL('image/png')
    if (tick && !tick.checked) {
      tick.checked = true
      isTickedHere = true
    }
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  canvas.addEventListener('pointerup', end)
  canvas.addEventListener('pointercancel', end)
  wipe.addEventListener('click', () => {
    clear()
    field.value = ''
    if (isTickedHere) tick.checked = false
    isTickedHere = false
  })
}

const prepareAll = () => document.querySelectorAll('[data-sign]').forEach(prepare)
prepareAll()
document.addEventListener('htmx:after:settle', prepareAll)
