// Made from contracts/openapi/referrals.json by dev/src/generate.ts.
export interface paths {
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditedCasesController_references"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController_chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController_verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuthoritiesController_list"];
        put?: never;
        post: operations["AuthoritiesController_put"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authorities/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuthoritiesController_show"];
        put: operations["AuthoritiesController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authority-names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuthorityNamesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{owner}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarsController_show"];
        put: operations["CalendarsController_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{owner}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarsController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{owner}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseReachController_show"];
        put: operations["CaseReachController_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_list"];
        put?: never;
        post: operations["CasesController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["DetailsController_correct"];
        trace?: never;
    };
    "/api/v1/cases/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CancellationController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_clocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CasesController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/contact-attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_attempts"];
        put?: never;
        post: operations["FamilyController_attempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_contacts"];
        put?: never;
        post: operations["DetailsController_addContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["DetailsController_changeContact"];
        trace?: never;
    };
    "/api/v1/cases/{id}/contacts/{contactId}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SecondLookController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/contacts/{contactId}/looks/{lookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondLookController_lookOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/day-six-exception": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DaySixExceptionController_except"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/governors-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GovernorsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/governors-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GovernorsController_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RestrictionController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CasesController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/parent-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FamilyController_parentNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DetailsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/pupil": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DetailsController_pupil"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["DetailsController_complete"];
        trace?: never;
    };
    "/api/v1/cases/{id}/reconsideration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GovernorsController_reconsider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/restriction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RestrictionController_restrict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/restriction/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RestrictionController_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GovernorsController_comeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/review-application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewPanelController_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/review-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewPanelController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/review-waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewPanelController_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/roll-removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RollController_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TasksController_ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_views"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CasesController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CasesController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClocksController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clocks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClocksController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clocks/{id}/moved-by-hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MovedByHandController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clocks/{id}/moved-by-hand/{act}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MovedByHandController_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clocks/{id}/moved-by-hand/{act}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MovedByHandController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clocks/{id}/moved-by-hand/{act}/taking-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MovedByHandController_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clocks/{id}/moved-by-hand/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MovedByHandController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clocks/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClocksController_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clocks/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ClocksController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CodeSetsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-sets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CodeSetsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-sets/{name}/switches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CodeSetsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MeController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeController_signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merged-pupils/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MergedPupilsController_kept"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ops/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OutboxController_stuck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ops/outbox/{id}/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OutboxController_setAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ops/stuck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpsController_stuck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ops/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OpsController_watch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PupilsController_put"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PupilsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactsController_list"];
        put?: never;
        post: operations["ContactsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ContactsController_change"];
        trace?: never;
    };
    "/api/v1/pupils/{id}/contacts/{contactId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ContactsController_historyOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/days-at-earlier-schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["TotalsController_recordEarlier"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeletionsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PupilFactsController_recordFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/facts/{factId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PupilFactsController_correctFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/facts/{factId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PupilFactsController_endFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/legal-hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RetentionController_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/legal-hold/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RetentionController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditedCasesController_looks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PupilMergeController_list"];
        put?: never;
        post: operations["PupilMergeController_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/merges/{mergeId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PupilMergeController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PupilOverviewController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RecordsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PupilFactsController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/registrations/{rollId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PupilFactsController_correctRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/registrations/{rollId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PupilFactsController_endRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RetentionController_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/suspensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TotalsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/suspensions/{suspensionId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TotalsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/{id}/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TotalsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PupilsImportController_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/import/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PupilsImportController_columns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PupilsImportController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PupilFilesController_list"];
        put?: never;
        post: operations["PupilFilesController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/imports/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PupilFilesController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/imports/{file}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PupilFilesController_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/imports/{file}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PupilFilesController_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/imports/{file}/other-children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PupilFilesController_addLikely"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/imports/{file}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PupilFilesController_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/imports/{file}/save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PupilFilesController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pupils/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PupilSearchController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/deletions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeletionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/deletions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeletionsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/deletions/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeletionsController_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/deletions/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeletionsController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/deletions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeletionsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RetentionController_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RetentionController_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RoleMappingsController_show"];
        put: operations["RoleMappingsController_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-mappings/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RoleMappingsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rollovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RolloverController_list"];
        put?: never;
        post: operations["RolloverController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rollovers/{id}/taking-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RolloverController_previewTakingBack"];
        put?: never;
        post: operations["RolloverController_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rollovers/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RolloverController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SchoolsController_list"];
        put?: never;
        post: operations["SchoolsController_put"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schools/{urn}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SchoolsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schools/{urn}/additions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SchoolAdditionsController_show"];
        put: operations["SchoolAdditionsController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schools/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SchoolsImportController_list"];
        put?: never;
        post: operations["SchoolsImportController_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schools/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SchoolsImportController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schools/imports/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SchoolsImportController_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schools/imports/{id}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SchoolsImportController_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schools/imports/{id}/save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SchoolsImportController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SettingsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/{name}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SettingsController_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/{name}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SettingsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignOutsController_hear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffController_list"];
        put?: never;
        post: operations["StaffController_put"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TasksController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TasksController_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TodayController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trusts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrustsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trusts/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TrustsController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UsersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UsersController_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AreasOfUserController_show"];
        put: operations["AreasOfUserController_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UsersController_signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/withheld-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UsersController_withhold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/withheld-roles/{role}/giving-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UsersController_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AreasOfUser: {
            areas: string[];
        };
        AuditChain: {
            /** @description Note it outside the database: rows cut off at the end are found by it alone. */
            head: {
                hash: string;
                position: number;
            } | null;
            notYetSealed: number;
            /** Format: date-time */
            sealedAt: string | null;
        };
        AuditedCases: {
            items: {
                /** Format: uuid */
                id: string;
                reference: string;
            }[];
        };
        AuditPage: {
            items: components["schemas"]["AuditRow"][];
            next: string | null;
            total: number;
        };
        AuditRow: {
            /** @description The system a person worked through, or the step of a procedure. */
            acting: string | null;
            action: string;
            address: string | null;
            after: {
                [key: string]: unknown;
            } | null;
            before: {
                [key: string]: unknown;
            } | null;
            caseId: string | null;
            /** @description The certificate of the deletion that took its words. */
            erasedBy: string | null;
            id: string;
            reason: string | null;
            /**
             * Format: date-time
             * @description Real time.
             */
            recordedAt: string;
            requestId: string | null;
            /** @description Its words are kept from whoever has not opened the restricted case that it is about. */
            restricted: boolean;
            subjectId: string;
            subjectKind: string;
            who: string;
            whoName: string | null;
        };
        AuditVerification: {
            erased: number;
            findings: {
                position: number | null;
                row: string | null;
                /** @enum {string} */
                what: "changed" | "missing" | "reordered" | "inserted" | "unlinked" | "elsewhere" | "cut";
                words: string;
            }[];
            head: {
                hash: string;
                position: number;
            } | null;
            notYetSealed: number;
            sealed: number;
        };
        CaseOverview: {
            case: {
                allocatedTo: string | null;
                clocks: {
                    byHand: {
                        by: string;
                        computedOn: string | null;
                        decidedOn: string;
                        law: string;
                        reason: string;
                        words: string;
                    } | null;
                    caseId: string;
                    dueAt: string | null;
                    dueOn: string | null;
                    duty: string;
                    explanation: string;
                    id: string;
                    /** @enum {string} */
                    kind: "duty" | "right" | "permission";
                    metOn: string | null;
                    missedAt: string | null;
                    occasion: string;
                    reason: string | null;
                    rule: string;
                    schoolDaysLeft: number | null;
                    settledAt: string | null;
                    slug: string;
                    source: string;
                    /** @enum {string} */
                    standing: "C" | "P" | "U" | "LOCAL";
                    /** @enum {string} */
                    state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                    /** @enum {string} */
                    status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                    title: string;
                    who: string;
                }[];
                closedAt: string | null;
                facts: {
                    cancelledOn: string | null;
                    daysServed: number | null;
                    exceptionFrom: string | null;
                    exceptionReason: string | null;
                    familyContactedOn: string | null;
                    governorsDecidedOn: string | null;
                    /** @enum {string|null} */
                    governorsDecision: "upheld" | "reinstated" | null;
                    governorsNoticeOn: string | null;
                    parentNoticeAt: string | null;
                    /** @enum {string|null} */
                    reconsideredDecision: "upheld" | "reinstated" | null;
                    reconsideredOn: string | null;
                    removedFromRollOn: string | null;
                    returnedOn: string | null;
                    reviewAppliedOn: string | null;
                    reviewDecidedOn: string | null;
                    /** @enum {string|null} */
                    reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                    reviewNotifiedOn: string | null;
                    reviewWaivedOn: string | null;
                };
                flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                id: string;
                imposedOn: string;
                imposedTime: string;
                kind: string;
                kindWords: string;
                nextAction: {
                    code: string;
                    dueOn?: string;
                    words: string;
                };
                outcome: string | null;
                outcomeWords: string | null;
                owner: {
                    name: string;
                    sub: string;
                } | null;
                pupil: {
                    birthDate: string;
                    firstName: string;
                    homeLaCode: string | null;
                    id: string;
                    legalForename: string;
                    legalSurname: string;
                    lookedAfter: boolean;
                    name: string;
                    ncYear: string | null;
                    senProvision: string;
                    socialWorkerName: string | null;
                    upn: string | null;
                };
                reasons: {
                    code: string;
                    words: string;
                }[];
                reference: string;
                reportedAt: string;
                reportedBy: string;
                responsibleSchool: {
                    name: string;
                    urn: string;
                };
                school: {
                    name: string;
                    urn: string;
                };
                /** @enum {string} */
                stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                stageWords: string;
                version: number;
            };
            timeline: {
                at: string;
                headline: boolean;
                id: string;
                kind: string;
                refs: {
                    [key: string]: string;
                };
                who: string | null;
                words: string;
            }[];
        };
        CaseReach: {
            /** @description As schools name them, each with how many schools and people it has. */
            areas: {
                name: string;
                people: number;
                schools: number;
            }[];
            /** @description Every choice that was made, the latest first. */
            history: {
                /** Format: date-time */
                at: string;
                by: string;
                /** @enum {string} */
                reach: "every" | "area" | "own";
                reason: string;
            }[];
            /**
             * @description In force now.
             * @enum {string}
             */
            reach: "every" | "area" | "own";
        };
        ContactState: {
            addressLines: string[];
            addressRestricted: boolean;
            beganOn: string | null;
            /** @enum {string} */
            channel: "email" | "letter";
            courtOrder: string | null;
            email: string | null;
            endedOn: string | null;
            /** Format: date-time */
            fromAt: string | null;
            household: number;
            interpreter: boolean;
            isPupil: boolean;
            language: string;
            largePrint: boolean;
            mayContact: boolean;
            mayNotContactBecause: string | null;
            name: string;
            parentalResponsibility: boolean;
            recordedBy: string | null;
            relationship: string;
            telephone: string | null;
            /** Format: date-time */
            untilAt: string | null;
        };
        FactSetAside: {
            /** Format: uuid */
            id: string;
        };
        HeldRecord: {
            holdings: {
                name: string;
                /** @description Columns that may be about somebody else: redact them first. */
                others: string[];
                rows: {
                    [key: string]: unknown;
                }[];
            }[];
        };
        LooksAtPupil: {
            /** @description To ask the other contexts by, which know the child by them. */
            cases: {
                /** Format: uuid */
                id: string;
                reference: string;
            }[];
            items: {
                /** @enum {string} */
                action: "viewed" | "opened-restricted" | "record-exported";
                /** Format: date-time */
                at: string;
                reason: string | null;
                /** @description Of the case that was looked at, where it was one. */
                reference: string | null;
                subjectKind: string;
                who: string;
            }[];
        };
        Me: {
            name: string;
            /** @description Their codes. */
            providers: string[];
            /** @description Of this moment. */
            roles: ("caseworker" | "manager" | "panel" | "centre" | "school" | "analyst" | "ops" | "admin")[];
            /** @description Their URNs. */
            schools: string[];
            /**
             * Format: date-time
             * @description Real time: a session that began before this is over.
             */
            signedOutAt: string | null;
            teams: string[];
        };
        PupilOverview: {
            /** @description Null for whoever may not read who looked. */
            looks: {
                /** @enum {string} */
                action: "viewed" | "opened-restricted" | "record-exported";
                /** Format: date-time */
                at: string;
                reason: string | null;
                /** @description Of the case that was looked at, where it was one. */
                reference: string | null;
                subjectKind: string;
                who: string;
            }[] | null;
            /** @description Null for whoever may not read the family’s contacts. */
            people: {
                addressLines: string[];
                addressRestricted: boolean;
                beganOn: string | null;
                /** @enum {string} */
                channel: "email" | "letter";
                courtOrder: string | null;
                email: string | null;
                endedOn: string | null;
                household: number;
                id: string;
                interpreter: boolean;
                isPupil: boolean;
                language: string;
                largePrint: boolean;
                letters: {
                    /** @enum {string|null} */
                    by: "email" | "letter" | null;
                    sentences: string[];
                };
                /** @enum {string|null} */
                look: "asked" | "wrong" | null;
                mayContact: boolean;
                mayNotContactBecause: string | null;
                name: string;
                parentalResponsibility: boolean;
                relationship: string;
                telephone: string | null;
            }[] | null;
            record: {
                birthDate: string;
                cases: {
                    imposedOn: string;
                    kindWords: string;
                    outcomeWords: string | null;
                    reference: string;
                    stageWords: string;
                }[];
                facts: {
                    endedBy: string | null;
                    fromOn: string | null;
                    id: string;
                    /** @enum {string} */
                    kind: "name" | "upn" | "nc-year" | "home-authority" | "sen-provision" | "sen-needs" | "ehc-plan" | "looked-after" | "previously-looked-after" | "social-worker" | "virtual-school-head" | "child-in-need" | "child-protection-plan" | "youth-justice" | "young-carer" | "free-school-meals" | "staff-safety" | "medical-alert";
                    kindWords: string;
                    recordedAt: string;
                    recordedBy: string;
                    saidBy: string | null;
                    toOn: string | null;
                    value: {
                        [key: string]: unknown;
                    };
                    withdrawn: string | null;
                    words: string;
                }[];
                flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                id: string;
                keyStage: string | null;
                legalName: string;
                name: string;
                ncYear: string | null;
                registrations: {
                    endedBy: string | null;
                    fromOn: string | null;
                    id: string;
                    recordedAt: string;
                    recordedBy: string;
                    saidBy: string | null;
                    school: {
                        name: string;
                        urn: string;
                    };
                    /** @enum {string} */
                    status: "C" | "M" | "S" | "G" | "F" | "O" | "P";
                    statusWords: string;
                    toOn: string | null;
                    withdrawn: string | null;
                }[];
                school: {
                    name: string;
                    urn: string;
                };
                /** @enum {string|null} */
                sex: "M" | "F" | null;
                uln: string | null;
                upn: string | null;
                version: number;
            };
            /** @description Of the school year of today; null for whoever may not read school days lost. */
            totals: {
                cancelled: {
                    cancelledOn: string;
                    days: number;
                    imposedOn: string;
                    reference: string;
                }[];
                daySix: {
                    dueOn: string | null;
                    explanation: string;
                    rule: string;
                    title: string;
                } | null;
                earlierSchools: {
                    days: number;
                    id: string;
                    schoolName: string;
                    schoolYear: number;
                    term: string;
                }[];
                most: number;
                name: string;
                provisional: boolean;
                pupilId: string;
                schoolYear: number;
                suspensions: {
                    /** @enum {string} */
                    category: "SUSP" | "LNCH";
                    days: number | null;
                    /** @enum {string|null} */
                    endSession: "AM" | "PM" | null;
                    endsOn: string;
                    id: string;
                    recorded: {
                        at: string;
                        by: string;
                    };
                    school: string;
                    /** @enum {string|null} */
                    startSession: "AM" | "PM" | null;
                    startsOn: string;
                    withdrawn: {
                        at: string;
                        because: string;
                        by: string;
                    } | null;
                }[];
                terms: {
                    days: number;
                    duty: {
                        rule: string;
                        words: string;
                    };
                    from: string;
                    name: string;
                    to: string;
                }[];
                warnFrom: number;
                words: string;
                year: number | null;
            } | null;
        };
        RecordDeletion: {
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            askedBySub: string;
            basis: string;
            /** Format: date-time */
            confirmedAt: string | null;
            confirmedBy: string | null;
            histories: string;
            /** Format: uuid */
            id: string;
            parts: {
                done: boolean;
                /** Format: date-time */
                doneAt: string | null;
                erasedOfAudit: number | null;
                failedBecause: string | null;
                headAfter: {
                    hash: string;
                    position: number;
                } | null;
                headBefore: {
                    hash: string;
                    position: number;
                } | null;
                /** @enum {string} */
                service: "referrals" | "panels" | "placements" | "notifications";
                tables: {
                    name: string;
                    rows: number;
                }[];
                tries: number;
            }[];
            /** Format: uuid */
            pupilId: string;
            /** @description Gone with the record. */
            reason: string | null;
            record: string;
            rule: string;
            /** @enum {string} */
            state: "asked" | "withdrawn" | "under-way" | "done";
            /** Format: date-time */
            withdrawnAt: string | null;
            withdrawnBy: string | null;
            years: number;
        };
        RecordDeletions: {
            items: components["schemas"]["RecordDeletion"][];
            next: string | null;
        };
        RecordDue: {
            /** Format: date */
            dueOn: string;
            keptBy: ("legal-hold" | "open-case")[];
            /** Format: uuid */
            pupilId: string;
            rule: string;
        };
        RecordsDue: {
            items: components["schemas"]["RecordDue"][];
            next: string | null;
            total: number;
        };
        Retention: {
            /**
             * Format: uuid
             * @description Of a deletion that waits for the second person.
             */
            deletionId: string | null;
            /** Format: date */
            dueOn: string;
            holds: {
                reason: string;
                /** Format: date-time */
                releasedAt: string | null;
                releasedBecause: string | null;
                releasedBy: string | null;
                /** Format: date-time */
                setAt: string;
                setBy: string;
            }[];
            keptBy: ("legal-hold" | "open-case")[];
            rule: string;
        };
        RetentionRule: {
            basis: string;
            id: string;
            record: string;
            setting: string;
            /** @enum {string} */
            status: "C" | "P" | "U";
            years: number;
        };
        RoleMappings: {
            /** @description Claims that are mapped to nothing and called like a role: they give it. */
            called: {
                claim: string;
                people: number;
            }[];
            /** @description Each with how many people who have come here carry the claim. */
            mappings: {
                claim: string;
                people: number;
                role: string;
            }[];
            /** @description Claims that give nothing; the 100 that most people carry. */
            unmapped: {
                claims: {
                    claim: string;
                    people: number;
                }[];
                total: number;
            };
        };
        RoleMoves: {
            moves: {
                /** @description The first 100 of them, by name. */
                gain: {
                    people: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    }[];
                    total: number;
                };
                /** @description The first 100 of them, by name. */
                lose: {
                    people: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    }[];
                    total: number;
                };
                /** @enum {string} */
                role: "caseworker" | "manager" | "panel" | "centre" | "school" | "analyst" | "ops" | "admin";
            }[];
        };
        StuckCases: {
            items: components["schemas"]["WatchedCase"][];
        };
        StuckFacts: {
            items: {
                /** Format: uuid */
                id: string;
                /** @description The case or meeting whose facts wait behind it, as case/{id}. */
                key: string;
                /**
                 * Format: date-time
                 * @description Real time.
                 */
                since: string;
                tries: number;
                /** @description As `signal provisionStarted`. */
                what: string;
            }[];
        };
        User: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description Real time, to the minute.
             */
            lastSeenAt: string;
            name: string;
            /** @description Of this moment. */
            roles: ("caseworker" | "manager" | "panel" | "centre" | "school" | "analyst" | "ops" | "admin")[];
        };
        Users: {
            items: components["schemas"]["User"][];
            next: string | null;
            total: number;
        };
        WatchedCase: {
            /** Format: uuid */
            caseId: string;
            next: {
                dueOn: string;
                rule: string;
                title: string;
            } | null;
            reference: string;
            /** Format: date-time */
            reportedAt: string;
            stage: string;
            stuckBecause: string | null;
            workflow: {
                historyLength: number | null;
                retrying: {
                    activity: string;
                    attempt: number;
                }[];
                runId: string | null;
                startedAt: string | null;
                /** @enum {string} */
                status: "running" | "completed" | "failed" | "terminated" | "cancelled" | "timed-out" | "absent" | "unreachable";
                taskAttempts: number;
            };
            workflowId: string;
        };
        WatchedCases: {
            items: components["schemas"]["WatchedCase"][];
            next: string | null;
        };
        WholeUser: {
            /** @description As an administrator says it here. */
            areas: string[];
            /** @description What their token named as roles the last time. */
            claims: string[];
            /** Format: date-time */
            firstSeenAt: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description Real time, to the minute.
             */
            lastSeenAt: string;
            name: string;
            providers: string[];
            /** @description Of this moment. */
            roles: ("caseworker" | "manager" | "panel" | "centre" | "school" | "analyst" | "ops" | "admin")[];
            schools: string[];
            /** Format: date-time */
            signedOutAt: string | null;
            /** @description As the identity provider and the audit name them. */
            subject: string;
            teams: string[];
            withheld: {
                /** Format: date-time */
                at: string;
                by: string;
                /** Format: date-time */
                givenBackAt: string | null;
                givenBackBecause: string | null;
                givenBackBy: string | null;
                reason: string;
                role: string;
            }[];
        };
    };
    responses: {
        /** @description 400: The request could not be read. 401: Sign in first. 404: Not found. 405: Not allowed here. 409: That is not possible now. 412: Someone else changed this. 413: The request is too large. 422: Some answers cannot be accepted. 428: Say which version you are changing. 429: Too many requests */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    code: string;
                    detail?: string;
                    errors?: {
                        code: string;
                        message: string;
                        pointer: string;
                    }[];
                    instance?: string;
                    status: number;
                    title: string;
                    type: string;
                };
            };
        };
        /** @description Asked too often: the same request may be sent again later. */
        TooOften: {
            headers: {
                /** @description In so many seconds. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    code: string;
                    detail?: string;
                    errors?: {
                        code: string;
                        message: string;
                        pointer: string;
                    }[];
                    instance?: string;
                    status: number;
                    title: string;
                    type: string;
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    AuditController_list: {
        parameters: {
            query?: {
                action?: string;
                caseId?: string;
                cursor?: string;
                /** @description From this day in London. */
                from?: string;
                limit?: number;
                subjectId?: string;
                subjectKind?: string;
                /** @description Up to and including this day in London. */
                to?: string;
                /** @description A subject, or part of a name. */
                who?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    AuditedCasesController_references: {
        parameters: {
            query?: {
                ids?: string;
                references?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditedCases"];
                };
            };
        };
    };
    AuditController_chain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditChain"];
                };
            };
        };
    };
    AuditController_verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    AuthoritiesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        exclusionsEmail: string | null;
                        name: string;
                        virtualSchoolEmail: string | null;
                    }[];
                };
            };
        };
    };
    AuthoritiesController_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /**
                     * Format: email
                     * @default null
                     */
                    exclusionsEmail?: string | null;
                    /** @default false */
                    isNew?: boolean;
                    name: string;
                    /**
                     * Format: email
                     * @default null
                     */
                    virtualSchoolEmail?: string | null;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        exclusionsEmail: string | null;
                        name: string;
                        virtualSchoolEmail: string | null;
                    };
                };
            };
        };
    };
    AuthoritiesController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        exclusionsEmail: string | null;
                        name: string;
                        virtualSchoolEmail: string | null;
                    };
                };
            };
        };
    };
    AuthoritiesController_change: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @default null
                     */
                    exclusionsEmail?: string | null;
                    name: string;
                    reason?: string;
                    /**
                     * Format: email
                     * @default null
                     */
                    virtualSchoolEmail?: string | null;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        exclusionsEmail: string | null;
                        name: string;
                        virtualSchoolEmail: string | null;
                    };
                };
            };
        };
    };
    AuthorityNamesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                    }[];
                };
            };
        };
    };
    CalendarsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        owner: string;
                        recordedAt: string;
                        version: number;
                    }[];
                };
            };
        };
    };
    CalendarsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                owner: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        file: {
                            [key: string]: unknown;
                        } | null;
                        inForce: string;
                        inherited: string[];
                        own: {
                            [key: string]: unknown;
                        } | null;
                        owner: string;
                        provisional: boolean;
                        version: number;
                    };
                };
            };
        };
    };
    CalendarsController_save: {
        parameters: {
            query?: never;
            header?: {
                /** @description Needed once the owner has a calendar */
                "If-Match"?: string;
            };
            path: {
                owner: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        file: {
                            [key: string]: unknown;
                        } | null;
                        inForce: string;
                        inherited: string[];
                        moves: {
                            byHand: string | null;
                            caseId: string;
                            clockId: string;
                            explanation: string;
                            from: string | null;
                            keptInTime: boolean;
                            missAppears: boolean;
                            missWithdrawn: boolean;
                            reference: string;
                            rule: string;
                            title: string;
                            to: string | null;
                        }[];
                        own: {
                            [key: string]: unknown;
                        } | null;
                        owner: string;
                        provisional: boolean;
                        version: number;
                    };
                };
            };
        };
    };
    CalendarsController_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                owner: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    format: "csv" | "ical" | "json";
                    text: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        file: {
                            [key: string]: unknown;
                        };
                        leftOut: {
                            column: string;
                            line: number;
                            reason: string;
                            value: string;
                        }[];
                        moves: {
                            byHand: string | null;
                            caseId: string;
                            clockId: string;
                            explanation: string;
                            from: string | null;
                            keptInTime: boolean;
                            missAppears: boolean;
                            missWithdrawn: boolean;
                            reference: string;
                            rule: string;
                            title: string;
                            to: string | null;
                        }[];
                    };
                };
            };
        };
    };
    CalendarsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                owner: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moves: {
                            byHand: string | null;
                            caseId: string;
                            clockId: string;
                            explanation: string;
                            from: string | null;
                            keptInTime: boolean;
                            missAppears: boolean;
                            missWithdrawn: boolean;
                            reference: string;
                            rule: string;
                            title: string;
                            to: string | null;
                        }[];
                    };
                };
            };
        };
    };
    CaseReachController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseReach"];
                };
            };
        };
    };
    CaseReachController_choose: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reach: "every" | "area" | "own";
                    reason: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseReach"];
                };
            };
        };
    };
    CasesController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                open?: string;
                owner?: string;
                school?: string;
                sort?: "imposedOn" | "-imposedOn" | "pupil" | "-pupil" | "school" | "-school" | "due" | "-due";
                stage?: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            allocatedTo: string | null;
                            id: string;
                            imposedOn: string;
                            ncYear: string | null;
                            nextDeadline: {
                                clockId: string;
                                dueOn: string;
                                overdue: boolean;
                                rule: string;
                                title: string;
                            } | null;
                            outcomeWords: string | null;
                            owner: {
                                name: string;
                                sub: string;
                            } | null;
                            pupilName: string;
                            reference: string;
                            school: {
                                name: string;
                                urn: string;
                            };
                            /** @enum {string} */
                            stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                            stageWords: string;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    CasesController_report: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    imposedAt: string;
                    kind: string;
                    pupil: {
                        birthDate?: string;
                        /** Format: uuid */
                        id?: string;
                        legalForename?: string;
                        legalSurname?: string;
                        ncYear?: string;
                        upn?: string;
                    };
                    /** @default [] */
                    reasons?: string[];
                    reportedBy?: string;
                    schoolUrn: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    CasesController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    DetailsController_correct: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                    imposedAt?: string;
                    reasons?: string[];
                    reportedBy?: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        moves: {
                            byHand: string | null;
                            caseId: string;
                            clockId: string;
                            explanation: string;
                            from: string | null;
                            keptInTime: boolean;
                            missAppears: boolean;
                            missWithdrawn: boolean;
                            reference: string;
                            rule: string;
                            title: string;
                            to: string | null;
                        }[];
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    CancellationController_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    cancelledOn: string;
                    reasons: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    CasesController_clocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byHand: {
                            by: string;
                            computedOn: string | null;
                            decidedOn: string;
                            law: string;
                            reason: string;
                            words: string;
                        } | null;
                        caseId: string;
                        dueAt: string | null;
                        dueOn: string | null;
                        duty: string;
                        explanation: string;
                        id: string;
                        /** @enum {string} */
                        kind: "duty" | "right" | "permission";
                        metOn: string | null;
                        missedAt: string | null;
                        occasion: string;
                        reason: string | null;
                        rule: string;
                        schoolDaysLeft: number | null;
                        settledAt: string | null;
                        slug: string;
                        source: string;
                        /** @enum {string} */
                        standing: "C" | "P" | "U" | "LOCAL";
                        /** @enum {string} */
                        state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                        /** @enum {string} */
                        status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                        title: string;
                        who: string;
                    }[];
                };
            };
        };
    };
    CasesController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "returned-to-school" | "reinstated" | "cancelled" | "allocated-place" | "aep" | "withdrawn" | "left-area" | "pupil-died";
                    reason: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    CasesController_attempts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contactName: string | null;
                        id: string;
                        madeBy: string;
                        madeOn: string;
                        method: string;
                        note: string | null;
                        result: string;
                    }[];
                };
            };
        };
    };
    FamilyController_attempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    contactId?: string;
                    /** Format: date */
                    madeOn: string;
                    /** @enum {string} */
                    method: "telephone" | "visit" | "e-mail" | "letter" | "meeting";
                    note?: string;
                    /** @enum {string} */
                    result: "spoke" | "left-message" | "no-answer" | "wrong-details";
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    CasesController_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        addressLines: string[];
                        addressRestricted: boolean;
                        beganOn: string | null;
                        /** @enum {string} */
                        channel: "email" | "letter";
                        courtOrder: string | null;
                        email: string | null;
                        endedOn: string | null;
                        household: number;
                        id: string;
                        interpreter: boolean;
                        isPupil: boolean;
                        language: string;
                        largePrint: boolean;
                        letters: {
                            /** @enum {string|null} */
                            by: "email" | "letter" | null;
                            sentences: string[];
                        };
                        /** @enum {string|null} */
                        look: "asked" | "wrong" | null;
                        mayContact: boolean;
                        mayNotContactBecause: string | null;
                        name: string;
                        parentalResponsibility: boolean;
                        relationship: string;
                        telephone: string | null;
                    }[];
                };
            };
        };
    };
    DetailsController_addContact: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    addressLines?: string[];
                    /** @default false */
                    addressRestricted?: boolean;
                    /**
                     * Format: date
                     * @default null
                     */
                    beganOn?: string | null;
                    /**
                     * @default email
                     * @enum {string}
                     */
                    channel?: "email" | "letter";
                    /** @default null */
                    courtOrder?: string | null;
                    /**
                     * Format: email
                     * @default null
                     */
                    email?: string | null;
                    /**
                     * Format: date
                     * @default null
                     */
                    endedOn?: string | null;
                    /** @default 1 */
                    household?: number;
                    /** @default false */
                    interpreter?: boolean;
                    /** @default false */
                    isPupil?: boolean;
                    /** @default en */
                    language?: string;
                    /** @default false */
                    largePrint?: boolean;
                    /** @default true */
                    mayContact?: boolean;
                    /** @default null */
                    mayNotContactBecause?: string | null;
                    name: string;
                    /** @default true */
                    parentalResponsibility?: boolean;
                    relationship: string;
                    /** @default null */
                    telephone?: string | null;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        addressLines: string[];
                        addressRestricted: boolean;
                        beganOn: string | null;
                        /** @enum {string} */
                        channel: "email" | "letter";
                        courtOrder: string | null;
                        email: string | null;
                        endedOn: string | null;
                        household: number;
                        id: string;
                        interpreter: boolean;
                        isPupil: boolean;
                        language: string;
                        largePrint: boolean;
                        letters: {
                            /** @enum {string|null} */
                            by: "email" | "letter" | null;
                            sentences: string[];
                        };
                        /** @enum {string|null} */
                        look: "asked" | "wrong" | null;
                        mayContact: boolean;
                        mayNotContactBecause: string | null;
                        name: string;
                        parentalResponsibility: boolean;
                        relationship: string;
                        telephone: string | null;
                    };
                };
            };
        };
    };
    DetailsController_changeContact: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                contactId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    addressLines?: string[];
                    addressRestricted?: boolean;
                    /** Format: date */
                    beganOn?: string | null;
                    /** @enum {string} */
                    channel?: "email" | "letter";
                    courtOrder?: string | null;
                    /** Format: email */
                    email?: string | null;
                    /** Format: date */
                    endedOn?: string | null;
                    household?: number;
                    interpreter?: boolean;
                    isPupil?: boolean;
                    language?: string;
                    largePrint?: boolean;
                    mayContact?: boolean;
                    mayNotContactBecause?: string | null;
                    name?: string;
                    parentalResponsibility?: boolean;
                    relationship?: string;
                    telephone?: string | null;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        addressLines: string[];
                        addressRestricted: boolean;
                        beganOn: string | null;
                        /** @enum {string} */
                        channel: "email" | "letter";
                        courtOrder: string | null;
                        email: string | null;
                        endedOn: string | null;
                        household: number;
                        id: string;
                        interpreter: boolean;
                        isPupil: boolean;
                        language: string;
                        largePrint: boolean;
                        letters: {
                            /** @enum {string|null} */
                            by: "email" | "letter" | null;
                            sentences: string[];
                        };
                        /** @enum {string|null} */
                        look: "asked" | "wrong" | null;
                        mayContact: boolean;
                        mayNotContactBecause: string | null;
                        name: string;
                        parentalResponsibility: boolean;
                        relationship: string;
                        telephone: string | null;
                    };
                };
            };
        };
    };
    SecondLookController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contact: {
                            id: string;
                            name: string;
                        };
                        looks: {
                            current: boolean;
                            id: string;
                            lookedAt: string | null;
                            lookedBy: string | null;
                            mayLook: boolean;
                            note: string | null;
                            /** @enum {string} */
                            part: "email" | "post";
                            saidAt: string;
                            saidBy: string;
                            /** @enum {string} */
                            source: "school" | "register" | "team";
                            /** @enum {string} */
                            state: "accepted" | "asked" | "right" | "wrong";
                            value: string;
                        }[];
                    };
                };
            };
        };
    };
    SecondLookController_lookOver: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                contactId: string;
                id: string;
                lookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                    /** @enum {string} */
                    verdict: "right" | "wrong";
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contact: {
                            id: string;
                            name: string;
                        };
                        looks: {
                            current: boolean;
                            id: string;
                            lookedAt: string | null;
                            lookedBy: string | null;
                            mayLook: boolean;
                            note: string | null;
                            /** @enum {string} */
                            part: "email" | "post";
                            saidAt: string;
                            saidBy: string;
                            /** @enum {string} */
                            source: "school" | "register" | "team";
                            /** @enum {string} */
                            state: "accepted" | "asked" | "right" | "wrong";
                            value: string;
                        }[];
                    };
                };
            };
        };
    };
    DaySixExceptionController_except: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from: string;
                    note?: string;
                    /** @enum {string} */
                    reason: "year-11-exams-over" | "plan-limits-hours" | "not-of-compulsory-age";
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    GovernorsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    decidedOn: string;
                    /** @enum {string} */
                    decision: "upheld" | "reinstated";
                    reasons?: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    GovernorsController_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    givenOn: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    RestrictionController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    CasesController_overview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseOverview"];
                };
            };
        };
    };
    CasesController_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sub: string | null;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    FamilyController_parentNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    givenAt: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    DetailsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                    imposedAt?: string;
                    reasons?: string[];
                    reportedBy?: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moves: {
                            byHand: string | null;
                            caseId: string;
                            clockId: string;
                            explanation: string;
                            from: string | null;
                            keptInTime: boolean;
                            missAppears: boolean;
                            missWithdrawn: boolean;
                            reference: string;
                            rule: string;
                            title: string;
                            to: string | null;
                        }[];
                    };
                };
            };
        };
    };
    DetailsController_pupil: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        birthDate: string;
                        examsEndedOn: string | null;
                        homeLaCode: string | null;
                        id: string;
                        /** @enum {string|null} */
                        keyStage: "EY" | "KS1" | "KS2" | "KS3" | "KS4" | "KS5" | null;
                        legalForename: string;
                        legalSurname: string;
                        lookedAfter: boolean;
                        middleNames: string | null;
                        ncYear: string | null;
                        preferredForename: string | null;
                        preferredSurname: string | null;
                        senProvision: string;
                        /** @enum {string|null} */
                        sex: "M" | "F" | null;
                        socialWorkerEmail: string | null;
                        socialWorkerName: string | null;
                        uln: string | null;
                        upn: string | null;
                        upnAsWritten: boolean;
                        version: number;
                    };
                };
            };
        };
    };
    DetailsController_complete: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    birthDate?: string;
                    /** Format: date */
                    examsEndedOn?: string | null;
                    homeLaCode?: string | null;
                    /** @enum {string|null} */
                    keyStage?: "EY" | "KS1" | "KS2" | "KS3" | "KS4" | "KS5" | null;
                    legalForename?: string;
                    legalSurname?: string;
                    lookedAfter?: boolean;
                    middleNames?: string | null;
                    ncYear?: string | null;
                    preferredForename?: string | null;
                    preferredSurname?: string | null;
                    /** @enum {string} */
                    senProvision?: "N" | "K" | "E";
                    /** @enum {string|null} */
                    sex?: "M" | "F" | null;
                    /** Format: email */
                    socialWorkerEmail?: string | null;
                    socialWorkerName?: string | null;
                    uln?: string | null;
                    upn?: string | null;
                    upnAsWritten?: boolean;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        birthDate: string;
                        examsEndedOn: string | null;
                        homeLaCode: string | null;
                        id: string;
                        /** @enum {string|null} */
                        keyStage: "EY" | "KS1" | "KS2" | "KS3" | "KS4" | "KS5" | null;
                        legalForename: string;
                        legalSurname: string;
                        lookedAfter: boolean;
                        middleNames: string | null;
                        moves: {
                            byHand: string | null;
                            caseId: string;
                            clockId: string;
                            explanation: string;
                            from: string | null;
                            keptInTime: boolean;
                            missAppears: boolean;
                            missWithdrawn: boolean;
                            reference: string;
                            rule: string;
                            title: string;
                            to: string | null;
                        }[];
                        ncYear: string | null;
                        preferredForename: string | null;
                        preferredSurname: string | null;
                        senProvision: string;
                        /** @enum {string|null} */
                        sex: "M" | "F" | null;
                        socialWorkerEmail: string | null;
                        socialWorkerName: string | null;
                        uln: string | null;
                        upn: string | null;
                        upnAsWritten: boolean;
                        version: number;
                    };
                };
            };
        };
    };
    GovernorsController_reconsider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    decidedOn: string;
                    /** @enum {string} */
                    decision: "upheld" | "reinstated";
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    RestrictionController_restrict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    level: "restricted" | "team-only";
                    reason: string;
                    team?: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    RestrictionController_lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    GovernorsController_comeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    returnedOn: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    ReviewPanelController_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    deliveredOn?: string;
                    /** Format: date */
                    postedOn?: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    ReviewPanelController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    decidedOn: string;
                    /** @enum {string} */
                    decision: "upheld" | "recommended" | "quashed" | "abandoned";
                    /** Format: date */
                    notifiedOn?: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    ReviewPanelController_waive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    statedOn: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    RollController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    removedOn: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocatedTo: string | null;
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        closedAt: string | null;
                        facts: {
                            cancelledOn: string | null;
                            daysServed: number | null;
                            exceptionFrom: string | null;
                            exceptionReason: string | null;
                            familyContactedOn: string | null;
                            governorsDecidedOn: string | null;
                            /** @enum {string|null} */
                            governorsDecision: "upheld" | "reinstated" | null;
                            governorsNoticeOn: string | null;
                            parentNoticeAt: string | null;
                            /** @enum {string|null} */
                            reconsideredDecision: "upheld" | "reinstated" | null;
                            reconsideredOn: string | null;
                            removedFromRollOn: string | null;
                            returnedOn: string | null;
                            reviewAppliedOn: string | null;
                            reviewDecidedOn: string | null;
                            /** @enum {string|null} */
                            reviewDecision: "upheld" | "recommended" | "quashed" | "abandoned" | null;
                            reviewNotifiedOn: string | null;
                            reviewWaivedOn: string | null;
                        };
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        imposedOn: string;
                        imposedTime: string;
                        kind: string;
                        kindWords: string;
                        nextAction: {
                            code: string;
                            dueOn?: string;
                            words: string;
                        };
                        outcome: string | null;
                        outcomeWords: string | null;
                        owner: {
                            name: string;
                            sub: string;
                        } | null;
                        pupil: {
                            birthDate: string;
                            firstName: string;
                            homeLaCode: string | null;
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            lookedAfter: boolean;
                            name: string;
                            ncYear: string | null;
                            senProvision: string;
                            socialWorkerName: string | null;
                            upn: string | null;
                        };
                        reasons: {
                            code: string;
                            words: string;
                        }[];
                        reference: string;
                        reportedAt: string;
                        reportedBy: string;
                        responsibleSchool: {
                            name: string;
                            urn: string;
                        };
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string} */
                        stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                        stageWords: string;
                        version: number;
                    };
                };
            };
        };
    };
    TasksController_ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        caseId: string;
                        doneAt: string | null;
                        doneBy: string | null;
                        id: string;
                        kind: string;
                        raisedAt: string;
                        reference: string;
                        words: string;
                    }[];
                };
            };
        };
    };
    CasesController_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: string;
                        headline: boolean;
                        id: string;
                        kind: string;
                        refs: {
                            [key: string]: string;
                        };
                        who: string | null;
                        words: string;
                    }[];
                };
            };
        };
    };
    CasesController_views: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        action: string;
                        at: string;
                        reason: string | null;
                        who: string;
                    }[];
                };
            };
        };
    };
    CasesController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    imposedAt: string;
                    kind: string;
                    pupil: {
                        birthDate?: string;
                        /** Format: uuid */
                        id?: string;
                        legalForename?: string;
                        legalSurname?: string;
                        ncYear?: string;
                        upn?: string;
                    };
                    /** @default [] */
                    reasons?: string[];
                    reportedBy?: string;
                    schoolUrn: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        before: {
                            imposedOn: string;
                            reference: string;
                            sameDay: boolean;
                        }[];
                        clocks: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            reason: string | null;
                            rule: string;
                            schoolDaysLeft: number | null;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        pupil: {
                            birthDate: string;
                            isNew: boolean;
                            name: string;
                        };
                    };
                };
            };
        };
    };
    CasesController_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cursor?: string;
                    /** @default 50 */
                    limit?: number;
                    open?: string;
                    owner?: string;
                    q?: string;
                    school?: string;
                    /**
                     * @default -imposedOn
                     * @enum {string}
                     */
                    sort?: "imposedOn" | "-imposedOn" | "pupil" | "-pupil" | "school" | "-school" | "due" | "-due";
                    /** @enum {string} */
                    stage?: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            allocatedTo: string | null;
                            id: string;
                            imposedOn: string;
                            ncYear: string | null;
                            nextDeadline: {
                                clockId: string;
                                dueOn: string;
                                overdue: boolean;
                                rule: string;
                                title: string;
                            } | null;
                            outcomeWords: string | null;
                            owner: {
                                name: string;
                                sub: string;
                            } | null;
                            pupilName: string;
                            reference: string;
                            school: {
                                name: string;
                                urn: string;
                            };
                            /** @enum {string} */
                            stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                            stageWords: string;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    ClocksController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                rule?: string;
                school?: string;
                settled?: string;
                state?: "overdue" | "paused" | "unknown";
                who?: "authority" | "others";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            byHand: {
                                by: string;
                                computedOn: string | null;
                                decidedOn: string;
                                law: string;
                                reason: string;
                                words: string;
                            } | null;
                            calendarOf: string;
                            caseId: string;
                            dueAt: string | null;
                            dueOn: string | null;
                            duty: string;
                            explanation: string;
                            id: string;
                            /** @enum {string} */
                            kind: "duty" | "right" | "permission";
                            metOn: string | null;
                            missedAt: string | null;
                            occasion: string;
                            pupilName: string;
                            reason: string | null;
                            reference: string;
                            responsibleUrn: string;
                            rule: string;
                            schoolDaysLeft: number | null;
                            schoolName: string;
                            schoolUrn: string;
                            settledAt: string | null;
                            slug: string;
                            source: string;
                            /** @enum {string} */
                            standing: "C" | "P" | "U" | "LOCAL";
                            /** @enum {string} */
                            state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                            title: string;
                            who: string;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    ClocksController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byHand: {
                            by: string;
                            computedOn: string | null;
                            decidedOn: string;
                            law: string;
                            reason: string;
                            words: string;
                        } | null;
                        calendarOf: string;
                        calendarVersion: string;
                        caseId: string;
                        computed: {
                            dueOn: string | null;
                            explanation: string;
                            reason: string | null;
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable";
                            steps: {
                                counted: boolean;
                                number?: number;
                                on: string;
                                why: string;
                            }[];
                        } | null;
                        dueAt: string | null;
                        dueOn: string | null;
                        duty: string;
                        explanation: string;
                        firstDay: string | null;
                        history: {
                            /** @enum {string} */
                            because: "calendar" | "facts" | "rule" | "by-hand";
                            dueOn: string | null;
                            explanation: string;
                            replacedAt: string;
                        }[];
                        id: string;
                        inputs: {
                            [key: string]: string;
                        };
                        /** @enum {string} */
                        kind: "duty" | "right" | "permission";
                        metOn: string | null;
                        missedAt: string | null;
                        movedByHand: {
                            approved: {
                                at: string;
                                by: string;
                            } | null;
                            by: string;
                            decidedOn: string;
                            dueOn: string | null;
                            ended: {
                                at: string;
                                by: string;
                                why: string | null;
                            } | null;
                            from: string | null;
                            /** @enum {string} */
                            how: "pause" | "recount" | "day";
                            id: string;
                            law: string;
                            reason: string;
                            recordedAt: string;
                            /** @enum {string} */
                            standing: "in-force" | "awaiting-approval" | "no-effect" | "taken-back";
                            takenBack: {
                                at: string;
                                by: string;
                                why: string | null;
                            } | null;
                            until: string | null;
                            why: string | null;
                            words: string;
                        }[];
                        occasion: string;
                        reason: string | null;
                        reminders: {
                            at: string;
                            template: string;
                        }[];
                        rule: string;
                        ruleVersion: string;
                        schoolDaysLeft: number | null;
                        settings: {
                            isDefault: boolean;
                            /** @enum {string} */
                            mark: "C" | "P" | "U" | "LOCAL";
                            name: string;
                            providerId: string | null;
                            since: string | null;
                            title: string;
                            value: string;
                            words: string;
                        }[];
                        settledAt: string | null;
                        slug: string;
                        source: string;
                        /** @enum {string} */
                        standing: "C" | "P" | "U" | "LOCAL";
                        /** @enum {string} */
                        state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                        /** @enum {string} */
                        status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                        steps: {
                            counted: boolean;
                            number?: number;
                            on: string;
                            why: string;
                        }[];
                        title: string;
                        toBeTold: string[];
                        told: {
                            at: string;
                            template: string;
                        }[];
                        who: string;
                        withdrawnAt: string | null;
                    };
                };
            };
        };
    };
    MovedByHandController_decide: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    decidedOn: string;
                    /** Format: date */
                    dueOn?: string;
                    /** Format: date */
                    from?: string;
                    /** @enum {string} */
                    reason: "claim-before-tribunal" | "claim-decided" | "hearing-adjourned" | "board-named-day" | "parents-consented" | "stay-extended" | "stay-interrupted" | "return-paused" | "medical-evidence";
                    /** Format: date */
                    until?: string;
                    why: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byHand: {
                            by: string;
                            computedOn: string | null;
                            decidedOn: string;
                            law: string;
                            reason: string;
                            words: string;
                        } | null;
                        calendarOf: string;
                        calendarVersion: string;
                        caseId: string;
                        computed: {
                            dueOn: string | null;
                            explanation: string;
                            reason: string | null;
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable";
                            steps: {
                                counted: boolean;
                                number?: number;
                                on: string;
                                why: string;
                            }[];
                        } | null;
                        dueAt: string | null;
                        dueOn: string | null;
                        duty: string;
                        explanation: string;
                        firstDay: string | null;
                        history: {
                            /** @enum {string} */
                            because: "calendar" | "facts" | "rule" | "by-hand";
                            dueOn: string | null;
                            explanation: string;
                            replacedAt: string;
                        }[];
                        id: string;
                        inputs: {
                            [key: string]: string;
                        };
                        /** @enum {string} */
                        kind: "duty" | "right" | "permission";
                        metOn: string | null;
                        missedAt: string | null;
                        movedByHand: {
                            approved: {
                                at: string;
                                by: string;
                            } | null;
                            by: string;
                            decidedOn: string;
                            dueOn: string | null;
                            ended: {
                                at: string;
                                by: string;
                                why: string | null;
                            } | null;
                            from: string | null;
                            /** @enum {string} */
                            how: "pause" | "recount" | "day";
                            id: string;
                            law: string;
                            reason: string;
                            recordedAt: string;
                            /** @enum {string} */
                            standing: "in-force" | "awaiting-approval" | "no-effect" | "taken-back";
                            takenBack: {
                                at: string;
                                by: string;
                                why: string | null;
                            } | null;
                            until: string | null;
                            why: string | null;
                            words: string;
                        }[];
                        occasion: string;
                        reason: string | null;
                        reminders: {
                            at: string;
                            template: string;
                        }[];
                        rule: string;
                        ruleVersion: string;
                        schoolDaysLeft: number | null;
                        settings: {
                            isDefault: boolean;
                            /** @enum {string} */
                            mark: "C" | "P" | "U" | "LOCAL";
                            name: string;
                            providerId: string | null;
                            since: string | null;
                            title: string;
                            value: string;
                            words: string;
                        }[];
                        settledAt: string | null;
                        slug: string;
                        source: string;
                        /** @enum {string} */
                        standing: "C" | "P" | "U" | "LOCAL";
                        /** @enum {string} */
                        state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                        /** @enum {string} */
                        status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                        steps: {
                            counted: boolean;
                            number?: number;
                            on: string;
                            why: string;
                        }[];
                        title: string;
                        toBeTold: string[];
                        told: {
                            at: string;
                            template: string;
                        }[];
                        who: string;
                        withdrawnAt: string | null;
                    };
                };
            };
        };
    };
    MovedByHandController_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                act: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byHand: {
                            by: string;
                            computedOn: string | null;
                            decidedOn: string;
                            law: string;
                            reason: string;
                            words: string;
                        } | null;
                        calendarOf: string;
                        calendarVersion: string;
                        caseId: string;
                        computed: {
                            dueOn: string | null;
                            explanation: string;
                            reason: string | null;
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable";
                            steps: {
                                counted: boolean;
                                number?: number;
                                on: string;
                                why: string;
                            }[];
                        } | null;
                        dueAt: string | null;
                        dueOn: string | null;
                        duty: string;
                        explanation: string;
                        firstDay: string | null;
                        history: {
                            /** @enum {string} */
                            because: "calendar" | "facts" | "rule" | "by-hand";
                            dueOn: string | null;
                            explanation: string;
                            replacedAt: string;
                        }[];
                        id: string;
                        inputs: {
                            [key: string]: string;
                        };
                        /** @enum {string} */
                        kind: "duty" | "right" | "permission";
                        metOn: string | null;
                        missedAt: string | null;
                        movedByHand: {
                            approved: {
                                at: string;
                                by: string;
                            } | null;
                            by: string;
                            decidedOn: string;
                            dueOn: string | null;
                            ended: {
                                at: string;
                                by: string;
                                why: string | null;
                            } | null;
                            from: string | null;
                            /** @enum {string} */
                            how: "pause" | "recount" | "day";
                            id: string;
                            law: string;
                            reason: string;
                            recordedAt: string;
                            /** @enum {string} */
                            standing: "in-force" | "awaiting-approval" | "no-effect" | "taken-back";
                            takenBack: {
                                at: string;
                                by: string;
                                why: string | null;
                            } | null;
                            until: string | null;
                            why: string | null;
                            words: string;
                        }[];
                        occasion: string;
                        reason: string | null;
                        reminders: {
                            at: string;
                            template: string;
                        }[];
                        rule: string;
                        ruleVersion: string;
                        schoolDaysLeft: number | null;
                        settings: {
                            isDefault: boolean;
                            /** @enum {string} */
                            mark: "C" | "P" | "U" | "LOCAL";
                            name: string;
                            providerId: string | null;
                            since: string | null;
                            title: string;
                            value: string;
                            words: string;
                        }[];
                        settledAt: string | null;
                        slug: string;
                        source: string;
                        /** @enum {string} */
                        standing: "C" | "P" | "U" | "LOCAL";
                        /** @enum {string} */
                        state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                        /** @enum {string} */
                        status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                        steps: {
                            counted: boolean;
                            number?: number;
                            on: string;
                            why: string;
                        }[];
                        title: string;
                        toBeTold: string[];
                        told: {
                            at: string;
                            template: string;
                        }[];
                        who: string;
                        withdrawnAt: string | null;
                    };
                };
            };
        };
    };
    MovedByHandController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                act: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    until: string;
                    why: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byHand: {
                            by: string;
                            computedOn: string | null;
                            decidedOn: string;
                            law: string;
                            reason: string;
                            words: string;
                        } | null;
                        calendarOf: string;
                        calendarVersion: string;
                        caseId: string;
                        computed: {
                            dueOn: string | null;
                            explanation: string;
                            reason: string | null;
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable";
                            steps: {
                                counted: boolean;
                                number?: number;
                                on: string;
                                why: string;
                            }[];
                        } | null;
                        dueAt: string | null;
                        dueOn: string | null;
                        duty: string;
                        explanation: string;
                        firstDay: string | null;
                        history: {
                            /** @enum {string} */
                            because: "calendar" | "facts" | "rule" | "by-hand";
                            dueOn: string | null;
                            explanation: string;
                            replacedAt: string;
                        }[];
                        id: string;
                        inputs: {
                            [key: string]: string;
                        };
                        /** @enum {string} */
                        kind: "duty" | "right" | "permission";
                        metOn: string | null;
                        missedAt: string | null;
                        movedByHand: {
                            approved: {
                                at: string;
                                by: string;
                            } | null;
                            by: string;
                            decidedOn: string;
                            dueOn: string | null;
                            ended: {
                                at: string;
                                by: string;
                                why: string | null;
                            } | null;
                            from: string | null;
                            /** @enum {string} */
                            how: "pause" | "recount" | "day";
                            id: string;
                            law: string;
                            reason: string;
                            recordedAt: string;
                            /** @enum {string} */
                            standing: "in-force" | "awaiting-approval" | "no-effect" | "taken-back";
                            takenBack: {
                                at: string;
                                by: string;
                                why: string | null;
                            } | null;
                            until: string | null;
                            why: string | null;
                            words: string;
                        }[];
                        occasion: string;
                        reason: string | null;
                        reminders: {
                            at: string;
                            template: string;
                        }[];
                        rule: string;
                        ruleVersion: string;
                        schoolDaysLeft: number | null;
                        settings: {
                            isDefault: boolean;
                            /** @enum {string} */
                            mark: "C" | "P" | "U" | "LOCAL";
                            name: string;
                            providerId: string | null;
                            since: string | null;
                            title: string;
                            value: string;
                            words: string;
                        }[];
                        settledAt: string | null;
                        slug: string;
                        source: string;
                        /** @enum {string} */
                        standing: "C" | "P" | "U" | "LOCAL";
                        /** @enum {string} */
                        state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                        /** @enum {string} */
                        status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                        steps: {
                            counted: boolean;
                            number?: number;
                            on: string;
                            why: string;
                        }[];
                        title: string;
                        toBeTold: string[];
                        told: {
                            at: string;
                            template: string;
                        }[];
                        who: string;
                        withdrawnAt: string | null;
                    };
                };
            };
        };
    };
    MovedByHandController_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                act: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byHand: {
                            by: string;
                            computedOn: string | null;
                            decidedOn: string;
                            law: string;
                            reason: string;
                            words: string;
                        } | null;
                        calendarOf: string;
                        calendarVersion: string;
                        caseId: string;
                        computed: {
                            dueOn: string | null;
                            explanation: string;
                            reason: string | null;
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable";
                            steps: {
                                counted: boolean;
                                number?: number;
                                on: string;
                                why: string;
                            }[];
                        } | null;
                        dueAt: string | null;
                        dueOn: string | null;
                        duty: string;
                        explanation: string;
                        firstDay: string | null;
                        history: {
                            /** @enum {string} */
                            because: "calendar" | "facts" | "rule" | "by-hand";
                            dueOn: string | null;
                            explanation: string;
                            replacedAt: string;
                        }[];
                        id: string;
                        inputs: {
                            [key: string]: string;
                        };
                        /** @enum {string} */
                        kind: "duty" | "right" | "permission";
                        metOn: string | null;
                        missedAt: string | null;
                        movedByHand: {
                            approved: {
                                at: string;
                                by: string;
                            } | null;
                            by: string;
                            decidedOn: string;
                            dueOn: string | null;
                            ended: {
                                at: string;
                                by: string;
                                why: string | null;
                            } | null;
                            from: string | null;
                            /** @enum {string} */
                            how: "pause" | "recount" | "day";
                            id: string;
                            law: string;
                            reason: string;
                            recordedAt: string;
                            /** @enum {string} */
                            standing: "in-force" | "awaiting-approval" | "no-effect" | "taken-back";
                            takenBack: {
                                at: string;
                                by: string;
                                why: string | null;
                            } | null;
                            until: string | null;
                            why: string | null;
                            words: string;
                        }[];
                        occasion: string;
                        reason: string | null;
                        reminders: {
                            at: string;
                            template: string;
                        }[];
                        rule: string;
                        ruleVersion: string;
                        schoolDaysLeft: number | null;
                        settings: {
                            isDefault: boolean;
                            /** @enum {string} */
                            mark: "C" | "P" | "U" | "LOCAL";
                            name: string;
                            providerId: string | null;
                            since: string | null;
                            title: string;
                            value: string;
                            words: string;
                        }[];
                        settledAt: string | null;
                        slug: string;
                        source: string;
                        /** @enum {string} */
                        standing: "C" | "P" | "U" | "LOCAL";
                        /** @enum {string} */
                        state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                        /** @enum {string} */
                        status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                        steps: {
                            counted: boolean;
                            number?: number;
                            on: string;
                            why: string;
                        }[];
                        title: string;
                        toBeTold: string[];
                        told: {
                            at: string;
                            template: string;
                        }[];
                        who: string;
                        withdrawnAt: string | null;
                    };
                };
            };
        };
    };
    MovedByHandController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    decidedOn: string;
                    /** Format: date */
                    dueOn?: string;
                    /** Format: date */
                    from?: string;
                    /** @enum {string} */
                    reason: "claim-before-tribunal" | "claim-decided" | "hearing-adjourned" | "board-named-day" | "parents-consented" | "stay-extended" | "stay-interrupted" | "return-paused" | "medical-evidence";
                    /** Format: date */
                    until?: string;
                    why: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        computedOn: string | null;
                        explanation: string;
                        from: string | null;
                        law: string;
                        missWithdrawn: boolean;
                        needsApproval: boolean;
                        /** @enum {string} */
                        status: "paused" | "set" | "unknown";
                        steps: {
                            counted: boolean;
                            number?: number;
                            on: string;
                            why: string;
                        }[];
                        to: string | null;
                    };
                };
            };
        };
    };
    ClocksController_proof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        byHand: {
                            by: string;
                            computedOn: string | null;
                            decidedOn: string;
                            law: string;
                            reason: string;
                            words: string;
                        } | null;
                        calendarOf: string;
                        calendarVersion: string;
                        caseId: string;
                        computed: {
                            dueOn: string | null;
                            explanation: string;
                            reason: string | null;
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable";
                            steps: {
                                counted: boolean;
                                number?: number;
                                on: string;
                                why: string;
                            }[];
                        } | null;
                        dueOn: string | null;
                        explanation: string;
                        firstDay: string | null;
                        history: {
                            /** @enum {string} */
                            because: "calendar" | "facts" | "rule" | "by-hand";
                            dueOn: string | null;
                            explanation: string;
                            replacedAt: string;
                        }[];
                        id: string;
                        inputs: {
                            [key: string]: string;
                        };
                        movedByHand: {
                            approved: {
                                at: string;
                                by: string;
                            } | null;
                            by: string;
                            decidedOn: string;
                            dueOn: string | null;
                            ended: {
                                at: string;
                                by: string;
                                why: string | null;
                            } | null;
                            from: string | null;
                            /** @enum {string} */
                            how: "pause" | "recount" | "day";
                            id: string;
                            law: string;
                            reason: string;
                            recordedAt: string;
                            /** @enum {string} */
                            standing: "in-force" | "awaiting-approval" | "no-effect" | "taken-back";
                            takenBack: {
                                at: string;
                                by: string;
                                why: string | null;
                            } | null;
                            until: string | null;
                            why: string | null;
                            words: string;
                        }[];
                        reason: string | null;
                        rule: string;
                        ruleVersion: string;
                        settings: {
                            isDefault: boolean;
                            /** @enum {string} */
                            mark: "C" | "P" | "U" | "LOCAL";
                            name: string;
                            providerId: string | null;
                            since: string | null;
                            title: string;
                            value: string;
                            words: string;
                        }[];
                        source: string;
                        /** @enum {string} */
                        standing: "C" | "P" | "U" | "LOCAL";
                        /** @enum {string} */
                        status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                        steps: {
                            counted: boolean;
                            number?: number;
                            on: string;
                            why: string;
                        }[];
                        title: string;
                    };
                };
            };
        };
    };
    ClocksController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    calendarOf?: string;
                    /** @default false */
                    explain?: boolean;
                    facts: unknown[];
                    file?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answers: {
                            dueOn: string | null;
                            earliest?: string;
                            errors?: {
                                message: string;
                                path: string;
                            }[];
                            firstDay?: string;
                            id: (string | number) | null;
                            madeOn?: string;
                            reason?: string;
                            rule: string | null;
                            source?: string;
                            /** @enum {string} */
                            status: "computed" | "provisional" | "unknown" | "not-applicable" | "invalid";
                            steps?: {
                                counted: boolean;
                                number?: number;
                                on: string;
                                why: string;
                            }[];
                            weekBegins?: string;
                        }[];
                        calendar: {
                            name: string;
                            provisional: boolean;
                            version: string;
                        };
                    };
                };
            };
        };
    };
    CodeSetsController_list: {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        codes: {
                            accepted: boolean;
                            code: string;
                            switches: {
                                accepted: boolean;
                                at: string;
                                by: string;
                                from: string;
                                reason: string;
                            }[];
                            validFrom: string | null;
                            validTo: string | null;
                            words: string;
                        }[];
                        mayBeSwitched: boolean;
                        name: string;
                        source: string;
                        title: string;
                    }[];
                };
            };
        };
    };
    CodeSetsController_show: {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        codes: {
                            accepted: boolean;
                            code: string;
                            switches: {
                                accepted: boolean;
                                at: string;
                                by: string;
                                from: string;
                                reason: string;
                            }[];
                            validFrom: string | null;
                            validTo: string | null;
                            words: string;
                        }[];
                        mayBeSwitched: boolean;
                        name: string;
                        source: string;
                        title: string;
                    };
                };
            };
        };
    };
    CodeSetsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accepted: boolean;
                    code: string;
                    /** Format: date */
                    from: string;
                    reason: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        codes: {
                            accepted: boolean;
                            code: string;
                            switches: {
                                accepted: boolean;
                                at: string;
                                by: string;
                                from: string;
                                reason: string;
                            }[];
                            validFrom: string | null;
                            validTo: string | null;
                            words: string;
                        }[];
                        mayBeSwitched: boolean;
                        name: string;
                        source: string;
                        title: string;
                    };
                };
            };
        };
    };
    MeController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    MeController_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MergedPupilsController_kept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keptId: string;
                    };
                };
            };
        };
    };
    OutboxController_stuck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StuckFacts"];
                };
            };
        };
    };
    OutboxController_setAside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactSetAside"];
                };
            };
        };
    };
    OpsController_stuck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StuckCases"];
                };
            };
        };
    };
    OpsController_watch: {
        parameters: {
            query?: {
                closed?: "true" | "false";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatchedCases"];
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    PupilsController_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    birthDate: string;
                    contacts?: {
                        /** @default [] */
                        addressLines?: string[];
                        /** @default false */
                        addressRestricted?: boolean;
                        /**
                         * Format: date
                         * @default null
                         */
                        beganOn?: string | null;
                        /**
                         * @default email
                         * @enum {string}
                         */
                        channel?: "email" | "letter";
                        /** @default null */
                        courtOrder?: string | null;
                        /**
                         * Format: email
                         * @default null
                         */
                        email?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        endedOn?: string | null;
                        /** @default 1 */
                        household?: number;
                        /** @default false */
                        interpreter?: boolean;
                        /** @default false */
                        isPupil?: boolean;
                        /** @default en */
                        language?: string;
                        /** @default false */
                        largePrint?: boolean;
                        /** @default true */
                        mayContact?: boolean;
                        /** @default null */
                        mayNotContactBecause?: string | null;
                        name: string;
                        /** @default true */
                        parentalResponsibility?: boolean;
                        relationship: string;
                        /** @default null */
                        telephone?: string | null;
                    }[];
                    /**
                     * Format: date
                     * @default null
                     */
                    examsEndedOn?: string | null;
                    /** @default null */
                    homeLaCode?: string | null;
                    /** @enum {string|null} */
                    keyStage?: "EY" | "KS1" | "KS2" | "KS3" | "KS4" | "KS5" | null;
                    legalForename: string;
                    legalSurname: string;
                    /** @default false */
                    lookedAfter?: boolean;
                    /** @default null */
                    middleNames?: string | null;
                    /** @default null */
                    ncYear?: string | null;
                    /** @default null */
                    preferredForename?: string | null;
                    /** @default null */
                    preferredSurname?: string | null;
                    schoolUrn: string;
                    /**
                     * @default N
                     * @enum {string}
                     */
                    senProvision?: "N" | "K" | "E";
                    /**
                     * @default null
                     * @enum {string|null}
                     */
                    sex?: "M" | "F" | null;
                    /**
                     * Format: email
                     * @default null
                     */
                    socialWorkerEmail?: string | null;
                    /** @default null */
                    socialWorkerName?: string | null;
                    /** @default null */
                    uln?: string | null;
                    /** @default null */
                    upn?: string | null;
                    /** @default false */
                    upnAsWritten?: boolean;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        birthDate: string;
                        firstName: string;
                        homeLaCode: string | null;
                        id: string;
                        legalForename: string;
                        legalSurname: string;
                        lookedAfter: boolean;
                        name: string;
                        ncYear: string | null;
                        schoolUrn: string;
                        senProvision: string;
                        socialWorkerName: string | null;
                        upn: string | null;
                    };
                };
            };
        };
    };
    PupilsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        birthDate: string;
                        cases: {
                            imposedOn: string;
                            kindWords: string;
                            outcomeWords: string | null;
                            reference: string;
                            stageWords: string;
                        }[];
                        facts: {
                            endedBy: string | null;
                            fromOn: string | null;
                            id: string;
                            /** @enum {string} */
                            kind: "name" | "upn" | "nc-year" | "home-authority" | "sen-provision" | "sen-needs" | "ehc-plan" | "looked-after" | "previously-looked-after" | "social-worker" | "virtual-school-head" | "child-in-need" | "child-protection-plan" | "youth-justice" | "young-carer" | "free-school-meals" | "staff-safety" | "medical-alert";
                            kindWords: string;
                            recordedAt: string;
                            recordedBy: string;
                            saidBy: string | null;
                            toOn: string | null;
                            value: {
                                [key: string]: unknown;
                            };
                            withdrawn: string | null;
                            words: string;
                        }[];
                        flags: ("looked-after" | "social-worker" | "ehc-plan" | "sen-support" | "lives-elsewhere" | "address-restricted")[];
                        id: string;
                        keyStage: string | null;
                        legalName: string;
                        name: string;
                        ncYear: string | null;
                        registrations: {
                            endedBy: string | null;
                            fromOn: string | null;
                            id: string;
                            recordedAt: string;
                            recordedBy: string;
                            saidBy: string | null;
                            school: {
                                name: string;
                                urn: string;
                            };
                            /** @enum {string} */
                            status: "C" | "M" | "S" | "G" | "F" | "O" | "P";
                            statusWords: string;
                            toOn: string | null;
                            withdrawn: string | null;
                        }[];
                        school: {
                            name: string;
                            urn: string;
                        };
                        /** @enum {string|null} */
                        sex: "M" | "F" | null;
                        uln: string | null;
                        upn: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    ContactsController_list: {
        parameters: {
            query?: {
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        addressLines: string[];
                        addressRestricted: boolean;
                        beganOn: string | null;
                        /** @enum {string} */
                        channel: "email" | "letter";
                        courtOrder: string | null;
                        email: string | null;
                        endedOn: string | null;
                        household: number;
                        id: string;
                        interpreter: boolean;
                        isPupil: boolean;
                        language: string;
                        largePrint: boolean;
                        letters: {
                            /** @enum {string|null} */
                            by: "email" | "letter" | null;
                            sentences: string[];
                        };
                        /** @enum {string|null} */
                        look: "asked" | "wrong" | null;
                        mayContact: boolean;
                        mayNotContactBecause: string | null;
                        name: string;
                        parentalResponsibility: boolean;
                        relationship: string;
                        telephone: string | null;
                    }[];
                };
            };
        };
    };
    ContactsController_add: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    addressLines?: string[];
                    /** @default false */
                    addressRestricted?: boolean;
                    /**
                     * Format: date
                     * @default null
                     */
                    beganOn?: string | null;
                    /**
                     * @default email
                     * @enum {string}
                     */
                    channel?: "email" | "letter";
                    /** @default null */
                    courtOrder?: string | null;
                    /**
                     * Format: email
                     * @default null
                     */
                    email?: string | null;
                    /**
                     * Format: date
                     * @default null
                     */
                    endedOn?: string | null;
                    /** @default 1 */
                    household?: number;
                    /** @default false */
                    interpreter?: boolean;
                    /** @default false */
                    isPupil?: boolean;
                    /** @default en */
                    language?: string;
                    /** @default false */
                    largePrint?: boolean;
                    /** @default true */
                    mayContact?: boolean;
                    /** @default null */
                    mayNotContactBecause?: string | null;
                    name: string;
                    /** @default true */
                    parentalResponsibility?: boolean;
                    relationship: string;
                    /** @default null */
                    telephone?: string | null;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        addressLines: string[];
                        addressRestricted: boolean;
                        beganOn: string | null;
                        /** @enum {string} */
                        channel: "email" | "letter";
                        courtOrder: string | null;
                        email: string | null;
                        endedOn: string | null;
                        household: number;
                        id: string;
                        interpreter: boolean;
                        isPupil: boolean;
                        language: string;
                        largePrint: boolean;
                        letters: {
                            /** @enum {string|null} */
                            by: "email" | "letter" | null;
                            sentences: string[];
                        };
                        /** @enum {string|null} */
                        look: "asked" | "wrong" | null;
                        mayContact: boolean;
                        mayNotContactBecause: string | null;
                        name: string;
                        parentalResponsibility: boolean;
                        relationship: string;
                        telephone: string | null;
                    };
                };
            };
        };
    };
    ContactsController_change: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                contactId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    addressLines?: string[];
                    addressRestricted?: boolean;
                    /** Format: date */
                    beganOn?: string | null;
                    /** @enum {string} */
                    channel?: "email" | "letter";
                    courtOrder?: string | null;
                    /** Format: email */
                    email?: string | null;
                    /** Format: date */
                    endedOn?: string | null;
                    household?: number;
                    interpreter?: boolean;
                    isPupil?: boolean;
                    language?: string;
                    largePrint?: boolean;
                    mayContact?: boolean;
                    mayNotContactBecause?: string | null;
                    name?: string;
                    parentalResponsibility?: boolean;
                    relationship?: string;
                    telephone?: string | null;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        addressLines: string[];
                        addressRestricted: boolean;
                        beganOn: string | null;
                        /** @enum {string} */
                        channel: "email" | "letter";
                        courtOrder: string | null;
                        email: string | null;
                        endedOn: string | null;
                        household: number;
                        id: string;
                        interpreter: boolean;
                        isPupil: boolean;
                        language: string;
                        largePrint: boolean;
                        letters: {
                            /** @enum {string|null} */
                            by: "email" | "letter" | null;
                            sentences: string[];
                        };
                        /** @enum {string|null} */
                        look: "asked" | "wrong" | null;
                        mayContact: boolean;
                        mayNotContactBecause: string | null;
                        name: string;
                        parentalResponsibility: boolean;
                        relationship: string;
                        telephone: string | null;
                    };
                };
            };
        };
    };
    ContactsController_historyOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactState"][];
                };
            };
        };
    };
    TotalsController_recordEarlier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days: number;
                    schoolName: string;
                    schoolYear: number;
                    term: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cancelled: {
                            cancelledOn: string;
                            days: number;
                            imposedOn: string;
                            reference: string;
                        }[];
                        daySix: {
                            dueOn: string | null;
                            explanation: string;
                            rule: string;
                            title: string;
                        } | null;
                        earlierSchools: {
                            days: number;
                            id: string;
                            schoolName: string;
                            schoolYear: number;
                            term: string;
                        }[];
                        most: number;
                        name: string;
                        provisional: boolean;
                        pupilId: string;
                        schoolYear: number;
                        suspensions: {
                            /** @enum {string} */
                            category: "SUSP" | "LNCH";
                            days: number | null;
                            /** @enum {string|null} */
                            endSession: "AM" | "PM" | null;
                            endsOn: string;
                            id: string;
                            recorded: {
                                at: string;
                                by: string;
                            };
                            school: string;
                            /** @enum {string|null} */
                            startSession: "AM" | "PM" | null;
                            startsOn: string;
                            withdrawn: {
                                at: string;
                                because: string;
                                by: string;
                            } | null;
                        }[];
                        terms: {
                            days: number;
                            duty: {
                                rule: string;
                                words: string;
                            };
                            from: string;
                            name: string;
                            to: string;
                        }[];
                        warnFrom: number;
                        words: string;
                        year: number | null;
                    };
                };
            };
        };
    };
    DeletionsController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordDeletion"];
                };
            };
        };
    };
    PupilFactsController_recordFact: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @default null
                     */
                    from?: string | null;
                    /** @enum {string} */
                    kind: "name" | "upn" | "nc-year" | "home-authority" | "sen-provision" | "sen-needs" | "ehc-plan" | "looked-after" | "previously-looked-after" | "social-worker" | "virtual-school-head" | "child-in-need" | "child-protection-plan" | "youth-justice" | "young-carer" | "free-school-meals" | "staff-safety" | "medical-alert";
                    /** @default null */
                    saidBy?: string | null;
                    /**
                     * Format: date
                     * @default null
                     */
                    until?: string | null;
                    /** @default {} */
                    value?: {
                        [key: string]: string | string[] | boolean | (null);
                    };
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moves: {
                            byHand: string | null;
                            caseId: string;
                            clockId: string;
                            explanation: string;
                            from: string | null;
                            keptInTime: boolean;
                            missAppears: boolean;
                            missWithdrawn: boolean;
                            reference: string;
                            rule: string;
                            title: string;
                            to: string | null;
                        }[];
                    };
                };
            };
        };
    };
    PupilFactsController_correctFact: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                factId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                    /** @default null */
                    instead?: {
                        /**
                         * Format: date
                         * @default null
                         */
                        from?: string | null;
                        /** @default null */
                        saidBy?: string | null;
                        /**
                         * Format: date
                         * @default null
                         */
                        until?: string | null;
                        /** @default {} */
                        value?: {
                            [key: string]: string | string[] | boolean | (null);
                        };
                    } | null;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moves: {
                            byHand: string | null;
                            caseId: string;
                            clockId: string;
                            explanation: string;
                            from: string | null;
                            keptInTime: boolean;
                            missAppears: boolean;
                            missWithdrawn: boolean;
                            reference: string;
                            rule: string;
                            title: string;
                            to: string | null;
                        }[];
                    };
                };
            };
        };
    };
    PupilFactsController_endFact: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                factId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    on: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moves: {
                            byHand: string | null;
                            caseId: string;
                            clockId: string;
                            explanation: string;
                            from: string | null;
                            keptInTime: boolean;
                            missAppears: boolean;
                            missWithdrawn: boolean;
                            reference: string;
                            rule: string;
                            title: string;
                            to: string | null;
                        }[];
                    };
                };
            };
        };
    };
    RetentionController_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
                };
            };
        };
    };
    RetentionController_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
                };
            };
        };
    };
    AuditedCasesController_looks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LooksAtPupil"];
                };
            };
        };
    };
    PupilMergeController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        mergedAt: string;
                        mergedBy: string;
                        mergedName: string;
                        reason: string;
                        undone: {
                            at: string;
                            because: string;
                            by: string;
                        } | null;
                        undoUntil: string;
                    }[];
                };
            };
        };
    };
    PupilMergeController_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    mergedId: string;
                    reason: string;
                    /** @default [] */
                    taken?: ("name" | "birth-date" | "upn" | "uln" | "sex" | "nc-year" | "school" | "home-authority" | "sen-provision" | "looked-after" | "social-worker")[];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        mergedAt: string;
                        mergedBy: string;
                        mergedName: string;
                        reason: string;
                        undone: {
                            at: string;
                            because: string;
                            by: string;
                        } | null;
                        undoUntil: string;
                    }[];
                };
            };
        };
    };
    PupilMergeController_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                mergeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        mergedAt: string;
                        mergedBy: string;
                        mergedName: string;
                        reason: string;
                        undone: {
                            at: string;
                            because: string;
                            by: string;
                        } | null;
                        undoUntil: string;
                    }[];
                };
            };
        };
    };
    PupilOverviewController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PupilOverview"];
                };
            };
        };
    };
    RecordsController_read: {
        parameters: {
            query?: {
                caseIds?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldRecord"];
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    PupilFactsController_register: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @default null
                     */
                    from?: string | null;
                    /** @default null */
                    saidBy?: string | null;
                    /** @enum {string} */
                    status: "C" | "M" | "S" | "G" | "F" | "O" | "P";
                    /**
                     * Format: date
                     * @default null
                     */
                    until?: string | null;
                    urn: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moves: {
                            byHand: string | null;
                            caseId: string;
                            clockId: string;
                            explanation: string;
                            from: string | null;
                            keptInTime: boolean;
                            missAppears: boolean;
                            missWithdrawn: boolean;
                            reference: string;
                            rule: string;
                            title: string;
                            to: string | null;
                        }[];
                    };
                };
            };
        };
    };
    PupilFactsController_correctRegistration: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
                rollId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                    /** @default null */
                    instead?: {
                        /**
                         * Format: date
                         * @default null
                         */
                        from?: string | null;
                        /** @default null */
                        saidBy?: string | null;
                        /** @enum {string} */
                        status: "C" | "M" | "S" | "G" | "F" | "O" | "P";
                        /**
                         * Format: date
                         * @default null
                         */
                        until?: string | null;
                        urn: string;
                    } | null;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moves: {
                            byHand: string | null;
                            caseId: string;
                            clockId: string;
                            explanation: string;
                            from: string | null;
                            keptInTime: boolean;
                            missAppears: boolean;
                            missWithdrawn: boolean;
                            reference: string;
                            rule: string;
                            title: string;
                            to: string | null;
                        }[];
                    };
                };
            };
        };
    };
    PupilFactsController_endRegistration: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
                rollId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    on: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moves: {
                            byHand: string | null;
                            caseId: string;
                            clockId: string;
                            explanation: string;
                            from: string | null;
                            keptInTime: boolean;
                            missAppears: boolean;
                            missWithdrawn: boolean;
                            reference: string;
                            rule: string;
                            title: string;
                            to: string | null;
                        }[];
                    };
                };
            };
        };
    };
    RetentionController_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
                };
            };
        };
    };
    TotalsController_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    category: "SUSP" | "LNCH";
                    /** @enum {string} */
                    endSession?: "AM" | "PM";
                    /** Format: date */
                    endsOn: string;
                    /** @enum {string} */
                    startSession?: "AM" | "PM";
                    /** Format: date */
                    startsOn: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cancelled: {
                            cancelledOn: string;
                            days: number;
                            imposedOn: string;
                            reference: string;
                        }[];
                        daySix: {
                            dueOn: string | null;
                            explanation: string;
                            rule: string;
                            title: string;
                        } | null;
                        earlierSchools: {
                            days: number;
                            id: string;
                            schoolName: string;
                            schoolYear: number;
                            term: string;
                        }[];
                        most: number;
                        name: string;
                        provisional: boolean;
                        pupilId: string;
                        schoolYear: number;
                        suspensions: {
                            /** @enum {string} */
                            category: "SUSP" | "LNCH";
                            days: number | null;
                            /** @enum {string|null} */
                            endSession: "AM" | "PM" | null;
                            endsOn: string;
                            id: string;
                            recorded: {
                                at: string;
                                by: string;
                            };
                            school: string;
                            /** @enum {string|null} */
                            startSession: "AM" | "PM" | null;
                            startsOn: string;
                            withdrawn: {
                                at: string;
                                because: string;
                                by: string;
                            } | null;
                        }[];
                        terms: {
                            days: number;
                            duty: {
                                rule: string;
                                words: string;
                            };
                            from: string;
                            name: string;
                            to: string;
                        }[];
                        warnFrom: number;
                        warning: string | null;
                        words: string;
                        year: number | null;
                    };
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cancelled: {
                            cancelledOn: string;
                            days: number;
                            imposedOn: string;
                            reference: string;
                        }[];
                        daySix: {
                            dueOn: string | null;
                            explanation: string;
                            rule: string;
                            title: string;
                        } | null;
                        earlierSchools: {
                            days: number;
                            id: string;
                            schoolName: string;
                            schoolYear: number;
                            term: string;
                        }[];
                        most: number;
                        name: string;
                        provisional: boolean;
                        pupilId: string;
                        schoolYear: number;
                        suspensions: {
                            /** @enum {string} */
                            category: "SUSP" | "LNCH";
                            days: number | null;
                            /** @enum {string|null} */
                            endSession: "AM" | "PM" | null;
                            endsOn: string;
                            id: string;
                            recorded: {
                                at: string;
                                by: string;
                            };
                            school: string;
                            /** @enum {string|null} */
                            startSession: "AM" | "PM" | null;
                            startsOn: string;
                            withdrawn: {
                                at: string;
                                because: string;
                                by: string;
                            } | null;
                        }[];
                        terms: {
                            days: number;
                            duty: {
                                rule: string;
                                words: string;
                            };
                            from: string;
                            name: string;
                            to: string;
                        }[];
                        warnFrom: number;
                        warning: string | null;
                        words: string;
                        year: number | null;
                    };
                };
            };
        };
    };
    TotalsController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                suspensionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cancelled: {
                            cancelledOn: string;
                            days: number;
                            imposedOn: string;
                            reference: string;
                        }[];
                        daySix: {
                            dueOn: string | null;
                            explanation: string;
                            rule: string;
                            title: string;
                        } | null;
                        earlierSchools: {
                            days: number;
                            id: string;
                            schoolName: string;
                            schoolYear: number;
                            term: string;
                        }[];
                        most: number;
                        name: string;
                        provisional: boolean;
                        pupilId: string;
                        schoolYear: number;
                        suspensions: {
                            /** @enum {string} */
                            category: "SUSP" | "LNCH";
                            days: number | null;
                            /** @enum {string|null} */
                            endSession: "AM" | "PM" | null;
                            endsOn: string;
                            id: string;
                            recorded: {
                                at: string;
                                by: string;
                            };
                            school: string;
                            /** @enum {string|null} */
                            startSession: "AM" | "PM" | null;
                            startsOn: string;
                            withdrawn: {
                                at: string;
                                because: string;
                                by: string;
                            } | null;
                        }[];
                        terms: {
                            days: number;
                            duty: {
                                rule: string;
                                words: string;
                            };
                            from: string;
                            name: string;
                            to: string;
                        }[];
                        warnFrom: number;
                        words: string;
                        year: number | null;
                    };
                };
            };
        };
    };
    TotalsController_show: {
        parameters: {
            query?: {
                schoolYear?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cancelled: {
                            cancelledOn: string;
                            days: number;
                            imposedOn: string;
                            reference: string;
                        }[];
                        daySix: {
                            dueOn: string | null;
                            explanation: string;
                            rule: string;
                            title: string;
                        } | null;
                        earlierSchools: {
                            days: number;
                            id: string;
                            schoolName: string;
                            schoolYear: number;
                            term: string;
                        }[];
                        most: number;
                        name: string;
                        provisional: boolean;
                        pupilId: string;
                        schoolYear: number;
                        suspensions: {
                            /** @enum {string} */
                            category: "SUSP" | "LNCH";
                            days: number | null;
                            /** @enum {string|null} */
                            endSession: "AM" | "PM" | null;
                            endsOn: string;
                            id: string;
                            recorded: {
                                at: string;
                                by: string;
                            };
                            school: string;
                            /** @enum {string|null} */
                            startSession: "AM" | "PM" | null;
                            startsOn: string;
                            withdrawn: {
                                at: string;
                                because: string;
                                by: string;
                            } | null;
                        }[];
                        terms: {
                            days: number;
                            duty: {
                                rule: string;
                                words: string;
                            };
                            from: string;
                            name: string;
                            to: string;
                        }[];
                        warnFrom: number;
                        words: string;
                        year: number | null;
                    };
                };
            };
        };
    };
    PupilsImportController_apply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    addLikely?: boolean;
                    /** Format: base64 */
                    base64?: string;
                    text?: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: {
                            birthDate: string;
                            line: number;
                            name: string;
                            schoolUrn: string;
                            status: string;
                            until: string | null;
                            upn: string | null;
                        }[];
                        applied: boolean;
                        changed: {
                            birthDate: string;
                            changes: {
                                after: string | null;
                                before: string | null;
                                field: string;
                            }[];
                            line: number;
                            name: string;
                            schoolUrn: string;
                            status: string;
                            until: string | null;
                            upn: string | null;
                        }[];
                        errors: {
                            column: string;
                            line: number;
                            reason: string;
                            value: string;
                        }[];
                        likely: {
                            birthDate: string;
                            like: {
                                name: string;
                                schoolUrn: string;
                                upn: string | null;
                            };
                            line: number;
                            name: string;
                            schoolUrn: string;
                            status: string;
                            until: string | null;
                            upn: string | null;
                        }[];
                        registrations: {
                            birthDate: string;
                            line: number;
                            name: string;
                            schoolUrn: string;
                            status: string;
                            until: string | null;
                            upn: string | null;
                        }[];
                        rows: number;
                        same: number;
                    };
                };
            };
        };
    };
    PupilsImportController_columns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        words: string;
                    }[];
                };
            };
        };
    };
    PupilsImportController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    addLikely?: boolean;
                    /** Format: base64 */
                    base64?: string;
                    text?: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: {
                            birthDate: string;
                            line: number;
                            name: string;
                            schoolUrn: string;
                            status: string;
                            until: string | null;
                            upn: string | null;
                        }[];
                        applied: boolean;
                        changed: {
                            birthDate: string;
                            changes: {
                                after: string | null;
                                before: string | null;
                                field: string;
                            }[];
                            line: number;
                            name: string;
                            schoolUrn: string;
                            status: string;
                            until: string | null;
                            upn: string | null;
                        }[];
                        errors: {
                            column: string;
                            line: number;
                            reason: string;
                            value: string;
                        }[];
                        likely: {
                            birthDate: string;
                            like: {
                                name: string;
                                schoolUrn: string;
                                upn: string | null;
                            };
                            line: number;
                            name: string;
                            schoolUrn: string;
                            status: string;
                            until: string | null;
                            upn: string | null;
                        }[];
                        registrations: {
                            birthDate: string;
                            line: number;
                            name: string;
                            schoolUrn: string;
                            status: string;
                            until: string | null;
                            upn: string | null;
                        }[];
                        rows: number;
                        same: number;
                    };
                };
            };
        };
    };
    PupilFilesController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            added: number | null;
                            addLikely: boolean;
                            begunAt: string;
                            begunByName: string;
                            bytes: number;
                            bytesExpected: number | null;
                            changed: number | null;
                            done: number;
                            fileHash: string | null;
                            fileName: string;
                            id: string;
                            likely: number | null;
                            readAt: string | null;
                            refusedBecause: string | null;
                            registrations: number | null;
                            rows: number;
                            same: number | null;
                            savedAt: string | null;
                            savingAt: string | null;
                            /** @enum {string} */
                            stage: "reading" | "read" | "saving" | "saved" | "refused" | "interrupted" | "cleared";
                            withError: number | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    PupilFilesController_read: {
        parameters: {
            query?: {
                addLikely?: string;
            };
            header?: {
                /** @description What the file is called, percent-encoded */
                "x-file-name"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number | null;
                        addLikely: boolean;
                        begunAt: string;
                        begunByName: string;
                        bytes: number;
                        bytesExpected: number | null;
                        changed: number | null;
                        done: number;
                        fileHash: string | null;
                        fileName: string;
                        id: string;
                        likely: number | null;
                        readAt: string | null;
                        refusedBecause: string | null;
                        registrations: number | null;
                        rows: number;
                        same: number | null;
                        savedAt: string | null;
                        savingAt: string | null;
                        /** @enum {string} */
                        stage: "reading" | "read" | "saving" | "saved" | "refused" | "interrupted" | "cleared";
                        withError: number | null;
                    };
                };
            };
        };
    };
    PupilFilesController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number | null;
                        addLikely: boolean;
                        begunAt: string;
                        begunByName: string;
                        bytes: number;
                        bytesExpected: number | null;
                        changed: number | null;
                        done: number;
                        fileHash: string | null;
                        fileName: string;
                        id: string;
                        likely: number | null;
                        readAt: string | null;
                        refusedBecause: string | null;
                        registrations: number | null;
                        rows: number;
                        same: number | null;
                        savedAt: string | null;
                        savingAt: string | null;
                        /** @enum {string} */
                        stage: "reading" | "read" | "saving" | "saved" | "refused" | "interrupted" | "cleared";
                        withError: number | null;
                    };
                };
            };
        };
    };
    PupilFilesController_errors: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            column: string;
                            line: number;
                            reason: string;
                            value: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    PupilFilesController_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number | null;
                        addLikely: boolean;
                        begunAt: string;
                        begunByName: string;
                        bytes: number;
                        bytesExpected: number | null;
                        changed: number | null;
                        done: number;
                        fileHash: string | null;
                        fileName: string;
                        id: string;
                        likely: number | null;
                        readAt: string | null;
                        refusedBecause: string | null;
                        registrations: number | null;
                        rows: number;
                        same: number | null;
                        savedAt: string | null;
                        savingAt: string | null;
                        /** @enum {string} */
                        stage: "reading" | "read" | "saving" | "saved" | "refused" | "interrupted" | "cleared";
                        withError: number | null;
                    };
                };
            };
        };
    };
    PupilFilesController_addLikely: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number | null;
                        addLikely: boolean;
                        begunAt: string;
                        begunByName: string;
                        bytes: number;
                        bytesExpected: number | null;
                        changed: number | null;
                        done: number;
                        fileHash: string | null;
                        fileName: string;
                        id: string;
                        likely: number | null;
                        readAt: string | null;
                        refusedBecause: string | null;
                        registrations: number | null;
                        rows: number;
                        same: number | null;
                        savedAt: string | null;
                        savingAt: string | null;
                        /** @enum {string} */
                        stage: "reading" | "read" | "saving" | "saved" | "refused" | "interrupted" | "cleared";
                        withError: number | null;
                    };
                };
            };
        };
    };
    PupilFilesController_rows: {
        parameters: {
            query?: {
                cursor?: string;
                kind?: "changed" | "new" | "registration" | "likely";
                limit?: number;
            };
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            birthDate: string;
                            changes: {
                                after: string | null;
                                before: string | null;
                                field: string;
                            }[];
                            like: {
                                name: string;
                                schoolUrn: string;
                                upn: string | null;
                            } | null;
                            line: number;
                            name: string;
                            schoolUrn: string;
                            status: string;
                            until: string | null;
                            upn: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    PupilFilesController_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number | null;
                        addLikely: boolean;
                        begunAt: string;
                        begunByName: string;
                        bytes: number;
                        bytesExpected: number | null;
                        changed: number | null;
                        done: number;
                        fileHash: string | null;
                        fileName: string;
                        id: string;
                        likely: number | null;
                        readAt: string | null;
                        refusedBecause: string | null;
                        registrations: number | null;
                        rows: number;
                        same: number | null;
                        savedAt: string | null;
                        savingAt: string | null;
                        /** @enum {string} */
                        stage: "reading" | "read" | "saving" | "saved" | "refused" | "interrupted" | "cleared";
                        withError: number | null;
                    };
                };
            };
        };
    };
    PupilSearchController_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    birthDate?: string;
                    name?: string;
                    postcode?: string;
                    reference?: string;
                    upn?: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            birthDate: string;
                            cases: {
                                imposedOn: string;
                                reference: string;
                                stageWords: string;
                            }[];
                            foundBy: string[];
                            id: string;
                            legalForename: string;
                            legalSurname: string;
                            /** @enum {string} */
                            match: "same" | "likely" | "possible";
                            middleNames: string | null;
                            name: string;
                            ncYear: string | null;
                            school: {
                                name: string;
                                urn: string;
                            };
                            upn: string | null;
                        }[];
                        more: boolean;
                        restricted: string | null;
                    };
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    DeletionsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordDeletions"];
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    DeletionsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordDeletion"];
                };
            };
        };
    };
    DeletionsController_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordDeletion"];
                };
            };
        };
    };
    DeletionsController_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordDeletion"];
                };
            };
        };
    };
    DeletionsController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordDeletion"];
                };
            };
        };
    };
    RetentionController_due: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordsDue"];
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    RetentionController_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionRule"][];
                };
            };
        };
    };
    RoleMappingsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleMappings"];
                };
            };
        };
    };
    RoleMappingsController_replace: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mappings: {
                        claim: string;
                        /** @enum {string} */
                        role: "caseworker" | "manager" | "panel" | "centre" | "school" | "analyst" | "ops" | "admin";
                    }[];
                    reason: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleMappings"];
                };
            };
        };
    };
    RoleMappingsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mappings: {
                        claim: string;
                        /** @enum {string} */
                        role: "caseworker" | "manager" | "panel" | "centre" | "school" | "analyst" | "ops" | "admin";
                    }[];
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleMoves"];
                };
            };
        };
    };
    RolloverController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: string;
                        by: string;
                        id: string;
                        kept: number;
                        moved: number;
                        on: string;
                        takenBack: {
                            at: string;
                            because: string;
                            by: string;
                            givenBack: number;
                            left: number;
                        } | null;
                    }[];
                };
            };
        };
    };
    RolloverController_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    keep?: string[];
                    /** Format: date */
                    on: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        differs: {
                            pupils: {
                                birthDate: string;
                                from: string | null;
                                id: string;
                                name: string;
                                schoolUrn: string;
                                to: string | null;
                                upn: string | null;
                            }[];
                            total: number;
                        };
                        kept: {
                            pupils: {
                                birthDate: string;
                                from: string | null;
                                id: string;
                                name: string;
                                schoolUrn: string;
                                to: string | null;
                                upn: string | null;
                            }[];
                            total: number;
                        };
                        leavers: {
                            pupils: {
                                birthDate: string;
                                from: string | null;
                                id: string;
                                name: string;
                                schoolUrn: string;
                                to: string | null;
                                upn: string | null;
                            }[];
                            total: number;
                        };
                        made: {
                            at: string;
                            by: string;
                            id: string;
                            kept: number;
                            moved: number;
                            on: string;
                            takenBack: {
                                at: string;
                                because: string;
                                by: string;
                                givenBack: number;
                                left: number;
                            } | null;
                        };
                        moves: {
                            from: string;
                            pupils: number;
                            to: string;
                        }[];
                        on: string;
                        saidSince: number;
                        withoutYear: number;
                    };
                };
            };
        };
    };
    RolloverController_previewTakingBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        givenBack: number;
                        left: {
                            pupils: {
                                birthDate: string;
                                from: string | null;
                                id: string;
                                name: string;
                                schoolUrn: string;
                                to: string | null;
                                upn: string | null;
                                /** @enum {string} */
                                why: "changed-since" | "no-earlier-year";
                            }[];
                            total: number;
                        };
                        rollover: {
                            at: string;
                            by: string;
                            id: string;
                            kept: number;
                            moved: number;
                            on: string;
                            takenBack: {
                                at: string;
                                because: string;
                                by: string;
                                givenBack: number;
                                left: number;
                            } | null;
                        };
                    };
                };
            };
        };
    };
    RolloverController_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        givenBack: number;
                        left: {
                            pupils: {
                                birthDate: string;
                                from: string | null;
                                id: string;
                                name: string;
                                schoolUrn: string;
                                to: string | null;
                                upn: string | null;
                                /** @enum {string} */
                                why: "changed-since" | "no-earlier-year";
                            }[];
                            total: number;
                        };
                        rollover: {
                            at: string;
                            by: string;
                            id: string;
                            kept: number;
                            moved: number;
                            on: string;
                            takenBack: {
                                at: string;
                                because: string;
                                by: string;
                                givenBack: number;
                                left: number;
                            } | null;
                        };
                    };
                };
            };
        };
    };
    RolloverController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    keep?: string[];
                    /** Format: date */
                    on: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        differs: {
                            pupils: {
                                birthDate: string;
                                from: string | null;
                                id: string;
                                name: string;
                                schoolUrn: string;
                                to: string | null;
                                upn: string | null;
                            }[];
                            total: number;
                        };
                        kept: {
                            pupils: {
                                birthDate: string;
                                from: string | null;
                                id: string;
                                name: string;
                                schoolUrn: string;
                                to: string | null;
                                upn: string | null;
                            }[];
                            total: number;
                        };
                        leavers: {
                            pupils: {
                                birthDate: string;
                                from: string | null;
                                id: string;
                                name: string;
                                schoolUrn: string;
                                to: string | null;
                                upn: string | null;
                            }[];
                            total: number;
                        };
                        moves: {
                            from: string;
                            pupils: number;
                            to: string;
                        }[];
                        on: string;
                        saidSince: number;
                        withoutYear: number;
                    };
                };
            };
        };
    };
    SchoolsController_list: {
        parameters: {
            query?: {
                authority?: string;
                cursor?: string;
                limit?: number;
                local?: string;
                phase?: string;
                q?: string;
                setting?: "pupil-referral-unit" | "alternative-provision" | "special" | "school";
                standing?: "open" | "closed" | "proposed";
                trust?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            closedOn: string | null;
                            elsewhere: boolean;
                            establishmentNumber: string | null;
                            laCode: string;
                            laName: string | null;
                            name: string;
                            openedOn: string | null;
                            phase: string | null;
                            postcode: string | null;
                            /** @enum {string} */
                            setting: "pupil-referral-unit" | "alternative-provision" | "special" | "school";
                            /** @enum {string} */
                            standing: "open" | "closed" | "proposed";
                            status: string;
                            town: string | null;
                            trustCode: string | null;
                            trustName: string | null;
                            typeCode: string | null;
                            typeName: string | null;
                            urn: string;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    SchoolsController_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    closedOn?: string | null;
                    /** @default null */
                    establishmentNumber?: string | null;
                    /** Format: email */
                    exclusionEmail?: string | null;
                    groupCode?: string | null;
                    /** @default null */
                    headName?: string | null;
                    laCode: string;
                    laName?: string | null;
                    /** @default null */
                    locality?: string | null;
                    name: string;
                    /** Format: date */
                    openedOn?: string | null;
                    /** @default null */
                    phase?: string | null;
                    /** @default null */
                    postcode?: string | null;
                    /**
                     * @default Open
                     * @enum {string}
                     */
                    status?: "Closed" | "Proposed to open" | "Open" | "Open, but proposed to close";
                    /** @default null */
                    street?: string | null;
                    /** @default null */
                    telephone?: string | null;
                    /** @default null */
                    town?: string | null;
                    trustCode?: string | null;
                    /** @default null */
                    trustName?: string | null;
                    /** @default null */
                    typeCode?: string | null;
                    typeName?: string | null;
                    urn: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        capacity: number | null;
                        childCare: string | null;
                        closedBecause: string | null;
                        closedOn: string | null;
                        elsewhere: boolean;
                        establishmentNumber: string | null;
                        governance: {
                            /** @enum {string} */
                            board: "governing-body" | "academy-trust" | "management-committee" | "proprietor" | "not-known";
                            insideRegulations: boolean;
                            /** @enum {string|null} */
                            reviewPanelBy: "authority" | "academy-trust" | null;
                        };
                        groupCode: string | null;
                        headJobTitle: string | null;
                        headName: string | null;
                        highAge: number | null;
                        laCode: string;
                        laName: string | null;
                        locality: string | null;
                        lowAge: number | null;
                        name: string;
                        openedBecause: string | null;
                        openedOn: string | null;
                        phase: string | null;
                        postcode: string | null;
                        predecessors: {
                            name: string;
                            status: string;
                            urn: string;
                        }[];
                        /** @enum {string} */
                        setting: "pupil-referral-unit" | "alternative-provision" | "special" | "school";
                        /** @enum {string} */
                        standing: "open" | "closed" | "proposed";
                        status: string;
                        statusCode: string;
                        street: string | null;
                        successors: {
                            name: string;
                            status: string;
                            urn: string;
                        }[];
                        teenageMothers: string | null;
                        teenageMothersPlaces: number | null;
                        telephone: string | null;
                        town: string | null;
                        trustCode: string | null;
                        trustName: string | null;
                        typeCode: string | null;
                        typeName: string | null;
                        ukprn: string | null;
                        unitFullTime: string | null;
                        unitPlaces: number | null;
                        unitTakesEbd: string | null;
                        unitTakesSen: string | null;
                        urn: string;
                        website: string | null;
                    };
                };
            };
        };
    };
    SchoolsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                urn: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        capacity: number | null;
                        childCare: string | null;
                        closedBecause: string | null;
                        closedOn: string | null;
                        elsewhere: boolean;
                        establishmentNumber: string | null;
                        governance: {
                            /** @enum {string} */
                            board: "governing-body" | "academy-trust" | "management-committee" | "proprietor" | "not-known";
                            insideRegulations: boolean;
                            /** @enum {string|null} */
                            reviewPanelBy: "authority" | "academy-trust" | null;
                        };
                        groupCode: string | null;
                        headJobTitle: string | null;
                        headName: string | null;
                        highAge: number | null;
                        laCode: string;
                        laName: string | null;
                        locality: string | null;
                        lowAge: number | null;
                        name: string;
                        openedBecause: string | null;
                        openedOn: string | null;
                        phase: string | null;
                        postcode: string | null;
                        predecessors: {
                            name: string;
                            status: string;
                            urn: string;
                        }[];
                        /** @enum {string} */
                        setting: "pupil-referral-unit" | "alternative-provision" | "special" | "school";
                        /** @enum {string} */
                        standing: "open" | "closed" | "proposed";
                        status: string;
                        statusCode: string;
                        street: string | null;
                        successors: {
                            name: string;
                            status: string;
                            urn: string;
                        }[];
                        teenageMothers: string | null;
                        teenageMothersPlaces: number | null;
                        telephone: string | null;
                        town: string | null;
                        trustCode: string | null;
                        trustName: string | null;
                        typeCode: string | null;
                        typeName: string | null;
                        ukprn: string | null;
                        unitFullTime: string | null;
                        unitPlaces: number | null;
                        unitTakesEbd: string | null;
                        unitTakesSen: string | null;
                        urn: string;
                        website: string | null;
                    };
                };
            };
        };
    };
    SchoolAdditionsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                urn: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        afternoonEnds: string | null;
                        afternoonStarts: string | null;
                        area: string | null;
                        attendanceContact: string | null;
                        attendanceEmail: string | null;
                        attendanceTelephone: string | null;
                        designatedLead: string | null;
                        designatedLeadEmail: string | null;
                        designatedLeadTelephone: string | null;
                        exclusionContact: string | null;
                        exclusionEmail: string | null;
                        exclusionTelephone: string | null;
                        morningEnds: string | null;
                        morningStarts: string | null;
                        name: string;
                        reviewPanel: {
                            /** @enum {string} */
                            by: "authority" | "academy-trust";
                            laCode: string | null;
                            laName: string | null;
                        } | null;
                        /** @enum {string|null} */
                        reviewPanelBy: "authority" | "academy-trust" | null;
                        reviewPanelLaCode: string | null;
                        safeEmail: string | null;
                        senco: string | null;
                        sencoEmail: string | null;
                        sencoTelephone: string | null;
                        termCount: number | null;
                        urn: string;
                    };
                };
            };
        };
    };
    SchoolAdditionsController_change: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                urn: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    afternoonEnds: string | null;
                    afternoonStarts: string | null;
                    area: string | null;
                    attendanceContact: string | null;
                    /** Format: email */
                    attendanceEmail: string | null;
                    attendanceTelephone: string | null;
                    designatedLead: string | null;
                    /** Format: email */
                    designatedLeadEmail: string | null;
                    designatedLeadTelephone: string | null;
                    exclusionContact: string | null;
                    /** Format: email */
                    exclusionEmail: string | null;
                    exclusionTelephone: string | null;
                    morningEnds: string | null;
                    morningStarts: string | null;
                    reason?: string | null;
                    /** @enum {string|null} */
                    reviewPanelBy: "authority" | "academy-trust" | null;
                    reviewPanelLaCode: string | null;
                    /** Format: email */
                    safeEmail: string | null;
                    senco: string | null;
                    /** Format: email */
                    sencoEmail: string | null;
                    sencoTelephone: string | null;
                    termCount: number | null;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        afternoonEnds: string | null;
                        afternoonStarts: string | null;
                        area: string | null;
                        attendanceContact: string | null;
                        attendanceEmail: string | null;
                        attendanceTelephone: string | null;
                        designatedLead: string | null;
                        designatedLeadEmail: string | null;
                        designatedLeadTelephone: string | null;
                        exclusionContact: string | null;
                        exclusionEmail: string | null;
                        exclusionTelephone: string | null;
                        morningEnds: string | null;
                        morningStarts: string | null;
                        name: string;
                        reviewPanel: {
                            /** @enum {string} */
                            by: "authority" | "academy-trust";
                            laCode: string | null;
                            laName: string | null;
                        } | null;
                        /** @enum {string|null} */
                        reviewPanelBy: "authority" | "academy-trust" | null;
                        reviewPanelLaCode: string | null;
                        safeEmail: string | null;
                        senco: string | null;
                        sencoEmail: string | null;
                        sencoTelephone: string | null;
                        termCount: number | null;
                        urn: string;
                    };
                };
            };
        };
    };
    SchoolsImportController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            added: number | null;
                            begunAt: string;
                            begunByName: string;
                            bytes: number;
                            bytesExpected: number | null;
                            cautions: string[];
                            changed: number | null;
                            closed: number | null;
                            fileHash: string | null;
                            fileName: string;
                            gone: number | null;
                            /** @enum {string|null} */
                            holds: "schools" | "links" | null;
                            id: string;
                            passedOver: number | null;
                            readAt: string | null;
                            refusedBecause: string | null;
                            rows: number;
                            same: number | null;
                            savedAt: string | null;
                            savedByName: string | null;
                            /** @enum {string} */
                            stage: "reading" | "read" | "saving" | "saved" | "refused" | "interrupted" | "replaced";
                            withError: number | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    SchoolsImportController_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description What the file is called, percent-encoded */
                "x-file-name"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number | null;
                        begunAt: string;
                        begunByName: string;
                        bytes: number;
                        bytesExpected: number | null;
                        cautions: string[];
                        changed: number | null;
                        closed: number | null;
                        fileHash: string | null;
                        fileName: string;
                        gone: number | null;
                        /** @enum {string|null} */
                        holds: "schools" | "links" | null;
                        id: string;
                        passedOver: number | null;
                        readAt: string | null;
                        refusedBecause: string | null;
                        rows: number;
                        same: number | null;
                        savedAt: string | null;
                        savedByName: string | null;
                        /** @enum {string} */
                        stage: "reading" | "read" | "saving" | "saved" | "refused" | "interrupted" | "replaced";
                        withError: number | null;
                    };
                };
            };
        };
    };
    SchoolsImportController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number | null;
                        begunAt: string;
                        begunByName: string;
                        bytes: number;
                        bytesExpected: number | null;
                        cautions: string[];
                        changed: number | null;
                        closed: number | null;
                        fileHash: string | null;
                        fileName: string;
                        gone: number | null;
                        /** @enum {string|null} */
                        holds: "schools" | "links" | null;
                        id: string;
                        passedOver: number | null;
                        readAt: string | null;
                        refusedBecause: string | null;
                        rows: number;
                        same: number | null;
                        savedAt: string | null;
                        savedByName: string | null;
                        /** @enum {string} */
                        stage: "reading" | "read" | "saving" | "saved" | "refused" | "interrupted" | "replaced";
                        withError: number | null;
                    };
                };
            };
        };
    };
    SchoolsImportController_differences: {
        parameters: {
            query?: {
                cursor?: string;
                kind?: "new" | "changed" | "closed" | "gone";
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            changes: {
                                after: string | null;
                                before: string | null;
                                field: string;
                            }[];
                            name: string;
                            otherUrn: string | null;
                            urn: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    SchoolsImportController_errors: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            column: string;
                            line: number;
                            reason: string;
                            value: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    SchoolsImportController_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number | null;
                        begunAt: string;
                        begunByName: string;
                        bytes: number;
                        bytesExpected: number | null;
                        cautions: string[];
                        changed: number | null;
                        closed: number | null;
                        fileHash: string | null;
                        fileName: string;
                        gone: number | null;
                        /** @enum {string|null} */
                        holds: "schools" | "links" | null;
                        id: string;
                        passedOver: number | null;
                        readAt: string | null;
                        refusedBecause: string | null;
                        rows: number;
                        same: number | null;
                        savedAt: string | null;
                        savedByName: string | null;
                        /** @enum {string} */
                        stage: "reading" | "read" | "saving" | "saved" | "refused" | "interrupted" | "replaced";
                        withError: number | null;
                    };
                };
            };
        };
    };
    SettingsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        choices: {
                            value: string;
                            words: string;
                        }[] | null;
                        default: {
                            value: string;
                            words: string;
                        };
                        history: {
                            at: string;
                            by: string;
                            from: string;
                            /** Format: uuid */
                            providerId: string | null;
                            reason: string;
                            value: string;
                            words: string;
                        }[];
                        inForce: {
                            value: string;
                            words: string;
                        };
                        isTime: boolean;
                        /** @enum {string} */
                        mark: "C" | "P" | "U" | "LOCAL";
                        name: string;
                        ofProviders: {
                            from: string;
                            /** Format: uuid */
                            providerId: string;
                            value: string;
                            words: string;
                        }[];
                        perProvider: boolean;
                        range: {
                            least: number;
                            most: number;
                            unit: string;
                        } | null;
                        rules: {
                            id: string;
                            /** @enum {string} */
                            status: "C" | "P" | "U" | "LOCAL";
                            title: string;
                        }[];
                        title: string;
                        why: string;
                    }[];
                };
            };
        };
    };
    SettingsController_choose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from: string;
                    /** Format: uuid */
                    providerId?: string;
                    reason: string;
                    value: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moves: {
                            byHand: string | null;
                            caseId: string;
                            clockId: string;
                            explanation: string;
                            from: string | null;
                            keptInTime: boolean;
                            missAppears: boolean;
                            missWithdrawn: boolean;
                            reference: string;
                            rule: string;
                            title: string;
                            to: string | null;
                        }[];
                        setting: {
                            choices: {
                                value: string;
                                words: string;
                            }[] | null;
                            default: {
                                value: string;
                                words: string;
                            };
                            history: {
                                at: string;
                                by: string;
                                from: string;
                                /** Format: uuid */
                                providerId: string | null;
                                reason: string;
                                value: string;
                                words: string;
                            }[];
                            inForce: {
                                value: string;
                                words: string;
                            };
                            isTime: boolean;
                            /** @enum {string} */
                            mark: "C" | "P" | "U" | "LOCAL";
                            name: string;
                            ofProviders: {
                                from: string;
                                /** Format: uuid */
                                providerId: string;
                                value: string;
                                words: string;
                            }[];
                            perProvider: boolean;
                            range: {
                                least: number;
                                most: number;
                                unit: string;
                            } | null;
                            rules: {
                                id: string;
                                /** @enum {string} */
                                status: "C" | "P" | "U" | "LOCAL";
                                title: string;
                            }[];
                            title: string;
                            why: string;
                        };
                    };
                };
            };
        };
    };
    SettingsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from: string;
                    /** Format: uuid */
                    providerId?: string;
                    value: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moves: {
                            byHand: string | null;
                            caseId: string;
                            clockId: string;
                            explanation: string;
                            from: string | null;
                            keptInTime: boolean;
                            missAppears: boolean;
                            missWithdrawn: boolean;
                            reference: string;
                            rule: string;
                            title: string;
                            to: string | null;
                        }[];
                    };
                };
            };
        };
    };
    SignOutsController_hear: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As OpenID Connect Back-Channel Logout 1.0 has it: signed by the identity provider. */
                    logoutToken: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StaffController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        name: string;
                        /** @default false */
                        onDuty: boolean;
                        /** @enum {string} */
                        role: "caseworker" | "manager" | "director" | "virtual-school-head";
                        sub: string;
                        /** @default null */
                        telephone: string | null;
                    }[];
                };
            };
        };
    };
    StaffController_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    name: string;
                    /** @default false */
                    onDuty?: boolean;
                    /** @enum {string} */
                    role: "caseworker" | "manager" | "director" | "virtual-school-head";
                    sub: string;
                    /** @default null */
                    telephone?: string | null;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: email */
                        email: string;
                        name: string;
                        /** @default false */
                        onDuty: boolean;
                        /** @enum {string} */
                        role: "caseworker" | "manager" | "director" | "virtual-school-head";
                        sub: string;
                        /** @default null */
                        telephone: string | null;
                    };
                };
            };
        };
    };
    TasksController_list: {
        parameters: {
            query?: {
                cursor?: string;
                done?: string;
                limit?: number;
                owner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            caseId: string;
                            doneAt: string | null;
                            doneBy: string | null;
                            id: string;
                            kind: string;
                            raisedAt: string;
                            reference: string;
                            words: string;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    TasksController_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        caseId: string;
                        doneAt: string | null;
                        doneBy: string | null;
                        id: string;
                        kind: string;
                        raisedAt: string;
                        reference: string;
                        words: string;
                    };
                };
            };
        };
    };
    TodayController_show: {
        parameters: {
            query?: {
                whose?: "mine" | "team";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        clocks: {
                            case: {
                                allocatedTo: string | null;
                                id: string;
                                imposedOn: string;
                                ncYear: string | null;
                                nextDeadline: {
                                    clockId: string;
                                    dueOn: string;
                                    overdue: boolean;
                                    rule: string;
                                    title: string;
                                } | null;
                                outcomeWords: string | null;
                                owner: {
                                    name: string;
                                    sub: string;
                                } | null;
                                pupilName: string;
                                reference: string;
                                school: {
                                    name: string;
                                    urn: string;
                                };
                                /** @enum {string} */
                                stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                                stageWords: string;
                            };
                            clock: {
                                byHand: {
                                    by: string;
                                    computedOn: string | null;
                                    decidedOn: string;
                                    law: string;
                                    reason: string;
                                    words: string;
                                } | null;
                                caseId: string;
                                dueAt: string | null;
                                dueOn: string | null;
                                duty: string;
                                explanation: string;
                                id: string;
                                /** @enum {string} */
                                kind: "duty" | "right" | "permission";
                                metOn: string | null;
                                missedAt: string | null;
                                occasion: string;
                                reason: string | null;
                                rule: string;
                                schoolDaysLeft: number | null;
                                settledAt: string | null;
                                slug: string;
                                source: string;
                                /** @enum {string} */
                                standing: "C" | "P" | "U" | "LOCAL";
                                /** @enum {string} */
                                state: "scheduled" | "warning" | "due-today" | "overdue" | "met" | "met-late" | "missed" | "lapsed" | "lifted" | "paused" | "unknown";
                                /** @enum {string} */
                                status: "computed" | "provisional" | "unknown" | "not-applicable" | "paused" | "by-hand";
                                title: string;
                                who: string;
                            };
                        }[];
                        counts: {
                            dueSoon: number;
                            open: number;
                            overdue: number;
                            tasks: number;
                            unassigned: number;
                            waiting: number;
                        };
                        on: string;
                        tasks: {
                            caseId: string;
                            doneAt: string | null;
                            doneBy: string | null;
                            id: string;
                            kind: string;
                            raisedAt: string;
                            reference: string;
                            words: string;
                        }[];
                        team: {
                            dueSoon: number;
                            open: number;
                            overdue: number;
                            owner: {
                                name: string;
                                sub: string;
                            } | null;
                        }[];
                        unassigned: {
                            allocatedTo: string | null;
                            id: string;
                            imposedOn: string;
                            ncYear: string | null;
                            nextDeadline: {
                                clockId: string;
                                dueOn: string;
                                overdue: boolean;
                                rule: string;
                                title: string;
                            } | null;
                            outcomeWords: string | null;
                            owner: {
                                name: string;
                                sub: string;
                            } | null;
                            pupilName: string;
                            reference: string;
                            school: {
                                name: string;
                                urn: string;
                            };
                            /** @enum {string} */
                            stage: "notified" | "provided" | "at-panel" | "placed" | "returning" | "closed";
                            stageWords: string;
                        }[];
                    };
                };
            };
        };
    };
    TrustsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            name: string;
                            schools: number;
                        }[];
                        next: string | null;
                        total: number;
                    };
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    TrustsController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        schools: number;
                    };
                };
            };
        };
    };
    UsersController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                name?: string;
                role?: "caseworker" | "manager" | "panel" | "centre" | "school" | "analyst" | "ops" | "admin";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Users"];
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    UsersController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeUser"];
                };
            };
        };
    };
    AreasOfUserController_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreasOfUser"];
                };
            };
        };
    };
    AreasOfUserController_replace: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    areas: string[];
                    reason: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreasOfUser"];
                };
            };
        };
    };
    UsersController_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeUser"];
                };
            };
        };
    };
    UsersController_withhold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    role: "caseworker" | "manager" | "panel" | "centre" | "school" | "analyst" | "ops" | "admin";
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeUser"];
                };
            };
        };
    };
    UsersController_giveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                role: "caseworker" | "manager" | "panel" | "centre" | "school" | "analyst" | "ops" | "admin";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeUser"];
                };
            };
        };
    };
}
