import { paths } from '../../src/paths.ts'
import type { School } from '../../src/schools/schema.ts'

export type Logo = Pick<School, 'logoKey' | 'logoWidth' | 'logoHeight'>

/** The largest it is drawn, in pixels of the reader. */
const box = { width: 120, height: 36 }

export const logoSize = ({ logoWidth, logoHeight }: Logo) => {
  const scale = Math.min(box.width / logoWidth, box.height / logoHeight)
  return { width: Math.round(logoWidth * scale), height: Math.round(logoHeight * scale) }
}

export const hasLogo = (school: Partial<Logo>): school is Logo => Boolean(school.logoKey)

/** The school's logo, where there is one; `alt` is empty where its name stands beside it. */
export const LogoImage = ({ school, alt }: { school: Logo; alt: string }) =>
  school.logoKey ? <img class="logo" src={paths.logo(school.logoKey)} alt={alt} {...logoSize(school)} /> : null
