package nl.noaber.app.rights;

import jakarta.inject.Singleton;
import java.util.Map;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;

/** A file under the Woo with a confidential record, of somebody who is not there any more. */
@Singleton
final class AbandonedFile {

    private final Database database;
    private final Transactions transactions;

    AbandonedFile(Database database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    String id(Visitor staff) {
        Map<String, ?> input = Map.of("title", "Verzoek", "from", "1999-01-01", "until", "1999-01-01");
        String id = staff.done("openDisclosureFile", "OpenDisclosureFileInput", input, "disclosureFile");
        transactions.retrying(() -> database.sql(
                        "UPDATE disclosure_file SET restricted = TRUE, created_by = :nobody WHERE id = :id")
                .bind("nobody", Ids.next())
                .bind("id", Ids.parse(id.substring(id.indexOf(':') + 1)).orElseThrow())
                .update());
        return id;
    }
}
