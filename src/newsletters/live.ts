import { itemsOf } from '../agenda/event-source.ts'
import type { AgendaItem } from '../agenda/items.ts'
import { occurrencesForAnyone } from '../agenda/public-queries.ts'
import { byTime } from '../agenda/sources.ts'
import type { OccurrenceRow } from '../calendar/seeing-queries.ts'
import type { Statement } from '../db/batch.ts'
import { paths } from '../paths.ts'
import { isOn } from '../permissions.ts'
import { publicAddress } from '../posts/public.ts'
import { withoutPictures } from '../richtext/plain.ts'
import type { RichText } from '../richtext/tree.ts'
import type { SchoolScope } from '../scope.ts'
import { type LetterBlock, type LetterPhoto, periodsIn, photosIn, postsIn } from './blocks.ts'
import { type NamedPhoto, occurrencesForReaders, type PostRow, photosNamed, postsNamed } from './live-queries.ts'
import { channelsOf, picturePath } from './pictures.ts'
import type { Newsletter } from './schema.ts'

/** Who reads: somebody of the school, an address outside it, or anybody on the website. */
export type Sight = 'inside' | 'outside' | 'web'

export type ShownPost = { title: string; beginning: string; href: string; at: Date }
export type ShownPhoto = { src: string; width: number; height: number; alt: string }
export type ShownBlock =
  | { kind: 'text'; heading: string; text: RichText }
  | { kind: 'news'; heading: string; posts: readonly ShownPost[] }
  | { kind: 'events'; heading: string; items: readonly AgendaItem[] }
  | { kind: 'photos'; heading: string; photos: readonly ShownPhoto[] }
  | { kind: 'heading'; heading: string }
/** `held`: how many posts and photos this reader does not get to see; `events`: how many they do. */
export type Shown = {
  id: string
  title: string
  blocks: readonly ShownBlock[]
  held: { posts: number; photos: number }
  events: number
  /** How many photos come from a blog that fewer may read than the letter, and in how many nobody is tagged. */
  photos: { widened: number; untagged: number }
}

type Whom = Pick<Newsletter, 'parents' | 'groupIds' | 'staff' | 'subscribers' | 'isPublic'>
type Content = Whom & Pick<Newsletter, 'id' | 'title' | 'blocks'>
type Found = {
  posts: readonly PostRow[]
  photos: readonly NamedPhoto[]
  periods: ReadonlyMap<string, readonly AgendaItem[]>
}

/** More would be a calendar. */
const mostItems = 60

/** The statements of a letter, and what they come to: all in one round trip, beside whatever else a page asks. */
export function lookUp(school: SchoolScope, { blocks, ...whom }: Whom & Pick<Content, 'blocks'>, sight: Sight) {
  const periods = isOn('calendar', school.school) ? periodsIn(blocks) : []
  const statements: Statement[] = [
    postsNamed(school, isOn('blogs', school.school) ? postsIn(blocks) : [], sight !== 'inside'),
    photosNamed(school, photosIn(blocks), channelsOf(sight === 'web' ? 'web' : 'mail')),
    ...periods.map((days) =>
      sight === 'inside' ? occurrencesForReaders(school, days, whom) : occurrencesForAnyone(school, days),
    ),
  ]
  /** Safe casts: each answer is of the statement in its place. */
  const found = ([posts, photos, ...days]: readonly unknown[]): Found => ({
    posts: posts as PostRow[],
    photos: photos as NamedPhoto[],
    periods: new Map(
      periods.map(({ id }, place) => [
        id,
        itemsOf(days[place] as OccurrenceRow[])
          .sort(byTime)
          .slice(0, mostItems)
          .map((item) => ({ ...item, href: null })),
      ]),
    ),
  })
  return { statements, found }
}

/** A letter as one of these readers sees it now. */
export async function shownFor(school: SchoolScope, letter: Content, sight: Sight): Promise<Shown> {
  const { statements, found } = lookUp(school, letter, sight)
  return assemble(school, letter, sight, found(await school.db.batch(statements)))
}

export async function assemble(school: SchoolScope, letter: Content, sight: Sight, found: Found): Promise<Shown> {
  const blocks = await Promise.all(letter.blocks.map((block) => shownBlock(school, { letter, sight, found }, block)))
  return {
    id: letter.id,
    title: letter.title,
    blocks: blocks.filter((block) => block !== null),
    held: {
      posts: postsIn(letter.blocks).length - found.posts.length,
      photos: photosIn(letter.blocks).length - found.photos.length,
    },
    events: [...found.periods.values()].flat().length,
    photos: photosOf(letter, found.photos),
  }
}

function photosOf({ isPublic, subscribers }: Content, photos: readonly NamedPhoto[]) {
  const ofBlogs = photos.filter(({ visibility }) => visibility !== null)
  const isWidened = ({ visibility }: NamedPhoto) =>
    isPublic || subscribers ? visibility !== 'public' : visibility === 'group'
  return {
    widened: ofBlogs.filter(isWidened).length,
    untagged: photos.filter(({ tags }) => tags === 0).length,
  }
}

type About = { letter: Content; sight: Sight; found: Found }

/** Null where nothing of it is left for this reader. */
async function shownBlock(school: SchoolScope, about: About, block: LetterBlock): Promise<ShownBlock | null> {
  const { heading } = block
  switch (block.kind) {
    case 'text':
      return block.text.length > 0 || heading ? { kind: 'text', heading, text: block.text } : null
    case 'heading':
      return heading ? { kind: 'heading', heading } : null
    case 'news': {
      const posts = block.posts.flatMap((id) => about.found.posts.filter((post) => post.id === id))
      return posts.length > 0 ? { kind: 'news', heading, posts: posts.map((post) => shownPost(school, post)) } : null
    }
    case 'events': {
      const items = about.found.periods.get(block.id) ?? []
      return items.length > 0 ? { kind: 'events', heading, items } : null
    }
    case 'photos': {
      const photos = await Promise.all(block.photos.map((photo) => shownPhoto(school, about, photo)))
      const seen = photos.filter((photo) => photo !== null)
      return seen.length > 0 ? { kind: 'photos', heading, photos: seen } : null
    }
  }
}

/** In characters. */
const longestBeginning = 280

function shownPost({ origin, siteOrigin }: SchoolScope, { id, kind, visibility, title, body, published_at }: PostRow) {
  const href = visibility === 'public' ? `${siteOrigin}${publicAddress({ kind, id })}` : `${origin}${paths.post(id)}`
  return { title, beginning: begun(body), href, at: new Date(published_at) }
}

function begun(body: string) {
  const line = withoutPictures(body).replace(/\s+/g, ' ').trim()
  if (line.length <= longestBeginning) return line
  return `${line
    .slice(0, longestBeginning)
    .replace(/\s+\S*$/, '')
    .toWellFormed()}…`
}

/** As wide as a letter is; in its own proportions. */
export const photoWidth = 552

async function shownPhoto(school: SchoolScope, { letter, sight, found }: About, { id, alt }: LetterPhoto) {
  const row = found.photos.find((photo) => photo.id === id)
  if (!row) return null
  const kind = sight === 'web' ? 'web' : 'mail'
  const src = `${sight === 'web' ? school.siteOrigin : school.origin}${await picturePath(school, kind, letter.id, id)}`
  const width = Math.min(photoWidth, row.width || photoWidth)
  const height = row.width > 0 ? Math.round((width * row.height) / row.width) : width
  return { src, width, height, alt: alt || row.alt || row.caption }
}
