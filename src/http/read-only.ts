import { httpTexts } from '../../templates/layout/http-texts.ts'
import { Refused } from '../errors.ts'
import { paths } from '../paths.ts'
import { isReadOnly } from '../schools/trial.ts'
import type { SchoolScope } from '../scope.ts'

/** What one may still send once a school's trial is over (A2): to come and go, how one does so, one's language, and a word to the makers. */
const open: ReadonlySet<string> = new Set([
  paths.login,
  paths.handOver(':token'),
  paths.loginStep,
  paths.loginStepPasskey,
  paths.passkeyQuestion,
  paths.loginPasskey,
  paths.logout,
  paths.forgotten,
  paths.forgottenName,
  paths.newPassword(':token'),
  paths.myUserName,
  paths.myPassword,
  paths.myEmail,
  paths.secondStep,
  paths.secondStepTaken,
  paths.secondStepPasskey,
  paths.secondStepOff,
  paths.newPasskey,
  paths.passkeys,
  paths.passkey(':id'),
  paths.passkeyRemoval(':id'),
  paths.recoveryCodes,
  paths.confirmEmail(':token'),
  paths.objectEmail(':token'),
  paths.language,
  paths.unsubscribe(':token'),
  paths.newsletterLeaving(':token'),
  paths.deviceLogout(':id'),
  paths.devicesLogout,
  paths.feedback,
])

/** All else is refused, whoever asks; a route that is new is refused until it stands above. */
export function demandWritable(path: string, scope: SchoolScope) {
  if (isReadOnly(scope) && !open.has(path)) throw new Refused(httpTexts.trialOver)
}
