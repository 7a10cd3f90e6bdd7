/** The mail service's own word for what went wrong (standards.md, 3a), also where it stands in the message only. */
const codeOf = (error: unknown) => {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown } // safe: only looked at, never trusted
  return `${code} ${message}`.match(/\bE_[A-Z_]+/)?.[0]
}

/** No later attempt would fare better. */
const hopeless = /^E_(RECIPIENT_SUPPRESSED|RECIPIENT_NOT_ALLOWED|CONTENT_TOO_LARGE|HEADER_\w+)$/
/** The next mail would fare the same. */
const busy = /^E_(RATE_LIMIT_EXCEEDED|DAILY_LIMIT_EXCEEDED)$/

/** The reason goes into the log too, so it names nobody. */
export type Refusal = { reason: string; hopeless: boolean; busy: boolean; suppressed: boolean }

export function refusalOf(error: unknown): Refusal {
  const code = codeOf(error) ?? ''
  const reason = String(error)
    .replace(/[^\s<>"@]+@[^\s<>"@]+/g, '(address)')
    .slice(0, 300)
  return { reason, hopeless: hopeless.test(code), busy: busy.test(code), suppressed: code === 'E_RECIPIENT_SUPPRESSED' }
}
