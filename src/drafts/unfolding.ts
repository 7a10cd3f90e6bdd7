import { savedListTexts } from '../../templates/saved-lists/texts.ts'
import { textWith } from '../language.ts'
import { wordsOf } from '../saved-lists/saved-lists.ts'
import type { Scope } from '../scope.ts'
import type { Press, Problems } from './compose-form.ts'

type Unfolded = { pressed: Press; problems: Problems }

const prefix = 'lijst:'
export const savedWord = (id: string) => prefix + id
export const isSavedWord = (word: string) => word.startsWith(prefix)

/**
 * A saved list is put into the draft as what it says, so that the writer sees whom it means before it goes. What is gone is left
 * out and said; what the writer may not write to stays, and has to be taken away first (D6).
 */
export async function unfold(scope: Scope, pressed: Press): Promise<Unfolded> {
  const { action, about, content } = pressed
  if (!isSavedWord(about) || (action !== 'erbij' && action !== 'behalve')) return { pressed, problems: {} }
  const kept: Press = { ...pressed, action: 'bewaren' }
  const list = await wordsOf(scope, about.slice(prefix.length))
  if (!list) return { pressed: kept, problems: { aan: savedListTexts.isGone } }
  const problems = list.gone > 0 ? { aan: goneFrom(list) } : {}
  if (action === 'erbij') {
    const { include, except } = content
    const filled = { include: together(include, list.include), except: together(except, list.except) }
    return { pressed: { ...kept, content: { ...content, ...filled } }, problems }
  }
  if (list.except.length > 0) return { pressed: kept, problems: { aan: savedListTexts.hasExceptions } }
  const include = content.include.filter((word) => !list.include.includes(word))
  return {
    pressed: { ...kept, content: { ...content, include, except: together(content.except, list.include) } },
    problems,
  }
}

const together = (some: readonly string[], others: readonly string[]) => [...new Set([...some, ...others])]

const goneFrom = ({ name, gone }: { name: string; gone: number }) => textWith(savedListTexts.partsGone, name, gone)
