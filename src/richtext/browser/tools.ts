import type Squire from 'squire-rte'
import type { LinkField } from './link-field.ts'
import type { PictureField } from './picture-field.ts'

type Tool = { isOn: (editor: Squire) => boolean; on: (editor: Squire) => void; off: (editor: Squire) => void }

const within = (editor: Squire, tag: string) => editor.hasFormat(tag)

/** The lines that are chosen become headings or paragraphs; lists stay lists. */
const blocksAs = (editor: Squire, tag: string) =>
  editor.modifyBlocks((fragment) => {
    for (const block of [...fragment.children].filter(({ nodeName }) => /^(P|H2|H3)$/.test(nodeName))) {
      const made = document.createElement(tag)
      made.append(...block.childNodes)
      block.replaceWith(made)
    }
    return fragment
  })

const heading = (tag: string): Tool => ({
  isOn: (editor) => within(editor, tag),
  on: (editor) => blocksAs(editor, tag),
  off: (editor) => blocksAs(editor, 'p'),
})

const toolsBut: Record<string, Tool> = {
  bold: { isOn: (editor) => within(editor, 'B'), on: (editor) => editor.bold(), off: (editor) => editor.removeBold() },
  italic: {
    isOn: (editor) => within(editor, 'I'),
    on: (editor) => editor.italic(),
    off: (editor) => editor.removeItalic(),
  },
  heading: heading('H2'),
  subheading: heading('H3'),
  bullets: {
    isOn: (editor) => within(editor, 'UL'),
    on: (editor) => editor.makeUnorderedList(),
    off: (editor) => editor.removeList(),
  },
  numbers: {
    isOn: (editor) => within(editor, 'OL'),
    on: (editor) => editor.makeOrderedList(),
    off: (editor) => editor.removeList(),
  },
}

/** `picture`: null where the text takes none. */
type Panels = { link: LinkField; picture: PictureField | null }

/** The buttons above an editor: each says whether it is on, and one of them is reached by Tab, the others by the arrows. */
export function equip(toolbar: HTMLElement, editor: Squire, { link, picture }: Panels) {
  const tools: Record<string, Tool> = {
    ...toolsBut,
    link: { isOn: () => within(editor, 'A'), on: () => link.open(), off: () => link.open() },
    ...(picture && { picture: { isOn: () => picture.isAt(), on: () => picture.open(), off: () => picture.open() } }),
  }
  const buttons = [...toolbar.querySelectorAll<HTMLButtonElement>('[data-tool]')]
  const toolOf = ({ dataset }: HTMLButtonElement) => tools[dataset.tool ?? '']
  const show = () => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(toolOf(button)?.isOn(editor) ?? false))
  }
  for (const button of buttons) {
    button.tabIndex = button === buttons[0] ? 0 : -1
    button.addEventListener('mousedown', (event) => event.preventDefault()) // the text keeps its selection
    button.addEventListener('click', () => {
      const tool = toolOf(button)
      if (tool?.isOn(editor)) tool.off(editor)
      else tool?.on(editor)
      show()
    })
  }
  toolbar.addEventListener('keydown', (event) => moveAlong(buttons, event))
  for (const moment of ['pathChange', 'select', 'cursor', 'input']) editor.addEventListener(moment, show)
}

const steps: Record<string, (place: number, last: number) => number> = {
  ArrowRight: (place, last) => (place === last ? 0 : place + 1),
  ArrowLeft: (place, last) => (place === 0 ? last : place - 1),
  Home: () => 0,
  End: (_, last) => last,
}

function moveAlong(buttons: readonly HTMLButtonElement[], event: KeyboardEvent) {
  const place = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const next = buttons[steps[event.key]?.(place, buttons.length - 1) ?? -1]
  if (!next) return
  event.preventDefault()
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next.focus()
}
