// Looks through an album by arrow keys and by swiping; both follow the links that are on the page. Escape leads back.
const follow = (selector) => document.querySelector(selector)?.click()
const leads = { ArrowLeft: 'a[rel=prev]', ArrowRight: 'a[rel=next]', Escape: '.page-head .back' }

addEventListener('keydown', (event) => {
  const isElsewhere = event.target.closest('input, textarea, select, video, dialog')
  if (isElsewhere || event.altKey || event.ctrlKey || event.metaKey || !leads[event.key]) return
  follow(leads[event.key])
})

// The first of them, and the last.
const ends = { Home: 'first', End: 'last' }
addEventListener('keydown', ({ key, target, altKey, ctrlKey, metaKey }) => {
  const isElsewhere = target.closest('input, textarea, select, video, dialog') || altKey || ctrlKey || metaKey
  if (ends[key] && !isElsewhere) location.assign(photo.dataset[ends[key]])
})

// Along the photo and not up or down it, by one finger, and not where it was made larger to look around in.
const photo = document.querySelector('[data-viewer]')
let start = null
photo.addEventListener(
  'touchstart',
  ({ touches }) => {
    start = touches.length === 1 && visualViewport.scale < 1.1 ? { x: touches[0].clientX, y: touches[0].clientY } : null
  },
  { passive: true },
)
photo.addEventListener('touchend', ({ changedTouches: [end] }) => {
  if (!start) return
  const [x, y] = [end.clientX - start.x, end.clientY - start.y]
  if (Math.abs(x) > 60 && Math.abs(x) > 2 * Math.abs(y)) follow(x > 0 ? leads.ArrowLeft : leads.ArrowRight)
  start = null
})

// The next page comes before it is asked for.
const next = document.querySelector(leads.ArrowRight)
if (next) document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: next.href }))
