package nl.noaber.web.users;

import nl.noaber.web.page.Conflict;

/**
 * What somebody else changed meanwhile.
 *
 * @param conflict in words
 * @param whole whether the account was to be closed or reopened, rather than changed
 */
public record UserConflict(Conflict conflict, boolean whole) {}
