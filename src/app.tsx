import { absenteeRoutes } from './absence/day-routes.tsx'
import { leaveDecisionRoutes, leaveRoutes } from './absence/leave-routes.tsx'
import { absenceOfficeRoutes } from './absence/office-routes.tsx'
import { absenceReportRoutes } from './absence/routes.tsx'
import { apexLoginRoutes } from './accounts/apex-routes.tsx'
import { emailRoutes } from './accounts/email-routes.tsx'
import { forgottenRoutes, newPasswordRoutes } from './accounts/forgotten-routes.tsx'
import { handOverRoutes } from './accounts/hand-over-routes.tsx'
import { newPasskeyRoutes, passkeyLoginRoutes, passkeyRoutes } from './accounts/passkey-routes.tsx'
import { accountRoutes } from './accounts/routes.tsx'
import { secondStepRoutes } from './accounts/second-step-routes.tsx'
import { deviceRoutes, securityRoutes } from './accounts/security-routes.tsx'
import { stepResetRoutes } from './accounts/step-reset-routes.tsx'
import { familyDayRoutes } from './agenda/family-routes.tsx'
import { feedFileRoutes, feedRoutes } from './agenda/feed-routes.tsx'
import { publicAgendaRoutes, yearSheetRoutes } from './agenda/public-routes.tsx'
import { agendaRoutes } from './agenda/routes.tsx'
import { auditRoutes } from './audit/routes.tsx'
import { bounceRoutes } from './bounces/routes.tsx'
import { calendarDeskRoutes } from './calendar/desk-routes.tsx'
import { eventFileRoutes, publicEventFileRoutes } from './calendar/files-routes.tsx'
import { messageDateRoutes } from './calendar/message-date-routes.tsx'
import { calendarRoutes } from './calendar/routes.tsx'
import { changeRoutes } from './changes/routes.tsx'
import { conferenceManagingRoutes } from './conferences/managing-routes.tsx'
import { conferenceRoutes } from './conferences/routes.tsx'
import { conferenceScheduleRoutes } from './conferences/schedule-routes.tsx'
import { consentRoutes } from './consents/routes.tsx'
import { contactFormRoutes, siteLetterRoutes } from './contact-form/routes.tsx'
import { absenceRoutes } from './conversations/absence-routes.tsx'
import { conversationRoutes, takeoverRoutes } from './conversations/routes.tsx'
import { safetyRoutes } from './conversations/safety-routes.tsx'
import { correctionRoutes } from './corrections/routes.tsx'
import { demoSchoolRoutes, tryOutRoutes } from './demo/demo-routes.tsx'
import { demoRoutes } from './demo/routes.ts'
import { detailRoutes } from './details/routes.tsx'
import { devRoutes } from './dev/routes.tsx'
import { domainRoutes } from './domains/routes.tsx'
import { draftRoutes } from './drafts/routes.tsx'
import { templateRoutes } from './drafts/template-routes.tsx'
import { familyRoutes, informationFormRoutes, informationRoutes } from './families/routes.tsx'
import { feedbackRoutes } from './feedback/routes.tsx'
import { findingRoutes } from './finding/routes.tsx'
import { folderRoutes } from './folders/routes.tsx'
import { groupManagementRoutes } from './groups/managing-routes.tsx'
import { groupRoutes } from './groups/routes.tsx'
import type { Bindings } from './http/bindings.ts'
import { frame } from './http/frame.ts'
import { keptOr } from './http/kept-pages.ts'
import { schoolRoutes } from './http/routers.ts'
import { importDecidingRoutes } from './imports/deciding-routes.tsx'
import { importRoutes } from './imports/routes.tsx'
import { acceptanceRoutes } from './invitations/acceptance-routes.tsx'
import { passkeyAcceptanceRoutes } from './invitations/passkey-acceptance-routes.tsx'
import { invitationRoutes } from './invitations/routes.tsx'
import { joiningRoutes } from './joining/routes.tsx'
import { linkedAccountRoutes } from './linked-accounts/routes.tsx'
import { listRoutes } from './lists/routes.tsx'
import { logoFileRoutes, logoRoutes } from './logos/routes.tsx'
import { mailedAnswerRoutes } from './mailed-answers/routes.tsx'
import { messageRoutes } from './messages/routes.tsx'
import { operatorRoutes } from './moving/operator-routes.ts'
import { movingRoutes } from './moving/routes.tsx'
import { newsletterPhotoRoutes } from './newsletters/photo-routes.tsx'
import { publicNewsletterRoutes } from './newsletters/public-routes.tsx'
import { newsletterRoutes } from './newsletters/routes.tsx'
import { newsletterSendingRoutes } from './newsletters/sending-routes.tsx'
import { subscriberRoutes, subscribingRoutes } from './newsletters/subscriber-routes.tsx'
import { newsletterWritingRoutes } from './newsletters/writing-routes.tsx'
import { notificationRoutes, unsubscribeRoutes } from './notifications/routes.tsx'
import { overviewRoutes } from './overview/routes.tsx'
import { blockRoutes } from './pages/block-routes.tsx'
import { pageRoutes } from './pages/routes.tsx'
import { roleRoutes } from './people/role-routes.tsx'
import { photoRoutes } from './photos/routes.ts'
import { pictureRoutes } from './pictures/routes.tsx'
import { pollMakingRoutes } from './polls/making-routes.tsx'
import { pollManagingRoutes } from './polls/managing-routes.tsx'
import { pollRoutes } from './polls/routes.tsx'
import { postAlbumRoutes } from './posts/album-routes.tsx'
import { postAlbumWorkRoutes } from './posts/album-work-routes.tsx'
import { postCommentRoutes } from './posts/comment-routes.tsx'
import { postFilmRoutes } from './posts/film-routes.tsx'
import { postManagingRoutes } from './posts/managing-routes.tsx'
import { publicPostRoutes } from './posts/public-routes.tsx'
import { postRoutes } from './posts/routes.tsx'
import { postTextPhotoRoutes } from './posts/text-photo-routes.tsx'
import { postTranslationRoutes } from './posts/translation-routes.tsx'
import { postWritingRoutes } from './posts/writing-routes.tsx'
import { pupilLoginRoutes } from './pupil-accounts/login-routes.tsx'
import { pupilAccountRoutes } from './pupil-accounts/routes.tsx'
import { manifestRoutes } from './push/manifest-routes.ts'
import { pushRoutes, pushWorkerRoutes } from './push/routes.tsx'
import { answerFileRoutes } from './questionnaires/file-routes.tsx'
import { onBehalfRoutes } from './questionnaires/on-behalf-routes.tsx'
import { questionnaireRoutes } from './questionnaires/routes.tsx'
import { reachingRoutes } from './reaching/routes.tsx'
import { redirectRoutes } from './redirects/routes.tsx'
import { reminderRoutes } from './reminders/routes.tsx'
import { retentionRoutes } from './retention/routes.tsx'
import { savedListRoutes } from './saved-lists/routes.tsx'
import { apexRoutes } from './schools/apex-routes.tsx'
import { settingsRoutes } from './settings/routes.tsx'
import { signOnRoutes, signOnSettingsRoutes } from './signon/routes.tsx'
import { signUpRoutes } from './signups/routes.tsx'
import { subdomainRoutes } from './subdomains/routes.tsx'
import { translationRoutes } from './translations/routes.tsx'
import { versionRoutes } from './versions/routes.tsx'
import { siteFileRoutes } from './website/file-routes.ts'
import { previewRoutes } from './website/preview-routes.tsx'
import { sitePageRoutes, websiteRoutes } from './website/routes.tsx'
import { yearRoutes } from './years/routes.tsx'

/** What a school answers: its own pages for anyone, and what people see once they are logged in. */
export const school = schoolRoutes(frame())
websiteRoutes(school.site)
siteFileRoutes(school.site)
contactFormRoutes(school.site)
logoFileRoutes(school.site)
accountRoutes(school.site)
passkeyLoginRoutes(school.site)
pupilLoginRoutes(school.site)
handOverRoutes(school.site)
demoSchoolRoutes(school.site)
forgottenRoutes(school.site)
newPasswordRoutes(school.site)
emailRoutes(school.site)
unsubscribeRoutes(school.site)
pushWorkerRoutes(school.site)
manifestRoutes(school.site)
mailedAnswerRoutes(school.site)
signOnRoutes(school.site)
acceptanceRoutes(school.site)
passkeyAcceptanceRoutes(school.site)
informationFormRoutes(school.site)
feedFileRoutes(school.site)
publicAgendaRoutes(school.site)
publicEventFileRoutes(school.site)
publicPostRoutes(school.site)
subscribingRoutes(school.site)
publicNewsletterRoutes(school.site)
overviewRoutes(school.people)
agendaRoutes(school.people)
feedRoutes(school.people)
familyDayRoutes(school.people)
postWritingRoutes(school.people)
postAlbumWorkRoutes(school.people)
postTextPhotoRoutes(school.people)
postAlbumRoutes(school.people)
postFilmRoutes(school.people)
postRoutes(school.people)
postTranslationRoutes(school.people)
postCommentRoutes(school.people)
postManagingRoutes(school.people)
yearSheetRoutes(school.people)
calendarRoutes(school.people)
eventFileRoutes(school.people)
messageDateRoutes(school.people)
calendarDeskRoutes(school.people)
feedbackRoutes(school.people)
versionRoutes(school.people)
notificationRoutes(school.people)
pushRoutes(school.people)
groupRoutes(school.people)
pupilAccountRoutes(school.people)
photoRoutes(school.people)
listRoutes(school.people)
detailRoutes(school.people)
securityRoutes(school.people)
secondStepRoutes(school.people)
newPasskeyRoutes(school.people)
passkeyRoutes(school.people)
deviceRoutes(school.people)
draftRoutes(school.people)
templateRoutes(school.people)
savedListRoutes(school.people)
folderRoutes(school.people)
findingRoutes(school.people)
messageRoutes(school.people)
translationRoutes(school.people)
pictureRoutes(school.people)
linkedAccountRoutes(school.people)
conversationRoutes(school.people)
takeoverRoutes(school.people)
safetyRoutes(school.people)
absenceRoutes(school.people)
absenceReportRoutes(school.people)
absenteeRoutes(school.people)
leaveRoutes(school.people)
leaveDecisionRoutes(school.people)
absenceOfficeRoutes(school.people)
questionnaireRoutes(school.people)
conferenceManagingRoutes(school.people)
conferenceScheduleRoutes(school.people)
conferenceRoutes(school.people)
onBehalfRoutes(school.people)
joiningRoutes(school.people)
reachingRoutes(school.people)
answerFileRoutes(school.people)
reminderRoutes(school.people)
correctionRoutes(school.people)
consentRoutes(school.people)
newsletterWritingRoutes(school.people)
newsletterPhotoRoutes(school.people)
newsletterSendingRoutes(school.people)
subscriberRoutes(school.people)
newsletterRoutes(school.people)
pollMakingRoutes(school.people)
pollManagingRoutes(school.people)
pollRoutes(school.people)
familyRoutes(school.people)
informationRoutes(school.people)
yearRoutes(school.people)
signOnSettingsRoutes(school.people)
importRoutes(school.people)
changeRoutes(school.people)
settingsRoutes(school.people)
subdomainRoutes(school.people)
movingRoutes(school.people)
domainRoutes(school.people)
logoRoutes(school.people)
bounceRoutes(school.people)
auditRoutes(school.people)
retentionRoutes(school.people)
invitationRoutes(school.people)
importDecidingRoutes(school.people)
roleRoutes(school.people)
stepResetRoutes(school.people)
groupManagementRoutes(school.people)
pageRoutes(school.people)
blockRoutes(school.people)
previewRoutes(school.people)
redirectRoutes(school.people)
siteLetterRoutes(school.people)
school.leadBack()
// Last: what is at none of the addresses above may be a page that the school named.
sitePageRoutes(school.site)

export const apex = frame()
apexRoutes(apex)
apexLoginRoutes(apex)
signUpRoutes(apex)
tryOutRoutes(apex)
operatorRoutes(apex)
devRoutes(apex)
demoRoutes(apex)

/** The site's own domain is the apex; every other host is a school's, or nobody's. */
export const app = {
  fetch: (request: Request, bindings: Bindings) => {
    const atApex = new URL(request.url).host === bindings.platform.settings.siteDomain
    if (atApex) return apex.fetch(request, bindings)
    return keptOr(request, bindings.platform, () => school.hono.fetch(request, bindings))
  },
}
