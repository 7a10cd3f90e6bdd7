import { expect, it } from 'vitest'
import { judgeIncoming, parse } from '../../src/bounces/report.ts'

type Label = { reason: string; hardbounce: boolean }
const reports = import.meta.glob<string>(
  ['../../../shared/fixtures/bounces/sisimai/*.eml', '../../../shared/fixtures/feedback-arf/arf-*.eml'],
  { query: '?raw', eager: true, import: 'default' },
)
const ordinary = import.meta.glob<string>(
  ['../../../shared/fixtures/nonbounce/ordinary/*.eml', '../../../shared/fixtures/nonbounce/replies-*/*'],
  { query: '?raw', eager: true, import: 'default' },
)
const replies = import.meta.glob<string>('../../../shared/fixtures/nonbounce/replies-*/*', {
  query: '?raw',
  eager: true,
  import: 'default',
})
const autoReplies = import.meta.glob<string>('../../../shared/fixtures/nonbounce/autoreply/*.eml', {
  query: '?raw',
  eager: true,
  import: 'default',
})
const [labels = {}] = Object.values(
  import.meta.glob<Record<string, Label[]>>('../../../shared/fixtures/bounces/labels.json', {
    eager: true,
    import: 'default',
  }),
)
// The mails are not ours to hand on, so a checkout without them skips these.
const reason = Object.keys(reports).length === 0 ? ' (skipped: the real mails are not here)' : ''

const wanted = (file: Label[]) => {
  if (file.some((label) => label.reason === 'feedback')) return 'complaint'
  return file.some(({ hardbounce }) => hardbounce) ? 'hard' : 'soft'
}

async function judged(text: string) {
  const verdict = judgeIncoming(await parse(text))
  if (verdict.kind === 'delayed') return 'soft'
  return verdict.kind === 'failed'
    ? verdict.failures.some(({ kind }) => kind === 'hard')
      ? 'hard'
      : 'soft'
    : verdict.kind
}

it.skipIf(reason)(`judges at least 95 % of real reports as they are labelled (E3)${reason}`, async () => {
  const known = Object.entries(reports).flatMap(([path, text]) => {
    const label = labels[path.split('/').at(-1)!]
    return label && !label.every((one) => one.reason === 'delivered') ? [{ path, text, label }] : []
  })
  const wrong: string[] = []
  for (const { path, text, label } of known) {
    if ((await judged(text)) !== wanted(label)) wrong.push(path)
  }
  expect(known.length).toBeGreaterThan(290)
  expect(1 - wrong.length / known.length, wrong.join('\n')).toBeGreaterThanOrEqual(0.95)
})

it.skipIf(reason)(`holds no ordinary mail for news of an address, and a reply for plain (E3)${reason}`, async () => {
  for (const [path, text] of Object.entries(ordinary))
    expect(['plain', 'automatic'], path).toContain(await judged(text))
  for (const [path, text] of Object.entries(replies)) expect(await judged(text), path).toBe('plain')
})

it.skipIf(reason)(`knows an out-of-office when it reads one (E3, check 37)${reason}`, async () => {
  for (const [path, text] of Object.entries(autoReplies)) expect(await judged(text), path).toBe('automatic')
})
