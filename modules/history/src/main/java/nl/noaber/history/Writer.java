package nl.noaber.history;

import java.util.UUID;

/**
 * Somebody who wrote a record.
 *
 * @param id of the user
 * @param name what the user was called then
 */
public record Writer(UUID id, String name) {}
