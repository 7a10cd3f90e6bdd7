import { limits } from '../drafts/limits.ts'
import type { SchoolScope } from '../scope.ts'
import { openSealed, sealText } from './sealing.ts'
import { writerField } from './writer.ts'

/** What somebody had typed when the session turned out to be over: it goes along through the log-in and comes back. */
export type KeptForm = readonly (readonly [name: string, value: string])[]

/**
 * Files are not kept: a browser does not let a page fill them in. Nor is the button that was pressed:
 * a letter would be sent without them, where no button only keeps it as a draft.
 */
export function keepForm(body: Record<string, unknown>): KeptForm {
  return Object.entries(body)
    .filter(([name]) => name !== 'actie')
    .flatMap(([name, value]) =>
      [value]
        .flat()
        .filter((one): one is string => typeof one === 'string')
        .map((one) => [name, one] as const),
    )
}

/** An empty file field comes along too, as a file of nothing. */
export const hasFiles = (body: Record<string, unknown>) =>
  Object.values(body)
    .flat()
    .some((one) => one instanceof File && one.size > 0)

/** Whose text it is, where its form said so. */
export const writerOf = (form: KeptForm) => form.find(([name]) => name === writerField)?.[1]

/** Twice the largest draft, since each quote and line break takes two characters here. */
const largest = 2 * limits.draft

export const isKeepable = (form: KeptForm) => JSON.stringify(form).length <= largest

/** Sealed, so that the page that holds it shows nothing of it, whoever sits down at it next; nothing of nothing. */
export const sealKept = async (form: KeptForm, school: SchoolScope) =>
  form.length === 0 ? '' : sealText(JSON.stringify(form), school)

/** What the log-in page sent back, if it is what was sealed. */
export async function openKept(sealed: string, school: SchoolScope): Promise<KeptForm> {
  const opened = sealed === '' ? null : await openSealed(sealed, school)
  return opened === null ? [] : (JSON.parse(opened) as KeptForm) // safe: we sealed nothing else
}
