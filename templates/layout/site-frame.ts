import type { Language } from '../../src/language.ts'

export type MenuEntry = { slug: string; title: string; below: readonly MenuEntry[] }

/** What stands around a public page. */
export type SiteFrame = {
  menu: readonly MenuEntry[]
  /** Newsletters that anyone reads and signs up for. */
  hasLetters: boolean
  /** The page that this is. */
  current?: string
  /** In a sentence, for search engines and for whoever shares the address. */
  about?: string
  /** Its one address, whatever was asked for it. */
  canonical?: string
  picture?: string
  /** What its own texts are in. */
  language?: Language
}
