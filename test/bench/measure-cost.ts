import type { Cost } from './deeds.ts'
import type { Dispatched } from './measure-dispatch.ts'
import type { PageCosts } from './measure-server.ts'
import { report } from './numbers.ts'
import { type Item, prices } from './prices.ts'

/** A month at a school of 250 pupils, whose parents and staff look often. */
const month = {
  parents: 375,
  staff: 20,
  viewsByParent: 40,
  viewsByStaff: 200,
  /** With each view: a photo, and now and then a script. */
  filesAView: 2,
  schoolLetters: 4,
  groupLetters: 40,
  parentsAGroup: 32,
  /** Of those who get a letter. */
  answering: 0.7,
  /** Of parents; they get one on most school days. */
  inSummaries: 0.25,
  summaries: 20,
  ticks: 30 * 24 * 60,
  filesAdded: 200,
  bytesKept: 2 * 1024 ** 3,
}
const operationsAQueued = 3
const mailsAJob = 20
/** The digest that was measured. */
const mailsMeasured = 1000

type Counted = { pages: PageCosts; dispatched: Dispatched; digest: Cost }
type Rows = 'rowsRead' | 'rowsWritten'

/** From what this run counted, by the piece, times what a month has of it. */
export function measureCost(counted: Counted) {
  const bill = billOf(counted)
  const cents = (item: Item) => bill[item] * prices[item] * 100
  const items = (Object.keys(prices) as Item[]).filter((item) => item !== 'mail') // safe: its keys are these
  for (const item of items) report(`cost a month, 250 pupils: ${item}`, cents(item), 'cent')
  const all = items.reduce((total, item) => total + cents(item), 0)
  report('cost a month, 250 pupils: all of these', all, 'cent', { most: 10 })
  report('cost a month, 250 pupils, besides: the mail service, by the mail', cents('mail') / 100, '€')
}

function billOf({ pages, dispatched, digest }: Counted): Record<Item, number> {
  const { parents, staff } = month
  const kinds = Object.values(pages)
  const mean = (of: Rows | 'p50') => kinds.reduce((all, kind) => all + kind[of], 0) / kinds.length
  const views = parents * month.viewsByParent + staff * month.viewsByStaff
  const letters = month.schoolLetters + month.groupLetters
  const received = month.schoolLetters * parents + month.groupLetters * month.parentsAGroup
  const answers = received * month.answering
  const mails = received * (1 - month.inSummaries) + parents * month.inSummaries * month.summaries
  const jobs = mails / mailsAJob + letters
  const rows = (of: Rows) =>
    views * mean(of) +
    received * (dispatched[of] / dispatched.recipients) +
    answers * dispatched.answer[of] +
    mails * (digest[of] / mailsMeasured)
  return {
    request: views * (1 + month.filesAView) + answers + jobs + month.ticks,
    // What a page takes from end to end is more than what it computes.
    cpuMillisecond: views * mean('p50') + jobs * 200 + month.ticks * 5,
    rowRead: rows('rowsRead'),
    rowWritten: rows('rowsWritten'),
    databaseByteMonth: pages.overview.size,
    objectRequest: letters * (1 + dispatched.alarms),
    objectRowWritten: letters * 40,
    queueOperation: jobs * operationsAQueued,
    fileWrite: month.filesAdded,
    fileRead: views,
    fileByteMonth: month.bytesKept,
    mail: mails,
  }
}
