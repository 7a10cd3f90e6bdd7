// Cloudflare's list prices beyond what the Workers Paid plan includes, in dollars, as read of its pricing pages in 2026
// (August: Workers, D1, R2; the others as its documentation gave them): developers.cloudflare.com/workers/platform/pricing,
// /d1/platform/pricing, /durable-objects/platform/pricing, /queues/platform/pricing, /r2/pricing, /email-service.
// What the plan includes is not taken off: it is one for all schools. A dollar counts as a euro, which is too much.

const million = 1_000_000
const gigabyte = 1024 ** 3

export const prices = {
  request: 0.3 / million,
  cpuMillisecond: 0.02 / million,
  rowRead: 0.001 / million,
  rowWritten: 1 / million,
  databaseByteMonth: 0.75 / gigabyte,
  objectRequest: 0.15 / million,
  objectRowWritten: 1 / million,
  queueOperation: 0.4 / million,
  fileWrite: 4.5 / million,
  fileRead: 0.36 / million,
  fileByteMonth: 0.015 / gigabyte,
  mail: 0.35 / 1000,
}
export type Item = keyof typeof prices
