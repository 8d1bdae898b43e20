package nl.noaber.access.internal;

import java.util.Set;

/** What is done to accounts and tokens is done in person: no token can make itself more than it is. */
final class AccessMutations {

    static final String INVITE = "inviteUser";
    static final String UPDATE = "updateAccount";
    static final String CLOSE = "closeAccount";
    static final String REOPEN = "reopenAccount";
    static final String SEND_LINK = "sendSignInLink";
    static final String REMOVE_FACTOR = "removeSecondFactor";
    static final String REQUIRE_FACTOR = "requireSecondFactor";
    static final String CREATE_TOKEN = "createApiToken";
    static final String REVOKE_TOKEN = "revokeApiToken";
    static final String END_SESSIONS = "endSessions";

    /** No program does these: with each of them somebody could get more than a token's maker meant, or lose it for good. */
    static final Set<String> IN_PERSON = Set.of(
            INVITE,
            UPDATE,
            CLOSE,
            REOPEN,
            SEND_LINK,
            REMOVE_FACTOR,
            REQUIRE_FACTOR,
            CREATE_TOKEN,
            REVOKE_TOKEN,
            END_SESSIONS,
            "beginRightsReview",
            "decideRightsReviewLine",
            "closeRightsReview",
            "erasePerson",
            "setRetentionRule",
            "approveRemoval");

    private AccessMutations() {}
}
