package nl.noaber.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * A record in a file as a user saw it.
 *
 * @param version of the record within the file
 * @param fingerprint of what it said; asked where the record changed after it was assessed
 */
public record SeenRecord(int version, @Nullable String fingerprint) {}
