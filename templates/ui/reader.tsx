import { createContext, useContext } from 'hono/jsx'
import { type Language, type Text, textFor, type Words, words } from '../../src/language.ts'

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
}>

export const ReaderContext = createContext<Reader>({ language: 'nl', zone: 'Europe/Amsterdam', now: new Date(0) })
export const useReader = () => useContext(ReaderContext)

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
