// Made from contracts/openapi/notifications.json by dev/src/generate.ts.
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
    "/api/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessagesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MessagesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/posting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MessagesController_posting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MessagesController_retry"];
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
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TemplatesController_list"];
        put?: never;
        post?: never;
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
        Message: {
            attempts: number;
            audience: string;
            /** Format: uuid */
            caseId: string | null;
            /** @enum {string} */
            channel: "email" | "letter";
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meetingId: string | null;
            /** @description Names of the facts that were not there. */
            missing: string[];
            /**
             * Format: date-time
             * @description Real time.
             */
            nextTryAt: string | null;
            /** Format: date-time */
            queuedAt: string;
            recipientKind: string;
            reference: string | null;
            /** Format: date-time */
            sentAt: string | null;
            /** @enum {string} */
            state: "queued" | "retrying" | "sent" | "to-print" | "posted" | "failed" | "incomplete" | "suppressed";
            template: string;
            templateVersion: string;
            title: string;
            /** @description A sentence, where it did not go. */
            why: string | null;
        };
        MessageCopy: {
            attempts: number;
            audience: string;
            /** Format: uuid */
            caseId: string | null;
            /** @enum {string} */
            channel: "email" | "letter";
            /** @description SHA-256 of subject, text and HTML as they went. */
            hash: string | null;
            html: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meetingId: string | null;
            /** @description Names of the facts that were not there. */
            missing: string[];
            /**
             * Format: date-time
             * @description Real time.
             */
            nextTryAt: string | null;
            /** Format: date-time */
            queuedAt: string;
            recipientKind: string;
            reference: string | null;
            /** Format: date-time */
            sentAt: string | null;
            sentTo: string | null;
            sentToName: string | null;
            /** @enum {string} */
            state: "queued" | "retrying" | "sent" | "to-print" | "posted" | "failed" | "incomplete" | "suppressed";
            subject: string | null;
            template: string;
            templateVersion: string;
            text: string | null;
            title: string;
            /** @description A sentence, where it did not go. */
            why: string | null;
        };
        MessagePage: {
            items: components["schemas"]["Message"][];
            next: string | null;
            total: number;
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
        Template: {
            audiences: ("parents" | "caseworker" | "manager" | "director" | "school" | "responsible-school" | "governors" | "home-authority" | "social-worker" | "virtual-school-head" | "told-of-miss" | "centre" | "panel-members" | "panel-chair")[];
            bodies: {
                /** @enum {string} */
                audience: "parents" | "caseworker" | "manager" | "director" | "school" | "responsible-school" | "governors" | "home-authority" | "social-worker" | "virtual-school-head" | "told-of-miss" | "centre" | "panel-members" | "panel-chair";
                markdown: string;
            }[];
            code: string;
            subject: string;
            title: string;
            version: string;
        };
        TemplateList: {
            items: components["schemas"]["Template"][];
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
    MessagesController_list: {
        parameters: {
            query?: {
                caseId?: string;
                cursor?: string;
                limit?: number;
                meetingId?: string;
                state?: "queued" | "retrying" | "sent" | "to-print" | "posted" | "failed" | "incomplete" | "suppressed" | "undelivered";
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
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            429: components["responses"]["TooOften"];
        };
    };
    MessagesController_one: {
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
                    "application/json": components["schemas"]["MessageCopy"];
                };
            };
        };
    };
    MessagesController_posting: {
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
                    "application/json": components["schemas"]["Message"];
                };
            };
        };
    };
    MessagesController_retry: {
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
                    "application/json": components["schemas"]["Message"];
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
    TemplatesController_list: {
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
                    "application/json": components["schemas"]["TemplateList"];
                };
            };
        };
    };
}
