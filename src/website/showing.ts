import { itemsOf } from '../agenda/event-source.ts'
import type { AgendaItem } from '../agenda/items.ts'
import { occurrencesForAnyone } from '../agenda/public-queries.ts'
import { byTime } from '../agenda/sources.ts'
import { asking } from '../db/asking.ts'
import { mostShown } from '../pages/block-forms.ts'
import { type PageContent, peopleOn } from '../pages/blocks.ts'
import { type Portrayed, portrayed } from '../pages/file-queries.ts'
import { isOn } from '../permissions.ts'
import { postsForAnyone } from '../posts/public-queries.ts'
import { type ShownPost, shownFrom } from '../posts/reading.ts'
import type { PostKind } from '../posts/schema.ts'
import type { SchoolScope } from '../scope.ts'
import { daysLater, localDay } from '../time.ts'

/** What blocks show besides what was written in them; the newest post first. */
export type Live = {
  items: readonly AgendaItem[]
  people: readonly Portrayed[]
  posts: readonly ShownPost[]
  days: { from: string; until: string }
}

const shownDays = 120

/** In one round trip, and in none where no block asks. */
export async function liveFor(school: SchoolScope, content: Pick<PageContent, 'blocks'>): Promise<Live> {
  const from = localDay(school.now, school.school.zone)
  const days = { from, until: daysLater(from, shownDays) }
  const asksDays = isOn('calendar', school.school) && content.blocks.some(({ kind }) => kind === 'calendar')
  const who = peopleOn(content)
  const most = mostPosts(content)
  const { ask, answered } = asking()
  const occurrences = ask(asksDays, () => occurrencesForAnyone(school, days))
  const people = ask(who.length > 0, () => portrayed(school, who, from))
  const ofKind = (kind: PostKind) =>
    ask(isOn('blogs', school.school) && most[kind] > 0, () => postsForAnyone(school, kind, most[kind]))
  const posts = [ofKind('news'), ofKind('blog')]
  await answered(school)
  const items = itemsOf(occurrences()).sort(byTime)
  return {
    days,
    items: items.map((item) => ({ ...item, href: null })),
    people: people(),
    posts: posts
      .flatMap((those) => those().map(shownFrom))
      .sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime()),
  }
}

/** Of each kind as many as the block that shows the most of them. */
function mostPosts({ blocks }: Pick<PageContent, 'blocks'>): Readonly<Record<PostKind, number>> {
  const most = { news: 0, blog: 0 }
  for (const block of blocks) {
    if (block.kind !== 'news') continue
    const many = Math.min(mostShown, block.count)
    if (block.which !== 'blog') most.news = Math.max(most.news, many)
    if (block.which !== 'news') most.blog = Math.max(most.blog, many)
  }
  return most
}
