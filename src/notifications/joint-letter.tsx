import { JointSummaryMail, jointSummaryText } from '../../templates/mail/joint-summary-mail.tsx'
import { product } from '../../templates/mail/product.ts'
import { type Reader, ReaderContext } from '../../templates/ui/reader.tsx'
import { sealMail } from '../bounces/seals.ts'
import { spoken } from '../language.ts'
import { compose } from '../mail/compose.ts'
import { paths } from '../paths.ts'
import { allOf, newsOf } from './letters.tsx'
import { replyAddress } from './reply-addresses.ts'
import type { Draft } from './sending-queries.ts'
import type { Share } from './summing.ts'
import { sealUnsubscribe } from './unsubscribing.ts'

/** One mail of what is new at several schools, each under its own name; it is Pleinpost's, since it is no single school's (E1). */
export function jointDraft(shares: readonly Share[]): Draft {
  const rows = shares.flatMap((share) => share.rows)
  return { keys: rows.map(({ key }) => key), write: () => write(shares) }
}

async function write(shares: readonly Share[]) {
  const [{ scope, rows }] = shares as [Share] // safe: a joint letter has shares
  const { person } = rows[0]! // safe: and each of them rows
  const { school, origin, now } = scope
  const reader: Reader = { language: spoken(person.language, school), zone: school.zone, now }
  const parts = await Promise.all(
    shares.map(async (share) => {
      const news = await Promise.all(share.rows.map((row) => newsOf(share.scope, row)))
      return { school: share.scope.school.name, all: `${share.scope.origin}${allOf(news)}`, news }
    }),
  )
  const unsubscribe = `${origin}${paths.unsubscribe(await sealUnsubscribe(scope, person.id, true))}`
  const links = { choice: `${origin}${paths.myDetails}`, unsubscribe, repliesTo: null }
  const due = Math.max(...shares.flatMap((share) => share.rows.map(({ dueAt }) => dueAt.getTime())))
  const { subject, text } = jointSummaryText({ parts, links }, reader)
  const page = <JointSummaryMail parts={parts} links={links} />
  const raw = compose({
    key: `summary:${person.id}:${new Date(due).toISOString()}`,
    from: { name: product.name, address: scope.mailFrom },
    to: person.email,
    replyTo: await replyAddress(scope, { kind: 'none', about: person.id, personId: person.id }),
    seal: await sealMail(scope, person.email),
    unsubscribe,
    list: new URL(origin).hostname,
    bulk: true,
    subject,
    text,
    html: `<!DOCTYPE html>${await (<ReaderContext.Provider value={reader}>{page}</ReaderContext.Provider>).toString()}`,
  })
  return { to: person.email, raw }
}
