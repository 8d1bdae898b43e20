package nl.noaber.gateway.internal;

/** Why a request, or a field of it, was refused or failed; clients act on these, so they never change. */
enum FaultCode {
    /** The request is not a GraphQL request: no JSON, no document, a field of the wrong type. */
    BAD_REQUEST(400, false),
    /** A JSON list of requests; each is to be sent by itself. */
    BATCH_NOT_SUPPORTED(400, false),
    BODY_TOO_LARGE(413, false),
    UNSUPPORTED_MEDIA_TYPE(415, false),
    NOT_ACCEPTABLE(406, false),
    METHOD_NOT_ALLOWED(405, false),
    /** A page of another site made the user's browser send it. */
    CROSS_SITE(403, false),
    UNAUTHENTICATED(401, false),
    /** The action is none of those that the token was made for. */
    TOKEN_SCOPE(403, true),
    TOO_MANY_REQUESTS(429, false),
    SUBSCRIPTION_NEEDS_A_STREAM(406, false),
    TIMEOUT(503, false),
    /** A subscriber did not take its events as fast as they came, and was cut off. */
    TOO_SLOW_A_READER(503, false),
    PERSISTED_QUERY_NOT_FOUND(400, true),
    PERSISTED_QUERY_MISMATCH(400, true),
    DOCUMENT_TOO_LARGE(400, true),
    SYNTAX(400, true),
    INVALID_DOCUMENT(400, true),
    UNKNOWN_OPERATION(400, true),
    BAD_VARIABLES(400, true),
    TOO_DEEP(400, true),
    TOO_COMPLEX(400, true),
    TOO_MANY_ALIASES(400, true),
    TOO_MANY_ROOT_FIELDS(400, true),
    PAGE_SIZE(400, true),
    BAD_CURSOR(400, true),
    /** The viewer may not read a whole field; the error carries the code of the module that says so. */
    FORBIDDEN(403, true),
    /** A bug or broken machinery; the reference is in the log. */
    INTERNAL(500, true);

    private final int status;
    private final boolean ofTheDocument;

    FaultCode(int status, boolean ofTheDocument) {
        this.status = status;
        this.ofTheDocument = ofTheDocument;
    }

    /** The HTTP status when nothing ran because of it. */
    int status() {
        return status;
    }

    /** Whether the request was well formed as such; the media type {@code application/json} then has status 200. */
    boolean isOfTheDocument() {
        return ofTheDocument;
    }
}
