import type { Context } from 'hono'
import * as v from 'valibot'
import { type Problem, problems as problemTexts } from '../../templates/ui/problems.ts'
import type { Text } from '../language.ts'

/** What was typed and what is wrong with it: enough to show the same form again. */
export type Problems = Readonly<Record<string, Text | undefined>>
export type Draft = { typed: Readonly<Record<string, string>>; problems: Problems }
export const emptyDraft: Draft = { typed: {}, problems: {} }

type Shape = v.ObjectSchema<v.ObjectEntries, undefined>

/** The form as its shape says, or a draft with a problem beside each field that is not (and status 422). */
export async function readForm<S extends Shape>(c: Context, shape: S) {
  const typed = textsOf(await c.req.parseBody())
  const parsed = v.safeParse(shape, typed)
  if (parsed.success) return { ok: true as const, value: parsed.output }
  c.status(422)
  return { ok: false as const, draft: { typed, problems: problemsOf(parsed.issues) } }
}

/** The fields that hold text; files have their own way in. */
const textsOf = (body: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(body).filter((field): field is [string, string] => typeof field[1] === 'string'))

function problemsOf(issues: readonly v.BaseIssue<unknown>[]): Problems {
  const named = issues.map((issue) => [v.getDotPath(issue) ?? '', textOf(issue.message)] as const)
  return Object.fromEntries(named.reverse()) // the first problem of a field is the one to mend first
}

const textOf = (message: string): Text => problemTexts[message as Problem] ?? problemTexts.required

const limit = (characters: number) => v.maxLength<string, number, Problem>(characters, 'tooLong')

/** A line that must be there. */
export const line = (characters = 200) =>
  v.pipe(
    v.string('required' satisfies Problem),
    v.trim(),
    v.minLength(1, 'required' satisfies Problem),
    limit(characters),
  )

/** A line that may be left out. */
export const optionalLine = (characters = 200) => v.optional(v.pipe(v.string(), v.trim(), limit(characters)), '')
