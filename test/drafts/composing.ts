import { newId } from '../../src/ids.ts'
import { paths } from '../../src/paths.ts'
import type { as } from '../cast.ts'
import { decoded } from '../http/markup.ts'

type Writer = ReturnType<typeof as>
type Fields = Record<string, string | string[]>

/** A form as a browser sends it: a name may come more than once, and files come along. */
export function form(fields: Fields, files: readonly File[] = []) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) data.append(name, one)
  }
  for (const file of files) data.append('bijlagen', file)
  return data
}

export const freshId = () => newId(new Date())

/** A letter that could be sent as it is. */
export const good: Fields = { aan: 'ouders:3b', onderwerp: 'Schoolreis', tekst: 'Lieve ouders,\n\nWe gaan op reis.' }

/** One press on the compose form, of a new draft unless it is named. */
export async function press(
  writer: Writer,
  action: string,
  fields: Fields = good,
  { id = freshId(), files = [] as File[] } = {},
) {
  const answer = await writer.post(paths.draft(id), form({ ...fields, actie: action }, files))
  return { id, status: answer.status, to: answer.headers.get('location') ?? '', page: await answer.text() }
}

/** The button that sends what a preview shows. */
export async function sendShown(writer: Writer, id: string) {
  const gezien = fieldIn(await (await writer.visit(paths.draftPreview(id))).text(), 'gezien')
  return writer.post(paths.draftPreview(id), form({ actie: 'versturen', gezien }))
}

/** What stands beside this field. */
export const problemAt = (page: string, field: string) =>
  new RegExp(`id="(?:field-)?${field.replaceAll('.', '-')}-problem"[^>]*>.*?<span>([^<]*)</span>`).exec(page)?.[1]

export const question = (id: string, parts: Record<string, string>): Fields => ({
  vraag: id,
  ...Object.fromEntries(
    Object.entries({ soort: 'text', tekst: 'Wat eet uw kind?', ...parts }).map(([part, value]) => [
      `${id}.${part}`,
      value,
    ]),
  ),
})

/** What stands in a field of the form that a page shows. */
export function fieldIn(page: string, name: string) {
  const field = new RegExp(`<(?:input|textarea)[^>]* name="${name}"[^>]*>([^<]*)`)
  const [tag = '', inner = ''] = field.exec(page) ?? []
  return decoded(tag.startsWith('<textarea') ? inner : (/ value="([^"]*)"/.exec(tag)?.[1] ?? ''))
}
