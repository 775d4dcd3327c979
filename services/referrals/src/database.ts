import { AuditRow } from '@daysix/platform/audit'
import { CreateCaseRestrictions1765000000000 } from './migrations/1765000000000-create-case-restrictions'
import { CaseOpening, CaseRestriction } from './restriction/restriction.entity'
import type { ServiceDatabase } from '@daysix/platform/database'
import { IdempotencyKey } from '@daysix/platform/idempotency'
import { SettingChoice } from './authority-settings/setting-choice.entity'
import { ReachChoice } from './case-reach/reach-choice.entity'
import { CalendarVersion } from './calendars/calendar.entity'
import { ExclusionCase } from './cases/case.entity'
import { TimelineEntry } from './cases/timeline.entity'
import { CodeSwitchRow } from './code-sets/code-switch.entity'
import { CaseClock, ClockHistory } from './clocks/clock.entity'
import { ContactAttempt } from './family/contact-attempt.entity'
import { CreateReferrals1763900000000 } from './migrations/1763900000000-create-referrals'
import { AddDaysServedToCases1764100000000 } from './migrations/1764100000000-add-days-served-to-cases'
import { AddWordsToTasks1764100000100 } from './migrations/1764100000100-add-words-to-tasks'
import { CreateSuspensions1764300000000 } from './migrations/1764300000000-create-suspensions'
import { CreateSettingChoices1764300000100 } from './migrations/1764300000100-create-setting-choices'
import { AddReturnedOnToCases1764400000000 } from './migrations/1764400000000-add-returned-on-to-cases'
import { CreateMovedByHand1764500000000 } from './migrations/1764500000000-create-moved-by-hand'
import { AddRegisterFactsToSchools1764700000000 } from './migrations/1764700000000-add-register-facts-to-schools'
import { CreateSchoolImports1764700000100 } from './migrations/1764700000100-create-school-imports'
import { CreatePupilHistories1764800000000 } from './migrations/1764800000000-create-pupil-histories'
import { AddHouseholdsToContacts1764900000000 } from './migrations/1764900000000-add-households-to-contacts'
import { CreateAddressLooks1764900000100 } from './migrations/1764900000100-create-address-looks'
import { ChainReferralsAudit1765100000000 } from './migrations/1765100000000-chain-referrals-audit'
import { CreateCodeSwitches1764900000200 } from './migrations/1764900000200-create-code-switches'
import { CreateLegalHolds1765100000100 } from './migrations/1765100000100-create-legal-holds'
import { MakeNamesSearchable1765200000000 } from './migrations/1765200000000-make-names-searchable'
import { AddWhoSaidIt1766000003000 } from './migrations/1766000003000-add-who-said-it'
import { SearchBothEndsOfANameAtOnce1766000005000 } from './migrations/1766000005000-search-both-ends-of-a-name-at-once'
import { SayWhyAContactIsBarred1766000006000 } from './migrations/1766000006000-say-why-a-contact-is-barred'
import { TakeRolloversBack1766000006100 } from './migrations/1766000006100-take-rollovers-back'
import { AddProviderToSettingChoices1765290000000 } from './migrations/1765290000000-add-provider-to-setting-choices'
import { CreatePupilMerges1765200000100 } from './migrations/1765200000100-create-pupil-merges'
import { CreateUsers1766000001000 } from './migrations/1766000001000-create-users'
import { PupilMerge } from './pupil-merge/pupil-merge.entity'
import { ActByHand } from './moved-by-hand/act.entity'
import { CreateRollovers1764900000300 } from './migrations/1764900000300-create-rollovers'
import { AddTelephonesToSchoolContacts1766000000000 } from './migrations/1766000000000-add-telephones-to-school-contacts'
import { ContactState } from './contacts/contact-state.entity'
import { Contact } from './pupils/contact.entity'
import { Pupil } from './pupils/pupil.entity'
import { PupilFact } from './pupils/pupil-fact.entity'
import { Registration } from './pupils/registration.entity'
import { Rollover } from './rollover/rollover.entity'
import { DeletionPart, RecordDeletion } from './retention/record-deletion.entity'
import { LegalHold } from './retention/legal-hold.entity'
import { School } from './schools/school.entity'
import { SchoolLink } from './schools/school-link.entity'
import { Trust } from './schools/trust.entity'
import { PupilImport, PupilImportRow } from './pupils-import/pupil-import.entity'
import { SchoolImport, SchoolImportDifference, SchoolImportError } from './schools-import/school-import.entity'
import { AddressLook } from './second-look/address-look.entity'
import { Authority, StaffMember } from './staff/staff.entity'
import { Task } from './tasks/task.entity'
import { RoleMapping, User, WithheldRole } from './users/user.entity'
import { CreateRecordDeletions1766000002010 } from './migrations/1766000002010-create-record-deletions'
import { CountReferralsTurns1766000007000 } from './migrations/1766000007000-count-referrals-turns'
import { BoundCaseworkers1766000008000 } from './migrations/1766000008000-bound-caseworkers'
import { HearOfSignOuts1766000007500 } from './migrations/1766000007500-hear-of-sign-outs'
import { CreatePupilImports1766000009000 } from './migrations/1766000009000-create-pupil-imports'
import { KeepWhatHeldOfContacts1766000010000 } from './migrations/1766000010000-keep-what-held-of-contacts'
import { TakeAUpnAsItIsSaid1766000010500 } from './migrations/1766000010500-take-a-upn-as-it-is-said'
import { FindWhoReadTheAudit1766000010600 } from './migrations/1766000010600-find-who-read-the-audit'
import { KnowHowRareAUpnIs1766000010100 } from './migrations/1766000010100-know-how-rare-a-upn-is'
import { EraseReferralsAudit1766000002000 } from './migrations/1766000002000-erase-referrals-audit'
import { DaysAtEarlierSchool, Suspension } from './totals/suspension.entity'

export const database: ServiceDatabase = {
  schema: 'referrals',
  entities: [
    School,
    SchoolLink,
    Trust,
    SchoolImport,
    SchoolImportDifference,
    SchoolImportError,
    PupilImport,
    PupilImportRow,
    CalendarVersion,
    SettingChoice,
    ReachChoice,
    CodeSwitchRow,
    Rollover,
    StaffMember,
    Authority,
    Pupil,
    Contact,
    ContactState,
    PupilFact,
    Registration,
    AddressLook,
    PupilMerge,
    ExclusionCase,
    CaseRestriction,
    CaseOpening,
    ContactAttempt,
    CaseClock,
    ClockHistory,
    ActByHand,
    TimelineEntry,
    Task,
    Suspension,
    DaysAtEarlierSchool,
    LegalHold,
    User,
    RoleMapping,
    WithheldRole,
    RecordDeletion,
    DeletionPart,
    AuditRow,
    IdempotencyKey,
  ],
  migrations: [
    CreateReferrals1763900000000,
    AddDaysServedToCases1764100000000,
    AddWordsToTasks1764100000100,
    CreateSuspensions1764300000000,
    CreateSettingChoices1764300000100,
    AddReturnedOnToCases1764400000000,
    CreateMovedByHand1764500000000,
    AddRegisterFactsToSchools1764700000000,
    CreatePupilHistories1764800000000,
    AddHouseholdsToContacts1764900000000,
    CreateAddressLooks1764900000100,
    ChainReferralsAudit1765100000000,
    CreateCodeSwitches1764900000200,
    CreateRollovers1764900000300,
    CreateLegalHolds1765100000100,
    CreateCaseRestrictions1765000000000,
    MakeNamesSearchable1765200000000,
    CreatePupilMerges1765200000100,
    AddProviderToSettingChoices1765290000000,
    AddWhoSaidIt1766000003000,
    SearchBothEndsOfANameAtOnce1766000005000,
    SayWhyAContactIsBarred1766000006000,
    TakeRolloversBack1766000006100,
    CreateSchoolImports1764700000100,
    AddTelephonesToSchoolContacts1766000000000,
    CreateUsers1766000001000,
    EraseReferralsAudit1766000002000,
    CreateRecordDeletions1766000002010,
    CountReferralsTurns1766000007000,
    HearOfSignOuts1766000007500,
    CreatePupilImports1766000009000,
    BoundCaseworkers1766000008000,
    KeepWhatHeldOfContacts1766000010000,
    TakeAUpnAsItIsSaid1766000010500,
    FindWhoReadTheAudit1766000010600,
    KnowHowRareAUpnIs1766000010100,
  ],
}
