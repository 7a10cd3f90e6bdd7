import { languages } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import { useReader } from '../ui/reader.tsx'

/** Each under its own name. */
export const languageNames = { nl: 'Nederlands', en: 'English' } as const

/** The languages one is not reading in, each under its own name. */
export const LanguageSwitch = () => {
  const { language, offered = languages } = useReader()
  return (
    <form method="post" action={paths.language} class="language">
      {offered
        .filter((other) => other !== language)
        .map((other) => (
          <button type="submit" class="link" name="language" value={other} lang={other}>
            {languageNames[other]}
          </button>
        ))}
    </form>
  )
}
