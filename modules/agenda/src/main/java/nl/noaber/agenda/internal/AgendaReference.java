package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.noaber.agenda.BodyLevel;
import nl.noaber.agenda.BodyRhythm;
import nl.noaber.agenda.GovernanceBodyDetails;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.NewGovernanceBody;
import nl.noaber.agenda.Recess;
import nl.noaber.agenda.RecessCalendar;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.programmes.Certainty;
import nl.noaber.programmes.Source;
import nl.noaber.stakeholders.OrganisationId;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Has the organisations of the register of governance bodies known as bodies, and loads the recesses. */
@Singleton
final class AgendaReference implements ReferenceData {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final BodyWriting bodies;
    private final RecessRepository recesses;
    private final Transactions transactions;

    AgendaReference(BodyWriting bodies, RecessRepository recesses, Transactions transactions) {
        this.bodies = bodies;
        this.recesses = recesses;
        this.transactions = transactions;
    }

    @Override
    public int getOrder() {
        return 58;
    }

    @Override
    public void load(Viewer system) {
        transactions.retrying(() -> {
            recesses.replace(
                    lines("recesses.csv").stream().map(AgendaReference::recess).toList());
            bodies.register(
                    system,
                    lines("governance_body_rhythms.csv").stream()
                            .map(AgendaReference::body)
                            .toList());
        });
    }

    private static Recess recess(CSVRecord line) {
        return new Recess(
                RecessCalendar.valueOf(line.get("calendar")),
                line.get("name_nl"),
                line.get("name_en"),
                LocalDate.parse(line.get("from")),
                LocalDate.parse(line.get("until")),
                LocalDate.parse(line.get("known_until")),
                new Source(
                        line.get("source"),
                        Certainty.valueOf(
                                line.get("certainty").toUpperCase(Locale.ROOT).replace('-', '_'))));
    }

    private static NewGovernanceBody body(CSVRecord line) {
        String key = "governance-body/" + line.get("key");
        String rhythm = line.get("rhythm");
        return new NewGovernanceBody(
                new GovernanceBodyId(Ids.named(key)),
                new OrganisationId(Ids.named("organisation/" + key)),
                new GovernanceBodyDetails(
                        BodyLevel.valueOf(line.get("level")),
                        rhythm.isEmpty() ? null : BodyRhythm.valueOf(rhythm),
                        RecessCalendar.valueOf(line.get("recesses")),
                        List.of(),
                        Set.of()));
    }

    private static List<CSVRecord> lines(String name) {
        try (InputStream bytes = AgendaReference.class.getResourceAsStream("/reference/" + name);
                Reader text = new InputStreamReader(
                        Objects.requireNonNull(bytes, () -> "no list " + name), StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(text, FORMAT)) {
            return parser.getRecords();
        } catch (IOException failure) {
            throw new UncheckedIOException("The list " + name + " cannot be read", failure);
        }
    }
}
