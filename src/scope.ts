import type { SchoolDb } from './db/school-db.ts'
import type { SchoolFiles } from './files/school-files.ts'
import type { Asset } from './http/assets.ts'
import type { Job } from './jobs.ts'
import type { Me } from './people/me.ts'
import type { Images, LogEntry, OutgoingMail, OutgoingPush, Translate } from './platform/ports.ts'
import type { FoundSchool } from './schools/finding.ts'
import type { Listing } from './schools/listing.ts'
import type { School } from './schools/schema.ts'

/** What code may reach in one school without a person asking: a job, a public page, a log-in. */
export type SchoolScope = Readonly<{
  school: School
  /** "https://regenboog.pleinpost.example": where this school's links lead, whatever host was asked. */
  origin: string
  /** Where its website is, as search engines should name it: a domain name of its own, where it has one. */
  siteOrigin: string
  db: SchoolDb
  /** What the directory holds of this school. */
  directory: SchoolDb
  files: SchoolFiles
  images: Images
  /** One of the files in public/. */
  asset: (name: Asset) => Promise<Uint8Array>
  listing: Listing
  /** Another school of this installation, for whoever has an account there as well (B6); null where there is none. */
  elsewhere: (schoolId: string) => Promise<SchoolScope | null>
  /** What visitors find too (A1). */
  findSchools: (wanted: string) => Promise<FoundSchool[]>
  now: Date
  later: (jobs: readonly Job[]) => Promise<void>
  /** Again, since that moment: for who joined after it was sent (D6). */
  startDispatch: (messageId: string, again?: Date) => Promise<void>
  mail: (mail: Omit<OutgoingMail, 'from'>) => Promise<{ serviceId: string | null }>
  mailFrom: string
  push: (push: OutgoingPush) => Promise<{ status: number; retryAfter: string | null }>
  /** Our private key for it; empty where nothing is pushed. */
  pushKey: string
  translate: Translate | null
  /** Whom a push service may ask about us (RFC 8292). */
  pushContact: string
  secret: string
  /** Local runs only. */
  development: boolean
  /** False at a demo school alone, where everybody knows the passwords. */
  asksTwoSteps: boolean
  /** How long the school is here: on trial (A2), or as a demo (A3). */
  trialEndsAt: Date | null
  demoEndsAt: Date | null
  log: (entry: LogEntry) => void
}>

/** What a logged-in person may reach. There is no other way to a school's data. */
export type Scope = SchoolScope & Readonly<{ me: Me }>
