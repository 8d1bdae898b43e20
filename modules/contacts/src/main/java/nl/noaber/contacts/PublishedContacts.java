package nl.noaber.contacts;

import java.time.LocalDate;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that everybody may know of, signed in or not: those that everybody here may see, that are public under the
 * Woo, that were held, and that were not withdrawn. It takes no viewer, because it is the same for all. Whether it is shown
 * to anybody is decided above.
 */
public interface PublishedContacts {

    /**
     * Newest first.
     *
     * @param from that began on or after this day; null for no limit
     * @param until that began on or before this day; null for no limit
     */
    Page<PublishedContact> list(@Nullable LocalDate from, @Nullable LocalDate until, PageRequest page);
}
