import { feedbackLetter } from './feedback/letter.tsx'
import type { Platform } from './platform/ports.ts'
import { sendOwnMails, type Writers } from './post/post.ts'
import { signUpLetter } from './signups/letter.tsx'

/** Who writes each kind of mail of Pleinpost's own. */
const writers: Writers = {
  feedback: feedbackLetter,
  signUp: signUpLetter,
  // To whom is known only while the answer that it is about comes in: it went then, or goes to nobody.
  unread: async () => ({ moot: 'skipped: whose answer it was is not kept' }),
}

export const sweepOwnMails = (platform: Platform) => sendOwnMails(platform, writers)
