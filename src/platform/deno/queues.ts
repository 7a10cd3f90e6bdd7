/** How a queue's messages are handed out: the numbers of wrangler.toml, which a test holds beside these. */
export type Queue = {
  most: number
  /** How long a batch waits to be filled (ms). */
  wait: number
  retries: number
  /** Between one try and the next (ms). */
  delay: number
  /** Where a message goes that was tried in vain; it is gone where there is none. */
  dead?: string
  atOnce: number
}

export const queues: Readonly<Record<string, Queue>> = {
  'pleinpost-jobs': { most: 10, wait: 1000, retries: 5, delay: 30_000, dead: 'pleinpost-jobs-dead', atOnce: 4 },
  'pleinpost-translations': { most: 1, wait: 0, retries: 1, delay: 60_000, atOnce: 5 },
  'pleinpost-jobs-dead': { most: 10, wait: 5000, retries: 10, delay: 0, atOnce: 1 },
}
