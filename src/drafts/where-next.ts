import { fieldId } from '../../templates/ui/labelled.tsx'
import type { Press } from './compose-form.ts'
import type { DraftContent } from './content.ts'
import { chosenWord } from './suggestions.ts'

/** Back to the part of the page where the button was, with what was looked for; a browser puts the cursor in a field it is led to. */
export function whereNext({ action, about, search, list, group }: Press, { questions }: DraftContent) {
  if (action === 'lijst-personen') return `?${new URLSearchParams({ lijst: chosenWord(list, group) })}#ontvangers`
  if (action === 'zoeken' || (action === 'bewaren' && search))
    return `?${new URLSearchParams({ zoek: search })}#ontvangers`
  if (action === 'lijst-bewaren') return '?lijst-bewaard#ontvangers'
  if (action.startsWith('vraag')) {
    const question = action === 'vraag' ? questions.at(-1) : questions.find(({ id }) => id === about)
    return question ? `#${fieldId({ name: `${question.id}.tekst` })}` : '#vragen'
  }
  if (action === 'erbij' && search) return `#${fieldId({ name: 'zoek' })}`
  if (action === 'foto') return `#${fieldId({ name: 'tekst' })}`
  return action.startsWith('bijlage') ? '#bijlagen' : '#ontvangers'
}
