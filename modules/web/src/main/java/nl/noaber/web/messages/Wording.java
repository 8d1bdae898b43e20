package nl.noaber.web.messages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/** The wording of a message in one version. */
public record Wording(
        int number,
        String title,
        String text,
        String change,
        @Nullable String note,
        @Nullable Integer restoredFrom,
        Instant madeAt,
        String madeBy,
        List<Variant> variants,
        List<Ask> asks) {

    /** The wording for one audience, or for one organisation of it. */
    public record Variant(String audience, @Nullable Named organisation, String text) {

        boolean isFor(String wanted, @Nullable String wantedOrganisation) {
            return audience.equals(wanted)
                    && Objects.equals(organisation == null ? null : organisation.id(), wantedOrganisation);
        }

        /** What an address says to mean this one. */
        public String query() {
            return "?audience=" + audience
                    + (organisation == null
                            ? ""
                            : "&organisation=" + URLEncoder.encode(organisation.id(), StandardCharsets.UTF_8));
        }

        /** For whom it is, in words. */
        public String named(Screen screen) {
            String kind = screen.choice("words.messageAudience", audience);
            return organisation == null ? kind : kind + ": " + organisation.name();
        }
    }

    /** What is asked; an amount is in whole euros, per year when it is structural. */
    public record Ask(
            String id,
            String text,
            @Nullable Long amount,
            @Nullable Boolean structural,
            @Nullable Integer fromYear,
            @Nullable Integer untilYear,
            @Nullable Chapter budgetChapter,
            @Nullable String budgetArticle,
            List<Came> outcomes) {}

    /** What came of an ask. */
    public record Came(
            String id,
            String result,
            @Nullable Long amount,
            @Nullable Chapter budgetChapter,
            @Nullable String budgetArticle,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            String source,
            @Nullable String address,
            @Nullable String note,
            Instant bookedAt,
            String bookedBy) {}

    public record Chapter(String id, String number, String name) {}

    public record Named(String id, String name) {}
}
