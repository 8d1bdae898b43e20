package nl.noaber.web.commitments;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.exports.ExportedList;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** The list of commitments as a file. */
@Singleton
class CommitmentExport implements ExportedList {

    @Override
    public String name() {
        return "commitments";
    }

    @Override
    public String title() {
        return "commitments.list.title";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "commitments.field.text",
                "commitments.field.direction",
                "commitments.field.organisation",
                "commitments.field.due",
                "commitments.field.forum",
                "commitments.overdue",
                "commitments.field.state",
                "commitments.field.settledOn",
                "commitments.field.settlement",
                "commitments.field.owner",
                "commitments.field.challenges",
                "commitments.field.quote");
    }

    @Override
    public Rows rows(Reading reading, Words words, Address address, Variables part) {
        CommitmentRows.Commitments commitments = reading.run(
                        CommitmentRows.class,
                        CommitmentFilter.variables(part, address, reading.viewer())
                                .map())
                .commitments();
        return Rows.of(
                commitments.nodes().stream()
                        .map(commitment -> cells(words, commitment))
                        .toList(),
                commitments.pageInfo());
    }

    private static List<@Nullable Object> cells(Words words, CommitmentRows.Commitment commitment) {
        CommitmentRows.Named organisation = commitment.organisation();
        return Arrays.asList(
                commitment.text(),
                words.say("words.direction." + commitment.direction()),
                organisation == null ? null : organisation.name(),
                day(commitment.due()),
                commitment.forum(),
                commitment.overdue() ? words.say("commitments.overdue") : null,
                words.say("words.commitmentState." + commitment.state()),
                commitment.settledOn(),
                commitment.settlement(),
                commitment.owner().name(),
                commitment.challengeTitles(),
                commitment.quote());
    }

    /** What is only a month stays a month, as text. */
    private static @Nullable Object day(@Nullable PartialDate due) {
        return switch (due) {
            case null -> null;
            case PartialDate.Day day -> day.date();
            case PartialDate other -> other.toString();
        };
    }
}
