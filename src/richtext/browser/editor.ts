// Writing with headings, lists and links (templates/ui/rich-text-field.tsx). Bundled into public/js/editor.js.
import Squire from 'squire-rte'
import { linkField } from './link-field.ts'
import { fragmentOf } from './nodes.ts'
import { pictureField } from './picture-field.ts'
import { equip } from './tools.ts'

/** What the editor would make and a text cannot hold, and Tab, which goes to the next field. */
const without = ['u', 'd', 'Shift-5', 'Shift-6', 'Shift-7']

function begin(field: HTMLElement) {
  const find = <E extends Element>(selector: string) => field.querySelector<E>(selector) as E // safe: the field has them
  const plain = find<HTMLTextAreaElement>('textarea')
  const given = find<HTMLInputElement>('input[type=hidden]')
  const tools = find<HTMLElement>('[data-tools]')
  const label = find<HTMLLabelElement>('label')
  const panel = find<HTMLElement>('[data-link]')
  const writing = writingPlace(plain, label)
  const isBegun = document.activeElement === plain
  plain.after(writing)
  const editor = new Squire(writing, { blockTag: 'P', addLinks: false, sanitizeToDOMFragment: fragmentOf })
  editor.setHTML(given.value)
  plain.disabled = true // from here on the HTML says it all
  plain.hidden = true
  find<HTMLElement>('[data-plain]').hidden = true
  for (const other of document.querySelectorAll<HTMLElement>('[data-without-editor]')) other.hidden = true
  tools.hidden = false
  setKeys(editor, () => link.open())
  const link = linkField(panel, editor)
  const pictures = field.querySelector<HTMLElement>('[data-picture-panel]')
  const picture = pictures && pictureField(pictures, editor, writing)
  equip(find('[role=toolbar]'), editor, { link, picture })
  editor.addEventListener('input', () => {
    given.value = editor.getHTML()
    given.dispatchEvent(new Event('input', { bubbles: true }))
  })
  editor.addEventListener('willPaste', (event) => keepApart(editor, event))
  label.removeAttribute('for')
  label.addEventListener('click', () => editor.focus())
  if (isBegun) editor.focus()
}

/** Named, described and marked as the field that it takes the place of. */
function writingPlace(plain: HTMLTextAreaElement, label: HTMLLabelElement) {
  label.id ||= `${plain.id}-label`
  const place = document.createElement('div')
  place.id = `${plain.id}-editor`
  place.className = 'rich-text prose'
  place.dir = 'auto'
  const said = {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': label.id,
    'aria-describedby': plain.getAttribute('aria-describedby'),
    'aria-invalid': plain.getAttribute('aria-invalid'),
  }
  for (const [name, value] of Object.entries(said)) if (value) place.setAttribute(name, value)
  return place
}

function setKeys(editor: Squire, openLink: () => void) {
  const nothing = (_: Squire, event: KeyboardEvent) => event.preventDefault()
  for (const key of ['Tab', 'Shift-Tab']) editor.setKeyHandler(key, null)
  for (const control of ['Ctrl-', 'Meta-']) {
    for (const key of without) editor.setKeyHandler(control + key, nothing)
    const set = (key: string, act: () => void) =>
      editor.setKeyHandler(control + key, (_, event) => {
        event.preventDefault()
        act()
      })
    set('k', openLink)
    set(']', () => editor.increaseListLevel())
    set('[', () => editor.decreaseListLevel())
  }
}

/** What is pasted beside words stays the list or heading that it was: the editor joins those words to its first and last line, which are empty ones here. */
function keepApart(editor: Squire, event: Event) {
  const { fragment } = (event as CustomEvent<{ fragment?: DocumentFragment }>).detail // safe: the editor's own event
  const { startContainer: start } = editor.getSelection()
  const line = (start instanceof Element ? start : start.parentElement)?.closest('p, h2, h3')
  if (!fragment || !line?.textContent) return
  const isOther = (block: Element | null) => block !== null && /^(UL|OL|H2|H3)$/.test(block.nodeName)
  const empty = () => document.createElement('p')
  if (isOther(fragment.firstElementChild)) fragment.prepend(empty())
  if (isOther(fragment.lastElementChild)) fragment.append(empty())
}

for (const field of document.querySelectorAll<HTMLElement>('[data-rich]')) begin(field)
