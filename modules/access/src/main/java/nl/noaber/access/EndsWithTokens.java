package nl.noaber.access;

import java.time.Instant;

/** What a user opened for programs to read by, beside tokens: it ends when they do, for whoever had the account may have it. */
public interface EndsWithTokens {

    /** In the open transaction: the password or the role became another, or the account was closed. */
    void end(UserId user, Instant now);
}
