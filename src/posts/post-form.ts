import type { Context } from 'hono'
import { cleanLine, cleanText } from '../cleaning.ts'
import type { Press as LetterPress } from '../drafts/compose-form.ts'
import { type Body, pictureIn } from '../drafts/compose-form.ts'
import type { SchoolEnv } from '../http/bindings.ts'
import { markedUp } from '../richtext/typed.ts'
import type { PostContent } from './content.ts'
import { longestTitle } from './publishing.ts'
import { postVisibilities } from './schema.ts'

/** One press on the writing page: which button, and everything that stood in the form. */
export type Press = {
  action: string
  page: string
  /** The moment of what that page had of the draft, and the version that it changes. */
  seen: number
  version: number
  content: PostContent
  picture: LetterPress['picture']
}

/** In the form the school's own are chosen as a group is; no group is called so. */
export const ofSchool = 'school'
export const asNews = 'nieuws'

export async function readPress(c: Context<SchoolEnv>): Promise<Press> {
  const body: Body = await c.req.parseBody({ all: true })
  const one = (name: string) => [body[name]].flat().find((value) => typeof value === 'string') ?? ''
  return {
    action: one('actie'),
    page: one('pagina').slice(0, 50),
    seen: Number(one('gezien')) || 0,
    version: Number(one('versie')) || 0,
    content: {
      ...whose(one('van')),
      title: cleanLine(one('titel')).slice(0, 2 * longestTitle),
      ...markedUp({ plain: 'tekst' in body ? cleanText(one('tekst')) : null, html: one('opmaak') }),
      visibility: postVisibilities.find((option) => option === one('zichtbaar')) ?? 'group',
    },
    picture: pictureIn(body),
  }
}

function whose(chosen: string): Pick<PostContent, 'kind' | 'groupId'> {
  if (chosen === asNews) return { kind: 'news', groupId: '' }
  return { kind: 'blog', groupId: chosen === ofSchool ? '' : chosen.slice(0, 60) }
}

export const chosenOf = ({ kind, groupId }: Pick<PostContent, 'kind' | 'groupId'>) => {
  if (kind === 'news') return asNews
  return groupId || ofSchool
}
