import type { Context } from 'hono'
import { draftProblems } from '../../templates/drafts/problems.ts'
import { attachmentTexts } from '../../templates/messages/attachment-texts.ts'
import { readTerm } from '../audiences/notation.ts'
import { dateFrom } from '../calendar/message-date.ts'
import { cleanLine, cleanText } from '../cleaning.ts'
import type { SchoolEnv } from '../http/bindings.ts'
import type { Text } from '../language.ts'
import { offeredDays } from '../reminders/moments.ts'
import { markedUp } from '../richtext/typed.ts'
import { tongues } from '../tongues.ts'
import { blank, type DraftContent, isKind, isMode, type TypedQuestion } from './content.ts'
import { limits } from './limits.ts'

/** What stands beside the fields of the compose form; a question's are named "<id>.<part>". */
export type Problems = Readonly<Record<string, Text | undefined>>

/** One press: which button, with what it was about, and everything that stood in the form. */
export type Press = {
  /** The draft's id, where the address does not say it. */
  id: string
  /** The page it was typed on, and the moment of what that page had of the draft. */
  page: string
  seen: number
  action: string
  about: string
  content: DraftContent
  files: File[]
  /** A picture for within the text, where no editor took it, with where it goes. */
  picture: { file: File; alt: string; place: string } | null
  /** What was typed to find or choose recipients: no part of the draft. */
  search: string
  list: string
  group: string
  listName: string
  listShared: boolean
  problems: Problems
}

export type Body = Record<string, string | File | (string | File)[]>

export async function readPress(c: Context<SchoolEnv>): Promise<Press> {
  const body: Body = await c.req.parseBody({ all: true })
  const one = (name: string) => textsIn(body, name)[0] ?? ''
  const [action = '', ...about] = one('actie').split(':')
  return {
    id: one('concept'),
    page: one('pagina').slice(0, 50),
    seen: Number(one('gezien')) || 0,
    action,
    about: about.join(':'),
    content: contentOf(body),
    files: all(body, 'bijlagen').filter(
      (file): file is File => file instanceof File && (file.size > 0 || file.name !== ''),
    ),
    picture: pictureIn(body),
    search: cleanLine(one('zoek')).slice(0, 100),
    list: one('lijst'),
    group: one('groep'),
    listName: cleanLine(one('lijstnaam')).slice(0, 80),
    listShared: one('lijst-delen') === 'on',
    problems: { ...unreadableIn(body), ...(c.var.filesLeftOut ? { bijlagen: attachmentTexts.allTooLarge } : {}) },
  }
}

export function pictureIn(body: Body): Press['picture'] {
  const [file] = all(body, 'foto')
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return null
  const one = (name: string) => textsIn(body, name)[0] ?? ''
  return { file, alt: cleanLine(one('foto-tekst')), place: one('foto-plaats') }
}

/** What our own page would not have sent is not passed over in silence. */
function unreadableIn(body: Body): Problems {
  const words = [...textsIn(body, 'aan'), ...textsIn(body, 'behalve')]
  const kinds = textsIn(body, 'vraag').map((id) => isQuestionId(id) && isKind(textsIn(body, `${id}.soort`)[0] ?? ''))
  return {
    ...(words.every((word) => readTerm(word)) ? {} : { aan: draftProblems.unreadable }),
    ...(kinds.every(Boolean) ? {} : { vragen: draftProblems.unreadableQuestion }),
  }
}

function contentOf(body: Body): DraftContent {
  const one = (name: string) => textsIn(body, name)[0] ?? ''
  const words = (name: string) =>
    [...new Set(textsIn(body, name).filter((word) => readTerm(word)))].slice(0, 2 * limits.people)
  const mode = one('wijze')
  return {
    include: words('aan'),
    except: words('behalve'),
    subject: cleanLine(one('onderwerp')),
    ...markedUp({ plain: 'tekst' in body ? cleanText(one('tekst')) : null, html: one('opmaak') }),
    language: tongueIn(one('taal')),
    toTeachers: one('naar-leerkrachten') === 'on',
    urgent: one('dringend') !== '',
    mode: isMode(mode) ? mode : blank.mode,
    day: one('dag').slice(0, 20),
    time: 'tijd' in body ? one('tijd').slice(0, 20) : blank.time,
    remind: remindOf(body),
    questions: questionsOf(body),
    sendDay: one('plandag').slice(0, 20),
    sendTime: 'plantijd' in body ? one('plantijd').slice(0, 20) : blank.sendTime,
    date: dateFrom(one),
  }
}

const tongueIn = (typed: string) => tongues.find((tongue) => tongue === typed) ?? null

/** An unticked box says nothing of itself: the page says that it showed them. */
function remindOf(body: Body) {
  if (!('herinneren' in body)) return blank.remind
  const chosen = new Set(textsIn(body, 'herinneren'))
  return offeredDays.filter((days) => chosen.has(String(days)))
}

const isQuestionId = (id: string) => /^[0-9a-z]{26}$/.test(id)

/** One more than may be sent is read, so that it can be said. What is of no kind is kept as words, to be looked at again. */
function questionsOf(body: Body): TypedQuestion[] {
  const ids = new Set(textsIn(body, 'vraag').filter(isQuestionId))
  return [...ids].slice(0, limits.questions + 1).map((id) => {
    const one = (part: string) => textsIn(body, `${id}.${part}`)[0] ?? ''
    const kind = one('soort')
    return {
      id,
      kind: isKind(kind) ? kind : 'text',
      label: cleanLine(one('tekst')),
      required: one('verplicht') === 'on',
      options: cleanText(one('opties')),
      positive: one('positief'),
      capacity: one('plaatsen').slice(0, 20),
      condition: cleanLine(one('als')).slice(0, 300),
    }
  })
}

/** What may come more than once is named "aan[]" on our page, and may be "aan" elsewhere. */
const all = (body: Body, name: string) => [body[name] ?? [], body[`${name}[]`] ?? []].flat()
const textsIn = (body: Body, name: string) => all(body, name).filter((value) => typeof value === 'string')
