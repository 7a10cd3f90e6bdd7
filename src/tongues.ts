/**
 * What people may have texts translated into (D13), by their codes (BCP 47): what is spoken at home in Dutch schools, as far as
 * the engine knows it. Tigrinya it does not.
 */
export const tongues = [
  'nl',
  'en',
  'ar',
  'tr',
  'pl',
  'uk',
  'ro',
  'bg',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'ru',
  'fa',
  'ps',
  'ur',
  'hi',
  'so',
  'am',
  'zh',
  'id',
] as const
export type Tongue = (typeof tongues)[number]

/** Each by its own name, since that is what whoever looks for it reads. */
export const tongueNames: Readonly<Record<Tongue, string>> = {
  nl: 'Nederlands',
  en: 'English',
  ar: 'العربية',
  tr: 'Türkçe',
  pl: 'Polski',
  uk: 'Українська',
  ro: 'Română',
  bg: 'Български',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  it: 'Italiano',
  ru: 'Русский',
  fa: 'فارسی',
  ps: 'پښتو',
  ur: 'اردو',
  hi: 'हिन्दी',
  so: 'Soomaali',
  am: 'አማርኛ',
  zh: '中文',
  id: 'Bahasa Indonesia',
}

const fromTheRight: ReadonlySet<Tongue> = new Set(['ar', 'fa', 'ps', 'ur'])
export const directionOf = (tongue: Tongue) => (fromTheRight.has(tongue) ? 'rtl' : 'ltr')
