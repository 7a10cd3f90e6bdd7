import { eq } from 'drizzle-orm'
import { contradictions, countings, figures, tallies } from '../../src/figures/schema.ts'
import { deliveries } from '../../src/messages/schema.ts'
import { questions } from '../../src/questionnaires/schema.ts'
import type { SchoolScope } from '../../src/scope.ts'

const nothing = { groupId: '', received: 0, read: 0, open: 0, asked: 0, answered: 0, positive: 0 }

/** What is kept of a message's figures, in the form of the recount; what counts nothing is no different from what is not there. */
export async function kept({ db }: SchoolScope, messageId: string) {
  const [[counting], all, told, differing, delivered, asked] = await db.batch([
    db.from(countings, eq(countings.messageId, messageId)),
    db.from(figures, eq(figures.messageId, messageId)),
    db.from(tallies, eq(tallies.messageId, messageId)),
    db.from(contradictions, eq(contradictions.messageId, messageId)),
    db.from(deliveries, eq(deliveries.messageId, messageId)),
    db.from(questions, eq(questions.messageId, messageId)),
  ])
  const persons = (which: (one: (typeof delivered)[number]) => boolean) =>
    delivered
      .filter(which)
      .map(({ personId }) => personId)
      .sort()
  return {
    state: counting?.state,
    found: {
      figures: (all.length > 0 ? all : [{ schoolId: '', messageId, ...nothing }])
        .map(({ schoolId, messageId: of, ...one }) => one)
        .filter(
          (one) => one.groupId === '' || Object.values(one).some((value) => typeof value === 'number' && value !== 0),
        )
        .sort((one, other) => (one.groupId < other.groupId ? -1 : 1)),
      tallies: told
        .filter(({ count, persons: people }) => count !== 0 || people !== 0)
        .map((one) => `${[one.questionId, one.differs, one.value].join('|')}: ${one.count}, ${one.persons}`)
        .sort(),
      contradictions: differing.map(({ questionId, pupilId }) => `${questionId} of ${pupilId}`).sort(),
      open: persons(({ open }) => open),
      unreachable: persons(({ unreachable }) => unreachable),
      places: asked.map(({ id, taken, waiting }) => [id, taken, waiting]),
    },
  }
}
