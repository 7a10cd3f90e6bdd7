import * as v from 'valibot'
import { longestAlt, longestCaption } from '../../templates/albums/edit.tsx'
import { albumTexts } from '../../templates/albums/texts.ts'
import type { Words } from '../albums/queries.ts'
import { line, optionalLine, optionalText, type Problems } from '../http/forms.ts'
import { isNonce, newSecret } from '../ids.ts'
import { textWith } from '../language.ts'

export const itemForm = v.object({
  tekst: optionalText(longestAlt),
  bijschrift: optionalText(longestCaption),
  plaats: line(6),
  actie: optionalLine(20),
  naam: optionalLine(60),
  gezien: optionalText(10_000),
})

type Edited = { total: number; seen: string; worked: { item: Words } }

/** A place that there is; and nobody else said something since, of what it shows or of who is in it. */
export const itemProblems =
  ({ total, seen, worked }: Edited) =>
  ({ plaats, gezien }: { plaats: string; gezien: string }): Problems => ({
    ...(isPlace(Number(plaats), total) ? {} : { plaats: textWith(albumTexts.placeWrong, total) }),
    ...(gezien === '' || gezien === seen ? {} : { tekst: changedBy(worked.item) }),
  })

const isPlace = (place: number, total: number) => Number.isInteger(place) && place >= 1 && place <= total

const changedBy = ({ alt, caption }: Words) => textWith(albumTexts.changedMeanwhile, alt, caption)

type Body = Record<string, unknown>

/** The browser's name for the press, and where the first of what it sends stands. */
export function pressIn(body: Body, now: Date) {
  const nonce = [body.nonce].flat().find((one): one is string => typeof one === 'string' && isNonce(one)) ?? newSecret()
  const typed = Number([body.plaats].flat()[0])
  const place = Number.isSafeInteger(typed) && typed > 0 ? typed : Math.floor(now.getTime() / 1000) * 1000
  return { nonce, place }
}

const isFile = (one: unknown): one is File => one instanceof File && (one.size > 0 || one.name !== '')
export const filesIn = (body: Body) => [body.foto].flat().filter(isFile)

/** Each photo of a press, under a name of its own. */
export function uploadIn(body: Body, now: Date) {
  const files = filesIn(body)
  const { nonce, place } = pressIn(body, now)
  return files.map((file, at) => ({
    file,
    nonce: files.length === 1 ? nonce : `${nonce.slice(0, 56)}-${at}`,
    position: place + at,
  }))
}

/** As it is after one of them was given another place. */
export function movedTo(ids: readonly string[], id: string, place: number) {
  const others = ids.filter((other) => other !== id)
  return [...others.slice(0, place - 1), id, ...others.slice(place - 1)]
}
