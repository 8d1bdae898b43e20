package nl.noaber.web.style;

import java.time.Instant;
import java.util.List;
import nl.noaber.web.page.Column;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.SnippetPart;
import nl.noaber.web.page.TimelineEntry;
import nl.noaber.web.page.UserError;

/** What the style page shows. */
public record Samples(Form form, Errors errors) {

    private static final Instant MOMENT = Instant.parse("2026-11-03T13:05:00Z");

    static Samples good() {
        return new Samples(Form.fresh().with("style-channel", "CALL").with("style-choices", "2"), Errors.none());
    }

    static Samples refused() {
        return new Samples(
                good().form().with("style-date", "2026-02-31"),
                new Errors(List.of(
                        new UserError("SUBJECT_MISSING", "style-text", "Vul in één regel in waar het over ging."),
                        new UserError("NOT_A_DAY", "style-date", "31 februari bestaat niet; kies een andere dag."),
                        new UserError("NOBODY", "style-who.0.person", "Noem ten minste één gesprekspartner."))));
    }

    public List<Column> columns() {
        return List.of(
                Column.sortable("style.column.when", "when"),
                Column.of("style.column.subject"),
                Column.sortable("style.column.organisation", "organisation"),
                Column.of("style.column.state"),
                Column.of("style.column.count"));
    }

    public List<Option> channels() {
        return List.of(new Option("MEETING", "Overleg"), new Option("CALL", "Telefoon"), new Option("MAIL", "E-mail"));
    }

    public List<Option> numbers() {
        return List.of(new Option("1", "Opgave 1"), new Option("2", "Opgave 2"), new Option("3", "Opgave 3"));
    }

    public List<Option> chosen() {
        return List.of(
                new Option("Organisation:1", "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties"),
                new Option("Post:2", "Directeur Ruimtelijke Ordening"));
    }

    public List<TimelineEntry> timeline() {
        return List.of(
                new TimelineEntry(MOMENT, "Overleg over het NPVR", "Adviseur public affairs", null, "/style"),
                new TimelineEntry(
                        MOMENT.minusSeconds(864_000),
                        "Toezegging gedaan",
                        "Programmasecretaris",
                        "Voor 1 december",
                        null),
                new TimelineEntry(MOMENT.minusSeconds(3_000_000), "Organisatie toegevoegd", null, null, null));
    }

    public List<SnippetPart> snippet() {
        return List.of(
                new SnippetPart("… over de ", false),
                new SnippetPart("spoor", true),
                new SnippetPart("verbinding naar Münster en de planning daarvan …", false));
    }

    public Conflict conflict() {
        return new Conflict(
                3,
                "Programmasecretaris, Twente Board",
                MOMENT,
                List.of(
                        new Conflict.Field("subject", "Overleg NPVR, vervolg", "Overleg NPVR en ROS"),
                        new Conflict.Field("place", null, "Den Haag")));
    }

    public PageInfo page() {
        return new PageInfo(true, true, "a", "z");
    }

    public Instant moment() {
        return MOMENT;
    }

    public String note() {
        return """
            Gesproken over **drie punten**:

            - de planning van het NPVR
            - <script>alert("HTML blijft tekst")</script>
            - [de stukken](https://example.org) en [niet dit](javascript:alert)

            > "Wij komen er voor het kerstreces op terug."
            """;
    }
}
