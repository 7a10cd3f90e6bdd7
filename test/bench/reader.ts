/** A parent who is logged in. */
export type Reader = { host: string; cookie: string }
