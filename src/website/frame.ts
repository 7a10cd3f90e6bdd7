import type { Context } from 'hono'
import type { MenuEntry, SiteFrame } from '../../templates/layout/site-frame.ts'
import type { SchoolDb } from '../db/school-db.ts'
import type { SiteEnv } from '../http/bindings.ts'
import { type Placed, publicPage, publicTree } from '../pages/queries.ts'
import { isOn } from '../permissions.ts'
import type { School } from '../schools/schema.ts'

/** What a public page asks in the round trip that lets a visitor in. */
export const siteAndPage = (db: SchoolDb, slug: string) => [publicTree(db), publicPage(db, slug)] as const
export const siteAlone = (db: SchoolDb) => [publicTree(db)] as const

/** The menu of what is public: two levels; a page whose parent is not public stands at the top. */
export function menuOf(tree: readonly Placed[], school: Pick<School, 'modulesOff'>): MenuEntry[] {
  if (!isOn('website', school)) return []
  const shown = tree.filter(({ inMenu, slug }) => inMenu && slug !== '')
  const isTop = ({ parentId }: Placed) => !shown.some(({ id }) => id === parentId)
  const entry = ({ slug, title }: Placed, below: readonly MenuEntry[]) => ({ slug, title, below })
  return shown.filter(isTop).map((page) =>
    entry(
      page,
      shown.flatMap((one) => (one.parentId === page.id ? entry(one, []) : [])),
    ),
  )
}

/** Around the page that is made next. */
export const putFrame = (
  c: Context<SiteEnv>,
  tree: readonly Placed[],
  more: Omit<SiteFrame, 'menu' | 'hasLetters'> = {},
) =>
  c.set('site', {
    menu: menuOf(tree, c.var.school.school),
    hasLetters: isOn('newsletters', c.var.school.school),
    ...more,
  })
