import type Squire from 'squire-rte'
import { addressFrom } from '../links.ts'

export type LinkField = { open: () => void }

/** Asks where a link leads, below the buttons. */
export function linkField(panel: HTMLElement, editor: Squire): LinkField {
  const find = <E extends Element>(selector: string) => panel.querySelector<E>(selector) as E // safe: rich-text-field.tsx has them
  const input = find<HTMLInputElement>('input')
  const problem = find<HTMLElement>('.problem')
  const remove = find<HTMLButtonElement>('[data-link-remove]')
  const say = (text: string) => {
    problem.textContent = text
    input.toggleAttribute('aria-invalid', text !== '')
  }
  const close = () => {
    panel.hidden = true
    editor.focus()
  }
  const make = () => {
    const address = addressFrom(input.value)
    if (!address) {
      say(problem.dataset.wrong ?? '')
      return input.focus()
    }
    close()
    editor.makeLink(address)
  }
  find('[data-link-make]').addEventListener('click', make)
  remove.addEventListener('click', () => {
    close()
    editor.removeLink()
  })
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
    if (event.key !== 'Enter' || event.target !== input) return
    event.preventDefault() // Enter here is no press of the form's first button
    make()
  })
  return {
    open: () => {
      say('')
      const standing = linkAt(editor)
      input.value = standing?.getAttribute('href')?.replace(/^(mailto|tel):/, '') ?? ''
      remove.hidden = standing === null
      panel.hidden = false
      input.select()
      input.focus()
    },
  }
}

function linkAt(editor: Squire) {
  const { commonAncestorContainer: node } = editor.getSelection()
  return (node instanceof Element ? node : node.parentElement)?.closest('a') ?? null
}
