package nl.noaber.gateway;

import java.util.Collection;

/**
 * Documents that are known when the process starts, such as those of the screens. A bean of this type has them checked
 * against the schema at the start, kept ready for ever, and found by their SHA-256.
 */
@FunctionalInterface
public interface KnownDocuments {

    /** The source texts, each with one operation. */
    Collection<String> documents();
}
