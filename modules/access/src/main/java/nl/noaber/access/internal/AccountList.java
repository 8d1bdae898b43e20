package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.access.Account;
import nl.noaber.access.AccountFilter;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Fragment;
import org.jspecify.annotations.Nullable;

/** The accounts by name, in parts. */
@Singleton
final class AccountList {

    private static final String ORDER = "accounts";

    private final AccountRepository accounts;

    AccountList(AccountRepository accounts) {
        this.accounts = accounts;
    }

    Page<Account> page(Viewer viewer, AccountFilter filter, PageRequest request) {
        Place from = request.cursor() == null ? null : place(request.cursor());
        Fragment place = request.isBackwards() ? before(from) : after(from);
        List<Account> found = accounts.list(conditions(viewer, filter), place, request.size() + 1);
        return Page.of(
                found,
                request,
                account -> new Cursor(
                        ORDER, List.of(account.name(), account.id().value().toString())));
    }

    long count(Viewer viewer, AccountFilter filter) {
        return accounts.count(conditions(viewer, filter));
    }

    private static Fragment conditions(Viewer viewer, AccountFilter filter) {
        return sql -> sql.append(AccountRepository.visibleTo(viewer))
                .appendIfSet("AND account.role = :ofRole", "ofRole", filter.role())
                .appendIfSet("AND account.active = :isActive", "isActive", filter.active())
                .append(text(filter.text()));
    }

    private static Fragment text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Fragment.NOTHING;
        }
        String words = text.strip().replaceAll("[!%_]", "!$0") + "%";
        return sql -> sql.append("""
            AND (CONCAT(' ', account.name) LIKE :words ESCAPE '!'
              OR account.email LIKE :address ESCAPE '!')
            """).bind("words", "% " + words).bind("address", words.toLowerCase(Locale.ROOT));
    }

    private static Fragment after(@Nullable Place place) {
        return sql -> sql.append(
                        place == null
                                ? Fragment.NOTHING
                                : after -> after.append("""
                                    AND (account.name > :placeName OR account.name = :placeName AND account.id > :placeId)
                                    """)
                                        .bind("placeName", place.name())
                                        .bind("placeId", place.id()))
                .append("ORDER BY account.name, account.id LIMIT :size");
    }

    private static Fragment before(@Nullable Place place) {
        return sql -> sql.append(
                        place == null
                                ? Fragment.NOTHING
                                : before -> before.append("""
                                    AND (account.name < :placeName OR account.name = :placeName AND account.id < :placeId)
                                    """)
                                        .bind("placeName", place.name())
                                        .bind("placeId", place.id()))
                .append("ORDER BY account.name DESC, account.id DESC LIMIT :size");
    }

    private static Place place(String cursor) {
        return Cursor.decode(cursor, ORDER, 2).flatMap(AccountList::place).orElseThrow(InvalidCursorException::new);
    }

    private static Optional<Place> place(Cursor cursor) {
        return Ids.parse(cursor.value(1)).map(id -> new Place(cursor.value(0), id));
    }

    private record Place(String name, UUID id) {}
}
