import { permitted } from '../permissions.ts'
import type { Scope } from '../scope.ts'
import type { FreshRow } from './fresh-queries.ts'

/** A post as the overview names it. */
export type FreshPost = { id: string; title: string; whose: string | null; isNews: boolean; publishedAt: Date }

/** What I did not write myself. */
export const freshFor = ({ me, school }: Scope, rows: readonly FreshRow[]): FreshPost[] =>
  permitted(me.roles, 'posts.read', school)
    ? rows
        .filter((row) => row.author_id !== me.id)
        .map(toFreshPost)
        .sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime())
    : []

const toFreshPost = (row: FreshRow): FreshPost => ({
  id: row.id,
  title: row.title,
  whose: row.group_name,
  isNews: row.kind === 'news',
  publishedAt: new Date(row.published_at),
})
