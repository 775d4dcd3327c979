import { RequestMethod, type Type } from '@nestjs/common'
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants'
import { MetadataScanner } from '@nestjs/core'
import { AuditPage } from './audit/audit.page'
import { AuthoritiesPage } from './authorities/authorities.page'
import { SettingsPage } from './authority-settings/settings.page'
import { AreasPage } from './case-reach/areas.page'
import { CaseReachPage } from './case-reach/case-reach.page'
import { CalendarsPage } from './calendars/calendars.page'
import { CalendarImportPage } from './calendars/import.page'
import { CancellationPage } from './cancellation/cancellation.page'
import { CasesPage } from './cases/cases.page'
import { CloseEarlyPage } from './cases/close-early.page'
import { CentreHomePage } from './centre-home/centre-home.page'
import { ClocksPage } from './clocks/clocks.page'
import { CodeSetsPage } from './code-sets/code-sets.page'
import { DaySixPage, ProvisionPage } from './day-six/day-six.page'
import { DaySixExceptionPage } from './day-six/exception.page'
import { ContactsPage } from './contacts/contacts.page'
import { DetailsPage } from './details/details.page'
import { EndReportPage } from './end-report/end-report.page'
import { FamilyPage } from './family/family.page'
import { GovernorsPage } from './governors/governors.page'
import { HealthPage } from './health'
import { HelpPage } from './help/help.page'
import { LettersPage } from './letters/letters.page'
import { MailPage } from './ops/mail.page'
import { WorkflowsPage } from './ops/workflows.page'
import { ALSO_AS_FILE, ROLES_OF_PAGE, type Whose } from './page'
import { CasePanelsPage } from './panels/case-panels.page'
import { DecisionPage } from './panels/decision.page'
import { PanelsPage } from './panels/panels.page'
import { RemovalPage } from './panels/removal.page'
import { CasePlacementPage, PlacementPage, PlacementsPage } from './placements/placements.page'
import { MovedByHandPage } from './moved-by-hand/moved-by-hand.page'
import { ProvidersPage } from './providers/providers.page'
import { PupilMergePage } from './pupil-merge/merge.page'
import { PupilFactsPage } from './pupil-facts/facts.page'
import { RegistrationsPage } from './pupil-facts/registrations.page'
import { PupilsPage } from './pupils/pupils.page'
import { ViewLogPage } from './pupils/view-log.page'
import { PupilsImportPage } from './pupils-import/import.page'
import { RegisterPage } from './registers/register.page'
import { CaseReintegrationPage, ReintegrationPage, StepMarkPage } from './reintegration/reintegration.page'
import { ReportExclusionPage } from './report-exclusion/report.page'
import { RetentionPage } from './retention/retention.page'
import { RestrictionPage } from './restriction/restriction.page'
import { ReviewPanelPage } from './review-panel/review-panel.page'
import { ReviewPage } from './review/review.page'
import { AllocatedSchoolPage } from './allocated-school/allocated-school.page'
import { RollPage } from './roll/roll.page'
import { RolloverPage, TakingBackPage } from './rollover/rollover.page'
import { SchoolsPage } from './schools/schools.page'
import { SchoolsImportPage } from './schools-import/import.page'
import { SchoolHomePage } from './school-home/school-home.page'
import { SecondLookPage } from './second-look/second-look.page'
import { SetUpPage } from './set-up/set-up.page'
import { BackchannelLogoutPage } from './session/backchannel-logout.page'
import { SignInPage } from './session/sign-in.page'
import { SignOutEverywherePage } from './session/sign-out-everywhere.page'
import { PupilRecordPage, RecordPage } from './subject-access/record.page'
import { TasksPage } from './tasks/tasks.page'
import { TodayPage } from './today/today.page'
import { PupilTotalsPage, TotalsPage } from './totals/totals.page'
import { RolesPage } from './users/roles.page'
import { UsersPage } from './users/users.page'

/** Every page there is, in the order of their folders. Nest takes the first route that fits: `cases/new` before `cases/:ref`, `pupils/import` before `pupils/:id`, `schools/import` before `schools/:urn`, `users/roles` before `users/:id`, `settings/case-reach` before `settings/:name`. */
export const PAGES: Type[] = [
  HealthPage,
  SignInPage,
  SignOutEverywherePage,
  BackchannelLogoutPage,
  HelpPage,
  TodayPage,
  SchoolHomePage,
  CentreHomePage,
  WorkflowsPage,
  MailPage,
  ReportExclusionPage,
  RestrictionPage,
  CasesPage,
  CloseEarlyPage,
  ClocksPage,
  MovedByHandPage,
  TotalsPage,
  PupilTotalsPage,
  SecondLookPage,
  DetailsPage,
  FamilyPage,
  DaySixExceptionPage,
  GovernorsPage,
  ReviewPanelPage,
  RollPage,
  AllocatedSchoolPage,
  CancellationPage,
  AuditPage,
  CalendarImportPage,
  CalendarsPage,
  SetUpPage,
  RolesPage,
  UsersPage,
  AreasPage,
  AuthoritiesPage,
  CaseReachPage,
  SettingsPage,
  CodeSetsPage,
  RolloverPage,
  TakingBackPage,
  PupilsImportPage,
  PupilMergePage,
  PupilFactsPage,
  RegistrationsPage,
  ContactsPage,
  ViewLogPage,
  PupilsPage,
  SchoolsImportPage,
  SchoolsPage,
  LettersPage,
  PupilRecordPage,
  RecordPage,
  RetentionPage,
  TasksPage,
  DaySixPage,
  ProvisionPage,
  EndReportPage,
  CasePanelsPage,
  RemovalPage,
  DecisionPage,
  PanelsPage,
  CasePlacementPage,
  PlacementPage,
  PlacementsPage,
  ProvidersPage,
  RegisterPage,
  CaseReintegrationPage,
  ReintegrationPage,
  StepMarkPage,
  ReviewPage,
]

/** One address of the pages: whose it is, and whether it gives its list as a file too. */
export interface PageDoor {
  /** `GET /cases/{ref}`. */
  name: string
  whose: Whose
  isFileToo: boolean
}

/** Stops the start and the build: a page is somebody's. */
class PagesOfNobody extends Error {
  constructor(names: string[]) {
    super(names.map((name) => `${name} does not say whose page it is: put @For('…') above it.`).join('\n'))
  }
}

/**
 * Every address of the pages.
 * @throws PagesOfNobody
 */
export function pageDoors(pages: readonly Type[] = PAGES): PageDoor[] {
  const doors = pages.flatMap((page) => {
    const prototype = page.prototype as Record<string, Function>
    return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => addressesOf(page, prototype[name]))
  })
  const nobodys = doors.filter(({ whose }) => !whose || whose.length === 0)
  if (nobodys.length > 0) throw new PagesOfNobody(nobodys.map(({ name }) => name))
  return doors
}

function addressesOf(page: Function, handler: Function): PageDoor[] {
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined
  if (method === undefined) return []
  const whose = (Reflect.getMetadata(ROLES_OF_PAGE, handler) ?? Reflect.getMetadata(ROLES_OF_PAGE, page)) as Whose
  const isFileToo = Reflect.getMetadata(ALSO_AS_FILE, handler) === true
  const paths = (of: Function) => [Reflect.getMetadata(PATH_METADATA, of) as string | string[]].flat()
  return paths(page).flatMap((before) =>
    paths(handler).map((after) => {
      const path = [before, after].map((part) => part.replaceAll(/^\/|\/$/g, '')).filter(Boolean)
      return { name: `${RequestMethod[method]} /${path.join('/').replaceAll(/:(\w+)/g, '{$1}')}`, whose, isFileToo }
    }),
  )
}
