import { paths } from '../paths.ts'
import { searchable } from '../searching.ts'

const longest = 60

/** The first part of every address that is ours: no page of a school can stand there. */
const taken = new Set(
  Object.values(paths).map((path) => {
    const address = typeof path === 'string' ? path : (path as (...ids: string[]) => string)(':a', ':b', ':c')
    return address.split(/[/?]/)[1] ?? ''
  }),
)
const ours = new Set(['static', 'cdn-cgi', 'well-known', 'index', 'beheer', 'api'])

export const isTaken = (slug: string) => taken.has(slug) || ours.has(slug)

/** What a page of this title is called in its address: "Schooltijden & vakanties" is "schooltijden-vakanties". */
export const slugOf = (title: string) =>
  (searchable(title).match(/[a-z0-9]+/g) ?? []).join('-').slice(0, longest).replace(/-+$/, '')

export const isSlug = (typed: string) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(typed) && typed.length <= longest

/** This one, or with a number after it, until one is free. */
export const candidates = (slug: string) =>
  Array.from({ length: 20 }, (_, at) => (at === 0 ? slug : `${slug}-${at + 1}`)).filter((one) => !isTaken(one))
