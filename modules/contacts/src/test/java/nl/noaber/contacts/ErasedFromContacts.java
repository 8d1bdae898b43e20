package nl.noaber.contacts;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;

/** Erases somebody who is only named, from all that this module holds. */
@Singleton
final class ErasedFromContacts {

    private final List<PersonalRecords> holders;
    private final Transactions transactions;

    ErasedFromContacts(List<PersonalRecords> holders, Transactions transactions) {
        this.holders = holders;
        this.transactions = transactions;
    }

    void erase(String given, String surname, String pseudonym) {
        UUID id = Ids.next();
        Subject subject = new Subject(id, Set.of(id), Names.of(given, "", surname));
        Erasing erasing = new Erasing(subject, pseudonym, Set.of(), Set.of(), Set.of());
        String next = part(erasing, null);
        while (next != null) {
            next = part(erasing, next);
        }
    }

    private @Nullable String part(Erasing erasing, @Nullable String after) {
        return transactions
                .retrying(() -> contacts().erase(People.admin(), erasing, after))
                .next();
    }

    private PersonalRecords contacts() {
        return holders.stream()
                .filter(each ->
                        each.holdings().stream().anyMatch(held -> held.table().equals("delivery")))
                .findFirst()
                .orElseThrow();
    }
}
