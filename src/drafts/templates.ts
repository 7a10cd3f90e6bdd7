import { draftProblems } from '../../templates/drafts/problems.ts'
import { templateTexts } from '../../templates/drafts/template-texts.ts'
import { NotFound } from '../errors.ts'
import type { Text } from '../language.ts'
import { fullName } from '../people/names.ts'
import { isStaff, permitted } from '../permissions.ts'
import { pictureIds } from '../richtext/tree.ts'
import type { Scope } from '../scope.ts'
import { blank, type DraftContent } from './content.ts'
import {
  deleteTemplate,
  type FoundTemplate,
  keepTemplate,
  keepTemplatePictures,
  removeTemplatePictures,
  renameTemplate,
  type TemplateRows,
  templateStatements,
  templatesOpenToMe,
} from './template-queries.ts'

/** What a message can begin with, as the asker finds it. */
export type Template = {
  id: string
  name: string
  /** Null where it is the asker's own. */
  ownerName: string | null
  isShared: boolean
}

const toTemplate = ({ me }: Scope, row: FoundTemplate): Template => ({
  id: row.id,
  name: row.name,
  ownerName: row.ownerId === me.id ? null : fullName(row),
  isShared: row.sharedAt !== null,
})

export const myTemplates = async (scope: Scope) => (await templatesOpenToMe(scope)).map((row) => toTemplate(scope, row))

const isOpenTo = ({ me }: Scope, row: FoundTemplate) => row.ownerId === me.id || (row.lent === 1 && isStaff(me.roles))

export type OpenedTemplate = { template: Template; content: DraftContent }

/** My own, or one that a colleague shares with whoever works here; any other is not there. */
export function openTemplate(scope: Scope, [[row]]: TemplateRows): OpenedTemplate {
  if (!row || !isOpenTo(scope, row)) throw new NotFound()
  return { template: toTemplate(scope, row), content: contentIn(row) }
}

/** A new message that begins with it; one that is gone begins with nothing. */
export async function begunWith(scope: Scope, id: string, content: DraftContent): Promise<DraftContent> {
  const [statement] = templateStatements(scope.db, id)
  const [row] = await statement
  if (!row || !isOpenTo(scope, row)) return content
  return { ...contentIn(row), include: content.include, except: content.except }
}

// Safe cast: only saveTemplate writes it.
const contentIn = ({ content }: FoundTemplate): DraftContent => ({ ...blank, ...(JSON.parse(content) as DraftContent) })

/** What a template keeps of a draft: neither whom it goes to, nor a day, nor files. */
const keptOf = ({ subject, body, rich, toTeachers, mode, time, remind, questions }: DraftContent) =>
  JSON.stringify({ subject, body, rich, toTeachers, mode, time, remind, questions })

/** Under its draft's id, so that a second press makes no second one (check 33); or what is wrong, beside its field. */
export async function saveTemplate(scope: Scope, id: string, content: DraftContent): Promise<Record<string, Text>> {
  if (content.subject === '') return { onderwerp: draftProblems.subject }
  const name = [...content.subject].slice(0, longestName).join('')
  const [[kept]] = await scope.db.batch([
    keepTemplate(scope, { id, name, content: keptOf(content) }),
    ...keepTemplatePictures(scope, id, pictureIds(content.rich)),
  ])
  return kept ? {} : { onderwerp: templateTexts.tooMany }
}

export const longestName = 80

export const mayShareTemplates = ({ me, school }: Pick<Scope, 'me' | 'school'>) =>
  permitted(me.roles, 'messages.shareTemplates', school)

/** The owner's alone. */
export async function changeTemplate(scope: Scope, id: string, { name, shared }: { name: string; shared: boolean }) {
  const [changed] = await renameTemplate(scope, id, name, shared && mayShareTemplates(scope) ? scope.now : null)
  if (!changed) throw new NotFound()
}

export async function removeTemplate(scope: Scope, id: string) {
  const [, [removed]] = await scope.db.batch([removeTemplatePictures(scope, id), deleteTemplate(scope, id)])
  if (!removed) throw new NotFound()
}
