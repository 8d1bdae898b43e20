package nl.noaber.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.internal.Desk.About;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.personal.RetainedRecords.Term;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

@NoaberTest
class ContactsInFilesTest {

    private static final Term CONTACTS = new Term("CONTACT_MOMENT", "HELD", LocalDate.of(2090, 1, 1));

    private final RetainedRecords retained;
    private final ContactMoments moments;
    private final DisclosureFiles files;
    private final Desk desk;
    private final Transactions transactions;

    ContactsInFilesTest(ContactMoments moments, DisclosureFiles files, Desk desk, Transactions transactions) {
        this.retained = desk.retained(CONTACTS.kind());
        this.moments = moments;
        this.files = files;
        this.desk = desk;
        this.transactions = transactions;
        desk.load();
    }

    @Test
    void areKeptWhenTheirTimeIsOverUntilTheFileIsWithdrawn() {
        Viewer staff = People.staff();
        Organisation asked = desk.organisation("Gevraagd B.V.");
        Organisation other = desk.organisation("Niet Gevraagd B.V.");
        ContactMoment inFile = desk.logged(About.of(staff, "Waar om gevraagd is", asked));
        ContactMoment outside = desk.logged(About.of(staff, "Waar niet om gevraagd is", other));
        assertThat(due()).contains(inFile.id().value(), outside.id().value());

        DisclosureFile opened = desk.opened(staff, asked);
        assertThat(due()).doesNotContain(inFile.id().value(), outside.id().value());
        DisclosureFile file = desk.collected(opened);

        assertThat(due())
                .contains(outside.id().value())
                .doesNotContain(inFile.id().value());
        assertThat(retained.held(CONTACTS, 10_000)).containsEntry("DISCLOSURE_FILE", 1);
        assertThat(removed(inFile)).isZero();
        assertThat(moments.byId(staff, inFile.id())).isPresent();

        Desk.filed(files.withdraw(staff, file.id(), file.version()));
        assertThat(due()).contains(inFile.id().value());
        assertThat(removed(inFile)).isEqualTo(1);
    }

    private List<UUID> due() {
        return retained.due(People.admin(), CONTACTS, 10_000).stream()
                .map(due -> due.record().id())
                .toList();
    }

    private int removed(ContactMoment moment) {
        RecordRef because = new RecordRef("RetentionProof", Ids.next());
        return transactions.retrying(() ->
                retained.remove(People.admin(), CONTACTS, List.of(moment.id().value()), because));
    }
}
