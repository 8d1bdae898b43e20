package nl.noaber.web.audit;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.Variables;
import nl.noaber.web.privacy.FieldLabels;
import org.jspecify.annotations.Nullable;

/** The audit trail as a file: moments in UTC and to the microsecond, as they are sealed. */
@Singleton
class AuditExport implements ExportedList {

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String title() {
        return "audit.title";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "audit.column.sequence",
                "audit.column.when",
                "audit.column.who",
                "audit.column.role",
                "audit.column.origin",
                "audit.column.action",
                "audit.column.outcome",
                "audit.filter.type",
                "audit.column.record",
                "audit.column.version",
                "audit.column.fields");
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        AuditRows.Trail trail = reading.run(
                        AuditRows.class,
                        part.and("filter", AuditFilter.of(address)).map())
                .auditTrail();
        return Rows.of(trail.nodes().stream().map(line -> cells(words, line)).toList(), trail.pageInfo());
    }

    private static List<@Nullable Object> cells(Words words, AuditRows.Line line) {
        return Arrays.asList(
                line.sequence(),
                line.at().toString(),
                line.actorName(),
                line.actorRole() == null ? null : words.say("shell.role." + line.actorRole()),
                line.origin(),
                words.say("words.change." + line.action()),
                words.say("audit.outcome." + line.outcome()),
                words.say("words.recordType." + line.recordType()),
                line.recordId(),
                line.version(),
                line.changes(
                        new FieldLabels(words::say),
                        words.say(Withheld.key(line.recordType())),
                        words.say(Screen.CONFIDENTIAL_MESSAGE)));
    }
}
