package nl.noaber.disclosure;

import java.time.LocalDate;
import java.util.Optional;
import nl.noaber.contacts.PublishedContact;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** The open agenda: the lobby contacts that are public, for everybody, once an administrator has it shown. */
public interface OpenAgenda {

    /**
     * A part of it, newest first, as it was at most half a minute ago; empty when it is not shown.
     *
     * @param from on or after this day
     * @param until on or before this day
     */
    Optional<Page<PublishedContact>> list(@Nullable LocalDate from, @Nullable LocalDate until, PageRequest page);

    /** The same as everybody sees it once it is shown, as it is now; empty for a viewer who is no administrator. */
    Optional<Page<PublishedContact>> preview(Viewer viewer, PageRequest page);

    /** Whether it is shown; empty for a viewer who is no administrator. */
    Optional<OpenAgendaSetting> setting(Viewer viewer);

    /** Has it shown, or not; for administrators. */
    Filing<OpenAgendaSetting> show(Viewer viewer, boolean shown, int expectedVersion);
}
