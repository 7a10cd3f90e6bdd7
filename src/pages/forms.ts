import type { Context } from 'hono'
import * as v from 'valibot'
import { moves } from '../blocks.ts'
import { line, oneOf, optionalLine, optionalText, tick } from '../http/forms.ts'
import { languages } from '../language.ts'
import type { Typed } from './block-forms.ts'
import { blockKinds, layouts } from './blocks.ts'

export const newPageForm = v.object({ titel: line(120), onder: optionalLine(40) })

export const headingForm = v.object({
  titel: line(120),
  over: optionalText(300),
  taal: oneOf(languages),
  indeling: oneOf(layouts),
  gezien: optionalLine(40),
})

export const placeForm = v.object({ adres: line(80), onder: optionalLine(40), menu: tick })

export const addForm = v.object({ soort: oneOf(blockKinds) })
export const moveForm = v.object({ actie: oneOf(moves) })
export const stateForm = v.object({ actie: oneOf(['publiceren', 'verbergen', 'omhoog', 'omlaag'] as const) })

/** The fields of a block, whose names depend on what stands in it, and the files that came along. */
export async function sentIn(c: Pick<Context, 'req'>) {
  const body = await c.req.parseBody({ all: true })
  const typed: Record<string, string> = {}
  const files: File[] = []
  for (const [name, given] of Object.entries(body)) {
    const values = [given].flat()
    files.push(...values.filter((value) => value instanceof File))
    const texts = values.filter((value) => typeof value === 'string')
    if (texts.length > 0) typed[name] = name === 'personen' ? texts.join(' ') : (texts[0] ?? '')
  }
  return { typed: typed as Typed, files }
}
