import type Squire from 'squire-rte'
import { pictureFrom } from '../pictures.ts'
import { pictureNode } from './nodes.ts'

export type PictureField = { open: () => void; isAt: () => boolean }

/** Puts pictures into the text, each with what it shows: chosen here, dropped on the text or pasted into it. */
export function pictureField(panel: HTMLElement, editor: Squire, writing: HTMLElement): PictureField {
  const find = <E extends HTMLElement>(selector: string) => panel.querySelector<E>(selector) as E // safe: rich-text-field.tsx has them
  const chooser = find<HTMLInputElement>('[type=file]')
  const alt = find<HTMLInputElement>('[type=text]')
  const problem = find('.problem')
  const status = find('[role=status]')
  let about: HTMLImageElement | null = null
  /** Where it was asked for: what is typed while it is sent moves the cursor, and a file chooser takes it away. */
  let place: Range | null = null

  /** About a picture that stands there, or a new one. */
  const show = (picture: HTMLImageElement | null) => {
    about = picture
    if (!picture) place = editor.getSelection()
    problem.textContent = ''
    status.textContent = ''
    alt.value = picture?.alt ?? ''
    for (const selector of ['[data-choose]', '[data-put]']) find(selector).hidden = picture !== null
    for (const selector of ['[data-keep]', '[data-remove]']) find(selector).hidden = picture === null
    panel.hidden = false
    ;(picture ? alt : chooser).focus()
  }
  const close = () => {
    panel.hidden = true
    chooser.value = ''
    editor.focus()
  }
  const change = (how: () => void) => {
    editor.saveUndoState()
    editor.modifyDocument(how)
    editor.fireEvent('input')
    close()
  }
  const put = async (file: File | undefined) => {
    status.textContent = panel.dataset.busy ?? ''
    const made = await uploaded(panel, file, alt.value)
    status.textContent = ''
    problem.textContent = made.problem
    if (!made.picture) return null
    const node = pictureNode(made.picture)
    if (place && writing.contains(place.startContainer)) editor.setSelection(place)
    editor.insertHTML(`<p>${node.outerHTML}</p>`)
    close()
    return (
      [...writing.querySelectorAll('img')].find((one) => one.getAttribute('src') === node.getAttribute('src')) ?? null
    )
  }
  /** What it shows is asked once it is there; what could not be taken is told of after the others too. */
  const take = async (files: readonly File[]) => {
    const wrong: string[] = []
    for (const file of files) {
      show(null)
      const placed = await put(file)
      if (placed) show(placed)
      else wrong.push(`${file.name}: ${problem.textContent}`)
    }
    problem.textContent = wrong.join(' ')
  }

  find('[data-put]').addEventListener('click', () => put(chooser.files?.[0]))
  find('[data-keep]').addEventListener('click', () => change(() => about?.setAttribute('alt', alt.value)))
  find('[data-remove]').addEventListener('click', () => change(() => about?.remove()))
  find('[data-close]').addEventListener('click', close)
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
    if (event.key !== 'Enter' || event.target !== alt) return
    event.preventDefault() // Enter here is no press of the form's first button
    find(about ? '[data-keep]' : '[data-put]').click()
  })
  writing.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLImageElement)) return
    event.stopPropagation() // the editor would let it be made larger and smaller
    show(event.target)
  })
  editor.addEventListener('pasteImage', (event) => {
    const { clipboardData } = (event as CustomEvent<{ clipboardData: DataTransfer }>).detail
    take(picturesIn(clipboardData))
  })
  dropped(writing, take)
  return { open: () => show(pictureAt(editor)), isAt: () => pictureAt(editor) !== null }
}

const picturesIn = ({ files }: DataTransfer) => [...files].filter(({ type }) => type.startsWith('image/'))

/** A picture that is dropped on the text goes into it; anything else beside it, as an attachment (uploads.js). */
function dropped(writing: HTMLElement, take: (files: readonly File[]) => void) {
  writing.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    event.stopPropagation()
  })
  writing.addEventListener('drop', (event) => {
    const pictures = event.dataTransfer ? picturesIn(event.dataTransfer) : []
    if (pictures.length === 0 || pictures.length < (event.dataTransfer?.files.length ?? 0)) return
    event.preventDefault()
    event.stopPropagation()
    take(pictures)
  })
}

/** In the line where the cursor is. */
function pictureAt(editor: Squire) {
  const { startContainer: node } = editor.getSelection()
  return (node instanceof Element ? node : node.parentElement)?.closest('p')?.querySelector('img') ?? null
}

async function uploaded({ dataset }: HTMLElement, file: File | undefined, alt: string) {
  const data = new FormData()
  if (file) data.append('foto', file)
  data.append('foto-tekst', alt)
  try {
    const answer = await fetch(dataset.at ?? '', { method: 'POST', body: data })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const made = page.querySelector('[data-picture] img')
    const given = ['src', 'alt', 'width', 'height'].map((name) => [name, made?.getAttribute(name) ?? ''])
    const picture = made && pictureFrom(Object.fromEntries(given))
    const said = page.querySelector('[data-problem]')?.textContent?.trim()
    return { picture, problem: picture ? '' : said || (dataset.failed ?? '') }
  } catch {
    return { picture: null, problem: dataset.failed ?? '' }
  }
}
