// Made from contracts/openapi/panels.json by dev/src/generate.ts.
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
    "/api/v1/cases/{caseId}/agenda-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AgendaController_ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DecisionsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DecisionsController_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DecisionsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AgendaController_takeOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MeetingsController_list"];
        put?: never;
        post: operations["MeetingsController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MeetingsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingsController_attendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AgendaController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MeetingsController_pack"];
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
    "/api/v1/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SeriesController_list"];
        put?: never;
        post: operations["SeriesController_save"];
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
        AddMeeting: {
            /** Format: date */
            heldOn: string;
            /** Format: uuid */
            seriesId: string;
        };
        AddToAgenda: {
            /** Format: uuid */
            caseId: string;
        };
        AgendaItem: {
            /** Format: uuid */
            caseId: string;
            caseReference: string;
            conflicts: {
                /** Format: uuid */
                memberId: string;
                name: string;
                reason: string | null;
                /** @enum {string} */
                why: "excluding-school" | "declared";
            }[];
            deciding: number;
            decision: components["schemas"]["PanelDecision"] | null;
            /** Format: uuid */
            id: string;
            late: boolean;
            /** Format: uuid */
            meetingId: string;
            position: number;
            quorate: boolean;
            schoolUrn: string;
            /** @enum {string} */
            state: "listed" | "withdrawn" | "decided";
            withdrawnReason: string | null;
        };
        AgendaItemOfCase: {
            /** Format: uuid */
            caseId: string;
            caseReference: string;
            conflicts: {
                /** Format: uuid */
                memberId: string;
                name: string;
                reason: string | null;
                /** @enum {string} */
                why: "excluding-school" | "declared";
            }[];
            deciding: number;
            decision: components["schemas"]["PanelDecision"] | null;
            /** Format: uuid */
            id: string;
            late: boolean;
            meeting: components["schemas"]["MeetingSummary"];
            /** Format: uuid */
            meetingId: string;
            position: number;
            quorate: boolean;
            schoolUrn: string;
            /** @enum {string} */
            state: "listed" | "withdrawn" | "decided";
            withdrawnReason: string | null;
        };
        AgendaItemOfMeeting: {
            /** Format: uuid */
            caseId: string;
            caseReference: string;
            conflicts: {
                /** Format: uuid */
                memberId: string;
                name: string;
                reason: string | null;
                /** @enum {string} */
                why: "excluding-school" | "declared";
            }[];
            deciding: number;
            decision: components["schemas"]["PanelDecision"] | null;
            /** Format: uuid */
            id: string;
            late: boolean;
            meeting: components["schemas"]["Meeting"];
            /** Format: uuid */
            meetingId: string;
            position: number;
            quorate: boolean;
            schoolUrn: string;
            /** @enum {string} */
            state: "listed" | "withdrawn" | "decided";
            withdrawnReason: string | null;
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
        CancelMeeting: {
            reason: string;
        };
        CaseAgendaItems: {
            items: components["schemas"]["AgendaItemOfCase"][];
        };
        DeclareConflict: {
            /** Format: uuid */
            memberId: string;
            reason: string;
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
        Meeting: {
            cancelledReason: string | null;
            cases: number;
            /** Format: date-time */
            cutOffAt: string;
            /** Format: date-time */
            decisionsDueAt: string;
            /** Format: date-time */
            heldAt: string;
            /** Format: date */
            heldOn: string;
            /** Format: uuid */
            id: string;
            items: components["schemas"]["AgendaItem"][];
            members: {
                email: string;
                /** Format: uuid */
                id: string;
                name: string;
                present: boolean;
                /** @enum {string} */
                role: "chair" | "member";
                schoolUrn: string | null;
            }[];
            quorum: number;
            /** Format: uuid */
            seriesId: string;
            seriesName: string;
            /** @enum {string} */
            state: "planned" | "locked" | "closed" | "cancelled";
            time: string;
            undecided: number;
            version: number;
        };
        MeetingPage: {
            items: components["schemas"]["MeetingSummary"][];
            next: string | null;
            total: number;
        };
        MeetingSummary: {
            cases: number;
            /** Format: date-time */
            cutOffAt: string;
            /** Format: date */
            heldOn: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            seriesId: string;
            seriesName: string;
            /** @enum {string} */
            state: "planned" | "locked" | "closed" | "cancelled";
            time: string;
            undecided: number;
        };
        Pack: {
            meeting: components["schemas"]["Meeting"];
            pages: {
                birthDate: string;
                daySixOn: string;
                firstDay: string;
                governorsDecision: string;
                item: components["schemas"]["AgendaItem"];
                ncYear: string;
                number: number;
                pupilName: string;
                schoolName: string;
                stage: string;
            }[];
        };
        PanelDecision: {
            /** Format: date-time */
            decidedAt: string;
            decidedBy: string[];
            /** Format: date */
            deferredUntil: string | null;
            missing: string | null;
            /** @enum {string} */
            outcome: "support-centre" | "aep" | "allocated-school" | "defer";
            outcomeWords: string;
            providerCode: string | null;
            reasons: string;
            recordedBy: string;
            responsibleUrn: string | null;
        };
        PanelMember: {
            email: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            role: "chair" | "member";
            schoolUrn: string | null;
        };
        RecordAttendance: {
            present: string[];
        };
        RecordDecision: {
            /** Format: date */
            deferredUntil?: string;
            missing?: string;
            /** @enum {string} */
            outcome: "support-centre" | "aep" | "allocated-school" | "defer";
            providerCode?: string;
            reasons: string;
            responsibleUrn?: string;
        };
        SaveSeries: {
            cutOffTime: string;
            cutOffWorkingDays: number;
            /** @default [] */
            keyStages: ("KS1" | "KS2" | "KS3" | "KS4")[];
            members: {
                /** Format: email */
                email: string;
                name: string;
                /** @enum {string} */
                role: "chair" | "member";
                /** @default null */
                schoolUrn: string | null;
            }[];
            name: string;
            quorum: number;
            time: string;
            weekday: number;
        };
        Series: {
            cutOffTime: string;
            cutOffWorkingDays: number;
            /** Format: uuid */
            id: string;
            keyStages: string[];
            members: components["schemas"]["PanelMember"][];
            name: string;
            quorum: number;
            time: string;
            weekday: number;
        };
        SeriesList: {
            items: components["schemas"]["Series"][];
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
        TakeOffAgenda: {
            /** @enum {string} */
            next: "later" | "not-heard";
            /** Format: date */
            notBefore?: string;
            reason: string;
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
    AgendaController_ofCase: {
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
                    "application/json": components["schemas"]["CaseAgendaItems"];
                };
            };
        };
    };
    DecisionsController_one: {
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
                    "application/json": components["schemas"]["AgendaItemOfMeeting"];
                };
            };
        };
    };
    DecisionsController_declare: {
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
                "application/json": components["schemas"]["DeclareConflict"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemOfMeeting"];
                };
            };
        };
    };
    DecisionsController_decide: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDecision"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemOfMeeting"];
                };
            };
        };
    };
    AgendaController_takeOff: {
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
                "application/json": components["schemas"]["TakeOffAgenda"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemOfMeeting"];
                };
            };
        };
    };
    MeetingsController_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                seriesId?: string;
                when?: "coming" | "past";
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
                    "application/json": components["schemas"]["MeetingPage"];
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    MeetingsController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMeeting"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
        };
    };
    MeetingsController_one: {
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
                    "application/json": components["schemas"]["Meeting"];
                };
            };
        };
    };
    MeetingsController_attendance: {
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
                "application/json": components["schemas"]["RecordAttendance"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
        };
    };
    MeetingsController_cancel: {
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
                "application/json": components["schemas"]["CancelMeeting"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
        };
    };
    AgendaController_add: {
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
                "application/json": components["schemas"]["AddToAgenda"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
        };
    };
    MeetingsController_pack: {
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
                    "application/json": components["schemas"]["Pack"];
                };
            };
            429: components["responses"]["TooOften"];
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
    SeriesController_list: {
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
                    "application/json": components["schemas"]["SeriesList"];
                };
            };
        };
    };
    SeriesController_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveSeries"];
            };
        };
        responses: {
            "4XX": components["responses"]["Refused"];
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
        };
    };
}
