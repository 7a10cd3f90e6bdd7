import { createContext, useContext } from 'hono/jsx'
import { type Language, type Text, textFor, type Words, words } from '../../src/language.ts'
import type { Tongue } from '../../src/tongues.ts'

/**
 * For whom a page is rendered: every component may ask, none is told. `person` is the id of whoever is logged in, `offered`
 * are the languages there are to choose; a `child` is addressed as one.
 */
export type Reader = Readonly<{
  language: Language
  offered?: readonly Language[]
  zone: string
  now: Date
  person?: string | undefined
  child?: boolean | undefined
  /** What people of the school write in, where no other language is named. */
  written?: Language | undefined
  /** What texts are translated into for this reader, and what they last chose to write in; left out where nothing translates them (D13). */
  translation?: { to: Tongue; own: Tongue | null; last: Tongue | null } | undefined
}>

export const ReaderContext = createContext<Reader>({ language: 'nl', zone: 'Europe/Amsterdam', now: new Date(0) })
export const useReader = () => useContext(ReaderContext)

/** The language of what people here wrote, for pages in another one: browsers read and translate by it. */
export const useWritten = (language?: Tongue | null) => {
  const { written, language: own } = useReader()
  const of = language ?? written
  return of === own ? undefined : of
}

/** A feature's texts in the reader's language. */
export const useWords = <C extends Parameters<typeof words>[0]>(catalogue: C): Words<C> => {
  const { language, child } = useReader()
  return words(catalogue, language, child)
}

/** One text in the reader's language. */
export const useText = () => {
  const reader = useReader()
  return (text: Text) => textFor(text, reader)
}
