import type { Context } from 'hono'
import * as v from 'valibot'
import { type Problem, problems as problemTexts } from '../../templates/ui/problems.ts'
import { cleanLine, cleanText } from '../cleaning.ts'
import type { Text } from '../language.ts'
import { readDay } from '../time.ts'

/** What was typed and what is wrong with it: enough to show the same form again. */
export type Problems = Readonly<Record<string, Text | undefined>>
export type Draft = { typed: Readonly<Record<string, string>>; problems: Problems }
export const emptyDraft: Draft = { typed: {}, problems: {} }

type Shape = v.ObjectSchema<v.ObjectEntries, undefined>

/**
 * The form as its shape says, or a draft with a problem beside each field that is not (and status 422). `check` says what
 * is wrong with fields that are each right by themselves.
 */
export async function readForm<S extends Shape>(c: Context, shape: S, check?: (value: v.InferOutput<S>) => Problems) {
  const typed = textsOf(await c.req.parseBody())
  const parsed = v.safeParse(shape, typed)
  const problems = parsed.success ? (check?.(parsed.output) ?? {}) : problemsOf(parsed.issues)
  if (parsed.success && Object.keys(problems).length === 0) return { ok: true as const, value: parsed.output, typed }
  c.status(422)
  return { ok: false as const, draft: { typed, problems } }
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
    v.transform(cleanLine),
    v.minLength(1, 'required' satisfies Problem),
    limit(characters),
  )

/** A line that may be left out. */
export const optionalLine = (characters = 200) =>
  v.optional(v.pipe(v.string(), v.transform(cleanLine), limit(characters)), '')

/** Several lines, or none. */
export const optionalText = (characters: number) =>
  v.optional(v.pipe(v.string(), v.transform(cleanText), limit(characters)), '')

/** One of these. */
export const oneOf = <const T extends readonly string[]>(options: T) =>
  v.pipe(v.optional(v.string(), ''), v.picklist(options, 'notAnOption' satisfies Problem))

/** On or off: a box that is not ticked is not sent at all. */
export const tick = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value !== ''),
)

/** Everything that was sent under one name, whatever it says. */
export const valuesOf = async (c: Pick<Context, 'req'>, name: string) =>
  (await sentAs(c, name)).filter((one): one is string => typeof one === 'string')

/** Fields and files, as often as they came. */
const sentAs = async (c: Pick<Context, 'req'>, name: string) => [(await c.req.parseBody({ all: true }))[name]].flat()

/** Which of these were ticked, of boxes that share a name. */
export async function ticked<T extends string>(c: Pick<Context, 'req'>, name: string, options: readonly T[]) {
  const sent = await sentAs(c, name)
  return options.filter((option) => sent.includes(option))
}

/** A day, however it was typed; as a local day. */
export const day = () => v.pipe(line(20), v.transform(readDay), v.string('notADate' satisfies Problem))

/** The files that were chosen in this field. */
export async function filesIn(c: Pick<Context, 'req'>, name: string) {
  const sent = await sentAs(c, name)
  return sent.filter((one): one is File => one instanceof File && (one.size > 0 || one.name !== ''))
}

/** What was typed in a field that came apart from its form; nothing where a file came, or the field did not. */
export const textOfField = (field: unknown) => (typeof field === 'string' ? field : '')
