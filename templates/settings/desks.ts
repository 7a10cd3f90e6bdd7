import type { Text } from '../../src/language.ts'
import { paths } from '../../src/paths.ts'
import type { Permission } from '../../src/permissions.ts'
import { officeTexts } from '../absence/office-texts.ts'
import { auditTexts } from '../audit/texts.ts'
import { bounceTexts } from '../bounces/texts.ts'
import { deskTexts } from '../calendar/desk-texts.ts'
import { changeTexts } from '../changes/texts.ts'
import { consentTexts } from '../consents/texts.ts'
import { safetyTexts } from '../conversations/safety-texts.ts'
import { domainTexts } from '../domains/texts.ts'
import { familyTexts } from '../families/texts.ts'
import { managedGroupTexts } from '../groups/managed-texts.ts'
import { importTexts } from '../imports/texts.ts'
import { invitationTexts } from '../invitations/texts.ts'
import { movingTexts } from '../moving/texts.ts'
import { pageTexts } from '../pages/texts.ts'
import { roleManagementTexts } from '../people/role-texts.ts'
import { reactionTexts } from '../posts/reaction-texts.ts'
import { pupilAccountTexts } from '../pupil-accounts/texts.ts'
import { retentionTexts } from '../retention/texts.ts'
import { signOnTexts } from '../signon/texts.ts'
import { translationTexts } from '../translations/texts.ts'
import type { IconName } from '../ui/icon.tsx'
import { yearTexts } from '../years/texts.ts'
import { settingsTexts } from './texts.ts'

export type Desk = {
  icon: IconName
  href: string
  needs: Permission
  title: Text
  about: Text
  /** Only where texts can be translated. */
  engine?: true
}

/** Everything there is to run a school with: what one may not do stands not there. */
export const desks: readonly { title: Text; desks: readonly Desk[] }[] = [
  {
    title: { nl: 'Mensen en groepen', en: 'People and groups' },
    desks: [
      {
        icon: 'person',
        href: paths.roles,
        needs: 'roles.manage',
        title: roleManagementTexts.title,
        about: { nl: 'Wie directie, leerkracht of beheerder is', en: 'Who is management, teacher or admin' },
      },
      {
        icon: 'people',
        href: paths.groupsManaged,
        needs: 'groups.manage',
        title: managedGroupTexts.title,
        about: { nl: 'Leerkrachten, klassenouders, MR, ouderraad', en: 'Teachers, class parents, councils' },
      },
      {
        icon: 'person',
        href: paths.consentsManaged,
        needs: 'consents.manage',
        title: consentTexts.title,
        about: {
          nl: 'Wat u ouders vraagt over foto’s, en wie nog niet antwoordde',
          en: 'What you ask parents about pictures, and who has not answered yet',
        },
      },
      {
        icon: 'upload',
        href: paths.imports,
        needs: 'imports.manage',
        title: importTexts.title,
        about: { nl: 'Uit de leerlingadministratie', en: 'From the pupil administration' },
      },
      {
        icon: 'bell',
        href: paths.absenceOffice,
        needs: 'absence.export',
        title: officeTexts.title,
        about: { nl: 'Verzuim van 16 uur, en uitvoer', en: 'Absence of 16 hours, and export' },
      },
      {
        icon: 'clock',
        href: paths.absenceTimes,
        needs: 'settings.manage',
        title: officeTexts.times,
        about: { nl: 'Wanneer de school begint en uit is', en: 'When school begins and is out' },
      },
      {
        icon: 'download',
        href: paths.changes,
        needs: 'changes.export',
        title: changeTexts.title,
        about: { nl: 'Voor de leerlingadministratie', en: 'For the pupil administration' },
      },
      {
        icon: 'mail',
        href: paths.invitations,
        needs: 'invitations.manage',
        title: invitationTexts.title,
        about: { nl: 'Wie een account heeft, en wie nog niet', en: 'Who has an account, and who not yet' },
      },
      {
        icon: 'warning',
        href: paths.blockedAddresses,
        needs: 'addresses.unblock',
        title: bounceTexts.title,
        about: { nl: 'Waar mail van terugkomt', en: 'Where mail comes back from' },
      },
      {
        icon: 'lock',
        href: paths.pupilAccounts,
        needs: 'pupilAccounts.manage',
        title: pupilAccountTexts.title,
        about: { nl: 'Accounts en kaartjes per groep', en: 'Accounts and cards per group' },
      },
      {
        icon: 'calendar',
        href: paths.calendarDesk,
        needs: 'calendar.publish',
        title: deskTexts.title,
        about: { nl: 'Vakanties, studiedagen en de jaarkalender', en: 'Holidays, study days and the year calendar' },
      },
      {
        icon: 'picture',
        href: paths.postsManaged,
        needs: 'posts.publish',
        title: reactionTexts.managed,
        about: reactionTexts.managedWhat,
      },
      {
        icon: 'calendar',
        href: paths.years,
        needs: 'years.manage',
        title: yearTexts.title,
        about: { nl: 'Groepen gaan over, de laatste groep gaat van school', en: 'Groups move up, the last one leaves' },
      },
      {
        icon: 'people',
        href: paths.families,
        needs: 'families.manage',
        title: familyTexts.title,
        about: { nl: 'Ouders, contactpersonen en huishoudens', en: 'Parents, contacts and households' },
      },
      {
        icon: 'warning',
        href: paths.reports,
        needs: 'reports.settle',
        title: safetyTexts.reports,
        about: safetyTexts.reportsAbout,
      },
      {
        icon: 'info',
        href: paths.informationRequests,
        needs: 'families.manage',
        title: familyTexts.requests,
        about: { nl: 'Van ouders zonder gezag', en: 'From parents without custody' },
      },
    ],
  },
  {
    title: { nl: 'De school', en: 'The school' },
    desks: [
      {
        icon: 'globe',
        href: paths.sitePages,
        needs: 'website.manage',
        title: pageTexts.title,
        about: pageTexts.about,
      },
      {
        icon: 'school',
        href: paths.schoolIdentity,
        needs: 'settings.manage',
        title: settingsTexts.identity,
        about: { nl: 'Wat bezoekers en ouders zien', en: 'What visitors and parents see' },
      },
      {
        icon: 'link',
        href: paths.subdomain,
        needs: 'settings.manage',
        title: settingsTexts.subdomain,
        about: { nl: 'Waar de school te vinden is', en: 'Where the school is found' },
      },
      {
        icon: 'link',
        href: paths.domains,
        needs: 'settings.manage',
        title: domainTexts.title,
        about: domainTexts.about,
      },
      {
        icon: 'upload',
        href: paths.schoolLogo,
        needs: 'settings.manage',
        title: settingsTexts.logo,
        about: { nl: 'In de bovenbalk, op de site en in mails', en: 'In the top bar, on the site and in mails' },
      },
      {
        icon: 'pencil',
        href: paths.colour,
        needs: 'settings.manage',
        title: settingsTexts.colour,
        about: { nl: 'Van knoppen en links', en: 'Of buttons and links' },
      },
      {
        icon: 'globe',
        href: paths.schoolLanguages,
        needs: 'settings.manage',
        title: settingsTexts.languages,
        about: { nl: 'Waaruit iedereen kiest', en: 'What everybody chooses from' },
      },
      {
        icon: 'globe',
        href: paths.glossary,
        needs: 'settings.manage',
        engine: true,
        title: translationTexts.glossary,
        about: translationTexts.glossaryAbout,
      },
      {
        icon: 'clock',
        href: paths.schoolTimes,
        needs: 'settings.manage',
        title: settingsTexts.times,
        about: { nl: 'Tijdzone en de overzichten per mail', en: 'Time zone and the summaries by mail' },
      },
    ],
  },
  {
    title: { nl: 'Wat er kan', en: 'What is possible' },
    desks: [
      {
        icon: 'menu',
        href: paths.modules,
        needs: 'settings.manage',
        title: settingsTexts.modules,
        about: { nl: 'Wat de school gebruikt', en: 'What the school uses' },
      },
      {
        icon: 'check',
        href: paths.grants,
        needs: 'settings.manage',
        title: settingsTexts.grants,
        about: { nl: 'Rechten per rol', en: 'Rights by role' },
      },
      {
        icon: 'lock',
        href: paths.logInRules,
        needs: 'settings.manage',
        title: settingsTexts.logIn,
        about: { nl: 'Leerlingen, en twee stappen', en: 'Pupils, and two steps' },
      },
      {
        icon: 'school',
        href: paths.signOnSettings,
        needs: 'settings.manage',
        title: signOnTexts.title,
        about: { nl: 'Voor medewerkers', en: 'For staff' },
      },
    ],
  },
  {
    title: { nl: 'Toezicht', en: 'Oversight' },
    desks: [
      {
        icon: 'search',
        href: paths.auditLog,
        needs: 'audit.read',
        title: auditTexts.title,
        about: { nl: 'Wie wat deed, en wanneer', en: 'Who did what, and when' },
      },
      {
        icon: 'file',
        href: paths.deletions,
        needs: 'audit.read',
        title: retentionTexts.title,
        about: retentionTexts.about,
      },
      {
        icon: 'upload',
        href: paths.schoolMove,
        needs: 'school.move',
        title: movingTexts.title,
        about: movingTexts.about,
      },
    ],
  },
]
