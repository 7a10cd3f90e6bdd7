import { draftProblems } from '../../templates/drafts/problems.ts'
import { pictureTexts } from '../../templates/pictures/texts.ts'
import { type Text, textWith } from '../language.ts'
import { mostNodes, mostPictures, nodesIn, picturesIn, type RichText } from '../richtext/tree.ts'

/** Text, in code points; bytes are bounded by four times that, far below what a row or a mail may hold (check 20). */
export const limits = {
  subject: 200,
  body: 20_000,
  label: 300,
  option: 200,
  questions: 30,
  options: 30,
  signedText: 5000,
  capacity: 10_000,
  people: 500,
  /** Of a draft as it is kept, in characters. */
  draft: 400_000,
} as const

const isLonger = (text: string, points: number) => text.length > 2 * points || [...text].length > points

export const tooLong = (text: string, most: number): Text | undefined =>
  isLonger(text, most) ? textWith(draftProblems.tooLong, most) : undefined

/** Of a text as it is shown. */
export function tooMuch({ body, rich }: { body: string; rich: RichText | null }): Text | undefined {
  if (picturesIn(rich).length > mostPictures) return pictureTexts.tooMany
  return rich && nodesIn(rich) > mostNodes ? draftProblems.tooMuchMarkup : tooLong(body, limits.body)
}
