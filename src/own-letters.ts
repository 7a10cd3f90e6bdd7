import { feedbackLetter } from './feedback/letter.tsx'
import type { Platform } from './platform/ports.ts'
import { sendOwnMails, type Writers } from './post/post.ts'
import { signUpLetter } from './signups/letter.tsx'

/** Who writes each kind of mail of Pleinpost's own. */
const writers: Writers = { feedback: feedbackLetter, signUp: signUpLetter }

export const sweepOwnMails = (platform: Platform) => sendOwnMails(platform, writers)
