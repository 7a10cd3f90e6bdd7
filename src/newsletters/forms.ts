import * as v from 'valibot'
import { letterTexts } from '../../templates/newsletters/texts.ts'
import { problems as problemTexts } from '../../templates/ui/problems.ts'
import { moves } from '../blocks.ts'
import { cleanLine } from '../cleaning.ts'
import { line, oneOf, optionalLine, type Problems } from '../http/forms.ts'
import { newId } from '../ids.ts'
import { one, type Typed } from './block-forms.ts'
import { blockKinds } from './blocks.ts'
import type { Settings } from './editing.ts'

const longestTitle = 120

export const newForm = v.object({ id: optionalLine(30), onderwerp: line(longestTitle) })
export const addForm = v.object({ soort: oneOf(blockKinds) })
export const moveForm = v.object({ actie: oneOf(moves) })

/** What the form that begins a letter was shown with, or a new one. */
export const idIn = (typed: string, now: Date) => (/^[0-9a-z]{26}$/.test(typed) ? typed : newId(now))

/** Every field with all that was sent in it; files are nothing here. */
export function typedIn(body: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(
    Object.entries(body).map(([name, given]) => [
      name,
      [given].flat().filter((value): value is string => typeof value === 'string'),
    ]),
  )
}

/** As many as one sentence can name (audiences/audience.ts), beside the staff. */
export const mostGroups = 24

export function settingsIn(typed: Typed): { settings: Settings; problems: Problems } {
  const on = (name: string) => typed[name] !== undefined
  const settings: Settings = {
    title: cleanLine(one(typed, 'onderwerp')),
    parents: on('ouders'),
    groupIds: [...new Set(typed.groepen ?? [])].filter((id) => id.length <= 40),
    staff: on('medewerkers'),
    subscribers: on('abonnees'),
    isPublic: on('openbaar'),
  }
  const { title, groupIds, parents, staff, subscribers, isPublic } = settings
  const wrong = {
    onderwerp: title === '' ? problemTexts.required : title.length > longestTitle ? problemTexts.tooLong : undefined,
    groepen: groupIds.length > mostGroups ? letterTexts.tooManyGroups : undefined,
    aan: parents || staff || subscribers || isPublic ? undefined : letterTexts.nobody,
  }
  return { settings, problems: Object.fromEntries(Object.entries(wrong).filter(([, problem]) => problem)) }
}
