package nl.noaber.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.disclosure.Correction;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.SeenRecord;
import nl.noaber.disclosure.internal.Desk.About;
import nl.noaber.kernel.DisclosureClass;
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

    @Test
    void areKeptNoLongerOnceTheFileIsFinishedAndAgainWhenItIsTakenUp() {
        Viewer staff = People.staff();
        Organisation asked = desk.organisation("Afgehandeld B.V.");
        ContactMoment inFile = desk.logged(About.of(staff, "Waar om gevraagd was", asked));
        DisclosureFile opened = desk.opened(staff, asked);
        assertThat(Desk.refusals(files.close(staff, opened.id(), opened.version())))
                .containsExactly("FILE_NOT_DONE id");
        DisclosureFile file = desk.collected(opened);
        for (Viewer other : List.of(People.partner(), People.board(), People.auditor())) {
            assertThat(Desk.refusals(files.close(other, file.id(), file.version())))
                    .containsExactly("NOT_ALLOWED ");
        }

        DisclosureFile closed = Desk.filed(files.close(staff, file.id(), file.version()));
        assertThat(closed.closedBy()).isEqualTo(staff.name());
        assertThat(closed.closedAt()).isNotNull();
        assertThat(Desk.filed(files.close(staff, file.id(), file.version()))).isEqualTo(closed);
        assertThat(due()).contains(inFile.id().value());
        assertThat(Desk.refusals(files.make(staff, file.id(), closed.version())))
                .containsExactly("FILE_CLOSED id");
        Correction assessed = new Correction.Assessed(DisclosureClass.DISCLOSABLE, List.of());
        assertThat(Desk.refusals(files.correct(staff, file.id(), 1, new SeenRecord(1, null), assessed)))
                .containsExactly("FILE_CLOSED file");

        DisclosureFile again = Desk.filed(files.reopen(staff, file.id(), closed.version()));
        assertThat(again.closedAt()).isNull();
        assertThat(due()).doesNotContain(inFile.id().value());
        Desk.filed(files.close(staff, file.id(), again.version()));
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
