package nl.noaber.app.architecture.broken.programmes;

import java.time.LocalDate;
import java.time.ZoneId;
import nl.noaber.app.architecture.broken.contacts.Contacts;
import nl.noaber.app.architecture.broken.history.internal.Lines;

/** Uses a module above it and the inside of one below, reads the machine's time, and has a name that says nothing. */
final class CalendarHelper {

    private final Contacts contacts = new Contacts();
    private final Lines lines = new Lines();

    LocalDate today() {
        return contacts.count() + lines.count() > 0 ? LocalDate.EPOCH : LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }
}
