package nl.noaber.history.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a line gets when it is sealed.
 *
 * @param mark vouches for the link; null for a line that Noaber did not write: it has a place, by which it can be named,
 *     and no seal of ours
 */
@SuppressWarnings("ArrayRecordComponent")
record Seal(UUID line, Link link, byte @Nullable [] mark) {}
