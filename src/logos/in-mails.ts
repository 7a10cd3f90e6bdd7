import { hasLogo, logoSize } from '../../templates/logos/logo.tsx'
import type { MailSchool } from '../../templates/mail/frame.tsx'
import { paths } from '../paths.ts'
import type { SchoolScope } from '../scope.ts'

/** The school as its mails show it. */
export function mailSchool({ school, origin }: Pick<SchoolScope, 'school' | 'origin'>): MailSchool {
  const { name, hue } = school
  const logo = hasLogo(school)
    ? { src: `${origin}${paths.logo(school.logoKey ?? '')}?maat=mail`, ...logoSize(school) }
    : null
  return { name, hue, logo }
}
