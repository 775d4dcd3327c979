// Made from contracts/openapi/placements.json by dev/src/generate.ts.
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
    "/api/v1/cases/{caseId}/allocated-start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlacementsController_startAtAllocatedSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlacementsController_ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/provision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DaySixController_ofCase"];
        put?: never;
        post: operations["DaySixController_arrange"];
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
    "/api/v1/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlacementsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlacementsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlacementsController_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/declination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlacementsController_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlacementsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/end-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlacementsController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlacementsController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlacementsController_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/registers/{weekBegins}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RegistersController_one"];
        put: operations["RegistersController_enter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/reintegration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReintegrationController_one"];
        put: operations["ReintegrationController_plan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReviewController_one"];
        put: operations["ReviewController_book"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/review/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/review/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewController_recordView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PlacementsController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProvidersController_list"];
        put?: never;
        post: operations["ProvidersController_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProvidersController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{code}/pupils": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProvidersController_pupils"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{code}/waiting-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProvidersController_waitingList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DaySixController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provisions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DaySixController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provisions/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DaySixController_start"];
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
        get: operations["LooksController_read"];
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
    "/api/v1/reintegration-steps/{id}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReintegrationController_mark"];
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
        AcceptOffer: {
            /** Format: date */
            startsOn: string;
        };
        AllocatedStart: {
            /** Format: date */
            startedOn: string;
        };
        AllocatedStarted: {
            startedOn: string;
            urn: string;
        };
        ArrangeProvision: {
            /** @default false */
            consentToShortNotice: boolean;
            deviceNeeds?: string;
            endsAt: string;
            hoursPerWeek: number;
            hoursReason?: string;
            manualReason?: string;
            providerCode: string;
            reportTo: string;
            startsAt: string;
            /** Format: date */
            startsOn: string;
            transport?: string;
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
        BookReview: {
            bookedAt: string;
            /** Format: date */
            bookedFor: string;
            place?: string;
        };
        CasePlacements: {
            items: components["schemas"]["Placement"][];
        };
        CaseProvision: {
            current: components["schemas"]["Provision"] | null;
            past: components["schemas"]["Provision"][];
        };
        DecideReview: {
            /** @enum {string} */
            decision: "return" | "phased" | "continue" | "refer-on";
            /** Format: date */
            heldOn: string;
            reasons: string;
        };
        DeclineOffer: {
            reason: string;
        };
        EndPlacement: {
            /** Format: date */
            endedOn: string;
            /** @enum {string} */
            outcome: "returned-to-school" | "allocated-place" | "aep" | "left-area" | "referred-on" | "ehcp-requested" | "withdrawn";
        };
        EndProvision: {
            /** Format: date */
            endedOn?: string;
            note?: string;
            /** @enum {string} */
            reason: "withdrawn" | "refused" | "collapsed" | "left";
        };
        EndReport: {
            /** Format: date */
            sentOn: string;
            text: string;
        };
        EnterRegister: {
            marks: {
                /** @description Empty: left open. */
                code: string;
                /** Format: date */
                on: string;
                /** @enum {string} */
                session: "AM" | "PM";
            }[];
            reason?: string;
        };
        ExtendPlacement: {
            approver: string;
            reason: string;
            untilWeek: number;
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
        LooksHere: {
            items: {
                /** @enum {string} */
                action: "viewed" | "opened-restricted" | "record-exported";
                /**
                 * Format: date-time
                 * @description Real time.
                 */
                at: string;
                caseId: string | null;
                subjectKind: string;
                who: string;
            }[];
        };
        MarkStep: {
            reason?: string;
            /** @enum {string} */
            result: "held" | "missed";
        };
        OfferPlace: {
            providerCode: string;
        };
        Placement: {
            /** Format: date-time */
            askedAt: string;
            /** Format: uuid */
            caseId: string;
            caseReference: string;
            /** Format: date */
            endedOn: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "support-centre" | "aep";
            ncYear: string;
            offer: {
                /** Format: date-time */
                expiresAt: string;
                /** Format: uuid */
                id: string;
                state: string;
            } | null;
            outcome: string | null;
            outcomeWords: string | null;
            providerCode: string | null;
            providerName: string | null;
            pupilName: string;
            /** Format: date */
            reportSentOn: string | null;
            responsibleUrn: string;
            /** Format: date */
            startedOn: string | null;
            /** Format: date */
            startsOn: string | null;
            /** @enum {string} */
            state: "waiting" | "offered" | "accepted" | "started" | "ended" | "withdrawn";
            untilWeek: number;
            /** @description Place in the list and days on it; null for a child who does not wait. */
            waiting: {
                days: number;
                position: number;
            } | null;
            /** @description Week of the stay, as the provider counts them. */
            week: number | null;
        };
        PlacementDetail: {
            /** Format: date-time */
            askedAt: string;
            /** Format: uuid */
            caseId: string;
            caseReference: string;
            /** Format: date */
            endedOn: string | null;
            extensions: {
                approver: string;
                reason: string;
                /** Format: date-time */
                recordedAt: string;
                untilWeek: number;
            }[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "support-centre" | "aep";
            ncYear: string;
            offer: {
                /** Format: date-time */
                expiresAt: string;
                /** Format: uuid */
                id: string;
                state: string;
            } | null;
            outcome: string | null;
            outcomeWords: string | null;
            providerCode: string | null;
            providerName: string | null;
            pupilName: string;
            /** Format: date */
            reportSentOn: string | null;
            reportText: string | null;
            responsibleUrn: string;
            /** Format: date */
            startedOn: string | null;
            /** Format: date */
            startsOn: string | null;
            /** @enum {string} */
            state: "waiting" | "offered" | "accepted" | "started" | "ended" | "withdrawn";
            untilWeek: number;
            /** @description Place in the list and days on it; null for a child who does not wait. */
            waiting: {
                days: number;
                position: number;
            } | null;
            /** @description Week of the stay, as the provider counts them. */
            week: number | null;
            weeks: {
                attended: number;
                entered: boolean;
                number: number;
                possible: number;
                /** Format: date */
                weekBegins: string;
            }[];
            withdrawnReason: string | null;
        };
        PlacementPage: {
            items: components["schemas"]["Placement"][];
            next: string | null;
            total: number;
        };
        PlanReintegration: {
            agreedBy: string;
            steps: {
                /** @default false */
                fullTimetable: boolean;
                /** Format: date */
                on: string;
                sessions: {
                    /** @enum {string} */
                    session: "AM" | "PM";
                    /** @enum {string} */
                    site: "centre" | "school";
                }[];
            }[];
        };
        Provider: {
            addressLines: string[];
            afternoonEnds: string;
            afternoonStarts: string;
            calendarOf: string;
            code: string;
            email: string;
            free: number;
            hostUrn: string | null;
            /** Format: uuid */
            id: string;
            keyStages: string[];
            /** @enum {string} */
            kind: "education-centre" | "support-centre" | "aep";
            morningStarts: string;
            name: string;
            places: number;
            reportTo: string;
            taken: number;
            telephone: string;
            transport: string;
            waiting: number;
        };
        ProviderList: {
            items: components["schemas"]["Provider"][];
        };
        ProviderPupils: {
            placements: components["schemas"]["Placement"][];
            provisions: components["schemas"]["Provision"][];
            /** @description Ended, and the school has not had the report (PL-06). */
            unreported: components["schemas"]["UnreportedPlacement"][];
        };
        Provision: {
            addressLines: string[];
            /** Format: date-time */
            arrangedAt: string;
            /** Format: uuid */
            caseId: string;
            caseReference: string;
            consentToShortNotice: boolean;
            deviceNeeds: string | null;
            /** Format: date */
            endedOn: string | null;
            endReason: string | null;
            endsAt: string;
            hoursPerWeek: number;
            hoursReason: string | null;
            /** Format: uuid */
            id: string;
            manualReason: string | null;
            ncYear: string;
            providerCode: string;
            providerName: string;
            pupilName: string;
            reportTo: string;
            /** Format: date */
            startedOn: string | null;
            startsAt: string;
            /** Format: date */
            startsOn: string;
            /** @enum {string} */
            state: "arranged" | "started" | "ended";
            transport: string | null;
        };
        RecordView: {
            missingReason?: string;
            /** @enum {string} */
            party: "child" | "parents" | "school" | "centre";
            words?: string;
        };
        Register: {
            /** Format: uuid */
            caseId: string;
            caseReference: string;
            complete: boolean;
            corrections: {
                /** Format: date-time */
                at: string;
                changes: {
                    from: string;
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    session: "AM" | "PM";
                    to: string;
                }[];
                reason: string;
            }[];
            /** Format: date-time */
            enteredAt: string | null;
            /** Format: uuid */
            placementId: string;
            pupilName: string;
            sessions: {
                begun: boolean;
                code: string | null;
                /** Format: date */
                on: string;
                /** @enum {string} */
                session: "AM" | "PM";
            }[];
            version: number;
            /** Format: date */
            weekBegins: string;
        };
        Reintegration: {
            agreedBy: string | null;
            /** Format: uuid */
            caseId: string;
            /** Format: uuid */
            placementId: string;
            /** @description 0: nothing is planned yet. */
            revision: number;
            steps: {
                /** @description Why the school is closed on that day, for a step that is not marked yet. */
                closed: string | null;
                fullTimetable: boolean;
                /** Format: uuid */
                id: string;
                missedReason: string | null;
                /** Format: date */
                on: string;
                /** @enum {string|null} */
                result: "held" | "missed" | null;
                sessions: {
                    /** @enum {string} */
                    session: "AM" | "PM";
                    /** @enum {string} */
                    site: "centre" | "school";
                }[];
            }[];
            version: number;
        };
        Review: {
            bookedAt: string | null;
            /** Format: date */
            bookedFor: string | null;
            /** Format: uuid */
            caseId: string;
            /** @enum {string|null} */
            decision: "return" | "phased" | "continue" | "refer-on" | null;
            /** Format: date */
            heldOn: string | null;
            missing: ("child" | "parents" | "school" | "centre")[];
            place: string | null;
            /** Format: uuid */
            placementId: string;
            reasons: string | null;
            version: number;
            views: {
                missingReason: string | null;
                /** @enum {string} */
                party: "child" | "parents" | "school" | "centre";
                /** Format: date-time */
                recordedAt: string;
                words: string | null;
            }[];
        };
        SaveProvider: {
            addressLines: string[];
            afternoonEnds: string;
            afternoonStarts: string;
            code: string;
            /** Format: email */
            email: string;
            /** @default null */
            hostUrn: string | null;
            keyStages: ("KS1" | "KS2" | "KS3" | "KS4")[];
            /** @enum {string} */
            kind: "education-centre" | "support-centre" | "aep";
            morningStarts: string;
            name: string;
            /** @default 3 */
            offerSchoolDays: number;
            places: number;
            reportTo: string;
            /** @default  */
            telephone: string;
            /** @default  */
            transport: string;
        };
        StartPlacement: {
            /** Format: date */
            startedOn: string;
        };
        StartProvision: {
            /** Format: date */
            startedOn: string;
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
        StuckProcedures: {
            items: {
                about: string;
                stuckBecause: string;
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
            }[];
        };
        UnreportedPlacement: {
            /** Format: date-time */
            askedAt: string;
            /** Format: uuid */
            caseId: string;
            caseReference: string;
            /** Format: date */
            endedOn: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "support-centre" | "aep";
            ncYear: string;
            offer: {
                /** Format: date-time */
                expiresAt: string;
                /** Format: uuid */
                id: string;
                state: string;
            } | null;
            outcome: string | null;
            outcomeWords: string | null;
            providerCode: string | null;
            providerName: string | null;
            pupilName: string;
            /** Format: date */
            reportDueOn: string | null;
            /** Format: date */
            reportSentOn: string | null;
            responsibleUrn: string;
            /** Format: date */
            startedOn: string | null;
            /** Format: date */
            startsOn: string | null;
            /** @enum {string} */
            state: "waiting" | "offered" | "accepted" | "started" | "ended" | "withdrawn";
            untilWeek: number;
            /** @description Place in the list and days on it; null for a child who does not wait. */
            waiting: {
                days: number;
                position: number;
            } | null;
            /** @description Week of the stay, as the provider counts them. */
            week: number | null;
        };
        WaitingList: {
            items: components["schemas"]["Placement"][];
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
    PlacementsController_startAtAllocatedSchool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocatedStart"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocatedStarted"];
                };
            };
        };
    };
    PlacementsController_ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
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
                    "application/json": components["schemas"]["CasePlacements"];
                };
            };
        };
    };
    DaySixController_ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
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
                    "application/json": components["schemas"]["CaseProvision"];
                };
            };
        };
    };
    DaySixController_arrange: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArrangeProvision"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provision"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provision"];
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
                    "application/json": components["schemas"]["StuckProcedures"];
                };
            };
        };
    };
    PlacementsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                provider?: string;
                state?: "waiting" | "offered" | "accepted" | "started" | "ended" | "withdrawn";
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
                    "application/json": components["schemas"]["PlacementPage"];
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    PlacementsController_one: {
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
                    "application/json": components["schemas"]["PlacementDetail"];
                };
            };
        };
    };
    PlacementsController_accept: {
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
                "application/json": components["schemas"]["AcceptOffer"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementDetail"];
                };
            };
        };
    };
    PlacementsController_decline: {
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
                "application/json": components["schemas"]["DeclineOffer"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementDetail"];
                };
            };
        };
    };
    PlacementsController_end: {
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
                "application/json": components["schemas"]["EndPlacement"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementDetail"];
                };
            };
        };
    };
    PlacementsController_report: {
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
                "application/json": components["schemas"]["EndReport"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementDetail"];
                };
            };
        };
    };
    PlacementsController_extend: {
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
                "application/json": components["schemas"]["ExtendPlacement"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementDetail"];
                };
            };
        };
    };
    PlacementsController_offer: {
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
                "application/json": components["schemas"]["OfferPlace"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementDetail"];
                };
            };
        };
    };
    RegistersController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                weekBegins: string;
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
                    "application/json": components["schemas"]["Register"];
                };
            };
        };
    };
    RegistersController_enter: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
                weekBegins: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterRegister"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                };
            };
        };
    };
    ReintegrationController_one: {
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
                    "application/json": components["schemas"]["Reintegration"];
                };
            };
        };
    };
    ReintegrationController_plan: {
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
                "application/json": components["schemas"]["PlanReintegration"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reintegration"];
                };
            };
        };
    };
    ReviewController_one: {
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
                    "application/json": components["schemas"]["Review"];
                };
            };
        };
    };
    ReviewController_book: {
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
                "application/json": components["schemas"]["BookReview"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
        };
    };
    ReviewController_decide: {
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
                "application/json": components["schemas"]["DecideReview"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
        };
    };
    ReviewController_recordView: {
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
                "application/json": components["schemas"]["RecordView"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
        };
    };
    PlacementsController_start: {
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
                "application/json": components["schemas"]["StartPlacement"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementDetail"];
                };
            };
        };
    };
    ProvidersController_list: {
        parameters: {
            query?: {
                kind?: "education-centre" | "support-centre" | "aep";
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
                    "application/json": components["schemas"]["ProviderList"];
                };
            };
        };
    };
    ProvidersController_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveProvider"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provider"];
                };
            };
        };
    };
    ProvidersController_one: {
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
                    "application/json": components["schemas"]["Provider"];
                };
            };
        };
    };
    ProvidersController_pupils: {
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
                    "application/json": components["schemas"]["ProviderPupils"];
                };
            };
        };
    };
    ProvidersController_waitingList: {
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
                    "application/json": components["schemas"]["WaitingList"];
                };
            };
        };
    };
    DaySixController_one: {
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
                    "application/json": components["schemas"]["Provision"];
                };
            };
        };
    };
    DaySixController_end: {
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
                "application/json": components["schemas"]["EndProvision"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provision"];
                };
            };
        };
    };
    DaySixController_start: {
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
                "application/json": components["schemas"]["StartProvision"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Provision"];
                };
            };
        };
    };
    LooksController_read: {
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
                    "application/json": components["schemas"]["LooksHere"];
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
    ReintegrationController_mark: {
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
                "application/json": components["schemas"]["MarkStep"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reintegration"];
                };
            };
        };
    };
}
