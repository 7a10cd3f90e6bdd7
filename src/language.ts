/** The languages every school's pages exist in; the first is the default (product.md). */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** One text in every language, and in Dutch as a child is addressed where that differs. Thrown with errors, put beside fields, chosen when it is shown. */
export type Text = Readonly<Record<Language, string> & { je?: string }>

// biome-ignore lint/suspicious/noExplicitAny: a catalogue's entries take whatever values their own signature names
type Entry = Text | Readonly<Record<Language, (...values: any[]) => string> & { je?: (...values: any[]) => string }>
type Entries = Readonly<Record<string, Entry>>
export type Words<C extends Entries> = { readonly [Key in keyof C]: C[Key][Language] }

/** A feature's texts, nl and en side by side: a missing one does not compile. */
export const catalogue = <const C extends Entries>(entries: C) => entries

const ands: Record<Language, string> = { nl: 'en', en: 'and' }

/** An entry that names something, with what it names, in every language. */
export const textWith = <Values extends readonly unknown[]>(
  entry: Readonly<Record<Language, (...values: Values) => string>>,
  ...values: Values
): Text => ({ nl: entry.nl(...values), en: entry.en(...values) })

/** "Ada, Bo en Gijs" */
export const listed = (parts: readonly string[], language: Language) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${ands[language]} ${parts.at(-1)}`

const chosen = new WeakMap<Entries, Record<Language | 'je', unknown>>()

/** The catalogue in one language, as a child reads it or anybody else. Made once per catalogue, since every page asks for it. */
export function words<C extends Entries>(entries: C, language: Language, child = false) {
  let views = chosen.get(entries)
  if (!views) {
    const view = (wanted: Language | 'je') =>
      Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, entry[wanted] ?? entry.nl]))
    views = { nl: view('nl'), en: view('en'), je: view('je') }
    chosen.set(entries, views)
  }
  return views[child && language === 'nl' ? 'je' : language] as Words<C>
}

/** What may be read in, and what is read in by whoever chose nothing: a school decides it (A4). */
export type Offer = Readonly<{ languages: readonly Language[]; language: Language }>
const everything: Offer = { languages, language: 'nl' }

/** The reader's own choice, else the first language the browser asks for that is offered, else the school's. */
export function preferredLanguage(
  chosenBefore: string | undefined,
  acceptLanguage: string | undefined,
  { languages, language }: Offer = everything,
): Language {
  const wanted = [chosenBefore, ...(acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2))]
  return languages.find((offered) => offered === wanted.find((tag) => languages.includes(tag as Language))) ?? language
}

/** What somebody is written to in. */
export const spoken = (chosen: Language | null, offer: Offer) =>
  preferredLanguage(chosen ?? undefined, undefined, offer)

/** One text as this reader should have it. */
export const textFor = (
  text: Text,
  { language, child = false }: { language: Language; child?: boolean | undefined },
) => (child && language === 'nl' ? (text.je ?? text.nl) : text[language])
