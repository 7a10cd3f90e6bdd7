import { letterTexts } from '../../templates/reaching/letter-texts.ts'
import { messagePages } from '../../templates/reaching/message-pages.ts'
import { auditEntry } from '../audit/queries.ts'
import { NotFound } from '../errors.ts'
import { newId } from '../ids.ts'
import { upsertInvitations } from '../invitations/run-queries.ts'
import { words } from '../language.ts'
import { codeOf } from '../links/links.ts'
import { newLinks } from '../links/many.ts'
import { logoOnPaper } from '../logos/on-paper.ts'
import { attachmentsOf, sentMessage } from '../messages/queries.ts'
import { pdfOf } from '../pdf/document.ts'
import { fontsOf } from '../pdf/fonts.ts'
import { fullName } from '../people/names.ts'
import { permitted } from '../permissions.ts'
import { questionnaireOf, questionsOf } from '../questionnaires/queries.ts'
import type { Question, Questionnaire } from '../questionnaires/schema.ts'
import type { Scope } from '../scope.ts'
import { type LetterRow, letterRows } from './queries.ts'

/** `subjects`: whom it is asked of one by one; none where it is asked once. */
export type AskedOnPaper = { deadline: Date | null; questions: readonly Question[]; subjects: readonly string[] }

/** A message on paper for one person, with a code to make an account where there is none. */
export type PaperLetter = {
  id: string
  firstName: string
  name: string
  address: string[]
  hasAccount: boolean
  /** What it asks, which is answered by telephone or on paper. */
  asked: AskedOnPaper | null
  code: { code: string; linkId: string; until: Date; isNew: boolean } | null
}

/** A code on a letter should last as long as letters lie about (ms). */
const lastsAtLeast = 14 * 86_400_000
const lasts = 30 * 86_400_000
const mostLetters = 100

/**
 * The message as a file to print, for one recipient or for all whom nothing else reaches; null where there is nobody. A code
 * opens an account in a parent's name: it is printed for whoever may invite people, and others' letters say where to ask for one.
 */
export async function lettersOf(scope: Scope, messageId: string, personId: string | null) {
  const { school, now } = scope
  const [[message], rows, [questionnaire], questions, files] = await scope.db.batch([
    sentMessage(scope, messageId),
    letterRows(scope, messageId, personId, new Date(now.getTime() + lastsAtLeast), mostLetters),
    questionnaireOf(scope, messageId),
    questionsOf(scope, messageId),
    attachmentsOf(scope, messageId),
  ])
  if (!message || (personId !== null && rows.length === 0)) throw new NotFound()
  if (rows.length === 0 || message.withdrawnAt) return null
  const letters = await Promise.all(rows.map((row) => letterOf(scope, row, askedOf(row, questionnaire, questions))))
  await scope.db.batch([...(await codesGiven(scope, letters)), letterEntry(scope, letters.length)])
  const [fonts, logo] = await Promise.all([fontsOf(scope), logoOnPaper(scope)])
  const about = { school, origin: scope.origin, now, logo }
  const { title } = words(letterTexts, school.language)
  const written = { message, sender: scope.me.name, files: files.map(({ name }) => name) }
  const pages = letters.flatMap((letter) => messagePages(fonts, { letter, ...written }, about))
  return pdfOf(pages, fonts, { title: title(school.name), language: school.language })
}

const letterEntry = (scope: Scope, people: number) => auditEntry(scope, 'messageLetters.made', { about: { people } })

function askedOf(row: LetterRow, form: Questionnaire | undefined, questions: readonly Question[]): AskedOnPaper | null {
  if (!form || questions.length === 0) return null
  const subjects = { perChild: row.children, perGroup: row.groups, once: '[]' }[form.mode]
  return { deadline: form.deadline, questions, subjects: JSON.parse(subjects) as string[] } // safe: the query made it so
}

async function letterOf(scope: Scope, row: LetterRow, asked: AskedOnPaper | null): Promise<PaperLetter> {
  const address = row.street ? [row.street, [row.postcode, row.town].filter(Boolean).join('  ')].filter(Boolean) : []
  const hasAccount = row.hasAccount === 1
  const invites = !hasAccount && permitted(scope.me.roles, 'invitations.manage', scope.school)
  const code = invites ? await codeFor(scope, row) : null
  return { id: row.id, firstName: row.firstName, name: fullName(row), address, hasAccount, asked, code }
}

async function codeFor(scope: Scope, { linkId: known, expiresAt }: LetterRow) {
  const linkId = known ?? newId(scope.now)
  const until = new Date(expiresAt ?? scope.now.getTime() + lasts)
  return { code: await codeOf(scope, linkId), linkId, until, isNew: known === null }
}

async function codesGiven(scope: Scope, letters: readonly PaperLetter[]) {
  const given = letters.flatMap(({ id, code }) => (code ? [{ personId: id, ...code }] : []))
  const fresh = given
    .filter(({ isNew }) => isNew)
    .map(({ personId, linkId }) => ({ id: linkId, personId, about: null }))
  const invited = given.map(({ personId, linkId }) => ({
    personId,
    linkId,
    way: 'letter' as const,
    byId: scope.me.id,
    at: scope.now,
  }))
  return [...(await newLinks(scope, 'invitation', fresh)), ...upsertInvitations(scope, invited)]
}
