import * as v from 'valibot'

const id = v.pipe(v.string(), v.maxLength(40))
const ids = v.pipe(v.array(id), v.maxLength(500))
const year = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16))

/** Terms that cover pupils, each by a group: who has custody of them is asked when the term is used (model.md, Audience). */
export const parentTerm = v.variant('kind', [
  v.object({ kind: v.literal('parentsOf'), group: id }),
  v.object({ kind: v.literal('parentsOfYear'), year }),
  v.object({ kind: v.literal('parentsOfSchool') }),
  v.object({ kind: v.literal('parentsOfPupils'), pupils: ids }),
])

/** Terms that name persons, without pupils. */
export const personTerm = v.variant('kind', [
  v.object({ kind: v.literal('people'), people: ids }),
  v.object({
    kind: v.literal('staff'),
    role: v.optional(v.picklist(['teacher', 'management', 'administration', 'admin'])),
  }),
  v.object({ kind: v.literal('teachersOf'), group: id }),
  v.object({ kind: v.literal('pupilsOf'), group: id }),
  v.object({ kind: v.literal('membersOf'), group: id }),
  v.object({ kind: v.literal('classParents'), group: v.optional(id) }),
])

/** Terms that name persons by what they answered, each with the pupils of the answer units meant. */
export const responseTerm = v.variant('kind', [
  v.object({ kind: v.literal('notAnswered'), message: id }),
  v.object({ kind: v.literal('answered'), message: id, question: id, option: v.pipe(v.string(), v.maxLength(200)) }),
])

export const term = v.union([parentTerm, personTerm, responseTerm])

/** More would not read as a sentence, nor fit a statement (100 values): by-response terms bring three each. */
const limits = { include: 25, except: 15, byResponse: 10 }
const byResponse = (terms: readonly { kind: string }[]) =>
  terms.filter(({ kind }) => kind === 'notAnswered' || kind === 'answered').length

/** A sentence, not a list: stored as written, resolved at the moment of use; an exception wins over any inclusion (D6). */
export const audience = v.pipe(
  v.object({
    include: v.pipe(v.array(term), v.maxLength(limits.include)),
    except: v.pipe(v.array(term), v.maxLength(limits.except)),
  }),
  v.check(({ include, except }) => byResponse([...include, ...except]) <= limits.byResponse),
)

export type PersonTerm = v.InferOutput<typeof personTerm>
export type ResponseTerm = v.InferOutput<typeof responseTerm>
export type Term = v.InferOutput<typeof term>
export type Audience = v.InferOutput<typeof audience>

/** How often the questions of a message are asked (model.md, Answer units). */
export const modes = ['once', 'perChild', 'perGroup'] as const
export type Mode = (typeof modes)[number]
