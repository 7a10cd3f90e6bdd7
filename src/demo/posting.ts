import { newId } from '../ids.ts'
import { shelfOf } from '../posts/rules.ts'
import { postComments, postHearts, posts } from '../posts/schema.ts'
import { placeAll } from '../posts/writing-queries.ts'
import { settings } from '../schools/schema.ts'
import type { SchoolScope } from '../scope.ts'
import { wordList } from '../searching.ts'
import { instantAt, localDay } from '../time.ts'
import { layAlbum } from './photographing.ts'
import { type DemoPhoto, type DemoPost, demoPosts } from './post-texts.ts'
import { classesNow, parentsInClasses } from './queries.ts'
import { type Random, randomFrom } from './random.ts'

const day = 86_400_000
const hour = 3_600_000
const someMinutes = 600_000

type Writers = { head: string; teacher: string; startYear: number; logins: readonly string[] }
/** A class with its teacher, and the parents who read along. */
type Class = { id: string; year: number; teacher: string }

/**
 * Blogs of classes and of the school, and its news, with what parents said below them; what its visitor logs in as has said
 * nothing yet (I1, I2). Nothing is told by mail: it stands there already.
 */
export async function postBlogs(scope: SchoolScope, { head, teacher, startYear, logins }: Writers) {
  const [classes, parents] = await scope.db.batch([classesNow(scope, teacher), parentsInClasses(scope, logins)])
  const random = randomFrom(startYear)
  const readersOf = (group: string | null) => [
    ...new Set(
      parents.filter(({ group_id }) => group === null || group_id === group).map(({ person_id }) => person_id),
    ),
  ]
  const laid = demoPosts.flatMap((post) => {
    const by = writerOf(post, classes, head)
    const at = momentOf(post, scope)
    return by && at >= startOf(scope, startYear)
      ? [layOut(post, by, { at, readers: readersOf(by.groupId), random })]
      : []
  })
  const laidAlbums = await Promise.all(laid.map(({ row, photos }) => albumFor(scope, row, photos)))
  await scope.db.batch([
    ...laidAlbums.flat(),
    scope.db.update(settings, undefined, { postComments: true, postHearts: true }),
    ...scope.db.insertMany(
      posts,
      laid.map(({ row }) => row),
    ),
    placeAll(scope),
    ...scope.db.insertMany(
      postComments,
      laid.flatMap(({ comments }) => comments),
    ),
    ...scope.db.insertMany(
      postHearts,
      laid.flatMap(({ hearts }) => hearts),
    ),
  ])
}

type Row = { id: string; authorId: string; publishedAt: Date }

async function albumFor(scope: SchoolScope, { id, authorId, publishedAt }: Row, photos: readonly DemoPhoto[]) {
  return photos.length > 0 ? layAlbum(scope, { postId: id, ownerId: authorId, at: publishedAt }, photos) : []
}

function writerOf({ of }: DemoPost, classes: readonly Class[], head: string) {
  if (of === undefined) return { groupId: null, authorId: head }
  const own = classes.find(({ year }) => year === of)
  return own ? { groupId: own.id, authorId: own.teacher } : null
}

/** Some minutes later, each demo its own: what is of one moment stands in one place of the search. */
const momentOf = ({ daysAgo, at }: DemoPost, { now, school: { zone } }: SchoolScope) => {
  const about = instantAt(localDay(new Date(now.getTime() - daysAgo * day), zone), at, zone)
  return new Date(about.getTime() + (now.getTime() % someMinutes))
}

const startOf = ({ school: { zone } }: SchoolScope, startYear: number) => instantAt(`${startYear}-08-20`, '08:00', zone)

type By = { groupId: string | null; authorId: string }

function layOut(
  post: DemoPost,
  by: By,
  { at, readers, random }: { at: Date; readers: readonly string[]; random: Random },
) {
  const { kind, visibility, title, body } = post
  const id = newId(at)
  const shelf = shelfOf({ visibility, groupId: by.groupId ?? '' })
  const row = {
    id,
    kind,
    visibility,
    shelf,
    title,
    body,
    ...by,
    createdAt: at,
    publishedAt: at,
    toldAt: at,
    version: 1,
    words: wordList(`${title} ${body}`),
    albumId: post.photos ? id : null,
  }
  const drawn = random.shuffled(readers)
  const comments = (post.comments ?? []).flatMap((said, place) => {
    const then = new Date(at.getTime() + (place + 2) * hour)
    const personId = drawn[place]
    return personId ? [{ id: newId(then), postId: id, personId, body: said, at: then }] : []
  })
  const hearts = drawn
    .filter(() => random.chance(post.hearts))
    .map((personId) => ({ postId: id, personId, at: new Date(at.getTime() + hour) }))
  return { row, comments, hearts, photos: post.photos ?? [] }
}
