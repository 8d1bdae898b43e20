package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import nl.noaber.history.Change;
import nl.noaber.history.internal.AuditRepository.Place;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.RefusedFieldException;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/**
 * The whole log, for auditors and administrators. What changed in a record that an administrator may not see stays
 * between those who may; an auditor reads
 * everything in it but the words of what is confidential to others.
 */
@Singleton
final class AuditTrail {

    private static final String ORDER = "audit-trail";

    private final AuditRepository lines;
    private final Sight sight;

    AuditTrail(AuditRepository lines, Sight sight) {
        this.lines = lines;
        this.sight = sight;
    }

    static boolean isOpenTo(Viewer viewer) {
        return viewer.role() == Role.AUDITOR || viewer.role() == Role.ADMIN;
    }

    /** Throws {@link RefusedFieldException}, with the code {@code FORBIDDEN}, for who may not read the audit trail. */
    static void refuseOthers(Viewer viewer) {
        if (!isOpenTo(viewer)) {
            throw new RefusedFieldException(Problem.of("FORBIDDEN", ""));
        }
    }

    Page<Change> page(Viewer viewer, AuditFilter filter, PageRequest request) {
        List<Change> found = found(viewer, filter, request);
        List<Change> shown = viewer.role() == Role.AUDITOR
                ? sight.ofNobodysConfidence(viewer, found)
                : sight.withoutHiddenFields(viewer, found);
        return Page.of(shown, request, AuditTrail::cursor);
    }

    long count(AuditFilter filter) {
        return lines.count(filter);
    }

    private List<Change> found(Viewer viewer, AuditFilter filter, PageRequest request) {
        Place from = request.cursor() == null ? null : place(request.cursor());
        int size = request.size() + 1;
        return request.isBackwards()
                ? lines.oldest(viewer, filter, from, size)
                : lines.newest(viewer, filter, from, size);
    }

    private static Cursor cursor(Change change) {
        return new Cursor(ORDER, List.of(change.at().toString(), change.id().toString()));
    }

    private static Place place(String cursor) {
        return Cursor.decode(cursor, ORDER, 2).flatMap(AuditTrail::place).orElseThrow(InvalidCursorException::new);
    }

    private static Optional<Place> place(Cursor cursor) {
        try {
            Instant at = Instant.parse(cursor.value(0));
            return Ids.parse(cursor.value(1)).map(id -> new Place(at, id));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }
}
