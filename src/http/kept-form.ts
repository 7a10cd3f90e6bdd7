import { limits } from '../drafts/limits.ts'

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

/** Twice the largest draft, since each quote and line break takes two characters here. */
const largest = 2 * limits.draft

export const isKeepable = (form: KeptForm) => writeKept(form).length <= largest

export const writeKept = (form: KeptForm) => JSON.stringify(form)

/** What the log-in page sent back; anything else than pairs of texts, or more of it, is nothing kept. */
export function readKept(text: string): KeptForm {
  if (text.length > largest) return []
  try {
    const form: unknown = JSON.parse(text)
    return Array.isArray(form) && form.every(isPair) ? form : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

const isPair = (pair: unknown): pair is [string, string] =>
  Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string')
