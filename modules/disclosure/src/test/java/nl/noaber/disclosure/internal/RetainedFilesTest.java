package nl.noaber.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.internal.Desk.About;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.personal.RetainedRecords.Due;
import nl.noaber.kernel.personal.RetainedRecords.Term;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

@NoaberTest
class RetainedFilesTest {

    private static final String KIND = "DISCLOSURE_FILE";
    private static final LocalDate LATER = LocalDate.of(2090, 1, 1);
    private static final Term OPENED = new Term(KIND, "OPENED", LATER);

    private final RetainedFiles retained;
    private final DisclosureFiles files;
    private final Desk desk;
    private final Transactions transactions;

    RetainedFilesTest(RetainedFiles retained, DisclosureFiles files, Desk desk, Transactions transactions) {
        this.retained = retained;
        this.files = files;
        this.desk = desk;
        this.transactions = transactions;
        desk.load();
    }

    @Test
    void areRemovedWithAllThatIsInThemOnceNobodyWorksOnThem() {
        Viewer staff = People.staff();
        Organisation company = desk.organisation("Bewaard B.V.");
        desk.logged(About.of(staff, "Onder ons", company).seenBy(Visibility.CONFIDENTIAL));
        DisclosureFile working = desk.opened(staff, company);
        assertThat(ids(People.admin())).doesNotContain(working.id().value());
        DisclosureFile file = desk.collected(working);
        desk.made(file);

        assertThat(retained.due(People.admin(), OPENED, 9))
                .filteredOn(due -> due.record().id().equals(file.id().value()))
                .singleElement()
                .satisfies(due -> assertThat(due.title()).isNull());
        assertThat(retained.due(People.admin(), new Term(KIND, "OPENED", LocalDate.of(2000, 1, 1)), 9))
                .isEmpty();
        RecordRef because = new RecordRef("RetentionProof", Ids.next());
        List<UUID> all = ids(People.admin());
        assertThat(transactions.retrying(() -> retained.remove(People.admin(), OPENED, all, because)))
                .isEqualTo(all.size());

        assertThat(files.byId(staff, file.id())).isEmpty();
        assertThat(ids(People.admin())).isEmpty();
    }

    private List<UUID> ids(Viewer viewer) {
        return retained.due(viewer, OPENED, 9).stream()
                .map(Due::record)
                .map(RecordRef::id)
                .toList();
    }
}
