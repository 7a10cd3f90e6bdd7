import { beforeAll, expect, it } from 'vitest'
import { conferencePlans, type Outcome } from '../../src/conferences/schema.ts'
import { paths } from '../../src/paths.ts'
import { as, type Cast, cast } from '../cast.ts'
import { invited, slotsIn, talksOf } from './round.ts'

let them: Cast
beforeAll(async () => {
  them = await cast()
})

it('says in a teacher’s words who cannot all come, who is needed twice, and what it could not prove (G2)', async () => {
  const round = await invited(them, { way: 'wishes' })
  const talks = await talksOf(them.linde, round)
  const [pip, hers, his] = ['pip', 'hers', 'his'].map(
    (which) => talks.find(({ pupil_id, unit }) => pupil_id === which || unit === which)!.id,
  ) as [string, string, string]
  const [slot] = await slotsIn(them.linde, round)
  const when = [{ from: slot!.starts_at, until: slot!.ends_at }]
  const none = { desk: '', asked: 3, places: 2, when: [] }
  const outcome: Outcome = {
    score: { placed: 0, asked: 3, together: 0, siblings: 0, good: 0, wished: 0 },
    shortages: [
      {
        ...{ ...none, kind: 'bound', talks: [pip, hers] },
        each: [
          { talk: pip, family: 1, when },
          { talk: hers, family: 1, when: null },
        ],
      },
      { ...none, kind: 'party', talks: [pip, hers], who: 'tolk:arabisch' },
      { ...none, kind: 'tied', talks: [his] },
    ],
  }
  await them.linde.db.insert(conferencePlans, { roundId: round, startedAt: new Date(), doneAt: new Date(), outcome })
  const page = (await (await as(them, 'hedda').visit(paths.conferenceManaged(round))).text()).replaceAll(/<[^>]+>/g, '')
  for (const told of [
    'Deze 2 gesprekken passen niet allemaal, hoe de rest ook wordt gepland',
    /Pip \(Groep 3b\) en Wes \(Groep 3b\), één gezin: kan alleen \S+ \d+ \S+ 15:30–15:40/,
    /De tolk \(arabisch\) heeft bij Groep 3b samen 3 gesprekken en 2 tijden/,
    /Voor Wes \(Groep 3b\) vonden we geen tijd. We konden niet bewijzen/,
  ])
    expect(page).toMatch(told)
})
