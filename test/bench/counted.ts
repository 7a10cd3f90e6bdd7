/** What was asked of the databases, counted at the binding itself; `size` is the shard's, in bytes. */
export type Counted = { trips: number; statements: number; rowsRead: number; rowsWritten: number; size: number }
