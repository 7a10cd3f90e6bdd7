import { NotFound } from '../errors.ts'
import { tellFound } from '../notifications/telling-found.ts'
import type { Scope } from '../scope.ts'
import type { Answers, Channel, Says } from './channels.ts'
import {
  differenceTold,
  endBefore,
  type Giving,
  givenEntry,
  givenForMine,
  givenForPupil,
  givenInGroup,
  groupNamed,
  groupsWithOpen,
  insertConsents,
  insertText,
  newestTexts,
  type Publishing,
  textEntry,
} from './queries.ts'
import { type Asked, askedIn, type Child, childrenIn } from './verdicts.ts'

export type Mine = { asked: Asked[]; children: Child[] }

/** The children I have custody of, with what is so for each. */
export async function myConsents(scope: Scope): Promise<Mine> {
  const [texts, rows] = await scope.db.batch([newestTexts(scope), givenForMine(scope)])
  const asked = askedIn(texts)
  return { asked, children: childrenIn(rows, asked) }
}

export type OneChild = { asked: Asked[]; child: Child; others: Child[] }

/** One of them, with the others that the same answers can be given for. */
export async function myChild(scope: Scope, pupilId: string): Promise<OneChild> {
  const { asked, children } = await myConsents(scope)
  const child = children.find(({ id }) => id === pupilId)
  if (!child || asked.length === 0) throw new NotFound()
  return { asked, child, others: children.filter(({ id }) => id !== pupilId) }
}

/** Nothing where nothing was chosen: that leaves it at what was said before. */
export type Chosen = Readonly<Partial<Record<Channel, Says | ''>>>
export type Given = { nonce: string; pupilIds: readonly string[]; says: Chosen }

/**
 * Keeps what I say for these children, of the texts that were shown, and tells all their guardians where that is not what
 * another said (C9). A second press of the same form does nothing more (check 33).
 */
export async function give(scope: Scope, asked: readonly Asked[], { nonce, pupilIds, says }: Given) {
  const whose = { personId: scope.me.id, enteredById: null }
  await keep(scope, { id: nonce, pupilIds, answers: answersTo(asked, says), ...whose })
}

const answersTo = (asked: readonly Asked[], says: Given['says']): Answers =>
  Object.fromEntries(
    asked.flatMap(({ channel, version }) => {
      const own = says[channel]
      return own ? [[channel, { says: own, version }]] : []
    }),
  )

async function keep(scope: Scope, giving: Giving) {
  const telling = tellFound(scope, `consent:${giving.id}`)
  const batch = await scope.db.batch([
    endBefore(scope, giving),
    insertConsents(scope, giving),
    telling.tell(differenceTold(scope, giving)),
    telling.keys,
    ...giving.pupilIds.map((pupilId) => givenEntry(scope, giving, pupilId)),
  ] as const)
  await telling.queue(batch[3])
}

export type OnPaper = { asked: Asked[]; child: Child }

/** A pupil with what each guardian with custody said, for the office that has a signed form before it (C9). */
export async function childOnPaper(scope: Scope, pupilId: string): Promise<OnPaper> {
  const [texts, rows] = await scope.db.batch([newestTexts(scope), givenForPupil(scope, pupilId)])
  const asked = askedIn(texts)
  const [child] = childrenIn(rows, asked)
  if (!child || child.guardians.length === 0 || asked.length === 0) throw new NotFound()
  return { asked, child }
}

export type Entered = Omit<Given, 'pupilIds'> & { pupilId: string; personId: string }

/** The answer of that guardian, as if given here, and marked with who wrote it down; a later one of the guardian's own takes its place. */
export const enterFromPaper = (scope: Scope, asked: readonly Asked[], entered: Entered) =>
  keep(scope, {
    id: entered.nonce,
    pupilIds: [entered.pupilId],
    answers: answersTo(asked, entered.says),
    personId: entered.personId,
    enteredById: scope.me.id,
  })

export type InGroup = { asked: Asked[]; group: { id: string; name: string }; children: Child[] }

/** Who of a group may be shown where, for who works here (C9). */
export async function consentsInGroup(scope: Scope, groupId: string): Promise<InGroup> {
  const [[group], texts, rows] = await scope.db.batch([
    groupNamed(scope, groupId),
    newestTexts(scope),
    givenInGroup(scope, groupId),
  ])
  if (!group) throw new NotFound()
  const asked = askedIn(texts)
  return { asked, group, children: childrenIn(rows, asked) }
}

/** What the school asks, and how far the answers are. */
export async function asking(scope: Scope, channel: Channel | null) {
  const [texts, groups] = await scope.db.batch([newestTexts(scope), groupsWithOpen(scope, channel)])
  return { texts, groups, channel }
}

/** A new text is a new question, and the same one asks nobody again; `overtaken` where somebody else wrote one meanwhile. */
export async function publish(scope: Scope, publishing: Publishing): Promise<'asked' | 'same' | 'overtaken'> {
  const { channel, purpose, asked, seen } = publishing
  const now = (await newestTexts(scope)).find((text) => text.channel === channel)
  if (now?.version === seen && now.purpose === purpose && (now.asked === 1) === asked) return 'same'
  const [[written]] = await scope.db.batch([insertText(scope, publishing), textEntry(scope, publishing)])
  return written ? 'asked' : 'overtaken'
}
