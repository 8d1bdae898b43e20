package nl.noaber.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What can be found of one record.
 *
 * @param type what it is
 * @param id the record's id
 * @param title as its page shows it; words in it count most
 * @param subtitle what tells it from others of the same title; found like the title
 * @param alternatives other words for the same: abbreviations, former names; found like the title
 * @param text the rest that can be found: a note, a description; as plain text or Markdown
 * @param date the day that breaks ties between equal hits, the newest first; null for records without one, {@link #FIRST} for what goes before
 *     them all
 * @param visibility who may find it
 * @param audience for a shared record the organisations, for a confidential one the users
 * @param withdrawn whether the record is withdrawn, and found only when that is asked for
 */
public record SearchDocument(
        SearchType type,
        UUID id,
        String title,
        @Nullable String subtitle,
        List<String> alternatives,
        String text,
        @Nullable LocalDate date,
        Visibility visibility,
        Set<UUID> audience,
        boolean withdrawn) {

    /** Of what is few and looked for most, an organisation for instance. */
    public static final LocalDate FIRST = LocalDate.of(9999, 12, 31);

    public SearchDocument {
        alternatives = List.copyOf(alternatives);
        audience = Set.copyOf(audience);
    }
}
